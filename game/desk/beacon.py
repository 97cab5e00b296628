"""The answer to games that ask who is near, while the hub is open (see `exchange.hails`)."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from contextlib import suppress
from threading import Event, Thread
from time import monotonic

from game.exchange import ASKED, HAIL_PORT, answered

__all__ = ["Beacon", "listening"]

MOST_A_SECOND = 50
"""Answers; who asks more often is not heard, so that nobody can be flooded by way of a desk."""

TURN_S = 0.5


def listening(host: str = "", port: int = HAIL_PORT) -> socket.socket:
    """A socket that hears who asks. Raises OSError."""
    line = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    try:
        if os.name == "posix":  # the hubs of two classes may share it
            line.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        line.bind((host, port))
        line.settimeout(TURN_S)
    except OSError:
        line.close()
        raise
    return line


class Beacon:
    """Answers until it is closed. Mutable: it stands for a thread and its socket."""

    def __init__(
        self, klass: str, port: int, line: socket.socket, clock: Callable[[], float] = monotonic
    ) -> None:
        self._answer, self._line, self._clock = answered(klass, port), line, clock
        self._second, self._left = -1, 0
        self._done = Event()
        self._thread = Thread(target=self._run, daemon=True, name="desk-beacon")
        self._thread.start()

    @classmethod
    def near(cls, klass: str, port: int) -> Beacon | None:
        """One for the hub of a class; None where no socket can be had, and nothing else ends."""
        with suppress(OSError):
            return cls(klass, port, listening())
        return None

    def close(self) -> None:
        """Say nothing any more."""
        self._done.set()
        self._thread.join(2 * TURN_S)
        self._line.close()

    def _run(self) -> None:
        while not self._done.is_set():
            try:
                data, whom = self._line.recvfrom(len(ASKED) + 1)
            except TimeoutError:
                continue
            except OSError:  # Windows tells so of a game that is gone; a closed socket ends it
                if self._line.fileno() < 0:
                    return
                self._done.wait(0.05)
                continue
            if data == ASKED and self._may_answer():
                with suppress(OSError):
                    self._line.sendto(self._answer, whom)

    def _may_answer(self) -> bool:
        second = int(self._clock())
        if second != self._second:
            self._second, self._left = second, MOST_A_SECOND
        self._left -= 1
        return self._left >= 0
