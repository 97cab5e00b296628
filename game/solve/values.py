"""Repairs of single values: a sum for a box that forgets, a name for its label, a place beside."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from game.levels.level import Level
from game.program import Node, Part, Program, walk
from game.solve.shapes import known_names, lost_values

__all__ = ["value_mends"]

Mended = tuple[int, str, Node]
"""The id of the block to be replaced, the mistake that it then was, the block in its place."""

_LOOPS = frozenset({"repeat", "while", "until", "for_each", "forever"})
_PLACES = {"item": (1,), "set_item": (1,), "look": (0,), "swap": (0, 1)}
"""Slots that say a place in a row, by kind."""


def value_mends(level: Level, program: Program) -> Iterator[Mended]:
    """The repairs to be tried, each with the mistake that it shows."""
    yield from _sums(program)
    yield from _guests(program)
    yield from _names(level, program)
    yield from _beside(program)


def _sums(program: Program) -> Iterator[Mended]:
    """In a loop, what comes is added to what is there, instead of taking its place."""
    for loop in walk(program):
        for node in walk(loop) if loop.kind in _LOOPS else ():
            yield from _added(node)


def _guests(program: Program) -> Iterator[Mended]:
    """What was in a box before anybody looked stays there, alone or with what comes."""
    for node in lost_values(program):
        yield node.id, "b24", Node(node.id, "pass", ())
        yield from _added(node)


def _added(node: Node) -> Iterator[Mended]:
    match node:
        case Node(kind="set", parts=(str(name), Node() as value)):
            if not _reads(value, name):
                yield node.id, "b24", replace(node, kind="change", parts=(name, "+=", value))


def _reads(value: Node, name: str) -> bool:
    return any(node.kind == "name" and node.parts[0] == name for node in walk(value))


def _names(level: Level, program: Program) -> Iterator[Mended]:
    """What is in the box instead of what is written on it."""
    known: set[Part] = {*known_names(program), *(name for row in level.given for name, _ in row)}
    for node in walk(program):
        if node.kind == "define" and isinstance(node.parts[1], tuple):
            known |= set(node.parts[1])
    for node in walk(program):
        if node.kind == "text" and node.parts[0] in known:
            yield node.id, "b27", replace(node, kind="name")


def _beside(program: Program) -> Iterator[Mended]:
    """The place before, or the one behind."""
    for node in walk(program):
        for slot in _PLACES.get(node.kind, ()):
            place = node.parts[slot]
            if isinstance(place, Node) and place.kind != "hole":
                for op in "-+":
                    yield place.id, "b33", _moved(place, op)


def _moved(place: Node, op: str) -> Node:
    match place:
        case Node(kind="number", parts=(int(value),)):
            return replace(place, parts=(value + (1 if op == "+" else -1),))
    return Node(0, "arithmetic", (place, op, Node(0, "number", (1,))))
