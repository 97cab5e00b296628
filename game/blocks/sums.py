"""Arithmetic as Python has it, refused before it grows too large."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from game.blocks.limits import INT_BITS, ITEMS, TEXT, TOO_HIGH, TOO_LOW
from game.blocks.lists import Items
from game.blocks.machine import Fault, Machine
from game.blocks.words import kind_of

__all__ = ["OPERATORS", "add", "negate", "operate", "room_for_items"]

_NUMBER = (int, float)  # bool is an int
_SMALL = 1 << 62


def operate(machine: Machine, id: int, op: str, a: Any, b: Any) -> Any:
    """The result of `a op b`. Raises Fault."""
    try:
        return OPERATORS[op](machine, id, a, b)
    except ZeroDivisionError:
        raise machine.fault("run.zero-division", id) from None
    except OverflowError:
        raise machine.fault("run.overflow", id) from None


def _bounded(machine: Machine, id: int, result: Any) -> Any:
    if isinstance(result, int) and not -_SMALL < result < _SMALL:
        if not TOO_LOW < result < TOO_HIGH:
            raise machine.fault("run.number-size", id)
        machine.work(result.bit_length() // 64)
    return result


def _wrong(machine: Machine, id: int, op: str, a: Any, b: Any) -> Fault:
    return machine.fault("run.wrong-types", id, op=op, left=kind_of(a), right=kind_of(b))


def add(machine: Machine, id: int, a: Any, b: Any) -> Any:
    """Numbers added, texts or lists joined."""
    if isinstance(a, _NUMBER) and isinstance(b, _NUMBER):
        return _bounded(machine, id, a + b)
    if isinstance(a, str) and isinstance(b, str):
        _room_for_text(machine, id, len(a) + len(b))
        return a + b
    if isinstance(a, Items) and isinstance(b, Items):
        room_for_items(machine, id, len(a) + len(b))
        return machine.items(list.__add__(a, b))
    raise _wrong(machine, id, "+", a, b)


def _subtract(machine: Machine, id: int, a: Any, b: Any) -> Any:
    if isinstance(a, _NUMBER) and isinstance(b, _NUMBER):
        return _bounded(machine, id, a - b)
    raise _wrong(machine, id, "-", a, b)


def _multiply(machine: Machine, id: int, a: Any, b: Any) -> Any:
    if isinstance(a, _NUMBER) and isinstance(b, _NUMBER):
        if isinstance(a, int) and isinstance(b, int):
            # The product has the bits of both, or one less.
            if a and b and a.bit_length() + b.bit_length() - 1 > INT_BITS:
                raise machine.fault("run.number-size", id)
            return _bounded(machine, id, a * b)
        return a * b
    for thing, times in ((a, b), (b, a)):
        if isinstance(times, int):
            if isinstance(thing, str):
                _room_for_text(machine, id, len(thing) * max(0, times))
                return thing * times
            if isinstance(thing, Items):
                room_for_items(machine, id, len(thing) * max(0, times))
                return machine.items(list.__mul__(thing, times if times < ITEMS else ITEMS))
    raise _wrong(machine, id, "*", a, b)


def _divide(machine: Machine, id: int, a: Any, b: Any) -> Any:
    if isinstance(a, _NUMBER) and isinstance(b, _NUMBER):
        return a / b
    raise _wrong(machine, id, "/", a, b)


def _floor(machine: Machine, id: int, a: Any, b: Any) -> Any:
    if isinstance(a, _NUMBER) and isinstance(b, _NUMBER):
        return a // b
    raise _wrong(machine, id, "//", a, b)


def _modulo(machine: Machine, id: int, a: Any, b: Any) -> Any:
    if isinstance(a, _NUMBER) and isinstance(b, _NUMBER):
        return a % b
    raise _wrong(machine, id, "%", a, b)


def _power(machine: Machine, id: int, a: Any, b: Any) -> Any:
    if not (isinstance(a, _NUMBER) and isinstance(b, _NUMBER)):
        raise _wrong(machine, id, "**", a, b)
    if isinstance(a, int) and isinstance(b, int) and b > 0:
        # A number of n bits is at least 2 ** (n - 1), so its power has more bits than this.
        if (a.bit_length() - 1) * b > INT_BITS:
            raise machine.fault("run.number-size", id)
        return _bounded(machine, id, a**b)
    result = a**b
    if isinstance(result, complex):
        raise machine.fault("run.no-root", id)
    return result


OPERATORS: dict[str, Callable[[Machine, int, Any, Any], Any]] = {
    "+": add,
    "-": _subtract,
    "*": _multiply,
    "/": _divide,
    "//": _floor,
    "%": _modulo,
    "**": _power,
}


def negate(machine: Machine, id: int, value: Any) -> Any:
    """The value of `-value`."""
    if isinstance(value, _NUMBER):
        return -value
    raise machine.fault("run.wrong-type", id, op="-", value=kind_of(value))


def _room_for_text(machine: Machine, id: int, length: int) -> None:
    if length > TEXT:
        raise machine.fault("run.text-size", id)
    machine.work(length // 8 + 6)


def room_for_items(machine: Machine, id: int, length: int) -> None:
    """Raises the fault of a list that would be too long."""
    if length > ITEMS:
        raise machine.fault("run.list-size", id)
