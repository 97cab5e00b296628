"""Shared folders and sticks: packets come in from there, receipts, lessons and the class go out.

A packet is taken away only when its receipt lies beside it, so a stick may be pulled at any moment:
what was not finished is done again the next time, and a packet that comes twice counts once.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from game.classroom import Desk
from game.exchange import (
    CLASS_FILE,
    DESK_FILE,
    MOST_BYTES,
    PACKETS,
    PACKS,
    RECEIPTS,
    RECOVERY,
    folder_name,
    pack_name,
    receipt_name,
)
from game.store.whole import MOST_FILE, Disk, put
from game.values import Diagnostic

__all__ = ["AWAY", "FAILED", "Folders", "Looked"]

AWAY, FAILED = "away", "failed"
MOST_PACKETS = 2_000
"""Packets that are taken in at once; the others wait for the next time."""

Bad = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Looked:
    """What came of looking into a folder: when, how many packets were taken in this time and since
    the desk was opened, what was refused; `trouble` is AWAY or FAILED."""

    at: int
    good: int = 0
    all: int = 0
    faults: tuple[Diagnostic, ...] = ()
    trouble: str = ""


class Folders:
    """The folder of each class. Mutable and safe between threads; which they are, the desk keeps
    for the next time it is opened."""

    def __init__(self, desk: Desk, disk: Disk | None = None) -> None:
        self.desk, self.disk = desk, disk or Disk()
        self.looked: dict[str, Looked] = {}
        self._bad: set[Bad] = set()
        self._recovery: dict[Path, int] = {}
        self._lock = Lock()

    def of(self, klass: str) -> str:
        """The folder of a class; "" where none was chosen."""
        return self.desk.setting(f"folder:{klass}")

    def choose(self, klass: str, folder: str) -> Diagnostic | None:
        """Look into this folder from now on."""
        self.looked.pop(klass, None)
        return self.desk.change_setting(f"folder:{klass}", folder)

    def look_everywhere(self) -> None:
        """Look into the folder of each class at work."""
        for klass in self.desk.classes():
            self.look(klass.id)

    def look(self, klass: str) -> Looked | None:
        """Look into the folder of a class; None where it has none."""
        with self._lock:
            named = self.of(klass)
            if not named:
                return None
            before, now = self.looked.get(klass), self.desk.clock()
            so_far = before.all if before else 0
            try:
                if not Path(named).is_dir():
                    found = Looked(now, all=so_far, trouble=AWAY)
                else:
                    good, faults = self._collect(klass, Path(named))
                    found = Looked(now, good, so_far + good, tuple(faults))
            except OSError:
                found = Looked(now, all=so_far, trouble=FAILED)
            self.looked[klass] = found
            return found

    def _collect(self, klass: str, folder: Path) -> tuple[int, list[Diagnostic]]:
        """How many packets came, and why others did not. Raises OSError."""
        inside = folder if folder.name == folder_name(klass) else folder / folder_name(klass)
        for name in (PACKETS, RECEIPTS):
            (inside / name).mkdir(parents=True, exist_ok=True)
        taken: dict[str, list[Path]] = {}
        faults: list[Diagnostic] = []
        for path in self._packets(inside / PACKETS):
            one = self.desk.take(self.disk.read(path))
            if not isinstance(one, Diagnostic):
                taken.setdefault(one.device, []).append(path)
                continue
            faults.append(one)
            if one.code.startswith("classroom."):  # the desk itself can take nothing just now
                break
            if one.code != "exchange.revoked":  # that one may be let back
                self._bad.add(_mark(path))
        for device, paths in sorted(taken.items()):
            self._sign_for(klass, inside, device, paths)
        for pack in self.desk.lent(klass):  # what a lesson needs before the lesson
            file = self.desk.pack_file(klass, pack)
            if isinstance(file, bytes):
                self._put(inside / PACKS / pack_name(pack), file)
        with suppress(OSError):
            self.desk.seen(klass, self.disk.read(inside / DESK_FILE))
        for name, made in (
            (CLASS_FILE, self.desk.class_file(klass)),
            (DESK_FILE, self.desk.desk_file(klass)),
        ):
            if isinstance(made, Diagnostic):
                faults.append(made)
            else:
                self._put(inside / name, made)
        self._put_recovery(inside / RECOVERY)
        return sum(map(len, taken.values())), faults

    def _packets(self, folder: Path) -> Iterator[Path]:
        """The packets that may be taken, the oldest first; those refused before are left alone."""
        found = sorted(folder.glob("*.pkt"), key=lambda path: path.name[-30:])
        fit = (path for path in found if not path.is_symlink() and _mark(path) not in self._bad)
        for _, path in zip(range(MOST_PACKETS), fit, strict=False):
            if path.stat().st_size <= MOST_BYTES:
                yield path

    def _sign_for(self, klass: str, inside: Path, device: str, paths: list[Path]) -> None:
        """Lay the receipt of a device there, then take its packets away."""
        made = self.desk.receipt(klass, device)
        if isinstance(made, Diagnostic):
            return
        put(inside / RECEIPTS / receipt_name(device), made, self.disk)
        for path in paths:
            self.disk.drop(path)

    def _put_recovery(self, path: Path) -> None:
        """Have the desk's own file there, anew only when there is more in it: it is sealed, so two
        of the same differ. Raises OSError."""
        state = self.desk.recovery_state
        if not state or (self._recovery.get(path) == state and path.exists()):
            return
        made = self.desk.recovery_file()
        if isinstance(made, bytes) and len(made) <= MOST_FILE:
            put(path, made, self.disk)
            self._recovery[path] = state

    def _put(self, path: Path, data: bytes) -> None:
        """Have a file there; a stick does not like to be written without need. Raises OSError."""
        with suppress(OSError):
            if self.disk.read(path) == data:
                return
        put(path, data, self.disk)


def _mark(path: Path) -> Bad:
    facts = path.stat()
    return str(path), facts.st_mtime_ns, facts.st_size
