"""The line numbers as a place to press: a run halts at a line with a dot."""

from __future__ import annotations

from game.editor.text.acts import Halt
from game.editor.text.sheet import Grid
from game.editor.text.writing import Writing
from game.program import Program, walk
from game.source import show
from game.ui.box import Box
from game.ui.paint import Paint, Poly, Words
from game.ui.rect import Rect
from game.ui.widgets import octagon

__all__ = ["block_at", "gutter_boxes"]


def block_at(editor: Writing, line: int) -> int:
    """The id of the outermost block that begins in a line (from 0); 0 where none does."""
    found = [id for id, at in _lines(editor).items() if at == line]
    return found[0] if found else 0


def _lines(editor: Writing) -> dict[int, int]:
    """The line of each block that stands in the text, outer blocks before inner ones."""
    parsed, blocks = editor.parsed, editor.blocks
    program: Program | None = parsed.program
    spans = parsed.spans
    if blocks.draft is None:
        program, spans = blocks.program, show(blocks.program, blocks.toolbox).spans
    nodes = walk(program) if program is not None else ()
    return {node.id: spans[node.id].line - 1 for node in nodes if node.id in spans}


def gutter_boxes(editor: Writing, grid: Grid, rows: range) -> list[Box]:
    """The number of each line that is shown; a madder dot with the number where a run halts."""
    halts: set[int] = set()
    if editor.blocks.breaks:
        halts = {at for id, at in _lines(editor).items() if id in editor.blocks.breaks}
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
