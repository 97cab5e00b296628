"""How the known solutions of a level are spread: by their size and by their steps."""

from __future__ import annotations

from dataclasses import dataclass

from game.levels.judge import endings, judge
from game.levels.level import Level
from game.program import Program

__all__ = ["Dot", "dot", "spread"]


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
    known = [way for one in _programs(level) if (way := _way(level, one))]
    mine = _way(level, program)
    if mine is None:
        return None
    size, ticks, count = mine
    return Dot(size, ticks if len({way[1] for way in known}) > 1 else count)


def _way(level: Level, program: Program) -> tuple[int, int, int] | None:
    """The size of a program that wins, and the most ticks and statements it takes on a map."""
    verdict = judge(level, program)
    if not verdict.won:
        return None
    ends = endings(level, program)
    return verdict.size, max(end.ticks for end in ends), max(end.count for end in ends)


def spread(level: Level) -> tuple[Dot, ...]:
    """The different places of all known solutions, the smallest first.

    They are the author's: the solution, its twins, those listed, and mistakes that win all the
    same. Nothing of any child is among them.
    """
    return tuple(sorted({place for one in _programs(level) if (place := dot(level, one))}))


def _programs(level: Level) -> tuple[Program, ...]:
    slips = (mistake.program for mistake in level.mistakes if mistake.program.body)
    return tuple(dict.fromkeys((level.solution, *level.twins, *level.known, *slips)))
