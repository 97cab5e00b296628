"""How far everybody is: the table, and who may need somebody."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import Any

from game.classroom.core import DAY_S
from game.classroom.database import Refused
from game.classroom.deeds import Deed, attempt_of, deeds_of
from game.classroom.lessons import Lessons, is_for
from game.classroom.schema import PLAYER_MENTIONS, RECORD
from game.classroom.sums import Tally
from game.classroom.views import (
    ASSIGNED,
    HELP,
    NONE,
    SOLVED,
    WORKING,
    Attempt,
    Cell,
    Head,
    Lesson,
    Pupil,
    Remark,
    Row,
    Stuck,
    Table,
)
from game.classroom.work import Work
from game.levels import Chapter, Level
from game.values import Diagnostic

__all__ = [
    "MANY_HINTS",
    "MANY_MINUTES",
    "MANY_RUNS",
    "Progress",
    "SAME_MISTAKE",
    "number_of",
    "why_stuck",
]

MANY_RUNS = 8
SAME_MISTAKE = 3
MANY_HINTS = 2
MANY_MINUTES = 10
"""A pupil may need help in a level not won yet after so many runs, after the same mistake so often,
or after so many hints and so many minutes. They only choose whom to look at first."""


def why_stuck(tally: Tally) -> tuple[Diagnostic, ...]:
    """What speaks for help, in facts; none where nothing does."""
    if tally.won or tally.old:
        return ()
    minutes = tally.seconds // 60
    same = max((count for _, count in tally.mistakes), default=0)
    found = []
    if tally.runs >= MANY_RUNS:
        found.append(Diagnostic.of("classroom.why-runs", runs=tally.runs, hints=tally.hints))
    if same >= SAME_MISTAKE:
        found.append(Diagnostic.of("classroom.why-mistake", count=same))
    if tally.hints >= MANY_HINTS and minutes >= MANY_MINUTES:
        found.append(Diagnostic.of("classroom.why-time", hints=tally.hints, minutes=minutes))
    return tuple(found)


class Progress(Lessons):
    """What the children have done, level by level."""

    def table(self, klass: str, chapter: str, group: str = "") -> Table | None:
        """Pupils x levels of a chapter (its id); None where there is no such chapter."""
        known = self.chapter(chapter)
        if known is None:
            return None
        with self._lock:
            lessons = self._open_lessons(klass)
            rows = self._rows(klass, [level.id for level in known.levels], lessons, group)
        given = {level for lesson in lessons for level in lesson.levels}
        knots = sum(cell.state == SOLVED for row in rows for cell in row.cells)
        return Table(
            klass,
            known.id,
            known.number,
            known.title,
            heads(known, given),
            rows,
            knots,
            len(rows) * len(known.levels),
        )

    def stuck(self, klass: str) -> tuple[Stuck, ...]:
        """Who may need somebody, in any chapter: those who tried most often first."""
        known = self._heads()
        found = []
        with self._lock:
            work, remarks = self._work(klass), self._book.remarks
            for pupil in self.pupils(klass):
                for id, tally in work.tallies(pupil.id).items():
                    if id in known and why_stuck(tally):
                        cell = cell_of(id, tally, False, remarks.get((klass, pupil.id, id)))
                        found.append(Stuck(pupil, known[id], cell))
        return tuple(
            sorted(found, key=lambda one: (-one.cell.runs, one.pupil.name, one.cell.level))
        )

    def attempts(self, pupil: str, level: str = "") -> tuple[Attempt, ...]:
        """The runs of a pupil, oldest first, in one level or in all."""
        with self._lock, suppress(Refused):
            known = self._read_on().pupils.get(pupil)
            if known is None:
                return ()
            work = self._work(known.klass)
            deeds = self._mentions(work, known, level) if level else work.deeds(pupil)
            return tuple(
                attempt_of(deed, pupil, self._replays)
                for deed in deeds
                if deed.is_run and level in ("", deed.facts.get("level"))
            )
        return ()

    def run(self, pupil: str, hash: str) -> Attempt | None:
        """One run of a pupil by its hash; None where it is nobody's or another's."""
        with self._lock, suppress(Refused):
            known = self._read_on().pupils.get(pupil)
            if known is None:
                return None
            work = self._work(known.klass)
            for deed in deeds_of(self._database.read(RECORD, hash=hash, klass=known.klass)):
                if deed.is_run and work.owner(deed.record.event.player) == pupil:
                    return attempt_of(deed, pupil, self._replays)
        return None

    def begun(self, pupil: str) -> tuple[tuple[Head, Cell], ...]:
        """Every level of the game that a pupil has begun or has to do, in the game's order."""
        with self._lock:
            known = self._read_on().pupils.get(pupil)
            if known is None:
                return ()
            lessons = self._open_lessons(known.klass)
            found = self._heads()
            row = self._row(self._work(known.klass), known, list(found), lessons)
        return tuple((found[cell.level], cell) for cell in row.cells if cell.state != NONE)

    def _mentions(self, work: Work, pupil: Pupil, level: str) -> list[Deed]:
        """The records of a pupil that may be of a level, in order."""
        plain = level.isascii() and level.isprintable() and not {'"', "\\"} & set(level)
        like = f'%"{level}"%' if plain else "%"
        rows: list[tuple[Any, ...]] = []
        for player in work.players(pupil.id):
            facts = {"player": player, "klass": pupil.klass, "like": like}
            rows += self._database.read(PLAYER_MENTIONS, **facts)
        return sorted(deeds_of(rows), key=lambda deed: deed.order)

    def _heads(self) -> dict[str, Head]:
        """The heads of all levels, of the game and of packs, in their order."""
        return {head.level: head for chapter in self.chapters() for head in heads(chapter)}

    def _open_lessons(self, klass: str) -> tuple[Lesson, ...]:
        today = self.clock() // DAY_S
        return tuple(one for one in self.lessons(klass) if one.opens <= today)

    def _rows(
        self, klass: str, levels: list[str], lessons: Iterable[Lesson], group: str = ""
    ) -> tuple[Row, ...]:
        work, lessons = self._work(klass), tuple(lessons)
        return tuple(self._row(work, pupil, levels, lessons) for pupil in self.pupils(klass, group))

    def _row(self, work: Work, pupil: Pupil, levels: list[str], lessons: tuple[Lesson, ...]) -> Row:
        tallies: Mapping[str, Tally] = work.tallies(pupil.id)
        given = {level for one in lessons if is_for(one, pupil) for level in one.levels}
        remarks = self._book.remarks
        cells = tuple(
            cell_of(
                level,
                tallies.get(level),
                level in given,
                remarks.get((pupil.klass, pupil.id, level)),
            )
            for level in levels
        )
        minutes = sum(cell.minutes for cell in cells)
        return Row(pupil, cells, sum(cell.stars for cell in cells), minutes)


