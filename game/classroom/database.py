"""The database as the desk sees it: rows are read, jobs are committed together, all or none.

SQL stands in `schema` with `:name` gaps and holds only what SQLite and PostgreSQL both take.
"""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from threading import RLock
from typing import Any, NamedTuple, Protocol

from game.classroom.schema import SQLITE, VERSION
from game.values import Diagnostic

__all__ = ["Database", "Job", "MEMORY", "Newer", "Refused", "SqliteDatabase", "trouble"]

MEMORY = ":memory:"
WAIT_S = 0.5
"""How long to wait for another desk on the same file before telling so."""


class Job(NamedTuple):
    """One statement with the rows it is done for."""

    sql: str
    rows: Sequence[Mapping[str, Any]]


class Refused(Exception):
    """What could not be read or written; `why` says it to the teacher."""

    def __init__(self, why: Diagnostic) -> None:
        super().__init__(why.code)
        self.why = why


class Newer(Exception):
    """The file was made by a newer game."""


class Database(Protocol):
    """What the desk needs of a database. Every method may raise Refused."""

    def read(self, sql: str, **facts: Any) -> list[tuple[Any, ...]]:
        """The rows a question gives."""
        ...

    def write(self, jobs: Sequence[Job]) -> None:
        """Do all jobs in one transaction and come back when it is on the disk."""
        ...

    def copy(self, path: Path) -> bool:
        """Write a whole copy to a path where nothing is; False where that is not ours to do."""
        ...

    def size(self) -> int:
        """Bytes on the disk."""
        ...

    def scrub(self) -> None:
        """Leave no byte of what was deleted."""
        ...

    def close(self) -> None:
        """Let go of it."""
        ...


_TROUBLES = {
    sqlite3.SQLITE_BUSY: "locked",
    sqlite3.SQLITE_LOCKED: "locked",
    sqlite3.SQLITE_READONLY: "readonly",
    sqlite3.SQLITE_CANTOPEN: "readonly",
    sqlite3.SQLITE_PERM: "readonly",
    sqlite3.SQLITE_AUTH: "readonly",
    sqlite3.SQLITE_FULL: "full",
    sqlite3.SQLITE_IOERR: "full",
    sqlite3.SQLITE_NOMEM: "full",
}


def trouble(error: Exception) -> str:
    """What an error means to a teacher: locked, readonly, full, newer, damaged."""
    match error:
        case Newer():
            return "newer"
        case sqlite3.Error():
            code: int = getattr(error, "sqlite_errorcode", 0)
            return _TROUBLES.get(code) or _TROUBLES.get(code & 0xFF, "damaged")
        case OSError():
            return "full" if error.errno in (errno.ENOSPC, errno.EIO) else "readonly"
    return "damaged"


class SqliteDatabase:
    """One file, one connection, one lock. Mutable: it stands for the file."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._lock = RLock()

    @classmethod
    def open(cls, path: Path | str, mode: str = "rwc") -> SqliteDatabase:
        """The file, made where it is missing. Raises sqlite3.Error, OSError or Newer."""
        if isinstance(path, Path):
            uri = f"{path.absolute().as_uri()}?mode={mode}"
        else:
            uri = "file::memory:"
        connection = sqlite3.connect(
            uri, uri=True, timeout=WAIT_S, isolation_level=None, check_same_thread=False
        )
        connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
        try:
            _prepare(connection, mode)
        except BaseException:
            connection.close()
            raise
        return cls(connection)

    def read(self, sql: str, **facts: Any) -> list[tuple[Any, ...]]:
        with self._lock:
            try:
                return self._connection.execute(sql, facts).fetchall()
            except sqlite3.Error as error:
                raise Refused(Diagnostic.of(f"classroom.{trouble(error)}")) from error

    def write(self, jobs: Sequence[Job]) -> None:
        with self._lock:
            try:
                if self._connection.in_transaction:  # the last end failed
                    self._connection.execute("ROLLBACK")
                self._connection.execute("BEGIN IMMEDIATE")
                for job in jobs:
                    self._connection.executemany(job.sql, job.rows)
                self._connection.execute("COMMIT")
            except (sqlite3.Error, OSError) as error:
                with suppress(sqlite3.Error):
                    self._connection.execute("ROLLBACK")
                raise Refused(Diagnostic.of(f"classroom.{trouble(error)}")) from error

    def copy(self, path: Path) -> bool:
        with self._lock:
            try:
                self._connection.execute("VACUUM INTO ?", (str(path),))
            except sqlite3.Error as error:
                raise Refused(Diagnostic.of(f"classroom.{trouble(error)}")) from error
        return True

    def size(self) -> int:
        pages = self.read("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")
        return int(pages[0][0])

    def scrub(self) -> None:
        with self._lock, suppress(sqlite3.Error):
            self._connection.execute("VACUUM")
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        with self._lock, suppress(sqlite3.Error):
            self._connection.close()


def _prepare(connection: sqlite3.Connection, mode: str) -> None:
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > VERSION:
        raise Newer
    if mode == "ro":
        return
    connection.execute("PRAGMA locking_mode=EXCLUSIVE")  # one desk: no log shared by two
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA secure_delete=ON")
    connection.execute("BEGIN IMMEDIATE")
    for statement in SQLITE:
        connection.execute(statement)
    connection.execute(f"PRAGMA user_version={VERSION}")
    connection.execute("COMMIT")
