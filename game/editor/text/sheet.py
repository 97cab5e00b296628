"""The sheet of text: where lines and letters lie, and what is painted for each line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.editor.colors import pieces
from game.editor.text.bars import category_of
from game.editor.text.edits import STEP, indent_of
from game.editor.text.faults import Fault
from game.editor.text.writing import Writing
from game.ui.paint import Fill, Paint, Stroke, Words
from game.ui.pen import Pen
from game.ui.rect import Rect

__all__ = ["Grid", "grid_of", "row_paints", "squiggle", "text_paints"]

MARGINS = (38, 48, 70)
"""Px to the right end of the line numbers, to the category bars, to the first letters."""

NARROW = (28, 33, 47)
"""The same in a small window."""

TOP = 17  # px above the first line


@dataclass(frozen=True, slots=True)
class Grid:
    """Where things lie, in px: the sheet, a line's height, a letter's width, what is scrolled.

    Lines below `gap_after` (from 0) lie `gap` px lower: a card stands between.
    """

    pen: Pen
    area: Rect
    size: float
    high: float
    letter: float
    scroll: float = 0.0
    pan: float = 0.0
    gap_after: int = -1
    gap: float = 0.0

    @property
    def left(self) -> float:
        """Where the first letter of a line lies."""
        return self.area.x + self.margin(2) - self.pan

    @property
    def port(self) -> Rect:
        """The part of the sheet in which letters show; what is panned to the left is hidden."""
        return self.area.cut_left(self.margin(2) - self.pen.px(8))[1]

    def margin(self, index: int) -> float:
        """One of the measures of the left margin."""
        return self.pen.px((NARROW if self.pen.compact else MARGINS)[index])

    def top(self, line: int) -> float:
        """The upper edge of a line."""
        lower = self.gap if self.gap_after >= 0 and line > self.gap_after else 0.0
        return self.area.y + self.pen.px(TOP) + line * self.high + lower - self.scroll

    def x(self, text: str, column: int) -> float:
        """Where a column of a line lies; letters wider than ours are measured."""
        if text.isascii() or all(ord(letter) < 0x530 for letter in text[:column]):
            return self.left + column * self.letter
        return self.left + self.pen.width_of(text[:column], self.size, mono=True)

    def spot(self, lines: tuple[str, ...], x: float, y: float) -> tuple[int, int]:
        """The line and column nearest to a point; outside of the text the nearest there is."""
        line = int((y + self.scroll - self.area.y - self.pen.px(TOP)) // self.high)
        if self.gap_after >= 0 and line > self.gap_after:
            line = max(self.gap_after, int(line - self.gap / self.high + 0.5))
        line = max(0, min(line, len(lines) - 1))
        text = lines[line]
        column = round((x - self.left) / self.letter)
        if not text.isascii() and any(ord(letter) >= 0x530 for letter in text):
            column = min(range(len(text) + 1), key=lambda at: abs(self.x(text, at) - x))
        return line, column

    def shown(self, count: int) -> range:
        """The lines that can be seen."""
        first = max(0, int((self.scroll - self.gap - self.pen.px(TOP)) // self.high))
        seen = [line for line in range(first, count) if self.top(line) + self.high > self.area.y]
        return range(
            seen[0] if seen else 0, next((n for n in seen if self.top(n) > self.area.bottom), count)
        )


def grid_of(pen: Pen, area: Rect) -> Grid:
    """The measures of a sheet that is not scrolled."""
    size, high = pen.text_size("code"), pen.text_size("code_line")
    return Grid(pen, area, size, high, pen.width_of("0" * 20, size, mono=True) / 20)


def row_paints(
    editor: Writing, grid: Grid, line: int, fault: Fault | None, lit: bool
) -> Iterator[Paint]:
    """The ground of a line, its number and its bar."""
    pen, area, page = grid.pen, grid.area, editor.page
    top, text = grid.top(line), page.lines[line]
    row = Rect(area.x + pen.px(4), top, area.w - pen.px(14), grid.high)
    is_open = fault is not None and editor.cards.line == line
    current = page.caret.line == line
    if lit:
        yield Fill(row, pen.color("saffronL"), pen.px(6))
        yield Fill(Rect(row.x, top, pen.px(6), grid.high), pen.color("saffron"), pen.px(2))
    elif is_open:
        yield Fill(row, pen.color("error_line"), pen.px(6))
        yield Fill(Rect(row.x, top, pen.px(6), grid.high), pen.color("speaker"), pen.px(2))
    elif current and page.start == page.end:
        yield Fill(row, pen.color("wool"), pen.px(6), opacity=0.6)
    y = top + grid.high / 2
    number = pen.color("speaker" if fault else "ink" if current else "walnut2")
    x = area.x + grid.margin(0)
    yield Words(
        str(line + 1), x, y, grid.size * 0.84, number, bool(fault), mono=True, align="right"
    )
    yield from _bar(editor, grid, text, y)


def text_paints(editor: Writing, grid: Grid, line: int, fault: Fault | None) -> Iterator[Paint]:
    """The letters of a line, what is selected behind them, what is wrong below them."""
    top = grid.top(line)
    yield from _selection(editor, grid, line)
    yield from _text(editor, grid, line, top + grid.high / 2)
    if fault is not None:
        yield squiggle(grid, editor.page.lines[line], fault, top)


def _selection(editor: Writing, grid: Grid, line: int) -> Iterator[Paint]:
    page, pen = editor.page, grid.pen
    if page.start == page.end or not page.start.line <= line <= page.end.line:
        return
    text = page.lines[line]
    first = page.start.column if line == page.start.line else 0
    last = page.end.column if line == page.end.line else len(text)
    over = grid.letter * 0.5 if line < page.end.line else 0.0
    x, end = grid.x(text, first), grid.x(text, last) + over
    edge = pen.color("saffron") if pen.theme.contrast else ""
    top = grid.top(line)
    yield Fill(
        Rect(x, top, max(0.0, end - x), grid.high),
        pen.color("saffronL"),
        pen.px(3),
        edge,
        2 if edge else 0,
    )


def _bar(editor: Writing, grid: Grid, text: str, y: float) -> Iterator[Paint]:
    """The bar in the colour of the block that the line begins."""
    pen = grid.pen
    if text not in editor.bars:
        editor.bars[text] = category_of(text, editor.blocks.toolbox)
    name = editor.bars[text]
    if name:
        look, wide, high = pen.theme.category(name), pen.px(6), pen.px(26)
        bar = Rect(grid.area.x + grid.margin(1), y - high / 2, wide, high)
        edge = look.edge if pen.theme.contrast else ""
        yield Fill(bar, look.fill, wide / 2, edge, 1 if edge else 0)


def _text(editor: Writing, grid: Grid, line: int, y: float) -> Iterator[Paint]:
    pen, page = grid.pen, editor.page
    text = page.lines[line]
    composed = editor.composing if line == page.caret.line else ""
    if composed:
        column = page.caret.column
        text = text[:column] + composed + text[column:]
    guide = max(1.0, pen.px(1))
    for depth in range(0, indent_of(text) if text.strip() else 0, STEP):
        if depth:
            x = grid.left + depth * grid.letter + 0.5
            yield Stroke(((x, y - grid.high / 2), (x, y + grid.high / 2)), pen.color("sand"), guide)
    for column, piece, kind in pieces(text):
        x = grid.x(text, column)
        if x > grid.area.right:
            break
        bold = kind in ("keyword", "call")
        yield Words(piece, x, y, grid.size, pen.color(kind or "ink"), bold, mono=True)
    if composed:
        x, end = grid.x(text, column := page.caret.column), grid.x(text, column + len(composed))
        low = y + grid.size * 0.62
        yield Stroke(((x, low), (end, low)), pen.color("ink"), pen.px(2))


def squiggle(grid: Grid, text: str, fault: Fault, top: float) -> Stroke:
    """The woven line under the place of a fault."""
    pen = grid.pen
    x, end = grid.x(text, fault.start), grid.x(text, min(fault.end, len(text)))
    end = max(end, x + grid.letter)
    low, step = top + grid.high / 2 + grid.size * 0.66, pen.px(3.5)
    points = []
    for count in range(int((end - x) / step) + 1):
        y = low + (pen.px(2.6) if count % 2 else 0.0)
        points += [(x + count * step, y), (min(end, x + (count + 1) * step), y)]
    return Stroke(tuple(points), pen.color("speaker"), max(1.5, pen.px(1.8)))
