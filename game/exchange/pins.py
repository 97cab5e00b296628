"""The three pictures a child taps to be believed: three of twelve, in any order.

Weak on purpose, as a school's peg with a picture is: 220 ways. It keeps a friend from playing under
another's name for fun, no more, and teachers are told so. What a class file holds is a slow hash
with the salt of the class, so that the pictures are not read off it at a glance.
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import scrypt

from game.exchange.keys import same

__all__ = ["PICTURES", "PIN_LENGTH", "TRIES", "WAIT_S", "is_pin", "pin_check"]

PICTURES = (
    "book", "buta", "camera", "cloud", "drop", "flag", "hat", "heart", "home", "key", "music",
    "star8",
)  # fmt: skip
"""The twelve icons."""

PIN_LENGTH = 3

TRIES, WAIT_S = 5, 30
"""After so many wrong ones a game waits so long."""


def pin_check(pictures: Iterable[str], pupil: str, salt: str) -> str:
    """What a class file holds of three pictures; "" where they are none."""
    tapped = sorted(set(pictures))
    if len(tapped) != PIN_LENGTH or not set(tapped) <= set(PICTURES):
        return ""
    said = " ".join(tapped).encode("ascii")
    return scrypt(said, salt=f"ilme pin {salt} {pupil}".encode(), n=1024, r=8, p=1, dklen=16).hex()


def is_pin(pictures: Iterable[str], pupil: str, salt: str, check: str) -> bool:
    """Whether these are a pupil's pictures; a pupil without a check needs none."""
    return not check or same(pin_check(pictures, pupil, salt), check)
