"""Who waits to be let in by the hub: promises, numbers, pictures, and the teacher's word."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from threading import Lock
from typing import Any

from game.exchange import WINDOW_S, keeps_promise, pictures

__all__ = ["Guest", "Pairing"]

JOINS_A_MINUTE = 5
MOST_GUESTS = 200
_MINUTE = 60.0


@dataclass(frozen=True, slots=True)
class Guest:
    """A computer that wants to join; `state`: "promised", "waits", "in" or "away"."""

    id: str
    device: str
    promised: str
    number: str
    host: str
    state: str = "promised"
    pictures: tuple[tuple[str, str], ...] = ()


class Pairing:
    """The computers that wait. Mutable and safe between threads."""

    def __init__(
        self, sign: str, clock: Callable[[], float], random: Callable[[int], bytes]
    ) -> None:
        self.sign, self.clock, self.random = sign, clock, random
        self._until = float("-inf")
        self._guests: dict[str, Guest] = {}
        self._tries: dict[str, list[float]] = {}
        self._lock = Lock()

    @property
    def left(self) -> int:
        """Seconds for which the window is still open."""
        return max(0, round(self._until - self.clock()))

    def open(self) -> None:
        """Let computers come for ten minutes; whoever waited before is forgotten."""
        with self._lock:
            self._until = self.clock() + WINDOW_S
            self._guests.clear()

    def close(self) -> None:
        """Let nobody come any more."""
        with self._lock:
            self._until = float("-inf")
            self._guests.clear()

    def waiting(self) -> tuple[Guest, ...]:
        """Those whose pictures are to be looked at, the first one first."""
        with self._lock:
            return tuple(one for one in self._guests.values() if one.state == "waits")

    def decide(self, id: str, well: bool) -> bool:
        """The teacher's word about one that waits; whether it was waiting."""
        with self._lock:
            guest = self._guests.get(id)
            if guest is None or guest.state != "waits" or self._until < self.clock():
                return False
            self._guests[id] = replace(guest, state="in" if well else "away")
            return True

    def hear(self, said: Mapping[str, Any], host: str) -> tuple[int, dict[str, Any]]:
        """The answer to a step of a join: a promise, its number, or whether one is in by now."""
        with self._lock:
            if self._until < self.clock():
                return 403, {"state": "closed"}
            match said:
                case {"device": str(device), "promise": str(promised)}:
                    return self._promised(device, promised, host)
                case {"id": str(id), "number": str(number)}:
                    return self._told(id, number)
                case {"id": str(id)} if id in self._guests:
                    return 200, {"state": self._guests[id].state}
        return 400, {"state": "away"}

    def _promised(self, device: str, promised: str, host: str) -> tuple[int, dict[str, Any]]:
        now = self.clock()
        tries = [t for t in self._tries.get(host, ()) if now - t < _MINUTE]
        if len(tries) >= JOINS_A_MINUTE or len(self._guests) >= MOST_GUESTS:
            return 429, {"state": "later"}
        if len(device) != 64 or len(promised) != 64:
            return 400, {"state": "away"}
        self._tries = {key: some for key, some in self._tries.items() if now - some[-1] < _MINUTE}
        self._tries[host] = [*tries, now]
        id, number = self.random(16).hex(), self.random(16).hex()
        self._guests[id] = Guest(id, device, promised, number, host)
        return 200, {"id": id, "number": number}

    def _told(self, id: str, number: str) -> tuple[int, dict[str, Any]]:
        """One try: a number that was not promised ends it."""
        guest = self._guests.get(id)
        if guest is None or guest.state != "promised":
            return 400, {"state": "away"}
        if not keeps_promise(guest.promised, number, guest.device):
            self._guests[id] = replace(guest, state="away")
            return 400, {"state": "away"}
        shown = pictures(self.sign, guest.device, number, guest.number)
        self._guests[id] = replace(guest, state="waits", pictures=shown)
        return 200, {"state": "waits"}
