"""Running a program on a map of a level, as the judge and the stage both do it."""

from __future__ import annotations

from game.levels.level import Level
from game.program import Node, Program, fresh_ids, next_id
from game.run import Budget, Compiled, Trace, compile, execute

__all__ = ["look_into", "ready", "run_on"]


def ready(level: Level, program: Program) -> Compiled:
    """The program, followed by the calls and looks the level makes, compiled."""
    after = (*(_call(name, values) for name, values in level.calls), *map(look_into, level.leaves))
    if after:
        program = Program((*program.body, *fresh_ids(after, next_id(program))))
    return compile(program, level.toolbox)


def run_on(
    level: Level,
    compiled: Compiled,
    variant: int,
    record: bool = True,
    budget: Budget | int | None = None,
) -> Trace:
    """The run on one of the maps, with the names that are given there."""
    names = level.given[variant] if level.given else ()
    return execute(compiled, level.states[variant], record, budget, names=names)


def look_into(name: str) -> Node:
    """The statement that announces what the program has left in a name."""
    return Node(0, "announce", ((Node(0, "text", (f"{name} →",)), Node(0, "name", (name,))),))


def _call(name: str, values: tuple[str | int, ...]) -> Node:
    """The statement that announces what a child's function gives back."""
    shown = f"{name}({', '.join(map(repr, values))}) →"
    args = tuple(Node(0, "text" if isinstance(one, str) else "number", (one,)) for one in values)
    said = (Node(0, "text", (shown,)), Node(0, "call_value", (name, args)))
    return Node(0, "announce", (said,))
