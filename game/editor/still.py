"""A whole program to look at, as blocks or as Python; nothing of it can be touched."""

from __future__ import annotations

from dataclasses import replace

from game.blocks import Block, Toolbox
from game.editor.colors import pieces
from game.editor.layout import lay_program
from game.editor.looks import HALO, Marks, ruler_for
from game.editor.measures import all_of
from game.editor.view import block_box
from game.program import Program
from game.ui.box import Box
from game.ui.paint import Fill, Words
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import LEADING

__all__ = ["still_blocks", "still_python"]

LEAST = 0.4
"""As much smaller than on the ground as blocks are drawn at the most."""


def still_blocks(
    pen: Pen,
    program: Program,
    toolbox: Toolbox,
    area: Rect,
    scroll: float = 0,
    high: float = 0,
    share: float = 0.89,
    lit: int = 0,
) -> tuple[Box, float]:
    """The blocks in an area that is as wide as they are, and their height in px.

    They are `share` as large as on the ground, and smaller where they are too wide; with a height
    `high`, where they are too high as well. `lit` is the id of a block that shines.
    """

    def find(kind: str) -> Block:
        return toolbox.blocks[0] if (block := toolbox.get(kind)) is None else block

    for _ in range(4):
        ruler = replace(ruler_for(pen, find, share), pluses=False)
        laid = lay_program(program, ruler, area.x + ruler.u, area.y + 1.6 * ruler.u)
        wide = max(one.rect.right for one in all_of(laid)) + ruler.u - area.x
        tall = laid[-1].rect.bottom + 2 * ruler.u - area.y
        need = max(wide / area.w, tall / high if high else 0)
        if need <= 1 or share <= LEAST:
            break
        share = max(LEAST, share * 0.99 / need)
    marks = Marks(lit=lit, quiet=True)
    kids = tuple(block_box(one.moved(0, -scroll), pen, ruler, marks) for one in laid)
    return Box(area, (), kids, clip=True, ghost=True), tall


def still_python(
    pen: Pen,
    text: str,
    area: Rect,
    scroll: float = 0,
    high: float = 0,
    share: float = 1.0,
    lit: frozenset[int] = frozenset(),
) -> tuple[Box, float]:
    """The lines of a text in their colours, and their height in px; fitted as the blocks are.

    The lines whose numbers (from 1) are in `lit` stand on a bright ground.
    """
    lines = text.rstrip("\n").split("\n")
    size = pen.text_size("code") * share
    letter = pen.width_of("0" * 20, size, mono=True) / 20
    need = max(letter * max(map(len, lines)) / area.w, len(lines) * size * LEADING / (high or 1e9))
    if need > 1:
        size, letter = size / need, letter / need
    step = size * LEADING
    grounds = tuple(
        Fill(Rect(area.x - 3, area.y - scroll + (n - 1) * step, area.w, step), HALO, step / 5)
        for n in sorted(lit)
    )
    paints = tuple(
        Words(
            piece.text, area.x + piece.column * letter, area.y - scroll + (n + 0.5) * step, size,
            "#2E1C14" if n + 1 in lit else pen.color(piece.kind or "ink"),
            piece.kind in ("keyword", "call"), mono=True,
        )
        for n, line in enumerate(lines)
        for piece in pieces(line)
    )  # fmt: skip
    return Box(area, (*grounds, *paints), clip=True, ghost=True), len(lines) * step
