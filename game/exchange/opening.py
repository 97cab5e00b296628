"""Opening a packet: everything is checked before anything is believed, cheap looks first."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from game.exchange.canonical import Facts, canonical, parsed
from game.exchange.keys import Keys, same, verify
from game.exchange.packet import (
    MOST_BYTES,
    MOST_PLAIN,
    MOST_RECORDS,
    Span,
    digest_of,
    packet_message,
    root_of,
    spans_of,
    unpacked,
)
from game.exchange.shapes import Misshapen, hexed, rest
from game.exchange.signed import FORMAT, refusal
from game.exchange.sound import sound
from game.exchange.travel import WITHHELD
from game.progress import Record, identity, read
from game.values import Diagnostic

__all__ = ["Packet", "class_of", "open_packet"]

_MAGIC = re.compile(rb"ilme packet ([1-9][0-9]{0,5}) ([0-9a-f]{16})\n")
_HEAD = 48
_KNOWN = ("class", "count", "crit", "device", "fmt", "kind", "root", "spans")


@dataclass(frozen=True, slots=True)
class Packet:
    """A packet that was found right: the texts of its records and their identities, in order."""

    klass: str
    device: str
    digest: str
    root: str
    spans: tuple[Span, ...]
    texts: tuple[str, ...]
    ids: tuple[str, ...]
    more: tuple[tuple[str, Any], ...] = ()

    @property
    def records(self) -> tuple[Record, ...]:
        """The records themselves."""
        return tuple(record for text in self.texts if (record := read(text)))


def class_of(data: bytes) -> str:
    """The id of the class a packet says it is for, which chooses the keys; "" for no packet."""
    found = _MAGIC.match(data[:_HEAD])
    return found[2].decode("ascii") if found else ""


def open_packet(
    data: bytes, keys: Keys, klass: str, revoked: Collection[str] = ()
) -> Packet | Diagnostic:
    """The packet in these bytes, for the class whose keys these are; or why it is refused.

    `revoked` are the keys of devices that are no longer believed.
    """
    if len(data) > MOST_BYTES:
        return Diagnostic.of("exchange.too-big", most=MOST_BYTES // 1024)
    found = _MAGIC.match(data[:_HEAD])
    if not found:
        return Diagnostic.of("exchange.other-kind")
    if int(found[1]) > FORMAT:
        return Diagnostic.of("exchange.newer")
    if not same(found[2].decode("ascii"), klass):
        return Diagnostic.of("exchange.other-class")
    packed = keys.unseal(data[found.end() :])
    if packed is None:
        return Diagnostic.of("exchange.damaged")
    plain = unpacked(packed, MOST_PLAIN)
    if plain is None:
        return Diagnostic.of("exchange.swells")
    return _read(plain, klass, digest_of(data), revoked)


def _read(plain: bytes, klass: str, digest: str, revoked: Collection[str]) -> Packet | Diagnostic:
    """The packet that was sealed; from here on its maker may be anybody who knows the class."""
    head, _, behind = plain.partition(b"\n")
    signature, _, body = behind.partition(b"\n")
    facts = parsed(head)
    if facts is None or facts.get("kind") != "progress":
        return Diagnostic.of("exchange.damaged")
    if refused := refusal(facts):
        return refused
    try:
        device = hexed(facts, "device", 64)
        hexed(facts, "root", 64)
    except Misshapen:
        return Diagnostic.of("exchange.damaged")
    if not same(str(facts.get("class")), klass):
        return Diagnostic.of("exchange.other-class")
    if device in revoked:
        return Diagnostic.of("exchange.revoked")
    if not verify(device, packet_message(canonical(facts)), signature.decode("latin-1")):
        return Diagnostic.of("exchange.signature")
    return _taken(facts, digest, body)


def _taken(facts: Facts, digest: str, body: bytes) -> Packet | Diagnostic:
    """The packet with its records, where they are those that were signed."""
    lines = body.split(b"\n")
    if len(lines) > MOST_RECORDS or facts.get("count") != len(lines):
        return Diagnostic.of("exchange.damaged")
    records = []
    for line in lines:
        if (record := sound(line.decode("latin-1"))) is None:
            return Diagnostic.of("exchange.damaged")
        if record.event.kind in WITHHELD:
            return Diagnostic.of("exchange.names")
        records.append(record)
    texts = tuple(line.decode("ascii") for line in lines)
    ids = tuple(map(identity, texts))
    spans = spans_of(records)
    said = [[span.lin, span.first, span.last] for span in spans]
    if (
        not same(root_of(ids), root := str(facts["root"]))
        or len(set(ids)) < len(ids)
        or facts.get("spans") != said
    ):
        return Diagnostic.of("exchange.damaged")
    klass, device = str(facts["class"]), str(facts["device"])
    return Packet(klass, device, digest, root, spans, texts, ids, rest(facts, _KNOWN))
