"""The class of the pictures and the tests: twelve made-up children half-way through a chapter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from game.classroom.database import Job
from game.classroom.desk import Desk
from game.classroom.rows import record_row
from game.classroom.schema import ADD_RECORD
from game.classroom.views import Klass, Lesson, Pupil
from game.levels import Chapter, Choice, Level, judge, landing
from game.program import Program
from game.progress import Event, Record, identity, written
from game.source import parse, show

__all__ = ["CHAPTER", "PUPILS", "attempt_facts", "fill", "programs_by_stars"]

CHAPTER = "turn"
_NOTHING: Mapping[str, Any] = MappingProxyType({})

PUPILS: tuple[tuple[str, str], ...] = (
    ("Aysu Məmmədova", "333331w"),
    ("Murad Əliyev", "133232321w"),
    ("Nuray Həsənova", "3212h"),
    ("Tural Quliyev", "123232w3w"),
    ("Mila Petrova", "3322222w"),
    ("Elvin Hüseynov", "323333w"),
    ("Ləman Rzayeva", "333322321232"),
    ("Kənan İsmayıl", "212h"),
    ("Günel Abbasova", "3233232w"),
    ("Orxan Babayev", "112123w"),
    ("Zəhra Kazımova", "2323231223w"),
    ("Sara Osman", "212122w"),
)
"""Names of nobody, and for each level the stars; w: works on it, h: may need help."""


def fill(desk: Desk) -> Klass:
    """A class 4B whose children have really run what they show; asked of a desk that can write."""
    klass = desk.make_class("4B", teachers=("Sevinc Qasımova", "Rəna Sadıqova"))
    assert isinstance(klass, Klass), klass
    pupils = desk.add_pupils(klass.id, "\n".join(name for name, _ in PUPILS)).pupils
    chapter = desk.library.chapter(CHAPTER)
    assert chapter is not None
    records: list[tuple[Record, str]] = []
    for number, (pupil, (_, shape)) in enumerate(zip(pupils, PUPILS, strict=True)):
        device = f"{number:064x}"
        for record in _records(desk, chapter, klass, pupil, shape, number):
            records.append((record, device))
    rows = [
        record_row(klass.id, written(record), record, device, True, desk.clock())
        for record, device in records
    ]
    desk.add_rows([Job(ADD_RECORD, rows)])
    levels = [level.id for level in chapter.levels[6:9]]
    given = desk.assign(klass.id, levels, pairs=True, due=desk.clock() // 86_400 + 3)
    assert isinstance(given, Lesson), given
    return desk.klass(klass.id) or klass


def _records(
    desk: Desk, chapter: Chapter, klass: Klass, pupil: Pupil, shape: str, number: int
) -> Iterator[Record]:
    player, lin = f"{number:020x}", f"{number + 1:016x}"
    t, seq, prev = desk.clock() - 3_000, 0, ""
    joined = Event.of("joined", player, **{"class": klass.id, "pupil": pupil.id})
    events = [joined]
    for level, sign in zip(chapter.levels, shape, strict=False):
        events += [Event.of("attempt", player, **facts) for facts in _runs(level, sign)]
    for event in events:
        seq, t = seq + 1, t + 45
        record = Record(lin, seq, prev, t, event)
        prev = identity(written(record))
        yield record


def _runs(level: Level, sign: str) -> Iterator[dict[str, Any]]:
    """The runs of a child in one level, as its sign in `PUPILS` says."""
    losing = _losing(level)
    if sign in "123":
        if sign == "1":
            yield attempt_facts(level, losing)
        yield attempt_facts(level, *_winning(level, int(sign)))
    else:
        for run in range(11 if sign == "h" else 2):
            yield attempt_facts(level, losing, hints=min(2, run // 3) if sign == "h" else 0)


def _losing(level: Level) -> Program:
    if level.form == "predict":
        return level.start
    return level.mistakes[0].program if level.mistakes else level.start


def _winning(level: Level, stars: int) -> tuple[Program, dict[str, Any]]:
    """A program that wins with so many stars where one can be found, and what is foretold."""
    if level.form == "predict":
        answers = enumerate(level.choices)
        right = next(at for at, one in answers if judge(level, level.start, choice=one).won)
        return level.start, {"choice": right, "tries": 0 if stars == 3 else 1}
    said: dict[str, Any] = {}
    if (level.forecast and stars == 3) or level.form == "create":
        place = landing(level, level.solution)
        return level.solution, {"forecast": [place.x, place.y, place.heading]}
    found = programs_by_stars(level)
    return found.get(stars) or found[max(found)], said


def programs_by_stars(level: Level) -> dict[int, Program]:
    """A winning program for each number of stars that one can be found for."""
    text = show(level.solution, level.toolbox).text
    found: dict[int, Program] = {}
    added = ("left()", "right()", "forward()", "left()\nright()", "wait()")
    tails = ["", *added, "left()\nright()\nleft()", "right()\nleft()\nright()\nleft()"]
    for tail in tails:
        for whole in (f"{text}\n{tail}", f"{tail}\n{text}"):
            parsed = parse(whole.strip() + "\n", level.toolbox)
            if parsed.diagnostics:
                continue
            verdict = judge(level, parsed.program)
            if verdict.won:
                found.setdefault(verdict.stars, parsed.program)
    return found


def attempt_facts(
    level: Level, program: Program, said: Mapping[str, Any] = _NOTHING, hints: int = 0
) -> dict[str, Any]:
    """The facts of a run as the game keeps them; `said` is what was answered or foretold."""
    choice = level.choices[said["choice"]] if "choice" in said else None
    forecast = Choice(*said["forecast"]) if "forecast" in said else None
    verdict = judge(level, program, forecast, choice, said.get("tries", 0))
    facts = {
        "level": level.id,
        "digest": level.digest,
        "chapter": level.chapter,
        "won": verdict.won,
        "stars": verdict.stars,
        "size": verdict.size,
        "steps": verdict.ticks,
        "program": show(program, level.toolbox).text,
        "hints": hints,
        "mistake": verdict.mistake.id if verdict.mistake else "",
    }
    return facts | {name: value for name, value in said.items() if name != "tries"}
