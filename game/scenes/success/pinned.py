"""The bug that was mended flies into the bug book."""

from __future__ import annotations

from dataclasses import replace
from math import sin
from typing import TYPE_CHECKING

from game.art.moth import moth_drawing
from game.levels.level import Bug
from game.scenes.bugs.book import seed_of
from game.ui.box import Box
from game.ui.motion import ease
from game.ui.paint import Drawing, Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label
from game.ui.widgets import icon, panel

if TYPE_CHECKING:
    from game.scenes.success.scene import SuccessScene

__all__ = ["pinned"]

FLIGHT_S = 1.6
"""How long the moth flies from the knot to its page."""


def pinned(scene: SuccessScene, pen: Pen, area: Rect, bug: Bug) -> Box:
    """A panel that opens the book: the moth, its name, and where it lives now."""
    base = panel(pen, area)
    name = scene.home.told(scene.level, bug.title)
    inner = area.inset(pen.px(14), pen.px(10))
    side = min(inner.h, pen.px(90))
    spot, rest = inner.cut_left(side * 1.15, pen.px(14))
    book, words = rest.cut_right(pen.px(34), pen.px(8))
    above, below = words.rows((0.9, 1.1), 0)
    ink, quiet = pen.color("ink"), pen.color("walnut")
    paints: tuple[Paint, ...] = (
        *label(pen, above, pen.say("Into the bug book:"), pen.text_size("block"), quiet),
        *label(pen, below, name, pen.text_size("block"), ink, True, lines=2),
        icon("book", *book.middle, pen.px(28), ink),
        _flying(scene, pen, spot),
    )
    text = f"{pen.say('Into the bug book:')} {name}"
    return replace(
        Box(area, base.paints, (Box(area, paints),)),
        key="bug", on="bug", label=text, group="card", radius=pen.px(18),
    )  # fmt: skip


def _flying(scene: SuccessScene, pen: Pen, spot: Rect) -> Drawing:
    """The moth at its place, or on its fluttering way there."""
    share = 1.0 if pen.theme.still else ease("out-cubic", min(1.0, scene.age / FLIGHT_S))
    left = 1 - share
    x = -left * pen.width * 0.42
    y = -left * pen.height * 0.3 + sin(scene.age * 9) * left * pen.px(26)
    name, source = moth_drawing(seed_of(scene.level))
    turn = 20 * left * sin(scene.age * 7)
    return Drawing(name, spot.moved(x, y), source=source, turn=turn)
