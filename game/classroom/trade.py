"""What goes out to the children's computers and what comes back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from game.classroom.database import Job, Refused
from game.classroom.erasing import Erasing
from game.classroom.lessons import GROUP, is_for
from game.classroom.schema import ADD_PACKET, ADD_RECORD, DEVICES, HAVE_PACKET, PACKETS_OF
from game.classroom.taking import record_row
from game.classroom.views import Device, Lesson, Remark, Taken
from game.exchange import (
    Assigned,
    Assignment,
    ClassFile,
    ClassPupil,
    Feedback,
    Keys,
    Packet,
    Revocation,
    Signed,
    Tombstone,
    class_code,
    class_of,
    is_possible,
    make_class_file,
    make_desk_file,
    make_receipt,
    open_packet,
    pin_check,
    sign_assignment,
    sign_feedback,
    sign_revocation,
    sign_tombstone,
)
from game.progress import Record, read
from game.values import Diagnostic

__all__ = ["Trade"]

SEVERAL = 200
"""So many packets are named by one receipt."""


class Trade(Erasing):
    """Class files, desk files, packets and receipts."""

    # -- out

    def class_file(self, klass: str, desks: Sequence[str] = ()) -> bytes | Diagnostic:
        """What a computer needs to belong to a class; `desks` are addresses worth a try."""
        with self._lock:
            found = self._keys(klass)
            if isinstance(found, Diagnostic):
                return found
            keys, staff = found
            salt = keys.sign_public[:16]
            pupils = tuple(
                ClassPupil(one.id, one.avatar, pin_check(one.pin, one.id, salt))
                for one in self._book.of_class(klass)
            )
            made = ClassFile(
                klass,
                self._book.classes[klass].title,
                counter=self._book.changes,
                staff=(staff.sign_public,),
                desks=tuple(desks),
                salt=salt,
                pupils=pupils,
            )
            return make_class_file(made, keys)

    def desk_file(self, klass: str) -> bytes | Diagnostic:
        """All that the desk has to say to a class: lessons, remarks, who is gone, who is sent
        away."""
        with self._lock:
            found = self._keys(klass)
            if isinstance(found, Diagnostic):
                return found
            keys, staff = found
            said = [
                *(sign_assignment(self._assignment(one), staff) for one in self._given(klass)),
                *(sign_feedback(_feedback(one), staff) for one in self.remarks(klass)),
                *self._orders(klass, staff),
            ]
            return make_desk_file(keys, klass, self._book.changes, [staff.sign_public], said)

    def code(self, klass: str) -> str:
        """The ten signs by which a computer knows this class over the LAN; "" without keys."""
        with self._lock:
            found = self._keys(klass)
            return "" if isinstance(found, Diagnostic) else class_code(found[0].sign_public)

    def sign_key(self, klass: str) -> str:
        """The public key of a class, which its code is made of; "" without keys."""
        with self._lock:
            found = self._keys(klass)
            return "" if isinstance(found, Diagnostic) else found[0].sign_public

    # -- in

    def take(self, data: bytes) -> Taken | Diagnostic:
        """Keep what is in a packet; once it is given back, it is on the disk.

        A packet that was taken before is told so again and adds nothing; so does one whose records
        have all come another way. Records of erased pupils are left out.
        """
        with self._lock:
            klass = class_of(data)
            found = self._keys(klass)
            if isinstance(found, Diagnostic):
                return Diagnostic.of("exchange.other-class") if klass else found
            keys, _ = found
            packet = open_packet(data, keys, klass, self._book.revoked.get(klass, ()))
            if isinstance(packet, Diagnostic):
                return packet
            return self._kept(packet, keys)

    def _kept(self, packet: Packet, keys: Keys) -> Taken | Diagnostic:
        klass, device, now = packet.klass, packet.device, self.clock()
        try:
            if not self._database.read(HAVE_PACKET, hash=packet.digest):
                before = self._work(klass).count
                rows = [
                    record_row(klass, text, record, device, True, now)
                    for text in packet.texts
                    if (record := read(text)) and not self._is_gone(record)
                ]
                mark = {
                    "hash": packet.digest,
                    "klass": klass,
                    "device": device,
                    "received": now,
                    "fresh": len(rows),
                }
                if refused := self._write(jobs=[Job(ADD_RECORD, rows), Job(ADD_PACKET, [mark])]):
                    return refused
                fresh = self._work(klass).count - before
            else:
                fresh = 0
        except Refused as refusal:
            return refusal.why
        receipt = make_receipt(keys, klass, device, [packet.digest], now)
        return Taken(klass, device, packet.digest, fresh, receipt)

    def take_bare(self, klass: str, texts: Iterable[str]) -> int | Diagnostic:
        """Keep records that nobody has signed, as from a rescued disk; gives how many were new."""
        with self._lock:
            if klass not in self._read_on().classes:
                return Diagnostic.of("classroom.no-class")
            before, now = self._work(klass).count, self.clock()
            rows = [
                record_row(klass, text, record, "", False, now)
                for text in texts
                if (record := read(text)) and not self._is_gone(record)
            ]
            refused = self._write(jobs=[Job(ADD_RECORD, rows)])
            return refused or self._work(klass).count - before

    def receipt(self, klass: str, device: str) -> bytes | Diagnostic:
        """What a device may know to be safe: its packets that are here."""
        with self._lock:
            found = self._keys(klass)
            if isinstance(found, Diagnostic):
                return found
            try:
                rows = self._database.read(PACKETS_OF, klass=klass, device=device)
            except Refused as refusal:
                return refusal.why
            digests = [str(row[0]) for row in rows]
            return make_receipt(found[0], klass, device, digests, self.clock())

    # -- devices

    def devices(self, klass: str) -> tuple[Device, ...]:
        """The computers that have sent something to a class, the latest first."""
        with self._lock:
            work = self._work(klass)
            pupils = self._read_on().of_class(klass)
            away = self._book.revoked.get(klass, set())
            try:
                rows = self._database.read(DEVICES, klass=klass)
            except Refused:
                return ()
            found = [
                Device(
                    str(id),
                    int(packets),
                    int(last),
                    tuple(one for one in pupils if id in work.devices(one.id)),
                    id in away,
                )
                for id, packets, last in rows
            ]
        return tuple(sorted(found, key=lambda one: (-one.last, one.id)))

    def revoke(self, klass: str, device: str, back: bool = False) -> Diagnostic | None:
        """Believe a device no longer, or again; what it has sent stays."""
        with self._lock:
            if klass not in self._read_on().classes:
                return Diagnostic.of("classroom.no-class")
            return self._write(self._entry("revoked", klass=klass, device=device, back=back))

    # -- inside

    def _keys(self, klass: str) -> tuple[Keys, Keys] | Diagnostic:
        """Of the class and of its staff."""
        if not is_possible():
            return Diagnostic.of("classroom.no-keys")
        kept = self._read_on().keys.get(klass, {})
        try:
            return Keys(bytes.fromhex(kept["class"])), Keys(bytes.fromhex(kept["staff"]))
        except (KeyError, ValueError):
            return Diagnostic.of("classroom.no-class")

    def _is_gone(self, record: Record) -> bool:
        pupil = dict(record.event.facts).get("pupil")
        return pupil in self._book.gone or self._book.is_gone(record.event.player)

    def _given(self, klass: str) -> tuple[Lesson, ...]:
        """Every lesson, also ended ones: their end is told."""
        return tuple(one for one in self._book.lessons.values() if one.klass == klass)

    def _assignment(self, lesson: Lesson) -> Assignment:
        to = lesson.to
        if any(one.startswith(GROUP) for one in to):
            pupils = self._book.of_class(lesson.klass)
            to = tuple(one.id for one in pupils if is_for(lesson, one))
        levels = [Assigned(id, digest=self._digest(id), due=lesson.due) for id in lesson.levels]
        packs = [Assigned(pack=pack, due=lesson.due) for pack in lesson.packs]
        return Assignment(
            lesson.klass,
            lesson.set_id,
            lesson.title,
            (*levels, *packs),
            to,
            lesson.mode,
            lesson.pairs,
            lesson.hints,
            lesson.opens,
            lesson.lock,
            lesson.note,
            not levels and not packs,
            lesson.counter,
        )

    def _digest(self, id: str) -> str:
        level = self.library.level(id)
        return level.digest if level else ""

    def _orders(self, klass: str, staff: Keys) -> list[Signed]:
        gone = [Tombstone(klass, pupil, tuple(marks)) for pupil, marks in self._book.gone.items()]
        orders = [sign_tombstone(one, staff) for one in gone]
        if away := self._book.revoked.get(klass):
            orders.append(sign_revocation(Revocation(klass, tuple(away)), staff))
        return orders


def _feedback(one: Remark) -> Feedback:
    return Feedback(one.klass, one.pupil, one.level, one.sticker, one.text, one.again, one.counter)
