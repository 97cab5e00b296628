"""The two ways to a desk: a folder on a stick or a server, and the school's network.

Each carries the packets of an outbox there, brings back what the desk has signed for and what it
has to say, and raises OSError where it is not there.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from game.exchange import (
    CLASS_FILE,
    DESK_FILE,
    PACKETS,
    RECEIPTS,
    ClassFile,
    Receipt,
    folder_name,
    open_class_file,
    open_receipt,
    receipt_name,
)
from game.shell.outbox import Outbox, aside
from game.shell.wire import Answer
from game.store.whole import Disk, put
from game.values import Diagnostic

__all__ = ["Call", "Later", "SetBack", "by_folder", "by_network", "class_there"]

Call = Callable[[str, str, bytes], Answer]

MOST_AT_A_TIME = 20


class Later(OSError):
    """The desk asks to come again after so many seconds."""

    def __init__(self, seconds: float) -> None:
        super().__init__("later")
        self.seconds = seconds


class SetBack(Later):
    """The desk has lost what it had signed for: all is to be gathered and packed again first."""


def by_folder(outbox: Outbox, place: Path, disk: Disk) -> tuple[int, bytes]:
    """How many packets are safe at the desk by now, and the desk file that lies there.

    `place` is the folder of the class, or what it lies in.
    """
    klass, device = outbox.klass, outbox.device.sign_public
    folder = place if place.name == folder_name(klass.id) else place / folder_name(klass.id)
    if not folder.is_dir():
        raise OSError(f"there is no {folder.name}")
    safe = 0
    receipt = folder / RECEIPTS / receipt_name(device)
    if receipt.is_file():
        found = open_receipt(disk.read(receipt), klass.sign, klass.id, device)
        if isinstance(found, Receipt):
            safe = outbox.signed_for(found)
    for path in outbox.waiting():
        target = folder / PACKETS / path.name
        if not target.is_file() or disk.read(target) != disk.read(path):
            put(target, disk.read(path), disk)
    said = folder / DESK_FILE
    return safe, disk.read(said) if said.is_file() else b""


def class_there(known: ClassFile, place: Path, disk: Disk) -> bytes:
    """The class file in the folder of a class, if it is newer and knows other children; else b"".

    So a game learns of those who have come, and lets go of who was erased at the desk.
    """
    folder = place if place.name == folder_name(known.id) else place / folder_name(known.id)
    try:
        data = disk.read(folder / CLASS_FILE)
    except OSError:
        return b""
    found = open_class_file(data, known.sign)
    if isinstance(found, Diagnostic) or found.id != known.id or found.pupils == known.pupils:
        return b""
    return data if found.counter > known.counter else b""


def by_network(outbox: Outbox, address: str, call: Call, disk: Disk) -> tuple[int, bytes]:
    """The same over the network."""
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
        if answer.status == 200:
            found = open_receipt(answer.body, klass.sign, klass.id, device)
            if isinstance(found, Diagnostic):  # whoever answers there is not this class's desk
                raise OSError(found.code)
            safe += outbox.signed_for(found)
        elif answer.status == 400 and answer.body.startswith(b"exchange."):
            aside(path)
        else:
            raise OSError(str(answer.status))
    pulled = call(address, "/pull", b"")
    return safe, pulled.body if pulled.status == 200 else b""
