"""How a game finds a desk near by: it asks everybody in its network, and an open desk answers.

    ilme who 1                  asked by a game, of everybody at PORT
    ilme here 1 <8 digits of the class> <port>        answered by a desk

The address is where the answer comes from. Nothing is signed here, and nothing is believed because
of it: a game holds whoever answers against the key of its class, or against the code that was
typed and the pictures. So a liar costs a call in vain, no more; an address that is typed needs none
of this. A game asks, and does not listen for what nobody asked: no fire wall of a child's computer
has a question then, and a desk is silent until somebody looks for it.
"""

from __future__ import annotations

import re

__all__ = ["ASKED", "HAIL_PORT", "answered", "heard", "short"]

HAIL_PORT = 7343
"""Where desks are asked, by UDP."""

ASKED = b"ilme who 1\n"
_ANSWER = re.compile(rb"ilme here 1 ([0-9a-f]{8}) ([1-9][0-9]{0,4})\n")


def short(klass: str) -> str:
    """What an answer says of a class."""
    return klass[:8]


def answered(klass: str, port: int) -> bytes:
    """The answer of the desk of a class whose hub is at this port."""
    return f"ilme here 1 {short(klass)} {port}\n".encode("ascii")


def heard(data: bytes) -> tuple[str, int] | None:
    """The short form of the class and the port in an answer; None for anything else."""
    found = _ANSWER.fullmatch(data)
    if found is None or int(found[2]) > 65535:
        return None
    return found[1].decode("ascii"), int(found[2])
