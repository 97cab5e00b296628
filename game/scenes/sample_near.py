"""The people known here whom the exhibits of the gallery show, as families write about them."""

from __future__ import annotations

from dataclasses import replace

from game.progress import LocalPerson, MemoryKeeper, facts_of
from game.progress.state import Event as Fact
from game.scenes.home import Home

__all__ = ["NEIGHBOURS", "neighbours", "with_neighbours"]

AUNT = (
    ("bg", "saffronL"),
    ("brow", "bold"),
    ("c1", "saffron"),
    ("clothes", "overall"),
    ("extras", "helmet+glasses"),
    ("hair", "bob"),
    ("hc", "ink"),
    ("skin", "2"),
)
NURSE = (
    ("bg", "tealL"),
    ("c1", "teal"),
    ("clothes", "vneck"),
    ("extras", "steth+stubble"),
    ("hair", "crop"),
    ("hc", "ink"),
    ("head", "square"),
    ("skin", "3"),
)
BAKER = (("bg", "rose"), ("clothes", "high"), ("eyes", "smile"), ("hair", "lowbun"), ("hc", "grey"))

NEIGHBOURS: dict[str, tuple[tuple[str, ...], ...]] = {
    "en": (
        (
            "Aunt Sevda", "builds bridges over rivers",
            "Measured the Kura for a whole year, then drew the bridge at Yenikand.",
            "Asked the oldest neighbours how high the water once stood.",
            "Which bridge was the hardest, and who helped?",
        ),
        (
            "Rauf", "nurses people at the hospital",
            "Wrote a list of eight steps for each night, so that nobody is forgotten.", "",
            "How do you stay awake at night?",
        ),
        ("Gunay", "bakes bread", "She is so talented that the bread bakes itself.", "", ""),
    ),
    "az": (
        (
            "Sevda xala", "çayların üstündə körpü salır",
            "Bütün il Kürün suyunu ölçüb, sonra Yenikənddəki körpünü çəkib.",
            "Qocalardan soruşub ki, su vaxtilə nə qədər qalxıb.",
            "Hansı körpü ən çətini idi, kim kömək etdi?",
        ),
        (
            "Rauf", "xəstəxanada xəstələrə baxır",
            "Hər gecə üçün səkkiz addımlıq siyahı yazıb ki, heç kim unudulmasın.", "",
            "Gecələr necə oyaq qalırsan?",
        ),
        ("Günay", "çörək bişirir", "O elə istedadlıdır ki, çörək özü bişir.", "", ""),
    ),
    "ru": (
        (
            "Тётя Севда", "строит мосты через реки",
            "Целый год измеряла воду в Куре, а потом начертила мост в Еникенде.",
            "Расспросила стариков, как высоко когда-то стояла вода.",
            "Какой мост был самым трудным и кто помогал?",
        ),
        (
            "Рауф", "ухаживает за больными в больнице",
            "Составил список из восьми шагов на каждую ночь, чтобы никого не забыть.", "",
            "Как не уснуть ночью?",
        ),
        ("Гюнай", "печёт хлеб", "Она так талантлива, что хлеб печётся сам.", "", ""),
    ),
}  # fmt: skip
"""Name, work, two deeds and a question, by language; the third one breaks a rule."""


def neighbours(language: str) -> tuple[LocalPerson, ...]:
    """Three people as a family tells about them."""
    told = language if language in NEIGHBOURS else "en"
    faces, ideas = (AUNT, NURSE, BAKER), ("parts", "order", "")
    return tuple(
        LocalPerson(f"near-{at}", name, does, (deed, more), ask, idea, "", told, face)
        for at, ((name, does, deed, more, ask), face, idea) in enumerate(
            zip(NEIGHBOURS[told], faces, ideas, strict=True), start=1
        )
    )


def with_neighbours(home: Home) -> Home:
    """The same home with these people, and with a log of its own."""
    first, *others = neighbours(home.language)
    level = home.chapters[0].levels[4].id if home.chapters else ""
    people = (replace(first, level=level), *others)
    before = list(getattr(home.keeper, "events", ()))
    made = [Fact.of("person_made", **facts_of(one)) for one in people]
    other = replace(home, keeper=MemoryKeeper([*before, *made]))
    other.library, other.people = home.library, home.people
    other.messages, other.portraits = home.messages, home.portraits
    return other
