"""What a level gives as lists, pinned to the wall of a Desk: cards, rows of words, pipes."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, hypot, pi, sin
from typing import Any

from game.ui.paint import Fill, Paint, Poly, Stroke, Words
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label
from game.ui.widgets import octagon_poly

__all__ = ["lists_of", "pinned_paints"]

Lists = tuple[tuple[str, Sequence[Any]], ...]

INK, PAPER, PIN, EDGE, WATER = "#2E1C14", "#FFF9EE", "#AB2E2A", "#C7AC7E", "#2C4488"


def lists_of(names: Sequence[tuple[str, Any]]) -> Lists:
    """Those of the given names that hold lists."""
    return tuple((name, value) for name, value in names if isinstance(value, list | tuple))


def pinned_paints(pen: Pen, free: Rect, lists: Lists) -> list[Paint]:
    """The lists below one another, each with its name; one of pipes as a plan of them."""
    u = min(free.w / 584, free.h / 470)
    top = free.y + max(free.h * 0.15, pen.px(62))  # below the numbers of the maps
    if len(lists) == 1 and _is_plan(lists[0][1]):
        board = Rect(free.x + 16 * u, top, free.w * 0.6, free.h * 0.62)
        area = board.inset(14 * u, 10 * u)
        return [*_board(pen, board, u), *_plan(pen, area, u, *lists[0])]
    heights = [1 + max((_deep(item) for item in value), default=1) for _, value in lists]
    high = min(free.h * 0.36, sum(heights) * max(46 * u, pen.px(30)))
    board = Rect(free.x + 16 * u, top, free.w - 32 * u, high)
    paints = _board(pen, board, u)
    rows = board.inset(14 * u, 8 * u).rows(heights, 8 * u)
    for (name, value), row in zip(lists, rows, strict=True):
        paints += _row(pen, row, u, name, value)
    return paints


def _board(pen: Pen, board: Rect, u: float) -> list[Paint]:
    """The cork board that everything hangs on."""
    fill, edge = ("#000000", "#FFFFFF") if pen.theme.contrast else ("#E3C48F", "#8A5F33")
    return [Fill(board, fill, 10 * u, edge, 4 * u)]


def _deep(item: Any) -> int:
    return len(item) if isinstance(item, list | tuple) else 1


def _is_plan(value: Sequence[Any]) -> bool:
    """Whether it tells of each place where else one gets from there."""
    return bool(value) and all(
        isinstance(ways, list | tuple)
        and all(type(way) is int and 0 <= way < len(value) and way != at for way in ways)
        for at, ways in enumerate(value)
    )


def _row(pen: Pen, area: Rect, u: float, name: str, items: Sequence[Any]) -> list[Paint]:
    """A name, and below it a sheet for each item with its words."""
    head, below = area.cut_top(min(max(24 * u, pen.px(16)), area.h * 0.34), 3 * u)
    paints: list[Paint] = [*label(pen, head, name, head.h * 0.8, pen.color("ink"), True)]
    wide = min(108 * u, (below.w + 8 * u) / max(1, len(items)) - 8 * u)
    for at, item in enumerate(items):
        spot = Rect(below.x + at * (wide + 8 * u), below.y, wide, below.h)
        paints += _sheet(pen, spot, u, item if isinstance(item, list | tuple) else (item,))
    return paints


def _sheet(pen: Pen, spot: Rect, u: float, words: Sequence[Any]) -> list[Paint]:
    """A sheet with a pin and a word on each line."""
    paints: list[Paint] = [
        Fill(spot, PAPER, 4 * u, EDGE, 2 * u),
        Fill(Rect(spot.middle[0] - 4 * u, spot.y - 3 * u, 8 * u, 8 * u), PIN, 4 * u),
    ]
    inner = spot.inset(3 * u, 4 * u)
    size = min(max(20 * u, pen.px(14)), inner.h / max(1, len(words)) * 0.82)
    for word, line in zip(words, inner.rows([1] * len(words)), strict=True):
        paints += label(pen, line, str(word), size, INK, False, "centre")
    return paints


def _plan(pen: Pen, area: Rect, u: float, name: str, ways: Sequence[Any]) -> list[Paint]:
    """Places around a ring, number 0 on the left where the water comes in, pipes between them."""
    r, count = 24 * u, len(ways)
    head, below = area.cut_top(24 * u, 4 * u)
    paints: list[Paint] = [*label(pen, head, name, max(20 * u, pen.px(14)), pen.color("ink"), True)]
    x, y = below.middle
    rx, ry = below.w / 2 - r, below.h / 2 - r
    places = [
        (x - rx * cos(2 * pi * at / count), y - ry * sin(2 * pi * at / count))
        for at in range(count)
    ]
    for at, aims in enumerate(ways):
        for aim in aims:
            paints += _pipe(places[at], places[aim], r, u, at in ways[aim])
    for at, (px, py) in enumerate(places):
        fill, ink = (WATER, "#FFFFFF") if at == 0 else (PAPER, INK)
        paints.append(octagon_poly(px, py, r, fill, pen.color("ink"), 3 * u))
        paints.append(Words(str(at), px, py, 24 * u, ink, bold=True, align="centre"))
    return paints


def _pipe(
    start: tuple[float, float], end: tuple[float, float], r: float, u: float, both: bool
) -> list[Paint]:
    """A pipe with an arrow; one that has a twin the other way runs beside it."""
    long = hypot(end[0] - start[0], end[1] - start[1])
    dx, dy = (end[0] - start[0]) / long, (end[1] - start[1]) / long
    aside = 9 * u if both else 0.0
    ax, ay = start[0] + dx * r - dy * aside, start[1] + dy * r + dx * aside
    bx, by = end[0] - dx * (r + 4 * u) - dy * aside, end[1] - dy * (r + 4 * u) + dx * aside
    tip = (
        (bx, by),
        (bx - dx * 15 * u - dy * 9 * u, by - dy * 15 * u + dx * 9 * u),
        (bx - dx * 15 * u + dy * 9 * u, by - dy * 15 * u - dx * 9 * u),
    )
    shaft = ((ax, ay), (bx - dx * 12 * u, by - dy * 12 * u))
    return [Stroke(shaft, INK, 9 * u), Stroke(shaft, "#7D93CF", 5 * u), Poly(tip, INK)]
