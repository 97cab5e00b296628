"""How the known solutions of a level are spread: by their size and by their steps."""

from __future__ import annotations

from dataclasses import dataclass

from game.levels.judge import endings, judge
from game.levels.level import Level
from game.program import Program, size

__all__ = ["Dot", "dot", "spread"]

_Way = tuple[int, int, int]
"""The size of a program, and the most ticks and statements that it takes on a map."""


@dataclass(frozen=True, slots=True, order=True)
class Dot:
    """A solution: how many statements it has, and how many steps it takes at most on a map."""

    size: int
    steps: int


def dot(level: Level, program: Program) -> Dot | None:
    """Where a program stands; None where it does not win.

    Steps are ticks of the world, the time that passes in the picture. Where every known way takes
    the same time, for as many cells are to be woven whatever a program looks like, they are the
    statements that are run.
    """
    mine = _way(level, program)
    return _placed(mine, _ways(level)) if mine else None


def spread(level: Level) -> tuple[Dot, ...]:
    """The different places of all known solutions, the smallest first.

    They are the author's: the solution, its twins, those listed, and mistakes that win all the
    same. Nothing of any child is among them.
    """
    ways = _ways(level)
    return tuple(sorted({_placed(way, ways) for way in ways}))


def _placed(way: _Way, ways: list[_Way]) -> Dot:
    length, ticks, count = way
    return Dot(length, ticks if len({one[1] for one in ways}) > 1 else count)


def _ways(level: Level) -> list[_Way]:
    slips = (mistake.program for mistake in level.mistakes if mistake.program.body)
    programs = dict.fromkeys((level.solution, *level.twins, *level.known, *slips))
    return [way for one in programs if (way := _way(level, one))]


def _way(level: Level, program: Program) -> _Way | None:
    """The way of a program that wins."""
    ends = endings(level, program)
    if not all(end.solved for end in ends):
        return None
    if (level.cards or level.comments or level.healthy) and not judge(level, program).won:
        return None
    return size(program), max(end.ticks for end in ends), max(end.count for end in ends)
