"""What a teacher asks after the table: by mistake, by idea, minute by minute, in numbers."""

from __future__ import annotations

from collections import Counter

from game.classroom.core import DAY_S
from game.classroom.trade import Trade
from game.classroom.views import (
    HELP,
    SOLVED,
    Concept,
    Misstep,
    Pupil,
    TimePoint,
    Totals,
)
from game.solve import CATALOGUE

__all__ = ["Reports"]


class Reports(Trade):
    """Questions about a whole class."""

    def by_mistake(self, klass: str) -> tuple[Misstep, ...]:
        """The mistakes that children make now, in levels not won yet: the most frequent first."""
        found: dict[str, list[tuple[Pupil, str]]] = {}
        with self._lock:
            work = self._work(klass)
            for pupil in self.pupils(klass):
                for level, tally in work.tallies(pupil.id).items():
                    if tally.won or not tally.lost:
                        continue
                    id = self._replays.misstep(level, tally.lost)
                    if id:
                        found.setdefault(id, []).append((pupil, level))
                    elif tally.mistake:
                        found.setdefault(f"{level}/{tally.mistake}", []).append((pupil, level))
        missteps = [self._misstep(id, tuple(who)) for id, who in found.items()]
        return tuple(sorted(missteps, key=lambda one: (-len(one.pupils), one.id)))

    def _misstep(self, id: str, who: tuple[tuple[Pupil, str], ...]) -> Misstep:
        known = CATALOGUE.get(id)
        if known:
            return Misstep(id, known.says, "", who, known.levels)
        level_id, _, mistake = id.partition("/")
        level = self.library.level(level_id)
        own = [one.says for one in level.mistakes if one.id == mistake] if level else []
        return Misstep(mistake, own[0] if own else "", level_id, who)

    def by_concept(self, klass: str) -> tuple[Concept, ...]:
        """How far each pupil is in each chapter that anybody of the class has begun."""
        concepts = []
        with self._lock:
            work, pupils = self._work(klass), self.pupils(klass)
            for chapter in self.library.chapters:
                ids = [level.id for level in chapter.levels]
                rows = []
                for pupil in pupils:
                    tallies = work.tallies(pupil.id)
                    mine = [tallies[id] for id in ids if id in tallies]
                    rows.append((pupil, sum(one.won for one in mine), len(mine)))
                if any(begun for _, _, begun in rows):
                    concepts.append(
                        Concept(chapter.id, chapter.number, chapter.title, len(ids), tuple(rows))
                    )
        return tuple(concepts)

    def days(self, klass: str) -> tuple[int, ...]:
        """The days (since 1970, by the desk's clock) on which runs came in, the latest first."""
        with self._lock:
            work = self._work(klass)
            came = {
                one.received // DAY_S
                for pupil in self._read_on().of_class(klass)
                for one in work.attempts(pupil.id)
            }
        return tuple(sorted(came, reverse=True))

    def timeline(self, klass: str, day: int) -> tuple[TimePoint, ...]:
        """The runs of a day, by the minute in which each pupil made them.

        A minute counts from the first run of the day by the children's clocks, each set right by
        when its first packet of the day came.
        """
        points: Counter[tuple[int, str, str, bool, int]] = Counter()
        with self._lock:
            work = self._work(klass)
            pupils = {one.id: one for one in self.pupils(klass)}
            runs = [
                one for id in pupils for one in work.attempts(id) if one.received // DAY_S == day
            ]
        if not runs:
            return ()
        first: dict[str, int] = {}
        for run in runs:
            first[run.lin] = min(first.get(run.lin, run.t), run.t)
        for run in runs:
            minute = max(0, min(run.t - first[run.lin], DAY_S)) // 60
            points[minute, run.pupil, run.level, run.won, run.stars] += 1
        found = [
            TimePoint(minute, day * DAY_S, pupils[id], level, won, stars, count)
            for (minute, id, level, won, stars), count in points.items()
        ]
        return tuple(sorted(found, key=lambda one: (one.minute, one.pupil.name, one.level)))

    def totals(self, klass: str) -> Totals:
        """The class in numbers."""
        with self._lock:
            work = self._work(klass)
            levels = [level.id for level in self.library.levels]
            rows = self._rows(klass, levels, ())
            refused = sum(
                tally.refused for row in rows for tally in work.tallies(row.pupil.id).values()
            )
            records = work.count
        cells = [cell for row in rows for cell in row.cells]
        return Totals(
            pupils=len(rows),
            active=sum(any(cell.runs for cell in row.cells) for row in rows),
            knots=sum(cell.state == SOLVED for cell in cells),
            stars=sum(row.stars for row in rows),
            runs=sum(cell.runs for cell in cells),
            minutes=sum(row.minutes for row in rows),
            stuck=sum(cell.state == HELP for cell in cells),
            records=records,
            unconfirmed=refused,
        )
