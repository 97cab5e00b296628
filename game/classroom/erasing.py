"""Erasing a child everywhere, for ever."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection
from contextlib import suppress
from typing import Any

from game.classroom.database import Job, Refused
from game.classroom.entry import log_row
from game.classroom.opening import backups
from game.classroom.progress import Progress
from game.classroom.schema import (
    ADD_LOG,
    DOUBTS,
    DROP_DOUBT,
    DROP_DOUBTS,
    DROP_LOG,
    DROP_RECORD,
    DROP_RECORDS,
    DROP_SUM,
    DROP_SUMMED,
    DROP_SUMS,
    RECORD_NAMES,
)
from game.exchange import Packet, mark_of, open_packet
from game.values import Diagnostic

__all__ = ["Erasing"]


class Erasing(Progress):
    """What takes away instead of adding."""

    def erase(self, pupil: str) -> Diagnostic | None:
        """Take a pupil and all it did out of the desk and its copies; a mark without a name stays.

        The mark keeps hashes of the players that were the pupil's, so that old packets that come
        back bring nothing back. A player who was this pupil once and is another one now stays that
        one's; only what it has said of this one goes.
        """
        with self._lock:
            known = self._read_on().pupils.get(pupil)
            if known is None:
                return Diagnostic.of("classroom.no-pupil")
            players, said = self._work(known.klass).ever(pupil)
            marks = [mark_of(one) for one in players]
            mark = self._entry("erased", pupil=pupil, klass=known.klass, players=marks)
            records = [{"klass": known.klass, "player": player} for player in players]
            jobs = [
                Job(DROP_LOG, [{"subject": pupil}]),
                Job(DROP_RECORDS, records),
                Job(DROP_RECORD, [{"klass": known.klass, "hash": hash} for hash in said]),
                Job(DROP_DOUBTS, records),
                Job(DROP_DOUBT, self._said_aside(known.klass, pupil)),
            ]
            if refused := self._write(mark, jobs=[*jobs, Job(DROP_SUM, records)]):
                return refused
            self._works.keep(known.klass)
            self._homes.clear()
            self._database.scrub()
            here = [{"klass": known.klass}]  # a copy that is restored sums anew what is in it
            jobs += [Job(DROP_SUMS, here), Job(DROP_SUMMED, here)]
            self._scrub_copies([*jobs, Job(ADD_LOG, [log_row(mark)])])
            self._drop_packets(known.klass, {pupil, *players})
            return None

    def _drop_packets(self, klass: str, ids: Collection[str]) -> None:
        """Let go of the raw packets in which somebody is."""
        keys = self._keys(klass)

        def names(data: bytes) -> bool:
            packet = open_packet(data, keys, klass) if keys else None
            texts = packet.texts if isinstance(packet, Packet) else ()
            return any(id in text for text in texts for id in ids)

        self._raw.drop(klass, names)

    def _said_aside(self, klass: str, pupil: str) -> list[dict[str, Any]]:
        """What was put aside and says that it is of a pupil."""
        with suppress(Refused):
            rows = [
                dict(zip(RECORD_NAMES, row, strict=True))
                for row in self._database.read(DOUBTS, klass=klass)
            ]
            return [row for row in rows if f'"{pupil}"' in row["body"]]
        return []

    def _scrub_copies(self, jobs: list[Job]) -> None:
        for path in backups(self.folder):
            with suppress(sqlite3.Error):
                connection = sqlite3.connect(path, isolation_level=None)
                try:
                    connection.execute("PRAGMA secure_delete=ON")
                    for job in jobs:
                        with suppress(sqlite3.OperationalError):  # an older copy has no sums
                            connection.executemany(job.sql, job.rows)
                    connection.execute("VACUUM")
                finally:
                    connection.close()
