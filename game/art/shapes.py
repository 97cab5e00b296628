"""SVG elements as text: rectangles, octagons, stepped outlines, bands and waves.

Adjacent shapes of one colour are put into one path: then no thin seam shows between them at any
scale, and a picture stays fast to draw.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from game.art.drawings import drawing, number, recoloured

__all__ = [
    "band", "blocks", "cells", "fill", "line", "octagon", "placed", "polygon", "rect", "sky",
    "stepped", "waves",
]  # fmt: skip

Point = tuple[float, float]


def fill(path: str, color: str, opacity: float = 1) -> str:
    """A filled path."""
    see = f' opacity="{number(opacity)}"' if opacity < 1 else ""
    return f'<path d="{path}" fill="{color}"{see}/>'


def line(path: str, color: str, width: float, dash: str = "", opacity: float = 1) -> str:
    """A drawn line with round ends; `dash` as in SVG."""
    cut = f' stroke-dasharray="{dash}"' if dash else ""
    see = f' opacity="{number(opacity)}"' if opacity < 1 else ""
    ends = 'stroke-linecap="round" stroke-linejoin="round"'
    return (
        f'<path d="{path}" fill="none" stroke="{color}" stroke-width="{number(width)}" '
        f"{ends}{cut}{see}/>"
    )


def rect(x: float, y: float, w: float, h: float) -> str:
    """The path of a rectangle."""
    return f"M{number(x)},{number(y)}h{number(w)}v{number(h)}h{number(-w)}z"


def polygon(points: Iterable[Point]) -> str:
    """The path of a closed outline."""
    return "M" + " ".join(f"{number(x)},{number(y)}" for x, y in points) + "z"


def octagon(x: float, y: float, r: float) -> str:
    """The path of an octagon, `r` wide on each side, corners cut by 0.586 r."""
    k = r * 0.414
    corners = ((-k, -r), (k, -r), (r, -k), (r, k), (k, r), (-k, r), (-r, k), (-r, -k))
    return polygon((x + dx, y + dy) for dx, dy in corners)


def blocks(boxes: Iterable[tuple[float, float, float, float]]) -> str:
    """Many rectangles as one path."""
    return "".join(rect(*box) for box in boxes)


def cells(rows: Sequence[str], x: float, y: float, size: float, sign: str = "#") -> str:
    """The path of all cells of a pattern that hold `sign`; runs become one rectangle."""
    found = []
    for j, row in enumerate(rows):
        for run in re.finditer(re.escape(sign) + "+", row):
            wide = (run.end() - run.start()) * size
            found.append((x + run.start() * size, y + j * size, wide, size))
    return blocks(found)


def stepped(curve: Callable[[float], float], width: float, step: float) -> list[Point]:
    """Where a curve's stepped outline turns: columns `step` wide, heights rounded to `step`."""
    found: list[Point] = []
    x = 0.0
    while x < width:
        wide = min(step, width - x)
        y = round(curve(x + step / 2) / step) * step
        if found and found[-1][1] == y:
            found[-1] = (x + wide, y)
        else:
            found += [(x, y), (x + wide, y)]
        x += step
    return found


def band(top: Sequence[Point], start: float, end: float) -> str:
    """The path between an outline moved down by `start` and by `end`."""
    upper = [(x, y + start) for x, y in top]
    lower = [(x, y + end) for x, y in reversed(top)]
    return polygon((*upper, *lower))


def sky(
    name: str, stops: Sequence[tuple[float, str]], x: float, y: float, w: float, h: float
) -> str:
    """A rectangle with a vertical gradient; stops are (share of the height, colour)."""
    inner = "".join(f'<stop offset="{number(at)}" stop-color="{color}"/>' for at, color in stops)
    return (
        f'<defs><linearGradient id="{name}" gradientUnits="userSpaceOnUse" x1="0" '
        f'y1="{number(y)}" x2="0" y2="{number(y + h)}">{inner}</linearGradient></defs>'
        f'<path d="{rect(x, y, w, h)}" fill="url(#{name})"/>'
    )


def waves(spots: Iterable[Point], size: float) -> str:
    """The path of little stepped waves, each about 42 `size` wide."""
    parts = ((9, 0), (0, -4), (13, 0), (0, 4), (7, 0), (0, 4), (11, 0))
    shape = "".join(f"l{number(dx * size)},{number(dy * size)}" for dx, dy in parts)
    return "".join(f"M{number(x)},{number(y)}{shape}" for x, y in spots)


def placed(
    name: str,
    x: float,
    y: float,
    scale: float,
    colors: dict[str, str] | None = None,
    shadow: bool = True,
) -> str:
    """A drawing of `assets/` as a group with its origin at `x, y`, some colours replaced."""
    inner = re.sub(r"</?svg[^>]*>", "", drawing(name)).strip()
    if not shadow:
        inner = re.sub(r'<ellipse[^>]*fill="#1A0D06"[^>]*/>', "", inner)
    inner = recoloured(inner, colors or {})
    move = f"translate({number(x)} {number(y)}) scale({scale:.4f})"
    return f'<g transform="{move}">{inner}</g>'
