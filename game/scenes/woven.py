"""The cloth of a run, to be kept; the carpet of a chapter, with the cloth that lies in it."""

from __future__ import annotations

from game.art.carpet import carpet
from game.art.inlay import bordered, inlaid
from game.levels.level import Chapter, Level
from game.progress.state import Cloth
from game.progress.state import Event as Fact
from game.run.trace import Trace
from game.scenes.home import Home

__all__ = ["carpet_of", "is_free", "is_whole", "woven"]

NOTHING = "."


def is_free(level: Level) -> bool:
    """Whether a child weaves what it likes here."""
    return level.form == "create" and level.world.kind == "loom"


def is_whole(home: Home) -> bool:
    """Whether the child has tied every knot of the game; an hour with guests is no game."""
    chapters = () if home.at_workshop else home.chapters
    return bool(chapters) and all(home.done(one) == len(one.levels) for one in chapters)


def woven(player: str, level: Level, trace: Trace, program: str) -> tuple[Fact, ...]:
    """The fact that a cloth has been woven; none where nothing is, or something else is asked for.

    What is empty around the cloth is left off.
    """
    if not is_free(level):
        return ()
    rows = [row.rstrip(NOTHING) for row in reversed(trace.steps[-1].world.cloth)]
    while rows and not rows[0]:
        del rows[0]
    wide = max(map(len, rows), default=0)
    if not wide:
        return ()
    whole = tuple(row.ljust(wide, NOTHING) for row in rows)
    return (Fact.of("cloth", player, level=level.id, rows=whole, program=program),)


def carpet_of(
    home: Home, chapter: Chapter, width: int, height: int, tied: int | None = None
) -> tuple[tuple[str, ...], ...]:
    """The cells of a child's carpet; a framed one has all earlier ones as its border.

    While they come together, only the first `tied` are there.
    """
    cells = carpet(home.carpet_seed(chapter), home.carpet_dyes(chapter), width, height)
    if chapter.framed:
        before = home.chapters[: home.chapters.index(chapter)]
        cells = bordered(cells, tuple(carpet_of(home, one, width, height) for one in before), tied)
    cloth = _inlay(home, chapter)
    return inlaid(cells, cloth.rows) if cloth else cells


def _inlay(home: Home, chapter: Chapter) -> Cloth | None:
    """What the child has put into a carpet; in a framed one else what was woven there last."""
    player = home.player
    if player is None:
        return None
    ids = set(chapter.ids) if chapter.framed else set()
    last = next((cloth for cloth in player.wall if cloth.level in ids), None)
    return player.inlay(chapter.id) or last
