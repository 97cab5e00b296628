"""Work that is said to be of somebody and comes from another computer than before.

A player of the game lives on one computer: the one whose key signed the first record of it that
came here. What another computer sends as that player, who it belongs to above all, may be made up
by somebody who has learned the id; it may also be the child's new computer. So it is put aside,
acknowledged and whole, until the teacher has said what it is. It counts for nobody until then, and
nobody is erased because of it.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from game.classroom.database import Job, Refused
from game.classroom.erasing import Erasing
from game.classroom.schema import (
    ADD_RECORD,
    DOUBTS,
    DROP_DOUBT,
    HOME,
    RECORD_NAMES,
)
from game.classroom.views import Pupil
from game.exchange import mark_of
from game.progress import Record, read
from game.values import Diagnostic

__all__ = ["Doubt", "Doubting", "Pairs"]

Pairs = list[tuple[str, Record]]
"""Records with their texts."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Work that came from another computer than before: of whom (`player` is a mark, `pupil` whose
    it would be), who it says it is where that is another one, how many runs, when it last came;
    `refused` where the teacher has said no."""

    player: str
    device: str
    pupil: Pupil | None
    says: Pupil | None
    runs: int
    received: int
    refused: bool = False


class Doubting(Erasing):
    """Which computer speaks for whom."""

    def doubts(self, klass: str) -> tuple[Doubt, ...]:
        """What was put aside in a class, player by player and computer by computer."""
        found: dict[tuple[str, str], list[tuple[int, Record]]] = {}
        for row in self._put_aside(klass):
            if record := read(row["body"]):
                key = row["player"], row["device"]
                found.setdefault(key, []).append((row["received"], record))
        with self._lock:
            told = [self._doubt(klass, *key, records) for key, records in sorted(found.items())]
        return tuple(one for one in told if one is not None)

    def answer(self, klass: str, player: str, device: str, well: bool) -> Diagnostic | None:
        """The teacher's word about what was put aside: count it and what follows, or leave it there
        (it may be counted later). `player` is the mark in a `Doubt`."""
        with self._lock:
            here = [
                one for one in self.doubts(klass) if (one.player, one.device) == (player, device)
            ]
            if not here:
                return Diagnostic.of("classroom.no-doubt")
            rows = [
                row
                for row in self._put_aside(klass)
                if mark_of(row["player"]) == player and row["device"] == device
            ]
            whose = here[0].pupil or here[0].says
            entry = self._entry(
                "sender", whose.id if whose else "", klass=klass, player=player, device=device,
                well=well,
            )  # fmt: skip
            jobs = [Job(ADD_RECORD, rows), Job(DROP_DOUBT, rows)] if well else []
            return self._write(entry, jobs=jobs)

    # -- inside

    def _split(self, klass: str, device: str, pairs: Pairs) -> tuple[Pairs, Pairs]:
        """Those records that this computer may speak for, and those that are put aside.

        A bare file has no computer: what was done is taken from it, who a known player is, is not.
        """
        with self._lock:
            players = {record.event.player for _, record in pairs}
            strange = {one for one in players if not self._may_speak(klass, one, device)}
        sure, aside = Pairs(), Pairs()
        for pair in pairs:
            event = pair[1].event
            is_strange = event.player in strange and (device or event.kind == "joined")
            (aside if is_strange else sure).append(pair)
        return sure, aside

    def _may_speak(self, klass: str, player: str, device: str) -> bool:
        home = self._homes.get((klass, player), "")
        if not home:
            with suppress(Refused):
                for row in self._database.read(HOME, klass=klass, player=player):
                    home = self._homes[klass, player] = row[0]
        return home in ("", device) or self._read_on().senders.get((mark_of(player), device), False)

    def _put_aside(self, klass: str) -> list[dict[str, Any]]:
        try:
            rows = self._database.read(DOUBTS, klass=klass)
        except Refused:
            return []
        return [dict(zip(RECORD_NAMES, row, strict=True)) for row in rows]

    def _doubt(
        self, klass: str, player: str, device: str, records: list[tuple[int, Record]]
    ) -> Doubt | None:
        """What there is to say about a player and a computer; None where it is of nobody here."""
        pupils = {pupil.id: pupil for pupil in self._book.of_class(klass)}
        owner = pupils.get(self._work(klass).owner(player))
        joins = [one for _, one in records if one.event.kind == "joined"]
        last = max(joins, key=lambda one: (one.t, one.seq), default=None)
        says = pupils.get(str(dict(last.event.facts).get("pupil"))) if last else None
        if owner is None and says is None:
            return None
        mark = mark_of(player)
        return Doubt(
            mark,
            device,
            owner,
            None if says == owner else says,
            sum(one.event.kind == "attempt" for _, one in records),
            max(received for received, _ in records),
            (mark, device) in self._book.senders,
        )
