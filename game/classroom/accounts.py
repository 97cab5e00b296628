"""The account of one player: a sum that more records can be added to, and its written form.

A game starts a new lineage each time, so only the last few lineages ever grow. They stand open,
each with a sum of its own, which is summed anew when more of it comes; all others are closed into
one. Where a closed one grows after all, the whole account is summed anew. So an account is at every
moment what its records say, in whatever order they came.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import reduce
from types import MappingProxyType
from typing import Any

from game.classroom.deeds import Deed, Rows, deeds_of
from game.classroom.replay import Replays
from game.classroom.sums import NOTHING, Sum, Tally, sum_of

__all__ = ["EMPTY", "Account", "added", "read_account", "written_account"]

MOST_OPEN = 4

Recall = Callable[[int], Rows]
"""The rows of the player from one on."""


@dataclass(frozen=True, slots=True)
class Account:
    """What is closed, and the lineages that stand open, the one that grew last at the end."""

    closed: Sum = NOTHING
    open: Mapping[str, Sum] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def total(self) -> Sum:
        """All of it."""
        return reduce(Sum.plus, self.open.values(), self.closed)


EMPTY = Account()


def added(
    account: Account, fresh: list[Deed], recall: Recall, replays: Replays, klass: str
) -> Account:
    """The account after records that have come; `recall` finds those that came before."""
    grown = {deed.record.lin for deed in fresh}
    if not grown.isdisjoint(account.closed.lines):
        return _opened(EMPTY, deeds_of(recall(0)), replays, klass)
    first = min((account.open[lin].first for lin in grown if lin in account.open), default=-1)
    if first >= 0:
        before = [deed for deed in deeds_of(recall(first)) if deed.record.lin in grown]
        known = {deed.hash for deed in before}
        fresh = before + [deed for deed in fresh if deed.hash not in known]
    return _opened(account, fresh, replays, klass)


def _opened(account: Account, deeds: Iterable[Deed], replays: Replays, klass: str) -> Account:
    """The account where these are all there is of their lineages."""
    lineages: dict[str, list[Deed]] = {}
    for deed in deeds:
        lineages.setdefault(deed.record.lin, []).append(deed)
    ordered = sorted(lineages.items(), key=lambda one: max(deed.at for deed in one[1]))
    open = {lin: sum for lin, sum in account.open.items() if lin not in lineages}
    open |= {lin: sum_of(line, replays, klass) for lin, line in ordered}
    over = list(open)[:-MOST_OPEN]
    closed = reduce(Sum.plus, (open.pop(lin) for lin in over), account.closed)
    return Account(closed, open)


# -- written


def written_account(account: Account) -> str:
    """Its text."""
    open = [[lin, _plain(sum)] for lin, sum in account.open.items()]
    return json.dumps([_plain(account.closed), open], separators=(",", ":"))


def read_account(text: str) -> Account | None:
    """The account in a text; None where it holds none."""
    try:
        closed, open = json.loads(text)
        return Account(_sum(closed), {lin: _sum(plain) for lin, plain in open})
    except (ValueError, TypeError, KeyError, RecursionError):
        return None


def _plain(sum: Sum) -> list[Any]:
    lines = [[lin, *ranges] for lin, ranges in sum.lines.items()]
    days = [[day, *rows] for day, rows in sum.days.items()]
    levels = [[level, *_tally_plain(tally)] for level, tally in sum.levels.items()]
    devices = [[device, *seen] for device, seen in sum.devices.items()]
    strange = sorted(sum.strange)
    return [sum.count, sum.first, lines, sum.forked, sum.joins, devices, days, levels, strange]


def _sum(plain: list[Any]) -> Sum:
    count, first, lines, forked, joins, devices, days, levels, strange = plain
    return Sum(
        count,
        first,
        {lin: tuple((a, b) for a, b in ranges) for lin, *ranges in lines},
        forked,
        tuple((t, seq, hash, pupil) for t, seq, hash, pupil in joins),
        {device: (first, last, refused) for device, first, last, refused in devices},
        {day: (a, b) for day, a, b in days},
        {level: _tally(rest) for level, *rest in levels},
        frozenset((level, digest, lie) for level, digest, lie in strange),
    )


def _tally_plain(one: Tally) -> list[Any]:
    numbers = [one.runs, one.won, one.stars, one.size, one.hints, one.seconds]
    return [*numbers, one.trust, one.refused, one.mistakes, one.mistake, one.lost, one.last]


def _tally(plain: list[Any]) -> Tally:
    runs, won, stars, size, hints, seconds, trust, refused, mistakes, mistake, lost, last = plain
    received, lin, seq, hash = lost
    pairs = tuple((name, count) for name, count in mistakes)
    place = received, lin, seq, hash
    some = runs, won, stars, size, hints, seconds, trust, refused
    return Tally(*some, pairs, mistake, place, last)
