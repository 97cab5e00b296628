"""Which levels are open: enough that nobody is ever stuck at one."""

from __future__ import annotations

from collections.abc import Collection, Sequence

__all__ = ["AHEAD", "open_chapters", "open_levels"]

AHEAD = 2
"""Unsolved levels open at once in a chapter, and levels of a chapter that may stay unsolved."""


def open_chapters(won: Collection[str], chapters: Sequence[Sequence[str]]) -> int:
    """How many chapters are open, from the first on.

    The next one opens when all but two levels of the one before are won, and at least one.
    """
    for number, levels in enumerate(chapters, start=1):
        needed = max(len(levels) - AHEAD, min(1, len(levels)))
        if sum(level in won for level in levels) < needed:
            return number
    return len(chapters)


def open_levels(won: Collection[str], chapters: Sequence[Sequence[str]]) -> frozenset[str]:
    """The ids of the levels that may be played, given the ids of those won and of each chapter.

    In an open chapter the first two unsolved ones are open; what was solved stays open for ever.
    """
    opened = {level for levels in chapters for level in levels if level in won}
    for levels in chapters[: open_chapters(won, chapters)]:
        opened.update([level for level in levels if level not in won][:AHEAD])
    return frozenset(opened)
