"""A paper, a box, and the card on which a paper is read."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from game.art.objects import OBJECTS, object_drawing, place
from game.scenes.play.room import Sign
from game.ui.box import Box
from game.ui.paint import Drawing, Fill, Paint, Poly, Words
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import clip_text, label, wrap
from game.ui.widgets import icon, octagon_poly

__all__ = ["box_paints", "kind_sign", "read_card", "sheet_paints"]

INK, PAPER, NIGHT, SAFFRON = "#2E1C14", "#FFF9EE", "#121B38", "#F3B033"
DYES = (
    ("#146B66", "#0B4644", "#FFFFFF"),
    ("#2C4488", "#1B2A57", "#FFFFFF"),
    ("#AB2E2A", "#7A1B1D", "#FFFFFF"),
    ("#8A5FA8", "#472A5E", "#FFFFFF"),
    ("#5C3B28", "#3A1E0C", "#FFFFFF"),
    ("#4F6420", "#33420F", "#FFFFFF"),
)
"""Of each box by its number: fill, edge, letters. Its picture or name tells it apart as well."""


def _kind(kind: str, x: float, y: float, size: float) -> list[Paint]:
    """The picture of a kind around a point; nothing where there is none."""
    if kind in OBJECTS:
        left, top, wide, high = place(x, y + size * 0.42, size * 1.25)
        return [Drawing(object_drawing(kind), Rect(left, top, wide, high))]
    return []


def kind_sign(kind: str) -> Sign:
    """The picture of a kind, to show the goal with."""
    return partial(_sign, kind)


def _sign(kind: str, x: float, y: float, high: float) -> list[Paint]:
    return _kind(kind, x, y, high) or [icon("mail", x, y, high * 0.8, INK)]


def sheet_paints(pen: Pen, spot: Rect, look: str, current: bool) -> list[Paint]:
    """A paper: its kind as a picture or a word, its number, lines for words, its marks."""
    kind, number, name, _, marks = look.split("|", 4)
    paints = _page(spot, current)
    x, middle = spot.middle
    raised = spot.h * (0.11 if number or name else 0.0)
    size = spot.h * (0.56 if number or name else 0.7)
    picture = _kind(kind, x, middle - raised, size)
    paints += picture or (_word(pen, spot, kind, middle - raised) if kind else [])
    if number:
        y, high = spot.bottom - spot.h * 0.16, spot.h * 0.24
        paints.append(Words(number, x, y, high, INK, bold=True, align="centre"))
    elif name:
        left, wide, high = spot.x + spot.w * 0.18, spot.w * 0.64, max(1.0, spot.h * 0.035)
        rows = (spot.y + spot.h * 0.8, spot.y + spot.h * 0.9)
        paints += [Fill(Rect(left, y, wide, high), "#B79F7C") for y in rows]
    if "*" in marks.split(" "):
        paints += _stamp(spot)
    return paints


def _page(spot: Rect, current: bool) -> list[Paint]:
    """The empty sheet with its folded corner."""
    fold = spot.w * 0.2
    page = (
        (spot.x, spot.y + spot.h * 0.06),
        (spot.right - fold, spot.y),
        (spot.right, spot.y + fold),
        (spot.right, spot.bottom),
        (spot.x, spot.bottom),
    )
    corner = (page[1], page[2], (spot.right - fold, spot.y + fold))
    edge = INK if current else "#C7AC7E"
    return [
        Poly(page, "#FFFFFF" if current else PAPER, edge, max(1.5, spot.w * 0.05)),
        Poly(corner, "#EADBBE", edge, max(1.0, spot.w * 0.03)),
    ]


def _word(pen: Pen, spot: Rect, kind: str, y: float) -> list[Paint]:
    size = spot.h * 0.24
    wide = pen.measure(kind, size, True, False)
    size = size * min(1.0, spot.w * 0.88 / max(wide, 1.0))
    return [Words(kind, spot.middle[0], y, size, INK, bold=True, align="centre")]


def _stamp(spot: Rect) -> list[Paint]:
    x, y, r = spot.right - spot.w * 0.26, spot.bottom - spot.h * 0.24, spot.w * 0.22
    return [
        octagon_poly(x, y, r, "#FFFFFF", "#AB2E2A", max(1.5, r * 0.25)),
        icon("check", x, y, r * 1.2, "#AB2E2A"),
    ]


def box_paints(pen: Pen, spot: Rect, kind: str, name: str, count: str, number: int) -> list[Paint]:
    """A box: its picture, how many papers lie in it, its name (" · " parts it in two languages)."""
    fill, edge, ink = DYES[number % len(DYES)]
    k, lid = spot.w * 0.06, spot.h * 0.2
    paints = _bin(pen, spot, fill, edge)
    inner = Rect(spot.x + 2.4 * k, spot.y + lid + spot.h * 0.06, spot.w - 4.8 * k, spot.h * 0.42)
    counter = inner.centred(inner.w * 0.55, inner.h)
    if _kind(kind, 0, 0, 1):
        tile, counter = inner.columns((1, 1), inner.w * 0.06)
        paints.append(Fill(tile, "#FFFFFF", 8))
        paints += _kind(kind, *tile.middle, min(tile.w, tile.h) * 0.8)
    size = min(counter.h * 0.62, counter.w * 0.5)
    foot = Rect(spot.x + 2 * k, inner.bottom, spot.w - 4 * k, spot.bottom - inner.bottom)
    large = min(pen.text_size("block"), foot.h * 0.7)
    if pen.measure(name, large, True, False) > foot.w:  # no room for both languages
        name = name.partition(" · ")[0]
    return [
        *paints,
        Fill(counter, NIGHT, 8),
        Words(count, *counter.middle, size, SAFFRON, bold=True, align="centre"),
        *label(pen, foot, name, large, ink, True, "centre"),
    ]


def _bin(pen: Pen, spot: Rect, fill: str, edge: str) -> list[Paint]:
    """The box itself: body, shade, lid with its slit."""
    line, k = max(2.0, spot.h * 0.025), spot.w * 0.06
    rim = INK if not pen.theme.contrast else "#FFFFFF"
    lid = Rect(spot.x, spot.y, spot.w, spot.h * 0.2)
    body = (
        (spot.x + k, lid.bottom - line),
        (spot.right - k, lid.bottom - line),
        (spot.right - 2 * k, spot.bottom),
        (spot.x + 2 * k, spot.bottom),
    )
    shade = (
        (spot.x + spot.w * 0.68, lid.bottom),
        (spot.right - k - line, lid.bottom),
        (spot.right - 2 * k - line, spot.bottom - line),
        (spot.x + spot.w * 0.68, spot.bottom - line),
    )
    slit = Rect(spot.x + spot.w * 0.3, spot.y + lid.h * 0.3, spot.w * 0.4, lid.h * 0.32)
    return [
        Poly(body, fill, rim, line),
        Poly(shade, edge, opacity=0.55),
        Fill(lid, fill, lid.h * 0.3, rim, line),
        Fill(slit, INK, slit.h / 2),
    ]


def _note(pen: Pen, mark: str, text: str, size: float, wide: float) -> str:
    """A line of the card; where it is too long, without the word in the other language."""
    line = f"{mark}: {text}"
    if pen.width_of(line, size) > wide:
        line = f"{mark}: {text.partition(' · ')[0]}"
    return clip_text(pen, line, size, wide)


def read_card(
    pen: Pen,
    area: Rect,
    look: str,
    beside: Rect,
    told: Callable[[str], str],
    read: Callable[[str], str],
) -> tuple[Box, ...]:
    """The words, the source and the writing of the paper in hand, large enough to be read.

    It lies under the card `beside`, or is narrow enough to lie at its left. `told` words a kind,
    `read` what stands on the paper.
    """
    kind, _, name, source, marks = look.split("|", 4)
    written = " ".join(mark for mark in marks.split(" ") if mark != "*")
    drawn = told(kind) if kind in OBJECTS else ""
    name, source = read(name), read(source)
    if not (name or source or written or drawn):
        return ()
    notes = ((pen.say("It is"), drawn), (pen.say("From"), source), (pen.say("Written"), written))
    size, foot = pen.text_size("caption"), area.y + area.h * 0.42
    wide = min(area.w * 0.6, pen.px(340))
    count = sum(1 for _, text in notes if text) + (1 if name else 0)
    lines = count + (2 if name else 0)
    if foot - lines * size * 1.4 - pen.px(16) < beside.bottom:
        wide = min(wide, beside.x - area.x - pen.px(22))
    rows = wrap(pen, name, size, wide - pen.px(28), True)[:3] if name else []
    small = [_note(pen, mark, text, size, wide - pen.px(28)) for mark, text in notes if text]
    high = (len(rows) + len(small)) * size * 1.4 + pen.px(16)
    card = Rect(area.x + pen.px(14), foot - high, wide, high)
    paints: list[Paint] = [Fill(card, "#FFFFFF", pen.px(8), pen.color("ink"), pen.px(2.5))]
    for index, text in enumerate([*rows, *small]):
        y = card.y + pen.px(8) + (index + 0.5) * size * 1.4
        bold = index < len(rows)
        paints.append(
            Words(text, card.x + pen.px(14), y, size, INK if bold else "#5C3B28", bold=bold)
        )
    return (
        Box(card, tuple(paints), label=", ".join(part for part in (kind, name, source) if part)),
    )
