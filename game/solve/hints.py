"""The next step from a child's own program to one that wins."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from game.levels import endings, judge
from game.levels.level import Level
from game.levels.programs import comments_of, kinds_of
from game.program import Place, Program, insert, size, walk
from game.solve.names import as_named_in
from game.solve.near import Change, changes, distance
from game.solve.search import search
from game.solve.words import words_of

__all__ = ["Advice", "advice"]

_MORE, _LOOKED = 4, 1_500
"""So many blocks may be missing at the end of a way of the child's own; blocks tried for it."""


@dataclass(frozen=True, slots=True)
class Advice:
    """What leads on from a program: the next change, and how many edits are left with it.

    Without a change it either wins already, or differs from a right answer in nothing.
    """

    change: Change | None
    left: int = 0
    wins: bool = False


def advice(level: Level, program: Program) -> Advice:
    """The first edit on the shortest way to a program that wins.

    Ways are the level's own right answers, with the child's names, and what the child has with a
    few blocks at its end. Whoever does the edits one after the other wins.
    """
    ends = endings(level, program)
    if all(end.solved for end in ends) and judge(level, program).won:
        return Advice(None, wins=True)
    whole = not any(end.stopped for end in ends)
    near = min(_targets(level, program, whole), key=lambda target: distance(program, target))
    found = list(changes(program, near)) or list(_comments(level, program, near))
    room = [change for change in found if _fits(level, change.program)]
    left = distance(program, near) + _silence(level, program)
    return Advice(next(iter(room or found), None), left)


def _comments(level: Level, program: Program, target: Program) -> Iterator[Change]:
    """The next comment, where some are asked for."""
    theirs = [node for node in walk(target) if node.kind == "comment"]
    missing = _silence(level, program)
    if 0 < missing <= len(theirs):
        place, node = Place(0, 0, 0), theirs[missing - 1]
        yield Change("put", insert(program, place, (node,)), node, 0, place)


def _silence(level: Level, program: Program) -> int:
    """How many comments are missing."""
    return max(0, level.comments - len(comments_of(program)))


def _targets(level: Level, program: Program, whole: bool = True) -> Iterator[Program]:
    """Programs that win: those of the level, and the child's own with a little more.

    The last only where the child's own is `whole`: where it runs to its end.
    """
    fixed = {name for names in level.given for name, _ in names}
    fixed |= {name for name, _ in level.calls}
    for known in (level.solution, *level.twins):
        yield known
        named = as_named_in(known, program, fixed)
        if named != known and _wins(level, named):
            yield named
    longer = _finished(level, program) if whole else None
    if longer is not None:
        yield longer


def _finished(level: Level, program: Program) -> Program | None:
    """The program with a few plain blocks more at its end, if that wins as well as a short one."""
    if not program.body or level.healthy or level.calls or level.leaves:
        return None
    room = min(_MORE, level.par + 1 - size(program))
    if room < 1:
        return None
    plain = replace(words_of(level), heads=frozenset())
    found = search(level, plain, room, _LOOKED, program).program
    if found is None or not set(_ideas(level)) <= set(kinds_of(found)):
        return None
    return found if _wins(level, found) else None


def _ideas(level: Level) -> Iterator[str]:
    """The kinds of the solution that are more than commands and questions."""
    for kind in kinds_of(level.solution):
        block = level.toolbox.get(kind)
        if block is not None and block.category not in ("move", "do", "sense"):
            yield kind


def _wins(level: Level, program: Program) -> bool:
    """Whether it wins; that it does not is soon known, and judged only for its mistake."""
    return all(end.solved for end in endings(level, program)) and judge(level, program).won


def _fits(level: Level, program: Program) -> bool:
    """Whether there are cards enough for it."""
    used = Counter(kinds_of(program, every=True))
    return all(used[kind] <= most for kind, most in level.cards)
