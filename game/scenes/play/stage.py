"""The stage: a world's picture, in cells, as boxes of pixels (art direction, section 8)."""

from __future__ import annotations

from dataclasses import replace
from math import cos, pi, sin

from game.art.objects import object_drawing, place
from game.art.robot import place as place_robot
from game.art.robot import robot_drawing
from game.art.scenery import Skin
from game.scenes.play.grid import Grid
from game.scenes.play.ground import floor, ground, skin_of
from game.ui.paint import Drawing, Fill, Paint, Poly, Stroke, Words
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.widgets import octagon
from game.worlds.world import Picture, Sprite

__all__ = ["stage_paints", "twin_paints"]

AFTER = {
    ("fountain", "reached"): "fountain_on",
    ("fountain", "filled"): "fountain_on",
    ("guard", "open"): "gate_open",
    ("lantern", "done"): "lantern_lit",
}
"""Objects that look different once what they wait for has happened."""

EXCUSES = ("tea", "sock", "cat", "soup", "book", "pomegranate", "hat", "shoe")
"""What stands in the balloon of somebody behind a door that stays closed, one for each knock."""

WALL_UP = 0.45
"""The height of a wall as a share of a tile's width."""


def stage_paints(
    pen: Pen,
    area: Rect,
    picture: Picture,
    grid: Grid,
    thread: str,
    plan: tuple[tuple[float, float], ...] = (),
) -> list[Paint]:
    """Everything the world shows, back to front; `plan` is the way the robot should walk."""
    skin = skin_of(pen, picture.skin)
    paints: list[Paint] = [ground(pen, area, picture.skin)]
    tiles = [sprite for sprite in picture.sprites if sprite.name == "tile"]
    paints += pen.kept("floor", skin, (grid, tiles), lambda: floor(grid, tiles, skin))
    flat = [sprite for sprite in picture.sprites if sprite.layer == 0 and sprite.name != "tile"]
    paints += [paint for sprite in flat for paint in _mark(pen, grid, sprite)]
    paints += _plan(grid, plan)
    paints += _trail(pen, grid, picture.trail, skin)
    things = [sprite for sprite in picture.sprites if sprite.layer > 0]
    for sprite in sorted(things, key=lambda one: (one.layer == 4, round(one.y, 2), one.layer)):
        paints += _thing(pen, grid, sprite, skin, thread)
    return paints


def _points(grid: Grid, way: tuple[tuple[float, float], ...]) -> tuple[tuple[float, float], ...]:
    return tuple((grid.x + (x + 0.5) * grid.w, grid.y + (y + 0.66) * grid.h) for x, y in way)


def _plan(grid: Grid, plan: tuple[tuple[float, float], ...]) -> list[Paint]:
    """The planned way: wider than the thread that may cover it, and dashed, not only green."""
    if len(plan) < 2:
        return []
    scale, points = grid.w / 76, _points(grid, plan)
    return [
        Stroke(points, "#DDF0C8", 19 * scale),
        Stroke(points, "#2E8B45", 13 * scale, dash=(11 * scale, 8 * scale)),
    ]


def _trail(pen: Pen, grid: Grid, trail: tuple[tuple[float, float], ...], skin: Skin) -> list[Paint]:
    """The way walked: a thread, or what the skin lays behind the robot."""
    if len(trail) < 1:
        return []
    scale, points = grid.w / 76, _points(grid, trail)
    start = points[0]
    mark = Poly(
        octagon(start[0], start[1], 10 * scale), "#FFF9EE", edge="#7A1B1D", edge_px=3 * scale
    )
    if len(points) == 1:
        return [mark]
    if skin.trail:
        edge, middle, dashes = skin.trail
        return [
            Stroke(points, edge, 17 * scale),
            Stroke(points, middle, 10 * scale),
            Stroke(points, dashes, max(1.0, 2.4 * scale), dash=(7 * scale, 11 * scale)),
            mark,
        ]
    return [
        Stroke(points, pen.theme.color("madderD"), 9 * scale),
        Stroke(points, pen.theme.color("madder"), 5.5 * scale),
        Stroke(points, "#F4C9BA", max(1.0, 1.6 * scale), dash=(3 * scale, 7 * scale)),
        mark,
    ]


def _thing(pen: Pen, grid: Grid, sprite: Sprite, skin: Skin, thread: str) -> list[Paint]:
    cell = grid.cell(sprite.x, sprite.y)
    match sprite:
        case Sprite(name="wall"):
            return _wall(cell, grid, skin)
        case Sprite(name="fence", look=side):
            return _fence(cell, grid, skin, side)
        case Sprite(name="robot", look=look):
            return _robot(cell, grid, look, thread)
        case Sprite(name="fog"):
            return _fog(cell, grid, skin)
        case Sprite(name="sign", look=number):
            return _sign(cell, grid, sprite, number)
        case Sprite(name="excuse", look=knock):
            return _excuse(cell, grid, EXCUSES[(int(knock) - 1) % len(EXCUSES)])
    return [_object(cell, grid, sprite)]


