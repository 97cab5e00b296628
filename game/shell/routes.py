"""The two ways to a desk: a folder on a stick or a server, and the school's network.

Each carries the packets of an outbox there, brings back what the desk has signed for and what it
has to say, and raises OSError where it is not there.
"""

from __future__ import annotations

import errno
import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from game.exchange import (
    CLASS_FILE,
    DESK_FILE,
    NOBODY,
    PACKETS,
    RECEIPTS,
    ClassFile,
    Receipt,
    class_proof,
    folder_name,
    open_class_file,
    open_receipt,
    receipt_name,
)
from game.scenes.klass.room import FOLDER, LAN
from game.shell.outbox import Outbox
from game.shell.shelf import says_more
from game.shell.wire import Answer
from game.store.whole import Disk, put
from game.values import Diagnostic

__all__ = [
    "Brought",
    "Call",
    "Later",
    "SetBack",
    "by_folder",
    "by_network",
    "Stuck",
    "first_open",
    "inside",
]

Call = Callable[[str, str, bytes], Answer]

MOST_AT_A_TIME = 20


class Brought(NamedTuple):
    """What a way has brought back: how many packets became safe, the desk file, and the class file
    where it says more than the one that is known (b"" for none)."""

    safe: int
    said: bytes = b""
    klass: bytes = b""


class Later(OSError):
    """The desk asks to come again after so many seconds."""

    def __init__(self, seconds: float) -> None:
        super().__init__("later")
        self.seconds = seconds


class Stuck(OSError):
    """A stick or a folder is there and cannot be used; `code` tells why: full, locked, pulled."""

    def __init__(self, error: OSError) -> None:
        super().__init__(str(error))
        self.code = _CODES.get(error.errno or 0, "pulled")


_CODES = {
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EFBIG: "full",
    errno.EROFS: "locked",
    errno.EACCES: "locked",
    errno.EPERM: "locked",
}


class SetBack(Later):
    """The desk has lost what it had signed for: all is to be gathered and packed again first."""


def first_open(
    outbox: Outbox, hosts: Iterable[str], places: Iterable[str], call: Call, disk: Disk
) -> tuple[str, str, Brought]:
    """Go to the first of these addresses and folders that is there: which way, where, what it has
    brought back. Raises OSError where none is."""
    trouble: OSError = OSError("no way")
    for way, at in _ways(hosts, places):
        try:
            if way == LAN:
                return way, at, by_network(outbox, at, call, disk)
            return way, at, by_folder(outbox, Path(at), disk)
        except SetBack:
            raise
        except OSError as error:
            if _weight(error) >= _weight(trouble):
                trouble = error
    raise trouble


def _weight(error: OSError) -> int:
    """Which trouble is told where each way has its own."""
    return 2 if isinstance(error, Stuck) else 1 if isinstance(error, Later) else 0


def _ways(hosts: Iterable[str], places: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each way that has a name, once."""
    yield from ((LAN, at) for at in dict.fromkeys(hosts) if at)
    yield from ((FOLDER, at) for at in dict.fromkeys(places) if at)


def by_folder(outbox: Outbox, place: Path, disk: Disk) -> Brought:
    """Lay the packets into a folder, and see what the desk has left there.

    `place` is the folder of the class, or what it lies in.
    """
    folder = inside(place, outbox.klass.id)
    if not folder.is_dir():
        raise OSError(f"there is no {folder.name}")
    try:
        return _through(outbox, folder, disk)
    except SetBack:
        raise
    except OSError as error:
        raise Stuck(error) from error


def inside(place: Path, klass: str) -> Path:
    """The folder of a class at a place, which may be that folder itself."""
    return place if place.name == folder_name(klass) else place / folder_name(klass)


def _through(outbox: Outbox, folder: Path, disk: Disk) -> Brought:
    klass, device, safe = outbox.klass, outbox.device.sign_public, 0
    receipt = folder / RECEIPTS / receipt_name(device)
    if receipt.is_file():
        found = open_receipt(disk.read(receipt), klass.sign, klass.id, device)
        if isinstance(found, Receipt):
            if not outbox.is_sure and not outbox.check(found):
                raise SetBack(0.0)
            safe = outbox.signed_for(found)
    for path in outbox.waiting():
        target = folder / PACKETS / path.name
        if not target.is_file() or disk.read(target) != disk.read(path):
            put(target, disk.read(path), disk)
    said = folder / DESK_FILE
    return Brought(
        safe, disk.read(said) if said.is_file() else b"", _class_there(klass, folder, disk)
    )


def _class_there(known: ClassFile, folder: Path, disk: Disk) -> bytes:
    """The class file in the folder of a class, where it says more; else b"".

    So a game learns of those who have come, of new pictures and addresses, and of who was erased.
    """
    try:
        data = disk.read(folder / CLASS_FILE)
    except OSError:
        return b""
    return data if _is_news(data, known) else b""


def _is_news(data: bytes, known: ClassFile) -> bool:
    found = open_class_file(data, known.sign)
    return not isinstance(found, Diagnostic) and found.id == known.id and says_more(found, known)


def by_network(outbox: Outbox, address: str, call: Call, disk: Disk) -> Brought:
    """The same over the network. Nothing is believed that the class has not signed, so whoever
    else answers there can do no more than not to answer."""
    klass, device, safe = outbox.klass, outbox.device.sign_public, 0
    if not outbox.is_sure:  # once in each game, and before a newer packet hides the older ones
        answer = call(address, "/receipt", device.encode("ascii"))
        if answer.status == 200:
            had = open_receipt(answer.body, klass.sign, klass.id, device)
            if isinstance(had, Receipt) and not outbox.check(had):
                raise SetBack(0.0)
    for path in outbox.waiting()[:MOST_AT_A_TIME]:
        answer = call(address, "/push", disk.read(path))
        if answer.status in (429, 503):
            raise Later(answer.later)
        if answer.status not in (200, 400):
            raise OSError(str(answer.status))
        # a packet that will never be taken is refused under the same signature
        whose = device if answer.status == 200 else NOBODY
        found = open_receipt(answer.body, klass.sign, klass.id, whose)
        if isinstance(found, Diagnostic):  # whoever answers there is not this class's desk
            raise OSError(found.code)
        safe += outbox.signed_for(found)
    pulled = call(address, "/pull", b"")
    said = pulled.body if pulled.status == 200 else b""
    return Brought(safe, said, _class_pulled(klass, address, call))


def _class_pulled(known: ClassFile, address: str, call: Call) -> bytes:
    """The class file of a desk, where it says more than the one that is known; else b""."""
    proof = {"proof": class_proof(known.seal), "counter": known.counter}
    answer = call(address, "/class", json.dumps(proof).encode("ascii"))
    return answer.body if answer.status == 200 and _is_news(answer.body, known) else b""
