"""The data folder made ready, whatever state it is in."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from game.store.copies import copies
from game.store.disk import WAIT_S, Connect, Disk, EditRow, look, trouble
from game.store.files import Names
from game.store.rescue import finish, gather, rescue
from game.store.salvage import Salvage, carve_file, discard, peek
from game.store.schema import Newer, Strange
from game.values import Diagnostic

__all__ = ["Opening", "Ready", "told"]


@dataclass(frozen=True, slots=True)
class Ready:
    """What was found: a disk to write to or None, the texts of all events, what to tell.

    Without a disk, `edits` holds what could be read of them.
    """

    disk: Disk | None
    bodies: tuple[str, ...]
    notices: tuple[Diagnostic, ...] = ()
    edits: tuple[EditRow, ...] = ()


def told(what: str, folder: Path, **facts: str | int) -> Diagnostic:
    """The notice of a trouble."""
    return Diagnostic(
        f"store.{what}", facts=tuple(sorted({"folder": str(folder), **facts}.items()))
    )


class Opening:
    """Opens and repairs one folder, and holds its lock. Mutable: the lock is held until `close`."""

    def __init__(self, folder: Path, connect: Connect) -> None:
        self.names = Names(folder)
        self._connect = connect
        self._lock: sqlite3.Connection | None = None

    def open(self, t: int) -> Ready:
        """The folder ready for play; nothing is raised."""
        try:
            self.names.folder.mkdir(parents=True, exist_ok=True)
            self._take_lock()
            finish(self.names)
            return self._open(t)
        except (sqlite3.Error, OSError, MemoryError, Newer) as error:
            return self._only_read(trouble(error))

    @property
    def is_held(self) -> bool:
        """Whether the lock of the folder is ours."""
        return self._lock is not None

    def repair(self, t: int) -> Ready:
        """The folder after setting its damaged file aside; nothing is raised."""
        names = self.names
        try:
            aside, saved = rescue(names, t, self._connect)
            bodies = tuple(look(names.main, self._connect))
            disk = Disk.open(names.main, t, self._connect)
        except (sqlite3.Error, OSError, MemoryError, Newer, Strange):
            found = gather(names)
            notice = told("damaged-memory", names.folder, saved=len(found.bodies))
            return Ready(None, tuple(found.bodies), (notice,), found.rows())
        return Ready(disk, bodies, (told("damaged", names.folder, name=aside.name, saved=saved),))

    def close(self) -> None:
        """Let the next game in."""
        if self._lock is not None:
            with suppress(sqlite3.Error):
                self._lock.close()
            self._lock = None

    def _open(self, t: int) -> Ready:
        names = self.names
        if _is_empty(names.main) and copies(names.copies):
            return self.repair(t)
        try:
            bodies = [] if _is_empty(names.main) else look(names.main, self._connect)
            log = Salvage()
            carve_file(Path(f"{names.main}-wal"), log)
            disk = Disk.open(names.main, t, self._connect)
        except (sqlite3.Error, Strange) as error:
            if trouble(error) != "damaged":
                raise
            return self.repair(t)
        # SQLite drops all of its log behind a damaged place, without a word.
        whole = set(bodies)
        dropped = [body for body in log.bodies if body not in whole]
        if dropped:
            disk.write(dropped, ())
        return Ready(disk, (*bodies, *dropped))

    def _only_read(self, what: str) -> Ready:
        """What can be read without writing, locking or repairing anything."""
        self.close()
        found = Salvage()
        if what != "newer":
            for copy in copies(self.names.copies):
                peek(copy.path, found)
        peek(self.names.main, found)
        lasting = f"{what}-memory" if what in ("full", "damaged") else what
        notice = told(lasting, self.names.folder)
        return Ready(None, tuple(found.bodies), (notice,), found.rows())

    def _take_lock(self) -> None:
        """Hold an empty database exclusively: a lock that works alike on every system."""
        for is_last in (False, True):
            self._lock = sqlite3.connect(self.names.lock, timeout=WAIT_S, isolation_level=None)
            try:
                self._lock.execute("BEGIN EXCLUSIVE")
                return
            except sqlite3.Error as error:
                self.close()
                if is_last or trouble(error) != "damaged":
                    raise
                discard(self.names.lock)  # nothing stands in it, so nothing is lost with it


def _is_empty(path: Path) -> bool:
    return not path.exists() or path.stat().st_size == 0
