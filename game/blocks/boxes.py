"""Blocks that keep a value under a name."""

from __future__ import annotations

from typing import Any

from game.blocks.block import Block, Shape, Slot, SlotKind
from game.blocks.lists import Items, length_of
from game.blocks.machine import Expression, Machine, Signal, Statement
from game.blocks.maths import ARITHMETIC, build_arithmetic
from game.blocks.sums import operate, room_for_items
from game.blocks.words import kind_of
from game.values import N_

__all__ = ["AUGMENTED", "BLOCKS", "changed"]

Env = dict[str, Any]


def build_name(m: Machine, id: int, name: str) -> Expression:
    """The value kept under a name; one of the call's own can be asked for with `name_of`."""
    if m.is_global(name):
        names = m.globals

        def read_global(env: Env) -> Any:
            try:
                return names[name]
            except KeyError:
                raise m.fault("run.unknown-name", id, name=name) from None

        return read_global

    def read(env: Env) -> Any:
        try:
            return env[name]
        except KeyError:
            code = "run.unknown-name" if env is m.globals else "run.not-set-yet"
            raise m.fault(code, id, name=name) from None

    read.name = name  # type: ignore[attr-defined]
    return read


def build_set(m: Machine, id: int, name: str, value: Expression) -> Statement:
    """Keeps a value under a name."""

    def run(env: Env) -> Signal:
        env[name] = value(env)
        return None

    return run


def build_change(m: Machine, id: int, name: str, op: str, value: Expression) -> Statement:
    """Changes what is kept under a name; a list that is added to stays the same list."""
    old = build_name(m, id, name)
    sign = op.rstrip("=")
    plain = build_arithmetic(m, id, old, sign, value)

    def run(env: Env) -> Signal:
        if isinstance(env.get(name), Items):
            env[name] = changed(m, id, sign, old(env), value(env))
        else:
            env[name] = plain(env)
        return None

    return run


def changed(m: Machine, id: int, sign: str, old: Any, value: Any) -> Any:
    if isinstance(old, Items) and sign == "+":
        return _extend(m, id, old, value)
    if isinstance(old, Items) and sign == "*" and isinstance(value, int):
        room_for_items(m, id, len(old) * max(0, value))
        m.work(len(old) * max(0, value))
        old.shot = None
        old[:] = list.__mul__(old, max(0, value) if old else 0)
        return old
    return operate(m, id, sign, old, value)


def _extend(m: Machine, id: int, old: Items, value: Any) -> Items:
    if not isinstance(value, Items | str | range):
        raise m.fault("run.wrong-types", id, op="+", left=kind_of(old), right=kind_of(value))
    length = length_of(value)
    room_for_items(m, id, len(old) + length)
    m.work(length)
    old.shot = None
    old.extend(list(value))
    return old


AUGMENTED = tuple(f"{op}=" for op in ARITHMETIC)

_NAME = Slot("name", SlotKind.NAME, "x")
_OP = Slot("op", SlotKind.CONSTANT, "+=", AUGMENTED)

BLOCKS = (
    Block(
        "set", "boxes", "box", N_("put {value} into {name}"),
        N_("Keeps a value in a box with a name. What was in the box is gone."),
        build_set, "{name} = {value}", (_NAME, Slot("value", SlotKind.VALUE, 0)),
    ),
    Block(
        "change", "boxes", "box", N_("change {name} {op} {value}"),
        N_("Goes on counting: adds to what is in the box, or takes away from it."),
        build_change, "{name} {op} {value}", (_NAME, _OP, Slot("value", SlotKind.VALUE, 1)),
    ),
    Block(
        "name", "boxes", "box", N_("{name}"),
        N_("What is in the box of this name."), build_name, "", (_NAME,), Shape.VALUE,
    ),
)  # fmt: skip
