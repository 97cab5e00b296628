"""What the desk works out while nobody asks, so that a page is there when it is asked for."""

from __future__ import annotations

from threading import Event, Thread

from game.classroom import Desk

__all__ = ["Settling"]

EVERY_S = 3.0
BREATH_S = 0.02
"""How long others go first between two steps."""


class Settling:
    """A thread that sums what has come in. Mutable: it runs until it is stopped."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._done = Event()
        self._thread = Thread(target=self._run, daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """End, and come back when it has."""
        self._done.set()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        while not self._done.is_set():
            self._desk.settle(self._breath)
            self._done.wait(EVERY_S)

    def _breath(self) -> bool:
        """A moment for the others; whether it is time to end."""
        return self._done.wait(BREATH_S)
