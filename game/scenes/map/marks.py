"""What the boxes of the map send."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Look", "Open"]


@dataclass(frozen=True, slots=True)
class Open:
    """A knot was pressed: its index in the chapter."""

    index: int


@dataclass(frozen=True, slots=True)
class Look:
    """A chapter of the journey was pressed: its index."""

    index: int
