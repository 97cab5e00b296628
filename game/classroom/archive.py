"""A year of a school as files that DuckDB reads, and the report over any number of them.

    <month>/<class>.jsonl.gz     one run or one count of the pulse on each line, under pseudonyms

There is no name, no program, no id and no clock finer than a month in them. A file is written whole
beside the old one and takes its place. Parquet of the same is a third of the size.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from game.classroom.desk import Desk
from game.classroom.district import pseudonym
from game.classroom.rows import month_of
from game.classroom.sheets import Line, csv_bytes
from game.classroom.views import UNCONFIRMED, Klass
from game.values import Diagnostic

__all__ = ["Archiving", "Finding", "archive_report", "parquet_of", "report_sheet", "write_archive"]

LEAST = 10

Lines = dict[int, list[Mapping[str, Any]]]
Archiving = Callable[[int, int], None]
"""Told after each class: how many are done, of how many."""

_KEYS = ("district", "school", "klass", "pupil", "chapter", "level", "won", "stars", "mistake")


@dataclass(frozen=True, slots=True)
class Finding:
    """A line of the report: in a district and month, of a chapter or a mistake or the pulse."""

    what: str  # chapter, mistake, pulse
    district: str
    month: int
    name: str
    pupils: int
    count: int  # knots tied, times made, answers given
    mean: float = 0.0  # of the pulse: things of three that both sides were tapped for


def write_archive(
    desk: Desk, folder: Path, key: bytes, district: str, school: str, told: Archiving | None = None
) -> int:
    """Write what every class of a desk has done; how many lines. Raises OSError."""
    classes = (*desk.classes(), *desk.classes(archived=True))
    count = 0
    for number, klass in enumerate(classes, start=1):
        for month, lines in _lines(desk, klass, key, district, school).items():
            name = f"{pseudonym(key, klass.id)}.jsonl.gz"
            _write(folder / f"{month:06}" / name, lines)
            count += len(lines)
        if told:
            told(number, len(classes))
    return count


def parquet_of(folder: Path, file: Path) -> Diagnostic | None:
    """Write all of an archive as one Parquet file; None when it is there."""
    return _ask(folder, f"COPY runs TO '{_quoted(file)}' (FORMAT parquet, COMPRESSION zstd)")[1]


def archive_report(folder: Path) -> tuple[Finding, ...] | Diagnostic:
    """Chapters, mistakes and pulse by district and month, of at least ten children each.

    The folder holds archives of any number of schools, or Parquet files of them.
    """
    rows, refused = _ask(folder, _REPORT)
    return refused or tuple(Finding(*row) for row in rows)


def report_sheet(findings: tuple[Finding, ...]) -> bytes:
    """The report as CSV; the mean of the pulse has two places."""
    lines: list[Line] = [["what", "district", "month", "name", "children", "count", "mean"]]
    for one in findings:
        mean = f"{one.mean:.2f}" if one.what == "pulse" else ""
        lines.append(
            [one.what, one.district, one.month, one.name, one.pupils or "", one.count, mean]
        )
    return csv_bytes(lines)


def _lines(desk: Desk, klass: Klass, key: bytes, district: str, school: str) -> Lines:
    found: Lines = {}
    hidden = pseudonym(key, klass.id)
    chapters: dict[str, str] = {level.id: level.chapter for level in desk.library.levels}
    for pupil in desk.pupils(klass.id):
        name = pseudonym(key, pupil.id)
        for run in desk.attempts(pupil.id):
            if run.trust != UNCONFIRMED:
                place = (district, school, hidden, name, chapters.get(run.level, ""), run.level)
                values = (*place, run.won, run.stars, run.mistake)
                line = dict(zip(_KEYS, values, strict=True))
                found.setdefault(month_of(run.moment), []).append(line)
    for (chapter, moment), cell in desk.pulse(klass.id).items():
        line = {"district": district, "school": school, "klass": hidden, "chapter": chapter}
        line |= {"moment": moment, "answers": list(cell.counted)}
        found.setdefault(month_of(desk.clock()), []).append(line)
    return found


def _write(path: Path, lines: list[Mapping[str, Any]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    text = "".join(json.dumps(line, separators=(",", ":")) + "\n" for line in lines)
    part = path.with_suffix(".part")
    part.write_bytes(gzip.compress(text.encode("ascii"), 6, mtime=0))
    part.replace(path)


def _ask(folder: Path, question: str) -> tuple[list[tuple[Any, ...]], Diagnostic | None]:
    try:
        import duckdb
    except ImportError:
        return [], Diagnostic.of("classroom.no-duckdb")
    if not any(_files(folder)):
        return [], Diagnostic.of("classroom.no-archive")
    connection = duckdb.connect(":memory:")
    try:
        connection.execute(_view(folder))
        return connection.execute(question).fetchall(), None
    except duckdb.Error:
        return [], Diagnostic.of("classroom.no-archive")
    finally:
        connection.close()


def _files(folder: Path) -> Iterator[Path]:
    yield from folder.rglob("*.jsonl.gz")
    yield from folder.rglob("*.parquet")


def _view(folder: Path) -> str:
    """A view of all lines, whichever form their files have."""
    parts = []
    if next(folder.rglob("*.jsonl.gz"), None):
        parts.append(
            f"SELECT {_COLUMNS_OUT}, CAST(regexp_extract(filename, '{_MONTH}', 1) AS INTEGER)"
            f" AS month FROM read_json('{_quoted(folder)}/**/*.jsonl.gz',"
            f" format='newline_delimited', filename=true, columns={{{_COLUMNS_IN}}})"
        )
    if next(folder.rglob("*.parquet"), None):
        parts.append(
            f"SELECT {_COLUMNS_OUT}, month FROM read_parquet('{_quoted(folder)}/**/*.parquet')"
        )
    return "CREATE VIEW runs AS " + " UNION ALL ".join(parts)


def _quoted(path: Path) -> str:
    return path.as_posix().replace("'", "''")


_COLUMNS = {
    "district": "VARCHAR",
    "school": "VARCHAR",
    "klass": "VARCHAR",
    "pupil": "VARCHAR",
    "chapter": "VARCHAR",
    "level": "VARCHAR",
    "won": "BOOLEAN",
    "stars": "TINYINT",
    "mistake": "VARCHAR",
    "moment": "VARCHAR",
    "answers": "BIGINT[]",
}
_MONTH = r"(\d{6})[/\\][^/\\]*$"
_COLUMNS_IN = ", ".join(f"{name}: '{kind}'" for name, kind in _COLUMNS.items())
_COLUMNS_OUT = ", ".join(_COLUMNS)
_REPORT = f"""
SELECT 'chapter', district, month, chapter, count(DISTINCT pupil),
       count(DISTINCT pupil || level) FILTER (WHERE won), 0.0
FROM runs WHERE pupil IS NOT NULL GROUP BY ALL HAVING count(DISTINCT pupil) >= {LEAST}
UNION ALL
SELECT 'mistake', district, month, mistake, count(DISTINCT pupil), count(*), 0.0
FROM runs WHERE mistake <> '' GROUP BY ALL HAVING count(DISTINCT pupil) >= {LEAST}
UNION ALL
SELECT 'pulse', district, month, chapter || ' ' || moment, 0,
       CAST(sum(list_sum(answers)) AS BIGINT),
       sum(answers[2] + 2 * answers[3] + 3 * answers[4]) / sum(list_sum(answers))
FROM runs WHERE moment IS NOT NULL GROUP BY district, month, chapter, moment
HAVING sum(list_sum(answers)) >= {LEAST}
ORDER BY 1, 2, 3, 6 DESC, 4
"""
