"""The places a Quest is played in: one painter each, from a size in px to SVG elements.

The horizon lies at a quarter of the height; figures are sized by it, so that a low wide stage and
a high narrow one show the same place. `unit` is 1 on the stage of the design, 584 x 580.
"""

from __future__ import annotations

import math
from collections.abc import Callable

from game.art.gardens import garden, track
from game.art.journeys import pipeline, ward
from game.art.shapes import (
    Point,
    band,
    blocks,
    fill,
    line,
    octagon,
    placed,
    polygon,
    rect,
    sky,
    stepped,
    waves,
)  # fmt: skip
from game.art.stages import clinic, lab, theatre
from game.chance import Chance

__all__ = ["HORIZON", "PLACES"]

HORIZON = 0.25
"""Where the ground begins, as a share of the height."""

Painter = Callable[[float, float], list[str]]


def _unit(height: float) -> float:
    return height * HORIZON / 145


def _scattered(w: float, top: float, bottom: float, dx: float, dy: float, seed: int) -> list[Point]:
    """Spots in loose rows, the same for the same size."""
    chance, row = Chance(seed), 0
    y, found = top, list[Point]()
    while y < bottom:
        x = -dx * 0.4 + (row % 2) * dx * 0.5
        while x < w:
            if chance.below(4):
                found.append((x + chance.below(max(1, int(dx * 0.4))), y))
            x += dx
        y, row = y + dy, row + 1
    return found


def _clouds(spots: list[tuple[float, float, float]], color: str, opacity: float) -> str:
    """Clouds of two or three steps at (x, y of the foot, size)."""
    boxes = []
    for x, y, size in spots:
        boxes += [(x, y - 14 * size, 76 * size, 14 * size), (x + 19 * size, y - 30 * size,
                  36 * size, 16 * size)]  # fmt: skip
    return fill(blocks(boxes), color, opacity)


def _mountain(
    x: float, y: float, foot: float, half: float, step: float, light: str, dark: str
) -> str:
    """A stepped mountain whose right side lies in shade."""
    rows = max(1, round((foot - y) / step))
    left, right = [], []
    for row in range(rows):
        wide = round(half * (row + 0.6) / rows / step) * step + step / 2
        left.append((x - wide, y + row * step, wide, step + 0.5))
        right.append((x, y + row * step, wide, step + 0.5))
    return fill(blocks(left), light) + fill(blocks(right), dark)


def _hills(w: float, y: float, rise: float, step: float, bumps: int) -> list[Point]:
    def curve(x: float) -> float:
        return y - rise * (0.5 + 0.5 * math.sin(x / w * math.tau * bumps + 0.9))

    return stepped(curve, w, step)


def _village(w: float, h: float) -> list[str]:
    u = _unit(h)
    foot, step = h * HORIZON, 9 * u
    ranges = [(0.02, 0.62, 0.2), (0.42, 0.22, 0.3), (0.27, 0.2, 0.28), (0.66, 0.3, 0.26)]
    ranges += [(0.87, 0.42, 0.22)]
    tones = (("#8C7FA6", "#6E5F8C"), ("#A292B8", "#82719F"))
    found = [sky("s", ((0, "#BCDCE4"), (1, "#E6E4CA")), 0, 0, w, foot * 1.2)]
    found.append(fill(octagon(w * 0.2, foot * 0.34, 30 * u), "#F0B950"))
    for index, (x, y, half) in enumerate(ranges):
        light, dark = tones[index % 2]
        found.append(_mountain(w * x, foot * y, foot * 1.12, max(w * half * 0.62, foot * 0.9), step,
                               light, dark))  # fmt: skip
    hills = _hills(w, foot * 0.98, 12 * u, step, 3)
    found.append(fill(band(hills, 0, h), "#A8BD62"))
    found.append(fill(rect(0, foot * 1.24, w, h), "#B9CB77"))
    tufts = [(x, y, 7 * u, 2.4 * u) for x, y in _scattered(w, foot * 1.34, h, 74 * u, 34 * u, 3)]
    found.append(fill(blocks(tufts), "#A3B860", 0.8))
    return found


