"""The text editor put together: drawer, sheet, card, completion."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.editor.looks import footed
from game.editor.tags import Tag, tag_boxes, tags_width
from game.editor.text.acts import Open
from game.editor.text.card import Face, card_box, card_height
from game.editor.text.carry import SHEET, carried_boxes
from game.editor.text.drawer import drawer_box, drawer_width
from game.editor.text.faults import Fault
from game.editor.text.gutter import gutter_boxes
from game.editor.text.offer_view import offer_box
from game.editor.text.sheet import TOP, Grid, grid_of, row_paints, text_paints
from game.editor.text.writing import Writing
from game.i18n.diagnostics import word
from game.ui.box import Box
from game.ui.paint import Fill, Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.widgets import icon, scrollbar

__all__ = ["text_box"]


def text_box(
    editor: Writing,
    pen: Pen,
    area: Rect,
    lit: int = 0,
    face: Face | None = None,
    tags: Sequence[Tag] = (),
) -> Box:
    """Everything in its area; `lit` is the line that runs now (from 1, 0 without).

    `tags` stand behind that line. It also tells the editor where things lie now.
    """
    editor.keep_up()
    kids: list[Box] = []
    sheet = area
    if not editor.blocks.locked and editor.words:
        drawer, sheet = area.cut_left(drawer_width(editor, pen))
        facts = (drawer, editor.drawer_scroll)
        kids.append(pen.kept("words", editor, facts, lambda: drawer_box(editor, pen, drawer)))
    grid = _followed(editor, grid_of(pen, sheet), lit)
    kids.append(_sheet(editor, grid, lit, face, tags))
    if editor.offer is not None and pen.focus == "python":
        kids.append(offer_box(editor, editor.offer, grid))
    if editor.carried is not None:
        kids += carried_boxes(editor, editor.carried, grid)
    return Box(area, (), tuple(kids), key="text-editor")


def _followed(editor: Writing, grid: Grid, lit: int) -> Grid:
    """The measures, scrolled so that the caret (or the line that runs) is in sight."""
    pen, page, area = grid.pen, editor.page, grid.area
    fault = editor.cards.open
    if fault is not None:
        grid = replace(grid, gap_after=fault.line, gap=card_height(editor, grid, fault))
    high = pen.px(2 * TOP) + len(page.lines) * grid.high + grid.gap
    wide = (max(map(len, page.lines)) + 4) * grid.letter
    most_y = max(0.0, high - area.h)
    most_x = max(0.0, wide - (area.right - grid.left))
    scroll, pan = min(editor.scroll, most_y), min(editor.pan, most_x)
    if editor.follow or lit != editor.seen_lit:
        line = lit - 1 if lit else page.caret.line
        top = grid.top(line) - area.y - pen.px(TOP)
        card = grid.gap if fault is not None and fault.line == line else 0.0
        scroll = _seen(scroll, top, top + grid.high + card + pen.px(2 * TOP), area.h)
        x = grid.x(page.line, page.caret.column) - grid.left
        room = area.right - grid.left - pen.px(22)  # marks stand at the right end
        pan = _seen(pan, x - 2 * grid.letter, x + 2 * grid.letter, room)
    editor.scroll, editor.pan = max(0.0, min(scroll, most_y)), max(0.0, min(pan, most_x))
    editor.follow, editor.seen_lit = editor.cards.opening, lit
    grid = replace(grid, scroll=editor.scroll, pan=editor.pan)
    lines, rows = page.lines, max(1, int(area.h / grid.high) - 1)
    editor.sheet = replace(
        editor.sheet,
        spot=lambda x, y: grid.spot(lines, x, y),
        rows=rows,
        most_x=most_x,
        most_y=most_y,
        upper=lambda line, y: y < grid.top(line) + grid.high / 2,
    )
    return grid


def _seen(scroll: float, first: float, last: float, room: float) -> float:
    """The scroll changed as little as shows a stretch; its beginning where it is too long."""
    return min(max(scroll, last - room), first)


def _sheet(editor: Writing, grid: Grid, lit: int, face: Face | None, tags: Sequence[Tag]) -> Box:
    pen, area, page = grid.pen, grid.area, editor.page
    faults = {fault.line: fault for fault in editor.cards.faults}
    rows = grid.shown(len(page.lines))
    whole = editor.blocks.locked or not editor.words  # no drawer at its left
    paints: list[Paint] = [*footed(pen, area, "sheet", left=whole, right=True)]
    letters: list[Paint] = []
    for line in rows:
        paints += row_paints(editor, grid, line, faults.get(line), line + 1 == lit)
        letters += text_paints(editor, grid, line, faults.get(line))
    if not editor.blocks.locked and pen.focus in ("python", ""):
        letters.append(_caret(editor, grid))
    told = _tags(grid, page.lines, lit - 1, tags) if lit else ()
    numbers = gutter_boxes(editor, grid, rows)
    marks = [_mark(editor, grid, fault) for line, fault in faults.items() if line in rows]
    if editor.cards.open is not None:
        marks.append(card_box(editor, grid, editor.cards.open, face))
    high = pen.px(2 * TOP) + len(page.lines) * grid.high + grid.gap
    bar = scrollbar(pen, area.inset(pen.px(4)), editor.scroll, high)
    return Box(
        area,
        tuple(paints),
        (*numbers, Box(grid.port, tuple(letters), told, clip=True), *marks, bar),
        key="python",
        label=pen.say("Python"),
        group="workspace",
        clip=True,
        scroll=True,
        keys=True,
        text_entry=not editor.blocks.locked,
        pointed=True,
        drop=None if editor.blocks.locked else SHEET,
        takes_tab=editor.takes_tab and not editor.blocks.locked,
        radius=pen.px(6),
        caret=_caret(editor, grid).rect if pen.focus == "python" else None,
    )


def _tags(grid: Grid, lines: Sequence[str], line: int, tags: Sequence[Tag]) -> tuple[Box, ...]:
    """The tags behind a line; without room for all of them there, at the right below it."""
    pen, size, text = grid.pen, grid.size * 0.78, lines[line]
    right = grid.area.right - grid.high - pen.px(24)
    x, y = grid.x(text, len(text)) + 2 * grid.letter, grid.top(line) + grid.high / 2
    wide = tags_width(pen, tags, size)
    if x + wide > right:
        right += grid.high
        x, y = max(grid.port.x, right - wide - pen.px(2)), y + grid.high
    return tuple(tag_boxes(pen, tags, size, (x, y), right))


def _caret(editor: Writing, grid: Grid) -> Fill:
    page, pen = editor.page, grid.pen
    text, column = page.line, page.caret.column
    if editor.composing:
        text = text[:column] + editor.composing + text[column:]
        column += len(editor.composing)
    x, top = grid.x(text, column), grid.top(page.caret.line)
    wide = pen.px(3)
    tall = grid.high - pen.px(6)
    return Fill(Rect(x - wide / 2, top + pen.px(3), wide, tall), pen.color("ink"), wide / 2)


def _mark(editor: Writing, grid: Grid, fault: Fault) -> Box:
    """The small warning at the right end of a line: a press opens its card."""
    pen = grid.pen
    side = grid.high
    spot = Rect(grid.area.right - pen.px(20) - side, grid.top(fault.line), side, side)
    ground = pen.color("error_line" if editor.cards.line == fault.line else "sheet")
    under = Fill(spot.inset(pen.px(2), pen.px(3)), ground, pen.px(8))
    mark = icon("warn", *spot.middle, pen.px(22), pen.color("speaker"))
    text = pen.say("Line {n}: {text}", n=fault.line + 1, text=word(fault.diagnostic, pen.say))
    return Box(
        spot,
        (under, mark),
        key=f"fault:{fault.line}",
        on=Open(fault.line),
        label=text,
        group="faults",
        hit=spot.inset(-pen.px(5)),
        radius=pen.px(8),
    )
