"""The levels of a chapter, read when the first of them is looked at."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Protocol, TypeVar, overload

__all__ = ["Shelf", "glanced"]

_ID = re.compile(rb"^id: *([a-z0-9-]+) *\r?$", re.MULTILINE)
_HEAD_BYTES = 2_000


class _Named(Protocol):
    @property
    def id(self) -> str: ...


T = TypeVar("T", bound=_Named)


class Shelf(Sequence[T]):
    """The sound levels of a chapter. Mutable: it is read once, when a level is first wanted.

    Which levels a child may play hangs on the ids of all chapters; those are known before, so a
    carpet is there without reading the levels of the others.
    """

    def __init__(self, ids: Sequence[str], reading: Callable[[], tuple[T, ...]]) -> None:
        self._ids, self._reading = tuple(ids), reading
        self._levels: tuple[T, ...] | None = None

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids as its files say them; of the sound levels alone once they were read."""
        return self._ids

    @property
    def is_read(self) -> bool:
        """Whether the levels were read already."""
        return self._levels is not None

    def read(self) -> tuple[T, ...]:
        """The levels; their files are read if they were not."""
        if self._levels is None:
            self._levels = self._reading()
            self._ids = tuple(level.id for level in self._levels)
        return self._levels

    @overload
    def __getitem__(self, at: int) -> T: ...

    @overload
    def __getitem__(self, at: slice) -> tuple[T, ...]: ...

    def __getitem__(self, at: int | slice) -> T | tuple[T, ...]:
        return self.read()[at]

    def __iter__(self) -> Iterator[T]:
        return iter(self.read())

    def __len__(self) -> int:
        return len(self.read())


def glanced(file: Path) -> str | None:
    """The id of a level, seen without reading its file as a level; None where it is not seen."""
    try:
        with file.open("rb") as stream:
            found = _ID.search(stream.read(_HEAD_BYTES))
    except OSError:
        return None
    return found.group(1).decode() if found else None
