"""Patterns of real carpets as rules: the same figure on a loom of any size.

    step 9x7 red gold            a lozenge with steps two knots wide
    hill 9x5 red                 steps up to the middle, as wide below as the loom
    chess 6x6 red cream          knots by turns
    gol 11x11 red gold           lozenges inside lozenges, the figure of many carpets
    buta 7x7 red gold cream      the bent drop: outline, filling, heart
    border 14x9 red gold cream blue
                                 edge, figures and ground of a border whose corners are alike,
                                 and the field inside it

All but `buta` are mirrored left and right, and all but `hill`, `chess` and `buta` top and bottom.
Colours that are left out are those above; a field without a colour stays empty.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from game.worlds.loom_state import LETTERS, NOTHING, Rows

__all__ = ["RULES", "by_rule"]

Rule = Callable[[int, int, int, int], int]
"""Column, row from below, width, height -> which colour, counted from 0; -1 is none."""

BUTA = ("....00.", "...00..", "..000..", ".0010..", "0012100", "0011100", ".00000.")
"""The top row first."""


def by_rule(name: str, width: int, height: int, colours: tuple[str, ...]) -> Rows:
    """The rows of a pattern from the lowest up.

    Raises KeyError for a name that is no rule, or a colour that is no yarn.
    """
    rule, usual, _ = RULES[name]
    letters = [LETTERS[colour] for colour in (*colours, *usual[len(colours) :])]

    def knot(x: int, y: int) -> str:
        colour = rule(x, y, width, height)
        return letters[colour] if 0 <= colour < len(letters) else NOTHING

    return tuple("".join(knot(x, y) for x in range(width)) for y in range(height))


def _off(place: int, size: int) -> int:
    """How far from the middle, in whole knots: the two middle ones of an even size are 0 off."""
    return max((size - 1) // 2 - place, place - size // 2)


def _step(x: int, y: int, width: int, height: int) -> int:
    wide, high = (width + 1) // 4, (height - 1) // 2
    across, up = (_off(x, width) + 1) // 2, _off(y, height)
    return 0 if across * high + up * wide <= wide * high else -1


def _hill(x: int, y: int, width: int, height: int) -> int:
    return 0 if _off(x, width) * height < ((width + 1) // 2) * (height - y) else -1


def _chess(x: int, y: int, width: int, height: int) -> int:
    return (x + y) % 2


def _gol(x: int, y: int, width: int, height: int) -> int:
    return 0 if (_off(x, width) + _off(y, height)) % 3 == 0 else 1


def _buta(x: int, y: int, width: int, height: int) -> int:
    sign = BUTA[(height - 1 - y) * len(BUTA) // height][x * len(BUTA[0]) // width]
    return -1 if sign == NOTHING else int(sign)


def _border(x: int, y: int, width: int, height: int) -> int:
    ring = min(x, y, width - 1 - x, height - 1 - y)
    if ring in (0, 2):
        return 0
    if ring > 2:
        return 3
    if x in (1, width - 2) and y in (1, height - 2):
        return 1  # a figure in each corner
    along = _off(x, width) if y in (1, height - 2) else _off(y, height)
    reach = ((width if y in (1, height - 2) else height) - 1) // 2 - 1
    return 1 if (reach - along) % 2 == 0 else 2  # counted from the corner, so that both sides agree


RULES: Mapping[str, tuple[Rule, tuple[str, ...], int]] = MappingProxyType(
    {
        "step": (_step, ("red",), 3),
        "hill": (_hill, ("red",), 1),
        "chess": (_chess, ("red", "cream"), 1),
        "gol": (_gol, ("red", "gold"), 1),
        "buta": (_buta, ("red", "gold", "cream"), 7),
        "border": (_border, ("red", "gold", "cream"), 5),
    }
)
"""The rule of each name, the colours it has if none are given, and its least width and height."""
