"""Values written out, as Python writes them, never longer than the limit."""

from __future__ import annotations

from typing import Any

from game.blocks.limits import NESTING, TEXT
from game.blocks.lists import Items
from game.values import N_

__all__ = ["TooLong", "TooNested", "kind_of", "text_of"]


class TooLong(Exception):
    """More letters than a text may have."""


class TooNested(Exception):
    """Lists inside lists beyond the limit."""


def text_of(value: Any, room: int = TEXT) -> str:
    """What `str(value)` gives. Raises TooLong or TooNested before the text is built."""
    if type(value) is str:
        if len(value) > room:
            raise TooLong
        return value
    if not isinstance(value, Items):
        return str(value)
    pieces: list[str] = []
    _write(value, pieces, room, [])
    return "".join(pieces)


def _write(items: Items, pieces: list[str], room: int, around: list[Items]) -> int:
    """Appends the pieces of a list, gives the room that is left."""
    if any(items is outer for outer in around):
        return _put("[...]", pieces, room)
    if len(around) >= NESTING:
        raise TooNested
    around.append(items)
    room = _put("[", pieces, room)
    for index, item in enumerate(items):
        if index:
            room = _put(", ", pieces, room)
        if isinstance(item, Items):
            room = _write(item, pieces, room, around)
        else:
            room = _put(repr(item), pieces, room)
    around.pop()
    return _put("]", pieces, room)


def _put(piece: str, pieces: list[str], room: int) -> int:
    if len(piece) > room:
        raise TooLong
    pieces.append(piece)
    return room - len(piece)


def kind_of(value: Any) -> str:
    """What a value is, in words for a diagnostic."""
    match value:
        case bool():
            return N_("yes or no")
        case int():
            return N_("a number")
        case float():
            return N_("a decimal number")
        case str():
            return N_("a text")
        case Items():
            return N_("a list")
        case range():
            return N_("a row of numbers")
        case _:
            return N_("nothing")
