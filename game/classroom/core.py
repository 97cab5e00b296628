"""The one place where the desk's memory is read and written; the parts of `Desk` stand on it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from threading import RLock
from typing import Any

from game.classroom.database import Database, Job, Refused
from game.classroom.entry import Entry, hash_of, log_row, read_entry
from game.classroom.group import Group
from game.classroom.log import Book
from game.classroom.raw import Raw
from game.classroom.replay import Replays
from game.classroom.schema import ADD_LOG, ADD_VERDICT, LOG
from game.classroom.views import Pin
from game.classroom.work import DAY_S, Work
from game.classroom.works import MOST_WORKS, Works
from game.exchange import Keys, is_possible
from game.levels import Chapter, Level, Library
from game.packs import chapter_of, level_in
from game.progress import SHELF_KINDS, LevelPack
from game.values import Diagnostic

__all__ = ["Bytes", "Clock", "Core", "DAY_S"]

Clock = Callable[[], int]
"""Seconds since 1970; the desk's own clock, the only one that is believed."""

Bytes = Callable[[int], bytes]
"""So many bytes by chance."""

SECRET = 32
"""Bytes of a key's secret."""

A_LITTLE = 200
"""Records that are summed while others wait."""

KEEP_S = 60
"""Seconds between two times that sums are written; what is not kept is summed again."""

MANY_VERDICTS = 1_000
"""Verdicts that wait to be kept; more are written at once."""


