"""Which mistake of an idea a losing program makes.

Some are seen in its shape, some in how it ends, most by a repair: if the one change that belongs to
a mistake makes the program win on every map, then it was that mistake. So what is said is true; a
program that makes none of them, or two at once, is left to the words of its fault.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.levels import Ending, endings
from game.levels.edits import edits_between
from game.levels.level import Level
from game.program import Node, Program, size, walk
from game.solve.catalogue import CATALOGUE, Misconception
from game.solve.chased import chased
from game.solve.mending import Mend, by_one_change, by_repairs
from game.solve.shapes import known_names, shapes
from game.values import Diagnostic

__all__ = ["misconception", "misspelled", "signs"]

_SHORT = 1_000
"""Statements of all its runs, for a program to be mended in many ways while a child waits."""

_ROOM = 300
"""Statements a mended program may run over those of four runs that failed."""

_SPELLING = frozenset(
    {
        "check.capital",
        "check.missing-call",
        "check.unknown-function-near",
        "check.unknown-name-near",
        "source.call-brackets",
        "source.capital",
        "source.keyword",
    }
)
_SPACES = frozenset(
    {"source.empty-body", "source.indent", "source.mixed-indent", "source.uneven-indent"}
)


def misconception(
    level: Level, program: Program, before: Sequence[Program] = (), written: bool | None = None
) -> Misconception | None:
    """The mistake of the catalogue that a program makes, if it is only that one.

    `before` are the programs that lost before it, the last one last; `written` tells that it was
    written as Python, where a place is a matter of spaces (else: as the level is).
    """
    ends = endings(level, program)
    if all(end.solved for end in ends):
        return None
    found = next(shapes(program, _called(level)), "") or _behaviour(ends)
    found = found or chased(level, (*before, program))
    if not found and sum(end.count for end in ends) <= _SHORT:
        mend = Mend(level, _ROOM + 4 * max(end.count for end in ends))
        typed = level.face == "text" if written is None else written
        found = next(by_repairs(mend, program), "") or by_one_change(mend, program, typed)
    if not found:
        found = _later(level, program, ends)
    return CATALOGUE.get(found)


def signs(level: Level, program: Program) -> tuple[str, ...]:
    """The mistakes that are believed at sight, because no repair can prove them.

    So none of them may be seen in a program that wins.
    """
    return (*shapes(program, _called(level)), *_labels(program))


def _called(level: Level) -> frozenset[str]:
    """The functions that the level calls after the child's program."""
    return frozenset(name for name, _ in level.calls)


def misspelled(fault: Diagnostic) -> Misconception | None:
    """The mistake of the catalogue for which a text cannot be read."""
    if fault.code in _SPELLING:
        return CATALOGUE["b34"]
    return CATALOGUE["b30"] if fault.code in _SPACES else None


def _behaviour(ends: tuple[Ending, ...]) -> str:
    faults = [end.fault for end in ends if end.fault]
    codes = {fault.code for fault in faults}
    if "run.steps" in codes:
        return "b29"
    if "desk.put-twice" in codes:
        return "b16"
    return "b33" if any(map(_one_past_the_end, faults)) else ""


def _one_past_the_end(fault: Diagnostic) -> bool:
    """Whether it looked for the place right behind the last one."""
    facts = {name: str(value) for name, value in fault.facts}
    if fault.code == "run.index":
        return facts["index"] == facts["length"] != "0"
    last = facts.get("last", "")
    return fault.code == "desk.no-place" and last.isdigit() and facts["place"] == str(int(last) + 1)


def _later(level: Level, program: Program, ends: tuple[Ending, ...]) -> str:
    """What is only said where nothing nearer was found."""
    if level.form == "fix" and level.start.body:
        changed = edits_between(level.start, program)
        if changed > 2 and changed * 2 > size(level.start):
            return "b07"
    if next(_labels(program), ""):
        return "b27"
    asks = any(_asks(level, node) for node in walk(program))
    return "b28" if len(ends) > 1 and ends[0].solved and not asks else ""


def _labels(program: Program) -> Iterator[str]:
    """That something is announced in quotes, although a box of that name was filled."""
    names = known_names(program)
    for node in walk(program):
        if node.kind == "announce" and isinstance(node.parts[0], tuple):
            for said in node.parts[0]:
                if isinstance(said, Node) and said.kind == "text" and said.parts[0] in names:
                    yield "b27"


def _asks(level: Level, node: Node) -> bool:
    block = level.toolbox.get(node.kind)
    return block is not None and block.category == "sense"
