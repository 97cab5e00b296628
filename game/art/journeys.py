"""Places where one goes from sign to sign: the pipe up to Shusha, the toy hospital at night."""

from __future__ import annotations

from game.art.shapes import Point, blocks, fill, line, octagon, placed, polygon, rect, sky
from game.chance import Chance

__all__ = ["pipeline", "ward"]

_HORIZON = 0.25


def pipeline(w: float, h: float) -> list[str]:
    """Meadows below a town on a rock; a pipe with its bands runs towards it."""
    foot = h * _HORIZON
    u = foot / 145
    found = [sky("s", ((0, "#9CCBDD"), (1, "#F3E9CC")), 0, 0, w, foot * 1.2)]
    found.append(fill(octagon(w * 0.2, foot * 0.34, 26 * u), "#FCE1A6"))
    far = [(x * w, foot * y) for x, y in _RIDGE]
    found.append(fill(polygon([(0, foot * 1.1), *far, (w, foot * 1.1)]), "#A9B7C4"))
    found += _rock(w * 0.66, foot * 1.06, u)
    found.append(fill(rect(0, foot * 0.98, w, h), "#A9BF68"))
    found.append(fill(rect(0, foot * 1.22, w, h), "#B9CB77"))
    found += _pipe(w, foot * 1.06, u)
    chance = Chance(9)
    tufts = [
        (chance.below(int(w)), foot * 1.34 + chance.below(int(h - foot * 1.34)), 7 * u, 2.6 * u)
        for _ in range(40)
    ]
    found.append(fill(blocks(tufts), "#A0B55C", 0.8))
    return found


_RIDGE = (
    (0.0, 0.62), (0.1, 0.44), (0.2, 0.6), (0.32, 0.36), (0.42, 0.58), (0.5, 0.46), (0.62, 0.66),
    (0.8, 0.5), (0.9, 0.36), (1.0, 0.52),
)  # fmt: skip
"""Far mountains, as shares of the width and of the horizon."""


def _rock(x: float, foot: float, u: float) -> list[str]:
    """The rock, with steps in its sides and the town on top of it."""
    top = foot - 92 * u
    left, right = [], []
    for row in range(6):
        wide = (112 - 7 * (5 - row) - (9 if row < 2 else 0)) * u
        left.append((x - wide, top + row * 16 * u, wide, 17 * u))
        right.append((x, top + row * 16 * u, wide, 17 * u))
    cracks = [
        (x + dx * u, top + dy * u, 4 * u, tall * u)
        for dx, dy, tall in ((-78, 22, 40), (-30, 36, 44), (22, 18, 36), (66, 44, 36))
    ]
    wall = [(x - 64 * u, top - 14 * u, 128 * u, 15 * u)]
    merlons = [(x + (dx * 16 - 64) * u, top - 20 * u, 8 * u, 7 * u) for dx in range(8)]
    houses = [(x - 50 * u, top - 30 * u, 24 * u, 17 * u), (x - 8 * u, top - 34 * u, 26 * u, 21 * u),
              (x + 32 * u, top - 28 * u, 20 * u, 15 * u)]  # fmt: skip
    roofs = [polygon([(hx - 3 * u, hy), (hx + hw / 2, hy - 10 * u), (hx + hw + 3 * u, hy)])
             for hx, hy, hw, _ in houses]  # fmt: skip
    towers = [(x - 70 * u, top - 26 * u, 14 * u, 28 * u), (x + 56 * u, top - 26 * u, 14 * u,
              28 * u)]  # fmt: skip
    return [
        fill(blocks(houses), "#F0DDB4"),
        fill("".join(roofs), "#B5533C"),
        fill(blocks(left), "#BBA488"),
        fill(blocks(right), "#9A836B"),
        fill(blocks(cracks), "#7E6954", 0.7),
        fill(blocks([*wall, *merlons, *towers]), "#D6BE92"),
        fill(blocks([(x - 6 * u, top - 10 * u, 12 * u, 11 * u)]), "#6E5636"),
    ]


