"""A program without one of its names: what was put into it stands where it was read."""

from __future__ import annotations

from collections.abc import Iterator

from game.program import Node, Program, remove, walk
from game.program import replace as put_instead

__all__ = ["inlined"]


def inlined(program: Program) -> Iterator[Program]:
    """The program without each name that is set by one statement only.

    Whether it still wins is to be tried: what is read later may have changed by then.
    """
    for node in walk(program):
        match node:
            case Node(id=id, kind="set", parts=(str(name), Node() as value)):
                yield _without(remove(program, id), name, value)


def _without(program: Program, name: str, value: Node) -> Program:
    for node in list(walk(program)):
        if node.kind == "name" and node.parts[0] == name:
            program = put_instead(program, node.id, value)
    return program
