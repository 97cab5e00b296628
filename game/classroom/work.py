"""What the children of a class have done: a set of records, and what follows from it.

The state is a pure function of the set: each record counts once by its hash, whichever way and how
often it came; stars are the most, attempts are counted, minutes are gaps of at most five between
what happened in one lineage. A player of the game belongs to the pupil it joined as; joined twice,
the later one has it and the teacher is told.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from types import MappingProxyType
from typing import Any

from game.classroom.replay import Replays
from game.classroom.views import CONFIRMED, SIGNED, UNCONFIRMED, UNSIGNED, Attempt
from game.progress import Record, read

__all__ = ["DAY_S", "Deed", "LONGEST_GAP_S", "Order", "Tally", "Work"]

DAY_S = 86_400
LONGEST_GAP_S = 300
"""Of a longer pause so much counts: nobody knows what a child did in it."""

MOST_STARS = 3
Order = tuple[int, int, str]
"""Where a `joined` stands among those of its player: time, number, hash."""

_NO_FACTS: Mapping[str, Any] = MappingProxyType({})
_BETTER = (CONFIRMED, SIGNED, UNSIGNED)


@dataclass(frozen=True, slots=True)
class Deed:
    """A record as it lies here, with what the desk adds to it."""

    hash: str
    record: Record
    received: int
    device: str
    signed: bool
    facts: Mapping[str, Any] = field(default_factory=lambda: _NO_FACTS)

    @property
    def moment(self) -> int:
        """When it was: what the child's clock says where that can be, else when it came here."""
        t = self.record.t
        return t if 0 <= self.received - t < DAY_S else self.received

    @property
    def is_run(self) -> bool:
        """Whether a program was run."""
        return self.record.event.kind == "attempt"

    @property
    def order(self) -> tuple[int, str, int, str]:
        """Its place among others: when it came, then where in its lineage."""
        return self.received, self.record.lin, self.record.seq, self.hash


@dataclass(slots=True)
class Tally:
    """A pupil in a level. Mutable while it is counted."""

    runs: int = 0
    won: bool = False
    stars: int = 0
    size: int | None = None
    hints: int = 0
    seconds: int = 0
    trust: str = ""
    refused: int = 0  # claims that a replay did not bear out
    mistakes: Counter[str] = field(default_factory=Counter)
    mistake: str = ""  # of the last losing run
    lost: str = ""  # its program
    last: int = 0  # when the last run came


