"""A connection that fails where it is told to."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from game.store.disk import connect

__all__ = ["ERRORS", "Fault", "failure"]

ERRORS = (
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_CORRUPT,
)


def failure(code: int) -> sqlite3.Error:
    """An error as SQLite would raise it."""
    error = sqlite3.OperationalError(f"injected {code}")
    error.sqlite_errorcode = code
    return error


@dataclass
class Fault:
    """Fails the `at`-th statement from now, once or from then on. Mutable: it counts."""

    at: int
    code: int
    sticky: bool = False
    after: bool = False  # the statement is carried out, and then said to have failed
    seen: int = 0

    def connect(self, path: Path, mode: str) -> Any:
        """A connection with this fault in it."""
        return _Broken(connect(path, mode), self)

    def around(self, act: Callable[[], Any]) -> Any:
        """Carry out one statement, or fail."""
        self.seen += 1
        if self.seen == self.at or (self.sticky and self.seen > self.at):
            if self.after:
                act()
            raise failure(self.code)
        return act()


class _Broken:
    def __init__(self, connection: sqlite3.Connection, fault: Fault) -> None:
        self._connection = connection
        self._fault = fault

    def execute(self, query: str, facts: Any = ()) -> Any:
        return self._fault.around(lambda: self._connection.execute(query, facts))

    @property
    def in_transaction(self) -> bool:
        return self._connection.in_transaction

    def close(self) -> None:
        self._connection.close()
