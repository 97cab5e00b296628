"""A small moth for each bug: wings of two yarns, spots or stripes, and a mended stitch."""

from __future__ import annotations

from functools import cache
from math import cos, pi, sin

from game.art.color import mixed
from game.art.drawings import number, svg
from game.art.shapes import fill, line, polygon
from game.art.tokens import COLORS
from game.chance import Chance

__all__ = ["moth_drawing", "nobody_drawing"]

_INK, _PALE = COLORS["ink"], COLORS["paper"]
_YARNS = (
    ("madder", "saffron"), ("indigo", "sky"), ("teal", "pea"), ("plum", "rose"),
    ("terra", "saffronL"), ("violet", "plumL"), ("pistD", "pist"), ("turqD", "turq"),
)  # fmt: skip
_UPPER = "M60,56C54,28 34,8 14,14C2,18 6,44 22,54C34,62 50,62 60,56z"
_LOWER = "M60,56C48,56 30,60 24,74C20,88 34,98 46,90C56,84 60,70 60,56z"
"""The left wings; the right ones are their mirror."""


def moth_drawing(seed: int) -> tuple[str, str]:
    """The name and source of the `Drawing` of a moth; each seed has its own, 120 by 104."""
    return f"moth/{seed}", _moth(seed)


def nobody_drawing() -> tuple[str, str]:
    """The name and source of the `Drawing` of an empty place: dashes where a moth would sit."""
    return "moth/nobody", _nobody()


@cache
def _moth(seed: int) -> str:
    chance = Chance(seed)
    dark, light = (COLORS[name] for name in chance.of(_YARNS))
    sort = chance.below(4)
    wing = "".join(
        fill(path, tone) + line(path, _INK, 3) for path, tone in ((_LOWER, light), (_UPPER, dark))
    ) + _marks(sort, light, dark)
    body = [
        wing,
        f'<g transform="translate(120 0) scale(-1 1)">{wing}</g>',
        line("M57,40C54,26 48,20 42,20M63,40C66,26 72,20 78,20", _INK, 2.6),
        '<circle cx="41" cy="20" r="3.4" fill="#2E1C14"/><circle cx="79" cy="20" r="3.4" '
        'fill="#2E1C14"/>',
        f'<ellipse cx="60" cy="66" rx="8" ry="25" fill="{mixed(dark, _INK, 0.35)}" '
        f'stroke="{_INK}" stroke-width="3"/>',
        line("M53,66h14M53.5,75h13M55.5,84h9", light, 2.4),
        f'<circle cx="60" cy="44" r="12" fill="{light}" stroke="{_INK}" stroke-width="3"/>',
        '<circle cx="55.5" cy="43" r="2.4" fill="#2E1C14"/><circle cx="64.5" cy="43" r="2.4" '
        'fill="#2E1C14"/>',
        line("M56,49C58,51.5 62,51.5 64,49", _INK, 2),
        _stitch(chance),
    ]
    return svg("0 0 120 104", "".join(body))


def _marks(sort: int, light: str, dark: str) -> str:
    """What the left wings bear: spots, stripes, a star or lozenges."""
    if sort == 0:
        spots = ((24, 30, 8), (40, 42, 5))
        upper = "".join(_spot(*one, light) for one in spots)
        return upper + _spot(38, 78, 5, dark)
    if sort == 1:
        return line("M14,24C22,24 32,34 36,54M24,18C34,24 42,36 46,56", light, 4) + line(
            "M30,70C36,76 42,84 44,90", dark, 4
        )
    if sort == 2:
        points = []
        for k in range(16):
            r = 12 if k % 2 == 0 else 7
            points.append((27 + r * cos(k * pi / 8), 34 + r * sin(k * pi / 8)))
        return fill(polygon(points), light) + _spot(38, 78, 5, dark)
    lozenges = [_lozenge(x, y, 7) for x, y in ((20, 28), (34, 34), (44, 48))]
    return fill("".join(lozenges), light) + fill(_lozenge(38, 78, 6), dark)


def _spot(x: float, y: float, r: float, color: str) -> str:
    return f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(r)}" fill="{color}"/>'


def _lozenge(x: float, y: float, r: float) -> str:
    return polygon(((x, y - r), (x + r, y), (x, y + r), (x - r, y)))


def _stitch(chance: Chance) -> str:
    """Where it was mended: a cross of thread on one wing."""
    x, y = chance.of(((92, 24), (100, 40), (84, 82), (30, 82)))
    cross = f"M{x - 5},{y - 5}l10,10M{x + 5},{y - 5}l-10,10"
    return line(cross, _INK, 5) + line(cross, _PALE, 2.6)


@cache
def _nobody() -> str:
    ink, pale = COLORS["line"], COLORS["wool"]
    wing = "".join(fill(path, pale) + line(path, ink, 3, "6 6") for path in (_LOWER, _UPPER))
    body = [
        wing,
        f'<g transform="translate(120 0) scale(-1 1)">{wing}</g>',
        f'<ellipse cx="60" cy="62" rx="8" ry="28" fill="{pale}" stroke="{ink}" stroke-width="3"/>',
        line("M60,62L60,44", COLORS["walnut2"], 3),
        f'<circle cx="60" cy="40" r="8" fill="{COLORS["madder"]}" stroke="{_INK}" '
        'stroke-width="3"/>',
        '<circle cx="57.5" cy="37.5" r="2.2" fill="#EBB3A2"/>',
    ]
    return svg("0 0 120 104", "".join(body))
