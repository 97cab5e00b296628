"""What the desk itself writes: entries that are only added (`log.Book` is what they fold into).

An entry is canonical JSON; its SHA-256 proves it. `subject` names the pupil it is about, so that
erasing a child takes away every row with its name.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

__all__ = ["Entry", "body_of", "hash_of", "log_row", "read_entry"]


@dataclass(frozen=True, slots=True)
class Entry:
    """Something the desk has done, at a second of its clock; `salt` keeps two alike apart."""

    kind: str
    t: int
    salt: str
    subject: str = ""
    facts: Mapping[str, Any] = field(default_factory=dict)


def body_of(entry: Entry) -> str:
    """Its canonical text."""
    plain = {
        "facts": dict(entry.facts),
        "kind": entry.kind,
        "salt": entry.salt,
        "subject": entry.subject,
        "t": entry.t,
    }
    return json.dumps(plain, sort_keys=True, separators=(",", ":"))


def hash_of(body: str) -> str:
    """The SHA-256 of a text, as 64 hex digits."""
    return sha256(body.encode("utf-8", "replace")).hexdigest()


def log_row(entry: Entry) -> dict[str, str]:
    """It as a row of the log."""
    body = body_of(entry)
    return {"hash": hash_of(body), "subject": entry.subject, "body": body}


def read_entry(body: str) -> Entry | None:
    """The entry in a text; None where it holds none."""
    try:
        match json.loads(body):
            case {
                "facts": dict(facts),
                "kind": str(kind),
                "salt": str(salt),
                "subject": str(subject),
                "t": int(t),
            }:
                return Entry(kind, t, salt, subject, facts)
    except (ValueError, RecursionError):
        pass
    return None
