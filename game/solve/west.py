"""Turns read from above: left taken for the left of the map, not of the robot."""

from __future__ import annotations

from collections.abc import Iterator

from game.levels import endings
from game.levels.level import Level
from game.program import Node, Program
from game.values import Heading

__all__ = ["reads_from_above"]

_MOVES = frozenset({"forward", "left", "right", "turn_back"})
_HEADS = tuple(heading.name.lower() for heading in Heading)
_TURNS = ((), ("right",), ("turn_back",), ("left",))
"""The turns that lead on by so many quarters."""

_SIDES = {"forward": "north", "left": "west", "right": "east", "turn_back": "south"}


def reads_from_above(level: Level, program: Program, steps: int) -> bool:
    """Whether a plain program wins on every map, once its moves are read by the map's own sides.

    Either only the turns are meant so (left: look west), or each block is a step to its side.
    """
    if level.world.kind != "quest" or any(_has_body(node) for node in program.body):
        return False
    starts = [level.world.place(state)[2] for state in level.states]
    return any(_all_win(level, program, starts, steps, walks) for walks in (False, True))


def _has_body(node: Node) -> bool:
    return any(isinstance(part, tuple) for part in node.parts)


def _all_win(level: Level, program: Program, starts: list[str], steps: int, walks: bool) -> bool:
    for variant, start in enumerate(starts):
        if start not in _HEADS:
            return False
        meant = Program(tuple(_meant(program, _HEADS.index(start), walks)))
        if meant == program or not endings(level, meant, steps)[variant].solved:
            return False
    return True


def _meant(program: Program, heading: int, walks: bool) -> Iterator[Node]:
    """The blocks as the robot would have to be told."""
    for node in program.body:
        side = _SIDES.get(node.kind, "")
        if not side or (not walks and node.kind in ("forward", "turn_back")):
            if node.kind == "turn_back":
                heading = (heading + 2) % 4
            yield node
            continue
        wanted = _HEADS.index(side)
        yield from (Node(0, turn) for turn in _TURNS[(wanted - heading) % 4])
        heading = wanted
        if walks:
            yield Node(0, "forward")
