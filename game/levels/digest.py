"""What makes a level the one that was played: a short hash of all that its judging rests on.

Words may be mended and translated without another digest; a wall that moves makes another one.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

__all__ = ["WORDS", "digest_of"]

WORDS = frozenset(
    {"title", "goal", "story", "cheer", "hints", "message", "person", "skin", "beads", "says"}
)
"""The keys of a level file on which no verdict hangs."""

LONG = 16
"""Hex digits of a digest."""


def digest_of(content: Mapping[str, Any], *inherited: Any) -> str:
    """The digest of a level file's bare values, with what its chapter lends it."""
    plain = json.dumps([_judged(content), inherited], sort_keys=True, default=str)
    return sha256(plain.encode("ascii")).hexdigest()[:LONG]


def _judged(value: Any) -> Any:
    match value:
        case Mapping():
            return {name: _judged(inner) for name, inner in value.items() if name not in WORDS}
        case list() | tuple():
            return [_judged(inner) for inner in value]
    return value
