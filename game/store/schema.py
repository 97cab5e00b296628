"""The tables, as named migrations."""

from __future__ import annotations

import sqlite3
from typing import NamedTuple

__all__ = ["APPLICATION", "MIGRATIONS", "VERSION", "Newer", "Strange", "migrate", "version_of"]

APPLICATION = 0x494C6D65
"""SQLite's application_id of our files: "ILme"."""


class Migration(NamedTuple):
    """A step from one version of the tables to the next; once released it never changes."""

    name: str
    statements: tuple[str, ...]


MIGRATIONS = (
    Migration(
        "events and edits",
        (
            """CREATE TABLE events(
                at INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE, lin TEXT NOT NULL,
                seq INTEGER NOT NULL, prev TEXT NOT NULL, t INTEGER NOT NULL,
                body TEXT NOT NULL)""",
            """CREATE TABLE edits(
                seq INTEGER PRIMARY KEY, player TEXT NOT NULL, level TEXT NOT NULL,
                at INTEGER NOT NULL, body BLOB)""",
            "CREATE INDEX edits_of_level ON edits(player, level)",
        ),
    ),
)

VERSION = len(MIGRATIONS)


class Newer(Exception):
    """The file was written by a newer game."""


class Strange(Exception):
    """The file is no whole file of ours."""


def version_of(connection: sqlite3.Connection) -> int:
    """The version of a file of ours; 0 where nothing stands in it yet.

    Raises Newer or Strange, and sqlite3.Error where SQLite does.
    """
    version = _one(connection, "PRAGMA user_version")
    application = _one(connection, "PRAGMA application_id")
    tables = _one(connection, "SELECT count(*) FROM sqlite_master")
    if not version and not application and not tables:
        return 0
    # A flipped bit must not pass for a newer game, so the number has to agree with the list.
    steps = _one(connection, "SELECT count(*) FROM migrations")
    if application != APPLICATION or version != steps or version < 1:
        raise Strange(f"application {application}, version {version}, {steps} migrations")
    if version > VERSION:
        raise Newer(f"version {version}")
    return version


def migrate(connection: sqlite3.Connection, t: int) -> None:
    """Bring the tables to this version, inside the caller's transaction; raises as `version_of`."""
    version = version_of(connection)
    if version == 0:
        connection.execute(
            "CREATE TABLE migrations(number INTEGER PRIMARY KEY, name TEXT NOT NULL, t INTEGER)"
        )
        connection.execute(f"PRAGMA application_id={APPLICATION}")
    for number, migration in enumerate(MIGRATIONS[version:], start=version + 1):
        for statement in migration.statements:
            connection.execute(statement)
        connection.execute("INSERT INTO migrations VALUES(?, ?, ?)", (number, migration.name, t))
    if version < VERSION:
        connection.execute(f"PRAGMA user_version={VERSION}")


def _one(connection: sqlite3.Connection, query: str) -> int:
    return int(connection.execute(query).fetchone()[0])
