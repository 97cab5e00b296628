"""What the pointer holds while it is down, and how long and far tell one gesture from another."""

from __future__ import annotations

from dataclasses import dataclass

from game.ui.box import Box

__all__ = [
    "CLICK_S",
    "DRAG_PX",
    "LINE_PX",
    "LONG_PRESS_S",
    "TIP_S",
    "TOO_LONG_S",
    "Clicks",
    "Press",
]

DRAG_PX = 6.0
"""A pointer that moved so far drags; less is a shaking hand."""

LINE_PX = 48.0
"""How far one line of the wheel scrolls."""

CLICK_S = 0.45
"""Two presses within this are a double click."""

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


@dataclass(slots=True)
class Clicks:
    """How often in a row the pointer was pressed at one place. Mutable: time passes in it."""

    count: int = 0
    seconds: float = 0.0
    x: float = 0.0
    y: float = 0.0

    def down(self, x: float, y: float) -> int:
        """Count a press; gives 1 for the first, 2 for a double click, 3 for a triple one."""
        near = max(abs(x - self.x), abs(y - self.y)) < DRAG_PX and self.seconds < CLICK_S
        self.count = self.count % 3 + 1 if near else 1
        self.seconds, self.x, self.y = 0.0, x, y
        return self.count
