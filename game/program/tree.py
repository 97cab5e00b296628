"""The tree itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

__all__ = ["HOLE", "Node", "Part", "Program", "walk"]


@dataclass(frozen=True, slots=True)
class Node:
    """One block: its kind, its parts in slot order, its comment."""

    id: int = field(compare=False)
    kind: str
    parts: tuple[Part, ...] = ()
    note: str = ""
    gap: bool = False


Part = Node | tuple[Node, ...] | tuple[str, ...] | str | int | float | bool | None

HOLE = "hole"
"""The kind of a node that stands where an expression is still missing."""


@dataclass(frozen=True, slots=True)
class Program:
    """A whole program: the statements under Start."""

    body: tuple[Node, ...] = ()


def walk(part: Program | Part) -> Iterator[Node]:
    """Every node below `part`, itself included, in reading order."""
    # A heap of parts: nested generators cost their depth for each node [measured].
    heap: list[Part] = [part.body if isinstance(part, Program) else part]
    while heap:
        part = heap.pop()
        if isinstance(part, Node):
            yield part
            heap.extend(reversed(part.parts))
        elif isinstance(part, tuple):
            heap.extend(reversed(part))
