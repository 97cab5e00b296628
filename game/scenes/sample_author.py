"""Levels as a child makes them, for the exhibits of the author's desk."""

from __future__ import annotations

from dataclasses import replace

from game.author import Draft, Map, put, set_program, to_yaml
from game.levels.level import Words
from game.program import Draft as Text
from game.program import Program
from game.progress import MAKER, MemoryKeeper
from game.progress.state import Event as Fact
from game.scenes.author.canvases import CANVASES
from game.scenes.home import Home

__all__ = ["MADE", "made_levels", "with_levels"]

MADE = ("made-tea", "made-empty")
"""The ids of the levels: one that is whole, one just begun."""

WORDS = {
    "en": (
        "To the teapot",
        "Take the wool, then go to the teapot.",
        "The tea is still hot!",
        ("Where does Düyün have to end?", "Look at the wool on the way.",
         "Say it once, do it often.", "Begin with repeat 2."),
    ),
    "az": (
        "Çaydana doğru",
        "Yunu götür, sonra çaydana get.",
        "Çay hələ istidir!",
        ("Düyün harada dayanmalıdır?", "Yoldakı yuna bax.", "Bir dəfə de, çox dəfə et.",
         "2 dəfə təkrarla ilə başla."),
    ),
    "ru": (
        "К чайнику",
        "Возьми шерсть и иди к чайнику.",
        "Чай ещё горячий!",
        ("Где Дюйюн должен остановиться?", "Посмотри на шерсть по дороге.",
         "Скажи один раз, сделай много раз.", "Начни с «повтори 2 раза»."),
    ),
}  # fmt: skip

MAPS = (
    ("_A____B_", ">..i..#_", "_##__.__", "_A___.A_", "__B__T__"),
    ("__A___A_", ">..i..#_", "#____.__", "B__A_.#_", "_____T__"),
)
WAY = "for _ in range(3):\n    forward()\ntake()\nfor _ in range(2):\n    forward()\nright()\n" + (
    "for _ in range(3):\n    forward()"
)


OTHERS = {
    "loom": (
        {"en": "A star for Grandma", "az": "Nənəmə ulduz", "ru": "Звезда для бабушки"},
        ("...r...", "..rbr..", ".rbobr.", "rbogobr", ".rbobr.", "..rbr..", "...r..."),
    ),
    "melody": (
        {"en": "My morning song", "az": "Səhər mahnım", "ru": "Моя утренняя песня"},
        ("kamancha: -:4 fa mi -:2", "piano: do mi sol:2 la sol:0.5 fa:0.5 mi:2"),
    ),
    "desk": (
        {"en": "Lost and found", "az": "İtmiş əşyalar", "ru": "Потерянные вещи"},
        ("book 12 Nizami", "shoe", "letter", "ticket 60 Aysel", "sock", "cat", "tea 75"),
    ),
}
"""A level of each other world: its title, the lines of its map."""


def made_levels(language: str) -> tuple[Draft, ...]:
    """A level with all its words and two maps, and one that has just been begun."""
    told = language if language in WORDS else "en"
    title, goal, cheer, hints = WORDS[told]
    words = Words(title, goal, "", cheer, hints)
    blank = CANVASES["quest"].fresh()
    legend = {"T": {"goal": True, "look": "teapot"}, "A": {"decor": "tree"}, "B": {"decor": "rock"}}
    whole = replace(
        blank,
        id=MADE[0],
        texts=((told, words),),
        maps=tuple(map(Map, MAPS)),
        author="Aysu",
        licence="CC-BY-4.0",
    )
    whole = set_program(put(whole, "legend", legend), "solution", WAY)
    others = (
        replace(
            CANVASES[kind].fresh(),
            id=f"made-{kind}",
            texts=((told, Words(names[told])),),
            maps=(Map(rows),),
        )
        for kind, (names, rows) in OTHERS.items()
    )
    return whole, replace(blank, id=MADE[1], texts=((told, Words()),)), *others


def with_levels(home: Home) -> Home:
    """The same home with these levels on the shelf, and with a log of its own."""
    keeper = MemoryKeeper(list(getattr(home.keeper, "events", ())))
    other = replace(home, keeper=keeper)
    other.library, other.people = home.library, home.people
    other.messages, other.portraits = home.messages, home.portraits
    for draft in made_levels(home.language):
        text = to_yaml(draft)
        keeper.keep(Fact.of("level_made", made=draft.id, text=text, by=home.player_id))
        keeper.edit(MAKER, draft.id, Program(), draft=Text(text))
    return other
