"""A packet: records of one PC, on their way to the desk. Never changed once it is made.

Inside: a header, the signature of the device over it, the records, one a line; gzipped, then
sealed for the class. Outside, in the open: what it is, of which version, for which class. The
header's `root` is the hash of the identities in their order, so the signature covers every record.
"""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256

from game.exchange.canonical import Facts, canonical
from game.exchange.keys import Keys, seal
from game.exchange.signed import FORMAT
from game.exchange.sound import sound
from game.progress import Record, identity, read

__all__ = [
    "MOST_BYTES",
    "MOST_PLAIN",
    "MOST_RECORDS",
    "Parcel",
    "Span",
    "digest_of",
    "header",
    "magic",
    "make_packets",
    "packet_message",
    "root_of",
    "spans_of",
    "unpacked",
]

MOST_BYTES = 256 * 1024
MOST_PLAIN = 1024 * 1024
MOST_RECORDS = 2000
"""The size of a packet, of what is in it when unpacked, and how many records there may be."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of one lineage: the first and the last number that are in a packet."""

    lin: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Parcel:
    """A packet just made: its bytes, what a receipt will call it, the identities in it."""

    data: bytes
    digest: str
    ids: tuple[str, ...]


def make_packets(
    texts: Iterable[str], klass: str, seal_public: str, device: Keys
) -> tuple[Parcel, ...]:
    """As few packets as hold these records, each once, in their order; none where the key is none.

    `klass` and `seal_public` are those of the class file. A record that no packet can hold is left
    out: `travelling` never gives one.
    """
    packets: list[Parcel] = []
    for part in _parts(dict.fromkeys(text for text in texts if sound(text))):
        packets += _sealed(part, klass, seal_public, device)
    return tuple(packets)


def digest_of(data: bytes) -> str:
    """What a receipt calls a packet: the SHA-256 of its bytes, which needs no key."""
    return sha256(data).hexdigest()


def root_of(identities: Iterable[str]) -> str:
    """The hash that stands for these records in this order."""
    return sha256("\n".join(identities).encode("ascii")).hexdigest()


def spans_of(records: Iterable[Record]) -> tuple[Span, ...]:
    """The stretches of each lineage, sorted."""
    seqs: dict[str, list[int]] = {}
    for record in records:
        seqs.setdefault(record.lin, []).append(record.seq)
    return tuple(Span(lin, min(seen), max(seen)) for lin, seen in sorted(seqs.items()))


def magic(klass: str, version: int = FORMAT) -> bytes:
    """The line in the open at the start of a packet."""
    return f"ilme packet {version} {klass}\n".encode("ascii")


def header(texts: Sequence[str], klass: str, device: str) -> Facts:
    """What is signed of a packet."""
    spans = spans_of(record for text in texts if (record := read(text)))
    return {
        "class": klass,
        "count": len(texts),
        "crit": [],
        "device": device,
        "fmt": FORMAT,
        "kind": "progress",
        "root": root_of(map(identity, texts)),
        "spans": [[span.lin, span.first, span.last] for span in spans],
    }


def _parts(texts: Iterable[str]) -> Iterable[list[str]]:
    """The records in parts that keep the bounds of what is inside."""
    part: list[str] = []
    size = 0
    for text in texts:
        if part and (len(part) == MOST_RECORDS or size + len(text) > MOST_PLAIN // 2):
            yield part
            part, size = [], 0
        part.append(text)
        size += len(text) + 1
    if part:
        yield part


def _sealed(texts: list[str], klass: str, seal_public: str, device: Keys) -> list[Parcel]:
    """One packet, or several where one would be too large."""
    head = canonical(header(texts, klass, device.sign_public))
    lines = (head, device.sign(packet_message(head)), *texts)
    plain = "\n".join(lines).encode("ascii")
    packed = gzip.compress(plain, 9, mtime=0)
    if len(packed) > MOST_BYTES - 256 and len(texts) > 1:
        half = len(texts) // 2
        return [
            *_sealed(texts[:half], klass, seal_public, device),
            *_sealed(texts[half:], klass, seal_public, device),
        ]
    sealed = seal(seal_public, packed)
    if sealed is None:
        return []
    data = magic(klass) + sealed
    return [Parcel(data, digest_of(data), tuple(map(identity, texts)))]


def packet_message(head: str) -> bytes:
    """What the device signs."""
    return f"ilme packet\n{head}".encode("ascii")


def unpacked(packed: bytes, most: int) -> bytes | None:
    """What was gzipped, if it is no larger than `most` and nothing stands behind it."""
    stream = zlib.decompressobj(31)
    try:
        plain = stream.decompress(packed, most + 1)
    except zlib.error:
        return None
    whole = stream.eof and not stream.unused_data
    return plain if whole and len(plain) <= most else None
