"""The one connection to the file, and what may go wrong with it."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import Any, NamedTuple

from game.progress import identity, read
from game.store.schema import Newer, Strange, migrate, version_of

__all__ = ["Connect", "Disk", "EditRow", "connect", "insert", "look", "trouble"]

Connect = Callable[[Path, str], sqlite3.Connection]
"""Opens a path in a mode of SQLite's: "rwc", or "ro" to look without changing a byte."""

WAIT_S = 0.5
"""How long to wait for a lock; one that is freed by a closing game is freed sooner."""

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
    sqlite3.SQLITE_IOERR_SHORT_READ: "damaged",
    sqlite3.SQLITE_IOERR_LOCK: "readonly",  # a file open for reading cannot be locked for writing
    sqlite3.SQLITE_IOERR_RDLOCK: "readonly",
}


class EditRow(NamedTuple):
    """A row of `edits`: a program in its packed form, or None for a mere move to `at`."""

    player: str
    level: str
    at: int
    body: bytes | None


def connect(path: Path, mode: str) -> sqlite3.Connection:
    """A connection that leaves every transaction to us and reads damaged text as text."""
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    connection = sqlite3.connect(uri, uri=True, timeout=WAIT_S, isolation_level=None)
    connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
    return connection


def trouble(error: Exception) -> str:
    """What an error means for the child: "locked", "readonly", "full", "newer" or "damaged"."""
    match error:
        case Newer():
            return "newer"
        case sqlite3.Error():
            code: int = getattr(error, "sqlite_errorcode", 0)
            return _TROUBLES.get(code) or _TROUBLES.get(code & 0xFF, "damaged")
        case OSError():
            return "full" if error.errno in (errno.ENOSPC, errno.EIO) else "readonly"
        case MemoryError():
            return "full"
    return "damaged"


class Disk:
    """An open file of ours. Its methods raise sqlite3.Error; the store turns that into values."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    @classmethod
    def open(cls, path: Path, t: int, connect: Connect = connect) -> Disk:
        """The file, made where it was missing, and migrated.

        Raises sqlite3.Error, and Newer or Strange of `schema`.
        """
        connection = connect(path, "rwc")
        disk = cls(connection)
        try:
            connection.execute("PRAGMA locking_mode=EXCLUSIVE")
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA synchronous=FULL")
            connection.execute("BEGIN IMMEDIATE")
            migrate(connection, t)
            connection.execute("COMMIT")
        except BaseException:
            disk.close()
            raise
        return disk

    def edits(self, player: str, level: str) -> list[tuple[int, bytes | None]]:
        """Position and packed program of each edit of a level, oldest first."""
        rows = self._connection.execute(
            "SELECT at, body FROM edits WHERE player=? AND level=? ORDER BY seq", (player, level)
        )
        # A flipped bit can turn a number into a text, and no check of SQLite's would mind.
        return [
            (at, body)
            for at, body in rows.fetchall()
            if isinstance(at, int) and isinstance(body, bytes | None)
        ]

    def events(self, after: int, most: int) -> list[tuple[int, str]]:
        """Row number and canonical text of up to `most` events behind a row, oldest first."""
        rows = self._connection.execute(
            "SELECT at, body FROM events WHERE at>? ORDER BY at LIMIT ?", (after, most)
        )
        return [(at, body) for at, body in rows.fetchall() if type(at) is int and type(body) is str]

    def write(self, bodies: Sequence[str], edits: Sequence[EditRow]) -> None:
        """Commit events and edits together, all or none. The same event again does no harm."""
        if self._connection.in_transaction:  # the last one failed, and so did its end
            self._connection.execute("ROLLBACK")
        self._connection.execute(f"PRAGMA synchronous={'FULL' if bodies else 'NORMAL'}")
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            insert(self._connection, bodies, edits)
            self._connection.execute("COMMIT")
        except sqlite3.Error:
            # SQLite has rolled back by itself after some errors; then there is nothing left to do.
            with suppress(sqlite3.Error):
                self._connection.execute("ROLLBACK")
            raise

    def copy(self, path: Path) -> None:
        """Write a whole, packed copy of the file to a path where nothing is yet."""
        self._connection.execute("VACUUM INTO ?", (str(path),))

    def close(self) -> None:
        """Let go of the file."""
        with suppress(sqlite3.Error):
            self._connection.close()


def look(path: Path, connect: Connect = connect) -> list[str]:
    """The canonical texts of all events, oldest first, in a file that proves whole.

    Not a byte of the file changes, so a damaged or a newer one stays what it was. SQLite has no
    sums of its own, so each row is held against its hash. Raises sqlite3.Error, Newer, Strange.
    """
    with closing(connect(path, "ro")) as connection:
        try:
            rows = _checked_rows(connection)
        except (ValueError, TypeError, OverflowError) as error:  # no text, no number, no name
            raise Strange(repr(error)) from error
    for hash, body in rows:
        if not isinstance(body, str) or identity(body) != hash:
            raise Strange(f"event {hash} is not what it was")
    return [body for _, body in rows]


def _checked_rows(connection: sqlite3.Connection) -> list[tuple[Any, Any]]:
    connection.execute("BEGIN")
    answer = connection.execute("PRAGMA quick_check(1)").fetchone()
    if answer is None or answer[0] != "ok":
        raise Strange(f"quick_check: {answer}")
    if version_of(connection) == 0:
        return []
    return connection.execute("SELECT hash, body FROM events ORDER BY at").fetchall()


def insert(connection: sqlite3.Connection, bodies: Sequence[str], edits: Sequence[EditRow]) -> None:
    """Add rows inside the caller's transaction."""
    for body in bodies:
        if record := read(body):
            connection.execute(
                "INSERT OR IGNORE INTO events(hash, lin, seq, prev, t, body) VALUES(?,?,?,?,?,?)",
                (identity(body), record.lin, record.seq, record.prev, record.t, body),
            )
    for edit in edits:
        connection.execute("INSERT INTO edits(player, level, at, body) VALUES(?,?,?,?)", edit)
