"""Numbers, texts and what can be worked out of them."""

from __future__ import annotations

import operator
from typing import Any

from game.blocks.block import Block, Shape, Slot, SlotKind
from game.blocks.machine import Expression, Machine
from game.blocks.sums import negate, operate
from game.values import N_

__all__ = ["ARITHMETIC", "BLOCKS", "build_arithmetic", "constant_of", "name_of"]

Env = dict[str, Any]
ARITHMETIC = ("+", "-", "*", "/", "//", "%", "**")
_SMALL = 1 << 60
_ROOT = 1 << 30


def build_constant(m: Machine, id: int, value: Any) -> Expression:
    """The value itself; it can be asked for with `constant_of`, to save the call."""

    def read(env: Env) -> Any:
        return value

    read.constant = value  # type: ignore[attr-defined]
    return read


def constant_of(expression: Expression) -> Any:
    """The value of a literal, or None for anything else."""
    return getattr(expression, "constant", None)


def name_of(expression: Expression) -> str | None:
    """The name among a call's own that an expression reads, or None for anything else.

    Who looks there first saves a call; the expression itself tells what is wrong with a name.
    """
    return getattr(expression, "name", None)


def build_none(m: Machine, id: int) -> Expression:
    """Nothing, Python's None."""
    return lambda env: None


def build_arithmetic(
    m: Machine, id: int, left: Expression, op: str, right: Expression
) -> Expression:
    """The result of two values; small whole numbers, the usual case, take a short way."""
    fixed = constant_of(right)
    if type(fixed) is int and -_SMALL < fixed < _SMALL:
        if op in ("+", "-"):
            return _shifted(m, id, left, op, fixed)
        if op in ("%", "//") and fixed != 0:
            return _divided(m, id, left, op, fixed)
    quick = _QUICK.get(op)
    if quick is not None:
        return quick(m, id, left, right)
    return lambda env: operate(m, id, op, left(env), right(env))


def _sum(m: Machine, id: int, left: Expression, right: Expression) -> Expression:
    def run(env: Env) -> Any:
        a = left(env)
        b = right(env)
        if type(a) is int and type(b) is int and -_SMALL < (c := a + b) < _SMALL:
            return c
        return operate(m, id, "+", a, b)

    return run


def _difference(m: Machine, id: int, left: Expression, right: Expression) -> Expression:
    def run(env: Env) -> Any:
        a = left(env)
        b = right(env)
        if type(a) is int and type(b) is int and -_SMALL < (c := a - b) < _SMALL:
            return c
        return operate(m, id, "-", a, b)

    return run


def _product(m: Machine, id: int, left: Expression, right: Expression) -> Expression:
    def run(env: Env) -> Any:
        a = left(env)
        b = right(env)
        if type(a) is int and type(b) is int and -_ROOT < a < _ROOT and -_ROOT < b < _ROOT:
            return a * b
        return operate(m, id, "*", a, b)

    return run


_QUICK = {"+": _sum, "-": _difference, "*": _product}


def _shifted(m: Machine, id: int, left: Expression, op: str, fixed: int) -> Expression:
    """A value plus or minus a small whole number."""
    shift = fixed if op == "+" else -fixed
    name = name_of(left)

    def run(env: Env) -> Any:
        a = left(env)
        if type(a) is int and -_SMALL < (c := a + shift) < _SMALL:
            return c
        return operate(m, id, op, a, fixed)

    def run_named(env: Env) -> Any:
        a = env[name] if name in env else left(env)
        if type(a) is int and -_SMALL < (c := a + shift) < _SMALL:
            return c
        return operate(m, id, op, a, fixed)

    return run if name is None else run_named


def _divided(m: Machine, id: int, left: Expression, op: str, fixed: int) -> Expression:
    """The rest or the whole part of a value by a small whole number that is not 0."""
    divide = operator.mod if op == "%" else operator.floordiv

    def run(env: Env) -> Any:
        a = left(env)
        if type(a) is int and -_SMALL < a < _SMALL:
            return divide(a, fixed)
        return operate(m, id, op, a, fixed)

    return run


def build_negate(m: Machine, id: int, value: Expression) -> Expression:
    """The number with the other sign."""
    return lambda env: negate(m, id, value(env))


BLOCKS = (
    Block(
        "number", "maths", "math", N_("{value}"),
        N_("A number."), build_constant, "", (Slot("value", SlotKind.CONSTANT, 1),), Shape.VALUE,
    ),
    Block(
        "text", "maths", "speech", N_("{value}"),
        N_("A text, between quotation marks."), build_constant, "",
        (Slot("value", SlotKind.CONSTANT, ""),), Shape.VALUE,
    ),
    Block(
        "none", "maths", "math", N_("nothing"),
        N_("Nothing at all, written None."), build_none, "None", (), Shape.VALUE,
    ),
    Block(
        "arithmetic", "maths", "math", N_("{left} {op} {right}"),
        N_("Works out two values: plus, minus, times, divided, whole part, remainder, power."),
        build_arithmetic, "{left} {op} {right}",
        (
            Slot("left", SlotKind.NUMBER, 1),
            Slot("op", SlotKind.CONSTANT, "+", ARITHMETIC),
            Slot("right", SlotKind.NUMBER, 1),
        ),
        Shape.VALUE,
    ),
    Block(
        "negate", "maths", "math", N_("minus {value}"),
        N_("The number with the other sign."), build_negate, "-{value}",
        (Slot("value", SlotKind.NUMBER),), Shape.VALUE,
    ),
)  # fmt: skip
