"""Where the boxes of memory lie: single values side by side, lists where they fit."""

from __future__ import annotations

from dataclasses import dataclass

from game.run.inside import Drawer
from game.scenes.play.inside.ruler import LETTERS, Ruler

__all__ = ["Laid", "cells", "lay", "low"]


@dataclass(frozen=True, slots=True)
class Laid:
    """A box at its place in the card, from its upper left corner."""

    drawer: Drawer
    x: float
    y: float
    w: float
    h: float


def lay(ruler: Ruler, found: tuple[Drawer, ...], room: float) -> list[Laid]:
    """The boxes side by side in rows, each row as high as its highest."""
    laid: list[Laid] = []
    x = y = below = 0.0
    for drawer in found:
        wide, high = _size(ruler, drawer, room)
        if x and x + wide > room:
            x, y = 0.0, below + ruler.gap
        laid.append(Laid(drawer, x, y, wide, high))
        x, below = x + wide + ruler.gap, max(below, y + high)
    return laid


def _size(ruler: Ruler, drawer: Drawer, room: float) -> tuple[float, float]:
    lids = sum(ruler.wide(ruler.clip(name, LETTERS)) + ruler.gap / 2 for name in drawer.names)
    if drawer.items is None:
        wide = max(lids - ruler.gap / 2, ruler.wide(ruler.clip(drawer.value, LETTERS)))
        return min(max(wide, 1.3 * ruler.high), room), ruler.lid + ruler.high
    row, _ = cells(ruler, drawer, room)
    wide = max(lids, sum(row), ruler.high)
    return min(wide, room), ruler.lid + ruler.high + ruler.small * 1.4


def cells(ruler: Ruler, drawer: Drawer, room: float) -> tuple[list[float], int]:
    """The widths of the cells that fit, and which item the first of them is.

    The part of a long list that is shown holds the item that has changed last.
    """
    items = drawer.items or ()
    widths = [max(ruler.high, ruler.wide(ruler.clip(item, LETTERS // 2), 12)) for item in items]
    if sum(widths) <= room:
        return widths, 0
    first, last = 0, max(drawer.fresh, default=0)
    more = ruler.high * 0.8
    while first < last and sum(widths[first : last + 1]) > room - 2 * more:
        first += 1
    shown: list[float] = []
    for width in widths[first:]:
        if sum(shown) + width > room - (more if first else 0) - more:
            break
        shown.append(width)
    return shown, first


def low(laid: list[Laid]) -> float:
    """Where the lowest box ends."""
    return max([one.y + one.h for one in laid], default=0.0)
