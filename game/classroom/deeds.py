"""A record as it lies at the desk, and what a run in it earns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from game.classroom.replay import Replays
from game.classroom.views import CONFIRMED, SIGNED, UNCONFIRMED, UNSIGNED, Attempt
from game.progress import Record, read

__all__ = ["DAY_S", "Deed", "Rows", "attempt_of", "deeds_of", "number_of", "text_of"]

Rows = Iterable[tuple[Any, ...]]
"""Rows of the table of records: at, hash, player, device, signed, received, body."""

DAY_S = 86_400
MOST_STARS = 3
_NO_FACTS: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Deed:
    """A record with what the desk adds to it; `at` is the first row it stands in."""

    at: int
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


def deeds_of(rows: Rows) -> list[Deed]:
    """Each record once, however many rows it has: signed if any of them is, come as the first."""
    found: dict[str, Deed] = {}
    for at, hash, _, device, signed, received, body in rows:
        known = found.get(hash)
        if known:
            first = min((known.at, known.received, known.device), (at, received, device))
            signed = bool(signed) or known.signed
            found[hash] = Deed(first[0], hash, known.record, *first[1:], signed, known.facts)
        elif record := read(body):
            facts = dict(record.event.facts)
            found[hash] = Deed(at, hash, record, received, device, bool(signed), facts)
    return list(found.values())


def attempt_of(deed: Deed, pupil: str, replays: Replays) -> Attempt:
    """A record as a run, with what its replay says."""
    facts, record = deed.facts, deed.record
    claimed = number_of(facts, "stars")
    won = facts.get("won") is True
    trust = SIGNED if deed.signed else UNSIGNED
    mistake = text_of(facts, "mistake")
    replay = replays.of(facts)
    if replay is not None:
        mistake = replay.mistake or mistake
        is_borne_out = replay.won and replay.stars >= claimed if won else True
        trust = (CONFIRMED if deed.signed else UNSIGNED) if is_borne_out else UNCONFIRMED
    return Attempt(
        hash=deed.hash,
        pupil=pupil,
        level=text_of(facts, "level"),
        t=record.t,
        received=deed.received,
        won=won,
        stars=max(0, min(claimed, MOST_STARS)) if won else 0,
        size=number_of(facts, "size"),
        steps=number_of(facts, "steps"),
        hints=number_of(facts, "hints"),
        program=text_of(facts, "program"),
        mistake="" if won else mistake,
        trust=trust,
        device=deed.device,
        lin=record.lin,
        seq=record.seq,
        moment=deed.moment,
    )


def text_of(facts: Mapping[str, Any], name: str) -> str:
    """A fact that is a text; "" where it is none."""
    value = facts.get(name, "")
    return value if isinstance(value, str) else ""


def number_of(facts: Mapping[str, Any], name: str) -> int:
    """A fact that is a whole number; 0 where it is none."""
    value = facts.get(name, 0)
    return value if type(value) is int else 0