class Work:
    """The records of one class. Mutable: more of them come. `at` is the last row read."""

    def __init__(self, replays: Replays, klass: str = "") -> None:
        self.at = 0
        self._klass = klass
        self._replays = replays
        self._deeds: dict[str, dict[str, Deed]] = {}
        self._joined: dict[str, dict[Order, str]] = {}
        self._pupils: dict[str, set[str]] = {}
        self._places: dict[tuple[str, int], dict[str, str]] = {}
        self._forked: set[str] = set()
        self._tallies: dict[str, Mapping[str, Tally]] = {}
        self.changes = 0

    def add(self, rows: Iterable[tuple[Any, ...]]) -> None:
        """More rows of the table of records."""
        for at, hash, player, device, signed, received, body in rows:
            self.at = max(self.at, at)
            record = read(body)
            if record is None:
                continue
            known = self._deeds.setdefault(player, {})
            if hash in known:
                signed, received = signed or known[hash].signed, min(received, known[hash].received)
            deed = Deed(hash, record, received, device, bool(signed), dict(record.event.facts))
            known[hash] = deed
            self._note(player, deed)

    def _note(self, player: str, deed: Deed) -> None:
        self.changes += 1
        record = deed.record
        place = record.lin, record.seq
        there = self._places.setdefault(place, {})
        there[deed.hash] = player
        if len(there) > 1:
            self._forked.update(there.values())
        before = self.owner(player)
        if record.event.kind == "joined" and self._is_ours(deed):
            order = record.t, record.seq, deed.hash
            self._joined.setdefault(player, {})[order] = deed.facts["pupil"]
            self._pupils.setdefault(deed.facts["pupil"], set()).add(player)
        for pupil in {before, self.owner(player)}:
            self._tallies.pop(pupil, None)

    def _is_ours(self, deed: Deed) -> bool:
        ours = deed.facts.get("class") == self._klass or not self._klass
        return ours and isinstance(deed.facts.get("pupil"), str)

    def owner(self, player: str) -> str:
        """The pupil a player is; "" where nobody knows."""
        joined = self._joined.get(player)
        return joined[max(joined)] if joined else ""

    def players(self, pupil: str) -> tuple[str, ...]:
        """The players of the game that are this pupil."""
        some = sorted(self._pupils.get(pupil, ()))
        return tuple(player for player in some if self.owner(player) == pupil)

    def claims(self, player: str) -> Mapping[Order, str]:
        """All pupils a player has ever joined as; the greatest place counts."""
        return self._joined.get(player, {})

    def knows(self, player: str, hash: str) -> bool:
        """Whether a record of a player is here."""
        return hash in self._deeds.get(player, ())

    def is_forked(self, pupil: str) -> bool:
        """Whether two different records of it claim the same place."""
        return any(player in self._forked for player in self.players(pupil))

    def is_shared(self, pupil: str) -> bool:
        """Whether one of its players has joined as somebody else, too."""
        players = self._pupils.get(pupil, ())
        return any(len(set(self.claims(player).values())) > 1 for player in players)

    def devices(self, pupil: str) -> frozenset[str]:
        """The computers it has played on."""
        return frozenset(deed.device for deed in self.deeds(pupil) if deed.device)

    def forget(self, pupil: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Leave out all of a pupil; gives the players that are its own, and the hashes of what
        players who are somebody else by now have said of having been this one."""
        own, hashes = self.players(pupil), []
        for player in self._pupils.pop(pupil, set()).difference(own):
            for order in [one for one, who in self._joined[player].items() if who == pupil]:
                del self._joined[player][order]
                self._deeds[player].pop(order[2], None)
                hashes.append(order[2])
        for player in own:
            self._deeds.pop(player, None)
            self._joined.pop(player, None)
        self._tallies.clear()
        self.changes += 1
        return own, tuple(sorted(hashes))

    def forget_gone(self, is_gone: Callable[[str], bool]) -> None:
        """Leave out all of those players who were erased, by whichever desk."""
        for player in [player for player in self._deeds if is_gone(player)]:
            owner = self.owner(player)
            del self._deeds[player]
            self._joined.pop(player, None)
            self._tallies.pop(owner, None)
            self.changes += 1

    def deeds(self, pupil: str) -> Iterator[Deed]:
        """Every record of a pupil, each once, in no order."""
        for player in self.players(pupil):
            yield from self._deeds.get(player, {}).values()

    @property
    def count(self) -> int:
        """How many records there are."""
        return sum(map(len, self._deeds.values()))

    def tallies(self, pupil: str) -> Mapping[str, Tally]:
        """A pupil in each level it has run."""
        if pupil not in self._tallies:
            self._tallies[pupil] = self._counted(sorted(self.deeds(pupil), key=lambda d: d.order))
        return self._tallies[pupil]

    def attempts(self, pupil: str, level: str = "") -> tuple[Attempt, ...]:
        """The runs of a pupil, oldest first."""
        deeds = sorted(self.deeds(pupil), key=lambda deed: deed.order)
        return tuple(
            self.attempt(deed, pupil)
            for deed in deeds
            if deed.is_run and level in ("", deed.facts.get("level"))
        )

    def attempt(self, deed: Deed, pupil: str) -> Attempt:
        """A record as a run, with what its replay says."""
        facts, record = deed.facts, deed.record
        claimed = _number(facts, "stars")
        won = facts.get("won") is True
        trust = SIGNED if deed.signed else UNSIGNED
        mistake = _text(facts, "mistake")
        replay = self._replays.of(facts)
        if replay is not None:
            mistake = replay.mistake or mistake
            is_borne_out = replay.won and replay.stars >= claimed if won else True
            trust = (CONFIRMED if deed.signed else UNSIGNED) if is_borne_out else UNCONFIRMED
        return Attempt(
            hash=deed.hash,
            pupil=pupil,
            level=_text(facts, "level"),
            t=record.t,
            received=deed.received,
            won=won,
            stars=max(0, min(claimed, MOST_STARS)) if won else 0,
            size=_number(facts, "size"),
            steps=_number(facts, "steps"),
            hints=_number(facts, "hints"),
            program=_text(facts, "program"),
            mistake="" if won else mistake,
            trust=trust,
            device=deed.device,
            lin=record.lin,
            seq=record.seq,
            moment=deed.moment,
        )

    def _counted(self, deeds: list[Deed]) -> Mapping[str, Tally]:
        found: dict[str, Tally] = {}
        for deed in deeds:
            if deed.is_run and _text(deed.facts, "level"):
                attempt = self.attempt(deed, "")
                _count(found.setdefault(attempt.level, Tally()), attempt)
        for level, seconds in _gaps(deeds):
            if level in found:
                found[level].seconds += seconds
        return found


def _count(tally: Tally, attempt: Attempt) -> None:
    tally.runs += 1
    tally.hints = max(tally.hints, attempt.hints)
    tally.last = max(tally.last, attempt.received)
    if attempt.trust == UNCONFIRMED:
        tally.refused += 1
        tally.trust = tally.trust or UNCONFIRMED
    elif attempt.won:
        tally.won = True
        tally.stars = max(tally.stars, attempt.stars)
        tally.size = attempt.size if tally.size is None else min(tally.size, attempt.size)
        ranks = [trust for trust in _BETTER if trust in (tally.trust, attempt.trust)]
        tally.trust = ranks[0] if ranks else attempt.trust
    else:
        if attempt.mistake:
            tally.mistakes[attempt.mistake] += 1
        tally.mistake, tally.lost = attempt.mistake, attempt.program


def _gaps(deeds: Iterable[Deed]) -> Iterator[tuple[str, int]]:
    """(level, seconds) between each run and what its lineage knows before it."""
    lineages: dict[str, list[Deed]] = {}
    for deed in deeds:
        lineages.setdefault(deed.record.lin, []).append(deed)
    for line in lineages.values():
        line.sort(key=lambda deed: (deed.record.seq, deed.hash))
        for before, deed in pairwise(line):
            seconds = deed.record.t - before.record.t
            yield _text(deed.facts, "level"), max(0, min(seconds, LONGEST_GAP_S))


def _text(facts: Mapping[str, Any], name: str) -> str:
    value = facts.get(name, "")
    return value if isinstance(value, str) else ""


def _number(facts: Mapping[str, Any], name: str) -> int:
    value = facts.get(name, 0)
    return value if type(value) is int else 0
