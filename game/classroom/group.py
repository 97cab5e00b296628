"""Many threads that write, and one commit for all that wait."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from threading import Lock

from game.classroom.database import Job, Refused

__all__ = ["Group"]


class _Ticket:
    """What one thread wants written. Mutable: it is marked when it is on the disk."""

    __slots__ = ("done", "jobs", "refused")

    def __init__(self, jobs: Sequence[Job]) -> None:
        self.jobs = jobs
        self.done = False
        self.refused: Refused | None = None


class Group:
    """Commits together what several threads hand in while one commit runs.

    Whoever comes first writes for all who wait behind it, so a class at the bell costs a few syncs
    of the disk instead of one each; and nobody goes on before its own rows are there.
    """

    def __init__(self, write: Callable[[Sequence[Job]], None]) -> None:
        self._write = write
        self._waiting: list[_Ticket] = []
        self._queue, self._writing = Lock(), Lock()

    def commit(self, jobs: Sequence[Job]) -> None:
        """Come back when these are on the disk. Raises Refused."""
        ticket = _Ticket(jobs)
        with self._queue:
            self._waiting.append(ticket)
        with self._writing:
            if not ticket.done:
                with self._queue:
                    batch, self._waiting = self._waiting, []
                self._commit(batch)
        if ticket.refused:
            raise ticket.refused

    def _commit(self, batch: list[_Ticket]) -> None:
        try:
            self._write([job for ticket in batch for job in ticket.jobs])
        except Refused as refused:
            for ticket in batch:
                ticket.refused = refused
        finally:
            for ticket in batch:
                ticket.done = True
