"""How long what children did is kept: the school year it came in, and sixty days more.

Then each pupil's best in each level is written down and the records go, in one commit. Who joined
as whom stays while the pupil does, so that erasing still finds everything. The best of a pupil has
the pupil for its subject, so erasing takes it along. It is merged by the most and the least, so
records that come back from somewhere change nothing.

A clock may be wrong for a day: records go only when they have been due for a week of openings.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, date, datetime, timedelta

from game.classroom.database import Job, Refused
from game.classroom.entry import Entry
from game.classroom.reports import Reports
from game.classroom.schema import DROP_RECORD, DROP_SUMMED, DROP_SUMS, KEPT, OLD
from game.classroom.sums import Tally
from game.classroom.views import Kept
from game.classroom.work import DAY_S
from game.values import Diagnostic

__all__ = ["AFTER_DAYS", "GRACE_S", "Keeping", "keeps_since", "kept_until", "school_year_begins"]

AFTER_DAYS = 60
"""So many days after the end of a school year its records are kept."""

GRACE_S = 7 * DAY_S
"""So long records must have been due, seen by this desk, before they go."""

_BEGINS = (8, 1)  # the first of August
_MOVES = {"joined": '%"kind":"joined"%', "left": '%"kind":"left"%'}
_DUE = "records due"  # the setting that tells since when something was seen to be due


def school_year_begins(seconds: int) -> date:
    """The first day of the school year a moment lies in."""
    day = datetime.fromtimestamp(max(0, min(seconds, 1 << 36)), UTC).date()
    begins = date(day.year, *_BEGINS)
    return begins if day >= begins else date(day.year - 1, *_BEGINS)


def kept_until(received: int) -> int:
    """The last second at which a record that came then is kept."""
    begins = school_year_begins(received)
    ends = date(begins.year + 1, *_BEGINS) + timedelta(days=AFTER_DAYS)
    return _seconds(ends) - 1


def keeps_since(now: int) -> int:
    """The moment before which nothing is kept any more."""
    begins = school_year_begins(now)
    if now < _seconds(begins + timedelta(days=AFTER_DAYS)):
        begins = date(begins.year - 1, *_BEGINS)
    return max(0, _seconds(begins))


def _seconds(day: date) -> int:
    return (day - date(1970, 1, 1)).days * DAY_S


class Keeping(Reports):
    """What is kept until when, and letting go of it."""

    def kept(self) -> tuple[Kept, ...]:
        """What is kept of each class, also of those in the archive."""
        found = []
        for klass in (*self.classes(), *self.classes(archived=True)):
            count, oldest = self._came(klass.id)
            found.append(Kept(klass, count, oldest, kept_until(oldest) if count else 0))
        return tuple(found)

    def _came(self, klass: str) -> tuple[int, int]:
        """How many records of a class are here, but for who joined, and when the first came."""
        with suppress(Refused):
            ((count, oldest),) = self._database.read(KEPT, klass=klass, **_MOVES)
            return count, oldest or 0
        return 0, 0

    def let_go_on(self) -> int:
        """When records that are due will go, in seconds; 0 while none are."""
        with self._lock:
            since = self._read_on().settings.get(_DUE, "")
        return int(since) + GRACE_S if since.isdecimal() and since != "0" else 0

    def let_go(self) -> int | Diagnostic:
        """Write down what is best of the records that are due, and let go of them; how many went.

        To be asked at each opening of the desk, and once a day while it is open.
        """
        now = self.clock()
        before = keeps_since(now)
        due = [one.klass.id for one in self.kept() if one.records and one.oldest < before]
        with self._lock:
            since = self._read_on().settings.get(_DUE, "0")
            seen = int(since) if since.isdecimal() else 0
            if not due or not 0 < seen <= now:
                fresh = str(now if due else 0)
                return (self._write(self._due(fresh)) if fresh != since else None) or 0
            if now < seen + GRACE_S:
                return 0
            count = 0
            for klass in due:
                gone = self._let_go_of(klass, before)
                if isinstance(gone, Diagnostic):
                    return gone
                count += gone
            return self._write(self._due("0")) or count

    def _due(self, since: str) -> Entry:
        return self._entry("setting", name=_DUE, value=since)

    def _let_go_of(self, klass: str, before: int) -> int | Diagnostic:
        """Let go of the records of a class that came before a moment."""
        work = self._work(klass)
        try:
            rows = self._database.read(OLD, klass=klass, before=before, **_MOVES)
        except Refused as refused:
            return refused.why
        drops = [{"klass": klass, "hash": hash} for hash in dict.fromkeys(row[0] for row in rows)]
        bests = [
            self._entry("best", pupil.id, klass=klass, levels=levels)
            for pupil in self._book.of_class(klass)
            if (levels := [_row(id, one) for id, one in sorted(work.tallies(pupil.id).items())])
        ]
        here = [{"klass": klass}]  # what was summed is summed anew from what stays
        jobs = [Job(DROP_RECORD, drops), Job(DROP_SUMS, here), Job(DROP_SUMMED, here)]
        if why := self._write(*bests, jobs=jobs):
            return why
        self._works.forget(klass)
        self._raw.drop_older([klass], before)
        self._database.scrub()
        return len(drops)


def _row(level: str, tally: Tally) -> list[object]:
    """A pupil in a level, as it is written down for ever."""
    size = -1 if tally.size is None else tally.size
    numbers = (tally.runs, tally.stars, size, tally.hints, tally.seconds)
    return [level, tally.won, tally.trust, *numbers]
