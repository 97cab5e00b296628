"""What the canvas of a world can do, and the things one paints with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from game.author import Draft
from game.scenes.scene import Effect
from game.ui.box import Box
from game.ui.events import Event
from game.ui.paint import Paint
from game.ui.pen import Pen
from game.ui.rect import Rect

if TYPE_CHECKING:
    from game.scenes.author.maker import MakerScene

__all__ = ["CANVAS", "Canvas", "Size", "Tool", "line_of"]

CANVAS = "canvas"
"""The key of the canvas: a place with a cursor of its own."""

Picture = Callable[[Pen, Rect], tuple[Paint, ...]]


@dataclass(frozen=True, slots=True)
class Tool:
    """A thing to paint with: its id, what it is called, its group, and its picture."""

    id: str
    label: str
    group: str
    picture: Picture = field(compare=False)


@dataclass(frozen=True, slots=True)
class Size:
    """How large a map is, and how small and large it may be: columns, rows (0: it has none)."""

    columns: int
    rows: int
    least: tuple[int, int]
    most: tuple[int, int]


class Canvas(Protocol):
    """How the maps of one world are painted."""

    skins: tuple[str, ...]
    """The looks there are to choose from."""

    def fresh(self) -> Draft:
        """A level that has just been begun, without id and words."""

    def tools(self, draft: Draft) -> tuple[Tool, ...]:
        """What there is to paint with."""

    def size(self, draft: Draft, at: int) -> Size | None:
        """How large the map is; None where it only grows by what is put on it."""

    def sized(self, draft: Draft, at: int, columns: int, rows: int) -> Draft:
        """With a map of another size."""

    def view(self, scene: MakerScene, pen: Pen, area: Rect) -> Box:
        """The map, to be painted; its box has the key `CANVAS`."""

    def extras(self, scene: MakerScene, pen: Pen, area: Rect) -> tuple[tuple[Box, ...], float]:
        """What else is chosen below the things, from the top of an area, and how high it is."""

    def heard(self, scene: MakerScene, event: Event) -> tuple[Effect, ...] | None:
        """The answer to an event on the canvas or in the extras; None for any other."""


def line_of(a: tuple[int, int], b: tuple[int, int]) -> tuple[tuple[int, int], ...]:
    """The cells from one to another, without the first: a quick hand leaves no gaps."""
    (x0, y0), (x1, y1) = a, b
    steps = max(abs(x1 - x0), abs(y1 - y0))
    return tuple(
        (round(x0 + (x1 - x0) * k / steps), round(y0 + (y1 - y0) * k / steps))
        for k in range(1, steps + 1)
    )