def _baku(w: float, h: float) -> list[str]:
    u = _unit(h)
    foot = h * HORIZON
    found = [sky("s", ((0, "#94C6D2"), (0.55, "#D3D6C2"), (1, "#F8E0B0")), 0, 0, w, foot)]
    found.append(fill(octagon(w * 0.71, foot * 0.4, 32 * u), "#FFF3D6"))
    found.append(fill(blocks(_houses(w, foot, u, 0.0, 0.34, 18, 5)), "#CBB8AC"))
    found.append(fill(blocks(_houses(w, foot, u, 0.3, 0.99, 38, 11)), "#E9C69B"))
    found.append(fill(blocks(_houses(w, foot, u, 0.36, 0.96, 62, 19)), "#D9AD83"))
    found.append(placed("scenery/flame_towers", w * 0.47, foot, 0.84 * u))
    found += _walls(w, foot, u)
    found.append(fill(rect(0, foot, w, h - foot), "#2F7C93"))
    found.append(fill(rect(0, foot, 196 * u, 8 * u), "#D2A56B"))
    found.append(placed("scenery/maiden_tower", 80 * u, foot + 8 * u, 0.79 * u))
    surf = waves(_scattered(w, foot + 14 * u, h, 66 * u, 23 * u, 7), u * 0.86)
    found.append(line(surf, "#8CC9D4", 2.2 * u, opacity=0.72))
    found.append(_boat(w - 66 * u, foot + 26 * u, u))
    return found


def _houses(
    w: float, foot: float, u: float, start: float, end: float, high: int, seed: int
) -> list[tuple[float, float, float, float]]:
    """Blocks of houses on the shore between two shares of the width."""
    chance, x = Chance(seed), w * start
    found = []
    while x < w * end - 24 * u:
        wide, tall = (22 + chance.below(3) * 5) * u, (high * (55 + chance.below(46)) / 100) * u
        found.append((x, foot - tall, wide, tall))
        x += wide + chance.below(5) * 9 * u
    return found


def _walls(w: float, foot: float, u: float) -> list[str]:
    """The city wall at the left, with square merlons."""
    wide = 196 * u
    merlons = [(x * u, foot - 32 * u, 16 * u, 10 * u) for x in range(0, 196, 32)]
    return [
        fill(blocks([(0, foot - 22 * u, wide, 24 * u), *merlons]), "#E3C089"),
        fill(rect(0, foot - 6 * u, wide, 8 * u), "#D2A56B"),
    ]


def _boat(x: float, y: float, u: float) -> str:
    hull = polygon([(x - 30 * u, y - 12 * u), (x + 30 * u, y - 12 * u), (x + 21 * u, y + 2 * u),
                    (x - 21 * u, y + 2 * u)])  # fmt: skip
    sail = polygon([(x - 3 * u, y - 15 * u), (x - 3 * u, y - 58 * u), (x + 23 * u, y - 22 * u)])
    return fill(hull, "#AB2E2A") + fill(sail, "#FFF9EE")


def _sky(w: float, h: float) -> list[str]:
    u = _unit(h)
    spots = [(0.1, 0.25, 1.1), (0.66, 0.15, 1.45), (0.86, 0.62, 1.1), (0.03, 0.8, 1.3)]
    spots += [(0.42, 0.56, 1.2), (0.3, 0.1, 0.8), (0.6, 0.9, 1.3), (0.2, 0.97, 1.0)]
    return [
        sky("s", ((0, "#5FA3C4"), (1, "#CFE9EC")), 0, 0, w, h),
        _clouds([(w * x, h * y, size * u) for x, y, size in spots], "#FFFFFF", 0.74),
    ]


def _space(w: float, h: float) -> list[str]:
    u = _unit(h)
    chance = Chance(4)
    stars: dict[str, list[tuple[float, float, float, float]]] = {"#FCE1A6": [], "#B4C4E8": []}
    for _ in range(min(140, int(w * h / 5200))):
        spot = float(chance.below(int(w) + 1)), float(chance.below(int(h) + 1))
        size = (2 + chance.below(3)) * u * 0.9
        stars["#FCE1A6" if chance.below(3) else "#B4C4E8"].append((*spot, size, size))
    x, y, r = w - 105 * u, 72 * u, 62 * u
    shade = f"M{x:.1f},{y - r:.1f}a{r:.1f},{r:.1f} 0 0 1 0,{2 * r:.1f}"
    shade += f"a{r * 1.6:.1f},{r * 1.6:.1f} 0 0 0 0,{-2 * r:.1f}z"
    found = [sky("s", ((0, "#0F1736"), (1, "#2B2A66")), 0, 0, w, h)]
    found += [fill(blocks(boxes), color, 0.8) for color, boxes in stars.items() if boxes]
    disc = f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{r:.1f}" fill="#D98F5E"/>'
    ring = (
        f'<ellipse cx="{x:.1f}" cy="{y:.1f}" rx="{r * 1.6:.1f}" ry="{r * 0.3:.1f}" fill="none" '
        f'stroke="#FCE1A6" stroke-width="{5 * u:.1f}"/>'
    )
    return [*found, disc, fill(shade, "#A9623B"), ring]


