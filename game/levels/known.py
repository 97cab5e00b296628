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

    Steps are ticks of the world; where nothing in the world takes time, statements that are run.
    """
    verdict = judge(level, program)
    if not verdict.won:
        return None
    ends = endings(level, program)
    steps = max(end.ticks for end in ends) or max(end.count for end in ends)
    return Dot(verdict.size, steps)


def spread(level: Level) -> tuple[Dot, ...]:
    """The different places of all known solutions, the smallest first.

    They are the author's: the solution, its twins, those listed, and mistakes that win all the
    same. Nothing of any child is among them.
    """
    slips = (mistake.program for mistake in level.mistakes if mistake.program.body)
    programs = dict.fromkeys((level.solution, *level.twins, *level.known, *slips))
    found = {place for program in programs if (place := dot(level, program))}
    return tuple(sorted(found))
