"""Where things are on the screen of Myth or fact, in a wide and in a small window."""

from __future__ import annotations

from dataclasses import dataclass

from game.art.robot import place
from game.ui.pen import Pen
from game.ui.rect import Rect

__all__ = ["Places", "places"]

BALL = (-37.0, -22.0, 15.0)
"""The wool in the hand of Düyün who looks to the left: x, y, radius in units of the drawing."""


@dataclass(frozen=True, slots=True)
class Places:
    """The rectangles of the parts; `beams` holds both beams and what is stretched between them."""

    close: Rect
    ages: Rect
    title: Rect
    warning: Rect
    beams: Rect
    cloth: Rect
    robot: Rect
    ball: tuple[float, float, float]  # x, y, radius of the wool
    card: Rect
    foot: Rect


def places(pen: Pen) -> Places:
    """All places for the size of the window."""
    return _small(pen) if pen.compact else _wide(pen)


def beam_high(pen: Pen) -> float:
    """The thickness of a beam in px."""
    return pen.px(14 if pen.compact else 20)


def _cloth(pen: Pen, beams: Rect, right: float) -> Rect:
    """The cloth between the beams, with a little warp above and below it."""
    side, gap = pen.px(12 if pen.compact else 26), beam_high(pen) + pen.px(4)
    return Rect(beams.x + side, beams.y + gap, right - beams.x - 2 * side, beams.h - 2 * gap)


def _robot(feet: tuple[float, float], scale: float) -> tuple[Rect, tuple[float, float, float]]:
    x, y = feet
    dx, dy, r = BALL
    return Rect(*place(x, y, scale)), (x + dx * scale, y + dy * scale, r * scale)


def _head(pen: Pen, wide: float, top: float) -> tuple[Rect, Rect, Rect, Rect]:
    """The key to close, the ages, the title, and the line of warning below it."""
    side = pen.px(46 if pen.compact else 54)
    close = Rect(pen.px(14), pen.px(12), side, side)
    ages = Rect(pen.width - pen.px(14) - wide, close.y, wide, side)
    left = max(close.right, pen.width - ages.x) + pen.px(10)
    title = Rect(left, pen.px(6 if pen.compact else 18), pen.width - 2 * left, pen.px(44))
    below = title.bottom + pen.px(0 if pen.compact else 4)
    edge = left if pen.compact else pen.px(80)
    warning = Rect(edge, below, pen.width - 2 * edge, top - below - pen.px(6))
    return close, ages, title, warning


def _wide(pen: Pen) -> Places:
    """The loom and the card at the left, Düyün at the right of both."""
    whole = min(pen.px(1200), pen.width - pen.px(96))
    x, top = (pen.width - whole) / 2, pen.px(122)
    foot = Rect(x, pen.height - pen.px(102), whole - pen.px(262), pen.px(74))
    room = foot.y - pen.px(24) - top
    beams = Rect(x, top, whole - pen.px(52), room * (0.37 if pen.theme.large else 0.41))
    y = beams.bottom + pen.px(24)
    card = Rect(x, y, foot.w, foot.y - pen.px(24) - y)
    robot, ball = _robot((x + whole - pen.px(102), card.bottom - pen.px(14)), pen.px(2.1))
    cloth = _cloth(pen, beams, foot.right)
    return Places(*_head(pen, pen.px(140), top), beams, cloth, robot, ball, card, foot)


def _small(pen: Pen) -> Places:
    """Düyün beside the loom, the card below both."""
    edge, top = pen.px(14), pen.px(82)
    foot = Rect(edge, pen.height - pen.px(66), pen.width - 2 * edge, pen.px(58))
    room = foot.y - pen.px(8) - top
    beams = Rect(edge, top, foot.w - pen.px(118), room * 0.37)
    y = beams.bottom + pen.px(8)
    card = Rect(edge, y, foot.w, foot.y - pen.px(8) - y)
    robot, ball = _robot((foot.right - pen.px(52), beams.bottom - pen.px(4)), pen.px(1.02))
    cloth = _cloth(pen, beams, beams.right)
    return Places(*_head(pen, pen.px(124), top), beams, cloth, robot, ball, card, foot)
