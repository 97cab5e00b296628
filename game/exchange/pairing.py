"""Meeting over the LAN: a code that is typed, and three pictures that both screens show.

1. The game asks for the card of the class (its signing key) and holds it against the typed code.
2. The game sends a promise: the hash of a number it has drawn. The desk answers with a number of
   its own; then the game tells its number, and the desk holds it against the promise. So neither
   can choose its number after it has seen the other's.
3. Both work out the same three of 64 pictures from both numbers and both keys. The teacher sees
   them on the child's screen and at the desk, and lets the PC in. Who stands between the two, with
   keys of their own, gets other pictures: one try in 262,144 goes unseen.
"""

from __future__ import annotations

from hashlib import blake2b, sha256

from game.exchange.keys import same

__all__ = [
    "COLORS",
    "SHAPES",
    "WINDOW_S",
    "class_code",
    "clean_code",
    "fits_code",
    "keeps_promise",
    "pictures",
    "promise",
]

_DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_CODE = 10
_READ_AS = str.maketrans("ILOU", "110V")

SHAPES = ("circle", "square", "triangle", "star", "heart", "moon", "leaf", "drop")
COLORS = ("madder", "saffron", "teal", "indigo", "ink", "sky", "rose", "walnut")
"""Eight shapes in eight colours: the 64 pictures."""

WINDOW_S = 600
"""How long the desk lets PCs join after the teacher has asked for it."""


def class_code(sign_public: str) -> str:
    """The ten signs of a class: 50 bits of the hash of its key, Crockford's base 32."""
    digest = sha256(f"ilme class code {sign_public}".encode("ascii", "replace")).digest()
    number = int.from_bytes(digest, "big") >> (256 - 5 * _CODE)
    return "".join(_DIGITS[number >> (5 * place) & 31] for place in reversed(range(_CODE)))


def clean_code(typed: str) -> str:
    """What was meant by a code as it was typed: no spaces or dashes, O is 0, I and L are 1."""
    kept = "".join(sign for sign in typed.upper() if sign.isascii() and sign.isalnum())
    return kept.translate(_READ_AS)


def fits_code(typed: str, sign_public: str) -> bool:
    """Whether a typed code is that of the class with this key."""
    return same(clean_code(typed), clean_code(class_code(sign_public)))


def promise(number: str, device: str) -> str:
    """What a game sends before it tells its number."""
    return sha256(f"ilme promise {device} {number}".encode("ascii", "replace")).hexdigest()


def keeps_promise(promised: str, number: str, device: str) -> bool:
    """Whether the number a game tells is the one it had promised."""
    return same(promised, promise(number, device))


def pictures(
    class_sign: str, device: str, game_number: str, desk_number: str
) -> tuple[tuple[str, str], ...]:
    """The three (shape, colour) that both sides show."""
    said = f"{class_sign} {device} {game_number} {desk_number}".encode("ascii", "replace")
    digest = blake2b(said, digest_size=4, person=b"ilme pairing").digest()
    number = int.from_bytes(digest, "big")
    each = [number >> (6 * place) & 63 for place in range(3)]
    return tuple((SHAPES[one % 8], COLORS[one // 8]) for one in each)
