"""Where things lie on a stick or in a shared folder, and what packets are called.

    ilme-class-<id>/class.ilme-class     what a PC needs to belong to the class
                    class.ilme-desk      what the desk has to say
                    in/*.pkt             packets, on their way to the desk
                    receipts/*.rcp       one for each device: what the desk has
                    packs/*.zip          packs of levels that lessons use
                    my-desk.ilme-keys       all that a desk has written, sealed for its paper words

A packet's name begins with a ULID, so that people see the newest last. Its time comes from a clock
nobody trusts: names are never read for anything.
"""

from __future__ import annotations

import re

__all__ = [
    "CLASS_FILE",
    "DESK_FILE",
    "PACKETS",
    "PACKS",
    "RECEIPTS",
    "RECOVERY",
    "class_in",
    "folder_name",
    "pack_name",
    "packet_name",
    "receipt_name",
    "ulid",
]

CLASS_FILE, DESK_FILE = "class.ilme-class", "class.ilme-desk"
RECOVERY = "my-desk.ilme-keys"
PACKETS, RECEIPTS, PACKS = "in", "receipts", "packs"
_DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_FOLDER = re.compile(r"ilme-class-([0-9a-f]{16})")


def folder_name(klass: str) -> str:
    """The folder of a class."""
    return f"ilme-class-{klass}"


def class_in(name: str) -> str:
    """The class a folder is of, by its name; "" where it is of none."""
    found = _FOLDER.fullmatch(name)
    return found[1] if found else ""


def ulid(t_ms: int, chance: bytes) -> str:
    """The 26 signs of a ULID: 48 bits of time in ms, 80 bits by chance (10 bytes)."""
    number = (max(0, t_ms) % (1 << 48) << 80) | int.from_bytes(chance[:10].ljust(10, b"\0"), "big")
    return "".join(_DIGITS[number >> (5 * place) & 31] for place in reversed(range(26)))


def packet_name(klass: str, device: str, name: str) -> str:
    """The file of a packet, from a ULID."""
    return f"{klass}-{device[:16]}-{name}.pkt"


def pack_name(id: str) -> str:
    """The file of a pack of levels."""
    return f"{id}.zip"


def receipt_name(device: str) -> str:
    """The file of the receipt of a device."""
    return f"{device[:16]}.rcp"
