"""The same memory in PostgreSQL, where one desk serves a school or a district.

The text of `schema` is taken as it is; only its gaps are written otherwise. Records lie in one
partition a month, so that a month is put away in a moment. Writers take one lock, so that rows
become visible in the order of `at` and a desk that reads on misses none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Any

from game.classroom.database import Job, Newer, Refused
from game.classroom.opening import Ready, memory
from game.classroom.schema import ADD_RECORD, POSTGRES, RECORD_NAMES, VERSION
from game.values import Diagnostic

if TYPE_CHECKING:
    from psycopg import Connection, Cursor

__all__ = ["PostgresDatabase", "is_address", "open_postgres"]

WAIT_S = 5
LOCK = 7_113_011
"""The number of the lock that writers of this database take."""

MANY = 200
"""Records from which on they are copied in one stream instead of one by one."""

_GAP = re.compile(r"(?<![:\w]):([a-z_]+)")
_COLUMNS = ", ".join(RECORD_NAMES)
_STAGE = (
    "CREATE TEMPORARY TABLE IF NOT EXISTS stage("
    "month INTEGER, hash TEXT, klass TEXT, player TEXT, device TEXT, signed INTEGER,"
    " received BIGINT, body TEXT) ON COMMIT DELETE ROWS"
)


def is_address(database: str) -> bool:
    """Whether a text names a PostgreSQL database."""
    return database.startswith(("postgres://", "postgresql://"))


def open_postgres(address: str) -> Ready:
    """The database at an address; nothing is raised."""
    try:
        return Ready(PostgresDatabase(address))
    except ImportError:
        notice = Diagnostic.of("classroom.no-psycopg")
    except Newer:
        notice = Diagnostic.of("classroom.newer")
    except Refused as refused:
        notice = refused.why
    return Ready(memory(), False, (notice,))


class PostgresDatabase:
    """One connection, one lock. Mutable: it stands for the database, and connects anew when the
    network was away."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._lock = RLock()
        self._open: Connection[Any] | None = None
        self._months: set[int] = set()
        with self._lock:
            self._prepare()

    def read(self, sql: str, **facts: Any) -> list[tuple[Any, ...]]:
        with self._lock, _Words(), self._connection().cursor() as cursor:
            cursor.execute(_gaps(sql), facts)
            return cursor.fetchall()

    def write(self, jobs: Sequence[Job]) -> None:
        with self._lock, _Words():
            connection = self._connection()
            months = {row["month"] for job in jobs if job.sql == ADD_RECORD for row in job.rows}
            self._add_months(connection, months - self._months)
            with connection.transaction(), connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", (LOCK,))
                for job in jobs:
                    if job.sql == ADD_RECORD and len(job.rows) >= MANY:
                        _copy_in(cursor, job.rows)
                    elif job.rows:
                        cursor.executemany(_gaps(job.sql), job.rows)

    def copy(self, path: Path) -> bool:
        return False

    def size(self) -> int:
        return int(self.read("SELECT pg_database_size(current_database())")[0][0])

    def scrub(self) -> None:
        with self._lock, suppress(Refused), _Words():
            for table in ("log", "records"):
                self._connection().execute(f"VACUUM {table}")

    def close(self) -> None:
        with self._lock:
            if self._open is not None:
                self._open.close()
                self._open = None

    def _connection(self) -> Connection[Any]:
        from psycopg import connect

        if self._open is None or self._open.closed or self._open.broken:
            self._open = connect(self._address, autocommit=True, connect_timeout=WAIT_S)
            self._open.execute("SET synchronous_commit = on")
        return self._open

    def _prepare(self) -> None:
        with _Words():
            connection = self._connection()
            with connection.transaction():
                connection.execute("SELECT pg_advisory_xact_lock(%s)", (LOCK,))
                for statement in POSTGRES:
                    connection.execute(statement)
                row = connection.execute("SELECT max(version) FROM ilme_version").fetchone()
                found = row[0] if row and row[0] is not None else 0
                if found > VERSION:
                    raise Newer
                if found < VERSION:
                    connection.execute("INSERT INTO ilme_version VALUES(%s)", (VERSION,))

    def _add_months(self, connection: Connection[Any], months: Iterable[int]) -> None:
        """A partition for each month that has none yet."""
        for month in sorted(months):
            number = int(month)
            with connection.transaction():
                connection.execute("SELECT pg_advisory_xact_lock(%s)", (LOCK,))
                connection.execute(
                    f"CREATE TABLE IF NOT EXISTS records_{number} PARTITION OF records"
                    f" FOR VALUES IN ({number})"
                )
            self._months.add(month)


class _Words:
    """Turns what psycopg raises into Refused."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        from psycopg import Error, errors

        match error:
            case errors.DiskFull():
                raise Refused(Diagnostic.of("classroom.full")) from error
            case errors.ReadOnlySqlTransaction() | errors.InsufficientPrivilege():
                raise Refused(Diagnostic.of("classroom.no-rights")) from error
            case Error():
                raise Refused(Diagnostic.of("classroom.no-database")) from error


def _copy_in(cursor: Cursor[Any], rows: Sequence[Mapping[str, Any]]) -> None:
    """Many records in one stream, each once."""
    cursor.execute(_STAGE)
    with cursor.copy(f"COPY stage({_COLUMNS}) FROM STDIN") as stream:
        for row in rows:
            stream.write_row([row[name] for name in RECORD_NAMES])
    cursor.execute(
        f"INSERT INTO records({_COLUMNS}) SELECT {_COLUMNS} FROM stage ON CONFLICT DO NOTHING"
    )
    cursor.execute("DELETE FROM stage")


@cache
def _gaps(sql: str) -> str:
    return _GAP.sub(r"%(\1)s", sql.replace("%", "%%"))
