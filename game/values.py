"""The small words every part shares: a place in a text, a heading, a diagnostic.

Everything here is a frozen value without behaviour of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

__all__ = ["Diagnostic", "Fact", "Heading", "N_", "Position", "Span"]

Fact = str | int | float | bool


def N_(text: str) -> str:
    """Mark an English text for translation; gives it back unchanged."""
    return text


@dataclass(frozen=True, slots=True)
class Position:
    """A cell: `x` grows to the east, `y` grows to the south, both from 0."""

    x: int
    y: int

    def towards(self, heading: Heading, cells: int = 1) -> Position:
        """The position `cells` further in a heading."""
        dx, dy = heading.delta
        return Position(self.x + dx * cells, self.y + dy * cells)


class Heading(IntEnum):
    """A compass direction, clockwise from north."""

    NORTH = 0
    EAST = 1
    SOUTH = 2
    WEST = 3

    @property
    def delta(self) -> tuple[int, int]:
        """One step as (dx, dy) in cells."""
        return ((0, -1), (1, 0), (0, 1), (-1, 0))[self]

    def turned(self, quarters: int) -> Heading:
        """This heading after so many quarter turns to the right."""
        return _ROUND[(self + quarters) % 4]


_ROUND = tuple(Heading)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a text; lines and columns count from 1, the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A child's or an author's mistake, as a value; `i18n` words it once.

    `code` names the row in `i18n/diagnostics.py`; `span` is its place in a text,
    `node` the id of the block it belongs to, `file` the file it was read from;
    `facts` fill the named gaps of the wording, sorted by name.
    """

    code: str
    span: Span | None = None
    node: int | None = None
    file: str = ""
    facts: tuple[tuple[str, Fact], ...] = ()

    @classmethod
    def of(
        cls,
        code: str,
        span: Span | None = None,
        node: int | None = None,
        file: str = "",
        **facts: Fact,
    ) -> Diagnostic:
        """A diagnostic whose facts are given by name."""
        return cls(code, span, node, file, tuple(sorted(facts.items())))
