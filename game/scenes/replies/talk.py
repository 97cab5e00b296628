"""A talk in bubbles, set smaller until it fits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from game.ui.box import Box
from game.ui.paint import Fill, Paint, Poly, Stroke
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import paragraph
from game.ui.widgets import icon, octagon_poly

__all__ = ["Bubble", "Face", "block", "ground", "talk"]

LEAST, MOST = 0.66, 1.3
"""The shares of the usual size between which words are set."""

Face = Any
"""A function (pen, spot) -> paints."""


@dataclass(frozen=True, slots=True)
class Bubble:
    """What somebody says: `right` for the child's own side; `on` when it can be chosen.

    `mark` is the icon of a reply to choose, drawn at the edge of its bubble; `done` puts a tick on
    it. `face` draws who speaks, None for nobody.
    """

    text: str
    head: str = ""
    face: Face = None
    right: bool = False
    fill: str = "paper"
    large: bool = False
    key: str = ""
    on: Any = None
    mark: str = ""
    done: bool = False


def talk(pen: Pen, room: Rect, bubbles: Sequence[Bubble]) -> tuple[Box, ...]:
    """The bubbles one below the other, as large as fits, spread over the room."""
    share = MOST
    heights = [_height(pen, room, one, share) for one in bubbles]
    gap = pen.px(10 if pen.compact else 14)
    while sum(heights) + gap * (len(bubbles) - 1) > room.h and share > LEAST:
        share -= 0.03
        heights = [_height(pen, room, one, share) for one in bubbles]
    spare = max(0.0, room.h - sum(heights) - gap * (len(bubbles) - 1))
    gap += min(pen.px(18), spare / max(1, len(bubbles)))
    kids, y = [], room.y
    for one, high in zip(bubbles, heights, strict=True):
        kids.append(_bubble(pen, Rect(room.x, y, room.w, high), one, share))
        y += high + gap
    return tuple(kids)


def block(
    pen: Pen, room: Rect, text: str, size: float, bold: bool = False
) -> tuple[tuple[Paint, ...], float]:
    """A text centred in the height of a room, set smaller until it fits; and its px of height."""
    ink = pen.color("ink")
    _, high = paragraph(pen, room, text, size, ink, bold, leading=1.28)
    while high > room.h and size > pen.px(14):
        size *= 0.95
        _, high = paragraph(pen, room, text, size, ink, bold, leading=1.28)
    spot = Rect(room.x, room.middle[1] - high / 2, room.w, high)
    return paragraph(pen, spot, text, size, ink, bold, leading=1.28)


def _side(pen: Pen, share: float) -> float:
    """The side of a face."""
    return pen.px(76 if pen.compact else 96) * min(1.1, max(share, 0.8))


def _places(pen: Pen, row: Rect, one: Bubble, share: float) -> tuple[Rect, Rect, Rect]:
    """Where the face, the bubble and its words are; the height of the words is still open."""
    side, gap = _side(pen, share), pen.px(18)
    pad = pen.px(14) * share
    wide = (row.w - side - gap) * 0.92
    left = row.right - side - gap - wide if one.right else row.x + side + gap
    face = Rect(row.right - side if one.right else row.x, row.middle[1] - side / 2, side, side)
    bubble = Rect(left, row.y, wide, row.h)
    mark = pen.px(40) * share + pad if one.mark else 0.0
    words = Rect(left + 1.4 * pad + mark, row.y + pad * 0.7, wide - 2.8 * pad - mark, 0)
    return face, bubble, words


def _text(pen: Pen, words: Rect, one: Bubble, share: float) -> tuple[tuple[Paint, ...], float]:
    """The words and their height."""
    small = pen.text_size("rail") * max(share, 0.9)
    size = pen.text_size("story" if one.large else "body") * share
    paints: tuple[Paint, ...] = ()
    low = 0.0
    if one.head:
        paints, low = paragraph(pen, words, one.head, small, pen.color("walnut"), True, leading=1.2)
    ink, below = pen.color("ink"), words.moved(0, low)
    lines, high = paragraph(pen, below, one.text, size, ink, one.large, leading=1.28)
    return (*paints, *lines), low + high


def _height(pen: Pen, room: Rect, one: Bubble, share: float) -> float:
    _, _, words = _places(pen, Rect(room.x, 0, room.w, 0), one, share)
    high = _text(pen, words, one, share)[1] + pen.px(20) * share
    least = _side(pen, share) if one.face else pen.px(56) * share
    return max(high, least)


def _bubble(pen: Pen, row: Rect, one: Bubble, share: float) -> Box:
    """The bubble with its tail, and who speaks."""
    face, bubble, words = _places(pen, row, one, share)
    high = _text(pen, words, one, share)[1]
    if one.face:  # a short line stands in a low bubble beside the middle of the face
        low = min(bubble.h, max(high + pen.px(20) * share, pen.px(52) * share))
        bubble = Rect(bubble.x, row.middle[1] - low / 2, bubble.w, low)
    words = words.moved(0, bubble.middle[1] - high / 2 - words.y)
    hover = bool(one.key) and pen.hover == one.key
    fill = pen.color("saffronL" if hover else one.fill)
    edge, px = pen.color("saffronD" if hover else "ink"), pen.px(2.5)
    paints: list[Paint] = [*ground(bubble, fill, edge, px, pen.px(18), one)]
    if one.face:
        paints += one.face(pen, face)
    if one.mark:
        paints += _mark(pen, bubble, one, share)
    paints += _text(pen, words, one, share)[0]
    if one.on is None:
        return Box(row, tuple(paints), label=one.text)
    return Box(
        bubble, tuple(paints), key=one.key, on=one.on, label=one.text, group="replies",
        radius=pen.px(18),
    )  # fmt: skip


def ground(
    bubble: Rect, fill: str, edge: str, px: float, radius: float, one: Bubble
) -> tuple[Paint, ...]:
    """The bubble; its tail points to the face."""
    body = Fill(bubble, fill, min(radius, bubble.h / 2.2), edge, px)
    if one.face is None:
        return (body,)
    y, half, way = bubble.middle[1], radius * 0.5, 1 if one.right else -1
    x = (bubble.right if one.right else bubble.x) - way * px / 2  # the middle of the edge
    tip = (x + way * radius * 0.9, y)
    inside = x - way * px
    hole = ((x, y - half), tip, (x, y + half), (inside, y + half), (inside, y - half))
    line = Stroke(((x, y - half), tip, (x, y + half)), edge, px)
    return (body, Poly(hole, fill), line)


def _mark(pen: Pen, bubble: Rect, one: Bubble, share: float) -> tuple[Paint, ...]:
    """What kind of reply it is; a tick when it was tried."""
    r = pen.px(20) * share
    x, y = bubble.x + pen.px(12) * share + r, bubble.middle[1]
    dye = "teal" if one.done else "saffron"
    ink = pen.theme.on(pen.color(dye))
    return (
        octagon_poly(x, y, r, pen.color(dye), pen.color("ink"), pen.px(2)),
        icon("check" if one.done else one.mark, x, y, r * 1.1, ink),
    )
