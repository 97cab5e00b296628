"""What is painted on a screen as one SVG text, for paper: every world prints as it is played."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape

from game.art.drawings import drawing, number
from game.ui.box import Box
from game.ui.paint import (
    Cells,
    Drawing,
    Fill,
    Gradient,
    Paint,
    Poly,
    Ring,
    Stroke,
    Veil,
    Words,
)
from game.ui.rect import Rect

__all__ = ["inked_box", "inked_paints"]

_BOX = re.compile(r'viewBox="([^"]+)"')
_SIZE = re.compile(r'\s(width|height)="[^"]*"')
_COLOUR = re.compile(r"#000000|#000(?![0-9A-Fa-f])|currentColor")


def inked_box(box: Box) -> str:
    """A box with all that lies in it."""
    return inked_paints(_paints(box), box.rect)


def _paints(box: Box) -> Iterator[Paint]:
    yield from box.paints
    for kid in box.kids:
        yield from _paints(kid)


def inked_paints(paints: Iterable[Paint], area: Rect) -> str:
    """Paints within an area as an SVG text."""
    body = "".join(map(_paint, paints))
    view = " ".join(map(number, (area.x, area.y, area.w, area.h)))
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{view}">{body}</svg>'


def _paint(paint: Paint) -> str:
    match paint:
        case Fill():
            return _fill(paint)
        case Poly(points, color, edge, edge_px, opacity):
            return f'<polygon points="{_points(points)}"{_look(color, edge, edge_px, opacity)}/>'
        case Stroke():
            return _stroke(paint)
        case Words():
            return _words(paint)
        case Drawing():
            return _drawing(paint)
        case Gradient(rect, stops):
            return _rect(rect, 0, _look(stops[0][1] if stops else "", "", 0, 1.0))
        case Cells():
            return _cells(paint)
        case Veil(rect, color, opacity):
            return _rect(rect, 0, _look(color, "", 0, opacity))
        case Ring():
            return ""  # the focus is nothing on paper
    return ""


def _points(points: Iterable[tuple[float, float]]) -> str:
    return " ".join(f"{number(x)},{number(y)}" for x, y in points)


def _look(color: str, edge: str, width: float, opacity: float) -> str:
    line = f' stroke="{edge}" stroke-width="{number(width)}"' if edge and width else ""
    clear = f' opacity="{number(opacity)}"' if opacity < 1 else ""
    return f' fill="{color or "none"}"{line}{clear}'


def _rect(rect: Rect, radius: float, look: str) -> str:
    spot = f'x="{number(rect.x)}" y="{number(rect.y)}"'
    size = f'width="{number(max(0, rect.w))}" height="{number(max(0, rect.h))}"'
    return f'<rect {spot} {size} rx="{number(radius)}"{look}/>'


def _fill(paint: Fill) -> str:
    radius = min(paint.radius, paint.rect.w / 2, paint.rect.h / 2)
    lip = ""
    if paint.lip:
        look = _look(paint.lip, "", 0, paint.opacity)
        lip = _rect(paint.rect.moved(0, paint.lip_px), radius, look)
    look = _look(paint.color, paint.edge, paint.edge_px, paint.opacity)
    return lip + _rect(paint.rect, radius, look)


def _stroke(paint: Stroke) -> str:
    dash = (
        f' stroke-dasharray="{number(paint.dash[0])},{number(paint.dash[1])}"' if paint.dash else ""
    )
    clear = f' opacity="{number(paint.opacity)}"' if paint.opacity < 1 else ""
    return (
        f'<polyline points="{_points(paint.points)}" fill="none" stroke="{paint.color}"'
        f' stroke-width="{number(paint.width)}" stroke-linejoin="round"'
        f' stroke-linecap="round"{dash}{clear}/>'
    )


def _words(paint: Words) -> str:
    anchor = {"left": "start", "centre": "middle", "right": "end"}.get(paint.align, "start")
    family = "JetBrains Mono, monospace" if paint.mono else "Andika, Verdana, sans-serif"
    bold = ' font-weight="bold"' if paint.bold else ""
    return (
        f'<text x="{number(paint.x)}" y="{number(paint.y + paint.size * 0.35)}"'
        f' text-anchor="{anchor}" font-family="{family}" font-size="{number(paint.size)}"{bold}'
        f' fill="{paint.color}">{escape(paint.text)}</text>'
    )


def _drawing(paint: Drawing) -> str:
    """A drawing set into its place, in the middle and as large as fits."""
    source = (paint.source or drawing(paint.name)).strip()
    start = source.find("<svg")
    box = _BOX.search(source)
    if start < 0 or box is None:
        return ""
    head, _, rest = source[start:].partition(">")
    if paint.tint:
        rest, head = _COLOUR.sub(paint.tint, rest), _COLOUR.sub(paint.tint, head)
    rect = paint.rect
    place = (
        f' x="{number(rect.x)}" y="{number(rect.y)}" width="{number(rect.w)}"'
        f' height="{number(rect.h)}"'
    )
    inner = _SIZE.sub("", head[4:])
    text = f"<svg{inner}{place}>{rest}"
    clear = f' opacity="{number(paint.opacity)}"' if paint.opacity < 1 else ""
    x, y = rect.middle
    turn = (
        f' transform="rotate({number(paint.turn)} {number(x)} {number(y)})"' if paint.turn else ""
    )
    return f"<g{clear}{turn}>{text}</g>" if clear or turn else text


def _cells(paint: Cells) -> str:
    """A woven field: a square for each knot."""
    rows = [row for row in paint.rows if row]
    if not rows:
        return ""
    wide, high = paint.rect.w / max(map(len, rows)), paint.rect.h / len(paint.rows)
    parts = [
        _rect(Rect(paint.rect.x + x * wide, paint.rect.y + y * high, wide, high), 0,
              _look(color, "#2E1C14", 0.4, paint.opacity))
        for y, row in enumerate(paint.rows)
        for x, color in enumerate(row)
        if color
    ]  # fmt: skip
    return "".join(parts)
