"""The computers of a class: when each was seen, who played on it, whether it is believed."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field

from game.classroom.database import Refused
from game.classroom.giving import Giving
from game.classroom.schema import PACKETS_BY_DEVICE
from game.classroom.views import Device, Pupil
from game.classroom.work import Work
from game.values import Diagnostic

__all__ = ["Devices"]


@dataclass(slots=True)
class _Seen:
    """What is known of a computer. Mutable while it is counted."""

    first: int
    last: int
    packets: int = 0
    pupils: dict[str, Pupil] = field(default_factory=dict)
    refused: int = 0

    def at(self, received: int) -> None:
        """It was seen then."""
        self.first, self.last = min(self.first, received), max(self.last, received)


class Devices(Giving):
    """Who came from where, and the way to send a computer away and let it back."""

    def devices(self, klass: str) -> tuple[Device, ...]:
        """The computers that have sent something, numbered in the order in which they came."""
        with self._lock:
            work, revoked = self._work(klass), self._read_on().revoked.get(klass, frozenset())
            seen = self._seen_by_packets(klass)
            for pupil in self.pupils(klass):
                _note(seen, work, pupil)
        order = sorted(seen.items(), key=lambda one: (one[1].first, one[0]))
        return tuple(
            Device(
                key,
                number,
                one.first,
                one.last,
                one.packets,
                tuple(one.pupils.values()),
                one.refused,
                key in revoked,
            )
            for number, (key, one) in enumerate(order, start=1)
        )

    def revoke(self, klass: str, device: str, back: bool = False) -> Diagnostic | None:
        """Believe a device no longer, since it was lost or lent to somebody, or believe it again.

        What it has sent stays; what it sends meanwhile waits on it until it is let back.
        """
        with self._lock:
            if klass not in self._read_on().classes:
                return Diagnostic.of("classroom.no-class")
            return self._write(self._entry("revoked", klass=klass, device=device, back=back))

    def _seen_by_packets(self, klass: str) -> dict[str, _Seen]:
        with suppress(Refused):
            rows = self._database.read(PACKETS_BY_DEVICE, klass=klass)
            return {key: _Seen(first, last, count) for key, first, last, count in rows if key}
        return {}


def _note(seen: dict[str, _Seen], work: Work, pupil: Pupil) -> None:
    """Add what a pupil has done to the computers it did it on."""
    for device, (first, last, refused) in work.devices(pupil.id).items():
        one = seen.setdefault(device, _Seen(first, last))
        one.at(first)
        one.at(last)
        one.pupils[pupil.id] = pupil
        one.refused += refused
