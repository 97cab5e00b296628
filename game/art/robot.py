"""Düyün, the robot: one drawing for each look, its ball in the colour of a child's thread.

All looks share one viewBox, so they may be swapped in the same rectangle. The origin is the point
between the feet; `place` finds the rectangle in which a robot stands on a given point.
"""

from __future__ import annotations

from game.art.color import lighter
from game.art.drawings import drawing, recoloured

__all__ = ["BOX", "FEET", "LOOKS", "MOODS", "VIEWS", "place", "robot_drawing"]

BOX = (-60.0, -130.0, 120.0, 140.0)
"""The viewBox: x, y, width, height in drawing units; the feet are at 0, 0."""

FEET = (0.5, 130 / 140)
"""Where the feet are, as shares of the width and the height of the box."""

VIEWS = ("north", "east", "south", "west")
"""In the order of `Heading`, clockwise from north."""

MOODS = ("happy", "joy", "think", "oops", "blink")

LOOKS = ("north", *(
    view if mood == "happy" else f"{view}-{mood}"
    for view in ("east", "south", "west")
    for mood in MOODS
))  # fmt: skip
"""Every look that is drawn: a view, and a mood unless it is happy; from behind all look alike."""

_MADDER, _MADDER_LIGHT = "#AB2E2A", "#EBB3A2"


def robot_drawing(look: str, thread: str = _MADDER) -> tuple[str, str]:
    """The name and source of a `Drawing`; `look` is a view or `view-mood`, `thread` the ball's dye.

    The source is empty where the file itself will do. Raises KeyError for an unknown look.
    """
    if look.startswith("north"):
        look = "north"
    if look not in LOOKS:
        raise KeyError(look)
    name = f"robot/{look}"
    if thread.upper() == _MADDER:
        return name, ""
    colors = {_MADDER: thread, _MADDER_LIGHT: lighter(thread, 0.62)}
    return f"{name}-{thread}", recoloured(drawing(name), colors)


def place(x: float, y: float, scale: float) -> tuple[float, float, float, float]:
    """The rectangle (x, y, width, height) in px of a robot whose feet are at `x, y`."""
    left, top, width, height = BOX
    return x + left * scale, y + top * scale, width * scale, height * scale
