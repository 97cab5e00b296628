"""A program as few bytes, and back.

Packed with zlib: a state of a program shrinks to a quarter, and Adler-32 tells a flipped bit.
"""

from __future__ import annotations

import json
import zlib
from typing import Any

from game.program import Draft, Program, fresh_ids, from_data, to_data

__all__ = ["is_packed", "pack", "unpack", "unpack_step"]

_MOST_BYTES = 1 << 22
"""Far more than the largest program; a forged row cannot fill the memory."""


def pack(program: Program, draft: Draft | None = None) -> bytes:
    """The program in its packed form; with the Python it was written as, if it was.

    Its nodes are numbered anew, since one with two alike would be refused when it is read again.
    """
    data: Any = to_data(Program(fresh_ids(program.body, 1)))
    if draft is not None:
        data = {
            "program": data, "text": draft.text, "caret": draft.caret, "anchor": draft.anchor
        }  # fmt: skip
    return zlib.compress(json.dumps(data, separators=(",", ":")).encode("ascii"))


def unpack(packed: bytes) -> Program | None:
    """The program; None where the bytes hold none."""
    step = unpack_step(packed)
    return step[0] if step else None


def unpack_step(packed: bytes) -> tuple[Program, Draft | None] | None:
    """The program and the Python it was written as; None where the bytes hold no program."""
    raw = _inflate(packed)
    if raw is None:
        return None
    draft = None
    try:
        data = json.loads(raw)
        match data:
            case {"program": inner, "text": str(text), "caret": int(caret), "anchor": int(anchor)}:
                data, draft = inner, Draft(text, _within(caret, text), _within(anchor, text))
        program = from_data(data)
    except (ValueError, RecursionError):
        return None
    return (program, draft) if isinstance(program, Program) else None


def _within(place: int, text: str) -> int:
    return max(0, min(place, len(text)))


def is_packed(packed: bytes) -> bool:
    """Whether the bytes are whole."""
    return _inflate(packed) is not None


def _inflate(packed: bytes) -> bytes | None:
    stream = zlib.decompressobj()
    try:
        raw = stream.decompress(packed, _MOST_BYTES)
    except zlib.error:
        return None
    return raw if stream.eof else None
