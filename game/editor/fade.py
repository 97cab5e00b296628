"""The program as Python beside its blocks: each line at the height of its block."""

from __future__ import annotations

from collections.abc import Mapping

from game.editor.colors import pieces
from game.editor.looks import footed
from game.editor.measures import Laid, all_of
from game.editor.workspace import Workspace
from game.program import Program
from game.source import show
from game.ui.box import Box
from game.ui.paint import Paint, Stroke, Words
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import clip_text

__all__ = ["column_box", "lines_of", "parted"]

LEAST, MOST = 132, 0.42
"""The column takes at least so many px and at most this share of the ground."""


def lines_of(editor: Workspace, program: Program) -> Mapping[int, str]:
    """The first line of Python of each block, with its spaces."""
    shown = show(program, editor.toolbox)
    rows = shown.text.split("\n")
    return {id: rows[span.line - 1].split("  #")[0] for id, span in shown.spans.items()}


def _lines(editor: Workspace) -> Mapping[int, str]:
    return editor.kept("fade", editor.shown, (), lambda: lines_of(editor, editor.shown))


def parted(editor: Workspace, pen: Pen, ground: Rect) -> tuple[Rect, Rect]:
    """The column and what is left of the ground for the blocks."""
    size = pen.text_size("caption")
    longest = max((len(line) for line in _lines(editor).values()), default=0)
    wide = pen.width_of("0" * longest, size, mono=True) + pen.px(34)
    return ground.cut_right(max(pen.px(LEAST), min(wide, ground.w * MOST)))


def column_box(editor: Workspace, pen: Pen, laid: tuple[Laid, ...], strip: Rect) -> Box:
    """A strip of paper with a line for each statement, at the height of its block."""
    lines, area = _lines(editor), strip
    heads = [one for one in _statements(laid) if one.node.id in lines]
    size = pen.text_size("caption")
    letter = pen.width_of("0" * 20, size, mono=True) / 20
    paints: list[Paint] = [*footed(pen, strip, "sheet", right=True)]
    edge = ((strip.x, strip.y), (strip.x, strip.bottom))
    paints.append(Stroke(edge, pen.color("line"), pen.px(2)))
    for one in heads:
        y = one.heads[0].middle[1]
        if area.y - size < y < area.bottom + size:
            room = strip.w - pen.px(24)
            text = clip_text(pen, lines[one.node.id], size, room, mono=True)
            paints += _line(pen, text, strip.x + pen.px(12), y, size, letter)
    return Box(strip, tuple(paints), key="fade-column", clip=True, scroll=True, label="Python")


def _statements(laid: tuple[Laid, ...]) -> list[Laid]:
    """The blocks that stand in a line of their own; the values inside them do not."""
    values = {id(value) for one in all_of(laid) for value in one.values}
    return [one for one in all_of(laid) if one.block is not None and id(one) not in values]


def _line(pen: Pen, text: str, x: float, y: float, size: float, letter: float) -> list[Paint]:
    return [
        Words(
            piece.text,
            x + piece.column * letter,
            y,
            size,
            pen.color(piece.kind or "ink"),
            piece.kind in ("keyword", "call"),
            mono=True,
        )
        for piece in pieces(text)
    ]
