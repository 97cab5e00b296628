"""Somebody not met yet: head and shoulders of nobody in particular, woven of knots."""

from __future__ import annotations

from functools import cache
from math import hypot

from game.art.drawings import number, svg

__all__ = ["silhouette_drawing"]

_SIDE = 240.0
_KNOT = 10.0
_GROUND, _SHAPE = ("#EADBBE", "#E3D1AE"), ("#CBB48C", "#BFA67B")
_EDGE, _CLOTH = "#93774C", "#F6ECD9"


def silhouette_drawing() -> tuple[str, str]:
    """The name and source of the `Drawing`, as large as a portrait."""
    return "portrait/nobody", _silhouette()


@cache
def _silhouette() -> str:
    """Knot by knot inside the octagon, with a dashed edge."""
    count = int(_SIDE / _KNOT)
    body = [f'<path d="M72,4 H168 L236,72 V168 L168,236 H72 L4,168 V72 Z" fill="{_CLOTH}"/>']
    for row in range(count):
        for column in range(count):
            x, y = (column + 0.5) * _KNOT, (row + 0.5) * _KNOT
            if not _inside(x, y):
                continue
            tones = _SHAPE if _is_person(x, y) else _GROUND
            tone = tones[(row + column) % 2]
            at = f'x="{number(x - 4.6)}" y="{number(y - 4.6)}"'
            body.append(f'<rect {at} width="9.2" height="9.2" rx="2" fill="{tone}"/>')
    return svg("0 0 240 240", "".join(body) + _edge())


def _inside(x: float, y: float) -> bool:
    """Whether a knot lies wholly in the octagon."""
    dx, dy = abs(x - _SIDE / 2), abs(y - _SIDE / 2)
    return max(dx, dy) < 111 and dx + dy < 155


def _is_person(x: float, y: float) -> bool:
    """Head, neck, shoulders."""
    head = hypot((x - 120) / 51, (y - 100) / 58) < 1
    neck = abs(x - 120) < 22 and 130 < y < 190
    shoulders = hypot((x - 120) / 96, (y - 244) / 72) < 1
    return head or neck or shoulders


def _edge() -> str:
    """The dashes along the octagon, each a stroke of its own: not every reader draws dashes."""
    r, cut = 116.0, 48.05
    corners = [
        (-cut, -r), (cut, -r), (r, -cut), (r, cut), (cut, r), (-cut, r), (-r, cut), (-r, -cut),
    ]  # fmt: skip
    lines = []
    for (x1, y1), (x2, y2) in zip(corners, corners[1:] + corners[:1], strict=True):
        for k in range(4):
            a, b = (k + 0.12) / 4, (k + 0.78) / 4
            ends = (x1 + (x2 - x1) * a, y1 + (y2 - y1) * a, x1 + (x2 - x1) * b, y1 + (y2 - y1) * b)
            x, y, to_x, to_y = (number(end + 120) for end in ends)
            lines.append(f'<path d="M{x} {y}L{to_x} {to_y}"/>')
    style = f'fill="none" stroke="{_EDGE}" stroke-width="6" stroke-linecap="round"'
    return f"<g {style}>{''.join(lines)}</g>"
