"""What a block's closure runs on.

A program is compiled once: `build(machine, id, *parts)` of each block gives a
closure over the machine. Expression parts arrive as closures `value(env)`,
bodies as closures `body(env)` that give a signal, lists of expressions as
tuples of closures, names and constants as they are, an empty optional slot as
None, branches as (id, test, body) tuples. `env` is the dictionary of the
names of the innermost call.

A statement's closure gives None, or a signal that ends the bodies around it:
`BREAK`, `CONTINUE` or `RETURN` (the value waits in `machine.result`).

The machine is the one mutable thing of a run: it is wound back before each run
and never seen outside.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, NoReturn, Protocol

from game.blocks.lists import Items
from game.values import Diagnostic, Fact

__all__ = [
    "BREAK",
    "CONTINUE",
    "RETURN",
    "Expression",
    "Fault",
    "Machine",
    "Signal",
    "Statement",
    "Tick",
    "Turn",
    "counting_of",
]

Signal = int | None
Expression = Callable[[dict[str, Any]], Any]
Statement = Callable[[dict[str, Any]], Signal]
Tick = Callable[[dict[str, Any]], None]
Turn = Callable[[dict[str, Any], int, int | None], None]

Counting = Callable[[int, Statement], Statement]

BREAK, CONTINUE, RETURN = 1, 2, 3


def counting_of(statement: Statement) -> Counting | None:
    """What makes a statement that is alone in its body count itself, to save a call, or None.

    It takes the cost, and what to run instead when there is not so much left.
    """
    return getattr(statement, "counting", None)


class Fault(Exception):
    """A program's mistake on its way out of the closures; `kept` once a step shows it."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic)
        self.diagnostic = diagnostic
        self.kept = False

    def place(self, id: int) -> None:
        """Gives it the statement it happened in, unless a block is known already."""
        if self.diagnostic.node is None:
            self.diagnostic = replace(self.diagnostic, node=id)


class Machine(Protocol):
    """What blocks may use of a machine."""

    recording: bool  # fixed while compiling: closures may differ
    height: int  # while compiling: the nodes around this one, within its function
    stack: int  # what calls inside each other may still take
    globals: dict[str, Any]
    functions: dict[str, tuple[tuple[str, ...], Statement]]
    left: int  # statements that may still run
    loops: Any  # the loops around, kept only while recording
    result: Any
    world: Any
    events: tuple[str, ...]

    def is_global(self, name: str) -> bool:
        """Whether a name, where the compiler stands, is the program's and not in `env`."""

    def call_cost(self) -> int:
        """While compiling: what a call here takes from `stack`."""

    def mark(self, id: int) -> Tick:
        """While compiling: the hook of a statement whose head has run; it keeps a step.

        To be called only while recording.
        """

    def tick(self, id: int) -> Tick:
        """While compiling: the hook that counts one statement more and keeps a step."""

    def loop(self, id: int) -> Turn:
        """While compiling: the hook of a loop's round: counts, keeps a step with round n of m.

        To be called only while recording; else the body counts the round.
        """

    @property
    def enter(self) -> Callable[..., Any]:
        """A call begins; gives what `leave` takes. Only while recording.

        Takes the block, the name, the caller's names, the parameters, the call's own names.
        """

    @property
    def leave(self) -> Callable[[Any], None]:
        """The call has ended. Only while recording."""

    def stop(self, id: int) -> NoReturn:
        """Raises the fault of the used-up steps."""

    def too_deep(self, id: int) -> NoReturn:
        """Raises the fault of too many calls inside each other."""

    def work(self, units: int) -> None:
        """Counts bulk work before it is done: one unit is an item copied, eight letters."""

    def say(self, id: int, line: str) -> None:
        """One line of output, or the fault of too much."""

    def items(self, values: list[Any]) -> Items:
        """A new list of the program, counted."""

    def fault(self, code: str, id: int, **facts: Fact) -> Fault:
        """A fault to raise, at a block."""
