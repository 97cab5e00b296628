"""Motifs of 7 x 7 knots: a library with names, and motifs grown from a seed.

A motif is seven rows of seven signs: `#` first dye, `o` second, `+` third, `.` nothing.
"""

from __future__ import annotations

from game.chance import Chance

__all__ = ["MOTIFS", "Motif", "grown", "lozenge", "motif", "motif_rows"]

Motif = tuple[str, ...]


def _drawn(text: str) -> Motif:
    return tuple(text.split())


MOTIFS: dict[str, Motif] = {
    "gol": _drawn("..###.. .#####. ###o### ##o+o## ###o### .#####. ..###.."),
    "star": _drawn("#..#..# .#.#.#. ..###.. ###+### ..###.. .#.#.#. #..#..#"),
    "hook": _drawn("##...## #..#..# ..###.. .##+##. ..###.. #..#..# ##...##"),
    "tree": _drawn("...#... #.###.# .#.#.#. ..###.. .#.#.#. #..#..# ..###.."),
    "bird": _drawn("..##... .#+##.. ..###.# ...#### ..####. ...#.#. ..##.##"),
    "rosette": _drawn(".##.##. ##o#o## #o#o#o# .#o+o#. #o#o#o# ##o#o## .##.##."),
    "buta": _drawn("....##. ...##.. ..###.. .##o##. ##o+o## ##ooo## .#####."),
    "comb": _drawn("#.#.#.# ####### .##o##. ..#+#.. .##o##. ####### #.#.#.#"),
    "loz": _drawn("...#... ..#o#.. .#o+o#. #o+++o# .#o+o#. ..#o#.. ...#..."),
    "ram": _drawn("##...## #.#.#.# ..###.. ..#+#.. ..###.. #.#.#.# ##...##"),
}


def motif(which: str | int) -> Motif:
    """The motif of a name, or the one that grows from a seed. Raises KeyError on a wrong name."""
    return grown(which) if isinstance(which, int) else MOTIFS[which]


def lozenge() -> Motif:
    """The small lozenge, 5 x 5."""
    return ("..#..", ".#o#.", "#o+o#", ".#o#.", "..#..")


def grown(seed: int) -> Motif:
    """A motif of its own: one piece, mirrored to four quarters, unlike any letter or cross."""
    chance = Chance(seed)
    while True:
        quarter = _quarter(chance)
        if _is_ornament(quarter):
            return tuple(
                "".join(_sign(abs(x), abs(y), quarter) for x in range(-3, 4)) for y in range(-3, 4)
            )


def motif_rows(of: Motif, first: str, second: str, third: str) -> tuple[tuple[str, ...], ...]:
    """The motif as colours, "" where nothing is woven."""
    dyes = {"#": first, "o": second, "+": third, ".": ""}
    return tuple(tuple(dyes[sign] for sign in row) for row in of)


def _quarter(chance: Chance) -> set[tuple[int, int]]:
    size = 6 + chance.below(4)
    cells = {(0, 0)}
    frontier = [(0, 1), (1, 0)]
    while len(cells) < size:
        x, y = chance.of(frontier)
        added = [(x, y), (y, x)] if chance.below(2) else [(x, y)]
        cells.update(added)
        around = {near for cx, cy in cells for near in ((cx + 1, cy), (cx, cy + 1))}
        frontier = sorted(near for near in around - cells if max(near) <= 3)
    return cells


_HEART = {(0, 0), (1, 0), (0, 1), (1, 1), (2, 0), (0, 2)}


def _is_ornament(quarter: set[tuple[int, int]]) -> bool:
    """A full heart with something of its own around it: no cross, no I, no H, no X, no square."""
    beside = [(x, y) for x, y in quarter - _HEART if x and y]
    has_arms = any((3, 0) in side and (2, 1) not in side for side in (quarter, _turned(quarter)))
    is_square = quarter == {(x, y) for x in range(3) for y in range(3)}
    is_full = quarter >= _HEART and len(beside) > 0
    return is_full and not has_arms and not is_square and _is_one_piece(quarter)


def _turned(quarter: set[tuple[int, int]]) -> set[tuple[int, int]]:
    return {(y, x) for x, y in quarter}


def _is_one_piece(quarter: set[tuple[int, int]]) -> bool:
    """Whether it holds together: a mirrored cell may stand alone when its partner grew first."""
    reached, waiting = {(0, 0)}, [(0, 0)]
    while waiting:
        x, y = waiting.pop()
        for near in ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)):
            if near in quarter and near not in reached:
                reached.add(near)
                waiting.append(near)
    return reached == quarter


def _sign(x: int, y: int, quarter: set[tuple[int, int]]) -> str:
    if (x, y) not in quarter:
        return "."
    return {0: "+", 1: "o"}.get(x + y, "#")
