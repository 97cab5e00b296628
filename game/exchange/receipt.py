"""A receipt: the desk tells a device what it has on its disk, so that the outbox can let go."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from game.exchange.keys import Keys, same
from game.exchange.shapes import Misshapen, hex64, hexed, items, number, text
from game.exchange.signed import opened, signed
from game.values import Diagnostic

__all__ = ["NOBODY", "Receipt", "make_receipt", "open_receipt"]

MOST_BYTES = 256 * 1024
MOST_PACKETS = 2000
NOBODY = "0" * 64
"""The device in a receipt for a packet that cannot be opened: nobody can tell whose it is."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """Packets of one device that are safe, by their packets, and those that never will be, with the
    code of the reason. `t` is what the desk's clock said, in seconds."""

    klass: str
    device: str
    packets: tuple[str, ...]
    t: int = 0
    refused: tuple[tuple[str, str], ...] = ()

    def covers(self, digest: str) -> bool:
        """Whether a packet is safe at the desk."""
        return digest in self.packets


def make_receipt(
    keys: Keys,
    klass: str,
    device: str,
    packets: Iterable[str],
    t: int,
    refused: Iterable[tuple[str, str]] = (),
) -> bytes:
    """A receipt under the signature of the class, for packets that are on the disk."""
    body = {
        "class": klass,
        "device": device,
        "packets": list(packets),
        "t": t,
        "refused": [list(one) for one in refused],
    }
    return signed("receipt", body, keys).text


def open_receipt(data: bytes, class_sign: str, klass: str, device: str) -> Receipt | Diagnostic:
    """The receipt in these bytes, if this class gave it to this device."""
    found = opened(data, "receipt", MOST_BYTES)
    if isinstance(found, Diagnostic):
        return found
    if not same(found.key, class_sign):
        return Diagnostic.of("exchange.signature")
    body = found.body
    try:
        receipt = Receipt(
            hexed(body, "class", 16),
            hexed(body, "device", 64),
            items(body, "packets", MOST_PACKETS, hex64),
            number(body, "t"),
            items(body, "refused", MOST_PACKETS, _refused),
        )
    except Misshapen:
        return Diagnostic.of("exchange.damaged")
    if not same(receipt.klass, klass):
        return Diagnostic.of("exchange.other-class")
    if not same(receipt.device, device):
        return Diagnostic.of("exchange.other-device")
    return receipt


def _refused(value: object) -> tuple[str, str]:
    match value:
        case [str(digest), str(code)]:
            return hex64(digest), text({"code": code}, "code", 60)
    raise Misshapen("refused")
