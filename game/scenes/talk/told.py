"""What stands on a card, whichever sheet it comes from, in the language chosen now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from game.i18n import capitalise
from game.levels.level import Chapter
from game.people import Talk
from game.scenes.home import Home
from game.scenes.messages import family_parts
from game.values import N_

__all__ = ["SECTIONS", "Row", "Told", "age_of", "told_in"]

SECTIONS = ("chapter", "family", "class")
"""Where cards are kept, in the order of the switch."""

WHO: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "child": ("face", N_("Child")),
        "adult": ("person", N_("Grown-up")),
        "together": ("family", N_("Together")),
        "teacher": ("teacher", N_("Teacher")),
        "class": ("hand", N_("Class")),
    }
)
"""The icon and the name of whoever begins a step."""

PARTS = ("hint", "swap", "speech")
"""The icons of what a family does with a chapter: ask, play, talk."""


@dataclass(frozen=True, slots=True)
class Row:
    """A step of a card: its icon, its short head and its words."""

    icon: str
    head: str
    text: str


@dataclass(frozen=True, slots=True)
class Told:
    """A card; `badge` is the number of a chapter, else `icon` is shown."""

    id: str
    title: str
    icon: str
    rows: tuple[Row, ...]
    badge: str = ""
    intro: str = ""
    tags: tuple[str, ...] = ()
    aim: str = ""
    sources: tuple[str, ...] = ()
    person: str = ""

    @property
    def spoken(self) -> str:
        """All that is read aloud."""
        rows = [f"{row.head}: {row.text}" for row in self.rows]
        return " ".join((f"{self.title}.", self.intro, *rows)).strip()


def told_in(home: Home, section: str) -> tuple[Told, ...]:
    """The cards of a section; those of the class begin with its rules."""
    if section == "chapter":
        return tuple(_of_chapter(home, chapter) for chapter in home.chapters)
    kinds = ("family",) if section == "family" else ("rules", "class")
    return tuple(_of_talk(home, talk) for kind in kinds for talk in home.talks if talk.kind == kind)


def age_of(home: Home, band: str) -> str:
    """From which age on something is, in words."""
    return home.say("from age {age}", age=band.partition("-")[0])


def _of_talk(home: Home, talk: Talk) -> Told:
    def say(text: str) -> str:
        return home.say(text, context=talk.id)

    rows = []
    for step in talk.steps:
        icon, name = WHO[step.who]
        rows.append(Row(icon, home.say(name), say(step.text)))
    return Told(
        talk.id,
        say(talk.title),
        talk.icon,
        tuple(rows),
        tags=(age_of(home, talk.band), home.say("{n} min", n=talk.minutes)),
        aim=say(talk.aim),
        sources=talk.sources,
        person=talk.person,
    )


def _of_chapter(home: Home, chapter: Chapter) -> Told:
    """The story of a chapter and the three things a family can do with it."""
    text = home.say(chapter.family, context=chapter.id)
    rows = []
    parts = family_parts(text)
    for icon, part in zip(PARTS, parts, strict=False):
        head, _, rest = part.partition(":")
        rows.append(Row(icon, head, capitalise(rest.strip(), home.language)))
    return Told(
        chapter.id,
        home.say(chapter.title, context=chapter.id),
        "",
        tuple(rows),
        badge=str(chapter.number),
        intro=home.say(chapter.story, context=chapter.id),
        tags=(home.say("Chapter {n}", n=chapter.number),),
    )
