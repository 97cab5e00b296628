"""The strip of the carpet around the rows that this knot has woven."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.art.carpet import MAP_SIZE, woven_rows
from game.scenes.woven import carpet_of
from game.ui.box import Box
from game.ui.paint import Cells, Fill, Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label
from game.ui.widgets import panel

if TYPE_CHECKING:
    from game.scenes.success.scene import SuccessScene

__all__ = ["grew"]

COUNT = 30
"""How many rows of the carpet the strip shows."""

AHEAD = 6
"""How many of them lie above the newest row, still to be woven."""


def grew(scene: SuccessScene, pen: Pen, area: Rect) -> Box:
    """A panel: the strip at the left, how many knots are tied at the right."""
    base = panel(pen, area)
    wide = min(area.w * 0.46, pen.px(250))
    strip = Rect(area.x + pen.px(16), area.y + pen.px(14), wide, area.h - pen.px(28))
    paints = (*_strip(scene, pen, strip), *_words(scene, pen, area, strip.right + pen.px(16)))
    return Box(area, base.paints, (Box(area, paints),))


def _strip(scene: SuccessScene, pen: Pen, spot: Rect) -> tuple[Paint, ...]:
    """What is woven, a ghost of the rest, and a frame around the new rows."""
    width, height = MAP_SIZE
    cells = carpet_of(scene.home, scene.chapter, width, height)
    total = len(scene.chapter.levels)
    rows = woven_rows(height, scene.done, total)
    fresh = rows - woven_rows(height, max(0, scene.done - 1), total)
    first = max(0, min(height - COUNT, height - rows - AHEAD))
    cell = spot.h / COUNT
    blank = ("",) * width
    shown = tuple(cells[y] if y >= height - rows else blank for y in range(first, first + COUNT))
    top = spot.y + (height - rows - first) * cell
    frame = Rect(spot.x - 2, top, spot.w + 4, max(cell, fresh * cell))
    return (
        Cells(spot, cells[first : first + COUNT], weave=0, opacity=0.2),
        Cells(spot, shown),
        Fill(frame, "", pen.px(4), pen.color("saffron"), pen.px(4)),
    )


def _words(scene: SuccessScene, pen: Pen, area: Rect, x: float) -> tuple[Paint, ...]:
    words = Rect(x, area.y + pen.px(12), area.right - x - pen.px(10), area.h / 2)
    above = Rect(words.x, words.y, words.w, words.h * 0.8)
    below = Rect(words.x, words.bottom - pen.px(6), words.w, words.h * 0.7)
    both = _both(scene)
    counts = both or pen.say("{done} of {of} knots", done=scene.done, of=len(scene.chapter.levels))
    title = pen.say("Both carpets grew") if both else pen.say("Your carpet grew")
    size = pen.text_size("block")
    return (
        *label(pen, above, title, size, pen.color("ink"), True, lines=2),
        *label(pen, below, counts, size, pen.color("walnut"), lines=2),
    )


def _both(scene: SuccessScene) -> str:
    """How many knots each of two children has tied; "" for one child, or one and a guest."""
    pair, state = scene.home.together, scene.home.keeper.state
    other = state.player(pair.partner.id) if pair else None
    if pair is None or other is None:
        return ""
    levels = scene.chapter.levels
    theirs, of = sum(level.id in other.won for level in levels), len(levels)
    return f"{pair.owner.name} {scene.done}/{of}\n{other.name} {theirs}/{of}"
