"""A program as few bytes, and back.

Packed with zlib: a state of a program shrinks to a quarter, and Adler-32 tells a flipped bit.
"""

from __future__ import annotations

import json
import zlib

from game.program import Program, fresh_ids, from_data, to_data

__all__ = ["is_packed", "pack", "unpack"]

_MOST_BYTES = 1 << 22
"""Far more than the largest program; a forged row cannot fill the memory."""


def pack(program: Program) -> bytes:
    """The program in its packed form.

    Its nodes are numbered anew, since one with two alike would be refused when it is read again.
    """
    data = to_data(Program(fresh_ids(program.body, 1)))
    return zlib.compress(json.dumps(data, separators=(",", ":")).encode("ascii"))


def unpack(packed: bytes) -> Program | None:
    """The program; None where the bytes hold none."""
    raw = _inflate(packed)
    if raw is None:
        return None
    try:
        program = from_data(json.loads(raw))
    except (ValueError, RecursionError):
        return None
    return program if isinstance(program, Program) else None


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
