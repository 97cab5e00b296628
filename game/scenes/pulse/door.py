"""When the pulse comes: at a chapter's door, and once it is finished."""

from __future__ import annotations

from functools import partial

from game.levels.level import Chapter, Level
from game.scenes.home import Home
from game.scenes.scene import Effect, Replace, Scene
from game.scenes.ways import to_play, to_pulse

__all__ = ["is_due", "leaving", "to_level"]


def is_due(home: Home, chapter: Chapter, moment: str) -> bool:
    """Whether this child may be asked now: once before a chapter was tried, once after.

    Two who play together are not asked: each would see what the other taps.
    After it only who was asked before it, so that the same children stand in both totals.
    """
    player = home.player if home.together is None else None
    if not home.settings.pulse or player is None or (chapter.id, moment) in player.asked:
        return False
    if moment == "after":
        return (chapter.id, "before") in player.asked
    tried = dict(player.results)
    return not any(id in tried for id in chapter.ids)


def to_level(home: Home, level: Level) -> Scene:
    """A level; where it is the first of a chapter and the pulse is due, that comes first."""
    chapter = home.chapter_of(level)
    if level.id == chapter.ids[0] and is_due(home, chapter, "before"):
        return to_pulse(home, chapter, "before", (Replace(partial(to_play, home, level)),))
    return to_play(home, level)


def leaving(home: Home, chapter: Chapter, then: tuple[Effect, ...]) -> tuple[Effect, ...]:
    """What leaves the finished screen: `then`, or the pulse first and `then` after it."""
    if is_due(home, chapter, "after"):
        return (Replace(to_pulse(home, chapter, "after", then)),)
    return then
