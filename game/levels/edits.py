"""How far one program is from another."""

from __future__ import annotations

from game.program import Node, Program

__all__ = ["edits_between"]


def edits_between(one: Program, other: Program) -> int:
    """How many blocks were changed, added or taken out; a card moved elsewhere is one change.

    The distance is that of Levenshtein over the statements in reading order, with a move (one card
    elsewhere, all others in their order) as one edit.
    """
    first, second = _flat(one.body), _flat(other.body)
    if len(first) == len(second) and first != second and _moved(first, second):
        return 1
    row = list(range(len(second) + 1))
    for i, mine in enumerate(first, 1):
        last, row[0] = row[0], i
        for j, theirs in enumerate(second, 1):
            cheapest = min(row[j] + 1, row[j - 1] + 1, last + (mine != theirs))
            last, row[j] = row[j], cheapest
    return row[-1]


def _flat(body: tuple[Node, ...], depth: int = 0) -> list[tuple[object, ...]]:
    """The statements in reading order, each with its depth and everything but its bodies."""
    found: list[tuple[object, ...]] = []
    for node in body:
        bodies = [part for part in node.parts if _is_body(part)]
        found.append((depth, node.kind, *(part for part in node.parts if not _is_body(part))))
        for inner in bodies:
            found += _flat(inner, depth + 1)  # type: ignore[arg-type]
    return found


def _is_body(part: object) -> bool:
    return isinstance(part, tuple) and all(isinstance(node, Node) for node in part)


def _moved(first: list[tuple[object, ...]], second: list[tuple[object, ...]]) -> bool:
    for index in range(len(first)):
        rest = first[:index] + first[index + 1 :]
        for to in range(len(rest) + 1):
            if [*rest[:to], first[index], *rest[to:]] == second:
                return True
    return False
