"""The line numbers as a place to press: a run halts at a line with a dot."""

from __future__ import annotations

from game.editor.text.acts import Halt
from game.editor.text.sheet import Grid
from game.editor.text.writing import Writing
from game.ui.box import Box
from game.ui.paint import Paint, Poly, Words
from game.ui.rect import Rect
from game.ui.widgets import octagon

__all__ = ["gutter_boxes"]


def gutter_boxes(editor: Writing, grid: Grid, rows: range) -> list[Box]:
    """The number of each line that is shown; a madder dot with the number where a run halts."""
    halts = editor.halts
    return [_number(grid, line, line in halts) for line in rows]


def _number(grid: Grid, line: int, halts: bool) -> Box:
    pen = grid.pen
    spot = Rect(grid.area.x, grid.top(line), grid.margin(0) + pen.px(4), grid.high)
    paints: tuple[Paint, ...] = ()
    if halts:
        text, size = str(line + 1), grid.size * 0.84
        wide = pen.width_of(text, size, mono=True)
        x = grid.area.x + grid.margin(0)
        middle = x - wide / 2, spot.middle[1]
        side = max(wide * 0.7, grid.high * 0.38)
        sign = octagon(*middle, side)
        ink = pen.theme.on("madder")
        paints = (
            Poly(sign, pen.color("madder")),
            Words(text, x, middle[1], size, ink, True, mono=True, align="right"),
        )
    return Box(
        spot,
        paints,
        key=f"number:{line}",
        on=Halt(line),
        label=pen.say("Line {n}: halt here", n=line + 1),
        pointer_only=True,
        group="workspace",
    )
