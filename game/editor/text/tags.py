"""What names hold now, as pale tags behind the line that runs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.editor.text.sheet import Grid
from game.ui.paint import Fill, Paint, Words
from game.ui.rect import Rect

__all__ = ["tag_paints"]


def tag_paints(grid: Grid, line: int, text: str, tags: Sequence[str]) -> Iterator[Paint]:
    """As many tags as there is room for between the end of the line and the marks."""
    pen, size = grid.pen, grid.size * 0.78
    x, y = grid.x(text, len(text)) + 2 * grid.letter, grid.top(line) + grid.high / 2
    for tag in tags:
        wide = pen.width_of(tag, size, True, True) + pen.px(14)
        if x + wide > grid.area.right - grid.high - pen.px(24):
            return
        spot = Rect(x, y - size * 0.8, wide, size * 1.6)
        yield Fill(spot, pen.color("paper"), pen.px(6), pen.color("violet"), pen.px(1.5))
        ink = pen.color("ink")
        yield Words(tag, spot.middle[0], y, size, ink, True, mono=True, align="centre")
        x += wide + pen.px(6)
