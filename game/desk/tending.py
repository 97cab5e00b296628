"""What is done again and again while the desk is open, by a thread that ends with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from threading import Event, Thread

__all__ = ["EVERY_S", "Tending"]

EVERY_S = 30.0
"""Seconds between two rounds."""

Wait = Callable[[float], bool]
"""Wait so many seconds; True when it is over."""


class Tending:
    """Goes round until it is closed. Mutable: it stands for a thread."""

    def __init__(self, jobs: Iterable[Callable[[], object]], wait: Wait | None = None) -> None:
        self._jobs, self._done = tuple(jobs), Event()
        self._wait = wait or self._done.wait
        self._thread = Thread(target=self._run, daemon=True, name="desk-tending")

    def start(self) -> None:
        """Begin with the first round."""
        self._thread.start()

    def close(self, seconds: float = 5.0) -> None:
        """End after the round it is in; a stick that hangs is not waited for."""
        self._done.set()
        if self._thread.is_alive():
            self._thread.join(seconds)

    @property
    def is_open(self) -> bool:
        """Whether it goes round."""
        return self._thread.is_alive()

    def turn(self) -> None:
        """One round."""
        for job in self._jobs:
            job()

    def _run(self) -> None:
        while not self._done.is_set():
            self.turn()
            if self._wait(EVERY_S):
                return
