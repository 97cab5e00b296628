"""The stage: a world's picture, in cells, as boxes of pixels (art direction, section 8)."""

from __future__ import annotations

from dataclasses import dataclass

from game.art.objects import object_drawing
from game.art.robot import robot_drawing
from game.art.scenery import SKINS, Skin, backdrop
from game.ui.box import Box
from game.ui.paint import Drawing, Fill, Paint, Poly, Stroke
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.widgets import octagon
from game.worlds.world import Picture, Sprite

__all__ = ["Grid", "grid_for", "stage_paints"]

TILE_RATIO = 0.737
WALL_UP = 0.45
LIP = 0.25
FEET = {"robot": 0.74}
HIGH_CONTRAST = Skin(
    tiles=("#FFFFFF", "#E6E6E6"), lip="#6A6A6A", wall=("#7A4A22", "#4A2A10"), void="#000000"
)


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
    """The largest grid that fits below the sky (a share of the height), at most `largest` px wide."""
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


def skin_of(pen: Pen, name: str) -> Skin:
    """The colours of a skin, or the plain ones of high contrast."""
    return HIGH_CONTRAST if pen.theme.contrast else SKINS.get(name, SKINS["village"])


def stage_paints(pen: Pen, area: Rect, picture: Picture, grid: Grid, thread: str) -> list[Paint]:
    """Everything the world shows, back to front."""
    skin = skin_of(pen, picture.skin)
    paints: list[Paint] = [_ground(pen, area, picture.skin)]
    ground = [sprite for sprite in picture.sprites if sprite.layer == 0]
    paints += _shadows(grid, ground)
    paints += [paint for sprite in ground for paint in _tile(grid, sprite, skin, ground)]
    paints += _trail(pen, grid, picture.trail)
    things = [sprite for sprite in picture.sprites if sprite.layer > 0]
    for sprite in sorted(things, key=lambda one: (one.layer == 4, round(one.y, 2), one.layer)):
        paints += _thing(pen, grid, sprite, skin, thread)
    return paints


def _ground(pen: Pen, area: Rect, skin: str) -> Paint:
    if pen.theme.contrast:
        return Fill(area, "#000000")
    w, h = int(area.w), int(area.h)
    return Drawing(f"backdrop/{skin}/{w}x{h}", area, source=_cached(pen, skin, w, h))


def _cached(pen: Pen, skin: str, w: int, h: int) -> str:
    key = ("backdrop", skin, w, h)
    if key not in pen.cache:
        pen.cache[key] = backdrop(skin, w, h)
    return str(pen.cache[key])


def _shadows(grid: Grid, ground: list[Sprite]) -> list[Paint]:
    cells = {(sprite.x, sprite.y) for sprite in ground}
    return [
        Fill(grid.cell(x, y).moved(0, grid.w * LIP + grid.w * 0.1), "#10202A", opacity=0.13)
        for x, y in sorted(cells)
        if (x, y + 1) not in cells
    ]


def _tile(grid: Grid, sprite: Sprite, skin: Skin, ground: list[Sprite]) -> list[Paint]:
    cell = grid.cell(sprite.x, sprite.y)
    tone = skin.tiles[(int(sprite.x) + int(sprite.y)) % 2]
    if sprite.look == "grass" and skin.grass:
        tone = skin.grass[(int(sprite.x) + int(sprite.y)) % 2]
    paints: list[Paint] = []
    if not any(other.x == sprite.x and other.y == sprite.y + 1 for other in ground):
        paints.append(Fill(Rect(cell.x, cell.bottom, cell.w, grid.w * LIP), skin.lip))
        paints.append(
            Fill(Rect(cell.x, cell.bottom + grid.w * LIP * 0.55, cell.w, grid.w * LIP * 0.45),
                 "#1A0D06", opacity=0.18)
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
        Fill(Rect(x + dx * size - size / 2, y + dy * size - size / 2, size, size), color,
             opacity=0.22)
        for dx, dy in spots
    ]


def _trail(pen: Pen, grid: Grid, trail: tuple[tuple[float, float], ...]) -> list[Paint]:
    if len(trail) < 1:
        return []
    scale = grid.w / 76
    points = tuple((grid.x + (x + 0.5) * grid.w, grid.y + (y + 0.66) * grid.h) for x, y in trail)
    start = points[0]
    mark = Poly(
        octagon(start[0], start[1], 10 * scale), "#FFF9EE", edge="#7A1B1D", edge_px=3 * scale
    )
    if len(points) == 1:
        return [mark]
    return [
        Stroke(points, pen.theme.color("madderD"), 9 * scale),
        Stroke(points, pen.theme.color("madder"), 5.5 * scale),
        Stroke(points, "#F4C9BA", max(1.0, 1.6 * scale), dash=(3 * scale, 7 * scale)),
        mark,
    ]


