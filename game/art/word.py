"""The game's name in woven cells, and the thread that leaves its last letter."""

from __future__ import annotations

from collections.abc import Callable

from game.art.drawings import number
from game.art.shapes import Point, cells, fill, line, polygon

__all__ = ["bezier", "thread", "thread_curves", "word"]

_MADDER, _MADDER_D, _SAFFRON, _PAPER = "#AB2E2A", "#7A1B1D", "#F3B033", "#FFF9EE"

_LETTERS: tuple[tuple[int, tuple[str, ...]], ...] = (
    (0, ("###",) * 15),
    (5, (*("###",) * 15, "###.", "####", "####")),
    (12, ("############.", *("#############",) * 2, *("###..###..###",) * 7)),
    (27, (
        ".########.", "##########", "###....###", ".......###", "##########", "##########",
        "###....###", "###....###", "##########", ".########.",
    )),
)  # fmt: skip
_CELL, _LEFT, _FLOOR = 14, 96, 430


def word(x: float, y: float) -> list[str]:
    """The word İlmə in woven cells, the dot a lozenge."""
    shape, stitches = "", []
    for column, rows in _LETTERS:
        left, top = x + _LEFT + column * _CELL, y + _FLOOR - len(rows) * _CELL
        shape += cells(rows, left, top, _CELL)
        stitches += [
            f"M{number(left + i * _CELL + 3)},{number(top + j * _CELL + 9)}l4,-4l4,4"
            for j, row in enumerate(rows)
            for i, sign in enumerate(row)
            if sign == "#"
        ]
    dot = [(x + 117 + dx, y + 171 + dy) for dx, dy in ((0, -34), (34, 0), (0, 34), (-34, 0))]
    heart = [(x + 117 + dx, y + 171 + dy) for dx, dy in ((0, -14), (14, 0), (0, 14), (-14, 0))]
    return [
        f'<g transform="translate(0 8)">{fill(shape, _MADDER_D)}</g>',
        fill(shape, _MADDER),
        line("".join(stitches), "#D8584E", 1.8),
        fill(polygon((px, py + 7) for px, py in dot), "#8F5206"),
        fill(polygon(dot), _SAFFRON),
        fill(polygon(heart), _PAPER),
    ]


Curve = tuple[Point, Point, Point, Point]

_THREAD: tuple[Curve, ...] = (
    ((604, 426), (684, 432), (700, 470), (760, 404)),
    ((760, 404), (830, 326), (812, 236), (752, 240)),
    ((752, 240), (690, 246), (690, 340), (770, 400)),
    ((770, 400), (830, 446), (872, 500), (938, 598)),
)
"""From the last letter round a loop to the robot's hand, in units of the design."""


def thread_curves(moved: Callable[[Point], Point]) -> list[Curve]:
    """The thread's curves with every point put where the window wants it."""
    return [(moved(a), moved(b), moved(c), moved(d)) for a, b, c, d in _THREAD]


def thread(curves: list[Curve]) -> list[str]:
    """The thread with its pale stitches."""
    path = "M" + _pair(curves[0][0])
    path += "".join(f"C{_pair(b)} {_pair(c)} {_pair(d)}" for _, b, c, d in curves)
    return [line(path, _MADDER_D, 11), line(path, _MADDER, 7), line(path, "#F4C9BA", 1.8, "4 9")]


def bezier(curve: Curve, t: float) -> Point:
    """The point of a cubic curve at `t` from 0 to 1."""
    s = 1 - t
    weights = (s**3, 3 * s * s * t, 3 * s * t * t, t**3)
    pairs = tuple(zip(weights, curve, strict=True))
    return sum(share * point[0] for share, point in pairs), sum(
        share * point[1] for share, point in pairs
    )


def _pair(point: Point) -> str:
    return f"{number(point[0])},{number(point[1])}"
