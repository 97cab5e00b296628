"""The functions Python brings along: len, min, max, abs, sum, sorted, range, str, int."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from game.blocks.block import Block, Shape, Slot, SlotKind
from game.blocks.limits import INT_BITS
from game.blocks.lists import Items, length_of
from game.blocks.machine import Expression, Machine
from game.blocks.order import Unordered, less, ordered
from game.blocks.sums import operate, room_for_items
from game.blocks.words import TooLong, TooNested, kind_of, text_of
from game.values import N_

__all__ = ["BLOCKS", "written"]

Env = dict[str, Any]
_MOST_DIGITS = INT_BITS * 3 // 10 + 8


def written(m: Machine, id: int, value: Any) -> str:
    """The value as text, or the fault of too much of it."""
    if type(value) is int:
        m.work(value.bit_length() // 8)
    try:
        text = text_of(value)
    except TooLong:
        raise m.fault("run.text-size", id) from None
    except TooNested:
        raise m.fault("run.nesting", id) from None
    m.work(len(text) // 8 + 6)
    return text


def _row(m: Machine, id: int, name: str, value: Any) -> list[Any]:
    """The items of a list, text or range as a host list, counted before it is made."""
    if not isinstance(value, Items | str | range):
        raise m.fault("run.not-a-row", id, name=name, value=kind_of(value))
    room_for_items(m, id, length_of(value))
    m.work(2 * length_of(value))
    return list(value)


def build_len(m: Machine, id: int, value: Expression) -> Expression:
    """How many items or letters."""

    def run(env: Env) -> int:
        row = value(env)
        if not isinstance(row, Items | str | range):
            raise m.fault("run.no-length", id, value=kind_of(row))
        return length_of(row)

    return run


def _least(name: str, first: Callable[[Any, Any, Callable[[int], None]], bool]) -> Any:
    """The builder of min or max: the earliest value that no other comes before."""

    def build(m: Machine, id: int, args: tuple[Expression, ...]) -> Expression:
        def run(env: Env) -> Any:
            values = [arg(env) for arg in args]
            if len(values) == 1:
                values = _row(m, id, name, values[0])
            if not values:
                raise m.fault("run.empty", id, name=name)
            best = values[0]
            try:
                for value in values[1:]:
                    if first(value, best, m.work):
                        best = value
            except Unordered as wrong:
                left, right = kind_of(wrong.left), kind_of(wrong.right)
                raise m.fault("run.wrong-types", id, op="<", left=left, right=right) from None
            except TooNested:
                raise m.fault("run.nesting", id) from None
            return best

        return run

    return build


def build_abs(m: Machine, id: int, value: Expression) -> Expression:
    """The number without its sign."""

    def run(env: Env) -> Any:
        number = value(env)
        if not isinstance(number, int | float):
            raise m.fault("run.wrong-type", id, op="abs", value=kind_of(number))
        return abs(number)

    return run


def build_sum(m: Machine, id: int, items: Expression) -> Expression:
    """All items added, from left to right."""

    def run(env: Env) -> Any:
        total: Any = 0
        for value in _row(m, id, "sum", items(env)):
            total = operate(m, id, "+", total, value)
        return total

    return run


def build_sorted(m: Machine, id: int, items: Expression) -> Expression:
    """A new list with the items in order."""

    def run(env: Env) -> Items:
        try:
            return m.items(ordered(_row(m, id, "sorted", items(env)), m.work))
        except Unordered as wrong:
            left, right = kind_of(wrong.left), kind_of(wrong.right)
            raise m.fault("run.wrong-types", id, op="<", left=left, right=right) from None
        except TooNested:
            raise m.fault("run.nesting", id) from None

    return run


def build_range(m: Machine, id: int, args: tuple[Expression, ...]) -> Expression:
    """A row of whole numbers: to a stop, from a start, in steps."""

    def run(env: Env) -> range:
        edges = [arg(env) for arg in args]
        if not 1 <= len(edges) <= 3:
            wants = 3 if edges else 1
            raise m.fault("run.argument-count", id, name="range", wants=wants, got=len(edges))
        for edge in edges:
            if not isinstance(edge, int):
                raise m.fault("run.needs-whole", id, value=kind_of(edge))
        if len(edges) == 3 and edges[2] == 0:
            raise m.fault("run.range-step", id)
        return range(*edges)

    return run


def build_str(m: Machine, id: int, value: Expression) -> Expression:
    """The value as a text."""
    return lambda env: written(m, id, value(env))


def build_int(m: Machine, id: int, value: Expression) -> Expression:
    """The whole number a text or number stands for."""

    def run(env: Env) -> int:
        given = value(env)
        if not isinstance(given, int | float | str):
            raise m.fault("run.not-a-number", id, value=kind_of(given))
        if isinstance(given, str) and len(given.strip()) > _MOST_DIGITS:
            raise m.fault("run.number-size", id)
        m.work(len(given) // 8 if isinstance(given, str) else 0)
        try:
            return int(given)
        except ValueError:
            text = given[:40] if isinstance(given, str) else str(given)
            raise m.fault("run.not-digits", id, text=text) from None
        except OverflowError:
            raise m.fault("run.overflow", id) from None

    return run


_VALUE = Slot("value", SlotKind.VALUE)
_ROW = Slot("items", SlotKind.VALUE)
_ARGS = Slot("args", SlotKind.ITEMS)


def _function(name: str, label: str, help: str, build: Any, *slots: Slot) -> Block:
    gaps = ", ".join(f"{{{slot.name}}}" for slot in slots)
    icon = "speech" if name == "str" else "math"
    return Block(name, "maths", icon, label, help, build, f"{name}({gaps})", slots, Shape.VALUE)


BLOCKS = (
    _function(
        "len", N_("length of {value}"), N_("How many things a list has, or letters a text."),
        build_len, _VALUE,
    ),
    _function(
        "min", N_("smallest of {args}"), N_("The smallest of several values, or of a list."),
        _least("min", less), _ARGS,
    ),
    _function(
        "max", N_("largest of {args}"), N_("The largest of several values, or of a list."),
        _least("max", lambda a, b, work: less(b, a, work)), _ARGS,
    ),
    _function(
        "abs", N_("size of {value}"), N_("The number without its minus."), build_abs,
        Slot("value", SlotKind.NUMBER),
    ),
    _function(
        "sum", N_("sum of {items}"), N_("All numbers of a list together."), build_sum, _ROW
    ),
    _function(
        "sorted", N_("{items} in order"),
        N_("A new list with the same things, the smallest first."), build_sorted, _ROW,
    ),
    _function(
        "range", N_("numbers {args}"),
        N_("Numbers in a row. They begin with 0 and end just before the stop."),
        build_range, _ARGS,
    ),
    _function(
        "str", N_("{value} as text"), N_("Writes a value out as a text."), build_str, _VALUE
    ),
    _function(
        "int", N_("{value} as whole number"),
        N_("Turns a text or a decimal number into a whole number."), build_int, _VALUE,
    ),
)  # fmt: skip
