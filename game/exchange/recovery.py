"""A teacher's secret as words on paper, so that a lost laptop does not lose the names.

Seventeen made-up words of four letters, which can be read aloud and typed in each of our languages:
sixteen carry a byte each, the last one tells a slip of the pen. The key of a teacher is made from
these sixteen bytes (see `keys.LEAST_SECRET`). Whoever has the paper has the key.
"""

from __future__ import annotations

from hashlib import sha256

from game.exchange.keys import LEAST_SECRET
from game.values import Diagnostic

__all__ = ["recovery_words", "secret_of"]

_FIRST = (
    "ba", "be", "bi", "bo", "da", "de", "di", "do",
    "he", "la", "le", "li", "lo", "ma", "mi", "mo",
)  # fmt: skip
_SECOND = (
    "na", "ra", "sa", "ta", "va", "za", "ni", "ri", "si", "ti",
    "no", "ro", "so", "to", "vu", "zu",
)  # fmt: skip
WORDS = tuple(first + second for first in _FIRST for second in _SECOND)
"""The word of each byte."""

_LONGEST = 1000


def recovery_words(secret: bytes) -> tuple[str, ...]:
    """The words of a secret of 16 bytes. Raises ValueError for another length."""
    if len(secret) != LEAST_SECRET:
        raise ValueError("a secret of 16 bytes has words")
    return tuple(WORDS[byte] for byte in (*secret, _check(secret)))


def secret_of(typed: str) -> bytes | Diagnostic:
    """The secret behind typed words, however they are parted, in small letters or large."""
    letters = "".join(typed[:_LONGEST].lower().replace("ı", "i").split()).replace("-", "")
    words = [letters[at : at + 4] for at in range(0, len(letters), 4)]
    for number, word in enumerate(words, 1):
        if word not in WORDS:
            return Diagnostic.of("exchange.word", number=number, word=word)
    if len(words) != LEAST_SECRET + 1:
        return Diagnostic.of("exchange.words", wanted=LEAST_SECRET + 1, got=len(words))
    secret = bytes(WORDS.index(word) for word in words[:-1])
    if WORDS[_check(secret)] != words[-1]:
        return Diagnostic.of("exchange.slip")
    return secret


def _check(secret: bytes) -> int:
    return sha256(b"ilme recovery " + secret).digest()[0]
