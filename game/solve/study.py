"""What the solver says of a level."""

from __future__ import annotations

from dataclasses import dataclass

from game.blocks import ALWAYS
from game.levels import judge, solve
from game.levels.level import Level
from game.levels.programs import kinds_of
from game.program import Program, size
from game.solve.inlined import inlined
from game.solve.near import distance
from game.solve.search import Found, search
from game.solve.tries import winners
from game.solve.words import Words, known_programs, words_of

__all__ = ["BUDGET", "Report", "idea_of", "study"]

BUDGET = 2_000_000
"""Blocks tried for one level: some seconds [measured: 200 to 500 thousand a second]."""

_WINNERS, _TRIES = 12, 240

_IDEAS = frozenset({"repeat", "decide", "boxes", "maths", "knots"})
"""Categories whose blocks are ideas: commands and questions are only what ideas are made of."""


@dataclass(frozen=True, slots=True)
class Report:
    """What was found out of a level.

    `verdict` is `lost` (the solution does not win everywhere), `proved` (nothing shorter than par
    wins), `best` (nothing shorter was found, up to `whole` statements there is nothing), `shorter`,
    or `free` (a level without one goal). `program` is the shorter program, `shortcut` one that gets
    all stars without the idea, and is as near to the start; both as Python. `unused` are kinds of
    the palette that no known program needs. `least` is the size of the smallest known way, where
    the level lists one that is smaller than par: it says so itself.
    """

    level: str
    verdict: str
    par: int
    whole: int = 0
    nodes: int = 0
    program: Program | None = None
    shortcut: Program | None = None
    idea: tuple[str, ...] = ()
    unused: tuple[str, ...] = ()
    beyond: tuple[str, ...] = ()
    difficulty: int = 0
    least: int = 0


def idea_of(level: Level, earlier: frozenset[str]) -> tuple[str, ...]:
    """The kinds a level teaches: what its solution needs and no earlier chapter's solution did."""
    kinds = kinds_of(level.solution)
    blocks = {kind: level.toolbox.get(kind) for kind in kinds if kind not in earlier}
    return tuple(kind for kind, block in blocks.items() if block and block.category in _IDEAS)


def study(
    level: Level,
    earlier: frozenset[str] = frozenset(),
    budget: int = BUDGET,
    tries: int = _TRIES,
) -> Report:
    """The report on a level; `earlier` are the kinds that the chapters before it use.

    The budget counts blocks that are tried, `tries` whole programs that show what is needed: so
    the same level gives the same report anywhere.
    """
    idea = idea_of(level, earlier)
    hard = difficulty(level, earlier)
    if level.form in ("predict", "create"):
        return Report(level.id, "free", level.par, difficulty=hard)
    if not solve(level).won:
        return Report(level.id, "lost", level.par, difficulty=hard)
    words, least = words_of(level), _least(level)
    found = _checked(level, search(level, words, level.par - 1, budget))
    shorter, shortcut = found.program or _inlined(level), None
    if shorter is not None and least and size(shorter) >= least:
        shorter = None
    if shorter is not None and idea and not set(idea) & set(kinds_of(shorter)):
        shorter, shortcut = None, shorter
    elif shorter is None and idea:
        shortcut = _around(level, words.without(idea), budget // 4)
    if shortcut is not None and _is_fine(level, shortcut):
        shortcut = None
    whole = found.whole >= level.par - 1 and not words.beyond
    proved = whole and found.program is None and not least
    verdict = "shorter" if shorter else "proved" if proved else "best"
    return Report(
        level.id,
        verdict,
        level.par,
        found.whole,
        found.nodes,
        shorter,
        shortcut,
        idea,
        _unused(level, words, shorter or shortcut, tries),
        words.beyond,
        hard,
        least,
    )


def _around(level: Level, plain: Words, budget: int) -> Program | None:
    """A program of the words that go without the idea, not much longer than par."""
    return _checked(level, search(level, plain, level.par + 1, budget)).program


def _least(level: Level) -> int:
    """The size of the smallest way that the level lists as known, where par is larger."""
    sizes = [size(program) for program in level.known if judge(level, program).won]
    least = min(sizes, default=level.par)
    return least if least < level.par else 0


def _inlined(level: Level) -> Program | None:
    """A solution without one of its names, which the search has no words for."""
    others = (other for one in (level.solution, *level.twins) for other in inlined(one))
    return next((one for one in others if size(one) < level.par and judge(level, one).won), None)


def _is_fine(level: Level, shortcut: Program) -> bool:
    """Whether a way without the idea takes nothing from it: slower, where speed is the task.

    Or farther from what the child begins with than the solution is: who mends meets the idea first.
    """
    if level.speed is not None and judge(level, shortcut).ticks > level.speed:
        return True
    begun = level.start
    return bool(begun.body) and distance(begun, shortcut) > distance(begun, level.solution)


def _checked(level: Level, found: Found) -> Found:
    """What was found, without a program that the judge itself does not let win."""
    if found.program is None or judge(level, found.program).won:
        return found
    return Found(None, found.whole, found.nodes)


def _unused(level: Level, words: Words, other: Program | None, tries: int) -> tuple[str, ...]:
    """Kinds on offer that no winning program needs, and that none of the level's own has."""
    found = winners(level, words, 0, _WINNERS, tries)
    needed = (program for program in found if not judge(level, program).spare)
    programs = [*known_programs(level), *needed]
    used = {kind for program in (*programs, other) if program for kind in kinds_of(program)}
    return tuple(kind for kind in level.blocks if kind not in used | ALWAYS)


def difficulty(level: Level, earlier: frozenset[str]) -> int:
    """How hard a level is: par, twice its depth, what is new, one for each further map."""
    deep = max(0, _nested(level.solution))
    new = sum(kind not in earlier for kind in kinds_of(level.solution))
    return size(level.solution) + 2 * deep + new + len(level.states) - 1


def _nested(program: Program) -> int:
    """How many bodies lie inside each other."""
    return _deepest(program.body) - 1


def _deepest(body: object) -> int:
    inner = [
        _deepest(part)
        for node in (body if isinstance(body, tuple) else ())
        for part in getattr(node, "parts", ())
        if isinstance(part, tuple)
    ]
    return 1 + max(inner, default=0) if body else 0
