"""Taking in what children's computers send, by whichever way it comes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from game.classroom.database import Job, Refused
from game.classroom.doubts import Doubting, Pairs
from game.classroom.rows import record_row
from game.classroom.schema import (
    ADD_DOUBT,
    ADD_PACKET,
    ADD_RECORD,
    DEVICE_PACKETS,
    DROP_RECORDS,
    DROP_SUM,
    KNOWN_PACKET,
    PLAYER_RECORDS,
)
from game.classroom.sums import Order
from game.exchange import (
    NOBODY,
    TRAVELS,
    Packet,
    class_of,
    digest_of,
    is_possible,
    make_receipt,
    mark_of,
    open_packet,
    without_erased,
)
from game.progress import Record, identity, read
from game.values import Diagnostic

__all__ = ["Taken", "Taking"]

MOST_BARE = 8 << 20
"""Bytes of a bare file of records that are looked at."""

MOST_COVERED = 1_000
"""Packets that one receipt names: those that came last."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A packet that is on the disk: whose, what a receipt calls it, and the signed receipt."""

    klass: str
    device: str
    digest: str
    records: int
    receipt: bytes = b""


class Taking(Doubting):
    """What comes in. Packets are opened by the thread that brings them, and committed together."""

    def take(self, data: bytes) -> Taken | Diagnostic:
        """Take a packet in. It is acknowledged only when it is on the disk; the same once more
        does no harm and is acknowledged again."""
        if not is_possible():
            return Diagnostic.of("classroom.no-keys")
        klass = class_of(data)
        with self._lock:
            known = klass in self._read_on().classes
            keys = self._keys(klass)
            revoked = self._book.revoked.get(klass, frozenset())
        if not klass:
            return Diagnostic.of("exchange.other-kind")
        if not known or keys is None:
            return Diagnostic.of("exchange.other-class")
        packet = open_packet(data, keys, klass, revoked)
        if isinstance(packet, Diagnostic):
            return packet
        now = self.clock()
        if not self._is_here(packet):
            self._raw.keep(klass, now, packet.digest, data)
            if refused := self._commit_rows(self._jobs_of(packet, now)):
                return refused
        receipt = make_receipt(keys, klass, packet.device, [packet.digest], now)
        return Taken(klass, packet.device, packet.digest, len(packet.texts), receipt)

    def refill(self) -> int:
        """Take in what lies among the raw packets and is not here, as after the memory was made
        again from a copy; each came when it came. How many packets that were."""
        count = 0
        with self._lock:
            for klass in self._raw.classes():
                keys = self._keys(klass) if klass in self._read_on().classes else None
                jobs: list[Job] = []
                for received, data in self._raw.all(klass) if keys else ():
                    packet = open_packet(data, keys, klass) if keys else None
                    if isinstance(packet, Packet) and not self._is_here(packet):
                        jobs += self._jobs_of(packet, received)
                        count += 1
                        for player in {one.event.player for one in packet.records}:
                            if self._may_speak(klass, player, packet.device):
                                self._homes.setdefault((klass, player), packet.device)
                if jobs:
                    self._commit_rows(jobs)
            self._homes.clear()
        return count

    def receipt(self, klass: str, device: str) -> bytes | Diagnostic:
        """A receipt for all packets of a device, to lay beside them on a stick or in a folder."""
        with self._lock:
            keys = self._keys(klass)
        if keys is None:
            return Diagnostic.of("exchange.other-class")
        try:
            rows = self._database.read(DEVICE_PACKETS, klass=klass, device=device)
        except Refused as refused:
            return refused.why
        digests = [row[0] for row in rows[:MOST_COVERED]]
        return make_receipt(keys, klass, device, digests, self.clock())

    def refusal(self, klass: str, data: bytes, code: str) -> bytes:
        """A receipt that says of a packet that it will never be taken; b"" without keys."""
        with self._lock:
            keys = self._keys(klass)
        if keys is None:
            return b""
        refused = [(digest_of(data), code)]
        return make_receipt(keys, klass, NOBODY, (), self.clock(), refused)

    def take_bare(self, klass: str, data: bytes) -> int | Diagnostic:
        """Take records from a bare file, one on each line: they count as unsigned. How many of
        them were new here."""
        texts = data[:MOST_BARE].decode("utf-8", "replace").splitlines()
        with self._lock:
            if klass not in self._read_on().classes:
                return Diagnostic.of("classroom.no-class")
        found = [(text, record) for text in texts if (record := _travelling(text))]
        if not found:
            return Diagnostic.of("classroom.no-records")
        sure, aside = self._split(klass, "", self._unknown(klass, dict(found).items()))
        jobs = self._jobs(klass, "", sure, aside, self.clock())
        count = sum(len(job.rows) for job in jobs)
        return (self._commit_rows(jobs) if count else None) or count

    # -- inside

    def _unknown(self, klass: str, pairs: Iterable[tuple[str, Record]]) -> list[tuple[str, Record]]:
        """Those records that are not here yet, signed or not."""
        pairs = list(pairs)
        known: set[str] = set()
        with suppress(Refused):
            for player in {record.event.player for _, record in pairs}:
                rows = self._database.read(PLAYER_RECORDS, player=player, klass=klass, first=0)
                known |= {row[1] for row in rows}
        return [(text, record) for text, record in pairs if identity(text) not in known]

    def _is_here(self, packet: Packet) -> bool:
        with suppress(Refused):
            return bool(self._database.read(KNOWN_PACKET, hash=packet.digest))
        return False

    def _jobs_of(self, packet: Packet, now: int) -> list[Job]:
        """What is to be written of a packet."""
        klass = packet.klass
        pairs = [(text, record) for text in packet.texts if (record := read(text))]
        jobs = self._jobs(klass, packet.device, *self._split(klass, packet.device, pairs), now)
        row = {
            "hash": packet.digest,
            "klass": klass,
            "device": packet.device,
            "received": now,
            "fresh": sum(len(job.rows) for job in jobs),
        }
        return [*jobs, Job(ADD_PACKET, [row])]

    def _jobs(self, klass: str, device: str, sure: Pairs, aside: Pairs, now: int) -> list[Job]:
        """What is to be written of what came in: records, and those that are put aside. Only who
        may speak for a player can have it erased."""

        def rows(pairs: Pairs) -> list[dict[str, Any]]:
            return [record_row(klass, *pair, device, bool(device), now) for pair in pairs]

        kept = rows(self._ours(klass, sure))
        return [Job(ADD_RECORD, kept), Job(ADD_DOUBT, rows(self._living(aside)))]

    def _ours(self, klass: str, pairs: Collection[tuple[str, Record]]) -> list[tuple[str, Record]]:
        """Those records that are of nobody who was erased; who says so is erased with it."""
        with self._lock:
            gone = self._read_on().gone
            if not gone:
                return list(pairs)
            marks = {mark for players in gone.values() for mark in players}
            self._bury(klass, gone, [(identity(text), record) for text, record in pairs], marks)
        return self._living(pairs)

    def _living(self, pairs: Collection[tuple[str, Record]]) -> Pairs:
        with self._lock:
            gone = self._read_on().gone
            nobody = {*gone, *(mark for players in gone.values() for mark in players)}
        kept = set(without_erased((text for text, _ in pairs), nobody)) if nobody else None
        return [pair for pair in pairs if kept is None or pair[0] in kept]

    def _bury(
        self,
        klass: str,
        gone: Collection[str],
        records: Iterable[tuple[str, Record]],
        marks: set[str],
    ) -> None:
        """Players who are an erased pupil are erased, with what came before they said so; who has
        become another pupil since then is that one's."""
        said: dict[str, dict[Order, str]] = {}
        for hash, record in records:
            facts, event = dict(record.event.facts), record.event
            if event.kind == "joined" and facts.get("class") == klass:
                order = record.t, record.seq, hash
                said.setdefault(event.player, {})[order] = str(facts.get("pupil"))
        fresh: dict[str, str] = {}
        for player, joins in said.items():
            joins |= self._work(klass).claims(player)
            if (last := joins[max(joins)]) in gone and mark_of(player) not in marks:
                fresh[player] = last
        if not fresh:
            return
        entries = [
            self._entry("erased", pupil=pupil, players=[mark_of(player)])
            for player, pupil in sorted(fresh.items())
        ]
        drops = [{"klass": klass, "player": player} for player in sorted(fresh)]
        self._write(*entries, jobs=[Job(DROP_RECORDS, drops), Job(DROP_SUM, drops)])
        self._works.forget(klass)
        marks.update(map(mark_of, fresh))

    def _commit_rows(self, jobs: Sequence[Job]) -> Diagnostic | None:
        if not self.may_write:
            return Diagnostic.of("classroom.readonly")
        try:
            self._group.commit(jobs)
        except Refused as refused:
            return refused.why
        return None


def _travelling(text: str) -> Record | None:
    record = read(text)
    return record if record and record.event.kind in TRAVELS else None
