"""What a class shows as a whole: its mistakes, its ideas, the minutes of a lesson, its numbers."""

from __future__ import annotations

from game.classroom.devices import Devices
from game.classroom.views import (
    HELP,
    SOLVED,
    Attempt,
    Concept,
    Misstep,
    Pupil,
    TimePoint,
    Totals,
)
from game.classroom.work import DAY_S, Deed, Tally
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
                    if tally.won or not (mistake := self._mistake(id, tally)):
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
            found = {deed.moment // DAY_S for _, deed in self._deeds(klass)}
        return tuple(sorted(found, reverse=True))

    def timeline(self, klass: str, day: int = 0) -> tuple[TimePoint, ...]:
        """A day of a class, minute by minute; its last day where none is named."""
        with self._lock:
            work, deeds = self._work(klass), self._deeds(klass)
            day = day or max((deed.moment // DAY_S for _, deed in deeds), default=0)
            some = [one for one in deeds if one[1].moment // DAY_S == day]
            some.sort(key=lambda one: (one[1].moment, one[1].hash))
            runs = [(deed.moment, who, work.attempt(deed, who.id)) for who, deed in some]
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
            levels = [level.id for level in self.library.levels]
            rows = self._rows(klass, levels, ())
            refused = sum(
                tally.refused for row in rows for tally in work.tallies(row.pupil.id).values()
            )
            count = work.count
        cells = [cell for row in rows for cell in row.cells]
        return Totals(
            pupils=len(rows),
            active=sum(any(cell.runs for cell in row.cells) for row in rows),
            knots=sum(cell.state == SOLVED for cell in cells),
            stars=sum(row.stars for row in rows),
            runs=sum(cell.runs for cell in cells),
            minutes=sum(row.minutes for row in rows),
            stuck=len({row.pupil.id for row in rows for cell in row.cells if cell.state == HELP}),
            records=count,
            unconfirmed=refused,
        )

    def _runs(self, klass: str) -> list[tuple[Pupil, Attempt]]:
        work = self._work(klass)
        return [(pupil, run) for pupil in self.pupils(klass) for run in work.attempts(pupil.id)]

    def _deeds(self, klass: str) -> list[tuple[Pupil, Deed]]:
        work = self._work(klass)
        pupils = self.pupils(klass)
        return [(pupil, deed) for pupil in pupils for deed in work.deeds(pupil.id) if deed.is_run]

    def _mistake(self, level: str, tally: Tally) -> str:
        """The mistake of the last program that lost: one of the catalogue before a level's own."""
        if tally.mistake in CATALOGUE:
            return tally.mistake
        found = self._replays.misstep(level, tally.lost) if tally.lost else ""
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