def _thing(pen: Pen, grid: Grid, sprite: Sprite, skin: Skin, thread: str) -> list[Paint]:
    cell = grid.cell(sprite.x, sprite.y)
    match sprite.name:
        case "wall":
            return _wall(cell, grid, skin)
        case "fence":
            return _fence(cell, grid, skin, sprite.look)
        case "robot":
            return _robot(cell, grid, sprite.look, thread)
        case "fog":
            return [Fill(cell.moved(0, -grid.h * 0.05), "#DDE6EA", opacity=0.92)]
        case "choice":
            return _choice(pen, cell, grid, sprite.look)
        case "spot":
            return [Poly(_diamond(cell, grid), "#AB2E2A", opacity=0.28,
                         edge="#7A1B1D", edge_px=max(1.5, grid.w * 0.03))]
        case "glow":
            return [Poly(_ellipse(cell, grid), "#F3B033", opacity=0.55)]
    return _object(cell, grid, sprite)


def _object(cell: Rect, grid: Grid, sprite: Sprite) -> list[Paint]:
    name = f"{sprite.name}_{sprite.look}" if sprite.look else sprite.name
    drawing, box, feet = object_drawing(name)
    scale = grid.w / 72
    x, y = cell.x + cell.w / 2, cell.y + cell.h * 0.72
    rect = Rect(x - feet[0] * scale, y - feet[1] * scale, box[0] * scale, box[1] * scale)
    return [Drawing(drawing, rect)]


def _robot(cell: Rect, grid: Grid, look: str, thread: str) -> list[Paint]:
    name, source, box, feet = robot_drawing(look, thread)
    scale = 0.74 * grid.w / 76
    x, y = cell.x + cell.w / 2, cell.y + cell.h * FEET["robot"]
    rect = Rect(x - feet[0] * scale, y - feet[1] * scale, box[0] * scale, box[1] * scale)
    glow = Poly(_ellipse(cell, grid), "#F3B033", opacity=0.55)
    return [glow, Drawing(name, rect, source=source)]


def _wall(cell: Rect, grid: Grid, skin: Skin) -> list[Paint]:
    up = grid.w * WALL_UP
    top = cell.moved(0, -up)
    front = Rect(cell.x, cell.bottom - up, cell.w, up)
    paints: list[Paint] = [Fill(top, skin.wall[0]), Fill(front, skin.wall[1])]
    inner = top.inset(grid.w * 0.05)
    paints.append(Fill(inner, skin.wall[0], edge=skin.wall[1], edge_px=max(1.0, grid.w * 0.02)))
    for share in (0.33, 0.66):
        line = Rect(front.x, front.y + front.h * share, front.w, max(1.0, grid.w * 0.02))
        paints.append(Fill(line, "#2E1C14", opacity=0.18))
    return paints


def _fence(cell: Rect, grid: Grid, skin: Skin, side: str) -> list[Paint]:
    thick, up = grid.w * 0.12, grid.w * 0.3
    if side == "n":
        top = Rect(cell.x - thick / 2, cell.y - up, cell.w + thick, thick)
        front = Rect(top.x, top.bottom, top.w, up)
        return [Fill(front, skin.wall[1]), Fill(top, skin.wall[0])]
    top = Rect(cell.x - thick / 2, cell.y - up, thick, cell.h + thick)
    front = Rect(top.x, top.bottom, thick, up)
    return [Fill(top, skin.wall[0]), Fill(front, skin.wall[1])]


def _choice(pen: Pen, cell: Rect, grid: Grid, look: str) -> list[Paint]:
    """A numbered answer of a predict level; `look` is its number and `picked` when chosen."""
    from game.ui.paint import Words

    number, _, state = look.partition(" ")
    x, y = cell.middle
    picked = state == "picked"
    shape = octagon(x, y, grid.w * (0.3 if picked else 0.26))
    fill = pen.theme.color("saffron") if picked else "#FFF9EE"
    edge = "#2E1C14"
    return [
        Poly(shape, fill, edge=edge, edge_px=max(2.0, grid.w * 0.035)),
        Words(number, x, y, grid.w * 0.26, "#2E1C14", bold=True, align="centre"),
    ]


def _diamond(cell: Rect, grid: Grid) -> tuple[tuple[float, float], ...]:
    x, y = cell.middle
    return ((x, y - grid.h * 0.3), (x + grid.w * 0.3, y), (x, y + grid.h * 0.3),
            (x - grid.w * 0.3, y))


def _ellipse(cell: Rect, grid: Grid) -> tuple[tuple[float, float], ...]:
    from math import cos, pi, sin

    x, y = cell.x + cell.w / 2, cell.y + cell.h * 0.74
    return tuple(
        (x + grid.w * 0.4 * cos(k * pi / 12), y + grid.h * 0.26 * sin(k * pi / 12))
        for k in range(24)
    )
