"""The list of a running program, and the length of what can be walked."""

from __future__ import annotations

from typing import Any

__all__ = ["Items", "length_of"]


class Items(list[Any]):
    """A list that knows its number in the heap and its last snapshot.

    Mutable because a child's list is: two names may share it. It is never handed out of a run.
    `shot` is its number and the tuple a step shows, `inner` the lists in it at that time; every
    change sets `shot` to None. `ref` is the one reference to it that all steps share, once made.
    """

    __slots__ = ("id", "inner", "ref", "shot")

    id: int
    ref: Any
    inner: tuple[Items, ...]
    shot: tuple[int, tuple[Any, ...]] | None

    __hash__ = None


def length_of(value: Any) -> int:
    """The length of a row, also of a range longer than `len` can say."""
    if isinstance(value, range):
        sign = 1 if value.step > 0 else -1
        return max(0, (value.stop - value.start + value.step - sign) // value.step)
    return len(value)
