"""The loom of one child, or the empty one of a child still to come."""

from __future__ import annotations

from game.art.carpet import carpet
from game.art.portrait import portrait_drawing
from game.art.robot import place, robot_drawing
from game.progress.state import Player
from game.scenes.parts import small_star
from game.ui.box import Box
from game.ui.paint import Cells, Drawing, Fill, Paint, Poly
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label
from game.ui.widgets import icon, octagon

__all__ = ["FOOT", "loom"]

CARD_CELLS = (35, 47)
"""Width and height of a carpet on this screen, in cells."""

FOOT = 60
"""How high the line at the foot of the room reaches."""

WARPS = 16
"""How many warps an empty loom shows."""

WOOL = "#CDB485"


def loom(pen: Pen, area: Rect, player: Player | None) -> Box:
    """One carpet, face and name; or the empty loom."""
    name_h, face = pen.px(68), min(area.w * 0.82, area.h * 0.33)
    cloth_h = area.h - name_h - face * 0.62 - pen.px(40)
    cloth = Rect(area.x + area.w * 0.1, area.y + pen.px(14), area.w * 0.8, cloth_h)
    spot = Rect(area.middle[0] - face / 2, cloth.bottom - face * 0.08, face, face)
    top = area.bottom - name_h - pen.px(6)
    plate = Rect(area.x + pen.px(8), top, area.w - pen.px(16), name_h)
    key = f"player:{player.id}" if player else "new"
    fill = pen.color("saffronL" if pen.hover == key else "paper")
    paints = (
        *_rod(pen, area, cloth),
        *(_cloth(pen, cloth, player) if player else _warps(pen, cloth)),
        *(_face(spot, player) if player else _plus(pen, spot)),
        Fill(plate, fill, pen.px(14), pen.color("line"), pen.px(2)),
        *(_plate(pen, plate, player) if player else _empty(pen, plate)),
    )
    return Box(
        area,
        paints,
        _robot(pen, area, key),
        key=key,
        on=("player", player.id) if player else "new",
        label=player.name if player else pen.say("New player"),
        group="looms",
        radius=pen.px(20),
    )


def _robot(pen: Pen, area: Rect, key: str) -> tuple[Box, ...]:
    """Düyün stands below the child who has the focus, above the line at the foot."""
    if pen.focus != key or pen.compact:
        return ()
    name, source = robot_drawing("south")
    feet = min(area.bottom + pen.px(134), pen.height - pen.px(FOOT))
    rect = Rect(*place(area.right - pen.px(4), feet, pen.px(0.95)))
    return (Box(rect, (Drawing(name, rect, source=source),)),)


def _rod(pen: Pen, area: Rect, cloth: Rect) -> tuple[Paint, ...]:
    """The beam the carpet hangs from."""
    rod = Rect(area.x + area.w * 0.06, cloth.y - pen.px(8), area.w * 0.88, pen.px(8))
    color = "#5C3B28" if not pen.theme.contrast else "#FFFFFF"
    return (
        Fill(rod, color, pen.px(4)),
        Poly(octagon(rod.x, rod.middle[1], pen.px(7)), color),
        Poly(octagon(rod.right, rod.middle[1], pen.px(7)), color),
    )


# -- a child's loom


def _cloth(pen: Pen, cloth: Rect, player: Player) -> tuple[Paint, ...]:
    """The child's carpet with its fringe."""
    columns, rows = CARD_CELLS
    cells = carpet(player.number * 100, player.dyes, columns, rows)
    fringe = (
        Fill(
            Rect(cloth.x + (k + 0.3) * cloth.w / columns, cloth.bottom, pen.px(1.6), pen.px(10)),
            WOOL,
        )
        for k in range(columns)
    )
    return (*fringe, Cells(cloth, cells))


def _face(spot: Rect, player: Player) -> tuple[Paint, ...]:
    drawing, source = portrait_drawing(dict(player.avatar))
    return (Drawing(drawing, spot, source=source),)


def _plate(pen: Pen, plate: Rect, player: Player) -> tuple[Paint, ...]:
    """The name, and how many stars there are."""
    name, stars = plate.inset(pen.px(6), pen.px(4)).rows((1.2, 1))
    x, y = stars.middle
    right = Rect(x - pen.px(2), stars.y, pen.px(60), stars.h)
    size, ink = pen.text_size("card") * 0.92, pen.color("ink")
    return (
        *label(pen, name, player.name, size, ink, True, "centre"),
        small_star(pen, x - pen.px(18), y, 11),
        *label(pen, right, str(player.stars), pen.text_size("block"), ink, True),
    )


# -- the empty loom


def _warps(pen: Pen, cloth: Rect) -> tuple[Paint, ...]:
    step, high = cloth.w / WARPS, cloth.h + pen.px(20)
    return tuple(
        Fill(Rect(cloth.x + (k + 0.4) * step, cloth.y, pen.px(2), high), WOOL) for k in range(WARPS)
    )


def _plus(pen: Pen, spot: Rect) -> tuple[Paint, ...]:
    shape = octagon(*spot.middle, spot.w / 2 - 2)
    return (
        Poly(shape, pen.color("paper"), pen.color("ink"), pen.px(4)),
        icon("plus", *spot.middle, spot.w * 0.4, pen.color("speaker")),
    )


def _empty(pen: Pen, plate: Rect) -> tuple[Paint, ...]:
    room, text = plate.inset(pen.px(6)), pen.say("New player")
    size, ink = pen.text_size("body"), pen.color("ink")
    return label(pen, room, text, size, ink, True, "centre", lines=2)
