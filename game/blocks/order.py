"""Equal, smaller and contained, as Python has it, with bounded work."""

from __future__ import annotations

from collections.abc import Callable
from functools import cmp_to_key
from typing import Any

from game.blocks.limits import NESTING
from game.blocks.lists import Items
from game.blocks.words import TooNested

__all__ = ["Unordered", "contains", "equal", "less", "ordered"]

Work = Callable[[int], None]

_LONG = 256  # letters that are compared in the time of one unit of work


class Unordered(Exception):
    """Two values of kinds that have no order, or a search in what holds nothing."""

    def __init__(self, left: Any, right: Any) -> None:
        super().__init__()
        self.left, self.right = left, right


def equal(a: Any, b: Any, work: Work, level: int = 0) -> bool:
    """Whether `a == b`. Raises TooNested."""
    if not (isinstance(a, Items) and isinstance(b, Items)):
        if type(a) is str and type(b) is str and len(a) == len(b) > _LONG:
            work(len(a) // _LONG)
        return bool(a == b)
    if level > NESTING:
        raise TooNested
    if len(a) != len(b):
        return False
    work(len(a) // 4 + 16)
    return all(x is y or equal(x, y, work, level + 1) for x, y in zip(a, b, strict=True))


def less(a: Any, b: Any, work: Work, level: int = 0) -> bool:
    """Whether `a < b`. Raises Unordered or TooNested."""
    if isinstance(a, Items) and isinstance(b, Items):
        if level > NESTING:
            raise TooNested
        work(min(len(a), len(b)) // 4 + 16)
        for x, y in zip(a, b, strict=False):
            if not (x is y or equal(x, y, work, level + 1)):
                return less(x, y, work, level + 1)
        return len(a) < len(b)
    if isinstance(a, int | float) and isinstance(b, int | float):
        return a < b
    if isinstance(a, str) and isinstance(b, str):
        work(min(len(a), len(b)) // _LONG)
        return a < b
    raise Unordered(a, b)


def ordered(values: list[Any], work: Work) -> list[Any]:
    """The values sorted, equal ones in their old order. Raises Unordered or TooNested."""
    work(len(values))
    kinds = {type(value) for value in values}
    if kinds == {str}:
        work(sum(map(len, values)) // 64)
    if kinds <= {int, float, bool} or kinds == {str}:
        return sorted(values)

    def compare(a: Any, b: Any) -> int:
        return -1 if less(a, b, work) else 0

    return sorted(values, key=cmp_to_key(compare))


def contains(items: Any, value: Any, work: Work) -> bool:
    """Whether `value in items`. Raises Unordered or TooNested."""
    match items:
        case str() if isinstance(value, str):
            work(len(items) // 32 + 1)
            return value in items
        case range():
            return _in_range(items, value)
        case Items():
            work(len(items) // 4 + 1)
            if type(value) is str:
                work(len(items) * len(value) // _LONG)
            if not isinstance(value, Items):
                return list.__contains__(items, value)
            return any(item is value or equal(item, value, work) for item in items)
        case _:
            raise Unordered(value, items)


def _in_range(items: range, value: Any) -> bool:
    """Without walking it: Python walks a range for a fraction, which may take for ever."""
    if isinstance(value, float):
        return value.is_integer() and int(value) in items
    return isinstance(value, int) and int(value) in items
