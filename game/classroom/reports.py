"""What a class shows as a whole: its mistakes, its ideas, the minutes of a lesson, its numbers."""

from __future__ import annotations

from contextlib import suppress

from game.classroom.database import Refused
from game.classroom.deeds import DAY_S, Deed, attempt_of, deeds_of, text_of
from game.classroom.devices import Devices
from game.classroom.progress import why_stuck
from game.classroom.schema import RECORD, ROWS_BETWEEN
from game.classroom.sums import Tally
from game.classroom.views import (
    Attempt,
    Concept,
    Misstep,
    Pupil,
    TimePoint,
    Totals,
)
from game.classroom.work import Work
from game.solve.catalogue import CATALOGUE

__all__ = ["Reports"]


class Reports(Devices):
    """Questions a teacher asks about all at once."""

    def by_mistake(self, klass: str, chapter: str = "") -> tuple[Misstep, ...]:
        """The mistakes made now, in levels not won yet, by how many children; in one chapter or
        in all. It looks at the last program that lost."""
        found: dict[tuple[str, str], list[tuple[Pupil, str]]] = {}
        with self._lock:
            work = self._work(klass)
            for pupil in self.pupils(klass):
                for id, tally in work.tallies(pupil.id).items():
                    level = self._replays.shelf.level(id)
                    if level is None or chapter not in ("", level.chapter):
                        continue
                    if tally.won or not (mistake := self._mistake(klass, id, tally)):
                        continue
                    own = "" if mistake in CATALOGUE else id
                    found.setdefault((mistake, own), []).append((pupil, id))
        shown = [self._misstep(id, own, pupils) for (id, own), pupils in found.items()]
        return tuple(sorted(shown, key=lambda one: (-len(one.pupils), one.id, one.own)))

    def by_concept(self, klass: str) -> tuple[Concept, ...]:
        """Each idea (a chapter) that somebody has begun, and how far everybody is with it."""
        with self._lock:
            work, pupils = self._work(klass), self.pupils(klass)
            tallies = {pupil.id: work.tallies(pupil.id) for pupil in pupils}
        found = []
        for chapter in self.library.chapters:
            ids = [level.id for level in chapter.levels]
            lines = []
            for pupil in pupils:
                begun = [tallies[pupil.id][id] for id in ids if id in tallies[pupil.id]]
                lines.append((pupil, sum(tally.won for tally in begun), len(begun)))
            if any(begun for _, _, begun in lines):
                args = (chapter.id, chapter.number, chapter.title, len(ids), tuple(lines))
                found.append(Concept(*args))
        return tuple(found)

    def days(self, klass: str) -> tuple[int, ...]:
        """The days (since 1970) on which somebody of the class ran anything, the last one first."""
        with self._lock:
            return tuple(sorted(self._days(klass, self._work(klass)), reverse=True))

    def timeline(self, klass: str, day: int = 0) -> tuple[TimePoint, ...]:
        """A day of a class, minute by minute; its last day where none is named."""
        with self._lock:
            work = self._work(klass)
            days = self._days(klass, work)
            day = day or max(days, default=0)
            some = self._deeds(klass, work, day, *days[day]) if day in days else []
            some.sort(key=lambda one: (one[1].moment, one[1].hash))
            runs = [
                (deed.moment, who, attempt_of(deed, who.id, self._replays)) for who, deed in some
            ]
        first = runs[0][0] // 60 if runs else 0
        points: dict[tuple[int, str, str], TimePoint] = {}
        for at, pupil, run in runs:
            key = at // 60 - first, pupil.id, run.level
            old = points.get(key)
            won, stars = run.won or bool(old and old.won), max(run.stars, old.stars if old else 0)
            count = old.runs + 1 if old else 1
            points[key] = TimePoint(key[0], run.received, pupil, run.level, won, stars, count)
        return tuple(points.values())

    def totals(self, klass: str) -> Totals:
        """A class in numbers."""
        with self._lock:
            work = self._work(klass)
            here = [work.tallies(pupil.id) for pupil in self._read_on().of_class(klass)]
            count = work.count
        known = {level.id for chapter in self.chapters() for level in chapter.levels}
        rows = [[tally for id, tally in one.items() if id in known] for one in here]
        cells = [tally for row in rows for tally in row]
        return Totals(
            pupils=len(rows),
            active=sum(map(bool, rows)),
            knots=sum(tally.won for tally in cells),
            stars=sum(tally.stars for tally in cells),
            runs=sum(tally.runs for tally in cells),
            minutes=sum(tally.seconds // 60 for tally in cells),
            stuck=sum(any(map(why_stuck, row)) for row in rows),
            records=count,
            unconfirmed=sum(tally.refused for one in here for tally in one.values()),
        )

    def _runs(self, klass: str) -> list[tuple[Pupil, Attempt]]:
        return [(pupil, run) for pupil in self.pupils(klass) for run in self.attempts(pupil.id)]

    def _settled(self, klass: str) -> None:
        self.by_mistake(klass)

    def _days(self, klass: str, work: Work) -> dict[int, tuple[int, int]]:
        """The days on which somebody ran anything, each with the rows between which it stands."""
        found: dict[int, tuple[int, int]] = {}
        for pupil in self._read_on().of_class(klass):
            for day, (first, last) in work.days(pupil.id).items():
                known = found.get(day, (first, last))
                found[day] = min(first, known[0]), max(last, known[1])
        return found

    def _deeds(
        self, klass: str, work: Work, day: int, first: int, last: int
    ) -> list[tuple[Pupil, Deed]]:
        """The runs of a day, which stand between two rows."""
        pupils = {pupil.id: pupil for pupil in self.pupils(klass)}
        found = []
        with suppress(Refused):
            rows = self._database.read(ROWS_BETWEEN, klass=klass, first=first, last=last)
            for deed in deeds_of(rows):
                owner = work.owner(deed.record.event.player)
                if deed.is_run and deed.moment // DAY_S == day and owner in pupils:
                    found.append((pupils[owner], deed))
        return found

    def _program(self, klass: str, hash: str) -> str:
        """The program of a run."""
        with suppress(Refused):
            for deed in deeds_of(self._database.read(RECORD, hash=hash, klass=klass)):
                return text_of(deed.facts, "program")
        return ""

    def _mistake(self, klass: str, level: str, tally: Tally) -> str:
        """The mistake of the last program that lost: one of the catalogue before a level's own."""
        if tally.mistake in CATALOGUE:
            return tally.mistake
        program = self._program(klass, tally.lost[-1]) if tally.lost[-1] else ""
        found = self._replays.misstep(level, program) if program else ""
        if found or not tally.mistake:
            return found
        return tally.mistake

    def _misstep(self, id: str, own: str, pupils: list[tuple[Pupil, str]]) -> Misstep:
        if known := CATALOGUE.get(id):
            return Misstep(id, known.says, "", tuple(pupils), known.levels)
        level = self._replays.shelf.level(own)
        listed = level.mistakes if level else ()
        says = next((mistake.says for mistake in listed if mistake.id == id), "")
        return Misstep(id, says, own, tuple(pupils))
