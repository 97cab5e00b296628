"""Blocks that choose, and the logic they choose by."""

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import Any

from game.blocks.block import Block, Shape, Slot, SlotKind
from game.blocks.machine import Expression, Machine, Signal, Statement
from game.blocks.maths import constant_of, name_of
from game.blocks.order import Unordered, contains, equal, less
from game.blocks.words import TooNested, kind_of
from game.values import N_

__all__ = ["BLOCKS", "COMPARISONS"]

Env = dict[str, Any]
COMPARISONS = ("==", "!=", "<", "<=", ">", ">=", "in", "not in")


def build_if(m: Machine, id: int, test: Expression, body: Statement) -> Statement:
    """Runs the body when the test holds."""
    mark = m.mark(id)

    def run(env: Env) -> Signal:
        return body(env) if test(env) else None

    def run_kept(env: Env) -> Signal:
        holds = test(env)
        mark(env)
        return body(env) if holds else None

    return run_kept if m.recording else run


def build_if_else(
    m: Machine, id: int, test: Expression, body: Statement, otherwise: Statement
) -> Statement:
    """Runs one body or the other."""
    mark = m.mark(id)

    def run(env: Env) -> Signal:
        return body(env) if test(env) else otherwise(env)

    def run_kept(env: Env) -> Signal:
        holds = test(env)
        mark(env)
        return body(env) if holds else otherwise(env)

    return run_kept if m.recording else run


def build_choose(
    m: Machine,
    id: int,
    branches: tuple[tuple[int, Expression, Statement], ...],
    otherwise: Statement | None,
) -> Statement:
    """Runs the body of the first branch whose test holds; each test that is asked is a step."""
    rows = tuple((test, m.tick(branch), body) for branch, test, body in branches)

    def run(env: Env) -> Signal:
        for test, tick, body in rows:
            holds = test(env)
            tick(env)
            if holds:
                return body(env)
        return None if otherwise is None else otherwise(env)

    return run


def build_branch(m: Machine, id: int, test: Expression, body: Statement) -> Any:
    """The branch as `choose` wants it."""
    return id, test, body


def build_and(m: Machine, id: int, left: Expression, right: Expression) -> Expression:
    """The left value if it is false, else the right one."""
    return lambda env: left(env) and right(env)


def build_or(m: Machine, id: int, left: Expression, right: Expression) -> Expression:
    """The left value if it is true, else the right one."""
    return lambda env: left(env) or right(env)


def build_not(m: Machine, id: int, value: Expression) -> Expression:
    """True for a false value."""
    return lambda env: not value(env)


def compare(m: Machine, id: int, op: str, a: Any, b: Any) -> bool:
    """The truth of `a op b`. Raises Fault."""
    try:
        match op:
            case "==":
                return equal(a, b, m.work)
            case "!=":
                return not equal(a, b, m.work)
            case "<":
                return less(a, b, m.work)
            case ">":
                return less(b, a, m.work)
            case "<=":
                return _at_most(a, b, m)
            case ">=":
                return _at_most(b, a, m)
            case "in":
                return contains(b, a, m.work)
            case _:
                return not contains(b, a, m.work)
    except Unordered:
        raise m.fault("run.wrong-types", id, op=op, left=kind_of(a), right=kind_of(b)) from None
    except TooNested:
        raise m.fault("run.nesting", id) from None


def _at_most(a: Any, b: Any, m: Machine) -> bool:
    if isinstance(a, int | float) and isinstance(b, int | float):
        return a <= b  # not "equal or less": nothing is at most not-a-number
    return less(a, b, m.work) or equal(a, b, m.work)


def build_compare(
    m: Machine, id: int, first: Expression, ops: tuple[str, ...], rest: tuple[Expression, ...]
) -> Expression:
    """The truth of a chain; it stops at the first link that does not hold."""
    if len(ops) == 1:
        return _single(m, id, first, ops[0], rest[0])
    links = tuple(zip(ops, rest, strict=True))

    def run(env: Env) -> bool:
        left = first(env)
        for op, value in links:
            right = value(env)
            if not compare(m, id, op, left, right):
                return False
            left = right
        return True

    return run


