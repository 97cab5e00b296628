"""What the rules say of a level's words, below the field."""

from __future__ import annotations

from game.i18n import word
from game.people import Finding
from game.scenes.local.notes import ADVICE
from game.ui.box import Box
from game.ui.paint import Fill
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import paragraph
from game.ui.widgets import icon
from game.values import Diagnostic

__all__ = ["said"]


def said(pen: Pen, row: Rect, one: Finding) -> tuple[Box, float]:
    """A rule with the words it is about, the advice below it, and their height in px."""
    stern = one.severity == "error"
    size, pad = pen.text_size("rail"), pen.px(8)
    words = Rect(row.x + pen.px(40), row.y + pad, row.w - pen.px(50), 0)
    why = word(Diagnostic.of(f"people.{one.rule.lower()}", part=one.part), pen.say)
    ink = pen.color("ink")
    lines, high = paragraph(pen, words, why, size, ink, leading=1.25)
    advice = pen.say(ADVICE.get(one.rule, "")) if one.rule in ADVICE else ""
    tips, low = paragraph(pen, words.moved(0, high), advice, size, ink, True, leading=1.25)
    whole = high + low + 2 * pad
    edge = ink if pen.theme.contrast else pen.color("madder" if stern else "saffronD")
    box = Rect(row.x, row.y, row.w, whole)
    ground = Fill(box, pen.color("saffronL"), pen.px(12), edge, pen.px(2))
    mark = icon("warn" if stern else "hint", row.x + pen.px(21), row.y + pad + size * 0.65,
                pen.px(22), pen.color("madderD" if stern else "ink"))  # fmt: skip
    return Box(box, (ground, mark, *lines, *tips), label=why), whole
