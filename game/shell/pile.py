"""What was done on this computer and is still to be packed: records, read on from the last one."""

from __future__ import annotations

from collections.abc import Callable
from threading import RLock

__all__ = ["Pile", "Since"]

Since = Callable[[int], tuple[tuple[int, str], ...]]
"""The records after a place in the log, some at a time, each with its place."""


class Pile:
    """Records that wait to be packed. Mutable and safe between threads.

    Who has joined which class is kept beside them, since it says for whom a record is; when more of
    it comes, all is gathered anew, for what a child did before it joined goes along.
    """

    def __init__(self) -> None:
        self._at = 0
        self._joins: list[str] = []
        self._fresh: list[str] = []
        self._lock = RLock()

    def gather(self, since: Since) -> None:
        """Note what has come since the last time."""
        with self._lock:
            joins = len(self._joins)
            while rows := since(self._at):
                self._at = rows[-1][0]
                self._fresh += [text for _, text in rows]
                self._joins += [text for _, text in rows if '"kind":"joined"' in text]
            if len(self._joins) > joins > 0:
                self.forget()
                self.gather(since)

    def forget(self) -> None:
        """Gather all from the beginning the next time."""
        with self._lock:
            self._joins, self._fresh, self._at = [], [], 0

    def take(self) -> tuple[list[str], tuple[str, ...]]:
        """What is fresh, which is here no longer, and the same after all who have joined."""
        with self._lock:
            fresh, self._fresh = self._fresh, []
            return fresh, (*self._joins, *fresh) if fresh else ()

    def lay_back(self, fresh: list[str]) -> None:
        """Keep what could not be packed for the next time."""
        with self._lock:
            self._fresh = [*fresh, *self._fresh]
