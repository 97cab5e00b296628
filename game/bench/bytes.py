"""What a kept step weighs."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator

from game.bench.figures import WORK, Budget, Effort, Line, exponent
from game.bench.programs import PROGRAMS, Timed
from game.run import execute

__all__ = ["measure"]

STEPS = 9_600
ROOM = 50_000


def measure(effort: Effort) -> Iterator[Line]:
    """Bytes a step for each program, whole trace kept."""
    for timed in PROGRAMS:
        each = max(1, timed.count(2) - timed.count(1))
        rounds = effort.of(STEPS // each)
        values = tuple(_weight(timed, rounds)[1] for _ in range(min(3, effort.runs)))
        # Small numbers weigh nothing, so growth is looked for where most numbers are not small.
        sizes = [max(1, times * rounds // WORK[1]) for times in WORK]
        grown = None
        if len(set(sizes)) == len(WORK):
            grown = exponent(sizes, [_weight(timed, size)[0] for size in sizes])
        yield Line(f"{timed.name}, a kept step", "bytes", values, budget=Budget(250), growth=grown)


def _weight(timed: Timed, rounds: int) -> tuple[float, float]:
    """Bytes of a whole trace, and bytes a step."""
    ready, world = timed.compiled(rounds)
    execute(ready, world, budget=ROOM)
    tracemalloc.start()
    try:
        before = tracemalloc.get_traced_memory()[0]
        trace = execute(ready, world, budget=ROOM)
        weight = tracemalloc.get_traced_memory()[0] - before
    finally:
        tracemalloc.stop()
    return float(weight), weight / max(1, len(trace.steps))
