"""The exhibits of teaching: knots to choose, hints half written, hints that are whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from game.progress import MemoryKeeper
from game.progress.state import Event as Fact
from game.scenes.home import Home
from game.scenes.scene import Scene
from game.scenes.teach.scene import TeachScene

__all__ = ["teach_scenes", "with_hints"]

Shown = tuple[str, Home, Callable[[], Scene]]

HINTS = {
    "en": (
        "Where does Düyün look first? Follow its nose.",
        "What comes again and again here?",
        "Go forward, forward, forward.",
        "What if the shoe were nearer?",
    ),
    "az": (
        "Düyün əvvəl hara baxır? Burnunun ardınca get.",
        "Burada nə təkrar-təkrar gəlir?",
        "irəli, irəli, irəli get.",
        "Bəs əgər başmaq yaxında olsaydı?",
    ),
    "ru": (
        "Куда Дюйюн смотрит сначала? Проследи за его носом.",
        "Что здесь повторяется снова и снова?",
        "Иди вперёд, вперёд, вперёд.",
        "А что, если бы башмак стоял ближе?",
    ),
}


def teach_scenes(home: Home) -> Iterator[Shown]:
    """All of them."""
    level = next(one for one in home.library.levels if one.opens == "teach")
    half, whole = with_hints(home, 2), with_hints(home, 3)
    yield "teach-pick", home, partial(TeachScene, home, level)
    yield "teach-write", half, partial(_at, half, 2)
    yield "teach-whole", whole, partial(_at, whole, 1)


def with_hints(home: Home, good: int) -> Home:
    """The same home, with three knots chosen and so many good hints; the last one tells all."""
    keeper = MemoryKeeper(list(getattr(home.keeper, "events", ())))
    other = replace(home, keeper=keeper)
    other.library, other.people = home.library, home.people
    first, second = (chapter.levels for chapter in home.chapters[:2])
    told = HINTS.get(home.language, HINTS["en"])
    lines = (told[0], told[1], told[good])
    child = home.player_id
    for level, text in zip((first[4], second[0], second[5]), lines, strict=True):
        keeper.keep(Fact.of("hint_chosen", child, level=level.id, on=True))
        keeper.keep(Fact.of("hint_written", child, level=level.id, text=text))
    keeper.keep(Fact.of("learner", child, name="Murad"))
    return other


def _at(home: Home, at: int) -> Scene:
    level = next(one for one in home.library.levels if one.opens == "teach")
    scene = TeachScene(home, level)
    scene.at = at
    return scene
