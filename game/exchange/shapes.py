"""Looks at the facts of a file before they are believed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from game.exchange.canonical import Facts

__all__ = [
    "LATEST",
    "Misshapen",
    "hex64",
    "hexed",
    "is_hex",
    "items",
    "maybe",
    "number",
    "rest",
    "text",
    "words",
]

T = TypeVar("T")

LATEST = 1 << 53
"""Every reader of JSON knows whole numbers up to here."""

_HEX = re.compile(r"(?:[0-9a-f]{2})+")
_WORD = re.compile(r"[A-Za-z0-9_.:/\-]+")


class Misshapen(Exception):
    """A fact is not of its shape; caught by the reader of the file it belongs to."""


def is_hex(value: Any, digits: int) -> bool:
    """Whether a value is so many small hex digits."""
    return isinstance(value, str) and len(value) == digits and bool(_HEX.fullmatch(value))


def hexed(facts: Facts, name: str, digits: int) -> str:
    """So many hex digits. Raises Misshapen, as all of these do."""
    value = facts.get(name)
    if not is_hex(value, digits):
        raise Misshapen(name)
    return str(value)


def hex64(value: Any) -> str:
    """A key, a mark or a digest: 64 small hex digits, as `items` reads each."""
    if not is_hex(value, 64):
        raise Misshapen("64 hex digits")
    return str(value)


def text(facts: Facts, name: str, most: int) -> str:
    """A text of at most so many letters; a missing one is empty."""
    value = facts.get(name, "")
    if not isinstance(value, str) or len(value) > most:
        raise Misshapen(name)
    return value


def words(facts: Facts, name: str, most: int, longest: int = 80) -> tuple[str, ...]:
    """A list of ids: letters, digits and a few marks; a missing one is empty."""
    return items(facts, name, most, lambda one: _word(name, one, longest))


def number(facts: Facts, name: str, least: int = 0, most: int = LATEST) -> int:
    """A whole number; a missing one is the least."""
    value = facts.get(name, least)
    if type(value) is not int or not least <= value <= most:
        raise Misshapen(name)
    return value


def maybe(facts: Facts, name: str) -> bool:
    """A yes or no; a missing one is no."""
    value = facts.get(name, False)
    if type(value) is not bool:
        raise Misshapen(name)
    return value


def items(facts: Facts, name: str, most: int, read: Callable[[Any], T]) -> tuple[T, ...]:
    """A list of at most so many things, each read by `read`; a missing one is empty."""
    value = facts.get(name, ())
    if not isinstance(value, list | tuple) or len(value) > most:
        raise Misshapen(name)
    return tuple(read(one) for one in value)


def rest(facts: Facts, known: Iterable[str]) -> tuple[tuple[str, Any], ...]:
    """The facts of a newer game, kept as they are so that they can be sent on."""
    names = set(known)
    return tuple((name, facts[name]) for name in sorted(facts) if name not in names)


def _word(name: str, value: Any, longest: int) -> str:
    if not isinstance(value, str) or len(value) > longest or not _WORD.fullmatch(value):
        raise Misshapen(name)
    return value
