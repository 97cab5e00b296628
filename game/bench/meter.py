"""Taking times: in turns with the reference, and at several amounts of work."""

from __future__ import annotations

import time
from collections.abc import Callable

from game.bench.figures import WORK, exponent

__all__ = ["cpu", "growth", "in_turns", "seconds"]

Act = Callable[[], object]


def seconds(act: Act) -> float:
    """How long an act takes."""
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def cpu(act: Act) -> float:
    """How much of the processor an act takes, in seconds of this process."""
    start = time.process_time()
    act()
    return time.process_time() - start


def in_turns(
    runs: int, *acts: Act, meter: Callable[[Act], float] = seconds
) -> tuple[tuple[float, ...], ...]:
    """Times of acts measured by turns, so that a noisy moment meets all of them; one tuple each."""
    for act in acts:
        act()  # caches are filled before
    taken: list[list[float]] = [[] for _ in acts]
    for _ in range(runs):
        for times, act in zip(taken, acts, strict=True):
            times.append(meter(act))
    return tuple(tuple(times) for times in taken)


def growth(make: Callable[[int], Act], runs: int) -> float:
    """The exponent of an act's cost at 1, 4 and 16 times the work; the best of the runs counts."""
    acts = [make(times) for times in WORK]
    taken = in_turns(max(2, runs), *acts)
    return exponent(WORK, [min(times) for times in taken])
