"""What a district and a ministry see: counts of enough children, and lines under pseudonyms."""

from __future__ import annotations

from game.classroom.sheets import Line, csv_bytes
from game.desk.site import View
from game.desk.wire import Answer, download
from game.pulse import Cell, Cells
from game.scenes.pulse.rows import change_words, chapter_rows, percent

__all__ = ["counts_csv", "lines_csv", "overview"]


def overview(view: View, rest: list[str]) -> Answer:
    """Counts by level, and the pulse of all classes; nothing of fewer children than may be."""
    found = {one.level: one for one in view.desk.counts(role=view.role)}
    chapters = [
        (chapter, [(level, found[level.id]) for level in chapter.levels if level.id in found])
        for chapter in view.desk.library.chapters
    ]
    rows = chapter_rows(view.desk.library.chapters, _pulse(view))
    return view.show(
        "overview.html",
        chapters=[one for one in chapters if one[1]],
        rows=tuple(rows),
        percent=percent,
        moved=lambda row: change_words(view.say, row.change),
    )


def _pulse(view: View) -> Cells:
    """The pulse of all classes together, where enough have answered."""
    sums: dict[tuple[str, str], tuple[int, ...]] = {}
    for klass in view.desk.classes():
        for place, cell in view.desk.pulse(klass.id).items():
            before = sums.get(place, (0,) * len(cell.counted))
            sums[place] = tuple(a + b for a, b in zip(before, cell.counted, strict=True))
    return {place: Cell(counts) for place, counts in sums.items() if sum(counts) >= view.role.least}


def counts_csv(view: View, rest: list[str]) -> Answer:
    """The counts for a spreadsheet."""
    lines: list[Line] = [["level", "begun", "won", "stars"]]
    for one in view.desk.counts(role=view.role):
        blank = ["" if part is None else part for part in (one.won, one.stars)]
        lines.append([one.level, one.begun, *blank])
    return download(csv_bytes(lines), "counts.csv", "text/csv")


def lines_csv(view: View, rest: list[str]) -> Answer:
    """The best of each pupil in each level, under pseudonyms."""
    head = ["class", "pupil", "chapter", "level", "won", "stars", "runs", "minutes"]
    best = view.desk.best(view.desk.pseudonym_key(), role=view.role)
    lines: list[Line] = [head, *(one.line[2:] for one in best)]
    return download(csv_bytes(lines), "pseudonyms.csv", "text/csv")
