"""What can still be read of a file, whatever was done to it."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from game.progress import identity, read
from game.store.codec import is_packed
from game.store.disk import EditRow
from game.store.files import BESIDE

__all__ = ["Salvage", "carve_file", "discard", "peek", "salvage"]

_UNREADABLE = (sqlite3.Error, OSError, MemoryError, OverflowError, ValueError)
_MISSES = 300
"""Rows asked for in vain before a damaged place counts as endless; a page holds fewer."""

_OPENING = b'{"facts":'
_LONGEST = 1 << 12  # a longer text does not stand on one page, so no bytes of it stand together
_ROW_HEAD = 200  # hash, lin, seq, prev and t together are shorter and stand just before the body


@dataclass(slots=True)
class Salvage:
    """Rows found: the canonical texts of events, oldest first; edits by their number.

    Mutable while it is being filled from several places.
    """

    bodies: dict[str, None] = field(default_factory=dict)
    edits: dict[int, EditRow] = field(default_factory=dict)

    def rows(self) -> tuple[EditRow, ...]:
        """The edits, oldest first."""
        return tuple(self.edits[seq] for seq in sorted(self.edits))

    def read(self, connection: sqlite3.Connection) -> None:
        """Add every row that can be read and proves itself."""
        for hash, body in _rows(connection, "events", "at", "hash, body"):
            if isinstance(body, str) and identity(body) == hash and read(body):
                self.bodies[body] = None
        for seq, *rest in _rows(connection, "edits", "seq", "seq, player, level, at, body"):
            match rest:
                case [str(player), str(level), int(at), bytes() | None as body]:
                    if body is None or is_packed(body):
                        self.edits[seq] = EditRow(player, level, at, body)

    def carve(self, data: bytes) -> None:
        """Add every event whose text and hash stand side by side in raw bytes."""
        decoder = json.JSONDecoder()
        start = data.find(_OPENING)
        while start >= 0:
            with suppress(ValueError, RecursionError):
                _, end = decoder.raw_decode(data[start : start + _LONGEST].decode("latin-1"))
                body = data[start : start + end].decode("ascii")
                if identity(body).encode() in data[max(0, start - _ROW_HEAD) : start]:
                    self.bodies[body] = None
            start = data.find(_OPENING, start + 1)


def peek(path: Path, found: Salvage) -> None:
    """Add what stands in a file that may belong to another game: nothing is written or locked."""
    with suppress(*_UNREADABLE), closing(_still(path)) as connection:
        found.read(connection)
    carve_file(Path(f"{path}-wal"), found)


def salvage(path: Path, scratch: Path, found: Salvage) -> None:
    """Add what stands in a damaged file of ours; the file itself is left as it is.

    A copy at `scratch` lets SQLite take the write-ahead log into account.
    """
    with suppress(*_UNREADABLE):
        discard(scratch)
        for end in ("", "-wal"):
            if (source := Path(f"{path}{end}")).exists():
                shutil.copyfile(source, f"{scratch}{end}")
        with closing(sqlite3.connect(scratch, isolation_level=None)) as connection:
            connection.text_factory = _text
            found.read(connection)
    discard(scratch)
    peek(path, found)
    carve_file(path, found)


def discard(path: Path) -> None:
    """Remove a file that was only ours for a moment, with what SQLite put beside it."""
    for end in ("", *BESIDE):
        with suppress(OSError):
            Path(f"{path}{end}").unlink(missing_ok=True)


def carve_file(path: Path, found: Salvage) -> None:
    """Add every event that stands whole in a file's raw bytes."""
    with suppress(*_UNREADABLE):
        found.carve(path.read_bytes())


def _still(path: Path) -> sqlite3.Connection:
    """A connection that trusts nobody to write: no lock is taken, nothing is created."""
    uri = path.absolute().as_uri() + "?immutable=1"
    connection = sqlite3.connect(uri, uri=True, isolation_level=None)
    connection.text_factory = _text
    return connection


def _text(raw: bytes) -> str:
    return raw.decode("utf-8", "replace")


def _rows(
    connection: sqlite3.Connection, table: str, key: str, columns: str
) -> Iterator[tuple[Any, ...]]:
    """Rows in order of their key; around damage, whatever can be reached."""
    query = f"SELECT {key}, {columns} FROM {table}"
    first = _until_damage(connection, f"{query} ORDER BY {key}")
    yield from (row[1:] for row in first.rows)
    if not first.broken:
        return
    low = first.rows[-1][0] if first.rows else 0
    last = _until_damage(connection, f"{query} WHERE {key}>? ORDER BY {key} DESC", low).rows[::-1]
    number, misses = low + 1, 0
    while misses < _MISSES and not (last and number >= last[0][0]):
        reading = _until_damage(connection, f"{query} WHERE {key}=?", number)
        yield from (row[1:] for row in reading.rows)
        misses = 0 if reading.rows else misses + 1
        number += 1
    yield from (row[1:] for row in last)


@dataclass(slots=True)
class _Reading:
    rows: list[tuple[Any, ...]]
    broken: bool


def _until_damage(connection: sqlite3.Connection, query: str, *facts: int) -> _Reading:
    rows: list[tuple[Any, ...]] = []
    try:
        for row in connection.execute(query, facts):
            rows.append(row)
    except _UNREADABLE:
        return _Reading(rows, True)
    return _Reading(rows, False)
