"""What canvases share: a cursor that walks, the ring around a cell, the box that is painted in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from game.scenes.author.canvas import CANVAS, Size
from game.ui.box import Box
from game.ui.paint import Fill, Paint
from game.ui.pen import Pen
from game.ui.rect import Rect

__all__ = ["STEP", "cursor", "painted", "walked"]

STEP: Mapping[str, tuple[int, int]] = MappingProxyType(
    {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}
)
"""Where an arrow key goes."""


def walked(cell: tuple[int, int], key: str, size: Size) -> tuple[int, int]:
    """The cell an arrow key leads to; the edge of the map holds it."""
    dx, dy = STEP[key]
    x, y = cell[0] + dx, cell[1] + dy
    return max(0, min(x, size.columns - 1)), max(0, min(y, size.rows - 1))


def cursor(pen: Pen, cell: Rect) -> list[Paint]:
    """The ring around the cell where the keys paint."""
    around = cell.inset(-pen.px(1))
    return [
        Fill(around, "", pen.px(6), "#FFF9EE", pen.px(7)),
        Fill(around, "", pen.px(6), pen.color("focus"), pen.px(3.5)),
    ]


def painted(pen: Pen, area: Rect, paints: Iterable[Paint], says: str) -> Box:
    """A canvas with what is painted on it: one box that the pointer paints in and keys walk in."""
    return Box(
        area, (), (Box(area, tuple(paints), clip=True),), key=CANVAS, on=CANVAS, label=says,
        group=CANVAS, pointed=True, keys=True, radius=pen.px(14),
    )  # fmt: skip
