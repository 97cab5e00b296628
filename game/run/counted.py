"""Counting statements while no steps are kept: many at once."""

from __future__ import annotations

from dataclasses import dataclass
from operator import length_hint
from typing import Any

from game.blocks.machine import Fault, Signal, Statement, counting_of
from game.run.machine import Machine

__all__ = ["Counted", "sequence"]

Env = dict[str, Any]


def sequence(statements: tuple[Statement, ...]) -> Statement:
    """Statements one after another, until one gives a signal."""

    def run(env: Env) -> Signal:
        for statement in statements:
            signal = statement(env)
            if signal is not None:
                return signal
        return None

    return run


@dataclass(frozen=True, slots=True)
class Counted:
    """Statements that are counted at once, before any of them runs; only the last may signal.

    `costs` is 0 for those that count themselves, `turn` is the loop whose
    round is counted here, or 0.
    """

    machine: Machine
    statements: tuple[Statement, ...]
    costs: tuple[int, ...]
    ids: tuple[int, ...]
    turn: int

    def closure(self) -> Statement:
        """What counts and runs them."""
        cost = sum(self.costs) + (self.turn > 0)
        if len(self.statements) == 1:
            return self._one(cost, self.statements[0])
        return self._many(cost) if cost else sequence(self.statements)

    def _one(self, cost: int, statement: Statement) -> Statement:
        machine, run_out, (id,) = self.machine, self._run_out, self.ids

        def run(env: Env) -> Signal:
            machine.left = left = machine.left - cost
            if left < 0:
                return run_out(cost, env)
            try:
                return statement(env)
            except Fault as fault:
                fault.place(id)
                raise

        counting = counting_of(statement)
        if counting is not None:
            return counting(cost, lambda env: run_out(cost, env))
        return run if cost else statement

    def _many(self, cost: int) -> Statement:
        machine, statements, ids = self.machine, self.statements, self.ids
        run_out = self._run_out
        spare = tuple(sum(self.costs[at:]) for at in range(len(ids), -1, -1))  # of the last ones

        def run(env: Env) -> Signal:
            machine.left = left = machine.left - cost
            if left < 0:
                return run_out(cost, env)
            rest = iter(statements)
            signal = None
            try:
                for statement in rest:
                    signal = statement(env)
            except Fault as fault:
                left_over = length_hint(rest)
                fault.place(ids[-1 - left_over])
                machine.left += spare[left_over]
                raise
            return signal

        return run

    def _run_out(self, cost: int, env: Env) -> Signal:
        """Runs the statements there is still room for; then the fault, or a signal before it."""
        self.machine.left += cost
        if self.turn:
            self.machine.count(self.turn)
        for statement, counts, id in zip(self.statements, self.costs, self.ids, strict=True):
            if counts:
                self.machine.count(id)
            signal = statement(env)
            if signal is not None:
                return signal
        return None
