"""A signed text: a body, the key it was signed with, the signature over both its kind and body.

All that travels in the open is one of these; what a newer game put into a body stays in it. A name
in the body's `crit` must be understood, or the whole text is refused.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from game.exchange.canonical import Facts, canonical, parsed
from game.exchange.keys import Keys, verify
from game.values import Diagnostic

__all__ = ["FORMAT", "Signed", "opened", "refusal", "signed", "taken"]

FORMAT = 1
"""Version of every form here."""

UNDERSTOOD: frozenset[str] = frozenset()
"""What a `crit` may name: nothing yet that a game of this version must know."""


@dataclass(frozen=True, slots=True)
class Signed:
    """A text whose signature was found right; `key` is whose it is."""

    body: Facts
    key: str
    signature: str

    @property
    def data(self) -> dict[str, Any]:
        """As one value among others in a larger text."""
        return {"body": dict(self.body), "key": self.key, "sig": self.signature}

    @property
    def text(self) -> bytes:
        """The bytes of the file."""
        return canonical(self.data).encode("ascii")


def signed(kind: str, body: Facts, keys: Keys) -> Signed:
    """A body of a kind under our signature. Raises TypeError where it is no plain JSON."""
    whole = {"crit": [], **body, "fmt": FORMAT, "kind": kind}
    return Signed(whole, keys.sign_public, keys.sign(_message(kind, whole)))


def opened(data: bytes, kind: str, most: int) -> Signed | Diagnostic:
    """The signed text in these bytes; whose key it is, the caller must ask."""
    if len(data) > most:
        return Diagnostic.of("exchange.too-big", most=most // 1024)
    value = parsed(data)
    if value is None:
        return Diagnostic.of("exchange.damaged")
    return taken(value, kind)


def taken(value: Any, kind: str) -> Signed | Diagnostic:
    """The same from a value that stands in a larger text."""
    match value:
        case {"body": Mapping() as body, "key": str(key), "sig": str(sig), **more} if not more:
            if body.get("kind") != kind:
                return Diagnostic.of("exchange.other-kind")
            if refused := refusal(body):
                return refused
            if verify(key, _message(kind, body), sig):
                return Signed(body, key, sig)
            return Diagnostic.of("exchange.signature")
    return Diagnostic.of("exchange.damaged")


def refusal(body: Facts, understood: Collection[str] = UNDERSTOOD) -> Diagnostic | None:
    """Why a body of another version cannot be read here, if it cannot."""
    version, needs = body.get("fmt"), body.get("crit", [])
    if type(version) is not int or version < 1 or not isinstance(needs, list | tuple):
        return Diagnostic.of("exchange.damaged")
    if version > FORMAT or any(need not in understood for need in map(str, needs)):
        return Diagnostic.of("exchange.newer")
    return None


def _message(kind: str, body: Facts) -> bytes:
    """What is signed: nothing signed as one kind can stand as another."""
    return f"ilme {kind}\n{canonical(body)}".encode("ascii")
