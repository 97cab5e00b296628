"""All bugs in rows: a moth for each one that was mended, an empty pin for the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.art.moth import moth_drawing, nobody_drawing
from game.scenes.bugs.book import Leaf, seed_of
from game.ui.box import Box
from game.ui.paint import Drawing, Fill, Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label
from game.ui.widgets import panel, scrollbar

if TYPE_CHECKING:
    from game.scenes.bugs.scene import BugsScene

__all__ = ["moth", "pins", "place"]

HIGH = 104 / 120
"""How tall a moth is for its width."""


def moth(leaf: Leaf, spot: Rect) -> Drawing:
    """The moth of a page, or its empty place."""
    wide = min(spot.w, spot.h / HIGH)
    name, source = moth_drawing(seed_of(leaf.level)) if leaf.found else nobody_drawing()
    return Drawing(name, spot.centred(wide, wide * HIGH), source=source)


def place(pen: Pen, leaf: Leaf) -> str:
    """Where a bug lives."""
    return pen.say("Chapter {n}, level {m}", n=leaf.chapter.number, m=leaf.level.number)


def pins(scene: BugsScene, pen: Pen, area: Rect) -> Box:
    """The board with all pins, to be scrolled where they are many."""
    base = panel(pen, area)
    inner = area.inset(pen.px(10 if pen.compact else 16))
    gap = pen.px(6 if pen.compact else 10)
    columns = 4 if pen.compact or pen.theme.large else 5
    wide = (inner.w - pen.px(10) - gap * (columns - 1)) / columns
    rows = -(-len(scene.leaves) // columns)
    least = wide * HIGH + pen.px(6) + _words(pen)
    high = max(least, min(least * 1.1, (inner.h - gap * (rows - 1)) / max(1, rows)))
    whole = rows * (high + gap) - gap
    scene.scroll = min(scene.scroll, max(0.0, whole - inner.h))
    tiles = []
    for n, leaf in enumerate(scene.leaves):
        x = inner.x + n % columns * (wide + gap)
        y = inner.y + n // columns * (high + gap) - scene.scroll
        seen = y < inner.bottom and y + high > inner.y
        tiles.append(_tile(scene, pen, leaf, Rect(x, y, wide, high), seen))
    bar = scrollbar(pen, inner, scene.scroll, whole)
    board = Box(inner, (), (*tiles, bar), clip=True, scroll=True, key="pins")
    return Box(area, base.paints, (*base.kids, board))


def _words(pen: Pen) -> float:
    return pen.text_size("caption") * 1.2


def _tile(scene: BugsScene, pen: Pen, leaf: Leaf, spot: Rect, seen: bool) -> Box:
    """One pin with its number; painted only where it is in sight."""
    key, where = f"bug:{leaf.level.id}", place(pen, leaf)
    name = scene.home.told(leaf.level, leaf.bug.title)
    said = name if leaf.found else pen.say("Not mended yet: {where}", where=where)
    paints: list[Paint] = []
    if seen:
        picture, words = spot.inset(pen.px(3)).cut_top(spot.h - pen.px(6) - _words(pen))
        if leaf.level.id == scene.chosen:
            paints.append(Fill(spot, pen.color("saffronL"), pen.px(12), pen.color("saffronD"), 2))
        elif pen.hover == key:
            paints.append(Fill(spot, pen.color("sand"), pen.px(12)))
        number = f"{leaf.chapter.number}·{leaf.level.number}"
        ink = pen.color("walnut")
        if leaf.level.id == scene.chosen and not pen.theme.contrast:
            ink = pen.color("ink")
        paints.append(moth(leaf, picture.inset(pen.px(3))))
        paints += label(pen, words, number, pen.text_size("caption"), ink, True, "centre")
    return Box(
        spot,
        tuple(paints),
        key=key,
        on=("bug", leaf.level.id),
        label=said,
        group="pins",
        radius=pen.px(12),
    )
