"""The work of the classes in memory, read on from what is kept of it in the database.

What is kept are the accounts of the players, each with its hash, and up to which row they are
whole. They hold nothing that the records do not say: what is missing, damaged or made by other
rules is summed anew from the records.
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from typing import Any

from game.classroom.accounts import Account, read_account, written_account
from game.classroom.database import Database, Job, Refused
from game.classroom.entry import hash_of
from game.classroom.log import Book
from game.classroom.replay import Replays
from game.classroom.schema import (
    BEGIN_SUMS,
    CLASS_RECORDS,
    DROP_RECORDS,
    DROP_SUM,
    DROP_SUMMED,
    DROP_SUMS,
    KEEP_SUM,
    KEEP_SUMMED,
    PLAYER_RECORDS,
    SUMMED,
    SUMS,
)
from game.classroom.work import Work
from game.levels import Level

__all__ = ["CHUNK", "MOST_WORKS", "Works", "rules_of"]

MOST_WORKS = 48
"""Classes whose work is in memory at once; others are read again when they are asked for."""

CHUNK = 2_000
"""Records that are summed in one go."""

VERSION = 1
"""Of the way things are summed; another one sums everything anew."""


def rules_of(levels: Iterable[Level]) -> str:
    """What sums follow from beside the records: the way of summing, and the levels."""
    known = sorted(f"{level.id} {level.digest}" for level in levels)
    return sha256("\n".join((str(VERSION), *known)).encode("utf-8", "replace")).hexdigest()[:16]


class Works:
    """The work of each class. Mutable: it reads on. Not safe between threads by itself.

    `seen` counts the records that were read, so that a page can tell it is old.
    """

    def __init__(self, database: Database, replays: Replays, may_write: bool) -> None:
        self.seen = 0
        self._database, self._replays, self._may_write = database, replays, may_write
        self._rules = rules_of(replays.shelf.library.levels)
        self._works: dict[str, Work] = {}
        self._begun: dict[str, int] = {}

    def of(self, klass: str, book: Book) -> Work:
        """The work of a class after all records that have come, as far as they can be read."""
        try:
            while self.read_on(klass, book):
                self.keep(klass)
        except Refused:
            return self._works.get(klass) or Work(self._replays, klass, lambda *_: ())
        return self._works[klass]

    def read_on(self, klass: str, book: Book, most: int = CHUNK) -> bool:
        """Sum some more records of a class; whether there may be others. Raises Refused."""
        work = self._works.pop(klass, None) or self._kept(klass, book)
        work.best = book.best
        self._works[klass] = work  # the one asked for last stands last
        if len(self._works) > MOST_WORKS:
            self.forget(next(iter(self._works)))
        rows = self._database.read(CLASS_RECORDS, klass=klass, at=work.at, most=most)
        gone = {player for player in {row[2] for row in rows} if book.is_gone(player)}
        work.add([row for row in rows if row[2] not in gone])
        work.at = max((work.at, *(row[0] for row in rows)))
        self.seen += len(rows)
        if gone:  # it came while it was erased
            drops = [{"klass": klass, "player": player} for player in gone]
            self._database.write([Job(DROP_RECORDS, drops), Job(DROP_SUM, drops)])
        return len(rows) == most

    def forget(self, klass: str) -> None:
        """Read a class again when it is asked for."""
        self._works.pop(klass, None)
        self._begun.pop(klass, None)

    def look_again(self, book: Book) -> None:
        """After somebody was erased, or levels were added, by whichever desk."""
        for klass, work in list(self._works.items()):
            try:
                work.look_again(book.gone, book.is_gone)
            except Refused:
                self.forget(klass)

    def keep_all(self) -> None:
        """Keep what was summed, of every class."""
        for klass in list(self._works):
            self.keep(klass)

    def keep(self, klass: str) -> None:
        """Keep what was summed of a class, unless it is kept; where it cannot be, it is left."""
        work = self._works.get(klass)
        if work is None or not self._may_write or not work.fresh:
            return
        whole: dict[str, Any] = {"klass": klass, "rules": self._rules}
        jobs = []
        if klass not in self._begun:
            here = [{"klass": klass}]
            jobs = [Job(DROP_SUMS, here), Job(DROP_SUMMED, here), Job(BEGIN_SUMS, [whole])]
        rows = []
        for player in sorted(work.fresh):
            body = written_account(work.account(player))
            hash = hash_of(body)
            rows.append({**whole, "player": player, "at": work.at, "hash": hash, "body": body})
        before = self._begun.get(klass, 0)
        jobs += [Job(KEEP_SUM, rows), Job(KEEP_SUMMED, [{**whole, "at": work.at, "since": before}])]
        try:
            self._database.write(jobs)
        except Refused:
            return
        self._begun[klass] = work.at
        work.fresh.clear()

    def _kept(self, klass: str, book: Book) -> Work:
        """The work of a class as it was kept; an empty one where it has to be summed anew."""

        def recall(player: str, first: int) -> list[tuple[Any, ...]]:
            return self._database.read(PLAYER_RECORDS, player=player, klass=klass, first=first)

        at, accounts = self._accounts(klass)
        if accounts is None:
            return Work(self._replays, klass, recall)
        self._begun[klass] = at
        work = Work(self._replays, klass, recall, accounts, at)
        work.look_again(book.gone, book.is_gone)
        return work

    def _accounts(self, klass: str) -> tuple[int, dict[str, Account] | None]:
        """Up to which row accounts are whole, and they; None where there are no whole ones."""
        try:  # the mark first: sums that another desk keeps meanwhile only hold more than it says
            mark = self._database.read(SUMMED, klass=klass, rules=self._rules)
            rows = self._database.read(SUMS, klass=klass) if mark else []
        except Refused:  # a file of an older game that may not be written
            return 0, None
        found: dict[str, Account] = {}
        for player, hash, body in rows:
            account = read_account(body) if hash_of(body) == hash else None
            if account is None:
                return 0, None
            found[player] = account
        return (mark[0][0], found) if mark else (0, None)
