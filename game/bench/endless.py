"""How long an endless program takes to be stopped."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from game.bench.figures import Budget, Effort, Line
from game.bench.meter import in_turns
from game.blocks import Toolbox
from game.run import Budget as Room
from game.run import compile, execute
from game.run.budget import STEPS_KEPT, STEPS_UNSEEN
from game.source import parse

__all__ = ["measure"]

TWO_FRAMES_MS = 1000 / 30
_PROGRAMS = (
    ("while True", "n = 0\nwhile True:\n    n = n + 1\n"),
    ("while True with a growing list", "a = []\nwhile True:\n    a.append(len(a))\n"),
)


def measure(effort: Effort) -> Iterator[Line]:
    """With the trace kept a run must not cost two frames; without, it is what `run` waits for."""
    for name, text in _PROGRAMS:
        for record, steps in ((True, STEPS_KEPT), (False, STEPS_UNSEEN)):
            steps = effort.of(steps, 50)
            (taken,) = in_turns(effort.runs, _run(text, record, steps))
            yield Line(
                f"{name}, {'trace kept' if record else 'judged'}", "ms",
                tuple(one * 1000 for one in taken),
                budget=Budget(TWO_FRAMES_MS) if record else None,
                note=f"stopped after {steps:,} statements",
            )  # fmt: skip


def _run(text: str, record: bool, steps: int) -> Callable[[], object]:
    toolbox = Toolbox.of()
    ready = compile(parse(text, toolbox).program, toolbox)

    def run() -> None:
        trace = execute(ready, record=record, budget=Room(steps))
        assert trace.fault is not None, "an endless program ended"

    return run
