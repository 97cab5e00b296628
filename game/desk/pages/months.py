"""Month by month: the archive of this desk as a file, and the report DuckDB makes of it."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from game.classroom.archive import Finding, archive_report, parquet_of, report_sheet, write_archive
from game.classroom.district import pseudonym
from game.desk.site import View
from game.desk.wire import Answer, download
from game.progress import clean_text
from game.scenes.pulse.rows import NAMES
from game.solve.catalogue import CATALOGUE
from game.values import Diagnostic

__all__ = ["archive", "months", "sheet"]

LONGEST = 40
KINDS = ("chapter", "mistake", "pulse")


def archive(view: View, rest: list[str]) -> Answer:
    """All runs of the desk under pseudonyms, to lie beside the archives of other schools."""
    with tempfile.TemporaryDirectory(prefix="ilme-archive-") as place:
        folder = Path(place)
        district, school = (
            clean_text(view.ask.one(one), LONGEST) for one in ("district", "school")
        )
        _written(view, folder, district, school)
        file = folder / "all.parquet"
        refused = parquet_of(folder, file)
        if refused:
            return view.back("/months", refused)
        name = pseudonym(view.desk.pseudonym_key(), "desk")  # saved again, it is the same file
        return download(file.read_bytes(), f"ilme-{name}.parquet")


def months(view: View, rest: list[str]) -> Answer:
    """Chapters, mistakes and pulse of each month, of at least ten children each."""
    found = _findings(view)
    refused = found if isinstance(found, Diagnostic) else None
    shown = [] if isinstance(found, Diagnostic) else list(_by_month(view, found))
    return view.show("months.html", refused=refused, shown=shown)


def sheet(view: View, rest: list[str]) -> Answer:
    """The same for a spreadsheet."""
    found = _findings(view)
    if isinstance(found, Diagnostic):
        return view.back("/months", found)
    return download(report_sheet(found), "months.csv", "text/csv")


def _written(view: View, folder: Path, district: str = "", school: str = "") -> None:
    write_archive(view.desk, folder, view.desk.pseudonym_key(), district, school)


def _findings(view: View) -> tuple[Finding, ...] | Diagnostic:
    with tempfile.TemporaryDirectory(prefix="ilme-archive-") as place:
        _written(view, Path(place))
        return archive_report(Path(place))


def _by_month(
    view: View, found: tuple[Finding, ...]
) -> Iterator[tuple[str, list[list[tuple[str, Finding]]]]]:
    """For each month, the newest first: what was found of each kind, with its words."""
    newest = sorted(found, key=lambda one: -one.month)
    for month, lines in groupby(newest, key=lambda one: one.month):
        here = [(_words(view, one), one) for one in lines]
        kinds = [[line for line in here if line[1].what == kind] for kind in KINDS]
        yield f"{month % 100:02}.{month // 100}", kinds


def _words(view: View, one: Finding) -> str:
    """What a line is about, as a person says it."""
    if one.what == "mistake":
        known = CATALOGUE.get(one.name)
        return view.say(known.says) if known else one.name
    id, _, moment = one.name.partition(" ")
    chapter = next((each for each in view.desk.library.chapters if each.id == id), None)
    title = view.say(chapter.title, context=chapter.id) if chapter else id
    number = f"{chapter.number} " if chapter else ""
    when = f" · {view.say(NAMES[moment])}" if moment in NAMES else ""
    return f"{number}{title}{when}"
