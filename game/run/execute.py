"""From closures to a trace."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterable
from typing import Any

from game.blocks.machine import Fault
from game.run.budget import DEPTH, STEPS_KEPT, STEPS_UNSEEN, Budget
from game.run.compile import Compiled, Linked
from game.run.machine import HEIGHT
from game.run.trace import Step, Trace
from game.values import Diagnostic

__all__ = ["execute"]

# Host frames: four for each node of a call's height, and what is around and below.
_FRAMES = DEPTH * (HEIGHT * 4 + 8) + 3_000


def execute(
    compiled: Compiled,
    world: Any = None,
    record: bool = True,
    budget: Budget | int | None = None,
    seed: int = 0,
    names: Iterable[tuple[str, Any]] = (),
) -> Trace:
    """The whole run, from the start to its end, a fault or the end of its budget.

    `budget` may be a number of statements. `seed` is for worlds with chance; none has any yet.
    `names` are there before the program begins: single values, or tuples, which become lists.
    """
    if not isinstance(budget, Budget):
        budget = Budget(budget or (STEPS_KEPT if record else STEPS_UNSEEN))
    if compiled.fault is not None:
        start = (Step(0, world=world),) if record else ()
        return Trace(start, (), world, 0, compiled.fault)
    linked = compiled.take(record)
    machine = linked.machine
    machine.wind(budget, world)
    machine.give(names)
    if record:
        machine.keep(0, machine.globals)
    fault = _run(linked, record)
    trace = Trace(
        tuple(machine.steps),
        tuple(machine.output),
        machine.world,
        budget.steps - machine.left,
        fault,
    )
    machine.wind(budget, None)
    compiled.give(linked)
    return trace


def _run(linked: Linked, record: bool) -> Diagnostic | None:
    """Runs the closures with room for their frames; gives the fault they ended with."""
    limit = sys.getrecursionlimit()
    if limit < _FRAMES:
        sys.setrecursionlimit(_FRAMES)
    # Steps are many and live on: collecting garbage among them costs a fifth of a run [measured].
    collecting = record and gc.isenabled()
    if collecting:
        gc.disable()
    try:
        linked.body(linked.machine.globals)
    except Fault as met:
        return met.diagnostic
    finally:
        if collecting:
            gc.enable()
        if limit < _FRAMES:
            sys.setrecursionlimit(limit)
    return None
