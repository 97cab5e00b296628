"""Statements that are tried: a head, its bodies, its size, and the blocks it uses."""

from __future__ import annotations

from dataclasses import dataclass

from game.levels.programs import kinds_of
from game.program import Node, Part, Program

__all__ = ["Piece", "nodes_of", "piece_of"]


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """A statement to be tried: its node's head, its bodies, its size, the kinds it uses."""

    kind: str
    head: Node | None
    bodies: tuple[tuple[Piece, ...], ...]
    tests: tuple[Node, ...]
    name: str
    size: int
    uses: tuple[str, ...]


def piece_of(
    kind: str,
    head: Node | None,
    bodies: tuple[tuple[Piece, ...], ...],
    tests: tuple[Node, ...],
    name: str,
    size: int,
) -> Piece:
    own = head if head is not None and bodies else None
    inner = [use for body in bodies for piece in body for use in piece.uses]
    asked = [node for node in (*tests, own or head) if node is not None]
    kinds = kinds_of(Program(tuple(asked)), every=True)
    return Piece(
        kind, head, bodies, tests, name, size, (*([kind] if bodies else []), *kinds, *inner)
    )


def nodes_of(body: tuple[Piece, ...]) -> tuple[Node, ...]:
    return tuple(map(_node, body))


def _node(piece: Piece) -> Node:
    bodies: list[Part] = [nodes_of(body) for body in piece.bodies]
    match piece.kind:
        case "choose":
            pairs = zip(piece.tests, bodies, strict=False)
            branches = tuple(Node(0, "branch", (test, body)) for test, body in pairs)
            return Node(0, "choose", (branches, bodies[-1]))
        case "for_each":
            return Node(0, "for_each", (piece.name, piece.head, bodies[0]))
        case "repeat":
            return Node(0, "repeat", (piece.head, bodies[0]))
        case "while" | "until" | "if" | "if_else":
            return Node(0, piece.kind, (piece.tests[0], *bodies))
    assert piece.head is not None
    return piece.head