class Core:
    """Book and work of the classes over a database. Mutable and safe between threads."""

    def __init__(
        self,
        folder: Path,
        database: Database,
        clock: Clock,
        random: Bytes,
        replays: Replays,
        notices: Iterable[Diagnostic] = (),
        may_write: bool = True,
    ) -> None:
        self.folder = folder
        self.clock, self.random = clock, random
        self.may_write = may_write
        self._database = database
        self._replays = replays
        self._lock = RLock()
        self._book = Book()
        self._at = 0
        self._works = Works(database, replays, may_write)
        self._kept = 0  # when sums were written
        self._group = Group(database.write)
        self._lent: dict[str, Chapter] = {}
        self._zips: dict[str, bytes] = {}
        self._raw = Raw(folder / "packets")
        self._homes: dict[tuple[str, str], str] = {}
        self._checks: dict[tuple[Pin, str, str], str] = {}
        self._notices = list(notices)
        with self._lock:
            self._read_on()

    # -- told

    def setting(self, name: str) -> str:
        """What this desk was told to remember under a name; "" where nothing was."""
        with self._lock:
            return self._read_on().settings.get(name, "")

    def change_setting(self, name: str, value: str) -> Diagnostic | None:
        """Remember something under a name."""
        with self._lock:
            if self._read_on().settings.get(name, "") == value:
                return None
            return self._write(self._entry("setting", name=name, value=value))

    def notices(self) -> tuple[Diagnostic, ...]:
        """What there is to tell the teacher since the last time."""
        with self._lock:
            found, self._notices = self._notices, []
        return tuple(found)

    @property
    def library(self) -> Library:
        """The chapters and levels of the game."""
        return self._replays.shelf.library

    def chapters(self) -> tuple[Chapter, ...]:
        """The chapters of the game, then the packs that were accepted, each as a chapter."""
        with self._lock:
            packs = self._read_on().shelf.packs
            lent = tuple(self._lent[pack.id] for pack in packs if pack.id in self._lent)
        return (*self.library.chapters, *lent)

    def chapter(self, id: str) -> Chapter | None:
        """The chapter of an id, of the game or of a pack."""
        return next((one for one in self.chapters() if one.id == id), None)

    def level(self, id: str) -> Level | None:
        """The level of an id, of the game or of a pack."""
        levels = (level for chapter in self.chapters() for level in chapter.levels)
        return next((level for level in levels if level.id == id), None)

    def packs(self) -> tuple[LevelPack, ...]:
        """The packs of levels that came to this desk, in the order they came."""
        with self._lock:
            return self._read_on().shelf.packs

    @property
    def changes(self) -> int:
        """A number that grows with everything written here, so that a page can tell it is old."""
        with self._lock:
            self._read_on()
            return self._book.changes + self._works.seen

    def settle(self, rest: Callable[[], bool] = lambda: False) -> None:
        """Replay and sum what has come and keep it, so that the next table is there at once; for a
        thread that has nothing else to do. `rest` lets others go first, step by step, and says
        whether it is time to end."""
        with self._lock:
            classes = [klass.id for klass in self._read_on().classes.values() if not klass.archived]
        for klass in classes[:MOST_WORKS]:
            seen = self._works.seen
            while self._settle_some(klass):
                if rest():
                    return
            if self._works.seen > seen:
                self._settled(klass)
        with self._lock:
            if self.clock() - self._kept >= KEEP_S:
                self._kept = self.clock()
                self._works.keep_all()
            self._keep_verdicts()

    def _settle_some(self, klass: str) -> bool:
        """Sum a little of what has come for a class; whether there may be more."""
        with self._lock, suppress(Refused):
            return self._works.read_on(klass, self._book, A_LITTLE)
        return False

    def _settled(self, klass: str) -> None:
        """What else can be worked out beforehand when all of a class is summed."""

    def size(self) -> int:
        """How many bytes the memory takes on the disk."""
        with self._lock, suppress(Refused):
            return self._database.size()
        return 0

    def close(self) -> None:
        """Keep what was worked out and let go of the database."""
        with self._lock:
            self._keep_verdicts()
            self._works.keep_all()
            self._database.close()

    # -- read

    def _read_on(self) -> Book:
        """The book after all that any desk on this database has written."""
        with suppress(Refused):
            entries: list[Entry] = []
            for at, hash, body in self._database.read(LOG, at=self._at):
                self._at = at
                entry = read_entry(body) if hash_of(body) == hash else None
                if entry:
                    entries.append(entry)
            self._book.add(entries)
            if any(entry.kind.startswith("levels_") for entry in entries):
                self._shelve()
            for klass in {entry.facts.get("klass") for entry in entries if entry.kind == "best"}:
                self._works.forget(str(klass))
            if any(entry.kind == "erased" or entry.kind in SHELF_KINDS for entry in entries):
                self._works.look_again(self._book)
        return self._book

    def _shelve(self) -> None:
        """Know the levels of all packs that were ever accepted: results in them are replayed."""
        shelf, good = self._book.shelf, self._book.good
        for pack in (*shelf.packs, *shelf.packs_gone):
            if pack.accepted and pack.id not in self._lent:
                numbers = [at for at in good.get(pack.id, ()) if 0 <= at < len(pack.levels)]
                chapter = chapter_of(pack, (level_in(pack, at, proven=True) for at in numbers))
                self._lent[pack.id] = chapter
                self._replays.shelf.add(chapter.levels)

    def _work(self, klass: str) -> Work:
        """The work of a class after all records that have come."""
        work = self._works.of(klass, self._book)
        if len(self._replays.fresh) > MANY_VERDICTS:
            self._keep_verdicts()
        return work

    def _counter(self) -> int:
        """A number that grows with all that is written, also from one computer to the next."""
        before = self._book.settings.get("counted", "")
        return max(1, self._at) + (int(before) if before.isascii() and before.isdigit() else 0)

    def _count_on(self, further: int) -> Diagnostic | None:
        """Let that number be greater by so much."""
        before = self._book.settings.get("counted", "")
        known = int(before) if before.isascii() and before.isdigit() else 0
        return self.change_setting("counted", str(known + further))

    # -- keys

    def _keys(self, klass: str) -> Keys | None:
        """The keys of a class; None where there are none, or where nothing can be signed."""
        secret = _secret(self._book.keys.get(klass, {}).get("secret", ""))
        return Keys(secret) if secret and is_possible() else None

    def _staff(self) -> Keys:
        """The key of this desk's teachers, made when it is first needed."""
        secret = _secret(self._book.settings.get("staff", ""))
        if not secret:
            secret = self.random(32)
            self._write(self._entry("setting", name="staff", value=secret.hex()))
        return Keys(secret)

    def pseudonym_key(self) -> bytes:
        """What pseudonyms are made with: it follows from a key that never leaves this memory."""
        with self._lock:
            secret = _secret(self._book.settings.get("staff", "")) or self._staff().secret
        return blake2b(secret, digest_size=32, person=b"ilme pseudonyms").digest()

    # -- write

    def _salt(self) -> str:
        return self.random(8).hex()

    def _write(self, *entries: Entry, jobs: Sequence[Job] = ()) -> Diagnostic | None:
        """Commit entries; None when they are on the disk, else why not."""
        if not self.may_write:
            return Diagnostic.of("classroom.readonly")
        rows = [log_row(entry) for entry in entries]
        try:
            self._database.write([Job(ADD_LOG, rows), *jobs] if rows else list(jobs))
        except Refused as refused:
            return refused.why
        self._read_on()
        return None

    def add_rows(self, jobs: Sequence[Job]) -> Diagnostic | None:
        """Commit rows that stand beside the log; None when they are on the disk."""
        with self._lock:
            return self._write(jobs=jobs)

    def _entry(self, kind: str, subject: str = "", **facts: Any) -> Entry:
        return Entry(kind, self.clock(), self._salt(), subject, facts)

    def _keep_verdicts(self) -> None:
        fresh: Mapping[str, str] = self._replays.fresh
        if fresh and self.may_write:
            rows = [{"key": key, "body": body} for key, body in fresh.items()]
            with suppress(Refused):
                self._database.write([Job(ADD_VERDICT, rows)])
                self._replays.fresh = {}


def _secret(hexed: str) -> bytes:
    """The bytes of a secret; b"" where they are none."""
    try:
        secret = bytes.fromhex(hexed)
    except ValueError:
        return b""
    return secret if len(secret) == SECRET else b""
