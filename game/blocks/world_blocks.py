"""A world's commands, questions and constants as blocks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Any

from game.blocks.block import Block, Shape, Slot, SlotKind
from game.blocks.lists import Items
from game.blocks.machine import Expression, Fault, Machine, Signal, Statement
from game.blocks.words import kind_of
from game.values import N_, Fact
from game.worlds.world import Answer, Command, Outcome, Param, Question

__all__ = ["from_command", "from_constants", "from_question"]

Env = dict[str, Any]
_KINDS = {
    "number": SlotKind.NUMBER,
    "text": SlotKind.TEXT,
    "choice": SlotKind.CHOICE,
    "pick": SlotKind.CHOICE,  # choices are offered, and any single value may stand there
}


@lru_cache(256)
def from_command(command: Command) -> Block:
    """The statement that has the robot do a thing."""

    def build(m: Machine, id: int, *args: Expression | None) -> Statement:
        arguments = _arguments(m, id, command.params, args)
        apply = command.apply

        def run(env: Env) -> Signal:
            m.world, m.events, fault = apply(m.world, *arguments(env))
            if fault is not None:
                raise Fault(replace(fault, node=id))
            return None

        return run if command.params else _bare(m, id, apply)

    return Block(
        command.name, command.category, command.icon, command.label, command.help, build,
        _python(command.name, command.params), _slots(command.params), bead=command.bead,
    )  # fmt: skip


def _bare(m: Machine, id: int, apply: Callable[..., Outcome]) -> Statement:
    """A command without arguments, which can count itself."""

    def run(env: Env) -> Signal:
        m.world, m.events, fault = apply(m.world)
        if fault is not None:
            raise Fault(replace(fault, node=id))
        return None

    def counting(cost: int, run_out: Callable[[Env], Signal]) -> Statement:
        def run_counting(env: Env) -> Signal:
            m.left = left = m.left - cost
            if left < 0:
                return run_out(env)
            m.world, m.events, fault = apply(m.world)
            if fault is not None:
                raise Fault(replace(fault, node=id))
            return None

        return run_counting

    run.counting = counting  # type: ignore[attr-defined]  # for `counting_of`
    return run


@lru_cache(256)
def from_question(question: Question) -> Block:
    """The value that tells what the robot finds out."""

    def build(m: Machine, id: int, *args: Expression | None) -> Expression:
        arguments = _arguments(m, id, question.params, args)
        ask = question.ask
        if question.answers:
            return _answering(m, id, ask, arguments)
        if not question.params:
            return lambda env: ask(m.world)
        return lambda env: ask(m.world, *arguments(env))

    shape = Shape.QUESTION if question.truth else Shape.VALUE
    kind = question.block or question.name
    return Block(
        kind, "sense", question.icon, question.label, question.help, build,
        _python(question.name, question.params), _slots(question.params), shape, question.bead,
    )  # fmt: skip


def from_constants(constants: Mapping[str, Fact]) -> Block:
    """The value that one of a world's own names stands for."""

    def build(m: Machine, id: int, name: str) -> Expression:
        value = constants[name]  # `fits` has seen it
        return lambda env: value

    names = tuple(constants)
    return Block(
        "constant", "boxes", "box", N_("{name}"), N_("A name this world knows."), build,
        "{name}", (Slot("name", SlotKind.CONSTANT, names[0], names),), Shape.VALUE,
    )  # fmt: skip


def _answering(
    m: Machine, id: int, ask: Callable[..., Answer], arguments: Callable[[Env], list[Any]]
) -> Expression:
    """The value of a question that changes the world, or its fault."""

    def run(env: Env) -> Any:
        answer = ask(m.world, *arguments(env))
        m.world = answer.state
        m.events = answer.events
        if answer.fault is not None:
            raise Fault(replace(answer.fault, node=id))
        return answer.value

    return run


def _python(name: str, params: tuple[Param, ...]) -> str:
    return f"{name}({', '.join(f'{{{param.name}}}' for param in params)})"


def _slots(params: tuple[Param, ...]) -> tuple[Slot, ...]:
    return tuple(
        Slot(
            param.name,
            _KINDS.get(param.kind, SlotKind.VALUE),
            param.choices[0] if param.default is None and param.choices else param.default,
            param.choices,
            param.default is not None,
            param.pictures,
        )
        for param in params
    )


def _arguments(
    m: Machine, id: int, params: tuple[Param, ...], args: tuple[Expression | None, ...]
) -> Callable[[Env], list[Any]]:
    """What gives the checked arguments, with the defaults of those left out."""
    rows = tuple(zip(params, args, strict=True))

    def values(env: Env) -> list[Any]:
        return [
            param.default if arg is None else _argument(m, id, param, arg(env))
            for param, arg in rows
        ]

    return values


def _argument(m: Machine, id: int, param: Param, value: Any) -> Any:
    match param.kind:
        case "number" if not isinstance(value, int | float) or isinstance(value, bool):
            raise m.fault("run.needs-number", id, value=kind_of(value))
        case "text" | "choice" if not isinstance(value, str):
            raise m.fault("run.needs-text", id, value=kind_of(value))
        case "choice" if value not in param.choices:
            known = ", ".join(param.choices)
            raise m.fault("run.not-a-choice", id, text=value[:40], choices=known)
        case _ if isinstance(value, Items | range):
            raise m.fault("run.needs-one", id, value=kind_of(value))
        case _:
            return value
