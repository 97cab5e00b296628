"""How many programs the solver looks at in a second, and how long a hint takes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from random import Random
from statistics import median

from game.bench.figures import Budget, Effort, Line
from game.bench.meter import seconds
from game.data import data_root
from game.levels import Level, load_library
from game.program import Program
from game.solve import advice, misconception, search, words_of
from game.solve.tries import changed_at_random

__all__ = ["measure"]

TRIED = 40_000
"""Blocks tried for a level: enough for the moments of its maps to be known."""

Half = tuple[Level, Program]


def measure(effort: Effort) -> Iterator[Line]:
    """The search for a shorter program; hints and mistakes of half-done programs."""
    library = load_library(data_root() / "levels")
    levels = [level for level in library.levels if level.form not in ("predict", "create")]
    levels = levels[:: max(1, len(levels) // effort.of(40))]
    runs = tuple(_speed(levels, effort.of(TRIED, 500)) for _ in range(effort.runs))
    yield Line(
        "blocks tried, the middle level", "1/s", runs, budget=Budget(50_000, least=True),
        note=f"{len(levels)} levels, each on all its maps",
    )  # fmt: skip
    halves = [_half(level) for level in levels]
    yield from _asked("a hint", advice, halves, effort.runs)
    yield from _asked("a mistake", misconception, halves, effort.runs)


def _speed(levels: list[Level], tried: int) -> float:
    """Blocks a second in the middle of the levels."""
    speeds = []
    for level in levels:
        words = words_of(level)
        looked = search(level, words, level.par - 1, tried).nodes
        taken = seconds(partial(search, level, words, level.par - 1, tried))
        speeds.append(looked / taken)
    return median(speeds)


def _half(level: Level) -> Half:
    """A level with a program that is two changes away from its solution."""
    words, chance = words_of(level), Random(level.id)
    program = changed_at_random(level.solution, words, chance)
    return level, changed_at_random(program, words, chance)


def _asked(
    name: str, ask: Callable[[Level, Program], object], halves: list[Half], runs: int
) -> Iterator[Line]:
    """How long an answer takes, in the middle and at worst."""
    times = [[seconds(partial(ask, *half)) * 1000 for half in halves] for _ in range(runs)]
    slowest = max(range(len(halves)), key=lambda at: min(row[at] for row in times))
    yield Line(f"{name}, the middle program", "ms", tuple(map(median, times)), budget=Budget(200))
    yield Line(
        f"{name}, the slowest program", "ms", tuple(row[slowest] for row in times),
        budget=Budget(200), note=halves[slowest][0].id,
    )  # fmt: skip
