"""What can be painted: small frozen values in absolute px, put on the screen by `shell`.

Colours are `#rrggbb`. Equal values give equal pixels, so the painter caches by value and repaints
only what changed between two trees.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.ui.rect import Rect

__all__ = [
    "Cells",
    "Drawing",
    "Fill",
    "Gradient",
    "Paint",
    "Poly",
    "Ring",
    "Stroke",
    "Veil",
    "Words",
]


@dataclass(frozen=True, slots=True)
class Fill:
    """A rectangle with rounded corners; `lip` is a darker copy that shows `lip_px` below.

    Without a colour ("") only its edge is painted.
    """

    rect: Rect
    color: str
    radius: float = 0
    edge: str = ""
    edge_px: float = 0
    lip: str = ""
    lip_px: float = 0
    opacity: float = 1.0
    shadow: int = 0  # elevation: 0 none, 1 panel, 2 dialog


@dataclass(frozen=True, slots=True)
class Poly:
    """A filled shape: points in px, smoothed edges; a negative-free closed outline."""

    points: tuple[tuple[float, float], ...]
    color: str
    edge: str = ""
    edge_px: float = 0
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line through points with round joins; `dash` is (on, off) in px."""

    points: tuple[tuple[float, float], ...]
    color: str
    width: float
    dash: tuple[float, float] | None = None
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text; `x, y` is where its line box starts (left, centre or right by `align`)
    and the vertical middle of the line."""

    text: str
    x: float
    y: float
    size: float
    color: str
    bold: bool = False
    mono: bool = False
    align: str = "left"


@dataclass(frozen=True, slots=True)
class Drawing:
    """An SVG: `name` below `assets/` without its ending (`icons/play`), fitted into `rect`.

    `tint` recolours a one-colour icon; `source` is the SVG text itself when it was composed
    (a portrait), and `name` then its cache key.
    """

    name: str
    rect: Rect
    tint: str = ""
    opacity: float = 1.0
    source: str = ""
    turn: float = 0.0  # degrees, clockwise


@dataclass(frozen=True, slots=True)
class Gradient:
    """A vertical gradient: stops are (share of the height, colour)."""

    rect: Rect
    stops: tuple[tuple[float, str], ...]


@dataclass(frozen=True, slots=True)
class Cells:
    """A woven field: `rows` of one colour (or "" for empty) for each cell; `weave` draws the
    thin line on each row (its opacity)."""

    rect: Rect
    rows: tuple[tuple[str, ...], ...]
    weave: float = 0.16
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class Ring:
    """The focus ring around a rectangle: a line 5 px outside it on a wider halo."""

    rect: Rect
    radius: float
    color: str = "#121B38"
    halo: str = "#FFF9EE"
    scale: float = 1.0


@dataclass(frozen=True, slots=True)
class Veil:
    """A half-see-through layer over what was painted before."""

    rect: Rect
    color: str
    opacity: float


Paint = Fill | Poly | Stroke | Words | Drawing | Gradient | Cells | Ring | Veil
