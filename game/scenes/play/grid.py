"""How the cells of a world lie on the stage."""

from __future__ import annotations

from dataclasses import dataclass

from game.ui.pen import Pen
from game.ui.rect import Rect

__all__ = ["LIP", "Grid", "grid_for"]

TILE_RATIO = 0.737
"""The height of a tile as a share of its width."""

LIP = 0.25
"""How far the front of the ground reaches below its last row, as a share of a tile's width."""


@dataclass(frozen=True, slots=True)
class Grid:
    """How cells lie on the stage: the corner of cell 0, 0 and the size of a tile, in px."""

    x: float
    y: float
    w: float
    h: float

    def cell(self, x: float, y: float) -> Rect:
        """The rectangle of a cell."""
        return Rect(self.x + x * self.w, self.y + y * self.h, self.w, self.h)


def grid_for(pen: Pen, area: Rect, columns: int, rows: int, sky: float, largest: float) -> Grid:
    """The largest grid below the sky (a share of the height); a tile is at most `largest` px."""
    room_h = area.h * (1 - sky) - pen.px(24)
    by_height = room_h / ((rows + LIP) * TILE_RATIO)
    tile = min(largest, (area.w - pen.px(32)) / columns, by_height)
    tile = max(8.0, float(int(tile)))
    height = float(int(tile * TILE_RATIO))
    free = area.h * (1 - sky) - rows * height - tile * LIP
    return Grid(
        float(int(area.x + (area.w - columns * tile) / 2)),
        float(int(area.y + area.h * sky + max(0.0, free * 0.45))),
        tile,
        height,
    )
