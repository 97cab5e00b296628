"""Programs of plain steps: as Python, as the commands they come to, as the road they walk."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from game.chance import Chance

__all__ = ["FULL", "Loop", "Road", "Steps", "count", "code", "commands", "road", "drawn"]


@dataclass(frozen=True, slots=True)
class Loop:
    """Steps done several times."""

    times: int
    body: Steps


Steps = tuple["str | Loop", ...]
"""Commands by their Python names, and loops of them."""

Cell = tuple[int, int]

WAYS = {"north": (0, -1), "east": (1, 0), "south": (0, 1), "west": (-1, 0)}
MOST_WIDE, MOST_HIGH = 10, 8
FULL = "X"
"""A goal on which something lies: the legend of a map has to tell so."""


def code(steps: Steps, depth: int = 0) -> str:
    """The steps as Python, each line at least so deep."""
    lines = []
    for step in steps:
        if isinstance(step, Loop):
            lines.append("    " * depth + f"for _ in range({step.times}):\n")
            lines.append(code(step.body, depth + 1))
        else:
            lines.append("    " * depth + f"{step}()\n")
    return "".join(lines)


def commands(steps: Steps) -> Iterator[str]:
    """The commands in the order they are done."""
    for step in steps:
        if isinstance(step, Loop):
            for _ in range(step.times):
                yield from commands(step.body)
        else:
            yield step


def count(steps: Steps) -> int:
    """How many statements the program has."""
    return sum(1 + count(step.body) if isinstance(step, Loop) else 1 for step in steps)


@dataclass(frozen=True, slots=True)
class Road:
    """Where a walk went: its cells, the first one first, and those with something to take.

    `heading` is where the robot looks at the start; x grows to the east, y to the south.
    """

    cells: tuple[Cell, ...]
    items: frozenset[Cell]
    heading: Cell = (1, 0)


def road(done: Iterable[str], heading: Cell = (1, 0)) -> Road | None:
    """The road of commands; None if it meets or touches itself, or takes twice in one cell."""
    x = y = 0
    dx, dy = heading
    cells: list[Cell] = [(0, 0)]
    items: set[Cell] = set()
    for command in done:
        match command:
            case "left":
                dx, dy = dy, -dx
            case "right":
                dx, dy = -dy, dx
            case "take":
                if (x, y) in items:
                    return None
                items.add((x, y))
            case _:
                step = WAYS.get(command, (dx, dy))
                x, y = x + step[0], y + step[1]
                if any(abs(x - a) + abs(y - b) < 2 for a, b in cells[:-1]):
                    return None
                cells.append((x, y))
    return Road(tuple(cells), frozenset(items), heading)


def drawn(way: Road, chance: Chance, past: int = 0, branches: int = 0) -> str | None:
    """The map of a road; None if it is too large.

    `past` cells of floor go on behind the goal, and `branches` lead nowhere, where there is room.
    """
    floor = dict.fromkeys(way.cells, ".")
    for cell in way.items:
        floor[cell] = "i"
    floor[way.cells[-1]] = FULL if way.cells[-1] in way.items else "G"
    last, before = way.cells[-1], way.cells[-2] if len(way.cells) > 1 else way.cells[-1]
    ahead = (last[0] - before[0], last[1] - before[1])
    for k in range(1, past + 1):
        cell = (last[0] + k * ahead[0], last[1] + k * ahead[1])
        if _touches(cell, floor, (last[0] + (k - 1) * ahead[0], last[1] + (k - 1) * ahead[1])):
            break
        floor[cell] = "."
    for _ in range(branches):
        root = chance.of(way.cells[1:-1] or way.cells)
        dx, dy = chance.of(tuple(WAYS.values()))
        if not _touches((root[0] + dx, root[1] + dy), floor, root):
            floor[root[0] + dx, root[1] + dy] = "."
    floor[way.cells[0]] = {(1, 0): ">", (-1, 0): "<", (0, -1): "^", (0, 1): "v"}[way.heading]
    return _rows(floor)


def _touches(cell: Cell, floor: dict[Cell, str], but: Cell) -> bool:
    """Whether a cell is floor, or beside floor other than the cell it grows from."""
    x, y = cell
    near = ((x, y), (x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1))
    return any(one in floor and one != but for one in near)


def _rows(floor: dict[Cell, str]) -> str | None:
    left, right = min(x for x, _ in floor), max(x for x, _ in floor)
    top, bottom = min(y for _, y in floor), max(y for _, y in floor)
    if right - left >= MOST_WIDE or bottom - top >= MOST_HIGH:
        return None
    return "\n".join(
        "".join(floor.get((x, y), "_") for x in range(left, right + 1))
        for y in range(top, bottom + 1)
    )
