"""The exhibits of the bug book."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from game.levels import judge
from game.progress import MemoryKeeper
from game.progress.state import Event as Fact
from game.scenes.bugs.scene import BugsScene
from game.scenes.home import Home
from game.scenes.scene import Scene
from game.scenes.success import SuccessScene

__all__ = ["bug_scenes"]

MENDED = 19
"""So many of the bugs has the child with the full book mended."""


def bug_scenes(home: Home) -> Iterator[tuple[str, Callable[[], Scene], float]]:
    """The book with a page, with an empty pin, nearly full, and a moth on its way."""
    levels = [level for level in home.library.levels if level.bug]
    full = _collector(home)
    yield "bugs", partial(BugsScene, home), 0.0
    yield "bugs-waits", partial(BugsScene, home, levels[5].id), 0.0
    yield "bugs-many", partial(BugsScene, full, levels[min(MENDED, len(levels)) - 2].id), 0.0
    yield "success-bug", partial(_mended, home), 3.0


def _collector(home: Home) -> Home:
    """The same game with a child who has mended many."""
    keeper = MemoryKeeper()
    other = Home(keeper, home.root, home.new_id, home.language, "Elxan")
    other.library, other.people = home.library, home.people
    keeper.keep(Fact.of("player_made", "Elxan", name="Elxan", number=5, avatar=[], dyes=1))
    for level in [level for level in home.library.levels if level.bug][:MENDED]:
        keeper.keep(Fact.of("bug", "Elxan", level=level.id))
    return other


def _mended(home: Home) -> Scene:
    level = next(level for level in home.library.levels if level.bug and level.number > 2)
    return SuccessScene(home, level, judge(level, level.solution))
