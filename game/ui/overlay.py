"""What lies over every screen: the focus ring and the tooltip."""

from __future__ import annotations

from dataclasses import replace

from game.ui.box import Box
from game.ui.director import Director
from game.ui.paint import Ring
from game.ui.pen import Pen
from game.ui.reach import Spot, find, overlap
from game.ui.rect import Rect
from game.ui.widgets import tooltip

__all__ = ["dress", "ring"]


def dress(pen: Pen, tree: Box, director: Director) -> Box:
    """The tree with the ring around the focused box (after keyboard use) and the tooltip due."""
    over: list[Box] = []
    spot = find(tree, director.focus) if director.keys else None
    # what the pointer writes in shows its caret instead
    if spot and not spot.box.pointer_only and not spot.box.pointed:
        mark = Box(spot.box.rect, (ring(pen, spot.box.rect, spot.box.radius),))
        if spot.shown == spot.box.rect:
            over.append(mark)
        else:
            tree = _inside_clip(tree, spot, mark)
    if director.tip and not director.dragging:
        rect, text = director.tip
        over.append(tooltip(pen, overlap(rect, Rect(0, 0, pen.width, pen.height)), text))
    return replace(tree, kids=(*tree.kids, *over)) if over else tree


def ring(pen: Pen, rect: Rect, radius: float) -> Ring:
    """The focus ring of the chosen look."""
    return Ring(rect, radius, pen.color("focus"), pen.color("focus_ground"), pen.scale)


def _inside_clip(tree: Box, spot: Spot, mark: Box) -> Box:
    """The tree with a mark at the end of the box that cuts the spot off."""
    clip = Box(spot.clip, (), (mark,), clip=True)
    return replace(tree, kids=(*tree.kids, clip))
