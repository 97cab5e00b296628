"""Counting answers without children: what waits, and what counts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

__all__ = ["BATCH", "MOMENTS", "SCORES", "Cell", "Cells", "Counts", "added", "shown"]

BATCH = 5
"""So many answers join the totals at once; fewer are never shown."""

SCORES = 4
"""Scores there are: 0 to 3 things of three."""

MOMENTS = ("before", "after")
"""When a chapter's questions come."""

Counts = tuple[int, ...]
"""How many answers had each score, 0 first."""

NONE: Counts = (0,) * SCORES


@dataclass(frozen=True, slots=True)
class Cell:
    """The answers of one chapter and moment: those that count, always by fives, and the rest."""

    counted: Counts = NONE
    waiting: Counts = NONE

    @property
    def is_whole(self) -> bool:
        """Whether it can have come about by counting."""
        both = (self.counted, self.waiting)
        return (
            all(len(counts) == SCORES and min(counts) >= 0 for counts in both)
            and sum(self.counted) % BATCH == 0
            and sum(self.waiting) < BATCH
        )


Cells = Mapping[tuple[str, str], Cell]
"""The cells by chapter and moment."""


def added(cells: Cells, chapter: str, moment: str, score: int) -> Cells:
    """The cells with one more answer; the fifth one takes the four that wait along."""
    cell = cells.get((chapter, moment), Cell())
    waiting = tuple(count + (at == score) for at, count in enumerate(cell.waiting))
    if sum(waiting) < BATCH:
        made = Cell(cell.counted, waiting)
    else:
        made = Cell(tuple(a + b for a, b in zip(cell.counted, waiting, strict=True)))
    return MappingProxyType({**cells, (chapter, moment): made})


def shown(cells: Cells, chapter: str, moment: str) -> Counts:
    """The counts that may be seen: all zero under five answers."""
    return cells.get((chapter, moment), Cell()).counted
