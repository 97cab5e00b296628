"""The outlines the design repeats, as points and paints."""

from __future__ import annotations

import math
from collections.abc import Sequence

from game.ui.paint import Drawing, Fill, Paint, Poly, Stroke
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.theme import mix

__all__ = [
    "Points",
    "arrow",
    "bezier",
    "edge_px",
    "icon",
    "lift",
    "octagon",
    "octagon_poly",
    "star8",
    "thread",
    "wool_ball",
]

Points = tuple[tuple[float, float], ...]

CUT = 0.586
"""Corner cut of an octagon as a share of its half-width (art direction, tokens)."""


def icon(name: str, x: float, y: float, size: float, color: str, turn: float = 0) -> Drawing:
    """An icon centred at a point, in one colour (a hex)."""
    rect = Rect(x - size / 2, y - size / 2, size, size)
    return Drawing(f"icons/{name}", rect, tint=color, turn=turn)


def octagon(x: float, y: float, r: float) -> Points:
    """The eight corners of an octagon of half-width `r`, clockwise from the top left."""
    k = r - CUT * r
    return (
        (x - k, y - r),
        (x + k, y - r),
        (x + r, y - k),
        (x + r, y + k),
        (x + k, y + r),
        (x - k, y + r),
        (x - r, y + k),
        (x - r, y - k),
    )


def octagon_poly(
    x: float, y: float, r: float, fill: str, edge: str = "", px: float = 0, opacity: float = 1
) -> Poly:
    """A filled octagon."""
    return Poly(octagon(x, y, r), fill, edge, px, opacity)


def star8(x: float, y: float, r: float, turn: float = 0) -> Points:
    """The sixteen points of the eight-pointed star; the first points up, `turn` in degrees."""
    points = []
    for i in range(16):
        far = r if i % 2 == 0 else r * 0.765
        angle = math.radians(i * 22.5 - 90 + turn)
        points.append((x + far * math.cos(angle), y + far * math.sin(angle)))
    return tuple(points)


def arrow(x: float, y: float, w: float, h: float) -> Points:
    """A small triangle pointing down, its tip at (x, y)."""
    return ((x - w / 2, y - h), (x + w / 2, y - h), (x, y))


def bezier(
    a: tuple[float, float],
    b: tuple[float, float],
    c: tuple[float, float],
    d: tuple[float, float],
    pieces: int = 16,
) -> Points:
    """Points along a cubic curve from `a` to `d`, both ends included."""
    points = []
    for i in range(pieces + 1):
        t = i / pieces
        u = 1 - t
        k = (u**3, 3 * u * u * t, 3 * u * t * t, t**3)
        points.append(
            (
                k[0] * a[0] + k[1] * b[0] + k[2] * c[0] + k[3] * d[0],
                k[0] * a[1] + k[1] * b[1] + k[2] * c[1] + k[3] * d[1],
            )
        )
    return tuple(points)


def thread(
    pen: Pen, points: Sequence[tuple[float, float]], width: float = 5.5, color: str = "madder"
) -> tuple[Stroke, ...]:
    """The woollen thread along points: edge, wool, pale stitches; `width` before the scale."""
    path = tuple(points)
    if len(path) < 2:
        return ()
    edge = pen.color("madderD") if color == "madder" else mix(pen.color(color), "#000000", 0.35)
    stitch = "#F4C9BA" if color == "madder" else mix(pen.color(color), "#FFFFFF", 0.7)
    dash = (pen.px(width * 0.55), pen.px(width * 1.27))
    return (
        Stroke(path, edge, pen.px(width + 3.5)),
        Stroke(path, pen.color(color), pen.px(width)),
        Stroke(path, stitch, pen.px(width * 0.29), dash),
    )


_Curve = tuple[tuple[float, float], tuple[float, float], tuple[float, float], tuple[float, float]]
_STRANDS: tuple[_Curve, ...] = (
    ((-11.2, -3.8), (-3, -12.8), (6, -12), (11.7, -3)),
    ((-12.3, 2.2), (-3, -7.5), (6, -6.8), (12.8, 2.2)),
    ((-8.2, 9), (-7.5, 1.5), (-1.5, -1.5), (2.2, -0.8)),
    ((-1.5, 12.3), (-4.5, 6), (1.5, 1.5), (7.5, 3.8)),
)


def _strand(x: float, y: float, k: float, curve: _Curve) -> Points:
    a, b, c, d = ((x + px * k, y + py * k) for px, py in curve)
    return bezier(a, b, c, d, pieces=8)


def wool_ball(
    x: float,
    y: float,
    r: float,
    color: str = "#AB2E2A",
    edge: str = "#7A1B1D",
    strand: str = "#EBB3A2",
    edge_px: float = 0,
) -> tuple[Paint, ...]:
    """A ball of wool: circle and four strands (the design's ball of radius 15)."""
    k = r / 15
    ball = Fill(Rect(x - r, y - r, 2 * r, 2 * r), color, r, edge, edge_px or 2.5 * k)
    strands = tuple(Stroke(_strand(x, y, k * 0.9, curve), strand, 1.65 * k) for curve in _STRANDS)
    return (ball, *strands)


def edge_px(pen: Pen, usual: float = 2) -> float:
    """The width of an outline: heavier in high contrast."""
    return pen.px(3 if pen.theme.contrast else usual)


def lift(pen: Pen, elevation: int) -> int:
    """The shadow of an elevation; none in high contrast."""
    return 0 if pen.theme.contrast else elevation
