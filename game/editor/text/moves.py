"""Where the caret goes: each function gives a place."""

from __future__ import annotations

import re

from game.editor.text.page import Page, Spot

__all__ = ["end", "home", "left", "right", "vertical", "word_at", "word_left", "word_right"]

_WORD_AHEAD = re.compile(r"\s*(?:\w+|[^\w\s]+)")
_WORD_BEHIND = re.compile(r"(?:\w+|[^\w\s]+)\s*\Z")
_WORD = re.compile(r"\w+|\s+|[^\w\s]+")


def left(page: Page) -> Spot:
    """One letter back, over the end of a line too."""
    line, column = page.caret
    if column:
        return Spot(line, column - 1)
    return Spot(line - 1, len(page.lines[line - 1])) if line else page.caret


def right(page: Page) -> Spot:
    """One letter on."""
    line, column = page.caret
    if column < len(page.line):
        return Spot(line, column + 1)
    return Spot(line + 1, 0) if line + 1 < len(page.lines) else page.caret


def word_left(page: Page) -> Spot:
    """The start of the word behind the caret, or the end of the line above."""
    line, column = page.caret
    if column == 0:
        return left(page)
    found = _WORD_BEHIND.search(page.line[:column])
    return Spot(line, found.start() if found else 0)


def word_right(page: Page) -> Spot:
    """The end of the word ahead, or the start of the line below."""
    line, column = page.caret
    if column == len(page.line):
        return right(page)
    found = _WORD_AHEAD.match(page.line, column)
    return Spot(line, found.end() if found else len(page.line))


def home(page: Page) -> Spot:
    """The first letter of the line; from there the very start."""
    line, column = page.caret
    first = len(page.line) - len(page.line.lstrip(" "))
    return Spot(line, 0 if column == first else first)


def end(page: Page) -> Spot:
    """The end of the line."""
    return Spot(page.caret.line, len(page.line))


def vertical(page: Page, rows: int, wish: int) -> Spot:
    """So many lines down, as near to column `wish` as there are letters.

    Past the first or last line it goes to the start or end of the text.
    """
    line = page.caret.line + rows
    if line < 0:
        return Spot(0, 0)
    if line >= len(page.lines):
        return Spot(len(page.lines) - 1, len(page.lines[-1]))
    return page.clamped(line, wish)


def word_at(page: Page, spot: Spot) -> tuple[Spot, Spot]:
    """The word, the signs or the blanks around a place."""
    line = page.lines[spot.line]
    column = min(spot.column, max(0, len(line) - 1))
    for found in _WORD.finditer(line):
        if found.start() <= column < found.end():
            return Spot(spot.line, found.start()), Spot(spot.line, found.end())
    return spot, spot
