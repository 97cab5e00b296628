"""The cloth of a run, to be kept."""

from __future__ import annotations

from game.levels.level import Level
from game.progress.state import Event as Fact
from game.run.trace import Trace

__all__ = ["is_free", "woven"]

NOTHING = "."


def is_free(level: Level) -> bool:
    """Whether a child weaves what it likes here."""
    return level.form == "create" and level.world.kind == "loom"


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
