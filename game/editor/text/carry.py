"""A word of the drawer carried into the text: where it would go, and what is seen meanwhile."""

from __future__ import annotations

from game.editor.acts import Cue
from game.editor.text.acts import Answer, Write
from game.editor.text.drawer import tab_paints
from game.editor.text.edits import indent_of
from game.editor.text.page import Page, Spot
from game.editor.text.sheet import Grid
from game.editor.text.words import Word, insert
from game.editor.text.writing import Carried, Writing
from game.ui.box import Box
from game.ui.events import Dragged, Dropped, Lifted
from game.ui.paint import Fill, Paint, Words
from game.ui.rect import Rect

__all__ = ["SHEET", "carried", "carried_boxes", "placed"]

SHEET = "text"
"""What the sheet is as a target of something carried."""


def carried(editor: Writing, event: Lifted | Dragged | Dropped) -> tuple[Answer, ...]:
    """Take a word up, carry it, write it where it is let go; beside the sheet nothing happens."""
    word = event.value.word if isinstance(event.value, Write) else None
    if word is None or editor.blocks.locked:
        return ()
    match event:
        case Lifted(x=x, y=y):
            editor.carried = Carried(word, x, y, False)
            return (Cue("pick_block"),)
        case Dragged(x=x, y=y, over=over):
            editor.carried = Carried(word, x, y, over == SHEET)
            return ()
    editor.carried = None
    if event.over != SHEET:
        return ()
    line, column, above = _aim(editor, event.x, event.y)
    return (
        *editor.edit(placed(editor.page, word, line, column, above), "word"), Cue("snap_block")
    )  # fmt: skip


def _aim(editor: Writing, x: float, y: float) -> tuple[int, int, bool]:
    """The line and column under a point, and whether it lies in the upper half of the line."""
    line, column = editor.sheet.spot(x, y)
    return line, column, editor.sheet.upper(line, y)


def placed(page: Page, word: Word, line: int, column: int, above: bool) -> Page:
    """The page with a word written at a place.

    One that wants a line of its own goes above or below the line it is let go on, as deep as that
    is; into the line itself where that is empty.
    """
    text = page.lines[line]
    if not word.statement or not text.strip():
        return insert(page.at(page.clamped(line, column)), word)
    if not above:
        return insert(page.at(Spot(line, len(text))), word)
    indent = " " * indent_of(text)
    start = Spot(line, 0)
    opened = page.put(start, start, f"{indent}\n")
    return insert(opened.at(Spot(line, len(indent))), word)


def carried_boxes(editor: Writing, held: Carried, grid: Grid) -> tuple[Box, ...]:
    """The word under the pointer and, over the sheet, the place it would go to."""
    pen = grid.pen
    size = grid.size * 0.9
    wide = pen.width_of(held.word.shown, size, True, True) + pen.px(54)
    spot = Rect(held.x - pen.px(16), held.y - pen.px(20), wide, pen.px(40))
    edge = pen.color("saffronD")
    paints: list[Paint] = [
        Fill(spot, pen.color("paper"), pen.px(8), edge, pen.px(2.5)),
        *tab_paints(editor, pen, held.word.kind, Rect(spot.x, spot.y, pen.px(32), spot.h)),
        Words(
            held.word.shown, spot.x + pen.px(40), spot.middle[1], size, pen.color("ink"), True, True
        ),
    ]
    shown = Box(spot, tuple(paints), ghost=True)
    if not held.over:
        return (shown,)
    target = Box(grid.area, (_target(editor, held, grid),), clip=True, ghost=True)
    return target, shown


def _target(editor: Writing, held: Carried, grid: Grid) -> Paint:
    """A bar between two lines for a word with a line of its own, else one between two letters."""
    pen, page = grid.pen, editor.page
    line, column, above = _aim(editor, held.x, held.y)
    text, color, thick = page.lines[line], pen.color("saffronD"), pen.px(4)
    if held.word.statement and text.strip():
        y = grid.top(line) + (0.0 if above else grid.high)
        x = grid.x(text, indent_of(text))
        return Fill(Rect(x, y - thick / 2, pen.px(180), thick), color, thick / 2)
    column = min(column, len(text))
    return Fill(
        Rect(grid.x(text, column) - thick / 2, grid.top(line), thick, grid.high), color, thick / 2
    )
