"""The machine a program runs on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NoReturn

from game.blocks.limits import OUTPUT
from game.blocks.lists import Items
from game.blocks.machine import Fault
from game.run.budget import Budget
from game.run.snapshot import Memory
from game.run.trace import Loop, Step
from game.values import Diagnostic, Fact

__all__ = ["HEIGHT", "Machine"]

Env = dict[str, Any]

HEIGHT = 14
"""Nodes around a call within its function, on average, that the depth budget allows for.

The host nests about three frames for each node, so this bounds what a deep recursion costs.
"""


class Machine:
    """All that changes during a run. Mutable: closures count, keep and look up here.

    It is wound back before every run, so that a program is compiled once and run many times.
    """

    def __init__(self, recording: bool) -> None:
        self.recording = recording
        self.globals: Env = {}
        self.functions: dict[str, Any] = {}
        self.own: frozenset[str] | None = None  # while compiling: the names of the knot around
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
        self.depth = 0
        self.result: Any = None
        self.world = world
        self.events: tuple[str, ...] = ()
        self.loops: tuple[Loop, ...] = ()
        self.output: list[str] = []
        self.steps: list[Step] = []
        self.next_list = 1
        self.memory = Memory(self.work)
        self.at = 0

    # While compiling

    def is_global(self, name: str) -> bool:
        return self.own is not None and name not in self.own

    # While running

    def stop(self) -> NoReturn:
        fault = self.fault("run.steps", self.at, steps=self.budget.steps)
        fault.kept = True  # the statement did not run: there is no step to show
        raise fault

    def mark(self, id: int) -> Callable[[Env], None]:
        if self.recording:
            keep = self.keep

            def mark_kept(env: Env) -> None:
                self.count(id)
                keep(id, env)

            return mark_kept

        def mark(env: Env) -> None:
            self.left -= 1
            if self.left < 0:
                self.count(id)

        return mark

    def loop(self, id: int) -> Callable[[Env, int, int | None], None]:
        if self.recording:
            keep = self.keep

            def turn_kept(env: Env, number: int, of: int | None) -> None:
                self.count(id)
                around = self.loops
                if number > 1:
                    around = around[:-1]
                self.loops = (*around, Loop(id, number, of))
                keep(id, env)

            return turn_kept

        def turn(env: Env, number: int, of: int | None) -> None:
            self.left -= 1
            if self.left < 0:
                self.count(id)

        return turn

    def count(self, id: int) -> None:
        """One statement more, or the fault of too many."""
        if self.left <= 0:
            self.left = 0
            self.at = id
            self.stop()
        self.left -= 1

    def leave(self, loops: tuple[Loop, ...]) -> None:
        self.loops = loops

    def loops_now(self) -> tuple[Loop, ...]:
        return self.loops

    def enter(self, id: int, height: int) -> None:
        self.depth += 1
        self.stack -= height
        if self.depth > self.budget.depth or self.stack < 0:
            self.depth -= 1
            raise self.fault("run.depth", id, depth=self.depth)

    def work(self, units: int) -> None:
        self.room -= units
        if self.room < 0:
            raise self.fault("run.work", self.at)

    def say(self, id: int, line: str) -> None:
        self.letters -= len(line) + 1
        if self.letters < 0:
            raise self.fault("run.output-size", id)
        self.output.append(line)

    def items(self, values: list[Any]) -> Items:
        self.work(len(values) + 16)
        row = Items(values)
        row.id = self.next_list
        row.shot = None
        self.next_list += 1
        return row

    def fault(self, code: str, id: int, **facts: Fact) -> Fault:
        return Fault(Diagnostic(code, node=id or None, facts=tuple(sorted(facts.items()))))

    def keep(self, id: int, env: Env, diagnostic: Diagnostic | None = None) -> None:
        """Appends the step that shows this moment."""
        names, heap = self.memory.look(env)
        events, self.events = self.events, ()
        self.steps.append(
            Step(
                id, names, heap, self.world, events, self.depth, self.loops, diagnostic,
                len(self.output),
            )
        )  # fmt: skip

    def keep_last(self, id: int, env: Env, fault: Fault) -> None:
        """Appends the step that shows where a fault happened, once."""
        if fault.kept:
            return
        fault.kept = True
        try:
            self.keep(id, env, fault.diagnostic)
        except Fault:  # no room to look at the lists any more: show the moment before
            last = self.steps[-1]
            self.steps.append(last._replace(node=id, diagnostic=fault.diagnostic, events=()))
