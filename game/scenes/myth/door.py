"""From when on a child is asked, and which items are for it."""

from __future__ import annotations

from collections.abc import Iterable

from game.levels.level import Chapter
from game.people import MYTH_BANDS
from game.progress.state import Player

__all__ = ["OLDER_FROM", "myth_band"]

OLDER_FROM = 9
"""The chapter from which on a child is given the items for older ones."""


def myth_band(chapters: Iterable[Chapter], player: Player | None) -> str:
    """The band of items for a child, "" while it is too young: by the last chapter it has won in.

    The chapters of the youngest open no door, because whoever plays there may be six.
    """
    won = player.won if player else frozenset[str]()
    reached = [one for one in chapters if any(level.id in won for level in one.levels)]
    last = max(reached, key=lambda one: one.number, default=None)
    if last is None or last.band not in MYTH_BANDS:
        return ""
    return MYTH_BANDS[-1] if last.number >= OLDER_FROM else last.band
