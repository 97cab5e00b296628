"""Blocks that keep several values: lists and their places."""

from __future__ import annotations

from typing import Any

from game.blocks.block import Block, Shape, Slot, SlotKind
from game.blocks.boxes import AUGMENTED, changed
from game.blocks.lists import Items, length_of
from game.blocks.machine import Expression, Machine, Signal, Statement
from game.blocks.order import equal
from game.blocks.sums import room_for_items
from game.blocks.words import TooNested, kind_of
from game.values import N_

__all__ = ["BLOCKS"]

Env = dict[str, Any]


def _list(m: Machine, id: int, value: Any, code: str = "run.only-lists") -> Items:
    if not isinstance(value, Items):
        raise m.fault(code, id, value=kind_of(value))
    return value


def _index(m: Machine, id: int, row: Any, index: Any, code: str = "run.index") -> int:
    """A whole number that is a place in the row."""
    if not isinstance(index, int):
        raise m.fault("run.index-type", id, value=kind_of(index))
    length = length_of(row)
    if not -length <= index < length:
        raise m.fault(code, id, index=_short(index), length=length)
    return index


def _at(m: Machine, id: int, row: Any, place: Any) -> Any:
    """What stands in a place of a list, a text or a range."""
    if not isinstance(row, Items | str | range):
        raise m.fault("run.no-items", id, value=kind_of(row))
    return row[_index(m, id, row, place)]


def _short(index: int) -> int:
    """The number, or one of its sign that a message can hold."""
    return max(-(10**9), min(index, 10**9))


def build_set_item(
    m: Machine, id: int, items: Expression, index: Expression, value: Expression
) -> Statement:
    """Puts a value into a place of a list."""

    def run(env: Env) -> Signal:
        new = value(env)
        row, place = items(env), index(env)
        row = _list(m, id, row, "run.not-a-list")
        row[_index(m, id, row, place)] = new
        row.shot = None
        return None

    return run


def build_change_item(
    m: Machine, id: int, items: Expression, index: Expression, op: str, value: Expression
) -> Statement:
    """Changes the value in a place of a list."""
    sign = op.rstrip("=")

    def run(env: Env) -> Signal:
        row, place = items(env), index(env)
        old = _at(m, id, row, place)
        new = changed(m, id, sign, old, value(env))
        row = _list(m, id, row, "run.not-a-list")  # Python finds out when it puts the value back
        row[_index(m, id, row, place)] = new
        row.shot = None
        return None

    return run


def build_list(m: Machine, id: int, items: tuple[Expression, ...]) -> Expression:
    """A new list."""
    count = len(items)

    def run(env: Env) -> Items:
        m.work(3 * count)
        return m.items([item(env) for item in items])

    return run


def build_item(m: Machine, id: int, items: Expression, index: Expression) -> Expression:
    """The value in a place of a list, a letter of a text."""

    def run(env: Env) -> Any:
        row = items(env)
        place = index(env)
        if type(row) is Items and type(place) is int:
            try:
                return row[place]
            except IndexError:
                pass
        return _at(m, id, row, place)

    return run


