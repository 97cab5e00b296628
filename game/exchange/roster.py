"""The roster: the one file that holds names. Signed by a staff key, sealed for staff keys only."""

from __future__ import annotations

from base64 import b64decode, b64encode
from binascii import Error
from collections.abc import Collection, Iterable
from typing import Any

from game.exchange.canonical import Facts, canonical, parsed
from game.exchange.keys import Keys, seal
from game.exchange.signed import FORMAT, opened, refusal, signed
from game.values import Diagnostic

__all__ = ["make_roster", "open_roster"]

MOST_BYTES = 4 * 1024 * 1024


def make_roster(body: Facts, staff: Keys, readers: Iterable[str]) -> bytes:
    """A roster with this body (plain JSON of the desk's own), for the owners of these seal keys.

    Its maker can read it too.
    """
    inside = signed("roster", body, staff).text
    sealed = {}
    for reader in sorted({staff.seal_public, *readers}):
        if (packed := seal(reader, inside)) is not None:
            sealed[reader] = b64encode(packed).decode("ascii")
    whole = {"fmt": FORMAT, "kind": "sealed", "crit": [], "sealed": sealed}
    return canonical(whole).encode("ascii")


def open_roster(
    data: bytes, staff: Keys, signers: Collection[str] = ()
) -> dict[str, Any] | Diagnostic:
    """The body of a roster that was sealed for us, signed by us or by one of `signers`."""
    if len(data) > MOST_BYTES:
        return Diagnostic.of("exchange.too-big", most=MOST_BYTES // 1024)
    whole = parsed(data)
    if whole is None or whole.get("kind") != "sealed":
        return Diagnostic.of("exchange.other-kind")
    if refused := refusal(whole):
        return refused
    sealed = whole.get("sealed")
    ours = sealed.get(staff.seal_public) if isinstance(sealed, dict) else None
    if not isinstance(ours, str):
        return Diagnostic.of("exchange.not-for-you")
    try:
        inside = staff.unseal(b64decode(ours, validate=True))
    except (Error, ValueError):
        inside = None
    if inside is None:
        return Diagnostic.of("exchange.damaged")
    found = opened(inside, "roster", MOST_BYTES)
    if isinstance(found, Diagnostic):
        return found
    if found.key not in (staff.sign_public, *signers):
        return Diagnostic.of("exchange.signature")
    return dict(found.body)
