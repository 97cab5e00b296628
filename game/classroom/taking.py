"""Taking in what children's computers send, by whichever way it comes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from game.classroom.database import Job, Refused
from game.classroom.erasing import Erasing
from game.classroom.rows import record_row
from game.classroom.schema import (
    ADD_PACKET,
    ADD_RECORD,
    DEVICE_PACKETS,
    DROP_RECORDS,
)
from game.exchange import (
    TRAVELS,
    Packet,
    class_of,
    is_possible,
    make_receipt,
    mark_of,
    open_packet,
    without_erased,
)
from game.progress import Record, read
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


class Taking(Erasing):
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
        if refused := self._keep_packet(packet):
            return refused
        now = self.clock()
        receipt = make_receipt(keys, klass, packet.device, [packet.digest], now)
        return Taken(klass, packet.device, packet.digest, len(packet.texts), receipt)

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

    def take_bare(self, klass: str, data: bytes) -> int | Diagnostic:
        """Take records from a bare file, one on each line: they count as unsigned. How many."""
        texts = data[:MOST_BARE].decode("utf-8", "replace").splitlines()
        with self._lock:
            if klass not in self._read_on().classes:
                return Diagnostic.of("classroom.no-class")
        found = [(text, record) for text in texts if (record := _travelling(text))]
        if not found:
            return Diagnostic.of("classroom.no-records")
        ours = self._ours(klass, found)
        rows = [record_row(klass, text, one, "", False, self.clock()) for text, one in ours]
        return self._commit_rows([Job(ADD_RECORD, rows)]) or len(rows)

    # -- inside

    def _keep_packet(self, packet: Packet) -> Diagnostic | None:
        now, klass = self.clock(), packet.klass
        pairs = [(text, record) for text in packet.texts if (record := read(text))]
        rows = [
            record_row(klass, text, record, packet.device, True, now)
            for text, record in self._ours(klass, pairs)
        ]
        row = {
            "hash": packet.digest,
            "klass": klass,
            "device": packet.device,
            "received": now,
            "fresh": len(rows),
        }
        return self._commit_rows([Job(ADD_RECORD, rows), Job(ADD_PACKET, [row])])

    def _ours(self, klass: str, pairs: Sequence[tuple[str, Record]]) -> list[tuple[str, Record]]:
        """Those records that are of nobody who was erased; who says so is erased with it."""
        with self._lock:
            gone = self._read_on().gone
            if not gone:
                return list(pairs)
            marks = {mark for players in gone.values() for mark in players}
            self._bury(klass, gone, [record for _, record in pairs], marks)
        kept = set(without_erased((text for text, _ in pairs), {*gone, *marks}))
        return [(text, record) for text, record in pairs if text in kept]

    def _bury(
        self, klass: str, gone: dict[str, set[str]], records: Iterable[Record], marks: set[str]
    ) -> None:
        """Players who join as an erased pupil are erased, with what came before they said so."""
        found: dict[str, str] = {}
        for record in records:
            facts = dict(record.event.facts)
            if record.event.kind == "joined" and facts.get("pupil") in gone:
                found[record.event.player] = str(facts["pupil"])
        fresh = {player: pupil for player, pupil in found.items() if mark_of(player) not in marks}
        if not fresh:
            return
        entries = [
            self._entry("erased", pupil=pupil, players=[mark_of(player)])
            for player, pupil in sorted(fresh.items())
        ]
        drops = [{"klass": klass, "player": player} for player in sorted(fresh)]
        self._write(*entries, jobs=[Job(DROP_RECORDS, drops)])
        self._works.pop(klass, None)
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
