"""A text with a caret: what is typed into, as a frozen value."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

__all__ = ["MOST", "Page", "Spot", "cleaned"]

MOST = 20_000
"""More letters are no program."""


class Spot(NamedTuple):
    """A place between two letters; line and column count from 0."""

    line: int
    column: int


ORIGIN = Spot(0, 0)


@dataclass(frozen=True, slots=True)
class Page:
    """Lines, the caret, and the other end of the selection (equal where nothing is selected)."""

    lines: tuple[str, ...] = ("",)
    caret: Spot = ORIGIN
    anchor: Spot = ORIGIN

    @classmethod
    def of(cls, text: str, caret: int = 0, anchor: int | None = None) -> Page:
        """A page with a text; places count letters from its start."""
        page = cls(tuple(text.split("\n")))
        place = page.spot(caret)
        return replace(page, caret=place, anchor=place if anchor is None else page.spot(anchor))

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    @property
    def length(self) -> int:
        """How many letters the text has, line ends included."""
        return sum(map(len, self.lines)) + len(self.lines) - 1

    @property
    def line(self) -> str:
        """The line the caret is in."""
        return self.lines[self.caret.line]

    @property
    def start(self) -> Spot:
        """Where the selection begins."""
        return min(self.caret, self.anchor)

    @property
    def end(self) -> Spot:
        """Where the selection ends."""
        return max(self.caret, self.anchor)

    @property
    def selected(self) -> str:
        """The text that is selected."""
        return self.between(self.start, self.end)

    @property
    def rows(self) -> range:
        """The lines the selection touches; one that it only reaches the start of does not count."""
        last = self.end.line
        if last > self.start.line and self.end.column == 0:
            last -= 1
        return range(self.start.line, last + 1)

    def between(self, start: Spot, end: Spot) -> str:
        """The text from one place to another."""
        if start.line == end.line:
            return self.lines[start.line][start.column : end.column]
        first, last = self.lines[start.line][start.column :], self.lines[end.line][: end.column]
        return "\n".join((first, *self.lines[start.line + 1 : end.line], last))

    def spot(self, offset: int) -> Spot:
        """The place so many letters from the start; the nearest there is."""
        left = max(0, offset)
        for number, line in enumerate(self.lines):
            if left <= len(line):
                return Spot(number, left)
            left -= len(line) + 1
        return Spot(len(self.lines) - 1, len(self.lines[-1]))

    def offset(self, spot: Spot) -> int:
        """How many letters lead to a place."""
        return sum(len(line) + 1 for line in self.lines[: spot.line]) + spot.column

    def clamped(self, line: int, column: int) -> Spot:
        """The nearest place there is."""
        line = max(0, min(line, len(self.lines) - 1))
        return Spot(line, max(0, min(column, len(self.lines[line]))))

    def at(self, caret: Spot, anchor: Spot | None = None) -> Page:
        """The same text with the caret elsewhere; with an anchor, selected from there."""
        return replace(self, caret=caret, anchor=caret if anchor is None else anchor)

    def put(self, start: Spot, end: Spot, text: str) -> Page:
        """The page with the text between two places replaced, the caret behind what is new."""
        head, tail = self.lines[start.line][: start.column], self.lines[end.line][end.column :]
        new = text.split("\n")
        column = len(new[-1]) + (len(head) if len(new) == 1 else 0)
        caret = Spot(start.line + len(new) - 1, column)
        new[0] = head + new[0]
        new[-1] += tail
        return Page((*self.lines[: start.line], *new, *self.lines[end.line + 1 :]), caret, caret)

    def write(self, text: str) -> Page:
        """The page with the selection replaced."""
        return self.put(self.start, self.end, text)

    def with_rows(self, rows: range, new: list[str]) -> Page:
        """The page with as many other lines in the place of some; caret and anchor stay there."""
        lines = (*self.lines[: rows.start], *new, *self.lines[rows.stop :])
        page = replace(self, lines=lines)
        return replace(page, caret=page.clamped(*self.caret), anchor=page.clamped(*self.anchor))


def cleaned(text: str) -> str:
    """A text as it may stand on a page: plain line ends, spaces for tabs, nothing unseen."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").expandtabs(4)
    return "".join(letter for letter in text if letter == "\n" or letter.isprintable())
