"""Lets the solver look at levels, and keeps what it found until something changes."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

import platformdirs

import game
from game.data import data_root
from game.levels import Library, load_library
from game.levels.level import Level
from game.levels.programs import kinds_of
from game.program import Program
from game.solve import BUDGET, Report, study
from game.source import show
from game.values import N_

if TYPE_CHECKING:
    from game.verbs.command_line import Call

__all__ = ["check_solve"]

Row = dict[str, Any]
"""A report as JSON keeps it: programs as lines of Python."""

HOLDS, BROKEN, NONSENSE = 0, 1, 2

VERDICTS = {
    "free": N_("{level}: nothing to prove"),
    "lost": N_("{level}: the solution does not win"),
    "proved": N_("{level}: par proved {par}"),
    "best": N_("{level}: par best known {par}, nothing shorter up to {whole} statements"),
    "shorter": N_("{level}: shorter found, par {par} is wrong:"),
}
SHORTCUT = N_("    shortcut without {blocks}:")
KNOWN = N_("    a known way has {least}: the level says so")
UNUSED = N_("    never needed: {blocks}")
HARD = N_("    difficulty {number}, {nodes} blocks tried")
SUMMARY = N_(
    "{levels} levels: {proved} par proved, {best} par best known, {shorter} shorter found, "
    "{lost} not solved, {shortcuts} shortcuts, {unused} with blocks never needed"
)
PROGRESS = N_("{done} of {all} levels")
UNKNOWN = N_("There is no level “{level}”.")

_ALL_KNOWN = "12-14"
"""The band of chapters whose palettes hold what is known, not only what is needed."""

_PARTS = ("program", "worlds", "blocks", "source", "run", "levels", "solve")
"""The packages that decide what the solver finds."""


def check_solve(call: Call, named: Sequence[str]) -> int:
    """Report on the levels named, or on all: 1 where par is wrong or a level is not solved."""
    root = data_root()
    library = load_library(root / "levels", root)
    levels = list(library.levels) if not named else []
    for name in named:
        level = library.level(name)
        if level is None:
            call.err.write(call.say(UNKNOWN, level=name) + "\n")
            return NONSENSE
        levels.append(level)
    rows = _rows(call, root, library, levels)
    if call.given.json:
        call.out.write(json.dumps(rows, ensure_ascii=False, indent=1) + "\n")
    else:
        for row in rows:
            call.out.write("".join(f"{line}\n" for line in _lines(call, row)))
        call.out.write(_summary(call, rows) + "\n")
    return BROKEN if any(row["verdict"] in ("lost", "shorter") for row in rows) else HOLDS


def _rows(call: Call, root: Path, library: Library, levels: list[Level]) -> list[Row]:
    """What is kept, and what is found out now, on all cores."""
    kept, engine = _Kept.load(), _engine()
    keys = {level.id: _key(root, library, level, engine) for level in levels}
    wanted = [level.id for level in levels if keys[level.id] not in kept.rows]
    for count, row in enumerate(_found(root, wanted), 1):
        kept.rows[keys[row["level"]]] = row
        _progress(call, call.err, count, len(wanted))
    if wanted:
        kept.save()
    return [kept.rows[keys[level.id]] for level in levels]


def _found(root: Path, wanted: list[str]) -> Iterator[Row]:
    if len(wanted) < 3:
        yield from (_row(root, id) for id in wanted)
        return
    with ProcessPoolExecutor(os.cpu_count() or 1) as pool:
        yield from pool.map(_row, [root] * len(wanted), wanted, chunksize=4)


def _progress(call: Call, stream: TextIO, done: int, all: int) -> None:
    """One line that is written over, where a person looks at it."""
    if stream.isatty():
        end = "\n" if done == all else ""
        stream.write(f"\r{call.say(PROGRESS, done=done, all=all)}{end}")
        stream.flush()


@cache
def _library(root: Path) -> Library:
    """The levels, read once in each process of the pool."""
    return load_library(root / "levels", root)


def _row(root: Path, id: str) -> Row:
    """The report on one level; runs in a process of its own."""
    library = _library(root)
    level = library.level(id)
    assert level is not None
    report = study(level, _earlier(library, level), BUDGET)
    met = _met(library, level)
    report = replace(report, unused=tuple(kind for kind in report.unused if kind not in met))
    return _written(level, report, _name(library, level))


def _written(level: Level, report: Report, name: str) -> Row:
    def text(program: Program | None) -> list[str]:
        return show(program, level.toolbox).text.splitlines() if program else []

    return {
        "level": report.level,
        "name": name,
        "verdict": report.verdict,
        "par": report.par,
        "whole": report.whole,
        "nodes": report.nodes,
        "program": text(report.program),
        "shortcut": text(report.shortcut),
        "idea": list(report.idea),
        "unused": list(report.unused),
        "beyond": list(report.beyond),
        "difficulty": report.difficulty,
        "least": report.least,
    }


def _name(library: Library, level: Level) -> str:
    chapter = library.chapter(level.chapter)
    return f"{chapter.number if chapter else 0}.{level.number} {level.id}"


def _earlier(library: Library, level: Level) -> frozenset[str]:
    """The kinds that solutions of the chapters before this one use."""
    chapter = library.chapter(level.chapter)
    before = [one for one in library.chapters if chapter and one.number < chapter.number]
    return frozenset(
        kind for one in before for each in one.levels for kind in kinds_of(each.solution)
    )


def _met(library: Library, level: Level) -> frozenset[str]:
    """The kinds that may be on offer for nothing: from twelve on, all that earlier levels had.

    Who is younger is offered nothing that leads nowhere.
    """
    chapter = library.chapter(level.chapter)
    if chapter is None or chapter.band != _ALL_KNOWN:
        return frozenset()
    levels = list(library.levels)
    return frozenset(kind for one in levels[: levels.index(level)] for kind in one.blocks)


def _engine() -> bytes:
    """What tells this engine from another: the text of the packages that decide."""
    digest = hashlib.sha256(str(BUDGET).encode())
    for part in _PARTS:
        for file in sorted(Path(game.__file__).parent.joinpath(part).rglob("*.py")):
            digest.update(file.read_bytes())
    return digest.digest()


def _key(root: Path, library: Library, level: Level, engine: bytes) -> str:
    digest = hashlib.sha256(engine)
    file = root / level.file
    for part in (file, file.parent / "chapter.yaml"):
        digest.update(part.read_bytes())
    digest.update(" ".join(sorted(_earlier(library, level))).encode())
    return digest.hexdigest()


class _Kept:
    """What was found before, by what it was found of; mutable, for it is written back whole."""

    def __init__(self, file: Path, rows: dict[str, Row]) -> None:
        self.file, self.rows = file, rows

    @classmethod
    def load(cls) -> _Kept:
        """What lies in the cache folder; nothing where it cannot be read."""
        file = Path(platformdirs.user_cache_dir("ilme", appauthor=False)) / "solved.json"
        rows: object = None
        with suppress(OSError, ValueError):
            rows = json.loads(file.read_text(encoding="utf-8"))
        return cls(file, rows if isinstance(rows, dict) else {})

    def save(self) -> None:
        """Written beside it first, so that a pulled plug leaves the old file; a cache may fail."""
        with suppress(OSError):
            self.file.parent.mkdir(parents=True, exist_ok=True)
            beside = self.file.with_suffix(".part")
            beside.write_text(json.dumps(self.rows, ensure_ascii=False), encoding="utf-8")
            beside.replace(self.file)


def _lines(call: Call, row: Row) -> Iterator[str]:
    text = VERDICTS[row["verdict"]]
    yield call.say(text, level=row["name"], par=row["par"], whole=row["whole"])
    yield from (f"        {line}" for line in row["program"])
    if row["shortcut"]:
        yield call.say(SHORTCUT, blocks=", ".join(row["idea"]))
        yield from (f"        {line}" for line in row["shortcut"])
    if row["least"]:
        yield call.say(KNOWN, least=row["least"])
    if row["unused"]:
        yield call.say(UNUSED, blocks=", ".join(row["unused"]))
    yield call.say(HARD, number=row["difficulty"], nodes=row["nodes"])


def _summary(call: Call, rows: list[Row]) -> str:
    found = [row["verdict"] for row in rows]
    return call.say(
        SUMMARY,
        levels=len(rows),
        proved=found.count("proved"),
        best=found.count("best"),
        shorter=found.count("shorter"),
        lost=found.count("lost"),
        shortcuts=sum(bool(row["shortcut"]) for row in rows),
        unused=sum(bool(row["unused"]) for row in rows),
    )