def _pipe(w: float, y: float, u: float) -> list[str]:
    """A clay pipe along the meadow, in pieces, on little feet."""
    feet = [(x * 92 * u + 40 * u, y + 9 * u, 10 * u, 12 * u) for x in range(int(w / (92 * u)) + 1)]
    bands = [(x * 46 * u + 20 * u, y - 8 * u, 7 * u, 19 * u) for x in range(int(w / (46 * u)) + 1)]
    return [
        fill(blocks(feet), "#8A7A5C"),
        fill(rect(0, y - 6 * u, w, 15 * u), "#C9794A"),
        fill(rect(0, y - 3 * u, w, 3.4 * u), "#E8A877"),
        fill(rect(0, y + 5 * u, w, 4 * u), "#9A5530"),
        fill(blocks(bands), "#A8623B"),
    ]


def ward(w: float, h: float) -> list[str]:
    """A room at night: windows with stars and the moon, a shelf of toys, small lights."""
    foot = h * _HORIZON
    u = foot / 145
    found = [
        fill(rect(0, 0, w, foot), "#3C4A86"),
        fill(rect(0, foot - 34 * u, w, 34 * u), "#323E73"),
        fill(rect(0, foot - 37 * u, w, 4 * u), "#6E7FC0"),
        fill(rect(0, foot, w, h - foot), "#4B578F"),
        fill(rect(0, foot - 3 * u, w, 8 * u), "#232C57"),
    ]
    found += _boards(w, foot, h, u)
    for share, moon in ((0.2, True), (0.8, False)):
        found += _night_window(w * share, 14 * u, u, moon)
    if w > 430 * u:
        found += _toys(w * 0.5, 74 * u, u)
    found.append(placed("objects/plant", w - 34 * u, foot + 10 * u, 1.0 * u))
    return found


def _boards(w: float, foot: float, h: float, u: float) -> list[str]:
    rows = int((h - foot) / (40 * u)) + 1
    lines = [(0.0, foot + 26 * u + i * 40 * u, w, 2.6 * u) for i in range(rows)]
    joints = [
        ((i * 149 % 13) / 13 * w, foot + 26 * u + (i - 1) * 40 * u, 2.6 * u, 40 * u)
        for i in range(1, rows)
    ]
    return [fill(blocks([*lines, *joints]), "#424D82")]


def _night_window(x: float, y: float, u: float, moon: bool) -> list[str]:
    wide, high = 104 * u, 86 * u
    left = x - wide / 2
    found = [
        fill(rect(left - 6 * u, y - 6 * u, wide + 12 * u, high + 12 * u), "#E9DDC2"),
        fill(rect(left, y, wide, high), "#141B3F"),
    ]
    stars = ((12, 16, 3), (34, 60, 2.4), (58, 24, 2.6), (84, 50, 3), (92, 14, 2), (22, 40, 2))
    spots = [(left + dx * u, y + dy * u, s * u, s * u) for dx, dy, s in stars]
    found.append(fill(blocks(spots), "#FCE1A6"))
    if moon:
        found.append(fill(octagon(x + 18 * u, y + 36 * u, 17 * u), "#FCE1A6"))
        found.append(fill(octagon(x + 26 * u, y + 31 * u, 14 * u), "#141B3F"))
    found.append(line(f"M{x:.1f},{y:.1f}v{high:.1f}", "#E9DDC2", 5 * u))
    for side in (-1, 1):
        edge = x + side * (wide / 2 + 8 * u)
        cloth: list[Point] = [(edge, y - 10 * u), (edge - side * 30 * u, y - 10 * u),
                 (edge - side * 12 * u, y + high * 0.62), (edge, y + high + 6 * u)]  # fmt: skip
        found.append(fill(polygon(cloth), "#8A5FA8"))
    found.append(fill(rect(x - wide / 2 - 16 * u, y - 14 * u, wide + 32 * u, 7 * u), "#F3B033"))
    return found


def _toys(x: float, y: float, u: float) -> list[str]:
    """A shelf: a bear, blocks, a ball, a night light."""
    found = [fill(octagon(x + 60 * u, y - 18 * u, 34 * u), "#FCE1A6", 0.2)]
    found.append(fill(blocks([(x - 92 * u, y, 184 * u, 7 * u)]), "#C5803F"))
    found.append(placed("objects/bear", x - 58 * u, y, 0.62 * u, shadow=False))
    cubes = (("#AB2E2A", -14, 0), ("#F3B033", 4, 0), ("#146B66", -5, 17))
    found += [fill(rect(x + dx * u, y - (17 + up) * u, 17 * u, 17 * u), tone)
              for tone, dx, up in cubes]  # fmt: skip
    found.append(placed("objects/lantern_lit", x + 60 * u, y, 0.74 * u, shadow=False))
    return found
