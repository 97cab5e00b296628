"""Knots: functions of the child's own, and what they bring back."""

from __future__ import annotations

from typing import Any

from game.blocks.block import Block, Shape, Slot, SlotKind
from game.blocks.machine import RETURN, Expression, Machine, Signal, Statement
from game.values import N_

__all__ = ["BLOCKS"]

Env = dict[str, Any]


def build_define(
    m: Machine, id: int, name: str, params: tuple[str, ...], body: Statement
) -> Statement:
    """Remembers a body under a name."""

    def run(env: Env) -> Signal:
        m.functions[name] = params, body
        return None

    return run


def build_call_value(m: Machine, id: int, name: str, args: tuple[Expression, ...]) -> Expression:
    """Runs a body with names of its own, and gives what it returns."""
    functions, cost, count = m.functions, m.call_cost(), len(args)
    recording, enter, leave = m.recording, m.enter, m.leave
    arg = args[0] if count == 1 else None

    def run(env: Env) -> Any:
        try:
            params, body = functions[name]
        except KeyError:
            raise m.fault("run.unknown-function", id, name=name) from None
        if arg is not None and len(params) == 1:
            own = {params[0]: arg(env)}
        else:
            values = [value(env) for value in args]
            if len(params) != count:
                wants = len(params)
                raise m.fault("run.argument-count", id, name=name, wants=wants, got=count)
            own = dict(zip(params, values, strict=True))
        m.stack -= cost
        if m.stack < 0:
            m.too_deep(id)
        if recording:
            before = enter(id, name, env, params, own)
            signal = body(own)
            leave(before)
        else:
            signal = body(own)
        m.stack += cost
        if signal is None:
            return None
        result, m.result = m.result, None
        return result

    return run


def build_call(m: Machine, id: int, name: str, args: tuple[Expression, ...]) -> Statement:
    """Runs a body; what it returns is dropped."""
    call = build_call_value(m, id, name, args)
    mark = m.mark(id)

    def run(env: Env) -> Signal:
        call(env)
        return None

    def run_kept(env: Env) -> Signal:
        mark(env)
        call(env)
        return None

    return run_kept if m.recording else run


def build_return(m: Machine, id: int, value: Expression | None) -> Statement:
    """Ends the function with a value."""
    if value is None:
        return lambda env: RETURN

    def run(env: Env) -> Signal:
        m.result = value(env)
        return RETURN

    return run


BLOCKS = (
    Block(
        "define", "knots", "buta", N_("knot {name} {params} {body}"),
        N_("Ties blocks together under a name, to be called again and again."),
        build_define, "",
        (
            Slot("name", SlotKind.NAME, "knot"),
            Slot("params", SlotKind.NAMES),
            Slot("body", SlotKind.BODY),
        ),
    ),
    Block(
        "call", "knots", "buta", N_("{name} {args}"),
        N_("Does everything that is tied together under this name."),
        build_call, "", (Slot("name", SlotKind.NAME, "knot"), Slot("args", SlotKind.ITEMS)),
    ),
    Block(
        "call_value", "knots", "buta", N_("{name} {args}"),
        N_("Does what is tied together under this name, and gives what it brings back."),
        build_call_value, "",
        (Slot("name", SlotKind.NAME, "knot"), Slot("args", SlotKind.ITEMS)), Shape.VALUE,
    ),
    Block(
        "return", "knots", "send", N_("bring back {value}"),
        N_("Ends the knot and brings a value back to where it was called."),
        build_return, "", (Slot("value", SlotKind.VALUE, optional=True),),
    ),
)  # fmt: skip
