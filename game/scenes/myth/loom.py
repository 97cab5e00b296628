"""The loom of Myth or fact: the cloth with the statement, the bare warp, the loose thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from game.scenes.myth.layout import Places, beam_high
from game.ui.box import Box
from game.ui.motion import ease
from game.ui.paint import Cells, Fill, Paint, Words
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import wrap
from game.ui.theme import mix
from game.ui.widgets import bezier, icon, octagon_poly, thread, wool_ball

__all__ = ["edge_of", "loom", "statement_lines", "yarn"]

Rows = tuple[tuple[str, ...], ...]

BORDER = 7
"""Rows of cells in the border above and below."""

LOZENGE = 2
"""Cells from the middle of a lozenge of the border to its tips."""

PITCH = 6
"""Cells from one lozenge to the next."""

RAGGED = (2, 4, 6, 8, 6, 4, 2, 0, 0, 4, 6, 8, 4, 2)
"""How many cells each row still holds beyond the even edge while the cloth is unpicked."""

GHOST = 150.0
"""So far to the right of the edge the letters that have just gone still glimmer."""

PIECE = 3
"""Points along the thread that are painted in one go."""

LEAST = 15.0
"""The smallest letters on the cloth, before the scale."""

TIGHT = 1.24
"""From line to line on the cloth, in sizes of its letters."""


def loom(pen: Pen, at: Places, text: str, size: float, pulled: float, tied: float) -> Box:
    """Both beams, the warp between them, and what is left of the cloth with its words.

    `size` is the largest the letters may be; `tied` lets the border of a fact shine.
    """
    paints: list[Paint] = []
    high = beam_high(pen)
    for y in (at.beams.y, at.beams.bottom - high):
        beam = Rect(at.beams.x, y, at.beams.w, high)
        paints.append(
            Fill(beam, pen.color("walnut" if not pen.theme.contrast else "#262626"), high * 0.4,
                 pen.color("ink"), pen.px(2.5))
        )  # fmt: skip
    warp = Rect(at.cloth.x, at.beams.y + high, at.cloth.w, at.beams.h - 2 * high)
    paints.append(Cells(warp, _warp(int(at.cloth.w / pen.px(4.5))), 0.0))
    if tied > 0:
        paints += _shine(pen, at.cloth, tied)
    cell = _cell(pen)
    shape = (int(at.cloth.w / cell), int(at.cloth.h / cell))
    rows = unpicked(_cloth(*shape, _dyes(pen, tied >= 1)), pulled)
    if pulled < 1:
        woven, loose = _letters(pen, at, text, size, pulled)
        cloth = Cells(at.cloth, rows, 0.0 if pen.theme.contrast else 0.16)
        paints += [*loose, cloth, *woven]
    return Box(at.beams, tuple(paints), label=text if pulled < 1 else "")


def edge_of(cloth: Rect, pulled: float) -> float:
    """The x in px up to where the cloth still holds."""
    return cloth.x + cloth.w * (1 - pulled)


# -- cells


def _cell(pen: Pen) -> float:
    """The side of a cell in px, about."""
    return pen.px(3.5 if pen.compact else 5)


def _dyes(pen: Pen, tied: bool) -> tuple[str, str, str, str]:
    """The field, the ground of the border, and the two colours of its lozenges."""
    ground = "#2E1C14" if not pen.theme.contrast else "#000000"
    gold = pen.color("saffron")
    return (pen.color("madder"), ground, gold, gold if tied else "#FFF9EE")


@lru_cache(16)
def _warp(count: int) -> Rows:
    """One row: every second thread of the warp."""
    return (tuple("#EADBBE" if k % 2 == 0 else "" for k in range(max(1, count))),)


@lru_cache(16)
def _cloth(wide: int, high: int, dyes: tuple[str, str, str, str]) -> Rows:
    """The whole cloth, top row first: a plain field between two borders of lozenges."""
    field, ground, *lozenges = dyes
    border = []
    for y in range(BORDER):
        far = abs(y - BORDER // 2)  # rows from the middle of the border
        row = []
        for x in range(wide):
            beside = abs((x + PITCH // 2) % PITCH - PITCH // 2)
            inside = far + beside <= LOZENGE
            row.append(lozenges[(x + PITCH // 2) // PITCH % 2] if inside else ground)
        border.append(tuple(row))
    middle = [(field,) * wide] * max(0, high - 2 * BORDER)
    return (*border, *middle, *border)


@lru_cache(64)
def unpicked(rows: Rows, pulled: float) -> Rows:
    """The cloth with its right part gone, the edge in steps; whole at 0, all gone at 1."""
    if pulled <= 0:
        return rows
    wide = len(rows[0])
    left = round(wide * (1 - pulled))
    found = []
    for y, row in enumerate(rows):
        kept = min(wide, left + RAGGED[y // 3 % len(RAGGED)]) if left else 0
        found.append((*row[:kept], *("",) * (wide - kept)))
    return tuple(found)


def _shine(pen: Pen, cloth: Rect, tied: float) -> Sequence[Paint]:
    """A glow around the cloth of a fact, and its frame."""
    gold, grown = pen.color("saffron"), pen.px(7) * ease("out-cubic", tied)
    wide = cloth.inset(-grown)
    if pen.theme.contrast:
        return (Fill(wide, gold),)
    return (
        Fill(wide.inset(-pen.px(5)), gold, pen.px(14), opacity=0.28 * tied),
        Fill(wide, gold, pen.px(9), opacity=tied),
    )


# -- letters


def statement_lines(pen: Pen, cloth: Rect, text: str, size: float) -> tuple[list[str], float]:
    """The lines of the statement and the size at which all of them fit on the field."""
    room = cloth.inset(pen.px(26), BORDER * _cell(pen) + pen.px(2))
    while True:
        lines = wrap(pen, text, size, room.w, True)
        if len(lines) * size * TIGHT <= room.h or size <= pen.px(LEAST):
            return lines, size
        size = max(pen.px(LEAST), size - 1)


def _letters(
    pen: Pen, at: Places, text: str, size: float, pulled: float
) -> tuple[list[Words], list[Words]]:
    """The words that still hold, and those that have just come loose, letter by letter."""
    lines, size = statement_lines(pen, at.cloth, text, size)
    x, y = at.cloth.middle
    top = y - (len(lines) - 1) * size * TIGHT / 2
    ink = "#FFFFFF" if pen.theme.contrast else "#FFF9EE"
    faint, cut = mix("#2A4080", "#EBB3A2", 0.45), edge_of(at.cloth, pulled)
    woven, loose = [], []
    for k, line in enumerate(lines):
        left = x - pen.measure(line, size, True, False) / 2
        held = _up_to(pen, line, size, cut - left) if pulled > 0 else len(line)
        seen = _up_to(pen, line, size, cut + pen.px(GHOST) - left)
        gone = left + pen.measure(line[:held], size, True, False)
        high = top + k * size * TIGHT
        if line[:held].strip():
            woven.append(Words(line[:held].rstrip(), left, high, size, ink, True))
        if line[held:seen].strip():
            loose.append(Words(line[held:seen].rstrip(), gone, high, size, faint, True))
    return woven, loose


def _up_to(pen: Pen, line: str, size: float, room: float) -> int:
    """How many letters of a line fit into so many px."""
    low, high = 0, len(line)
    while low < high:
        middle = (low + high + 1) // 2
        fits = pen.measure(line[:middle], size, True, False) <= room
        low, high = (middle, high) if fits else (low, middle - 1)
    return low


# -- thread


def yarn(
    pen: Pen,
    at: Places,
    pulled: float,
    tied: float,
    hand: tuple[float, float] | None,
    inviting: bool,
) -> tuple[Paint, ...]:
    """The thread from the edge of the cloth to the ball, and the hand that may pull it.

    `hand` is where a pointer holds it; `inviting` shows a hand beside the edge. A fact has its
    knot instead; of a myth that is undone only a thicker ball is left.
    """
    bx, by, r = at.ball
    grown = 0.3 * r * pulled
    ball = wool_ball(bx - grown, by, r + grown) if pulled > 0 else ()
    if tied > 0:
        return _knot(pen, at, tied)
    if pulled >= 1:
        return ball
    x, y = edge_of(at.cloth, pulled), at.cloth.y + at.cloth.h * 0.66
    down = pen.px(0 if pen.compact else 20)
    grip = hand or ((x + pen.px(92), y + down) if inviting else None)
    start, end = (x - pen.px(4), y), (bx, by - r * 0.6)
    if grip is None:
        sag = max(y, by) + pen.px(12)
        path = bezier(start, (x + (bx - x) * 0.5, y - pen.px(6)), (bx - pen.px(60), sag), end)
        return (*ball, *_long(pen, path))
    low = max(grip[1] + pen.px(30), at.beams.bottom)
    path = (
        *bezier(start, (x + (grip[0] - x) * 0.4, y - pen.px(20)), (grip[0], grip[1]), grip)[:-1],
        *bezier(grip, (grip[0] + (bx - grip[0]) * 0.6, low), (bx - pen.px(24), low), end),
    )
    return (*ball, *_long(pen, path), *_hand(pen, grip))


def _long(pen: Pen, path: Sequence[tuple[float, float]]) -> tuple[Paint, ...]:
    """The thread along a path, in short pieces: each needs little room to be painted anew."""
    edge, wool, stitches = thread(pen, path, 6)
    cuts = range(0, len(path) - 1, PIECE)
    return (
        *(
            replace(line, points=line.points[k : k + PIECE + 1])
            for line in (edge, wool)
            for k in cuts
        ),
        stitches,
    )


def _hand(pen: Pen, grip: tuple[float, float]) -> tuple[Paint, ...]:
    """A ring around the place to hold, and a hand that points at it."""
    x, y = grip
    r = pen.px(22 if pen.compact else 30)
    ring = Fill(Rect(x - r, y - r, 2 * r, 2 * r), "", r, pen.color("saffron"), pen.px(4.5))
    side = r * 2.5
    hand = (x + side * 0.1, y + side * 0.42)
    edge = icon("hand", *hand, side * 1.12, "#2E1C14")
    return (ring, edge, icon("hand", *hand, side, "#F2C9A4"))


def _knot(pen: Pen, at: Places, tied: float) -> tuple[Paint, ...]:
    """The last knot of a fact, growing as it is beaten tight, and the short end of its thread."""
    x, y = at.cloth.right, at.cloth.middle[1]
    r = pen.px(15 if pen.compact else 22) * max(0.0, ease("out-back", tied))
    tail = bezier((x, y), (x + 1.4 * r, y), (x + 1.2 * r, y + 1.8 * r), (x + 2 * r, y + 2 * r))
    ink = pen.color("ink") if not pen.theme.contrast else "#000000"
    return (
        *thread(pen, tail, 6),
        octagon_poly(x, y, r, pen.color("saffron"), ink, pen.px(3)),
        icon("knot", x, y, r * 1.2, ink),
    )
