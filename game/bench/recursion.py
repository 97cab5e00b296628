"""What a statement costs deep inside calls, against the same statement near the surface."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from game.bench.figures import Budget, Effort, Line
from game.bench.meter import in_turns
from game.blocks import Toolbox
from game.run import Budget as Room
from game.run import compile, execute
from game.source import parse

__all__ = ["measure"]

SHALLOW, DEEP = 20, 800
CALLS = 40_000
_TEXT = """\
def down(n):
    if n > 0:
        down(n - 1)
for _ in range({times}):
    down({depth})
"""


def measure(effort: Effort) -> Iterator[Line]:
    """Judged and traced: microseconds a statement at both depths."""
    for name, record in (("judged", False), ("trace kept", True)):
        calls = effort.of(CALLS if not record else 8_000, DEEP)
        (shallow, few), (deep, many) = _going(SHALLOW, calls, record), _going(DEEP, calls, record)
        near, far = in_turns(effort.runs, shallow, deep)
        yield Line(
            f"a statement at depth {DEEP}, {name}", "us",
            tuple(one / many * 1e6 for one in far),
            f"at depth {SHALLOW}", tuple(one / few * 1e6 for one in near), Budget(1.5, "ratio"),
        )  # fmt: skip


def _going(depth: int, calls: int, record: bool) -> tuple[Callable[[], object], int]:
    """Going down so deep, about as many calls in all, and the statements that takes."""
    toolbox = Toolbox.of()
    found = parse(_TEXT.format(times=max(1, calls // depth), depth=depth), toolbox)
    ready, room = compile(found.program, toolbox), Room(steps=10_000_000)
    count = execute(ready, record=record, budget=room).count
    return (lambda: execute(ready, record=record, budget=room)), count
