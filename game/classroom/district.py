"""What leaves a school: best results under pseudonyms for a district, counts for a ministry.

A pseudonym is a keyed hash of the pupil's random id; only who has the key could make it again, and
without the roster even that names nobody. Counts under ten children are left out, and with them
what would give such a count away by subtraction.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b

from game.classroom.out import Out
from game.classroom.pulses import Pulses
from game.classroom.roles import DISTRICT, MINISTRY, Role
from game.classroom.sheets import Line

__all__ = ["Best", "Count", "District", "count_up", "pseudonym"]


@dataclass(frozen=True, slots=True)
class Best:
    """The best of a pupil in a level, under a pseudonym; no time, no program."""

    district: str
    school: str
    klass: str
    pupil: str
    chapter: str
    level: str
    won: bool
    stars: int
    runs: int
    minutes: int

    @property
    def line(self) -> Line:
        """As a line of a table."""
        place = (self.district, self.school, self.klass, self.pupil, self.chapter, self.level)
        return [*place, int(self.won), self.stars, self.runs, self.minutes]


@dataclass(frozen=True, slots=True)
class Count:
    """How many children of a district have begun a level, and won it; None where too few."""

    district: str
    level: str
    begun: int
    won: int | None
    stars: int | None


def pseudonym(key: bytes, id: str) -> str:
    """Sixteen hex digits that stand for an id."""
    return blake2b(id.encode(), key=key[:64], digest_size=8, person=b"ilme pseudonym").hexdigest()


class District(Out, Pulses):
    """A school's desk as a district and a ministry may see it."""

    def best(
        self, key: bytes, district: str = "", school: str = "", role: Role = DISTRICT
    ) -> Iterator[Best]:
        """The best per level of every pupil of every class, under pseudonyms; nothing for a role
        that may read no lines."""
        if not role.lines:
            return
        for klass in (*self.classes(), *self.classes(archived=True)):
            with self._lock:
                work, pupils = self._work(klass.id), self._read_on().of_class(klass.id)
                tallies = [(pupil.id, work.tallies(pupil.id)) for pupil in pupils]
            hidden = pseudonym(key, klass.id)
            for pupil, levels in tallies:
                name = pseudonym(key, pupil)
                for id, tally in sorted(levels.items()):
                    level = self._replays.shelf.level(id)
                    chapter = level.chapter if level else ""
                    minutes = tally.seconds // 60
                    place = (district, school, hidden, name, chapter, id)
                    yield Best(*place, tally.won, tally.stars, tally.runs, minutes)

    def counts(self, district: str = "", role: Role = MINISTRY) -> tuple[Count, ...]:
        """Counts of children per level, none of them under what the role may read."""
        return count_up(self.best(b"\0" * 16, district), role.least)


def count_up(lines: Iterable[Best], least: int) -> tuple[Count, ...]:
    """Counts per district and level of at least `least` children."""
    begun: dict[tuple[str, str], set[str]] = {}
    won: dict[tuple[str, str], set[str]] = {}
    stars: dict[tuple[str, str], int] = {}
    for one in lines:
        place = one.district, one.level
        begun.setdefault(place, set()).add(one.pupil)
        stars[place] = stars.get(place, 0) + one.stars
        if one.won:
            won.setdefault(place, set()).add(one.pupil)
    found = []
    for place in sorted(begun):
        all_of, those = len(begun[place]), len(won.get(place, ()))
        if all_of < least:
            continue
        shows = all(part == 0 or part >= least for part in (those, all_of - those))
        sum_of = stars[place] if shows else None
        found.append(Count(*place, all_of, those if shows else None, sum_of))
    return tuple(found)
