"""The card of a fault: Düyün, what happened, how it is written, one repair."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from game.editor.colors import pieces
from game.editor.text.acts import Mend, Open
from game.editor.text.faults import Fault
from game.editor.text.sheet import Grid
from game.editor.text.writing import Writing
from game.i18n.diagnostics import word
from game.source.repair import apply
from game.ui.box import Box
from game.ui.paint import Fill, Paint, Poly, Stroke, Words
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import clip_text, wrap
from game.ui.widgets import button, button_width, icon_button

__all__ = ["Face", "card_box", "card_height"]

Face = Callable[[Pen, Rect], tuple[Paint, ...]]
"""Paints a thinking Düyün into a place."""

LEADING = 1.42


@dataclass(frozen=True, slots=True)
class _Plan:
    """The words of a card as lines, its width, and how it is written rightly."""

    title: tuple[str, ...]
    rest: tuple[str, ...]
    example: str  # "" where nothing is proposed
    size: float
    face: float
    high: float


def _plan(editor: Writing, grid: Grid, fault: Fault) -> _Plan:
    pen = grid.pen
    size = pen.text_size("block")
    face = 0.0 if pen.compact or pen.theme.large else pen.px(76)
    room = _wide(grid) - face - pen.px(62)
    first, rest = _sentences(word(fault.diagnostic, pen.say))
    title = pen.say("Line {n}: {text}", n=fault.line + 1, text=first)
    titles = tuple(wrap(pen, title, size, room, True))
    lines = tuple(wrap(pen, rest, size, room)) if rest else ()
    example = _example(editor, fault)
    high = (len(titles) + len(lines)) * size * LEADING + pen.px(30)
    high += pen.px(54) if example else 0.0
    return _Plan(titles, lines, example, size, face, max(high, pen.px(112) if face else high))


def _wide(grid: Grid) -> float:
    return grid.area.w - grid.pen.px(26 if grid.pen.compact else 60)


def _sentences(text: str) -> tuple[str, str]:
    """What happened, and the rest."""
    first, *rest = re.split(r"(?<=[.!?])\s+", text, maxsplit=1)
    return first, rest[0] if rest else ""


def _example(editor: Writing, fault: Fault) -> str:
    """The first line that the repair would change, as it would be."""
    repair = editor.cards.repair(fault, editor.page)
    if repair is None:
        return ""
    before = editor.page.lines
    after = apply(editor.page.text, repair).split("\n")
    changed = (new for n, new in enumerate(after) if n >= len(before) or new != before[n])
    return next(changed, "").strip() or "…"


def card_height(editor: Writing, grid: Grid, fault: Fault) -> float:
    """How far the lines below are pushed down, in px, while the card opens."""
    ease = 1 - (1 - editor.cards.grown) ** 3
    return (_plan(editor, grid, fault).high + grid.pen.px(20)) * ease


def card_box(editor: Writing, grid: Grid, fault: Fault, face: Face | None) -> Box:
    """The card below its line."""
    pen, plan = grid.pen, _plan(editor, grid, fault)
    top = grid.top(fault.line) + grid.high + pen.px(10)
    card = Rect(grid.area.right - pen.px(14) - _wide(grid), top, _wide(grid), plan.high)
    port = Rect(grid.area.x, top - pen.px(12), grid.area.w, grid.gap)
    line, width = pen.color("speaker"), pen.px(3)
    paints: list[Paint] = [Fill(card, pen.color("paper"), pen.px(14), line, width)]
    paints += _pointer(grid, fault, card)
    if plan.face and face:
        spot = Rect(card.x + pen.px(10), card.y + pen.px(9), plan.face, card.h - pen.px(18))
        paints += face(pen, spot.centred(spot.w, min(spot.h, pen.px(104))))
    x = card.x + plan.face + pen.px(20)
    y = card.y + pen.px(15) + plan.size * LEADING / 2
    for text, bold in (*((one, True) for one in plan.title), *((one, False) for one in plan.rest)):
        paints.append(Words(text, x, y, plan.size, pen.color("ink"), bold))
        y += plan.size * LEADING
    kids = [_close(pen, card)]
    if plan.example:
        chip, mend = _repair(
            pen,
            plan,
            Rect(
                x, y - plan.size * LEADING / 2 + pen.px(6), card.right - x - pen.px(16), pen.px(44)
            ),
        )
        paints += chip
        kids.append(mend)
    return Box(
        port, (), (Box(card, tuple(paints), tuple(kids), label=" ".join(plan.title)),), clip=True
    )


def _pointer(grid: Grid, fault: Fault, card: Rect) -> list[Paint]:
    """The corner of the card that points to the place."""
    pen = grid.pen
    text = ""
    x = (grid.x(text, fault.start) + grid.x(text, fault.end)) / 2
    x = max(card.x + pen.px(34), min(x, card.right - pen.px(34)))
    w, h = pen.px(12), pen.px(11)
    tip = ((x - w, card.y + pen.px(2)), (x, card.y - h), (x + w, card.y + pen.px(2)))
    return [
        Poly(tip, pen.color("paper")),
        Stroke(tip, pen.color("speaker"), pen.px(3)),
        Stroke(
            ((x - w + pen.px(3), card.y + pen.px(1.5)), (x + w - pen.px(3), card.y + pen.px(1.5))),
            pen.color("paper"),
            pen.px(4),
        ),
    ]


def _close(pen: Pen, card: Rect) -> Box:
    spot = Rect(card.right - pen.px(40), card.y + pen.px(6), pen.px(34), pen.px(34))
    label = pen.say("Close")
    box = icon_button(
        pen, spot, "cross", label=label, key="card:close", on=Open(-1), kind="bare", group="card"
    )
    return replace(box, hit=spot.inset(-pen.px(5)))


def _chip(pen: Pen, plan: _Plan, row: Rect, mono: float, room: float) -> tuple[Rect, list[Paint]]:
    """The line as it is written, in its colours, on a chip."""
    pad = pen.px(10 if pen.compact else 14)
    example = clip_text(pen, plan.example, mono, room - 2 * pad, True, True)
    chip = Rect(row.x, row.y, pen.width_of(example, mono, True, True) + 2 * pad, row.h - pen.px(2))
    paints: list[Paint] = [Fill(chip, pen.color("wool"), pen.px(10), pen.color("line"), pen.px(2))]
    letter = pen.width_of("0" * 20, mono, mono=True) / 20
    for column, piece, kind in pieces(example):
        color, bold = pen.color(kind or "ink"), kind in ("keyword", "call", "string")
        x = chip.x + pad + column * letter
        paints.append(Words(piece, x, chip.middle[1], mono, color, bold, mono=True))
    return chip, paints


def _repair(pen: Pen, plan: _Plan, row: Rect) -> tuple[list[Paint], Box]:
    """How it is written, and the button that writes it so."""
    text, mono = pen.say("Show me"), plan.size * (0.9 if pen.compact else 0.95)
    pad = pen.px(10 if pen.compact else 14)
    wide = button_width(pen, text, "eye", "block")
    room = row.w - wide - pen.px(12)
    spot = Rect(row.x, row.y, wide, row.h)
    paints: list[Paint] = []
    # A few letters and a dot would help nobody: where it has no room, the message alone says it.
    if pen.width_of(plan.example[:6], mono, True, True) + 2 * pad <= room:
        chip, paints = _chip(pen, plan, row, mono, room)
        spot = Rect(chip.right + pen.px(12), row.y, wide, row.h)
    mend = button(
        pen,
        spot,
        text,
        key="mend",
        on=Mend(),
        icon_name="eye",
        kind="teal",
        size="block",
        group="card",
        tip="Alt+Enter",
    )
    return paints, mend
