"""`Desk`: the memory of a teacher's desk, for pages and hubs to call from any thread."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from game.classroom.core import DAY_S, Bytes, Clock
from game.classroom.database import Database, Refused
from game.classroom.opening import make_backup, open_desk
from game.classroom.postgres import is_address, open_postgres
from game.classroom.recovering import Recovering
from game.classroom.replay import Replays, Shelf
from game.classroom.schema import VERDICT
from game.data import data_root
from game.levels import Library, load_library

__all__ = ["Desk"]

MENDED = 100_000
"""So much further a desk counts that was made again: more than it ever says between two copies."""


class Desk(Recovering):
    """Classes, pupils, lessons, work, reports over one database. Mutable: it stands for it.

    Nothing here raises towards a page: what cannot be done is given back as a diagnostic, and what
    happened to the file is told once by `notices`.
    """

    @classmethod
    def open(
        cls,
        folder: Path,
        clock: Clock,
        random: Bytes,
        database: str = "",
        library: Library | None = None,
    ) -> Desk:
        """The desk of a folder; `database` names a PostgreSQL address where one serves many."""
        ready = open_postgres(database) if is_address(database) else open_desk(folder)
        known = load_library(data_root() / "levels") if library is None else library
        replays = Replays(Shelf(known), lambda key: _verdict(ready.database, key))
        desk = cls(folder, ready.database, clock, random, replays, ready.notices, ready.may_write)
        if ready.is_mended:
            desk.refill()
            desk._count_on(MENDED)  # games have heard of more than what came back
        return desk

    def back_up(self) -> bool:
        """Make today's copy of the file where there is none yet; whether one was made."""
        self._raw.sync()
        with self._lock, suppress(Refused, OSError):
            self._keep_verdicts()
            self._works.keep_all()
            return make_backup(self.folder, self._database, self.clock() // DAY_S)
        return False


def _verdict(database: Database, key: str) -> str:
    """What is kept of a replay; "" where it has to be run."""
    with suppress(Refused):
        for row in database.read(VERDICT, key=key):
            return str(row[0])
    return ""
