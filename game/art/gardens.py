"""Places outdoors a Quest is played in: the garden below the hill, the running track."""

from __future__ import annotations

import math

from game.art.shapes import Point, band, blocks, fill, line, octagon, placed, polygon, rect, sky
from game.art.shapes import stepped as outline

__all__ = ["garden", "track"]

_WALL = 0.25


def garden(w: float, h: float) -> list[str]:
    """Soft hills with young trees, a fence, beds of flowers."""
    foot = h * _WALL
    u = foot / 145
    found = [sky("s", ((0, "#A9D3E0"), (1, "#F4EBCB")), 0, 0, w, foot * 1.1)]
    found.append(fill(octagon(w * 0.78, foot * 0.32, 26 * u), "#F6C95A"))
    far = _ridge(w, foot * 0.72, 40 * u, 9 * u, 1.5, 0.4)
    near = _ridge(w, foot * 0.9, 26 * u, 8 * u, 2.0, 2.3)
    found += [fill(band(far, 0, h), "#9DB98A"), fill(band(near, 0, h), "#A9C46C")]
    found += _grove(w, near, u)
    found.append(fill(rect(0, foot, w, h - foot), "#B4CB72"))
    found += _fence(w, foot, u)
    found += _beds(w, foot, h, u)
    return found


def _ridge(w: float, y: float, rise: float, step: float, bumps: float, shift: float) -> list[Point]:
    def curve(x: float) -> float:
        return y - rise * (0.5 + 0.5 * math.sin(x / w * math.tau * bumps + shift))

    return outline(curve, w, step)


def _grove(w: float, ridge: list[Point], u: float) -> list[str]:
    """Young trees in a row along the hill, as people plant them."""
    found = []
    count = max(4, round(w / (96 * u)))
    for index in range(count):
        x = w * (index + 0.5) / count
        y = next((high for at, high in reversed(ridge) if at <= x), ridge[0][1])
        found.append(placed("objects/sapling", x, y + 6 * u, (0.55 + 0.12 * (index % 3)) * u))
    return found


def _fence(w: float, foot: float, u: float) -> list[str]:
    """Boards with pointed tops, two rails, and a rooster that listens."""
    step = 21 * u
    boards = "".join(
        polygon([(x, foot + 4 * u), (x, foot - 28 * u), (x + 6.5 * u, foot - 36 * u),
                 (x + 13 * u, foot - 28 * u), (x + 13 * u, foot + 4 * u)])
        for x in (4 * u + index * step for index in range(int(w / step) + 1))
    )  # fmt: skip
    rails = blocks([(0, foot - 24 * u, w, 5 * u), (0, foot - 9 * u, w, 5 * u)])
    return [
        fill(rails, "#C79A63"),
        fill(boards, "#E6C692"),
        fill(rect(0, foot + 2 * u, w, 5 * u), "#8FA857"),
        placed("objects/rooster", w - 74 * u, foot - 33 * u, 0.95 * u, shadow=False),
        placed("objects/house", 66 * u, foot + 4 * u, 1.15 * u),
    ]


def _beds(w: float, foot: float, h: float, u: float) -> list[str]:
    """Broad quiet stripes of the lawn, and flowers as single knots."""
    high = 38 * u
    stripes = [(0.0, foot + i * 2 * high + 8 * u, w, high) for i in range(int((h - foot) / high))]
    found = [fill(blocks(stripes), "#ABC468")]
    spots: dict[str, list[tuple[float, float, float, float]]] = {}
    for row in range(int((h - foot) / (46 * u))):
        for column in range(int(w / (104 * u)) + 1):
            tone = ("#FFF9EE", "#F3B033", "#F0A58C")[(row + 2 * column) % 3]
            x = (column + 0.5 * (row % 2)) * 104 * u + (row * 37 % 29) * u
            spots.setdefault(tone, []).append((x, foot + (26 + row * 46) * u, 5 * u, 5 * u))
    return [*found, *(fill(blocks(boxes), tone) for tone, boxes in spots.items())]


def track(w: float, h: float) -> list[str]:
    """A stand full of people, flags, and the lawn inside the ring."""
    foot = h * _WALL
    u = foot / 145
    found = [
        sky("s", ((0, "#86C2DC"), (1, "#E6F0E2")), 0, 0, w, foot),
        fill(rect(0, foot, w, h - foot), "#8FB467"),
        *_stand(w, foot, u),
    ]
    stripes = [(0.0, foot + (14 + i * 88) * u, w, 44 * u) for i in range(int(h / (88 * u)) + 1)]
    found.append(fill(blocks(stripes), "#99BE70"))
    return [
        *found,
        fill(rect(0, foot, w, 14 * u), "#C96F4A"),
        line(f"M0,{foot + 7 * u:.1f}H{w:.1f}", "#FFF3E4", 2.2 * u),
        placed("objects/snail", w - 60 * u, h - 18 * u, 0.9 * u),
    ]


def _stand(w: float, foot: float, u: float) -> list[str]:
    """Three steps of seats with heads as octagons, and a row of flags above."""
    found = []
    for step, tone in enumerate(("#C8BBD0", "#B3A3BF", "#9D8BAC")):
        y = foot - (84 - step * 27) * u
        found.append(fill(rect(0, y, w, foot - y), tone))
    tones = ("#AB2E2A", "#146B66", "#F3B033", "#2C4488", "#DD7050")
    for kind, tone in enumerate(tones):
        coats, heads = "", ""
        for step in range(3):
            y = foot - (84 - step * 27) * u
            for seat in range(int(w / (30 * u)) + 1):
                if (seat * 3 + step * 2) % 7 != kind:
                    continue
                x = (seat + 0.3 + 0.4 * (step % 2)) * 30 * u
                coats += rect(x - 8 * u, y - 9 * u, 16 * u, 13 * u)
                heads += octagon(x, y - 15 * u, 6.5 * u)
        found += [fill(coats, tone), fill(heads, ("#E8B48C", "#C98B5E", "#F0CBA6")[kind % 3])]
    for index in range(max(3, round(w / (150 * u)))):
        found.append(placed("objects/flag", (60 + index * 150) * u, foot - 84 * u, 0.5 * u))
    return found
