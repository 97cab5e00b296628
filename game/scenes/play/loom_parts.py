"""The parts of a loom as paints: its room, beams and warps, the cloth, the shuttle, loose knots."""

from __future__ import annotations

from dataclasses import dataclass
from math import pi, sin

from game.art.drawings import number, svg
from game.art.robot import place as place_robot
from game.art.robot import robot_drawing
from game.art.yarn import GAP, PITCH, YARNS, cloth_drawing, dots_drawing, knot_drawing
from game.ui.paint import Drawing, Fill, Gradient, Paint, Poly, Stroke, Words
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.worlds.world import Picture, Sprite

__all__ = [
    "NOTHING",
    "Loom",
    "cloth_paints",
    "cloth_rect",
    "frame_paints",
    "ground_paints",
    "loom_for",
    "robot_paints",
]

WOOD, WOOD_DARK, WOOD_LIGHT = "#5B3826", "#3F2517", "#744A33"
NOTHING = "."


@dataclass(frozen=True, slots=True)
class Loom:
    """Where a loom stands: the inner room between its beams, the corner of its lowest row."""

    inner: Rect
    x: float
    bottom: float
    pitch: float
    columns: int
    rows: int

    @property
    def cell(self) -> float:
        """The size of a knot."""
        return self.pitch * (PITCH - GAP) / PITCH

    def row(self, y: float) -> Rect:
        """The rectangle of a row; 0 is the top one of the pattern."""
        top = self.bottom - (self.rows - y) * self.pitch
        return Rect(self.x, top, self.columns * self.pitch - self.pitch * GAP / PITCH, self.cell)

    def knot(self, x: float, y: float) -> Rect:
        """The rectangle of one cell."""
        row = self.row(y)
        return Rect(row.x + x * self.pitch, row.y, self.cell, self.cell)


def loom_for(pen: Pen, area: Rect, columns: int, rows: int) -> Loom:
    """The loom with the largest knots that fit; the warps fill the height."""
    beam, post, slack = _thick(pen), _post(pen), pen.px(14)
    inner_w = area.w - 2 * (post + pen.px(10))
    inner_h = area.h - 2 * beam - pen.px(10 if pen.compact else 34)
    pitch = min((inner_w - slack) / columns, (inner_h - 2 * slack) / rows, pen.px(38))
    pitch = max(4.0, float(int(pitch)))
    wide = max(columns * pitch + slack, min(inner_w, pen.px(170)))
    left = float(int(area.x + (area.w - wide) / 2))
    inner = Rect(left, area.y + beam, wide, inner_h)
    x = float(int(left + (wide - columns * pitch) / 2))
    return Loom(inner, x, float(int(inner.bottom - slack)), pitch, columns, rows)


def cloth_rect(columns: int, rows: int, room: Rect, largest: float) -> Rect:
    """A whole cloth in the middle of a room, its knots at most `largest` px apart."""
    pitch = min(room.w / columns, room.h / rows, largest)
    rim = pitch * GAP / PITCH
    return room.centred(columns * pitch - rim, rows * pitch - rim)


def ground_paints(pen: Pen, stage: Rect, floor: float) -> list[Paint]:
    """The wall of the workshop with the light of a window, and the floor."""
    if pen.theme.contrast:
        return [Fill(stage, "#000000")]
    tall = floor - stage.y
    beam = [(0.62, 0.0), (0.9, 0.0), (0.66, 1.0), (0.38, 1.0)]
    light = tuple((stage.x + x * stage.w, stage.y + y * tall) for x, y in beam)
    ground = Rect(stage.x, floor, stage.w, max(0.0, stage.bottom - floor))
    return [
        Gradient(stage, ((0.0, "#E4D0A6"), (1.0, "#F3E6C8"))),
        Poly(light, "#FFF6DF", opacity=0.45),
        Fill(ground, "#C9A46C"),
        Fill(Rect(stage.x, floor, stage.w, pen.px(4)), "#A98049"),
    ]


def _thick(pen: Pen) -> float:
    return pen.px(14 if pen.compact else 20)


def _post(pen: Pen) -> float:
    return pen.px(12 if pen.compact else 18)


