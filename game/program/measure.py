"""How long and how deep a program is."""

from __future__ import annotations

from game.program.tree import Node, Part, Program

__all__ = ["DEEPEST", "depth", "size"]

DEEPEST = 120
"""The deepest tree that is shown, checked and run: 40 bodies and 60 values, with some room."""

_FREE = {"comment", "pass", "choose", "hole"}


def size(program: Program) -> int:
    """The number of statements, as par counts them: an `elif` is one, `else` and comments none."""
    return _statements(program.body)


def _statements(body: Part) -> int:
    count = 0
    for node in body if isinstance(body, tuple) else ():
        if isinstance(node, Node):
            count += node.kind not in _FREE
            bodies = _VALUES.get(node.kind, node.parts)
            count += sum(_statements(part) for part in bodies if isinstance(part, tuple))
    return count


# Statements whose tuples of nodes are values, not statements.
_VALUES: dict[str, tuple[Part, ...]] = {"call": (), "announce": ()}


def depth(program: Program) -> int:
    """The number of nodes inside each other at the deepest place; found without recursion."""
    deepest = 0
    heap: list[tuple[Part, int]] = [(program.body, 0)]
    while heap:
        part, level = heap.pop()
        if isinstance(part, Node):
            deepest = max(deepest, level + 1)
            heap.extend((inner, level + 1) for inner in part.parts)
        elif isinstance(part, tuple):
            heap.extend((inner, level) for inner in part if isinstance(inner, Node))
    return deepest
