"""Where the knots of a chapter lie on its carpet."""

from __future__ import annotations

__all__ = ["MOST_ON_ZIGZAG", "knots"]

MOST_ON_ZIGZAG = 12
"""The most knots that find room on one zigzag; more of them go in rows."""

_SIDEWAYS = (-2, -1, 0, 1, 2, 1, 0, -1)
_IN_A_ROW = 6


def knots(count: int, rect: tuple[float, float, float, float]) -> list[tuple[float, float]]:
    """The centres of `count` knots on a carpet at `rect` (x, y, w, h in px), from the foot up.

    A zigzag, or, for many, rows to and fro that rise a little, so that no knot covers another.
    """
    if count > MOST_ON_ZIGZAG:
        return _to_and_fro(count, rect)
    x, y, width, height = rect
    climb = (height - 62) / max(1, count - 1)
    return [
        (x + width / 2 + _SIDEWAYS[i % 8] * 0.1734 * width, y + height - 32 - i * climb)
        for i in range(count)
    ]


def _to_and_fro(count: int, rect: tuple[float, float, float, float]) -> list[tuple[float, float]]:
    x, y, width, height = rect
    rows = -(-count // _IN_A_ROW)
    across = -(-count // rows)
    high = (height - 70) / (rows - 0.84)
    rise = 0.16 * high / (across - 1)
    places = []
    for i in range(count):
        row, at = divmod(i, across)
        side = at if row % 2 == 0 else across - 1 - at
        left = x + width * (0.1 + 0.8 * side / (across - 1))
        places.append((left, y + height - 32 - row * high - at * rise))
    return places