def build_slice(
    m: Machine,
    id: int,
    items: Expression,
    start: Expression | None,
    stop: Expression | None,
    step: Expression | None,
) -> Expression:
    """A part of a list, a text or a range."""

    def run(env: Env) -> Any:
        row = items(env)
        edges = [None if part is None else part(env) for part in (start, stop, step)]
        if not isinstance(row, Items | str | range):
            raise m.fault("run.no-items", id, value=kind_of(row))
        for edge in (edges[2], edges[0], edges[1]):  # Python looks at the step first
            if edge is not None and not isinstance(edge, int):
                raise m.fault("run.index-type", id, value=kind_of(edge))
            if edges[2] == 0:
                raise m.fault("run.slice-step", id)
        part = slice(*edges)
        m.work(0 if isinstance(row, range) else len(row) // 8)
        return m.items(list.__getitem__(row, part)) if isinstance(row, Items) else row[part]

    return run


def build_append(m: Machine, id: int, items: Expression, value: Expression) -> Statement:
    """Adds a value at the end of a list."""

    def run(env: Env) -> Signal:
        row = _list(m, id, items(env))
        new = value(env)
        room_for_items(m, id, len(row) + 1)
        row.append(new)
        row.shot = None
        return None

    return run


def build_insert(
    m: Machine, id: int, items: Expression, index: Expression, value: Expression
) -> Statement:
    """Puts a value before a place of a list."""

    def run(env: Env) -> Signal:
        row = _list(m, id, items(env))
        place, new = index(env), value(env)
        if not isinstance(place, int):
            raise m.fault("run.index-type", id, value=kind_of(place))
        room_for_items(m, id, len(row) + 1)
        m.work(len(row) // 32)
        row.insert(_short(place), new)
        row.shot = None
        return None

    return run


def build_remove(m: Machine, id: int, items: Expression, value: Expression) -> Statement:
    """Takes the first such value out of a list."""

    def run(env: Env) -> Signal:
        row = _list(m, id, items(env))
        old = value(env)
        m.work(len(row))
        try:
            for place, item in enumerate(row):
                if item is old or equal(item, old, m.work):
                    del row[place]
                    row.shot = None
                    return None
        except TooNested:
            raise m.fault("run.nesting", id) from None
        raise m.fault("run.missing-item", id)

    return run


def build_pop_value(m: Machine, id: int, items: Expression, index: Expression | None) -> Expression:
    """Takes a value out of a list and gives it: the last one, or that of a place."""

    def run(env: Env) -> Any:
        row = _list(m, id, items(env))
        place = -1 if index is None else index(env)
        if not row and isinstance(place, int):
            raise m.fault("run.empty-pop", id)
        place = _index(m, id, row, place)
        m.work(len(row) // 32)
        row.shot = None
        return row.pop(place)

    return run


def build_pop(m: Machine, id: int, items: Expression, index: Expression | None) -> Statement:
    """Takes a value out of a list."""
    take = build_pop_value(m, id, items, index)

    def run(env: Env) -> Signal:
        take(env)
        return None

    return run


_VALUE = Slot("value", SlotKind.VALUE)
_ITEMS = Slot("items", SlotKind.VALUE)
_INDEX = Slot("index", SlotKind.NUMBER, 0)
_LAST = Slot("index", SlotKind.NUMBER, optional=True)
_OP = Slot("op", SlotKind.CONSTANT, "+=", AUGMENTED)

BLOCKS = (
    Block(
        "list", "boxes", "list", N_("list {items}"),
        N_("Several values in a row."), build_list, "", (Slot("items", SlotKind.ITEMS),),
        Shape.VALUE,
    ),
    Block(
        "item", "boxes", "list", N_("place {index} of {items}"),
        N_("One value of a list. The first place is 0, the last is -1."),
        build_item, "{items}[{index}]", (_ITEMS, _INDEX), Shape.VALUE,
    ),
    Block(
        "slice", "boxes", "scissors", N_("{items} from {start} to {stop} step {step}"),
        N_("A part of a list, from one place to just before another."),
        build_slice, "",
        (
            _ITEMS,
            Slot("start", SlotKind.NUMBER, optional=True),
            Slot("stop", SlotKind.NUMBER, optional=True),
            Slot("step", SlotKind.NUMBER, optional=True),
        ),
        Shape.VALUE,
    ),
    Block(
        "set_item", "boxes", "list", N_("put {value} into place {index} of {items}"),
        N_("Changes one value of a list."),
        build_set_item, "{items}[{index}] = {value}", (_ITEMS, _INDEX, _VALUE),
    ),
    Block(
        "change_item", "boxes", "list", N_("change place {index} of {items} {op} {value}"),
        N_("Adds to one value of a list, or takes away."),
        build_change_item, "{items}[{index}] {op} {value}",
        (_ITEMS, _INDEX, _OP, Slot("value", SlotKind.VALUE, 1)),
    ),
    Block(
        "append", "boxes", "list", N_("add {value} to {items}"),
        N_("Adds a value at the end of a list."),
        build_append, "{items}.append({value})", (_ITEMS, _VALUE),
    ),
    Block(
        "insert", "boxes", "list", N_("put {value} before place {index} of {items}"),
        N_("Puts a value into a list; those behind it move up."),
        build_insert, "{items}.insert({index}, {value})", (_ITEMS, _INDEX, _VALUE),
    ),
    Block(
        "remove", "boxes", "list", N_("remove {value} from {items}"),
        N_("Takes the first such value out of a list."),
        build_remove, "{items}.remove({value})", (_ITEMS, _VALUE),
    ),
    Block(
        "pop", "boxes", "list", N_("take out of {items} place {index}"),
        N_("Takes the last value out of a list, or that of a place."),
        build_pop, "{items}.pop({index})", (_ITEMS, _LAST),
    ),
    Block(
        "pop_value", "boxes", "list", N_("taken out of {items} place {index}"),
        N_("Takes the last value out of a list, or that of a place, and gives it to you."),
        build_pop_value, "{items}.pop({index})", (_ITEMS, _LAST), Shape.VALUE,
    ),
)  # fmt: skip
