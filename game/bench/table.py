"""What a teacher waits for: the table of a class after a school year, a child's page, the start."""

from __future__ import annotations

import secrets
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from game.bench.figures import Budget, Effort, Line
from game.bench.meter import seconds

if TYPE_CHECKING:
    from game.classroom import Desk
    from game.classroom.views import Klass, Pupil
    from game.desk.site import Site
    from game.levels import Library

__all__ = ["measure", "school_year"]

PUPILS = 30
LESSONS = 68
EVENTS = 60
"""Of a lesson; a year of a class is thirty times sixty-eight lessons."""

LESSON_S, WEEK_S = 2_700, 302_400
FEEL_MS = 100.0
"""What is felt as at once."""


def measure(effort: Effort) -> Iterator[Line]:
    """Pages of a class with a year behind it: by a desk just opened, once more, after a lesson."""
    from game.data import data_root
    from game.levels import load_library

    library = load_library(data_root() / "levels")
    lessons = effort.of(LESSONS)
    with TemporaryDirectory() as name:
        folder = Path(name)
        desk = _open(folder, library)
        klass, pupils = school_year(desk, lessons)
        count = desk.totals(klass.id).records
        desk.settle()
        desk.close()
        yield Line("records of the class", "", (float(count),))
        paths = {
            "table": f"/k/{klass.id}/progress",
            "child's page": f"/k/{klass.id}/pupil/{pupils[0].id}?level=turn-02",
            "start": "/",
        }
        for what, path in paths.items():
            cold, warm = _page(folder, library, path, effort.runs)
            budget = Budget(FEEL_MS)
            yield Line(f"{what}, a desk just opened", "ms", cold, "once more", warm, budget)
        behind, settled = _after_a_lesson(folder, library, klass, pupils, effort.runs)
        yield Line("table when a lesson has come in", "ms", settled,
                   "before the desk had time for it", behind, Budget(FEEL_MS))  # fmt: skip


def _open(folder: Path, library: Library) -> Desk:
    from game.classroom import Desk

    return Desk.open(folder, lambda: int(time.time()), secrets.token_bytes, library=library)


def _page(
    folder: Path, library: Library, path: str, runs: int
) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Milliseconds of a page: the first of a desk, and the same once more."""
    cold, warm = [], []
    for _ in range(max(1, runs)):
        site = _site(folder, library)
        cold.append(1000 * seconds(lambda: _get(site, path)))  # noqa: B023
        warm.append(1000 * seconds(lambda: _get(site, path)))  # noqa: B023
        site.desk.close()
    return tuple(cold), tuple(warm)


def _site(folder: Path, library: Library) -> Site:
    from game.data import data_root
    from game.desk.site import Site

    site = Site(_open(folder, library), data_root(), "en")
    _get(site, "/new")  # templates and faces are no matter of the class
    return site


def _get(site: Site, path: str) -> None:
    from urllib.parse import parse_qs

    from game.desk.serve import serve
    from game.desk.wire import Ask

    path, _, query = path.partition("?")
    answer = serve(site, Ask("GET", path, parse_qs(query), language="en", csrf="x"))
    assert answer.status == 200, (path, answer.status)


def _after_a_lesson(
    folder: Path, library: Library, klass: Klass, pupils: tuple[Pupil, ...], runs: int
) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Milliseconds of the table right after a lesson, and when it was summed meanwhile."""
    site = _site(folder, library)
    path, programs = f"/k/{klass.id}/progress", _programs(site.desk)
    _get(site, path)
    taken: tuple[list[float], list[float]] = [], []
    for number in range(2 * max(1, runs)):
        _lesson(site.desk, klass, pupils, LESSONS + number, programs)
        if number % 2:
            site.desk.settle()
        taken[number % 2].append(1000 * seconds(lambda: _get(site, path)))
    site.desk.close()
    return tuple(taken[0]), tuple(taken[1])


# -- a class that is made up


def school_year(desk: Desk, lessons: int) -> tuple[Klass, tuple[Pupil, ...]]:
    """A class in a desk whose thirty children have had so many lessons, all through the levels."""
    from game.classroom.views import Klass

    klass = desk.make_class("4B")
    assert isinstance(klass, Klass), klass
    pupils = desk.add_pupils(klass.id, "\n".join(f"A {one + 1}" for one in range(PUPILS))).pupils
    programs = _programs(desk)
    for lesson in range(lessons):
        _lesson(desk, klass, pupils, lesson, programs)
    return klass, pupils


def _programs(desk: Desk) -> list[list[dict[str, Any]]]:
    """The facts of runs of each level: those that lose, and last one that wins."""
    from game.classroom.sample import attempt_facts

    return [
        [
            attempt_facts(level, program)
            for program in (*(one.program for one in level.mistakes if not one.draft),
                            level.solution)
        ]
        for level in desk.library.levels
        if level.form != "predict"
    ]  # fmt: skip


def _lesson(
    desk: Desk,
    klass: Klass,
    pupils: tuple[Pupil, ...],
    lesson: int,
    programs: list[list[dict[str, Any]]],
) -> None:
    """A lesson of everybody, as the rows its packets become."""
    from game.classroom.database import Job
    from game.classroom.rows import record_row
    from game.classroom.schema import ADD_RECORD

    start = desk.clock() - (LESSONS - lesson) * WEEK_S
    rows = [
        record_row(klass.id, text, record, f"{number:064x}", True, start + LESSON_S)
        for number, pupil in enumerate(pupils)
        for text, record in _deeds(klass, pupil, number, lesson, start, programs)
    ]
    assert desk.add_rows([Job(ADD_RECORD, rows)]) is None


def _deeds(
    klass: Klass,
    pupil: Pupil,
    number: int,
    lesson: int,
    start: int,
    programs: list[list[dict[str, Any]]],
) -> Iterator[tuple[str, Any]]:
    from game.chance import Chance
    from game.progress import Event, Record, identity, written

    chance = Chance(number * 1_000 + lesson)
    first = min(lesson, LESSONS - 1) * len(programs) // LESSONS
    joined = Event.of("joined", pupil.id, **{"class": klass.id, "pupil": pupil.id})
    events = [] if lesson else [joined]
    while len(events) < EVENTS:
        runs = programs[min(first + len(events) // 20, len(programs) - 1)]
        events.append(Event.of("attempt", pupil.id, **chance.of(runs)))
    prev, t = "", start
    for seq, event in enumerate(events, start=1):
        t += 20 + chance.below(50)
        record = Record(f"{number:08x}{lesson:08x}", seq, prev, t, event)
        text = written(record)
        prev = identity(text)
        yield text, record