def _single(m: Machine, id: int, first: Expression, op: str, second: Expression) -> Expression:
    """One comparison; whole numbers, the usual case, take a short way."""
    fast = _FAST.get(op)
    if fast is None:
        return lambda env: compare(m, id, op, first(env), second(env))
    fixed, name = constant_of(second), name_of(first)

    def run(env: Env) -> bool:
        a = first(env)
        b = second(env)
        if type(a) is int and type(b) is int:
            return fast(a, b)
        return compare(m, id, op, a, b)

    def run_with_fixed(env: Env) -> bool:
        a = first(env)
        if type(a) is int:
            return fast(a, fixed)
        return compare(m, id, op, a, fixed)

    def run_named_with_fixed(env: Env) -> bool:
        a = env[name] if name in env else first(env)
        if type(a) is int:
            return fast(a, fixed)
        return compare(m, id, op, a, fixed)

    if type(fixed) is not int:
        return run
    return run_with_fixed if name is None else run_named_with_fixed


_FAST: dict[str, Callable[[Any, Any], bool]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}

_TEST = Slot("test", SlotKind.QUESTION)
_BODY = Slot("body", SlotKind.BODY)
_LEFT = Slot("left", SlotKind.QUESTION)
_RIGHT = Slot("right", SlotKind.QUESTION)

BLOCKS = (
    Block(
        "if", "decide", "fork", N_("if {test} then {body}"),
        N_("Asks once. Runs the blocks inside when the answer is yes."),
        build_if, "if {test}:\n    {body}", (_TEST, _BODY),
    ),
    Block(
        "if_else", "decide", "fork", N_("if {test} then {body} else {otherwise}"),
        N_("Asks once, and runs one part or the other."),
        build_if_else, "if {test}:\n    {body}\nelse:\n    {otherwise}",
        (_TEST, _BODY, Slot("otherwise", SlotKind.BODY)),
    ),
    Block(
        "choose", "decide", "fork", N_("choose {branches} else {otherwise}"),
        N_("Asks one question after another, and runs the part of the first yes."),
        build_choose, "",
        (Slot("branches", SlotKind.BRANCHES), Slot("otherwise", SlotKind.BODY, optional=True)),
    ),
    Block(
        "branch", "decide", "fork", N_("if {test} then {body}"),
        N_("One question of a choice, and what to do when the answer is yes."),
        build_branch, "", (_TEST, _BODY),
    ),
    Block(
        "compare", "decide", "fork", N_("{first} {ops} {rest}"),
        N_("Compares values: equal, different, smaller, greater, contained."),
        build_compare, "",
        (
            Slot("first", SlotKind.VALUE),
            Slot("ops", SlotKind.OPERATORS, "==", COMPARISONS),
            Slot("rest", SlotKind.ITEMS),
        ),
        Shape.QUESTION,
    ),
    Block(
        "and", "decide", "fork", N_("{left} and {right}"),
        N_("Yes when both are yes."), build_and, "{left} and {right}", (_LEFT, _RIGHT),
        Shape.QUESTION,
    ),
    Block(
        "or", "decide", "fork", N_("{left} or {right}"),
        N_("Yes when at least one is yes."), build_or, "{left} or {right}", (_LEFT, _RIGHT),
        Shape.QUESTION,
    ),
    Block(
        "not", "decide", "fork", N_("not {value}"),
        N_("Turns yes into no, and no into yes."), build_not, "not {value}",
        (Slot("value", SlotKind.QUESTION),), Shape.QUESTION,
    ),
    Block(
        "truth", "decide", "fork", N_("{value}"),
        N_("Yes or no, written True or False."), lambda m, id, value: lambda env: value, "",
        (Slot("value", SlotKind.CONSTANT, True),), Shape.QUESTION,
    ),
)  # fmt: skip