def frame_paints(pen: Pen, loom: Loom, floor: float) -> list[Paint]:
    """Posts, warps and beams."""
    inner, beam, post, out = loom.inner, _thick(pen), _post(pen), pen.px(10)
    dark, wood, light = ("#FFFFFF", "#000000", "#FFFFFF") if pen.theme.contrast else (
        WOOD_DARK, WOOD, WOOD_LIGHT,
    )  # fmt: skip
    edge = pen.px(2.5) if pen.theme.contrast else 0.0
    paints: list[Paint] = []
    for x in (inner.x - post, inner.right):
        foot = Rect(x, inner.y - beam - pen.px(4), post, floor - inner.y + beam + pen.px(4))
        paints.append(Fill(foot, wood, pen.px(4), dark, edge))
        if not edge:
            paints.append(Fill(Rect(x + post * 0.62, foot.y, post * 0.38, foot.h), dark))
    warps = Rect(loom.x, inner.y, loom.columns * loom.pitch, inner.h)
    paints.append(Fill(inner, "#F2E4C2" if not edge else "#000000", opacity=0.5 if not edge else 1))
    name, source = _warps(pen, loom.columns, warps, "#FFFFFF" if edge else "#FFFAEB")
    paints.append(Drawing(name, warps, source=source))
    for y in (inner.y - beam, inner.bottom):
        bar = Rect(inner.x - post - out, y, inner.w + 2 * post + 2 * out, beam)
        paints.append(Fill(bar, wood, pen.px(6), light, edge))
        if not edge:
            shade = Rect(
                bar.x + pen.px(4), bar.bottom - beam * 0.35, bar.w - pen.px(8), beam * 0.35
            )
            paints.append(Fill(shade, dark))
    return paints


def _warps(pen: Pen, columns: int, area: Rect, color: str) -> tuple[str, str]:
    """Two threads for each knot, from beam to beam."""
    w, h = round(area.w), round(area.h)
    key = f"warps/{columns}/{w}x{h}/{color}"
    if key not in pen.cache:
        step = w / (2 * columns)
        lines = []
        for index in range(2 * columns):
            x = number((index + 0.5) * step)
            way = f'd="M{x},0 V{h}" fill="none"'
            lines.append(
                f'<path {way} stroke="#C9B88F" stroke-width="{number(max(1.2, step * 0.34))}"/>'
            )
            lines.append(
                f'<path {way} stroke="{color}" stroke-width="{number(max(0.7, step * 0.2))}"/>'
            )
        pen.cache[key] = svg(f"0 0 {w} {h}", "".join(lines))
    return key, str(pen.cache[key])


def cloth_paints(pen: Pen, loom: Loom, picture: Picture) -> list[Paint]:
    """What is woven, what is still to be woven, the row in work with its shuttle."""
    work = next((one.y for one in picture.sprites if one.name == "row"), -1.0)
    paints: list[Paint] = []
    over: list[Paint] = []
    for sprite in picture.sprites:
        match sprite.name:
            case "cloth":
                paints += _woven(loom, sprite, sprite.y == work)
                over += _loose(pen, loom, sprite)
            case "ghost":
                paints += _dots(pen, loom, sprite, sprite.y == work)
            case "row":
                over += _work(pen, loom, sprite)
            case "shuttle":
                over += _shuttle(pen, loom, sprite)
    return paints + over


def _woven(loom: Loom, sprite: Sprite, in_work: bool) -> list[Paint]:
    """A row of knots; one by one while it grows, else as one drawing."""
    letters = sprite.look.lower()
    if in_work:
        return [
            Drawing(knot_drawing(letter), loom.knot(x, sprite.y))
            for x, letter in enumerate(letters)
            if letter != NOTHING
        ]
    name, source = cloth_drawing((letters,))
    return [Drawing(name, loom.row(sprite.y), source=source)]


