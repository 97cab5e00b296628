"""Outlines of blocks and beads as polygons, clockwise from the top left.

All measures come from the unit `u` (8 px at 1366 x 768). The notch in the top of a block and the
tab under it are the same stepped line, so blocks sit on each other without a gap.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from math import cos, pi, sin

__all__ = [
    "Outline",
    "bead",
    "c_block",
    "chevron",
    "ghost",
    "hat",
    "hexagon",
    "octagon",
    "pill",
    "pointer",
    "rounded",
    "statement",
    "tab",
]

Outline = tuple[tuple[float, float], ...]

NOTCH = 3.0  # where the notch begins, in u from the edge it belongs to
CORNER = 5  # points of a rounded corner


def tab(x: float, y: float, u: float) -> list[tuple[float, float]]:
    """The stepped line of a notch or tab from left to right, hanging below `y`; `x` is its edge."""
    x += NOTCH * u
    return [
        (x, y), (x, y + u / 2), (x + u, y + u / 2), (x + u, y + u),
        (x + 3 * u, y + u), (x + 3 * u, y + u / 2), (x + 4 * u, y + u / 2), (x + 4 * u, y),
    ]  # fmt: skip


def statement(x: float, y: float, w: float, h: float, u: float) -> Outline:
    """A plain block: notch above, tab below."""
    return (
        *_arc(x + u, y + u, u, 180),
        *tab(x, y, u),
        *_arc(x + w - u, y + u, u, 270),
        *_arc(x + w - u, y + h - u, u, 0),
        *reversed(tab(x, y + h, u)),
        *_arc(x + u, y + h - u, u, 90),
    )


def hat(x: float, y: float, w: float, h: float, u: float) -> Outline:
    """The Start block: two steps up at the top left, tab below."""
    rise = [(2, 0), (2, 0.5), (3, 0.5), (3, 1), (7, 1), (7, 0.5), (8, 0.5), (8, 0)]
    return (
        *_arc(x + u, y + u, u, 180),
        *((x + right * u, y - up * u) for right, up in rise),
        *_arc(x + w - u, y + u, u, 270),
        *_arc(x + w - u, y + h - u, u, 0),
        *reversed(tab(x, y + h, u)),
        *_arc(x + u, y + h - u, u, 90),
    )


def c_block(
    x: float, y: float, w: float, bars: Sequence[tuple[float, float]], foot: float, u: float
) -> Outline:
    """A block with mouths: `bars` are (height of the bar, height of the mouth below), in order."""
    arm = 2 * u
    points = [*_arc(x + u, y + u, u, 180), *tab(x, y, u), *_arc(x + w - u, y + u, u, 270)]
    top = y
    for bar, mouth in bars:
        low, end = top + bar, top + bar + mouth
        points += [
            *_arc(x + w - u, low - u, u, 0),
            *reversed(tab(x + arm, low, u)),
            *_inner(x + arm, low, u, -1),
            *_inner(x + arm, end, u, 1),
            *tab(x + arm, end, u),
            *_arc(x + w - u, end + u, u, 270),
        ]
        top = end
    bottom = top + foot
    points += [
        *_arc(x + w - u, bottom - u, u, 0),
        *reversed(tab(x, bottom, u)),
        *_arc(x + u, bottom - u, u, 90),
    ]
    return tuple(points)


def hexagon(x: float, y: float, w: float, h: float, most: float = 10_000) -> Outline:
    """A question: points as wide as half the height, at the most `most`."""
    cut, middle = min(h / 2, most), y + h / 2
    return (
        (x, middle), (x + cut, y), (x + w - cut, y),
        (x + w, middle), (x + w - cut, y + h), (x + cut, y + h),
    )  # fmt: skip


def pill(x: float, y: float, w: float, h: float, most: float = 10_000) -> Outline:
    """A value: round ends, their radius at the most `most`."""
    return rounded(x, y, w, h, min(h / 2, most))


def rounded(x: float, y: float, w: float, h: float, r: float) -> Outline:
    """A rectangle with round corners."""
    r = min(r, w / 2, h / 2)
    return (
        *_arc(x + r, y + r, r, 180),
        *_arc(x + w - r, y + r, r, 270),
        *_arc(x + w - r, y + h - r, r, 0),
        *_arc(x + r, y + h - r, r, 90),
    )


def octagon(x: float, y: float, r: float) -> Outline:
    """An octagon around a centre, `r` from it to each side."""
    s = r * (1 - 0.586)
    return (
        (x - s, y - r), (x + s, y - r), (x + r, y - s), (x + r, y + s),
        (x + s, y + r), (x - s, y + r), (x - r, y + s), (x - r, y - s),
    )  # fmt: skip


def pointer(x: float, y: float, u: float) -> Outline:
    """The saffron hand of the clock: a tag whose tip is left of `x`, at the height `y`."""
    left, neck, tip, half = x - 5.4 * u, x - 3.6 * u, x - 1.9 * u, 1.6 * u
    return (left, y - half), (neck, y - half), (tip, y), (neck, y + half), (left, y + half)


def chevron(x: float, y: float, u: float) -> Outline:
    """The small open arrow of a choice, around its centre."""
    return (x - 0.55 * u, y - 0.3 * u), (x, y + 0.3 * u), (x + 0.55 * u, y - 0.3 * u)


def bead(x: float, y: float, size: float, notch: bool = True) -> Outline:
    """A square bead: a stepped tab on the right, its notch on the left (the first has none)."""
    r = size * 16 / 92
    tooth = _tooth(x, y, size) if notch else []
    return (
        *_arc(x + r, y + r, r, 180),
        *_arc(x + size - r, y + r, r, 270),
        *_tooth(x + size, y, size),
        *_arc(x + size - r, y + size - r, r, 0),
        *_arc(x + r, y + size - r, r, 90),
        *reversed(tooth),
    )


def ghost(x: float, y: float, size: float) -> Outline:
    """The closed line of the place of the next bead."""
    outline = bead(x, y, size)
    return (*outline, outline[0])


def _tooth(x: float, y: float, size: float) -> list[tuple[float, float]]:
    """The side tab from top to bottom: from 34 to 66 % of the height, two steps."""
    step = size * 5 / 92
    top, bottom = y + 0.34 * size, y + 0.66 * size
    return [
        (x, top), (x + step, top), (x + step, top + 1.6 * step),
        (x + 2 * step, top + 1.6 * step), (x + 2 * step, bottom - 1.6 * step),
        (x + step, bottom - 1.6 * step), (x + step, bottom), (x, bottom),
    ]  # fmt: skip


def _arc(x: float, y: float, r: float, start: float) -> list[tuple[float, float]]:
    """A quarter round a centre, clockwise on the screen from `start` degrees (0: to the right)."""
    return [(x + r * across, y + r * down) for across, down in _quarter(start)]


@cache
def _quarter(start: float) -> tuple[tuple[float, float], ...]:
    """The same quarter of a circle of 1 round the origin."""
    turns = [(start + 90 * step / (CORNER - 1)) * pi / 180 for step in range(CORNER)]
    return tuple((cos(turn), sin(turn)) for turn in turns)


def _inner(x: float, y: float, u: float, way: int) -> list[tuple[float, float]]:
    """The rounded corner inside a mouth; `way` -1 below a bar, 1 above the next one."""
    steps = [step / (CORNER - 1) * pi / 2 for step in range(CORNER)]
    if way < 0:  # from the bar's underside down into the arm
        return [(x + u - u * sin(a), y + u - u * cos(a)) for a in steps]
    return [(x + u - u * cos(a), y - u + u * sin(a)) for a in steps]