def heads(chapter: Chapter, given: Iterable[str] = ()) -> tuple[Head, ...]:
    """The heads of a chapter's columns; `given` are the levels assigned now."""
    assigned = frozenset(given)
    return tuple(head_of(chapter, level, level.id in assigned) for level in chapter.levels)


def head_of(chapter: Chapter, level: Level, assigned: bool = False) -> Head:
    """The head of a level's column."""
    number = number_of(chapter, level)
    return Head(level.id, chapter.id, number, level.title, level.form, assigned)


def number_of(chapter: Chapter, level: Level) -> str:
    """The number of a level: in a pack, which has none itself, its own alone."""
    return f"{chapter.number}.{level.number}" if chapter.number else str(level.number)


def cell_of(level: str, tally: Tally | None, given: bool, remark: Remark | None) -> Cell:
    """A pupil in a level."""
    if tally is None:
        state = ASSIGNED if given else NONE
        return Cell(level, state, again=remark is not None and remark.again)
    why = why_stuck(tally)
    state = SOLVED if tally.won else HELP if why else WORKING
    again = remark is not None and remark.again and remark.made >= tally.last
    return Cell(
        level,
        state,
        tally.stars,
        tally.runs,
        tally.seconds // 60,
        tally.hints,
        "" if tally.won else tally.mistake,
        tally.trust,
        why,
        again,
    )
