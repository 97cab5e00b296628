"""The pages of the bug book, and which lines of a program were mended."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from zlib import crc32

from game.levels.level import Bug, Chapter, Level
from game.progress.state import Player
from game.source import show

__all__ = ["Leaf", "changed", "leaves", "seed_of"]


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page: the level and its bug, and the program before and after; "" before it was mended."""

    chapter: Chapter
    level: Level
    bug: Bug
    found: bool
    before: str = ""
    after: str = ""


def seed_of(level: Level) -> int:
    """What makes the moth of a level look as it does."""
    return crc32(level.id.encode()) % 100_000


def leaves(chapters: Iterable[Chapter], player: Player | None) -> tuple[Leaf, ...]:
    """All pages in the order of the levels."""
    mended = {level for level, _ in player.bugs} | set(player.won) if player else set()
    return tuple(
        _leaf(chapter, level, level.bug, level.id in mended, player)
        for chapter in chapters
        for level in chapter.levels
        if level.bug
    )


def _leaf(chapter: Chapter, level: Level, bug: Bug, found: bool, player: Player | None) -> Leaf:
    if not found:
        return Leaf(chapter, level, bug, False)
    result = player.result(level.id) if player else None
    before = level.draft or show(level.start, level.toolbox).text
    after = (result.program if result else "") or show(level.solution, level.toolbox).text
    return Leaf(chapter, level, bug, True, before, after)


def changed(before: str, after: str) -> tuple[frozenset[int], frozenset[int]]:
    """The numbers, from 1, of the lines that differ: in the text before, and in the one after."""
    one, other = before.rstrip("\n").split("\n"), after.rstrip("\n").split("\n")
    old: set[int] = set()
    new: set[int] = set()
    for tag, i, j, k, m in SequenceMatcher(None, one, other, False).get_opcodes():
        if tag != "equal":
            old.update(range(i + 1, j + 1))
            new.update(range(k + 1, m + 1))
    return frozenset(old), frozenset(new)
