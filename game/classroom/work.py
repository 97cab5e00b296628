"""What the children of a class have done: an account of each player, and whose it is.

The state is a pure function of the set of records: each counts once by its hash, whichever way and
how often it came; stars are the most, attempts are counted, minutes are gaps of at most five
between what happened to a player in one lineage. A player of the game belongs to the pupil it
joined as; joined twice, the later one has it and the teacher is told.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import partial
from typing import Any

from game.classroom.accounts import EMPTY, Account, added
from game.classroom.best import merged
from game.classroom.deeds import DAY_S, Deed, Rows, deeds_of
from game.classroom.replay import Replays, Strange
from game.classroom.sums import NOTHING, Order, Range, Seen, Sum, Tally, levels_of, seen_of

__all__ = ["DAY_S", "Recall", "Work"]

Recall = Callable[[str, int], Rows]
"""The rows of a player from one on."""


class Work:
    """The players of one class. Mutable: more records come. `at` is the last row that is in it.

    `fresh` are the players whose account has grown since it was last kept; `best` is what was
    written down of pupils whose older records are gone.
    """

    def __init__(
        self,
        replays: Replays,
        klass: str,
        recall: Recall,
        kept: Mapping[str, Account] | None = None,
        at: int = 0,
    ) -> None:
        self.at = at
        self.fresh: set[str] = set()
        self.best: Mapping[str, Mapping[str, Tally]] = {}
        self._klass, self._replays, self._recall = klass, replays, recall
        self._accounts: dict[str, Account] = {}
        self._sums: dict[str, Sum] = {}
        self._pupils: dict[str, set[str]] = {}
        self._lines: dict[str, set[str]] = {}
        self._tallies: dict[str, Mapping[str, Tally]] = {}
        for player, account in (kept or {}).items():
            self._keep(player, account)

    def add(self, rows: Iterable[tuple[Any, ...]]) -> None:
        """More rows of the table of records. Where `recall` raises, none of them is in."""
        rows = list(rows)
        players: dict[str, list[Deed]] = {}
        for deed in deeds_of(rows):
            players.setdefault(deed.record.event.player, []).append(deed)
        grown = {
            player: added(
                self._accounts.get(player, EMPTY),
                deeds,
                partial(self._recall, player),
                self._replays,
                self._klass,
            )
            for player, deeds in players.items()
        }
        for player, account in grown.items():
            self._keep(player, account)
            self.fresh.add(player)
        self.at = max((self.at, *(row[0] for row in rows)))

    def _keep(self, player: str, account: Account) -> None:
        before = self.owner(player)
        total = account.total
        self._accounts[player], self._sums[player] = account, total
        for *_, pupil in total.joins:
            self._pupils.setdefault(pupil, set()).add(player)
        for lin in total.lines:
            self._lines.setdefault(lin, set()).add(player)
        for pupil in {before, self.owner(player)}:
            self._tallies.pop(pupil, None)

    def account(self, player: str) -> Account:
        """The account of a player."""
        return self._accounts.get(player, EMPTY)

    def owner(self, player: str) -> str:
        """The pupil a player is; "" where nobody knows."""
        joins = self._sums.get(player, NOTHING).joins
        return joins[-1][-1] if joins else ""

    def players(self, pupil: str) -> tuple[str, ...]:
        """The players of the game that are this pupil."""
        some = sorted(self._pupils.get(pupil, ()))
        return tuple(player for player in some if self.owner(player) == pupil)

    def claims(self, player: str) -> Mapping[Order, str]:
        """All pupils a player has ever joined as; the greatest place counts."""
        joins = self._sums.get(player, NOTHING).joins
        return {(t, seq, hash): pupil for t, seq, hash, pupil in joins}

    def is_forked(self, pupil: str) -> bool:
        """Whether two different records of it claim the same place."""
        return any(map(self._is_forked, self.players(pupil)))

    def _is_forked(self, player: str) -> bool:
        mine = self._sums[player]
        return mine.forked or any(
            _meet(ranges, self._sums[other].lines[lin])
            for lin, ranges in mine.lines.items()
            for other in self._lines[lin]
            if other != player
        )

    def is_shared(self, pupil: str) -> bool:
        """Whether one of its players has joined as somebody else, too."""
        players = self._pupils.get(pupil, ())
        return any(len(set(self.claims(player).values())) > 1 for player in players)

    def devices(self, pupil: str) -> Mapping[str, Seen]:
        """The computers it has played on."""
        return seen_of(one.devices for one in self._sums_of(pupil))

    def ever(self, pupil: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The players that are a pupil's own, and the hashes of what players who are somebody else
        by now have said of having been this one."""
        own = self.players(pupil)
        others = self._pupils.get(pupil, set()).difference(own)
        said = [join for player in others for join in self._sums[player].joins]
        return own, tuple(sorted(hash for _, _, hash, who in said if who == pupil))

    def look_again(self, gone: Collection[str], is_gone: Callable[[str], bool]) -> None:
        """Leave out the players who were erased, and sum those anew who name an erased pupil or
        have played levels that only now are known. Raises what `recall` raises."""
        for player, one in list(self._sums.items()):
            if is_gone(player):
                self._leave_out(player)
            elif any(pupil in gone for *_, pupil in one.joins) or self._is_known(one.strange):
                deeds = deeds_of(self._recall(player, 0))
                account = added(EMPTY, deeds, lambda _: (), self._replays, self._klass)
                self._leave_out(player)
                self._keep(player, account)
                self.fresh.add(player)

    def _is_known(self, strange: Iterable[Strange]) -> bool:
        return not all(map(self._replays.is_strange, strange))

    def _leave_out(self, player: str) -> None:
        gone = self._sums.pop(player, NOTHING)
        self._accounts.pop(player, None)
        self.fresh.discard(player)
        for lin in gone.lines:
            self._lines[lin].discard(player)
        for *_, pupil in gone.joins:
            self._pupils[pupil].discard(player)
            self._tallies.pop(pupil, None)

    @property
    def count(self) -> int:
        """How many records there are."""
        return sum(one.count for one in self._sums.values())

    def tallies(self, pupil: str) -> Mapping[str, Tally]:
        """A pupil in each level it has run."""
        if pupil not in self._tallies:
            levels = levels_of(one.levels for one in self._sums_of(pupil))
            now = {id: tally for id, tally in levels.items() if tally.runs}
            self._tallies[pupil] = merged(self.best.get(pupil, {}), now)
        return self._tallies[pupil]

    def days(self, pupil: str) -> Mapping[int, Range]:
        """The days on which a pupil ran anything, each with the rows between which it stands."""
        found: dict[int, Range] = {}
        for one in self._sums_of(pupil):
            for day, (first, last) in one.days.items():
                known = found.get(day, (first, last))
                found[day] = min(first, known[0]), max(last, known[1])
        return found

    def deeds(self, pupil: str) -> list[Deed]:
        """Every record of a pupil, each once, in order; they are read anew."""
        rows = [row for player in self.players(pupil) for row in self._recall(player, 0)]
        return sorted(deeds_of(rows), key=lambda deed: deed.order)

    def _sums_of(self, pupil: str) -> Iterator[Sum]:
        for player in self.players(pupil):
            yield self._sums[player]


def _meet(some: tuple[Range, ...], others: tuple[Range, ...]) -> bool:
    return any(a <= d and c <= b for a, b in some for c, d in others)
