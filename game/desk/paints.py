"""What a stage paints, as SVG: the same picture a child has seen, for a page or for paper."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from game.art.drawings import drawing, number, recoloured
from game.ui.paint import Cells, Drawing, Fill, Gradient, Paint, Poly, Stroke, Veil, Words

__all__ = ["drawn", "width_of"]

_N = number


def width_of(text: str, size: float, bold: bool = False, mono: bool = False) -> float:
    """About the width of a line of text: nothing here can measure letters."""
    return len(text) * size * (0.6 if mono else 0.56 if bold else 0.52)


def drawn(paints: Iterable[Paint], width: float, height: float) -> str:
    """The SVG text of a picture."""
    body, defs = [], []
    for at, paint in enumerate(paints):
        if isinstance(paint, Gradient):
            defs.append(_gradient(paint, at))
        body.append(_one(paint, at))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_N(width)} {_N(height)}" '
        f'font-family="Andika, sans-serif"><defs>{"".join(defs)}</defs>{"".join(body)}</svg>'
    )


def _rect(rect: object, more: str) -> str:
    x, y, w, h = (getattr(rect, name) for name in "xywh")
    return (
        f'<rect x="{_N(x)}" y="{_N(y)}" width="{_N(max(0, w))}" height="{_N(max(0, h))}" {more}/>'
    )


def _look(color: str, edge: str = "", px: float = 0, opacity: float = 1.0) -> str:
    line = f' stroke="{edge}" stroke-width="{_N(px)}"' if edge and px else ""
    seen = f' opacity="{opacity:.2f}"' if opacity < 1 else ""
    return f'fill="{color or "none"}"{line}{seen}'


def _points(points: Iterable[tuple[float, float]]) -> str:
    return " ".join(f"{_N(x)},{_N(y)}" for x, y in points)


def _one(paint: Paint, at: int) -> str:
    match paint:
        case Fill():
            round_ = f'rx="{_N(paint.radius)}" ' if paint.radius else ""
            lip = ""
            if paint.lip:
                lip = _rect(paint.rect.moved(0, paint.lip_px), round_ + _look(paint.lip))
            look = _look(paint.color, paint.edge, paint.edge_px, paint.opacity)
            return lip + _rect(paint.rect, round_ + look)
        case Poly():
            look = _look(paint.color, paint.edge, paint.edge_px, paint.opacity)
            return f'<polygon points="{_points(paint.points)}" {look} stroke-linejoin="round"/>'
        case Stroke():
            dash = (
                f' stroke-dasharray="{_N(paint.dash[0])} {_N(paint.dash[1])}"' if paint.dash else ""
            )
            look = _look("", paint.color, paint.width, paint.opacity)
            ends = 'stroke-linecap="round" stroke-linejoin="round"'
            return f'<polyline points="{_points(paint.points)}" {look} {ends}{dash}/>'
        case Words():
            return _words(paint)
        case Drawing():
            return _drawing(paint)
        case Gradient():
            return _rect(paint.rect, f'fill="url(#g{at})"')
        case Cells():
            return _cells(paint)
        case Veil():
            return _rect(paint.rect, _look(paint.color, opacity=paint.opacity))
    return ""


def _words(words: Words) -> str:
    anchor = {"left": "start", "centre": "middle", "right": "end"}[words.align]
    bold = ' font-weight="700"' if words.bold else ""
    mono = ' font-family="JetBrains Mono, monospace"' if words.mono else ""
    return (
        f'<text x="{_N(words.x)}" y="{_N(words.y + 0.36 * words.size)}" text-anchor="{anchor}" '
        f'font-size="{_N(words.size)}" fill="{words.color}"{bold}{mono}>'
        f"{escape(words.text)}</text>"
    )


def _drawing(one: Drawing) -> str:
    try:
        source = one.source or drawing(one.name)
    except OSError:
        return ""
    if one.tint:
        source = recoloured(source, {"#000000": one.tint})
    rect = one.rect
    place = f'<svg x="{_N(rect.x)}" y="{_N(rect.y)}" width="{_N(rect.w)}" height="{_N(rect.h)}" '
    found = source.strip().replace("<svg ", place, 1)
    turn = ""
    if one.turn:
        x, y = rect.middle
        turn = f' transform="rotate({_N(one.turn)} {_N(x)} {_N(y)})"'
    seen = f' opacity="{one.opacity:.2f}"' if one.opacity < 1 else ""
    return f"<g{turn}{seen}>{found}</g>" if turn or seen else found


def _cells(cells: Cells) -> str:
    if not cells.rows or not cells.rows[0]:
        return ""
    wide = cells.rect.w / len(cells.rows[0])
    high = cells.rect.h / len(cells.rows)
    found = [
        f'<rect x="{_N(cells.rect.x + x * wide)}" y="{_N(cells.rect.y + y * high)}" '
        f'width="{_N(wide + 0.3)}" height="{_N(high + 0.3)}" fill="{color}"/>'
        for y, row in enumerate(cells.rows)
        for x, color in enumerate(row)
        if color
    ]
    return f'<g opacity="{cells.opacity:.2f}">{"".join(found)}</g>'


def _gradient(paint: Gradient, at: int) -> str:
    stops = "".join(
        f'<stop offset="{share:.3f}" stop-color="{color}"/>' for share, color in paint.stops
    )
    return f'<linearGradient id="g{at}" x1="0" y1="0" x2="0" y2="1">{stops}</linearGradient>'