def _airfield(w: float, h: float) -> list[str]:
    u = _unit(h)
    foot, step = h * HORIZON, 10 * u
    found = [sky("s", ((0, "#86C2DC"), (1, "#EAF4E6")), 0, 0, w, foot * 1.1)]
    spots = [(0.07, 0.42, 0.9), (0.33, 0.3, 1.15), (0.56, 0.52, 0.8), (0.78, 0.34, 1.1)]
    found.append(_clouds([(w * x, foot * y, s * u) for x, y, s in spots], "#FFFFFF", 0.86))
    found.append(fill(band(_hills(w, foot * 0.84, 26 * u, step, 2), 0, h), "#B7C9C8"))
    found.append(fill(band(_hills(w, foot * 0.95, 13 * u, step * 0.8, 4), 0, h), "#93B27C"))
    found.append(fill(rect(0, foot, w, h - foot), "#A9C873"))
    stripes = [(0.0, foot + i * 44 * u, w, 22 * u) for i in range(int((h - foot) / (44 * u)) + 1)]
    found.append(fill(blocks(stripes), "#B3D07E"))
    found += [
        placed("objects/hangar_striped", w * 0.74 - 46 * u, foot + 8 * u, 1.05 * u),
        placed("objects/hangar_dotted", w * 0.74 + 46 * u, foot + 8 * u, 0.85 * u),
        placed("objects/windsock", w * 0.28 - 44 * u, foot + 6 * u, 0.95 * u),
        placed("objects/plane", w * 0.5, foot * 0.56, 0.62 * u, shadow=False)
        if w > 420 * u
        else "",
    ]
    found += _control_tower(w * 0.28 + 44 * u, foot + 6 * u, u)
    flowers = _scattered(w, foot + 26 * u, h, 88 * u, 40 * u, 12)
    found.append(fill(blocks((x, y, 4 * u, 4 * u) for x, y in flowers[::2]), "#FFF9EE"))
    found.append(fill(blocks((x, y, 4 * u, 4 * u) for x, y in flowers[1::2]), "#F3B033"))
    return found


def _control_tower(x: float, y: float, u: float) -> list[str]:
    """A small tower with an octagon of glass."""
    trunk = [(x - 15 * u, y), (x - 11 * u, y - 74 * u), (x + 11 * u, y - 74 * u), (x + 15 * u, y)]
    shade = [(x + 1 * u, y), (x + 1 * u, y - 74 * u), (x + 11 * u, y - 74 * u), (x + 15 * u, y)]
    glass = [(x - 20 * u, y - 74 * u), (x - 26 * u, y - 98 * u), (x + 26 * u, y - 98 * u),
             (x + 20 * u, y - 74 * u)]  # fmt: skip
    return [
        fill(polygon(trunk), "#FFF9EE"),
        fill(polygon(shade), "#DCCBA6"),
        fill(blocks([(x - 12.4 * u, y - 50 * u, 24.8 * u, 9 * u)]), "#AB2E2A"),
        fill(polygon(glass), "#2C4488"),
        fill(polygon([glass[0], glass[1], (x, y - 98 * u), (x - 4 * u, y - 74 * u)]), "#5F86C4"),
        fill(blocks([(x - 30 * u, y - 105 * u, 60 * u, 8 * u), (x - 22 * u, y - 76 * u, 44 * u,
             4 * u)]), "#AB2E2A"),
        line(f"M{x:.1f},{y - 105 * u:.1f}v{-18 * u:.1f}", "#5C3B28", 2.4 * u),
        fill(octagon(x, y - 124 * u, 4.5 * u), "#F3B033"),
    ]  # fmt: skip


PLACES: dict[str, Painter] = {
    "village": _village,
    "baku": _baku,
    "sky": _sky,
    "lab": lab,
    "space": _space,
    "airfield": _airfield,
    "stage": theatre,
    "clinic": clinic,
    "pipeline": pipeline,
    "hospital": ward,
    "garden": garden,
    "track": track,
}
