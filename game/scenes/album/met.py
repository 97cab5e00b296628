"""Who was met, and where the others wait."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from game.levels.level import Chapter, Level
from game.people import BANDS, Message, Person
from game.progress import LocalPerson
from game.progress.state import Player

__all__ = ["Meeting", "band_of", "meetings", "tells_hurdle"]

AGES = (6, 9, 12)
"""The age at which each band begins."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """A person and where they are met: in a level, at the end of a chapter, or nowhere yet.

    `near` is somebody who was added by hand; their words are not translated.
    """

    person: Person
    chapter: Chapter | None
    level: Level | None
    met: bool
    near: LocalPerson | None = None


def meetings(
    people: Iterable[Person],
    messages: Iterable[Message],
    chapters: Sequence[Chapter],
    player: Player | None,
) -> tuple[Meeting, ...]:
    """Everybody, in the order of the levels that first name them; last those no level names yet.

    A person was met when a level that names them, itself or by its message, was won; when a chapter
    that ends with them is finished; or when the player's events say so.
    """
    told = {message.id: message.person for message in messages}
    won = player.won if player else frozenset[str]()
    met = set(player.met) if player else set[str]()
    first: dict[str, tuple[Chapter | None, Level | None]] = {}
    for chapter in chapters:
        for here in chapter.levels:
            for id in (here.person, told.get(here.message, "")):
                first.setdefault(id, (chapter, here))
                if here.id in won:
                    met.add(id)
        last = told.get(chapter.end_message, "")
        first.setdefault(last, (chapter, None))
        if chapter.levels and all(level.id in won for level in chapter.levels):
            met.add(last)
    order = {id: at for at, id in enumerate(first)}
    found = []
    for one in sorted(people, key=lambda person: order.get(person.id, len(order))):
        where, level = first.get(one.id, (None, None))
        found.append(Meeting(one, where, level, one.id in met))
    return tuple(found)


def band_of(chapters: Iterable[Chapter], player: Player | None) -> str:
    """The band of the oldest chapter in which something was won; the youngest before that."""
    won = player.won if player else frozenset[str]()
    reached = [one.band for one in chapters if any(id in won for id in one.ids)]
    return max((band for band in reached if band in BANDS), key=BANDS.index, default=BANDS[0])


def tells_hurdle(person: Person, band: str) -> bool:
    """Whether children of a band are told what stood in the way."""
    return bool(person.hurdle) and (person.hurdle_from or AGES[1]) <= AGES[BANDS.index(band)]
