"""Moments of a run as small numbers, and what one block makes of each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from game.levels.level import Level
from game.levels.play import look_into
from game.program import Node, Program
from game.run import Ref, compile, execute

__all__ = ["LOST", "Moments"]

LOST = -1
"""The number of a moment from which nothing can be won any more: the run met a fault."""

_STEPS = 400
"""Statements one block without a body may run."""

_WHOLE = 10_000
"""Statements a whole program may run, as on the stage."""

_COST = 8
"""What a run of the engine costs, when trying a block on all maps costs 1 [measured]."""

_LOOKS = -1
"""The id of the looks a level takes into names after a program."""

_ANSWER = "answer_"

Env = tuple[tuple[str, Any], ...]


class Moments:
    """The moments that runs on one map of a level have met, numbered as they are met.

    Mutable because it is a memory: what a block makes of a moment is found out once, by the very
    engine that runs a child's program, and looked up ever after. Two moments with the same essence
    of the world, the same names and the same announcements are one.
    """

    def __init__(self, level: Level, variant: int, timed: bool) -> None:
        self.level, self.timed = level, timed
        self.ran = 0  # how often the engine was asked
        self._hopeless = getattr(level.world, "hopeless", None)
        self._commands = {one.name: one.apply for one in level.world.commands if not one.params}
        self.wanted = level.output[variant] if level.output else None
        self._numbers: dict[Any, int] = {}
        self._moments: list[tuple[Any, Env, tuple[str, ...]]] = []
        self._compiled: dict[int, Any] = {}
        self._after: dict[tuple[int, int], Any] = {}
        self._looks = tuple(map(look_into, level.leaves))
        given = level.given[variant] if level.given else ()
        self.first = self._number(level.states[variant], tuple(sorted(given)), ())

    def __len__(self) -> int:
        return len(self._moments)

    def _number(self, world: Any, env: Env, said: tuple[str, ...]) -> int:
        if self.wanted is not None and said != self.wanted[: len(said)]:
            return LOST
        if self._hopeless is not None and self._hopeless(world):
            return LOST
        rules = self.level.world
        clock = rules.ticks(world) if self.timed else 0
        key = rules.essence(world), env, said if self.wanted is not None else (), clock
        found = self._numbers.setdefault(key, len(self._moments))
        if found == len(self._moments):
            self._moments.append((world, env, said if self.wanted is not None else ()))
        return found

    def solved(self, at: int) -> bool:
        """Whether a program may end here."""
        if self._looks:
            at = self._run(self._looks, _LOOKS, at)[0]
            if at == LOST:
                return False
        world, _, said = self._moments[at]
        if self.wanted is not None and said != self.wanted:
            return False
        return bool(self.level.world.status(world, True).solved)

    def after(self, program: Program) -> int:
        """The moment after a whole program, from the first one."""
        if not program.body:
            return self.first
        return self._run(program.body, 0, self.first, steps=_WHOLE)[0]

    def do(self, node: Node, at: int) -> int:
        """The moment after a statement without a body."""
        key = node.id, at
        found = self._after.get(key)
        if found is None:
            apply = self._commands.get(node.kind)
            if apply is None:
                found = self._run((node,), node.id, at)[0]
            else:
                self.ran += 1
                world, env, said = self._moments[at]
                after, _, fault = apply(world)
                found = LOST if fault else self._number(after, env, said)
            self._after[key] = found
        return int(found)

    def asks(self, test: Node, at: int) -> tuple[bool, int]:
        """What a condition is now, and the moment after asking."""
        key = test.id, at
        found = self._after.get(key)
        if found is None:
            said = Node(0, "announce", ((Node(0, "truth", (True,)),),))
            after, lines, _ = self._run((Node(0, "if", (test, (said,))),), test.id, at, True)
            found = self._after[key] = bool(lines), after
        return found

    def value(self, expression: Node, at: int) -> tuple[Any, int]:
        """What an expression gives, and the moment after."""
        key = expression.id, at
        found = self._after.get(key)
        if found is None and expression.kind == "name":
            boxes = dict(self._moments[at][1])
            if isinstance(boxes.get(str(expression.parts[0])), tuple):  # a list that is given
                found = self._after[key] = boxes[str(expression.parts[0])], at
        if found is None:
            asked = (Node(0, "set", (_ANSWER, expression)),)
            after, _, names = self._run(asked, expression.id, at, True)
            found = self._after[key] = dict(names).get(_ANSWER), after
        return found

    def named(self, name: str, value: Any, at: int) -> int:
        """The moment in which a name has got a value."""
        world, env, said = self._moments[at]
        return self._number(world, _with(env, name, value), said)

    def _run(
        self,
        body: tuple[Node, ...],
        id: int,
        at: int,
        silent: bool = False,
        steps: int = _STEPS,
    ) -> tuple[int, tuple[str, ...], Env]:
        """Runs statements from a moment: the moment after, what was announced, the names."""
        self.ran += _COST
        world, env, said = self._moments[at]
        compiled = self._compiled.get(id)
        if compiled is None:
            compiled = self._compiled[id] = compile(Program(body), self.level.toolbox)
        trace = execute(compiled, world, True, steps, names=env)
        if trace.fault is not None:
            return LOST, (), ()
        names = _kept(trace.steps[-1].names, env)
        if names is None:
            return LOST, (), ()
        lines = said if silent else (*said, *trace.output)
        left = tuple(pair for pair in names if pair[0] != _ANSWER)
        return self._number(trace.world, left, lines), trace.output, names


def _with(env: Env, name: str, value: Any) -> Env:
    """The names with one given a value, sorted, so that their order tells no moments apart."""
    return tuple(sorted({**dict(env), name: value}.items()))


def _kept(names: Sequence[tuple[str, Any]], before: Env) -> Env | None:
    """The names after a block; a list must be one that was given, others are not followed."""
    old, found = dict(before), []
    for name, value in names:
        if isinstance(value, Ref):
            if not isinstance(old.get(name), tuple):
                return None
            value = old[name]
        found.append((name, value))
    return tuple(sorted(found))
