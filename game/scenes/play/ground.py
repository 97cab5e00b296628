"""The ground of a stage: the landscape behind it, and the floor of tiles."""

from __future__ import annotations

from functools import partial

from game.art.scenery import SKINS, Skin
from game.art.scenery import backdrop as landscape
from game.scenes.parts import backdrop
from game.scenes.play.grid import LIP, Grid
from game.ui.paint import Fill, Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.worlds.world import Sprite

__all__ = ["floor", "ground", "skin_of"]

HIGH_CONTRAST = Skin(
    tiles=("#FFFFFF", "#E6E6E6"), lip="#6A6A6A", wall=("#7A4A22", "#4A2A10"), void="#000000"
)


def skin_of(pen: Pen, name: str) -> Skin:
    """The colours of a skin, or the plain ones of high contrast."""
    return HIGH_CONTRAST if pen.theme.contrast else SKINS.get(name, SKINS["village"])


def ground(pen: Pen, area: Rect, skin: str) -> Paint:
    """The landscape of a skin; plain black in high contrast."""
    if pen.theme.contrast:
        return Fill(area, "#000000")
    return backdrop(pen, area, f"backdrop/{skin}", partial(landscape, skin))


def floor(grid: Grid, ground: list[Sprite], skin: Skin) -> list[Paint]:
    """The tiles and their shadow."""
    cells = {(int(sprite.x), int(sprite.y)) for sprite in ground}
    tiles = [paint for sprite in ground for paint in _tile(grid, sprite, skin, cells)]
    return [*_shadows(grid, ground), *tiles]


def _shadows(grid: Grid, ground: list[Sprite]) -> list[Paint]:
    cells = {(sprite.x, sprite.y) for sprite in ground}
    return [
        Fill(grid.cell(x, y).moved(0, grid.w * LIP + grid.w * 0.1), "#10202A", opacity=0.13)
        for x, y in sorted(cells)
        if (x, y + 1) not in cells
    ]


def _tile(grid: Grid, sprite: Sprite, skin: Skin, cells: set[tuple[int, int]]) -> list[Paint]:
    cell = grid.cell(sprite.x, sprite.y)
    tone = skin.tiles[(int(sprite.x) + int(sprite.y)) % 2]
    if sprite.look == "grass" and skin.grass:
        tone = skin.grass[(int(sprite.x) + int(sprite.y)) % 2]
    paints: list[Paint] = []
    if (int(sprite.x), int(sprite.y) + 1) not in cells:
        paints.append(Fill(Rect(cell.x, cell.bottom, cell.w, grid.w * LIP), skin.lip))
        paints.append(
            Fill(
                Rect(cell.x, cell.bottom + grid.w * LIP * 0.55, cell.w, grid.w * LIP * 0.45),
                "#1A0D06",
                opacity=0.18,
            )
        )
    paints.append(Fill(cell, tone))
    if (int(sprite.x) * 3 + int(sprite.y) * 5) % 4 == 0:
        paints += _knot_mark(cell, skin.lip)
    return paints


def _knot_mark(cell: Rect, color: str) -> list[Paint]:
    size = max(2.0, cell.w * 0.045)
    x, y = cell.middle
    spots = ((-1.2, 0), (1.2, 0), (0, -0.9), (0, 0.9))
    return [
        Fill(
            Rect(x + dx * size - size / 2, y + dy * size - size / 2, size, size),
            color,
            opacity=0.22,
        )
        for dx, dy in spots
    ]
