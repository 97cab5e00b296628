"""Keys: who signed it (Ed25519), and for whom it is sealed (X25519 sealed boxes).

The only home of PyNaCl, which is loaded when the first key is used. No primitive is our own. A key
is made from secret bytes that are passed in; only libsodium's sealing draws its own randomness.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache, cached_property
from hashlib import blake2b, sha256
from hmac import compare_digest
from importlib.util import find_spec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nacl.public import PrivateKey
    from nacl.signing import SigningKey

__all__ = ["LEAST_SECRET", "Keys", "is_possible", "same", "seal", "verify"]

LEAST_SECRET = 16
"""Bytes of randomness behind a key: 128 bits, and 32 are as welcome."""

PUBLIC = 32
SIGNATURE = 64
SEALED_OVER = 48
"""Bytes of a public key, of a signature, and how much longer a sealed message is."""


@cache
def is_possible() -> bool:
    """Whether this Python can sign and seal; without it the game plays on, alone."""
    return find_spec("nacl") is not None


@dataclass(frozen=True)
class Keys:
    """The two key pairs that follow from one secret: one signs, one opens what was sealed."""

    secret: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.secret) < LEAST_SECRET:
            raise ValueError("a secret of less than 16 bytes")

    @cached_property
    def sign_public(self) -> str:
        """The key that proves our signatures, as hex."""
        return bytes(self._signing.verify_key).hex()

    @cached_property
    def seal_public(self) -> str:
        """The key for which messages to us are sealed, as hex."""
        return bytes(self._opening.public_key).hex()

    def sign(self, message: bytes) -> str:
        """Our signature, as hex; the same message always has the same one."""
        return self._signing.sign(message).signature.hex()

    def unseal(self, sealed: bytes) -> bytes | None:
        """What was sealed for us; None where it was not, or where a bit of it was changed."""
        from nacl.exceptions import CryptoError
        from nacl.public import SealedBox

        if len(sealed) < SEALED_OVER:
            return None
        try:
            return bytes(SealedBox(self._opening).decrypt(sealed))
        except (CryptoError, ValueError, RuntimeError):
            return None

    @cached_property
    def _signing(self) -> SigningKey:
        from nacl.signing import SigningKey

        return SigningKey(self._seed(b"sign"))

    @cached_property
    def _opening(self) -> PrivateKey:
        from nacl.public import PrivateKey

        return PrivateKey(self._seed(b"seal"))

    def _seed(self, use: bytes) -> bytes:
        """Thirty-two bytes for one use alone: nothing about one key tells of another."""
        return blake2b(self.secret[:64], digest_size=32, person=b"ilme " + use).digest()


def verify(public: str, message: bytes, signature: str) -> bool:
    """Whether the owner of a public key signed exactly this."""
    from nacl.exceptions import CryptoError
    from nacl.signing import VerifyKey

    key, signed = _bytes(public, PUBLIC), _bytes(signature, SIGNATURE)
    if key is None or signed is None:
        return False
    try:
        VerifyKey(key).verify(message, signed)
    except (CryptoError, ValueError, RuntimeError):
        return False
    return True


def seal(public: str, message: bytes) -> bytes | None:
    """The message as only the owner of a public key can read it; None where that is no key."""
    from nacl.exceptions import CryptoError
    from nacl.public import PublicKey, SealedBox

    key = _bytes(public, PUBLIC)
    if key is None:
        return None
    try:
        return bytes(SealedBox(PublicKey(key)).encrypt(message))
    except (CryptoError, ValueError, RuntimeError):
        return None


def same(one: str, other: str) -> bool:
    """Whether two texts are equal, in a time that does not tell where they differ."""
    return compare_digest(sha256(_utf8(one)).digest(), sha256(_utf8(other)).digest())


def _utf8(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _bytes(hexed: str, size: int) -> bytes | None:
    """The bytes behind hex digits, written as we write them, if they are so many."""
    try:
        raw = bytes.fromhex(hexed)
    except (ValueError, TypeError):
        return None
    return raw if len(raw) == size and raw.hex() == hexed else None
