"""A lost computer: words on paper, and a sealed file that they open at another desk.

The file holds all that the desk has written (classes with their keys, pupils, lessons), sealed for
a key that follows from the words. What children did is not in it: a game that meets a desk which
knows nothing of what it has sent sends all of it again.
"""

from __future__ import annotations

import gzip
import zlib
from base64 import b64decode, b64encode
from binascii import Error
from contextlib import suppress

from game.classroom.database import Job, Refused
from game.classroom.district import District
from game.classroom.entry import hash_of, read_entry
from game.classroom.schema import ADD_LOG, LOG
from game.exchange import (
    Keys,
    is_possible,
    make_roster,
    open_roster,
    recovery_words,
    secret_of,
)
from game.exchange.keys import LEAST_SECRET
from game.values import Diagnostic

__all__ = ["Recovering"]

MOST_LOG = 64 << 20
"""Bytes of a log that are unpacked."""

AHEAD = 100_000
"""How far the counters of a recovered desk go on from those of its file: further than what may have
been written after it."""

_WORDS = "recovery"


class Recovering(District):
    """The words, the file, and the way back."""

    def recovery_words(self) -> tuple[str, ...]:
        """The words of this desk; none where none were made yet."""
        with self._lock:
            secret = self._recovery()
        return recovery_words(secret) if secret else ()

    def make_recovery_words(self) -> Diagnostic | None:
        """Make words, new ones where there are some: those open no file that is made from now."""
        return self.change_setting(_WORDS, self.random(LEAST_SECRET).hex())

    def recovery_file(self) -> bytes | Diagnostic:
        """All this desk has written, sealed for who has the words."""
        if not is_possible():
            return Diagnostic.of("classroom.no-keys")
        with self._lock:
            self._read_on()
            if not (secret := self._recovery()):
                return Diagnostic.of("classroom.no-words")
            self._staff()  # so that the recovered desk speaks with the same voice
            try:
                bodies = [row[2] for row in self._database.read(LOG, at=0)]
            except Refused as refused:
                return refused.why
            counter = self._counter()
        log = gzip.compress("\n".join(bodies).encode("utf-8", "replace"), 9, mtime=0)
        body = {"log": b64encode(log).decode("ascii"), "counter": counter}
        return make_roster(body, Keys(secret), ())

    @property
    def recovery_state(self) -> int:
        """A number that another recovery file goes with; 0 without words."""
        with self._lock:
            self._read_on()
            return self._book.changes if self._recovery() else 0

    def recover(self, data: bytes, typed: str) -> int | Diagnostic:
        """Take back what a lost desk has written, from its file and its words: how many classes."""
        if not is_possible():
            return Diagnostic.of("classroom.no-keys")
        secret = secret_of(typed)
        if isinstance(secret, Diagnostic):
            return secret
        body = open_roster(data, Keys(secret))
        if isinstance(body, Diagnostic):
            other = body.code == "exchange.not-for-you"
            return Diagnostic.of("classroom.other-words") if other else body
        bodies = _log(body.get("log"))
        counter = body.get("counter")
        if not bodies or type(counter) is not int:
            return Diagnostic.of("exchange.damaged")
        rows = [
            {"hash": hash_of(text), "subject": entry.subject, "body": text}
            for text in bodies
            if (entry := read_entry(text))
        ]
        with self._lock:
            before = set(self._read_on().classes)
            ahead = max(counter, self._counter()) + AHEAD
            refused = self._write(jobs=[Job(ADD_LOG, rows)]) or self.change_setting(
                "counted", str(ahead)
            )
            return refused or len(set(self._read_on().classes) - before)

    def _recovery(self) -> bytes:
        with suppress(ValueError):
            secret = bytes.fromhex(self._book.settings.get(_WORDS, ""))
            return secret if len(secret) == LEAST_SECRET else b""
        return b""


def _log(packed: object) -> list[str]:
    """The lines of a packed log; none where it is damaged or swells."""
    if not isinstance(packed, str):
        return []
    try:
        unpacker = zlib.decompressobj(31)
        text = unpacker.decompress(b64decode(packed, validate=True), MOST_LOG)
    except (Error, ValueError, zlib.error):
        return []
    return text.decode("utf-8", "replace").split("\n") if unpacker.eof else []
