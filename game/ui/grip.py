"""What the pointer holds while it is down, and how long and far tell one gesture from another."""

from __future__ import annotations

from dataclasses import dataclass

from game.ui.box import Box

__all__ = ["DRAG_PX", "LINE_PX", "LONG_PRESS_S", "TIP_S", "TOO_LONG_S", "Press"]

DRAG_PX = 6.0
"""A pointer that moved so far drags; less is a shaking hand."""

LINE_PX = 48.0
"""How far one line of the wheel scrolls."""

TIP_S = 0.6
LONG_PRESS_S = 0.5
TOO_LONG_S = 1.2
"""After this a press on a box with a tooltip only asked what it is."""


@dataclass(slots=True)
class Press:
    """The pointer is down: where, on what, and what became of it."""

    x: float
    y: float
    at_x: float
    at_y: float
    box: Box | None
    scroll: Box | None
    seconds: float = 0.0
    dragging: bool = False
    panning: bool = False
