"""A child's carpet: bands around a Lachak-Turunj field, from a seed, a set of dyes and a size.

`carpet` gives rows of cells; a run of rows from the bottom is what has been woven so far.
The medallion (turunj) and the corner pieces (lachak) are level sets of one measure,
s = (|dx| / A) ** 1.28 + (|dy| / B) ** 1.28, from the centre and from each corner.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from game.art.motif import MOTIFS, Motif, grown, lozenge, motif, motif_rows
from game.chance import Chance

__all__ = ["DYES", "MAP_SIZE", "THUMB_SIZE", "Dyes", "carpet", "knot_motif", "woven_rows"]

Rows = tuple[tuple[str, ...], ...]
Grid = list[list[str]]

MAP_SIZE = (143, 107)
"""Width and height in cells on the map and for export."""

THUMB_SIZE = (33, 25)


@dataclass(frozen=True, slots=True)
class Dyes:
    """The six colours of a carpet; `corner` also dyes the main band."""

    field: str
    corner: str
    medallion: str
    accent: str
    light: str
    outline: str


_INK, _PAPER = "#2E1C14", "#FFF9EE"
_MADDER, _INDIGO, _TEAL, _SAFFRON = "#AB2E2A", "#2C4488", "#146B66", "#F3B033"
_PLUM, _WALNUT, _PIST, _ROSE, _SKY = "#6B3162", "#5C3B28", "#B5CB6B", "#F0A58C", "#B9DCE4"

DYES: tuple[Dyes, ...] = (
    Dyes(_MADDER, _INDIGO, _INDIGO, _SAFFRON, _PAPER, _INK),
    Dyes(_INDIGO, _MADDER, _MADDER, _SAFFRON, _PAPER, _INK),
    Dyes(_TEAL, _MADDER, _SAFFRON, _ROSE, _PAPER, _INK),
    Dyes(_SAFFRON, _TEAL, _MADDER, _INDIGO, _PAPER, _INK),
    Dyes(_PLUM, _TEAL, _ROSE, _SAFFRON, _PAPER, _INK),
    Dyes(_WALNUT, _SAFFRON, _TEAL, _PIST, _PAPER, _INK),
    Dyes(_SKY, _INDIGO, _TEAL, _SAFFRON, _PAPER, _INK),
    Dyes(_PIST, _PLUM, _MADDER, _SAFFRON, _PAPER, _INK),
)
"""The sets a child chooses from."""


@cache
def carpet(seed: int, dyes: int, width: int, height: int) -> Rows:
    """The rows of a carpet, top first, each cell a colour; kept, as a map asks for it each frame.

    `dyes` is an index in `DYES`; `width` and `height` are odd, at least 15.
    Raises ValueError for other sizes.
    """
    if width < 15 or height < 15 or not width % 2 or not height % 2:
        raise ValueError(f"a carpet of {width} x {height} cells has no middle or no room")
    colors = DYES[dyes % len(DYES)]
    chance = Chance(seed)
    names = chance.shuffled(tuple(MOTIFS))
    border, second = grown(chance.below(1 << 31)), grown(chance.below(1 << 31))
    grid = [[colors.field] * width for _ in range(height)]
    depth = _weave_bands(grid, colors, border)
    _weave_field(grid, depth, colors)
    if min(width, height) >= 72:
        _weave_figures(grid, depth, colors, (MOTIFS[names[1]], second, MOTIFS[names[2]]))
    return tuple(tuple(row) for row in grid)


def woven_rows(height: int, done: int, total: int) -> int:
    """The rows on the loom when `done` of `total` levels are won; the last of them is in work."""
    if done >= total:
        return height
    return height * done // total + 1


@lru_cache(256)  # pure: a map shows a chapter's knots in every frame
def knot_motif(seed: int, number: int, dyes: int) -> Rows:
    """The figure inside the knot of a level, in the dyes of its carpet: a known one, or a new one.

    Empty rows and columns around it are cut off, so that it fills its knot.
    """
    names = Chance(seed).shuffled(tuple(MOTIFS))
    known = number % 2 == 1
    figure = motif(names[number // 2 % len(names)] if known else seed * 64 + number)
    colors = DYES[dyes % len(DYES)]
    second = colors.medallion if colors.medallion != colors.field else colors.corner
    rows = motif_rows(figure, colors.field, second, colors.accent)
    edge = min(
        min(min(x, y, 6 - x, 6 - y) for y, row in enumerate(rows) for x, c in enumerate(row) if c),
        2,
    )
    return tuple(row[edge : len(row) - edge] for row in rows[edge : len(rows) - edge])


# --- bands --------------------------------------------------------------------------------------

_ZIGZAG = (0, 1, 2, 1)


def _plan(shorter: int) -> tuple[tuple[str, int], ...]:
    """The bands from the outside in: what is woven and how many cells wide."""
    line = ("outline", 1)
    if shorter < 36:
        return (line, ("ticks", 1), line)
    if shorter < 72:
        return (line, ("zigzag", 3), line, ("accent", 1))
    if shorter < 90:
        return (line, ("teeth", 3), line, ("main", 7), line, ("accent", 1), line)
    return (line, ("teeth", 3), line, ("main", 9), line, ("zigzag", 3), line)


def _weave_bands(grid: Grid, dyes: Dyes, border: Motif) -> int:
    """Weave all bands; gives back how many cells deep they are."""
    depth = 0
    for kind, wide in _plan(min(len(grid), len(grid[0]))):
        for row in range(wide):
            _weave_ring(grid, depth + row, kind, row, dyes)
        if kind == "main":
            _weave_border(grid, depth, wide, border if wide == 9 else lozenge(), dyes)
        depth += wide
    return depth


def _weave_ring(grid: Grid, depth: int, kind: str, row: int, dyes: Dyes) -> None:
    height, width = len(grid), len(grid[0])
    for x in range(depth, width - depth):
        color = _band_color(kind, row, abs(x - width // 2), dyes)
        grid[depth][x] = grid[height - 1 - depth][x] = color
    for y in range(depth + 1, height - 1 - depth):
        color = _band_color(kind, row, abs(y - height // 2), dyes)
        grid[y][depth] = grid[y][width - 1 - depth] = color


def _band_color(kind: str, row: int, along: int, dyes: Dyes) -> str:
    """The colour `along` cells from the middle of a side, in a row of a band counted inwards."""
    match kind:
        case "outline":
            return dyes.outline
        case "accent":
            return dyes.accent
        case "main":
            return dyes.corner
        case "ticks":
            return dyes.accent if along // 2 % 2 else dyes.light
        case "zigzag":
            return dyes.medallion if _ZIGZAG[along % 4] == row else dyes.light
        case _:
            return dyes.outline if row < min(along % 6, 6 - along % 6) else dyes.accent


def _weave_border(grid: Grid, depth: int, wide: int, figure: Motif, dyes: Dyes) -> None:
    """Motifs along the main band: an even number of gaps, so each corner holds one."""
    height, width = len(grid), len(grid[0])
    first = depth + wide // 2
    across = _stations(first, width - 1 - first, wide + 1)
    down = _stations(first, height - 1 - first, wide + 1)
    places = [(x, y, i) for i, x in enumerate(across) for y in (first, height - 1 - first)]
    places += [(x, y, i) for i, y in enumerate(down) for x in (first, width - 1 - first)]
    for x, y, i in places:
        one, other = (dyes.accent, dyes.light) if i % 2 else (dyes.light, dyes.accent)
        _stamp(grid, x, y, figure, (one, other, dyes.outline))


def _stations(start: int, end: int, pitch: int) -> list[int]:
    """Even places from start to end, mirrored about the middle."""
    gaps = max(2, round((end - start) / pitch))
    gaps += gaps % 2
    half = [start + round(i * (end - start) / gaps) for i in range(gaps // 2)]
    return [*half, (start + end) // 2, *(start + end - place for place in reversed(half))]


# --- field --------------------------------------------------------------------------------------


def _measures(length: int, size: float, step: int) -> list[float]:
    return [(distance // step * step / size) ** 1.28 for distance in range(length)]


def _axes(grid: Grid, depth: int) -> tuple[int, int, float, float]:
    """Width and height of the field and the half axes of the medallion."""
    wide, high = len(grid[0]) - 2 * depth, len(grid) - 2 * depth
    return wide, high, 0.29 * wide, 0.40 * high


def _weave_field(grid: Grid, depth: int, dyes: Dyes) -> None:
    wide, high, a, b = _axes(grid, depth)
    shorter = min(len(grid), len(grid[0]))
    step = 2 if shorter >= 72 else 1
    middle_x, middle_y = wide // 2, high // 2
    from_centre = _measures(middle_x + 1, a, step), _measures(middle_y + 1, b, step)
    from_corner = _measures(middle_x + 1, a * 0.95, step), _measures(middle_y + 1, b * 0.95, step)
    turunj, lachak = _turunj(dyes, shorter), _lachak(dyes, shorter)
    for y in range(middle_y + 1):
        for x in range(middle_x + 1):
            s = from_centre[0][middle_x - x] + from_centre[1][middle_y - y]
            corner = from_corner[0][x] + from_corner[1][y]
            color = _level(turunj, s) or _level(lachak, corner)
            if color:
                _mirror(grid, depth + x, depth + y, color)


def _turunj(dyes: Dyes, shorter: int) -> tuple[tuple[float, str], ...]:
    """The levels of the medallion, innermost first."""
    inner = dyes.corner if dyes.field == dyes.medallion else dyes.field
    outside = ((0.94, dyes.medallion), (1.06, dyes.light), (1.16, dyes.outline))
    if shorter < 36:
        return ((0.25, inner), (0.5, dyes.accent), *outside)
    heart = ((0.15, dyes.medallion), (0.22, dyes.light), (0.47, inner))
    return (*heart, (0.52, dyes.outline), (0.60, dyes.accent), *outside)


def _lachak(dyes: Dyes, shorter: int) -> tuple[tuple[float, str], ...]:
    """The levels of a corner piece, innermost first; small carpets keep it plain."""
    outside = ((0.92, dyes.corner), (1.06, dyes.light), (1.18, dyes.outline))
    if shorter < 72:
        return outside
    inner = dyes.field if dyes.medallion == dyes.corner else dyes.medallion
    return ((0.10, dyes.accent), (0.46, inner), (0.56, dyes.accent), *outside)


def _level(levels: Sequence[tuple[float, str]], s: float) -> str:
    for bound, color in levels:
        if s < bound:
            return color
    return ""


def _mirror(grid: Grid, x: int, y: int, color: str) -> None:
    top, bottom = grid[y], grid[-1 - y]
    top[x] = top[-1 - x] = bottom[x] = bottom[-1 - x] = color


# --- figures ------------------------------------------------------------------------------------


def _weave_figures(grid: Grid, depth: int, dyes: Dyes, figures: tuple[Motif, Motif, Motif]) -> None:
    """Motifs of the field, then of the corner pieces and the medallion, over what is woven."""
    wide, high, a, b = _axes(grid, depth)
    x, y = len(grid[0]) // 2, len(grid) // 2
    bright = (dyes.light, dyes.accent, dyes.outline)
    warm = (dyes.accent, dyes.light, dyes.outline)
    _weave_lattice(grid, depth, figures[:2], (bright, warm))
    corner = depth + round(0.33 * 0.95 * a), depth + round(0.33 * 0.95 * b)
    _stamp_quarters(grid, *corner, figures[2], bright)
    _stamp(grid, x, y, MOTIFS["gol"], warm)
    for dx, dy in ((0.80 * a, 0.0), (0.0, 0.80 * b)):
        _stamp_quarters(grid, x - round(dx), y - round(dy), lozenge(), warm)
    _stamp_quarters(grid, x - round(0.42 * a), y - round(0.42 * b), lozenge(), bright)
    for dx, dy in ((1.12 * a + 5, 0.0), (0.0, 1.12 * b + 5)):
        if round(dx) + 3 <= wide // 2 and round(dy) + 3 <= high // 2:
            _stamp_quarters(grid, x - round(dx), y - round(dy), MOTIFS["loz"], warm)


def _weave_lattice(
    grid: Grid,
    depth: int,
    figures: tuple[Motif, ...],
    dyes: tuple[tuple[str, str, str], ...],
) -> None:
    """Field motifs on a lattice of 12 x 8 wherever medallion and corners leave room."""
    wide, high, a, b = _axes(grid, depth)
    for row, dy in enumerate(range(0, high // 2 - 2, 8)):
        for dx in range(6 * (row % 2), wide // 2 - 2, 12):
            from_centre = (dx / a) ** 1.28 + (dy / b) ** 1.28
            left, top = wide // 2 - dx, high // 2 - dy
            from_corner = (left / (a * 0.95)) ** 1.28 + (top / (b * 0.95)) ** 1.28
            if min(from_centre, from_corner) > 1.62:
                place = len(grid[0]) // 2 - dx, len(grid) // 2 - dy
                _stamp_quarters(grid, *place, figures[row % 2], dyes[row % 2])


def _stamp_quarters(grid: Grid, x: int, y: int, figure: Motif, dyes: tuple[str, str, str]) -> None:
    """The figure centred at `x, y` of the top left quarter, and its three mirror pictures."""
    flipped = tuple(row[::-1] for row in figure)
    right, bottom = len(grid[0]) - 1 - x, len(grid) - 1 - y
    _stamp(grid, right, y, flipped, dyes)
    _stamp(grid, x, bottom, figure[::-1], dyes)
    _stamp(grid, right, bottom, flipped[::-1], dyes)
    _stamp(grid, x, y, figure, dyes)


def _stamp(grid: Grid, x: int, y: int, figure: Motif, dyes: tuple[str, str, str]) -> None:
    half = len(figure) // 2
    for j, row in enumerate(figure):
        for i, sign in enumerate(row):
            if sign != ".":
                grid[y - half + j][x - half + i] = dyes["#o+".index(sign)]
