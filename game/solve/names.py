"""The same program with other names of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from game.program import Node, Part, Program, walk

__all__ = ["as_named_in"]

_OWNERS = frozenset({"set", "change", "for_each"})
_FUNCTIONS = frozenset({"define", "call", "call_value"})


def as_named_in(program: Program, other: Program, fixed: Iterable[str]) -> Program:
    """A program with the names another one uses, paired in the order they first appear.

    `fixed` names stay: those that are given, or that the level calls.
    """
    kept = frozenset(fixed)
    names: dict[str, str] = {}
    for sort in (_boxes, _knots):
        mine = [name for name in dict.fromkeys(sort(program)) if name not in kept]
        theirs = [name for name in dict.fromkeys(sort(other)) if name not in kept]
        names.update(zip(mine, theirs, strict=False))
    free = list(dict.fromkeys((*_boxes(program), *_knots(program))))
    taken = set(names.values())
    if any(name in taken for name in free if name not in names):
        return program  # a name of the one that stays would be one of the other
    return _renamed(program, names) if any(old != new for old, new in names.items()) else program


def _boxes(program: Program) -> Iterator[str]:
    for node in walk(program):
        if node.kind in _OWNERS:
            yield str(node.parts[0])
        elif node.kind == "define" and isinstance(node.parts[1], tuple):
            yield from (name for name in node.parts[1] if isinstance(name, str))


def _knots(program: Program) -> Iterator[str]:
    return (str(node.parts[0]) for node in walk(program) if node.kind == "define")


def _renamed(program: Program, names: Mapping[str, str]) -> Program:
    def node_of(node: Node) -> Node:
        parts = [part_of(part) for part in node.parts]
        if node.kind in _OWNERS | _FUNCTIONS | {"name"}:
            parts[0] = names.get(str(node.parts[0]), node.parts[0])
        return replace(node, parts=tuple(parts))

    def part_of(part: Part) -> Part:
        if isinstance(part, Node):
            return node_of(part)
        if isinstance(part, tuple):
            return tuple(
                node_of(each) if isinstance(each, Node) else names.get(each, each) for each in part
            )  # type: ignore[return-value]
        return part

    return Program(tuple(map(node_of, program.body)))
