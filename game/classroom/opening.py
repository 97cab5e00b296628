"""Opening the desk's file, whatever state it is in."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from game.classroom.database import (
    MEMORY,
    Database,
    Job,
    Newer,
    Refused,
    SqliteDatabase,
    trouble,
)
from game.classroom.entry import hash_of
from game.classroom.schema import ADD_DOUBT, ADD_LOG, ADD_RECORD, RECORD_NAMES
from game.progress import identity
from game.values import Diagnostic

__all__ = ["NAME", "Ready", "backups", "make_backup", "memory", "open_desk"]

NAME = "ilme-desk.db"
KEPT = 14
"""Copies of the file, one a day."""

_BATCH = 500


@dataclass(frozen=True, slots=True)
class Ready:
    """A database to work with, whether it may be written, what to tell, and whether it was made
    again just now."""

    database: Database
    may_write: bool = True
    notices: tuple[Diagnostic, ...] = ()
    is_mended: bool = False


def open_desk(folder: Path) -> Ready:
    """The desk's memory in a folder; nothing is raised."""
    path = folder / NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if not path.exists() and backups(folder):
            return _mend(folder)
        database = SqliteDatabase.open(path)
        if _is_whole(path, database):
            return Ready(database)
        database.close()
        return _mend(folder)
    except (sqlite3.Error, OSError, Newer, Refused) as error:
        what = trouble(error)
        return _mend(folder) if what == "damaged" else _only_read(path, what)


def _is_whole(path: Path, database: SqliteDatabase) -> bool:
    return database.read("PRAGMA quick_check(1)") == [("ok",)]


def _only_read(path: Path, what: str) -> Ready:
    """What can be read without writing a byte; else an empty memory, and the reason."""
    notice = (Diagnostic.of(f"classroom.{what}"),)
    if what != "newer":
        with suppress(sqlite3.Error, OSError, Newer, Refused):
            database = SqliteDatabase.open(path, "ro")
            database.read("SELECT count(*) FROM log")
            return Ready(database, False, notice)
    return Ready(memory(), False, notice)


def memory() -> Database:
    """An empty memory for a desk that has no file."""
    return SqliteDatabase.open(MEMORY)


def _mend(folder: Path) -> Ready:
    """A new file from what is good in the damaged one and in its copies; that one is kept."""
    path = folder / NAME
    part = folder / "ilme-desk.part"
    try:
        for stale in (part, *_followers(part)):
            stale.unlink(missing_ok=True)
        fresh = SqliteDatabase.open(part)
        for source in (*(copy for copy in backups(folder)), path):
            _pour(source, fresh)
        fresh.write([])
        fresh.scrub()
        fresh.close()
        aside = _aside(folder)
        for old, new in zip((path, *_followers(path)), (aside, *_followers(aside)), strict=True):
            if old.exists():
                old.replace(new)
        part.replace(path)
        notice = Diagnostic.of("classroom.damaged", name=aside.name)
        return Ready(SqliteDatabase.open(path), True, (notice,), True)
    except (sqlite3.Error, OSError, Newer, Refused) as error:
        return _only_read(path, trouble(error) if trouble(error) != "damaged" else "damaged-now")


def _followers(path: Path) -> tuple[Path, ...]:
    return Path(f"{path}-wal"), Path(f"{path}-shm")


def _aside(folder: Path) -> Path:
    number = 1
    while (folder / f"ilme-desk-damaged-{number}.db").exists():
        number += 1
    return folder / f"ilme-desk-damaged-{number}.db"


def _pour(source: Path, fresh: SqliteDatabase) -> None:
    """Every row of a file that proves itself by its hash, into another file."""
    with suppress(sqlite3.Error):
        uri = f"{source.absolute().as_uri()}?mode=ro"
        connection = sqlite3.connect(uri, uri=True, isolation_level=None)
        connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
        try:
            _pour_log(connection, fresh)
            _pour_records(connection, fresh, "records", ADD_RECORD)
            _pour_records(connection, fresh, "doubts", ADD_DOUBT)
        finally:
            connection.close()


def _rows(connection: sqlite3.Connection, table: str, names: str) -> list[tuple[object, ...]]:
    """The rows up to the first damaged page from one end, and from the other."""
    found: dict[object, tuple[object, ...]] = {}
    for order in ("", " DESC"):
        with suppress(sqlite3.Error, OverflowError):
            for row in connection.execute(f"SELECT at, {names} FROM {table} ORDER BY at{order}"):
                found[row[0]] = row[1:]
    numbered = sorted(at for at in found if isinstance(at, int))
    return [found[at] for at in numbered]


def _pour_log(connection: sqlite3.Connection, fresh: SqliteDatabase) -> None:
    rows = [
        {"hash": hash, "subject": subject, "body": body}
        for hash, subject, body in _rows(connection, "log", "hash, subject, body")
        if isinstance(body, str) and hash_of(body) == hash
    ]
    fresh.write([Job(ADD_LOG, rows)])


def _pour_records(
    connection: sqlite3.Connection, fresh: SqliteDatabase, table: str, add: str
) -> None:
    rows = [
        dict(zip(RECORD_NAMES, row, strict=True))
        for row in _rows(connection, table, ", ".join(RECORD_NAMES))
        if isinstance(row[-1], str) and identity(row[-1]) == row[1]
    ]
    for start in range(0, len(rows), _BATCH):
        fresh.write([Job(add, rows[start : start + _BATCH])])


# -- copies


def backups(folder: Path) -> tuple[Path, ...]:
    """The copies of the file, oldest first."""
    return tuple(sorted((folder / "copies").glob("ilme-desk-*.db")))


def make_backup(folder: Path, database: Database, day: int) -> bool:
    """Make the copy of a day, unless there is one; drop the oldest. Raises OSError, Refused."""
    kept = folder / "copies"
    path = kept / f"ilme-desk-{max(0, day):07}.db"
    if path.exists():
        return False
    kept.mkdir(parents=True, exist_ok=True)
    part = kept / "ilme-desk.part"
    part.unlink(missing_ok=True)
    if not database.copy(part):
        return False
    part.replace(path)
    for old in backups(folder)[:-KEPT]:
        old.unlink(missing_ok=True)
    return True
