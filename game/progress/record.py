"""An event with its place in a log, and its one written form.

Written as canonical JSON: sorted keys, no spaces, ASCII, whole numbers only (a fraction is kept as
`{"float": "0.5"}`, so that no two languages can write it differently). The SHA-256 of that text is
the record's identity: a lineage `lin` is drawn anew at each program start and `seq` counts inside
it, so cloned disks and restored copies never collide; `prev` is the identity of the record before.
`t` is what the machine's clock said, in seconds; it is shown, never trusted and never sorted by.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from game.progress.state import Event

__all__ = ["FORMAT", "Record", "broken_links", "identity", "read", "union", "written"]

FORMAT = 1
"""Version of the written form; a reader keeps what a newer one wrote."""


@dataclass(frozen=True, slots=True)
class Record:
    """An event in a log: lineage (16 hex digits), number in it from 1, identity before, time."""

    lin: str
    seq: int
    prev: str
    t: int
    event: Event


def written(record: Record) -> str:
    """The canonical text. Raises TypeError where a fact is no plain JSON value."""
    event = record.event
    return json.dumps(
        {
            "facts": {name: _plain(value) for name, value in event.facts},
            "kind": event.kind,
            "lin": record.lin,
            "p": event.player,
            "prev": record.prev,
            "seq": record.seq,
            "t": record.t,
            "v": FORMAT,
        },
        sort_keys=True,
        separators=(",", ":"),
    )


def identity(text: str) -> str:
    """The SHA-256 of a canonical text, as 64 hex digits."""
    return sha256(text.encode("ascii", "replace")).hexdigest()


def read(text: str) -> Record | None:
    """The record in a canonical text; None where it holds none."""
    try:
        match json.loads(text):
            case {
                "facts": dict(facts),
                "kind": str(kind),
                "lin": str(lin),
                "p": str(player),
                "prev": str(prev),
                "seq": int(seq),
                "t": int(t),
            }:
                pairs = ((name, _value(facts[name])) for name in sorted(facts))
                return Record(lin, seq, prev, t, Event(kind, player, tuple(pairs)))
    except (ValueError, RecursionError):
        pass  # no JSON, a number of thousands of digits, or thousands of brackets
    return None


def union(*logs: Iterable[Record]) -> tuple[Record, ...]:
    """All records of several logs, each once, in the order they are first met."""
    return tuple({identity(written(record)): record for log in logs for record in log}.values())


def broken_links(texts: Iterable[str]) -> tuple[int, ...]:
    """The positions of records whose predecessor is not among those before them.

    A whole log has none; a gap shows where something was lost or taken out.
    """
    known = {""}
    broken = []
    for position, text in enumerate(texts):
        record = read(text)
        if record is None or record.prev not in known:
            broken.append(position)
        known.add(identity(text))
    return tuple(broken)


def _plain(value: Any) -> Any:
    match value:
        case float():
            return {"float": repr(value)}
        case dict():
            return {name: _plain(inner) for name, inner in value.items()}
        case tuple() | list():
            return [_plain(inner) for inner in value]
    return value


def _value(plain: Any) -> Any:
    match plain:
        case {"float": str(digits), **rest} if not rest:
            return float(digits)
        case dict():
            return {name: _value(inner) for name, inner in plain.items()}
        case list():
            return tuple(_value(inner) for inner in plain)
    return plain
