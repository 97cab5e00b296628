"""A crash that is chased: the block that hurt was changed again and again, and the cause stands
earlier."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from game.levels import endings
from game.levels.level import Level
from game.program import Node, Program, find, walk
from game.solve.hints import advice
from game.solve.near import Change

__all__ = ["chased"]

_EDITS = 2
"""So many times in a row the place of the crash is mended in vain."""


def chased(level: Level, programs: Sequence[Program]) -> str:
    """Whether a row of losing programs, the last one last, is the mistake "crash = cause"."""
    row = list(programs)[-_EDITS - 1 :]
    if len(row) <= _EDITS:
        return ""
    crash: int | None = None
    for old, new in pairwise(row):
        crash, changed = _crash(level, old), _first_change(old, new)
        if crash is None or changed is None or changed < crash:
            return ""
    change = advice(level, row[-1]).change
    if change is None or crash is None:
        return ""
    return "b06" if _place(row[-1], change) < crash else ""


def _crash(level: Level, program: Program) -> int | None:
    """The number of the statement at which the first run that fails is stopped."""
    end = next((end for end in endings(level, program) if not end.solved), None)
    if end is None or not end.stopped or end.fault is None or end.fault.node is None:
        return None
    return _number(program, end.fault.node)


def _number(program: Program, id: int) -> int:
    """The number of a block in reading order."""
    return next((at for at, node in enumerate(walk(program)) if node.id == id), 0)


def _first_change(old: Program, new: Program) -> int | None:
    """The number of the first block that differs."""
    mine, theirs = [[_bare(node) for node in walk(one)] for one in (old, new)]
    if mine == theirs:
        return None
    pairs = zip(mine, theirs, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(mine), len(theirs)))


def _bare(node: Node) -> tuple[object, ...]:
    """The block without what is inside it."""
    plain = (part for part in node.parts if not isinstance(part, Node | tuple))
    return (node.kind, *plain)


def _place(program: Program, change: Change) -> int:
    """The number of the block at which a change is made."""
    if change.place is None or change.act == "move":
        return _number(program, change.id)
    owner = find(program, change.place.owner)
    part = owner.parts[change.place.slot] if owner else program.body
    body = [node for node in part if isinstance(node, Node)] if isinstance(part, tuple) else []
    if change.place.index < len(body):
        return _number(program, body[change.place.index].id)
    last = [node for one in body for node in walk(one)][-1:] or ([owner] if owner else [])
    return _number(program, last[0].id) + 1 if last else 0