def _mark(pen: Pen, grid: Grid, sprite: Sprite) -> list[Paint]:
    """What lies flat on the ground: spots to paint, stops to visit (answers are boxes)."""
    cell = grid.cell(sprite.x, sprite.y)
    match sprite:
        case Sprite(name="spot", look=look):
            strong = 0.75 if look == "painted" else 0.25
            return [
                Poly(
                    _diamond(cell, grid),
                    "#AB2E2A",
                    opacity=strong,
                    edge="#7A1B1D",
                    edge_px=max(1.5, grid.w * 0.03),
                )
            ]
        case Sprite(name="stop", look=look):
            x, y = cell.middle
            fill = "#146B66" if look == "done" else "#FFF9EE"
            return [
                Poly(
                    octagon(x, y, grid.w * 0.16),
                    fill,
                    edge="#2E1C14",
                    edge_px=max(1.5, grid.w * 0.03),
                )
            ]
    return []


def twin_paints(pen: Pen, grid: Grid, picture: Picture) -> list[Paint]:
    """A second robot that walks the other right way: its thread is teal, and it is see-through."""
    teal = pen.theme.color("teal")
    points = _points(grid, picture.trail)
    paints: list[Paint] = []
    if len(points) > 1:
        paints.append(Stroke(points, teal, grid.w * 0.07, dash=(grid.w * 0.1, grid.w * 0.08)))
    for sprite in picture.sprites:
        if sprite.name == "robot":
            drawn = _robot(grid.cell(sprite.x, sprite.y), grid, sprite.look, teal)
            paints += [replace(one, opacity=0.55) for one in drawn if isinstance(one, Drawing)]
    return paints


def _object(cell: Rect, grid: Grid, sprite: Sprite) -> Paint:
    """A thing on its tile; a wish is a faint picture of what is wanted there."""
    x, y = cell.x + cell.w / 2, cell.y + cell.h * 0.72
    name = AFTER.get((sprite.name, sprite.look), sprite.name)
    if sprite.look == "wish":
        left, top, w, h = place(x, y - grid.h * 0.5, grid.w * 0.62)
        return Drawing(object_drawing(sprite.name), Rect(left, top, w, h), opacity=0.6)
    return Drawing(object_drawing(name), Rect(*place(x, y, grid.w)))


def _fog(cell: Rect, grid: Grid, skin: Skin) -> list[Paint]:
    """A hidden cell: a cloud that reaches over its edges, so that all together are one bank."""
    shade, puff = skin.fog
    x, y = cell.middle
    odd = (round(cell.x / grid.w) + round(cell.y / grid.h)) % 2
    dx, dy = (0.14 * grid.w, 0.1 * grid.h) if odd else (-0.16 * grid.w, -0.06 * grid.h)
    return [
        Poly(octagon(x, y, grid.w * 0.62), shade),
        Poly(octagon(x + dx, y - grid.h * 0.12 + dy, grid.w * 0.42), puff, opacity=0.75),
        Poly(octagon(x - dx * 1.6, y + grid.h * 0.26, grid.w * 0.2), puff, opacity=0.75),
    ]


def _excuse(cell: Rect, grid: Grid, name: str) -> list[Paint]:
    """A balloon above a door: what somebody inside is busy with."""
    w, x, y = grid.w, cell.x + cell.w / 2, cell.y - grid.w * 0.62
    card = Rect(x - w * 0.36, y - w * 0.36, w * 0.72, w * 0.62)
    tip = ((x - w * 0.1, card.bottom - 2), (x + w * 0.12, card.bottom - 2), (x, y + w * 0.46))
    edge = max(1.5, w * 0.03)
    return [
        Poly(tip, "#FFF9EE", edge="#2E1C14", edge_px=edge),
        Fill(card, "#FFF9EE", w * 0.16, "#2E1C14", edge),
        Drawing(object_drawing(name), Rect(*place(x, card.bottom - w * 0.1, w * 0.62))),
    ]


def _sign(cell: Rect, grid: Grid, sprite: Sprite, number: str) -> list[Paint]:
    x, y = cell.x + cell.w / 2, cell.y + cell.h * 0.72
    words = Words(number, x, y - grid.w * 0.5, grid.w * 0.26, "#2E1C14", bold=True, align="centre")
    return [_object(cell, grid, sprite), words]


def _robot(cell: Rect, grid: Grid, look: str, thread: str) -> list[Paint]:
    view, _, mood = look.partition(" ")
    name, source = robot_drawing(f"{view}-{mood}" if mood else view, thread)
    rect = Rect(*place_robot(cell.x + cell.w / 2, cell.y + cell.h * 0.74, 0.74 * grid.w / 76))
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


def _diamond(cell: Rect, grid: Grid) -> tuple[tuple[float, float], ...]:
    x, y = cell.middle
    return (
        (x, y - grid.h * 0.3),
        (x + grid.w * 0.3, y),
        (x, y + grid.h * 0.3),
        (x - grid.w * 0.3, y),
    )


def _ellipse(cell: Rect, grid: Grid) -> tuple[tuple[float, float], ...]:
    x, y = cell.x + cell.w / 2, cell.y + cell.h * 0.74
    return tuple(
        (x + grid.w * 0.4 * cos(k * pi / 12), y + grid.h * 0.26 * sin(k * pi / 12))
        for k in range(24)
    )
