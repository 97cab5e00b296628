"""A program as plain lists for JSON, and back.

A node is `[kind, id, note, gap, *parts]`, a tuple `["*", *items]`, a program
`[1, *nodes]` where 1 is the version of this form.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from game.program.tree import Node, Part, Program, walk
from game.values import Diagnostic

__all__ = ["from_data", "to_data"]

_VERSION = 1
_DEEPEST = 120
_MOST_NODES = 20_000
_LONGEST_TEXT = 20_000
_MOST_BITS = 4_096


def to_data(program: Program) -> list[Any]:
    """The program as lists, strings and numbers."""
    return [_VERSION, *(_part_data(node) for node in program.body)]


def _part_data(part: Part) -> Any:
    match part:
        case Node(id, kind, parts, note, gap):
            return [kind, id, note, int(gap), *(_part_data(inner) for inner in parts)]
        case tuple():
            return ["*", *(_part_data(inner) for inner in part)]
        case _:
            return part


class _Bad(Exception):
    """Data that is no program."""


def from_data(data: Any) -> Program | Diagnostic:
    """The program that lists stand for, or `program.damaged`."""
    try:
        if (
            not isinstance(data, list)
            or not data
            or (data[0] is not _VERSION and data[0] != _VERSION)
        ):
            raise _Bad
        room = iter(range(_MOST_NODES))
        body = tuple(_node(item, room, 1) for item in data[1:])
    except _Bad:
        return Diagnostic.of("program.damaged")
    program = Program(body)
    ids = [node.id for node in walk(program)]
    if len(set(ids)) < len(ids):
        return Diagnostic.of("program.damaged")
    return program


def _node(item: Any, room: Iterator[int], level: int) -> Node:
    if level > _DEEPEST or next(room, None) is None:
        raise _Bad
    match item:
        case [str(kind), int(id), str(note), (0 | 1) as gap, *parts] if kind.isidentifier():
            if not 0 < id < 2**53 or isinstance(id, bool) or len(note) > _LONGEST_TEXT:
                raise _Bad
            inner = tuple(_part(part, room, level + 1) for part in parts)
            return Node(id, kind, inner, note, bool(gap))
        case _:
            raise _Bad


def _part(item: Any, room: Iterator[int], level: int) -> Part:
    match item:
        case None | bool():
            return item
        case int() if item.bit_length() <= _MOST_BITS:
            return item
        case float() if item - item == 0:  # neither infinite nor not-a-number
            return item
        case str() if len(item) <= _LONGEST_TEXT:
            return item
        case ["*", *items] if all(isinstance(inner, str) for inner in items):
            return tuple(items)
        case ["*", *items]:
            return tuple(_node(inner, room, level) for inner in items)
        case list():
            return _node(item, room, level)
        case _:
            raise _Bad
