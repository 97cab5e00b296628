"""Numbers, texts and what can be worked out of them."""

from __future__ import annotations

from typing import Any

from game.blocks.block import Block, Shape, Slot, SlotKind
from game.blocks.machine import Expression, Machine
from game.blocks.sums import add, negate, operate
from game.values import N_

__all__ = ["ARITHMETIC", "BLOCKS"]

Env = dict[str, Any]
ARITHMETIC = ("+", "-", "*", "/", "//", "%", "**")
_SMALL = 1 << 60


def build_constant(m: Machine, id: int, value: Any) -> Expression:
    """The value itself."""
    return lambda env: value


def build_none(m: Machine, id: int) -> Expression:
    """Nothing, Python's None."""
    return lambda env: None


def build_arithmetic(
    m: Machine, id: int, left: Expression, op: str, right: Expression
) -> Expression:
    """The result of two values; small whole numbers, the usual case, take a short way."""
    if op == "+":

        def run_add(env: Env) -> Any:
            a = left(env)
            b = right(env)
            if type(a) is int and type(b) is int and -_SMALL < (c := a + b) < _SMALL:
                return c
            return add(m, id, a, b)

        return run_add
    if op == "-":

        def run_subtract(env: Env) -> Any:
            a = left(env)
            b = right(env)
            if type(a) is int and type(b) is int and -_SMALL < (c := a - b) < _SMALL:
                return c
            return operate(m, id, "-", a, b)

        return run_subtract
    if op == "%":

        def run_modulo(env: Env) -> Any:
            a = left(env)
            b = right(env)
            if type(a) is int and type(b) is int and b:
                return a % b
            return operate(m, id, "%", a, b)

        return run_modulo
    return lambda env: operate(m, id, op, left(env), right(env))


def build_negate(m: Machine, id: int, value: Expression) -> Expression:
    """The number with the other sign."""
    return lambda env: negate(m, id, value(env))


BLOCKS = (
    Block(
        "number", "maths", "number", N_("{value}"),
        N_("A number."), build_constant, "", (Slot("value", SlotKind.CONSTANT, 1),), Shape.VALUE,
    ),
    Block(
        "text", "maths", "text", N_("{value}"),
        N_("A text, between quotation marks."), build_constant, "",
        (Slot("value", SlotKind.CONSTANT, ""),), Shape.VALUE,
    ),
    Block(
        "none", "maths", "none", N_("nothing"),
        N_("Nothing at all, written None."), build_none, "None", (), Shape.VALUE,
    ),
    Block(
        "arithmetic", "maths", "plus", N_("{left} {op} {right}"),
        N_("Works out two values: plus, minus, times, divided, whole part, rest, power."),
        build_arithmetic, "{left} {op} {right}",
        (
            Slot("left", SlotKind.NUMBER, 1),
            Slot("op", SlotKind.CONSTANT, "+", ARITHMETIC),
            Slot("right", SlotKind.NUMBER, 1),
        ),
        Shape.VALUE,
    ),
    Block(
        "negate", "maths", "minus", N_("minus {value}"),
        N_("The number with the other sign."), build_negate, "-{value}",
        (Slot("value", SlotKind.NUMBER),), Shape.VALUE,
    ),
)  # fmt: skip
