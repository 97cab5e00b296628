"""A moment of a Loom: the rows woven so far, what they should become, how far that is."""

from __future__ import annotations

from dataclasses import dataclass, field

__all__ = ["COLOURS", "LETTERS", "NOTHING", "Frame", "LoomState", "trimmed"]

COLOURS = ("red", "blue", "cream", "green", "gold", "black")

LETTERS: dict[str, str] = dict(zip(COLOURS, "rbcgok", strict=True))
"""A row is a text with one letter for each knot; gold is o, for g is green and k is black."""

NOTHING = "."
"""The letter of a cell without a knot."""

Rows = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """What a run never changes; rows from the lowest up.

    `target` is empty where a child weaves what it likes. `answers` are the cloths of a level in
    which one of several is to be chosen.
    """

    width: int
    height: int
    target: Rows = ()
    answers: tuple[Rows, ...] = ()
    skin: str = ""


@dataclass(frozen=True, slots=True)
class LoomState:
    """A moment: the rows left behind (whole, lowest first), and the row in work as far as it is.

    Rows are shared by all states that have them. Two states are equal when their cloth is: how
    long it took does not count. `oops` tells that something has just failed.
    """

    frame: Frame
    done: Rows = ()
    line: str = ""
    tick: int = field(default=0, compare=False)
    oops: bool = field(default=False, compare=False)

    @property
    def cloth(self) -> Rows:
        """All rows from the lowest up, each as wide as the loom."""
        frame = self.frame
        rows = self.done
        if len(rows) < frame.height:
            rows = (*rows, self.line.ljust(frame.width, NOTHING))
        return rows + (NOTHING * frame.width,) * (frame.height - len(rows))

    def wrong(self) -> int:
        """How many knots have a colour that does not belong there, or belong nowhere."""
        return sum(
            knot not in (NOTHING, wanted)
            for row, target in zip(self.cloth, self.frame.target, strict=False)
            for knot, wanted in zip(row, target, strict=True)
        )

    def left(self) -> int:
        """How many knots are wanted where there is none yet."""
        return sum(
            knot == NOTHING != wanted
            for row, target in zip(self.cloth, self.frame.target, strict=False)
            for knot, wanted in zip(row, target, strict=True)
        )

    def rows_done(self) -> int:
        """How many rows are left behind, or full."""
        return len(self.done) + (len(self.line) == self.frame.width)


def trimmed(rows: Rows) -> Rows:
    """The cloth alone, without empty cells at the right and empty rows on top."""
    kept = [row.rstrip(NOTHING) for row in rows]
    while kept and not kept[-1]:
        kept.pop()
    return tuple(kept)
