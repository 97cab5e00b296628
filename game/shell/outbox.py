"""What waits to be sent to a class: packets in a folder, until the desk has signed for them.

A ledger tells how far each lineage of each child has been packed. It is written after the packets,
so a plug pulled in between makes the same records travel twice, which does no harm; a ledger that
is lost makes all of them travel again, which does none either. The packet signed for last is
remembered: a desk that knows nothing of it was set back to an older copy, and gets all again.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from game.exchange import (
    ClassFile,
    Keys,
    Receipt,
    Tombstone,
    digest_of,
    erased,
    make_packets,
    packet_name,
    travelling,
    ulid,
    without_erased,
)
from game.progress import read
from game.store.whole import Disk, put

__all__ = ["Outbox"]


class Outbox:
    """The packets of one class. Mutable: it stands for a folder."""

    def __init__(
        self,
        folder: Path,
        klass: ClassFile,
        device: Keys,
        clock: Callable[[], float],
        random: Callable[[int], bytes],
        disk: Disk,
    ) -> None:
        self.folder, self.klass, self.device = folder, klass, device
        self._clock, self._random, self._disk = clock, random, disk
        self._done = _ledger(folder / "packed.json")
        self.is_sure = False  # whether the desk has been asked since the game began

    def waiting(self) -> tuple[Path, ...]:
        """The packets nobody has signed for, the oldest first."""
        try:
            return tuple(sorted(self.folder.glob("*.pkt"), key=lambda one: one.name[-30:]))
        except OSError:
            return ()

    def pack(self, texts: Iterable[str], gone: Iterable[Tombstone] = ()) -> int:
        """Pack those records of this computer that go to the class and have not been packed, but
        nothing of pupils and players who were erased; how many packets that made. Raises OSError
        where they cannot be written."""
        fresh: list[str] = []
        if nobody := erased(gone):
            texts = without_erased(texts, nobody)
        reached: dict[tuple[str, str], int] = {}
        for text in travelling(texts, self.klass.id):
            record = read(text)
            if record is None:
                continue
            place = record.event.player, record.lin
            if record.seq > self._done.get(place, 0):
                fresh.append(text)
                reached[place] = max(record.seq, reached.get(place, 0))
        if not fresh:
            return 0
        parcels = make_packets(fresh, self.klass.id, self.klass.seal, self.device)
        for parcel in parcels:
            name = ulid(int(self._clock() * 1000), self._random(10))
            path = self.folder / packet_name(self.klass.id, self.device.sign_public, name)
            put(path, parcel.data, self._disk)
        self._done = {**self._done, **reached}
        rows = [[player, lin, seq] for (player, lin), seq in sorted(self._done.items())]
        put(self.folder / "packed.json", json.dumps(rows).encode("ascii"), self._disk)
        return len(parcels)

    def forget(self) -> None:
        """Let everything be packed again, as when a desk has lost what it had."""
        self._done = {}
        with suppress(OSError):
            (self.folder / "packed.json").unlink(missing_ok=True)
            (self.folder / "last.txt").unlink(missing_ok=True)

    def check(self, receipt: Receipt) -> bool:
        """Whether a desk still has what it has signed for; if not, all is to be packed again. A
        receipt from before that, as it may lie in a folder, tells nothing."""
        try:
            last = self._disk.read(self.folder / "last.txt").decode("ascii", "replace")
        except OSError:
            last = ""
        digest, _, t = last.partition(" ")
        if t.isdigit() and receipt.t < int(t):
            return True
        self.is_sure = True
        if not digest or receipt.covers(digest):
            return True
        self.forget()
        return False

    def signed_for(self, receipt: Receipt) -> int:
        """Let go of what the desk has; what it will never take is put aside. How many are safe."""
        refused, safe = dict(receipt.refused), 0
        for path in self.waiting():
            with suppress(OSError):
                digest = digest_of(self._disk.read(path))
                if receipt.covers(digest):
                    last = f"{digest} {receipt.t}".encode("ascii")
                    put(self.folder / "last.txt", last, self._disk)
                    path.unlink()
                    safe += 1
                elif digest in refused:
                    _aside(path)
        return safe


def _aside(path: Path) -> None:
    """Put a packet where it is sent no more, and is not lost. Raises OSError."""
    path.parent.joinpath("refused").mkdir(exist_ok=True)
    path.replace(path.parent / "refused" / path.name)


def _ledger(path: Path) -> dict[tuple[str, str], int]:
    """How far each child's lineages are packed; nothing where that cannot be read."""
    found: dict[tuple[str, str], int] = {}
    with suppress(OSError, ValueError, RecursionError):
        for row in json.loads(path.read_bytes()):
            match row:
                case [str(player), str(lin), int(seq)]:
                    found[player, lin] = seq
    return found
