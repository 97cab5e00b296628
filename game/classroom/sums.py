"""What a player has done, summed up level by level, so that a year is read in a moment.

A `Sum` is a pure function of a set of records and an account that can be added up: the sum of two
sets of lineages is the sum of their sums. It holds no program and no name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import pairwise
from types import MappingProxyType

from game.classroom.deeds import DAY_S, Deed, attempt_of, text_of
from game.classroom.replay import Replays, Strange
from game.classroom.views import CONFIRMED, SIGNED, UNCONFIRMED, UNSIGNED, Attempt

__all__ = [
    "BETTER",
    "LONGEST_GAP_S",
    "NOTHING",
    "Join",
    "Lost",
    "Order",
    "Range",
    "Seen",
    "Sum",
    "Tally",
    "levels_of",
    "seen_of",
    "sum_of",
]

LONGEST_GAP_S = 300
"""Of a longer pause so much counts: nobody knows what a child did in it."""

Lost = tuple[int, str, int, str]
"""A run that lost, by its place among others; its last part is the hash of its record."""

Order = tuple[int, int, str]
"""Where a `joined` stands among those of its player: time, number, hash."""

Join = tuple[int, int, str, str]
"""The same, and the pupil that the player is."""

Range = tuple[int, int]

Seen = tuple[int, int, int]
"""Of a computer: when something first and last came from it, and how many claims were refused."""

_NEVER: Lost = (-1, "", 0, "")
BETTER = (CONFIRMED, SIGNED, UNSIGNED, UNCONFIRMED, "")


@dataclass(frozen=True, slots=True)
class Tally:
    """Somebody in a level. `mistake` is of `lost`, the last run that lost; `last`: when a run came.

    `refused` are claims that a replay did not bear out.
    """

    runs: int = 0
    won: bool = False
    stars: int = 0
    size: int | None = None
    hints: int = 0
    seconds: int = 0
    trust: str = ""
    refused: int = 0
    mistakes: tuple[tuple[str, int], ...] = ()
    mistake: str = ""
    lost: Lost = _NEVER
    last: int = 0
    old: bool = False  # of a school year whose records are gone

    def plus(self, other: Tally) -> Tally:
        """Both together."""
        later = self if self.lost >= other.lost else other
        sizes = [size for size in (self.size, other.size) if size is not None]
        return Tally(
            self.runs + other.runs,
            self.won or other.won,
            max(self.stars, other.stars),
            min(sizes, default=None),
            max(self.hints, other.hints),
            self.seconds + other.seconds,
            min(self.trust, other.trust, key=BETTER.index),
            self.refused + other.refused,
            _counted(self.mistakes, other.mistakes),
            later.mistake,
            later.lost,
            max(self.last, other.last),
        )


@dataclass(frozen=True, slots=True)
class Sum:
    """Records of one player: how many, in which places of which lineages, and what follows.

    `first` and `days` say in which rows to look for the records: of the whole, and of each day that
    has runs. `forked`: two different records claim the same place. `strange` are levels that are
    not here as they were played: once they are, the sum is another one.
    """

    count: int = 0
    first: int = 0
    lines: Mapping[str, tuple[Range, ...]] = field(default_factory=lambda: MappingProxyType({}))
    forked: bool = False
    joins: tuple[Join, ...] = ()
    devices: Mapping[str, Seen] = field(default_factory=lambda: MappingProxyType({}))
    days: Mapping[int, Range] = field(default_factory=lambda: MappingProxyType({}))
    levels: Mapping[str, Tally] = field(default_factory=lambda: MappingProxyType({}))
    strange: frozenset[Strange] = frozenset()

    def plus(self, other: Sum) -> Sum:
        """Both together; they have no lineage in common."""
        if not self.count or not other.count:
            return self if self.count else other
        days = dict(self.days)
        for day, (first, last) in other.days.items():
            known = days.get(day, (first, last))
            days[day] = min(first, known[0]), max(last, known[1])
        return Sum(
            self.count + other.count,
            min(self.first, other.first),
            {**self.lines, **other.lines},
            self.forked or other.forked,
            tuple(sorted((*self.joins, *other.joins))),
            seen_of((self.devices, other.devices)),
            days,
            levels_of((self.levels, other.levels)),
            self.strange | other.strange,
        )


NOTHING = Sum()


def levels_of(some: Iterable[Mapping[str, Tally]]) -> dict[str, Tally]:
    """Tallies of several, added up level by level."""
    found: dict[str, Tally] = {}
    for levels in some:
        for level, tally in levels.items():
            known = found.get(level)
            found[level] = known.plus(tally) if known else tally
    return found


def seen_of(some: Iterable[Mapping[str, Seen]]) -> dict[str, Seen]:
    """The computers of several."""
    found: dict[str, Seen] = {}
    for devices in some:
        for device, (first, last, refused) in devices.items():
            known = found.get(device, (first, last, 0))
            found[device] = min(first, known[0]), max(last, known[1]), refused + known[2]
    return found


def sum_of(deeds: Iterable[Deed], replays: Replays, klass: str = "") -> Sum:
    """The sum of all records of one player in some lineages; `klass` is the class it may join."""
    lineages: dict[str, list[Deed]] = {}
    for deed in deeds:
        lineages.setdefault(deed.record.lin, []).append(deed)
    total = NOTHING
    for lin, line in lineages.items():
        total = total.plus(_line_sum(lin, line, replays, klass))
    return total


def _line_sum(lin: str, line: list[Deed], replays: Replays, klass: str) -> Sum:
    line.sort(key=lambda deed: (deed.record.seq, deed.hash))
    seqs = [deed.record.seq for deed in line]
    runs = [deed for deed in line if deed.is_run]
    attempts = {deed.hash: attempt_of(deed, "", replays) for deed in runs}
    days: dict[int, Range] = {}
    for deed in runs:
        known = days.get(deed.moment // DAY_S, (deed.at, deed.at))
        days[deed.moment // DAY_S] = min(deed.at, known[0]), max(deed.at, known[1])
    return Sum(
        len(line),
        min(deed.at for deed in line),
        {lin: tuple(_ranges(seqs))},
        len(set(seqs)) < len(seqs),
        tuple(sorted(join for deed in line if (join := _join(deed, klass)))),
        _devices(line, attempts),
        days,
        _tallies(line, attempts),
        frozenset(one for deed in runs if (one := replays.strange(deed.facts))),
    )


def _devices(line: list[Deed], runs: Mapping[str, Attempt]) -> dict[str, Seen]:
    refused = {hash for hash, run in runs.items() if run.trust == UNCONFIRMED}
    return seen_of(
        {deed.device: (deed.received, deed.received, int(deed.hash in refused))}
        for deed in line
        if deed.device
    )


def _tallies(line: list[Deed], runs: Mapping[str, Attempt]) -> dict[str, Tally]:
    found: dict[str, Tally] = {}
    for deed in line:
        run = runs.get(deed.hash)
        if run and run.level:
            one = _tally(run, deed)
            found[run.level] = found[run.level].plus(one) if run.level in found else one
    seconds: dict[str, int] = {}
    for before, deed in pairwise(line):
        gap = max(0, min(deed.record.t - before.record.t, LONGEST_GAP_S))
        if gap and (level := text_of(deed.facts, "level")):
            seconds[level] = seconds.get(level, 0) + gap
    for level, gap in seconds.items():
        found[level] = found.get(level, Tally()).plus(Tally(seconds=gap))
    return found


def _tally(run: Attempt, deed: Deed) -> Tally:
    """One run as a tally."""
    one = Tally(1, hints=max(0, run.hints), last=max(0, run.received))
    if run.trust == UNCONFIRMED:
        return replace(one, trust=UNCONFIRMED, refused=1)
    if run.won:
        return replace(one, won=True, stars=run.stars, size=run.size, trust=run.trust)
    mistakes = ((run.mistake, 1),) if run.mistake else ()
    return replace(one, mistakes=mistakes, mistake=run.mistake, lost=deed.order)


def _join(deed: Deed, klass: str) -> Join | None:
    if deed.record.event.kind != "joined":
        return None
    pupil = deed.facts.get("pupil")
    if not isinstance(pupil, str) or (deed.facts.get("class") != klass and klass):
        return None
    return deed.record.t, deed.record.seq, deed.hash, pupil


def _ranges(seqs: list[int]) -> Iterator[Range]:
    """Sorted numbers as ranges from first to last."""
    first = last = seqs[0]
    for seq in seqs:
        if seq > last + 1:
            yield first, last
            first = seq
        last = seq
    yield first, last


def _counted(
    some: tuple[tuple[str, int], ...], others: tuple[tuple[str, int], ...]
) -> tuple[tuple[str, int], ...]:
    if not some or not others:
        return some or others
    sums = dict(some)
    for mistake, count in others:
        sums[mistake] = sums.get(mistake, 0) + count
    return tuple(sorted(sums.items()))
