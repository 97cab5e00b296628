"""Pure edits: each gives a new program, the old one stays."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from dataclasses import replace as changed
from typing import TypeGuard

from game.program.tree import HOLE, Node, Part, Program, walk

__all__ = [
    "Place",
    "duplicate",
    "find",
    "fresh_ids",
    "insert",
    "move",
    "next_id",
    "place_of",
    "remove",
    "replace",
    "set_part",
]


@dataclass(frozen=True, slots=True)
class Place:
    """A gap between statements: before `index` in the body in `slot` of node `owner`.

    Owner 0 is the program itself, whose only slot is 0.
    """

    owner: int
    slot: int
    index: int


def find(program: Program, id: int) -> Node | None:
    """The node of that id, or None."""
    return next((node for node in walk(program) if node.id == id), None)


def next_id(program: Program) -> int:
    """An id that no node has, nor any above it."""
    return max((node.id for node in walk(program)), default=0) + 1


def fresh_ids(nodes: Iterable[Node], start: int) -> tuple[Node, ...]:
    """The same nodes with ids from `start` in reading order."""
    ids = iter(range(start, start + 10**9))
    return tuple(_numbered(node, ids) for node in nodes)


def _numbered(node: Node, ids: Iterator[int]) -> Node:
    id = next(ids)

    def number(part: Part) -> Part:
        if isinstance(part, Node):
            return _numbered(part, ids)
        if _holds_nodes(part):
            return tuple(_numbered(inner, ids) for inner in part)
        return part

    return changed(node, id=id, parts=tuple(number(part) for part in node.parts))


def _holds_nodes(part: Part) -> TypeGuard[tuple[Node, ...]]:
    """Whether a part is a body, a list of values or branches, and not empty."""
    return isinstance(part, tuple) and bool(part) and isinstance(part[0], Node)


def place_of(program: Program, id: int) -> Place | None:
    """Where a statement (or an item of a list) stands; None for any other expression or id."""

    def seek(owner: int, slot: int, part: Part) -> Place | None:
        if not _holds_nodes(part):
            return seek_parts(part) if isinstance(part, Node) else None
        for index, node in enumerate(part):
            if node.id == id:
                return Place(owner, slot, index)
            if (found := seek_parts(node)) is not None:
                return found
        return None

    def seek_parts(node: Node) -> Place | None:
        places = (seek(node.id, slot, part) for slot, part in enumerate(node.parts))
        return next((place for place in places if place is not None), None)

    return seek(0, 0, program.body)


def insert(program: Program, place: Place, nodes: Iterable[Node]) -> Program:
    """The program with statements put into a gap; clashing ids are renewed.

    An index past the end means the end. Raises LookupError when the place has no body.
    """
    nodes = tuple(nodes)
    taken = {node.id for node in walk(program)}
    given = [node.id for node in walk(nodes)]
    if len(set(given)) < len(given) or not taken.isdisjoint(given) or 0 in given:
        nodes = fresh_ids(nodes, max([*taken, *given]) + 1)

    def splice(body: Part) -> tuple[Node, ...]:
        if body is None or body == ():
            return nodes
        if not _holds_nodes(body):
            raise LookupError(place)
        index = max(0, min(place.index, len(body)))
        return body[:index] + nodes + body[index:]

    if place.owner == 0:
        return Program(splice(program.body))

    def fill(owner: Node) -> tuple[Node, ...]:
        if not 0 <= place.slot < len(owner.parts):
            raise LookupError(place)
        return (_with_part(owner, place.slot, splice(owner.parts[place.slot])),)

    return _at(program, place.owner, fill)


def remove(program: Program, id: int) -> Program:
    """The program without a statement, a branch or an item of a list.

    An expression that stood alone in its slot, or in a comparison, leaves a hole of its id.
    """
    here = place_of(program, id)
    owner = None if here is None else find(program, here.owner)
    if here is None or (owner is not None and owner.kind == "compare"):
        return replace(program, id, Node(id, HOLE))
    return _at(program, id, lambda node: ())


def replace(program: Program, id: int, node: Node) -> Program:
    """The program with another node in the place of one, statement or expression.

    The new node's ids are renewed where they clash with what stays.
    """
    old = find(program, id)
    if old is None:
        raise LookupError(id)
    leaving = {inner.id for inner in walk(old)}
    staying = {inner.id for inner in walk(program)} - leaving
    given = [inner.id for inner in walk(node)]
    if len(set(given)) < len(given) or not staying.isdisjoint(given) or 0 in given:
        (node,) = fresh_ids((node,), max([*staying, *leaving, *given]) + 1)
    return _at(program, id, lambda _: (node,))


def set_part(program: Program, id: int, slot: int, value: Part) -> Program:
    """The program with one part of a node changed. Raises LookupError without such a part."""
    old = find(program, id)
    if old is None or not 0 <= slot < len(old.parts):
        raise LookupError((id, slot))
    return replace(program, id, _with_part(old, slot, value))


def move(program: Program, id: int, place: Place) -> Program:
    """The program with a statement moved into a gap; into itself is no move.

    The place is meant as it is before the move.
    """
    here, node = place_of(program, id), find(program, id)
    if here is None or node is None:
        raise LookupError(id)
    if place.owner in {inner.id for inner in walk(node)}:
        return program
    if (here.owner, here.slot) == (place.owner, place.slot) and here.index < place.index:
        place = changed(place, index=place.index - 1)
    return insert(remove(program, id), place, (node,))


def duplicate(program: Program, id: int) -> Program:
    """The program with a copy of a statement right below it."""
    here, node = place_of(program, id), find(program, id)
    if here is None or node is None:
        raise LookupError(id)
    copy = fresh_ids((node,), next_id(program))
    return insert(program, changed(here, index=here.index + 1), copy)


def _with_part(node: Node, slot: int, value: Part) -> Node:
    return changed(node, parts=(*node.parts[:slot], value, *node.parts[slot + 1 :]))


def _at(program: Program, id: int, change: Callable[[Node], tuple[Node, ...]]) -> Program:
    """The program with the node of an id changed to the nodes given; the rest is shared."""
    met = False

    def visit(part: Part) -> Part:
        if isinstance(part, Node):
            nodes = visit_node(part)
            return nodes[0] if nodes else None
        if met or not _holds_nodes(part):
            return part
        seen = tuple(visit_node(node) for node in part)
        return tuple(node for nodes in seen for node in nodes)

    def visit_node(node: Node) -> tuple[Node, ...]:
        nonlocal met
        if met:
            return (node,)
        if node.id == id:
            met = True
            return change(node)
        parts = tuple(visit(part) for part in node.parts)
        if not met:
            return (node,)
        return (changed(node, parts=parts),)

    body = tuple(node for nodes in map(visit_node, program.body) for node in nodes)
    if not met:
        raise LookupError(id)
    return Program(body)
