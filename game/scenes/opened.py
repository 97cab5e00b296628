"""What is open to the child who plays: by what it has won, and by what its teacher has said."""

from __future__ import annotations

from game import progress
from game.scenes.home import Home
from game.scenes.klass import mine

__all__ = ["open_chapters", "open_levels"]


def open_chapters(home: Home) -> frozenset[int]:
    """The chapters this child may enter: with a level that its teacher has opened, too."""
    own = progress.open_chapters(home.won_ids, home.level_ids, home.doors)
    given = mine.opened(home)
    return own | {at for at, ids in enumerate(home.level_ids) if given & set(ids)}


def open_levels(home: Home) -> frozenset[str]:
    """The levels this child may play; its class opens some and closes others."""
    own = progress.open_levels(home.won_ids, home.level_ids, home.doors)
    return (own | mine.opened(home)) - mine.closed(home, home.level_ids)
