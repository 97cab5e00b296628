"""The card of a step that asks one question."""

from __future__ import annotations

from game.ui.box import Box
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label
from game.ui.widgets import panel

__all__ = ["titled_card"]


def titled_card(pen: Pen, area: Rect, question: str) -> tuple[Box, Rect]:
    """A panel with its question on top, and the room below that."""
    base = panel(pen, area)
    head, rest = area.inset(pen.px(20), pen.px(16)).cut_top(pen.px(48), pen.px(8))
    words = label(pen, head, question, pen.text_size("card"), pen.color("ink"), True)
    return Box(area, base.paints, (*base.kids, Box(head, words))), rest
