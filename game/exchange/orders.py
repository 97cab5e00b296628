"""What a staff key orders for ever: this pupil is erased, these devices are no longer believed."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from hashlib import sha256

from game.exchange.keys import Keys
from game.exchange.shapes import Misshapen, hex64, hexed, items
from game.exchange.signed import Signed, signed
from game.progress import read
from game.values import Diagnostic

__all__ = [
    "Revocation",
    "Tombstone",
    "erased",
    "mark_of",
    "revocation_of",
    "sign_revocation",
    "sign_tombstone",
    "tombstone_of",
    "without_erased",
]

MOST_PLAYERS = 200
MOST_DEVICES = 2000


@dataclass(frozen=True, slots=True)
class Tombstone:
    """A pupil is erased, with the players whose records were the pupil's. Nothing takes it back.

    `players` are marks that tell no id but know one again.
    """

    klass: str
    pupil: str
    players: tuple[str, ...] = ()
    key: str = ""


@dataclass(frozen=True, slots=True)
class Revocation:
    """Devices whose signatures no longer count: lost, or lent to somebody. A desk file holds
    the whole list, so that one may be let back."""

    klass: str
    devices: tuple[str, ...]
    key: str = ""


def sign_tombstone(one: Tombstone, staff: Keys) -> Signed:
    """A tombstone under the signature of a staff key."""
    body = {"class": one.klass, "pupil": one.pupil, "players": sorted(one.players)}
    return signed("tombstone", body, staff)


def sign_revocation(one: Revocation, staff: Keys) -> Signed:
    """A list of devices under the signature of a staff key."""
    return signed("revocation", {"class": one.klass, "devices": sorted(one.devices)}, staff)


def tombstone_of(found: Signed) -> Tombstone | Diagnostic:
    """The tombstone in a signed text."""
    try:
        return Tombstone(
            hexed(found.body, "class", 16),
            hexed(found.body, "pupil", 20),
            items(found.body, "players", MOST_PLAYERS, hex64),
            found.key,
        )
    except Misshapen:
        return Diagnostic.of("exchange.damaged")


def revocation_of(found: Signed) -> Revocation | Diagnostic:
    """The list of devices in a signed text."""
    try:
        devices = items(found.body, "devices", MOST_DEVICES, hex64)
        return Revocation(hexed(found.body, "class", 16), devices, found.key)
    except Misshapen:
        return Diagnostic.of("exchange.damaged")


def mark_of(player: str) -> str:
    """What a tombstone holds of a player."""
    return sha256(f"ilme player {player}".encode("utf-8", "replace")).hexdigest()


def erased(tombstones: Iterable[Tombstone]) -> frozenset[str]:
    """The ids of all pupils and the marks of all players that were ever erased."""
    return frozenset(id for one in tombstones for id in (one.pupil, *one.players))


def without_erased(texts: Iterable[str], gone: Collection[str]) -> tuple[str, ...]:
    """Those records that are of nobody who is gone, and do not say who was."""
    kept = []
    for text in texts:
        record = read(text)
        facts = dict(record.event.facts) if record else {}
        names = (record.event.player if record else "", str(facts.get("partner", "")))
        if str(facts.get("pupil")) not in gone and not any(mark_of(one) in gone for one in names):
            kept.append(text)
    return tuple(kept)
