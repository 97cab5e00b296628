"""What may go into a gap, and the program with it put there."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from game.blocks import Block, Shape, SlotKind
from game.editor.branches import shrunk
from game.editor.tokens import Find, Gap, is_literal
from game.program import HOLE, Node, Part, Program, fresh_ids, next_id, set_part, walk

__all__ = ["accepts", "cleared", "filled", "functions_in", "is_built", "named", "names_in", "plain"]

_ANY_QUESTION = frozenset({"name", "truth", "call_value", "item"})
"""Values that may be true or false, so a question socket takes them too."""

_ANY_CHOICE = frozenset({"name", "item", "call_value"})
"""Values that may be one of the things to choose from."""


def accepts(gap: Gap, block: Block) -> bool:
    """Whether a value block fits: a hexagon only into a question or an open value."""
    if gap.kind is SlotKind.NAME or not isinstance(gap.part, Node):
        return False
    if gap.kind is SlotKind.CHOICE:
        return block.kind in _ANY_CHOICE
    if gap.choices or gap.kind is SlotKind.CONSTANT or block.shape is Shape.STATEMENT:
        return False
    if gap.kind is SlotKind.QUESTION:
        return block.shape is Shape.QUESTION or block.kind in _ANY_QUESTION
    return block.shape is Shape.VALUE or gap.kind in (SlotKind.VALUE, SlotKind.ITEMS)


def is_built(part: Part) -> bool:
    """Whether a value block stands there, not a literal and not nothing."""
    return isinstance(part, Node) and part.kind != HOLE and not is_literal(part)


def filled(program: Program, gap: Gap, value: Part) -> Program:
    """The program with a value in a gap; a node gets ids that are free."""
    if isinstance(value, Node):
        (value,) = fresh_ids((value,), next_id(program))
    return _with(program, gap, value)


def plain(program: Program, gap: Gap, kind: str, value: str | int | float | bool) -> Program:
    """The program with a literal in a gap, keeping the id of a literal that stood there."""
    if not isinstance(gap.part, Node):
        return _with(program, gap, value)
    id = gap.part.id if is_literal(gap.part) and gap.part.id else next_id(program)
    return _with(program, gap, Node(id, kind, (value,)))


def cleared(program: Program, gap: Gap, find: Find) -> Program:
    """The program with nothing built in a gap: its default again, or one item less."""
    if gap.kind is SlotKind.BRANCHES:
        return program if gap.plus else shrunk(program, gap.owner, gap.item)
    if gap.item >= 0:
        return program if gap.plus else _without(program, gap)
    node = next(one for one in _nodes(program) if one.id == gap.owner)
    slots = find(node.kind).slots
    default = slots[gap.slot].default if gap.slot < len(slots) else None
    if slots[gap.slot].optional:
        return _with(program, gap, None)
    kinds = {int: "number", float: "number", str: "text", bool: "truth"}
    if default is None or gap.kind is SlotKind.NAME:
        return _with(program, gap, Node(next_id(program), HOLE))
    known = find("constant").slots  # the names of a world, where it has some
    kind = "constant" if known and default in known[0].choices else kinds[type(default)]
    return _with(program, gap, Node(next_id(program), kind, (default,)))


def names_in(program: Program) -> tuple[str, ...]:
    """The names a program uses, in the order they first appear."""
    found: dict[str, None] = {}
    for node in _nodes(program):
        if node.kind in ("set", "name", "change", "for_each", "append", "insert", "remove", "pop"):
            for part in node.parts[:1]:
                if isinstance(part, str) and part:
                    found[part] = None
        if node.kind == "define" and len(node.parts) > 1 and isinstance(node.parts[1], tuple):
            found |= {name: None for name in node.parts[1] if isinstance(name, str)}
    return tuple(found)


def known_names(program: Program, given: Collection[str]) -> tuple[str, ...]:
    """The names that are given, and those of the program."""
    return tuple(dict.fromkeys((*sorted(given), *names_in(program))))


def functions_in(program: Program) -> tuple[str, ...]:
    """The names of the child's own knots."""
    return tuple(
        node.parts[0]
        for node in _nodes(program)
        if node.kind == "define" and isinstance(node.parts[0], str) and node.parts[0]
    )


_NAMED = frozenset({"name", "change", "define", "call", "call_value"})


def named(node: Node, program: Program, given: Collection[str] = ()) -> Node:
    """A fresh call with the name and gaps of the newest knot, or a knot with a new name.

    What looks into a box, or changes one, begins with the newest that there is.
    """
    if node.kind not in _NAMED:
        return node
    knots, names = functions_in(program), known_names(program, given)
    match node:
        case Node(kind="name" | "change", parts=(str(name), *rest)) if names and name not in names:
            return replace(node, parts=(names[-1], *rest))
        case Node(kind="define", parts=(str(name), *rest)) if name in knots:
            number = next(n for n in range(2, len(knots) + 3) if f"{name}{n}" not in knots)
            return replace(node, parts=(f"{name}{number}", *rest))
        case Node(kind="call" | "call_value", parts=(_, *_)) if knots:
            (define, *_) = [one for one in _nodes(program) if one.kind == "define"][::-1]
            params = define.parts[1] if isinstance(define.parts[1], tuple) else ()
            holes = tuple(Node(node.id + 1 + n, HOLE) for n in range(len(params)))
            return replace(node, parts=(knots[-1], holes))
    return node


def _nodes(program: Program) -> list[Node]:
    return list(walk(program))


def _with(program: Program, gap: Gap, value: Part) -> Program:
    if gap.item < 0:
        return set_part(program, gap.owner, gap.slot, value)
    items = _items(program, gap)
    items[gap.item : gap.item + 1] = [value]
    return set_part(program, gap.owner, gap.slot, _as_part(items))


def _without(program: Program, gap: Gap) -> Program:
    """The program with one item less; a comparison loses the sign before it, but never its last."""
    items = _items(program, gap)
    node = next(one for one in _nodes(program) if one.id == gap.owner)
    if node.kind != "compare":
        del items[gap.item]
        return set_part(program, gap.owner, gap.slot, _as_part(items))
    if len(items) == 1:
        return _with(program, gap, Node(next_id(program), HOLE))
    del items[gap.item]
    signs = list(node.parts[1]) if isinstance(node.parts[1], tuple) else []
    del signs[gap.item]
    program = set_part(program, gap.owner, gap.slot, _as_part(items))
    return set_part(program, gap.owner, 1, _as_part(signs))


def _as_part(items: list[Any]) -> Part:
    """A list of nodes or of words as a part of a node."""
    return tuple(items)


def _items(program: Program, gap: Gap) -> list[Part]:
    node = next(one for one in _nodes(program) if one.id == gap.owner)
    part = node.parts[gap.slot]
    return list(part) if isinstance(part, tuple) else []
