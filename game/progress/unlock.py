"""Which levels are open: enough that nobody is ever stuck at one."""

from __future__ import annotations

from collections.abc import Collection, Sequence

__all__ = ["AHEAD", "open_chapters", "open_levels"]

AHEAD = 2
"""Unsolved levels open at once in a chapter, and levels of a chapter that may stay unsolved."""


def open_chapters(
    won: Collection[str], chapters: Sequence[Sequence[str]], doors: Collection[int] = ()
) -> frozenset[int]:
    """The indexes of the open chapters.

    The first one is open, and every door: a chapter at which one may begin. Another one opens when
    all but two levels of the one before it are won, and at least one.
    """
    found: set[int] = set()
    before = True
    for at, levels in enumerate(chapters):
        needed = max(len(levels) - AHEAD, min(1, len(levels)))
        if at in doors or before:
            found.add(at)
        before = at in found and sum(level in won for level in levels) >= needed
    return frozenset(found)


def open_levels(
    won: Collection[str], chapters: Sequence[Sequence[str]], doors: Collection[int] = ()
) -> frozenset[str]:
    """The ids of the levels that may be played, given the ids of those won and of each chapter.

    In an open chapter the first two unsolved ones are open; what was solved stays open for ever.
    """
    opened = {level for levels in chapters for level in levels if level in won}
    for at in open_chapters(won, chapters, doors):
        opened.update([level for level in chapters[at] if level not in won][:AHEAD])
    return frozenset(opened)
