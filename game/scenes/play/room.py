"""What a stage is told: where it may draw."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from game.ui.paint import Paint
from game.ui.rect import Rect

__all__ = ["Room", "Sign"]

Sign = Callable[[float, float, float], list[Paint]]
"""A small picture: (x and y of its middle, its height in px) -> what is painted."""


@dataclass(frozen=True, slots=True)
class Room:
    """Where a world is shown.

    `stage` is the whole framed picture, `free` the part of it that no card covers; `sky` is the
    share of `free` above the horizon, `largest` the most px a tile may be wide; keys cover the
    first `covered` px of `free`.
    """

    stage: Rect
    free: Rect
    sky: float
    largest: float
    covered: float = 0
