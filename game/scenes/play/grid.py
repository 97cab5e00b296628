"""How the cells of a world lie on the stage."""

from __future__ import annotations

from dataclasses import dataclass

from game.scenes.play.room import Room
from game.ui.pen import Pen
from game.ui.rect import Rect

__all__ = ["LIP", "Grid", "grid_for"]

TILE_RATIO = 0.737
"""The height of a tile as a share of its width."""

LIP = 0.25
"""How far the front of the ground reaches below its last row, as a share of a tile's width."""

TALL = 0.75
"""How far a robot rises above the tile it stands on, as a share of a tile's width."""


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


def grid_for(pen: Pen, room: Room, columns: int, rows: int) -> Grid:
    """The largest grid below the sky that leaves a robot in its first row in sight."""
    area, deep = room.free, (rows + LIP) * TILE_RATIO
    by_height = (area.h * (1 - room.sky) - pen.px(24)) / deep
    by_head = (area.h - room.covered - pen.px(24)) / (deep + TALL)
    tile = min(room.largest, (area.w - pen.px(32)) / columns, by_height)
    tile = max(8.0, float(int(min(tile, by_head) if room.covered else tile)))
    height = float(int(tile * TILE_RATIO))
    top = max(area.h * room.sky, room.covered + tile * TALL if room.covered else 0)
    free = area.h - top - rows * height - tile * LIP
    return Grid(
        float(int(area.x + (area.w - columns * tile) / 2)),
        float(int(area.y + top + max(0.0, free * 0.45))),
        tile,
        height,
    )
