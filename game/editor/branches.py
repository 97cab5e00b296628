"""Choices that grow and shrink: one question more, one less."""

from __future__ import annotations

from game.program import HOLE, Node, Part, Program, find, next_id, replace

__all__ = ["grown", "shrunk"]


def grown(program: Program, id: int) -> tuple[Program, int]:
    """The program with one more empty branch in a choice, before its else; and that branch's id.

    An if with an else becomes a choice of two questions.
    """
    node = find(program, id)
    if node is None or node.kind not in ("if_else", "choose"):
        raise LookupError(id)
    free = next_id(program)
    fresh = Node(free, "branch", (Node(free + 1, HOLE), ()))
    if node.kind == "if_else":
        test, body, otherwise = node.parts
        branches: tuple[Node, ...] = (Node(free + 2, "branch", (test, body)),)
    else:
        branches, otherwise = _branches(node.parts[0]), node.parts[1]
    return replace(program, id, Node(id, "choose", ((*branches, fresh), otherwise))), free


def shrunk(program: Program, id: int, item: int) -> Program:
    """The program without one branch of a choice; the last question left is a plain if again."""
    node = find(program, id)
    if node is None or node.kind != "choose":
        raise LookupError(id)
    branches, otherwise = _branches(node.parts[0]), node.parts[1]
    left = branches[:item] + branches[item + 1 :]
    if not left or left == branches:
        return program
    if len(left) > 1:
        return replace(program, id, Node(id, "choose", (left, otherwise)))
    test, body = left[0].parts
    if otherwise is None:
        return replace(program, id, Node(id, "if", (test, body)))
    return replace(program, id, Node(id, "if_else", (test, body, otherwise)))


def _branches(part: Part) -> tuple[Node, ...]:
    return tuple(one for one in part if isinstance(one, Node)) if isinstance(part, tuple) else ()
