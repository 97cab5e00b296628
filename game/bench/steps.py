"""Statements a second: judged without a trace, and with the whole trace kept.

The reference is CPython running the same text, plainly and while its own hook counts lines, which
is the least any tracing of Python can cost. CPython has no budget and keeps nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from game.bench.figures import Effort, Line
from game.bench.meter import growth, in_turns
from game.bench.programs import PROGRAMS, Native, Timed
from game.run import Budget as Room
from game.run import execute

__all__ = ["measure"]

UNSEEN = 100_000
KEPT = 9_000
ROOM = Room(steps=50_000_000, work=10**12)


def measure(effort: Effort) -> Iterator[Line]:
    """For each program: judged, traced, and how it grows."""
    for timed in PROGRAMS:
        each = max(1, timed.count(2) - timed.count(1))
        yield from _program(timed, each, effort)


def _program(timed: Timed, each: int, effort: Effort) -> Iterator[Line]:
    rounds = effort.of(UNSEEN // each)
    kept = effort.of(KEPT // each)
    with Native(timed, rounds) as native, Native(timed, kept) as small:
        judged, plain = in_turns(effort.runs, _runs(timed, rounds, False), native.run)
        traced, hooked = in_turns(effort.runs, _runs(timed, kept, True), small.run_counting)
    here, there = timed.count(rounds), timed.count(kept)
    grown = growth(
        lambda times: _runs(timed, times * max(1, rounds // 16), False), effort.runs
    )  # fmt: skip
    yield Line(
        f"{timed.name}, judged", "statements/s", _rates(here, judged),
        "CPython", _rates(here, plain), growth=grown,
    )  # fmt: skip
    yield Line(
        f"{timed.name}, trace kept", "statements/s", _rates(there, traced),
        "CPython with sys.settrace counting lines", _rates(there, hooked),
    )  # fmt: skip


def _runs(timed: Timed, rounds: int, record: bool) -> Callable[[], object]:
    ready, world = timed.compiled(rounds)
    return lambda: execute(ready, world, record=record, budget=ROOM)


def _rates(statements: int, times: tuple[float, ...]) -> tuple[float, ...]:
    return tuple(statements / max(one, 1e-9) for one in times)
