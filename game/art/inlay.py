"""A cloth of the child's own in the middle of a carpet; earlier carpets as its border."""

from __future__ import annotations

from functools import lru_cache

from game.art.yarn import YARNS

__all__ = ["bordered", "inlaid", "middle_of"]

Rows = tuple[tuple[str, ...], ...]

LEAST = 72
"""A carpet with fewer rows is a thumbnail, on which nothing of a cloth could be seen."""

ROOM = (35 / 143, 27 / 107)
"""How much of a carpet's width and height a cloth may take: so it stays in the medallion."""

BORDER = 13 / 107
"""How much of its shorter side the border of a carpet takes."""

GROUND = "#FFF9EE"
"""Where the cloth has no knot."""

WARP = "#EADBBE"
"""A border that is still bare."""


@lru_cache(16)
def inlaid(carpet: Rows, cloth: tuple[str, ...]) -> Rows:
    """The carpet with a cloth (rows of yarn letters, top first) in its middle, in a frame.

    A small cloth is woven larger by a whole factor; of one that is too large, some knots are left
    out. A carpet that is too small for a cloth stays as it is.
    """
    high, wide = len(carpet), len(carpet[0]) if carpet else 0
    if min(high, wide) < LEAST or not cloth or not cloth[0]:
        return carpet
    figure = _fitted(cloth, int(wide * ROOM[0]), int(high * ROOM[1]))
    outline = carpet[0][0]
    for color in (GROUND, outline):
        figure = _framed(figure, color)
    top, left = (high - len(figure)) // 2, (wide - len(figure[0])) // 2
    rows = list(carpet)
    for y, row in enumerate(figure, top):
        rows[y] = (*rows[y][:left], *row, *rows[y][left + len(row) :])
    return tuple(rows)


@lru_cache(16)
def bordered(carpet: Rows, earlier: tuple[Rows, ...], tied: int | None = None) -> Rows:
    """The carpet whose border is made of the borders of earlier ones, piece by piece around it.

    All of them are of the same size. The first piece begins at the top left corner. So long as only
    some are `tied`, the other pieces are bare.
    """
    high, wide = len(carpet), len(carpet[0]) if carpet else 0
    if not earlier:
        return carpet
    depth, around = max(2, int(min(wide, high) * BORDER)), 2 * (wide + high)
    rows = [list(row) for row in carpet]
    for y in range(high):
        for x in range(wide):
            if min(x, y, wide - 1 - x, high - 1 - y) < depth:
                at = _along(x, y, wide, high) * len(earlier) // around
                at = min(at, len(earlier) - 1)
                bare = tied is not None and at >= tied
                rows[y][x] = WARP if bare else earlier[at][y][x]
    return tuple(tuple(row) for row in rows)


def middle_of(piece: int, pieces: int, wide: float, high: float) -> tuple[float, float]:
    """Where on the edge of a carpet the middle of a piece of its border is."""
    way = (piece + 0.5) / pieces * 2 * (wide + high)
    if way < wide:
        return way, 0.0
    if way < wide + high:
        return wide, way - wide
    if way < 2 * wide + high:
        return 2 * wide + high - way, high
    return 0.0, 2 * (wide + high) - way


def _along(x: int, y: int, wide: int, high: int) -> int:
    """How far the nearest place of the edge is from the top left corner, clockwise."""
    top, right, bottom, left = y, wide - 1 - x, high - 1 - y, x
    nearest = min(top, right, bottom, left)
    if nearest == top:
        return x
    if nearest == right:
        return wide + y
    if nearest == bottom:
        return wide + high + (wide - 1 - x)
    return 2 * wide + high + (high - 1 - y)


def _fitted(cloth: tuple[str, ...], wide: int, high: int) -> Rows:
    """The cloth in colours, as large as fits."""
    columns, rows = len(cloth[0]), len(cloth)
    times = max(1, min(wide // columns, high // rows))
    step = max(1, -(-columns // wide), -(-rows // high))
    return tuple(
        tuple(_color(cloth[y // times][x // times]) for x in range(0, columns * times, step))
        for y in range(0, rows * times, step)
    )


def _color(letter: str) -> str:
    return YARNS[letter][1] if letter in YARNS else GROUND


def _framed(figure: Rows, color: str) -> Rows:
    line = (color,) * (len(figure[0]) + 2)
    return (line, *((color, *row, color) for row in figure), line)
