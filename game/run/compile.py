"""From a program to closures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from game.blocks.block import Shape, SlotKind
from game.blocks.fits import fits
from game.blocks.machine import Expression, Fault, Signal, Statement
from game.blocks.toolbox import Toolbox
from game.program import DEEPEST, Node, Part, Program, depth, walk
from game.run.counted import Counted, sequence
from game.run.machine import Machine
from game.values import Diagnostic

__all__ = ["Compiled", "Linked", "compile"]

Env = dict[str, Any]
_LOOPS = frozenset({"repeat", "while", "until", "forever", "for_each"})
_COUNTS_ITSELF = _LOOPS | {"choose"}
_KEEPS_ITSELF = _COUNTS_ITSELF | {"if", "if_else", "call"}
_LEADS_AWAY = _KEEPS_ITSELF | {"break", "continue", "return"}
_LISTED = frozenset({"announce", "choose"})  # kinds whose values stand in a tuple
_CHANGES = frozenset([
    "set", "change", "set_item", "change_item", "append", "insert", "remove", "pop", "pop_value",
    "for_each",
])  # fmt: skip
"""Kinds after which names or lists may be others than before; `leave` sees to those of a call."""


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

    def body(self, part: Part, turn: int = 0) -> Statement:
        """The closure of a sequence of statements; `turn` is the loop whose rounds it counts."""
        nodes = [node for node in _nodes(part) if node.kind != "comment"]
        if self.machine.recording:
            return sequence(tuple(self.statement(node) for node in nodes))
        first, *others = _stretches(nodes)
        bodies = (self.counted(first, turn), *map(self.counted, others))
        return sequence(bodies) if others else bodies[0]

    def counted(self, nodes: list[Node], turn: int = 0) -> Statement:
        """The closure of statements that are counted at once."""
        statements = tuple(self.statement(node) for node in nodes)
        costs = tuple(int(node.kind not in _COUNTS_ITSELF) for node in nodes)
        ids = tuple(node.id for node in nodes)
        return Counted(self.machine, statements, costs, ids, turn).closure()

    def statement(self, node: Node) -> Statement:
        """The closure of a statement, with the step it keeps."""
        run: Statement = self.build(node)
        if not self.machine.recording:
            return run
        if node.kind in _COUNTS_ITSELF:
            return _watched(self.machine, node.id, run)
        if node.kind in _KEEPS_ITSELF:
            return _counted(self.machine, node.id, run)
        self.machine.quiet = _is_quiet(node)
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
        turn = node.id if node.kind in _LOOPS and not machine.recording else 0
        slots = zip(block.slots, node.parts, strict=True)
        parts = [self.part(slot.kind, part, turn) for slot, part in slots]
        if block.shape is Shape.STATEMENT:
            machine.quiet = _is_quiet(node)
        built = block.build(machine, node.id, *parts)
        machine.height, machine.own = around, own
        return built

    def part(self, kind: SlotKind, part: Part, turn: int) -> Any:
        if part is None:
            return None
        match kind:
            case SlotKind.BODY:
                return self.body(part, turn)
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


def _stretches(nodes: list[Node]) -> list[list[Node]]:
    """The statements in parts that can be counted at once: only the last of each may run others.

    So what has been counted has begun, whenever the count is looked at. At least one, be it empty.
    """
    parts: list[list[Node]] = [[]]
    for node in nodes:
        parts[-1].append(node)
        if node.kind in _LEADS_AWAY or any(found.kind == "call_value" for found in walk(node)):
            parts.append([])
    return parts if len(parts) == 1 or parts[-1] else parts[:-1]


def _is_quiet(node: Node) -> bool:
    """Whether no name and no list changes while the statement, or its head, runs."""
    heads = (part for part in node.parts if isinstance(part, Node) or node.kind in _LISTED)
    inner = (found.kind for part in heads for found in walk(part))
    return node.kind not in _CHANGES and not any(kind in _CHANGES for kind in inner)


def _assigned(part: Part) -> Iterator[str]:
    """The names a function's body gives values to: they are its own."""
    for node in _nodes((part,) if isinstance(part, Node) else part):
        if node.kind in ("set", "change", "for_each"):
            yield str(node.parts[0])
        for inner in node.parts:
            yield from _assigned(inner)


def _kept(machine: Machine, id: int, run: Statement) -> Statement:
    """The statement with its step."""
    keep = machine.mark(id)

    def kept(env: Env) -> Signal:
        machine.left = left = machine.left - 1
        if left < 0:
            machine.left = 0
            machine.stop(id)
        try:
            signal = run(env)
            keep(env)
        except Fault as fault:
            machine.keep_last(id, env, fault)
            raise
        return signal

    return kept


def _counted(machine: Machine, id: int, run: Statement) -> Statement:
    """The statement, counted; it keeps its own steps. A fault in its head is kept here."""
    watch = _watched(machine, id, run)

    def counted(env: Env) -> Signal:
        machine.count(id)
        return watch(env)

    return counted


def _watched(machine: Machine, id: int, run: Statement) -> Statement:
    """The statement, which counts and keeps its own steps; a fault in its head is kept here."""

    def watch(env: Env) -> Signal:
        try:
            return run(env)
        except Fault as fault:
            machine.keep_last(id, env, fault)
            raise

    return watch
