"""How long it takes to judge each shipped level's solution on all its maps."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from statistics import median

from game.bench.figures import Budget, Effort, Line
from game.bench.meter import growth, seconds
from game.bench.programs import PROGRAMS, Native
from game.data import data_root
from game.levels import Level, judge, load_library
from game.run import compile, execute

__all__ = ["measure"]


def measure(effort: Effort) -> Iterator[Line]:
    """The middle level, the slowest, and the way of judging against CPython."""
    library = load_library(data_root() / "levels")
    every = [level for level in library.levels if level.form not in ("predict", "create")]
    levels = list(islice(every, effort.of(len(every))))
    rounds = [[seconds(_judged(level)) * 1000 for level in levels] for _ in range(effort.runs + 1)]
    best = [min(times) for times in zip(*rounds, strict=True)]
    slowest = best.index(max(best))
    yield Line(
        "the middle level", "ms", tuple(median(times) for times in rounds[1:]),
        budget=Budget(5), note=f"{len(levels)} levels, solution on all maps",
    )  # fmt: skip
    yield Line(
        "the slowest level", "ms", tuple(times[slowest] for times in rounds[1:]),
        budget=Budget(5), note=levels[slowest].id,
    )  # fmt: skip
    yield _against(effort)


def _judged(level: Level) -> Callable[[], object]:
    return lambda: judge(level, level.solution)


def _against(effort: Effort) -> Line:
    """A grid program of 200 rounds, compiled and run as the judge does, against CPython."""
    timed, rounds = PROGRAMS[1], effort.of(200)

    def ours() -> None:
        ready, world = timed.compiled(rounds)
        execute(compile(ready.program, ready.toolbox), world, record=False)

    grown = growth(lambda times: _running(times * rounds), effort.runs)
    with Native(timed, rounds) as native:
        native.run()
        mine = tuple(seconds(ours) * 1000 for _ in range(effort.runs))
        theirs = tuple(seconds(native.run) * 1000 for _ in range(effort.runs))
    return Line(
        f"parse, compile and run {rounds} rounds", "ms", mine, "CPython", theirs, growth=grown
    )


def _running(rounds: int) -> Callable[[], object]:
    ready, world = PROGRAMS[1].compiled(rounds)
    return lambda: execute(ready, world, record=False, budget=10_000_000)