def _dots(pen: Pen, loom: Loom, sprite: Sprite, in_work: bool) -> list[Paint]:
    """Small dots in the colours of the pattern."""
    faint = 1.0 if pen.theme.contrast else 0.55
    if not in_work:
        name, source = dots_drawing(sprite.look)
        return [Drawing(name, loom.row(sprite.y), source=source, opacity=faint)]
    side = loom.cell * 0.28
    return [
        Fill(loom.knot(x, sprite.y).centred(side, side), YARNS[letter][1], 1, opacity=faint)
        for x, letter in enumerate(sprite.look)
        if letter != NOTHING
    ]


def _loose(pen: Pen, loom: Loom, sprite: Sprite) -> list[Paint]:
    """A wrong knot: an ink frame, and a thread that hangs out of it."""
    paints: list[Paint] = []
    for x, letter in enumerate(sprite.look):
        if not letter.isupper():
            continue
        cell = loom.knot(x, sprite.y)
        edge = max(1.5, min(pen.px(3), cell.w * 0.14))
        paints.append(Fill(cell.inset(-edge * 0.3), "", cell.w * 0.14, pen.color("ink"), edge))
        start_x, start_y = cell.right - cell.w * 0.3, cell.bottom - cell.h * 0.3
        thread = tuple(
            (start_x + cell.w * (0.10 * k + 0.13 * sin(k * pi * 0.7)), start_y + cell.h * 0.13 * k)
            for k in range(5)
        )
        paints.append(Stroke(thread, pen.color("ink"), edge * 1.3))
        paints.append(Stroke(thread, YARNS[letter.lower()][1], edge * 0.7))
    return paints


def _work(pen: Pen, loom: Loom, sprite: Sprite) -> list[Paint]:
    """The frame of the row in work, and a tab with its number."""
    row = loom.row(sprite.y)
    color = pen.color("saffronD") if not pen.theme.contrast else "#FFC83D"
    frame = Fill(row.inset(-pen.px(5), -pen.px(2.5)), "", pen.px(5), color, pen.px(3))
    high = max(pen.px(22), min(pen.px(28), row.h))
    wide = pen.px(32)
    x = min(loom.inner.x - _post(pen) - wide * 0.62, loom.x - pen.px(7) - wide)
    if pen.compact:
        x = loom.x - pen.px(7) - wide
    tab = Rect(x, row.middle[1] - high / 2, wide, high)
    ink = pen.color("ink") if not pen.theme.contrast else "#FFFFFF"
    size = min(pen.text_size("body"), high * 0.72)
    words = Words(sprite.look, *tab.middle, size, pen.theme.on(ink), True, align="centre")
    return [frame, Fill(tab, ink, pen.px(6)), words]


def _shuttle(pen: Pen, loom: Loom, sprite: Sprite) -> list[Paint]:
    """The lens of wood with its yarn; it stands before the next knot."""
    row = loom.row(sprite.y)
    high = max(pen.px(14), min(pen.px(30), loom.pitch * 1.05))
    wide = high * 2.0
    x = min(row.x + sprite.x * loom.pitch + wide * 0.42, loom.inner.right)
    y = row.middle[1]
    upper = [(x + wide * (k / 8 - 0.5), y - high / 2 * sin(pi * k / 8)) for k in range(9)]
    lower = [(x + wide * (0.5 - k / 8), y + high / 2 * sin(pi * k / 8)) for k in range(1, 8)]
    edge = max(1.5, pen.px(2.5))
    lens = Poly((*upper, *lower), pen.color("saffron"), "#2E1C14", edge)
    yarn = Rect(x, y, 0, 0).centred(wide * 0.3, high * 0.36)
    return [lens, Fill(yarn, "#AB2E2A", yarn.h * 0.3)]


def robot_paints(pen: Pen, room: Rect, picture: Picture, thread: str) -> list[Paint]:
    """Düyün on the floor below the cards, where there is room."""
    scale = min(pen.px(1.0) * 0.92, room.h / 135, room.w / 112)
    look = next((one.look for one in picture.sprites if one.name == "robot"), "south")
    if scale < pen.px(0.4):
        return []
    name, source = robot_drawing(look.replace(" ", "-"), thread)
    rect = Rect(*place_robot(room.middle[0], room.bottom - pen.px(2), scale))
    return [Drawing(name, rect, source=source)]
