"""A moment of a Desk, and what it is compared with."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from game.values import Fact
from game.worlds.desk_papers import Paper

__all__ = ["Contents", "DeskMap", "DeskState", "Goal", "goal_of"]

Contents = frozenset[tuple[tuple[Paper, str], int]]
"""What lies in a box, as papers with their marks and how many of each: the order is no matter."""


@dataclass(frozen=True, slots=True)
class Goal:
    """What a desk should look like at the end: boxes, marks of papers in no box, copies, shelf."""

    boxes: tuple[Contents, ...]
    loose: Contents
    copies: int
    shelf: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class DeskMap:
    """What does not change: the papers, the boxes, the money, the goal (None: all is well).

    `props` stand on the table for the eye alone.
    """

    papers: tuple[Paper, ...]
    boxes: tuple[str, ...]
    money: int = 0
    skin: str = ""
    goal: Goal | None = None
    props: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DeskState:
    """A moment: papers taken so far (the last of them is the one in question), what became of them.

    `held` tells that the last paper is still in hand; `boxes` hold the numbers of papers; `notes`
    are the marks on papers: "*" for a stamp, else what was written. `last` is what was done last,
    `spot` the box or shelf place it was done with. `oops` is set when it could not be done.
    """

    map: DeskMap
    boxes: tuple[tuple[int, ...], ...]
    shelf: tuple[Fact, ...] = ()
    taken: int = 0
    held: bool = False
    notes: tuple[tuple[int, str], ...] = ()
    copies: int = 0
    tick: int = 0
    last: str = field(default="", compare=False)
    spot: int = field(default=-1, compare=False)
    oops: bool = False

    @property
    def paper(self) -> Paper | None:
        """The paper taken last, also when it is in a box already."""
        return self.map.papers[self.taken - 1] if self.taken else None

    def marks(self, paper: int) -> str:
        """The marks on a paper, in the order they were made."""
        return " ".join(mark for index, mark in self.notes if index == paper)


def _counted(state: DeskState, papers: tuple[int, ...]) -> Contents:
    if not state.notes:
        return frozenset(Counter((state.map.papers[index], "") for index in papers).items())
    marks: dict[int, str] = {}
    for index, mark in state.notes:
        marks[index] = f"{marks[index]} {mark}" if index in marks else mark
    pairs = ((state.map.papers[index], marks.get(index, "")) for index in papers)
    return frozenset(Counter(pairs).items())


def goal_of(state: DeskState) -> Goal:
    """The goal that this moment reaches."""
    boxed = {index for box in state.boxes for index in box}
    loose = tuple(sorted({index for index, _ in state.notes} - boxed))
    boxes = tuple(_counted(state, box) for box in state.boxes)
    return Goal(boxes, _counted(state, loose), state.copies, state.shelf)
