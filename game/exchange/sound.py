"""Whether a record may travel: whole, written as records are, nothing in it that nobody can write.

The same look is taken where records are sent and where they come in, so that what a game sends is
never refused for its shape. What an event tells is not looked at: a newer game may tell more.
"""

from __future__ import annotations

import json
import re
from typing import Any

from game.exchange.canonical import Facts, parsed
from game.exchange.shapes import LATEST, is_hex
from game.progress import Record, read

__all__ = ["MOST_RECORD", "is_sound", "sound"]

MOST_RECORD = 160 * 1024
"""The letters of a record: the longest program there can be, each of its letters written out."""

_ID = re.compile(r"[A-Za-z0-9_-]{0,64}")
_KIND = re.compile(r"[a-z][a-z_]{0,31}")


def sound(text: str) -> Record | None:
    """The record in a text that may travel; None for any other text."""
    return read(text) if is_sound(text) else None


def is_sound(text: str) -> bool:
    """Whether a text, in which there is a record, may travel."""
    if len(text) > MOST_RECORD or not text.isascii():
        return False
    value = parsed(text.encode("ascii"))
    return value is not None and _is_placed(value) and _is_writable(text, value)


def _is_placed(value: Facts) -> bool:
    """Whether it says where it stands, and whose it is, as a log of ours says it."""
    prev, seq, t = value.get("prev"), value.get("seq"), value.get("t")
    return (
        is_hex(value.get("lin"), 16)
        and (prev == "" or is_hex(prev, 64))
        and type(seq) is int
        and 1 <= seq <= LATEST
        and type(t) is int
        and abs(t) <= LATEST
        and bool(_KIND.fullmatch(str(value.get("kind"))))
        and bool(_ID.fullmatch(str(value.get("p"))))
    )


def _is_writable(text: str, value: Any) -> bool:
    """Whether each letter in it can be written: half of a pair and a zero cannot everywhere."""
    if "\\ud" not in text and "\\u0000" not in text:
        return True
    try:
        plain = json.dumps(value, ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError:
        return False
    return b"\\u0000" not in plain
