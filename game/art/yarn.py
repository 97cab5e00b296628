"""Yarn: a knot of each colour with its stitch mark, and whole rows and cloths of them.

The knots are the drawings in `assets/yarn/`, by the name of their colour. A row is a text with one
letter for each knot: r red, b blue, c cream, g green, o gold, k black, anything else is no knot.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from game.art.drawings import drawing, number, svg

__all__ = ["GAP", "PITCH", "YARNS", "cloth_drawing", "dots_drawing", "knot_drawing"]

YARNS: dict[str, tuple[str, str]] = {
    "r": ("red", "#AB2E2A"),
    "b": ("blue", "#2C4488"),
    "c": ("cream", "#FFFDF7"),
    "g": ("green", "#146B66"),
    "o": ("gold", "#F3B033"),
    "k": ("black", "#2E1C14"),
}
"""Letter: name of the colour, and the colour itself."""

PITCH, GAP = 25.0, 1.0
"""From knot to knot, and between two, in the units of a drawing."""

_DOT = 7.0


def knot_drawing(letter: str) -> str:
    """The `Drawing` name of one knot."""
    return f"yarn/{YARNS[letter][0]}"


@lru_cache(64)
def cloth_drawing(rows: tuple[str, ...]) -> tuple[str, str]:
    """The name and source of a `Drawing` of rows, the top one first."""
    return "cloth/" + "/".join(rows), _composed(rows, _knot)


@lru_cache(64)
def dots_drawing(row: str) -> tuple[str, str]:
    """The name and source of a `Drawing` of a row as small dots: what is still to be woven."""
    return f"dots/{row}", _composed((row,), _dot)


def _composed(rows: Sequence[str], one: Callable[[str], str]) -> str:
    wide = max(map(len, rows), default=1) * PITCH - GAP
    high = len(rows) * PITCH - GAP
    parts = []
    for y, row in enumerate(rows):
        for x, letter in enumerate(row):
            if letter in YARNS:
                at = f"{number(x * PITCH)},{number(y * PITCH)}"
                inside = one(letter)
                parts.append(f'<g transform="translate({at})">{inside}</g>')
    return svg(f"0 0 {number(wide)} {number(high)}", "".join(parts))


def _knot(letter: str) -> str:
    found = re.search(r"<svg[^>]*>(.*)</svg>", drawing(knot_drawing(letter)), re.DOTALL)
    return found.group(1).strip() if found else ""


def _dot(letter: str) -> str:
    left = (PITCH - GAP - _DOT) / 2
    place = f'x="{number(left)}" y="{number(left)}" width="{number(_DOT)}" height="{number(_DOT)}"'
    return f'<rect {place} rx="1" fill="{YARNS[letter][1]}"/>'
