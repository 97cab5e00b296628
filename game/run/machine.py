"""The machine a program runs on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NoReturn

from game.blocks.limits import OUTPUT
from game.blocks.lists import Items
from game.blocks.machine import Fault, Tick, Turn
from game.run.budget import Budget
from game.run.snapshot import Memory
from game.run.trace import Loop, Step
from game.values import Diagnostic, Fact

__all__ = ["HEIGHT", "Machine"]

Env = dict[str, Any]

HEIGHT = 14
"""Nodes around a call within its function that the depth budget allows for, on average.

The host nests about three frames for each node, so this bounds what a deep recursion costs.
"""

_new: Callable[..., Any] = tuple.__new__  # half the time of Step(...) [measured]


class Machine:
    """All that changes during a run. Mutable: closures count, keep and look up here.

    It is wound back before every run, so that a program is compiled once and run many times.
    """

    def __init__(self, recording: bool) -> None:
        self.recording = recording
        self.globals: Env = {}
        self.functions: dict[str, Any] = {}
        self.output: list[str] = []
        self.steps: list[Step] = []
        self.memory = Memory(self.work, self.output)
        self.enter, self.leave = self.memory.enter, self.memory.leave
        self.own: frozenset[str] | None = None  # while compiling: the names of the knot around
        self.quiet = False  # while compiling: whether this statement's head changes no name
        self.height = 0  # while compiling: the nodes around, within that knot
        self.wind(Budget(), None)

    def wind(self, budget: Budget, world: Any) -> None:
        """Back to the start of a run."""
        self.globals.clear()
        self.functions.clear()
        self.budget = budget
        self.left = budget.steps
        self.room = budget.work
        self.stack = budget.depth * HEIGHT
        self.letters = OUTPUT
        self.result: Any = None
        self.world = world
        self.events: tuple[str, ...] = ()
        self.loops: Loop | None = None
        self.output.clear()
        self.steps.clear()
        self.next_list = 1
        self.memory.wind()

    # While compiling

    def is_global(self, name: str) -> bool:
        return self.own is not None and name not in self.own

    def call_cost(self) -> int:
        return max(self.height, HEIGHT)

    def mark(self, id: int) -> Tick:
        memory, quiet, append = self.memory, self.quiet, self.steps.append

        def mark(env: Env) -> None:
            if memory.env is not env or not quiet:
                memory.look(env)
            around = memory.around or memory.surround()
            step = id, memory.shown, self.world, self.events, self.loops, around
            append(_new(Step, step))
            self.events = ()

        return mark

    def tick(self, id: int) -> Tick:
        keep = self.mark(id) if self.recording else None

        def tick(env: Env) -> None:
            self.count(id)
            if keep is not None:
                keep(env)

        return tick

    def loop(self, id: int) -> Turn:
        keep = self.mark(id)

        def turn(env: Env, number: int, of: int | None) -> None:
            self.count(id)
            loops = self.loops
            around = loops.around if number > 1 and loops is not None else loops
            self.loops = _new(Loop, (id, number, of, around))
            keep(env)

        return turn

    # While running

    def count(self, id: int) -> None:
        """One statement more, or the fault of too many."""
        self.left -= 1
        if self.left < 0:
            self.left = 0
            self.stop(id)

    def stop(self, id: int) -> NoReturn:
        fault = self.fault("run.steps", id, steps=self.budget.steps)
        fault.kept = True  # the statement did not run: there is no step to show
        raise fault

    def too_deep(self, id: int) -> NoReturn:
        raise self.fault("run.depth", id, depth=self.budget.depth)

    def work(self, units: int) -> None:
        self.room -= units
        if self.room < 0:
            raise self.fault("run.work", 0)

    def say(self, id: int, line: str) -> None:
        self.letters -= len(line) + 1
        if self.letters < 0:
            raise self.fault("run.output-size", id)
        self.output.append(line)
        self.memory.around = None

    def items(self, values: list[Any]) -> Items:
        self.work(len(values) + 16)
        row = Items(values)
        row.id = self.next_list
        row.shot = row.ref = None
        self.next_list += 1
        self.memory.lists = True
        return row

    def fault(self, code: str, id: int, **facts: Fact) -> Fault:
        return Fault(Diagnostic(code, node=id or None, facts=tuple(sorted(facts.items()))))

    def give(self, names: Iterable[tuple[str, Any]]) -> None:
        """Fills the boxes that are there before the program begins."""
        for name, value in names:
            self.globals[name] = self._own(value)

    def _own(self, value: Any) -> Any:
        if isinstance(value, tuple):
            return self.items([self._own(one) for one in value])
        return value

    def keep(self, id: int, env: Env, diagnostic: Diagnostic | None = None) -> None:
        """Appends a step beside those that `mark` keeps: the first one, or that of a fault."""
        memory = self.memory
        memory.look(env)
        around = memory.surround()._replace(diagnostic=diagnostic)
        self.steps.append(Step(id, memory.shown, self.world, self.events, self.loops, around))
        self.events = ()

    def keep_last(self, id: int, env: Env, fault: Fault) -> None:
        """Appends the step that shows where a fault happened, once."""
        if fault.kept:
            return
        fault.kept = True
        fault.place(id)
        try:
            self.keep(id, env, fault.diagnostic)
        except Fault:  # no room to look at the lists any more: show the moment before
            last = self.steps[-1]
            around = last.around._replace(diagnostic=fault.diagnostic)
            self.steps.append(last._replace(node=id, events=(), around=around))
