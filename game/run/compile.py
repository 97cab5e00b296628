"""From a program to closures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from game.blocks.block import SlotKind
from game.blocks.fits import fits
from game.blocks.machine import Expression, Fault, Signal, Statement
from game.blocks.toolbox import Toolbox
from game.program import DEEPEST, Node, Part, Program, depth
from game.run.machine import Machine
from game.values import Diagnostic

__all__ = ["Compiled", "Linked", "compile"]

Env = dict[str, Any]
_WITH_BODIES = frozenset(
    {"repeat", "while", "until", "forever", "for_each", "if", "if_else", "choose"}
)
_MARKS_ITSELF = _WITH_BODIES | {"call"}


@dataclass(frozen=True, slots=True)
class Linked:
    """Closures and the machine they run on."""

    machine: Machine
    body: Statement


@dataclass(frozen=True, slots=True)
class Compiled:
    """A program that is ready to run, or the fault that keeps it from running.

    `idle` holds machines that no run uses now, by whether they record; a run takes one or links
    a new one, so the same value may run in several threads.
    """

    program: Program
    toolbox: Toolbox
    depth: int
    fault: Diagnostic | None = None
    idle: dict[bool, list[Linked]] = field(
        default_factory=lambda: {False: [], True: []}, compare=False, repr=False
    )

    def take(self, recording: bool) -> Linked:
        """A machine for one run."""
        try:
            return self.idle[recording].pop()
        except IndexError:
            machine = Machine(recording)
            return Linked(machine, _Compiler(machine, self.toolbox).body(self.program.body))

    def give(self, linked: Linked) -> None:
        """Puts a machine back."""
        self.idle[linked.machine.recording].append(linked)


def compile(program: Program, toolbox: Toolbox) -> Compiled:
    """The program as closures. A hole or an unknown name is met when the run reaches it."""
    deep = depth(program)
    if deep > DEEPEST:
        return Compiled(program, toolbox, deep, Diagnostic.of("check.too-nested"))
    return Compiled(program, toolbox, deep, fits(program, toolbox))


class _Compiler:
    """Walks the tree once, handing each block its compiled parts."""

    def __init__(self, machine: Machine, toolbox: Toolbox) -> None:
        self.machine = machine
        self.toolbox = toolbox

    def body(self, part: Part) -> Statement:
        """The closure of a sequence of statements."""
        nodes = [node for node in _nodes(part) if node.kind != "comment"]
        statements = tuple(self.statement(node) for node in nodes)
        if self.machine.recording:
            return _sequence(statements)
        counted = tuple(node.kind not in _MARKS_ITSELF for node in nodes)
        return _counted_sequence(self.machine, statements, counted, tuple(n.id for n in nodes))

    def statement(self, node: Node) -> Statement:
        """The closure of a statement, with the step it keeps."""
        run: Statement = self.build(node)
        if not self.machine.recording:
            return run
        if node.kind in _MARKS_ITSELF:
            return _watched(self.machine, node.id, run)
        return _kept(self.machine, node.id, run)

    def build(self, node: Node) -> Any:
        """What the block's `build` gives for the compiled parts."""
        machine = self.machine
        block = self.toolbox.get(node.kind)
        assert block is not None  # `fits` has seen it
        around, own = machine.height, machine.own
        if node.kind == "define":
            machine.own = frozenset({*node.parts[1], *_assigned(node.parts[2])})  # type: ignore
            machine.height = 0
        machine.height += 1
        parts = [
            self.part(slot.kind, part) for slot, part in zip(block.slots, node.parts, strict=True)
        ]
        built = block.build(machine, node.id, *parts)
        machine.height, machine.own = around, own
        return built

    def part(self, kind: SlotKind, part: Part) -> Any:
        if part is None:
            return None
        match kind:
            case SlotKind.BODY:
                return self.body(part)
            case SlotKind.ITEMS | SlotKind.BRANCHES:
                return tuple(self.build(node) for node in _nodes(part))
            case _ if isinstance(part, Node):
                expression: Expression = self.build(part)
                return expression
            case _:
                return part


def _nodes(part: Part) -> Iterator[Node]:
    for node in part if isinstance(part, tuple) else ():
        if isinstance(node, Node):
            yield node


def _assigned(part: Part) -> Iterator[str]:
    """The names a function's body gives values to: they are its own."""
    for node in _nodes((part,) if isinstance(part, Node) else part):
        if node.kind in ("set", "change", "for_each"):
            yield str(node.parts[0])
        for inner in node.parts:
            yield from _assigned(inner)


def _sequence(statements: tuple[Statement, ...]) -> Statement:
    def run(env: Env) -> Signal:
        for statement in statements:
            signal = statement(env)
            if signal is not None:
                return signal
        return None

    return run


def _counted_sequence(
    machine: Machine,
    statements: tuple[Statement, ...],
    counted: tuple[bool, ...],
    ids: tuple[int, ...],
) -> Statement:
    """Runs statements; the simple ones are counted at once, before any of them runs."""
    cost = sum(counted)
    if not cost:
        return _sequence(statements)

    def not_run(rest: int) -> int:
        """How many counted statements are among the last `rest`."""
        return sum(counted[len(counted) - rest :])

    def run(env: Env) -> Signal:
        machine.left -= cost
        if machine.left < 0:
            machine.left += cost
            return _run_out(machine, statements, counted, ids, env)
        rest = iter(statements)
        try:
            for statement in rest:
                signal = statement(env)
                if signal is not None:
                    machine.left += not_run(rest.__length_hint__())
                    return signal
        except Fault:
            machine.left += not_run(rest.__length_hint__())
            raise
        return None

    return run


def _run_out(
    machine: Machine,
    statements: tuple[Statement, ...],
    counted: tuple[bool, ...],
    ids: tuple[int, ...],
    env: Env,
) -> Signal:
    """Runs the statements there is still room for; then the fault, unless a signal ends them."""
    for statement, counts, id in zip(statements, counted, ids, strict=True):
        if counts:
            machine.count(id)
        signal = statement(env)
        if signal is not None:
            return signal
    return None


def _kept(machine: Machine, id: int, run: Statement) -> Statement:
    """The statement with its step."""

    def keep(env: Env) -> Signal:
        machine.count(id)
        try:
            signal = run(env)
            machine.keep(id, env)
        except Fault as fault:
            machine.keep_last(id, env, fault)
            raise
        return signal

    return keep


def _watched(machine: Machine, id: int, run: Statement) -> Statement:
    """The statement, which keeps its own steps; a fault in its head is kept here."""

    def watch(env: Env) -> Signal:
        try:
            return run(env)
        except Fault as fault:
            machine.keep_last(id, env, fault)
            raise

    return watch
