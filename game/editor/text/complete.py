"""Completion: which words fit what is being typed, and which of them is chosen."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from game.editor.colors import place_in
from game.editor.text.page import Page
from game.editor.text.words import Word, matching, named

__all__ = ["Offer", "names_in", "offer", "prefix_of"]

FEWEST = 2
"""Words are offered by themselves after so many letters."""

_PREFIX = re.compile(r"[^\W\d]\w*\Z")
_SET = re.compile(r"^\s*(?:for\s+)?([^\W\d]\w*)\s*(?:=(?!=)|in\b)")
_DEF = re.compile(r"^\s*def\s+([^\W\d]\w*)\s*\(([^)]*)")


@dataclass(frozen=True, slots=True)
class Offer:
    """Words offered for the letters before the caret; `at` is the chosen one."""

    prefix: str
    words: tuple[Word, ...]
    at: int = 0

    @property
    def word(self) -> Word:
        """The one that Enter would write."""
        return self.words[self.at]

    def stepped(self, way: int) -> Offer:
        """The same words with the next (way 1) or the last one chosen, round and round."""
        return replace(self, at=(self.at + way) % len(self.words))


def prefix_of(page: Page) -> str:
    """The letters of a name right before the caret; none inside a text or a remark."""
    line, column = page.line, page.caret.column
    if page.caret != page.anchor or place_in(line, column):
        return ""
    found = _PREFIX.search(line[:column])
    return found[0] if found else ""


def names_in(page: Page) -> tuple[Word, ...]:
    """The boxes and knots of the child's own, in the order they come in the other lines."""
    found: dict[Word, None] = {}
    for number, line in enumerate(page.lines):
        if number == page.caret.line:
            continue
        if (knot := _DEF.match(line)) is not None:
            found[named(knot[1], "call")] = None
            found.update((named(name.strip()), None) for name in knot[2].split(",") if name.strip())
        elif (box := _SET.match(line)) is not None and box[1] != "_":
            found[named(box[1])] = None
    return tuple(found)


def offer(page: Page, words: Sequence[Word], asked: bool) -> Offer | None:
    """What to offer at the caret; None where nothing fits or everything is written already.

    `asked` is for Ctrl+Space: then one letter, or none, will do.
    """
    prefix = prefix_of(page)
    if not asked and len(prefix) < FEWEST:
        return None
    after = page.line[page.caret.column :]
    if not asked and after[:1].isalnum():
        return None
    alone = not page.line[: page.caret.column - len(prefix)].strip()
    fitting = [
        word for word in matching((*words, *names_in(page)), prefix) if alone or not word.statement
    ]
    if after.startswith("("):
        fitting = [word for word in fitting if "(" not in word.text]
    fitting.sort(key=lambda word: alone and not word.statement)
    done = len(fitting) == 1 and fitting[0].text == prefix
    return Offer(prefix, tuple(fitting)) if fitting and not done else None
