"""The pulse of a class: tables that a grown-up has saved on the children's computers, added up.

A table holds counts of five answers and more, and nobody. It names its computer only by what the
teacher calls it, so that a newer table takes the place of the older one of the same computer.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping

from game.classroom.core import Core
from game.classroom.names import decode
from game.levels import Chapter
from game.progress import clean_text
from game.pulse import BATCH, MOMENTS, Cell, Cells
from game.pulse.cells import SCORES
from game.values import Diagnostic

__all__ = ["Pulses", "read_table"]

MOST_BYTES = 100_000
MOST_ANSWERS = 10_000
LONGEST = 24
_COUNTS = 7  # cells before the counts: chapter, title, moment, answers, mean, from, to


class Pulses(Core):
    """What a class thinks about who can do what: totals, never a child."""

    def take_pulse(
        self, klass: str, source: str, data: bytes, words: Mapping[str, str]
    ) -> int | Diagnostic:
        """Take in the table of a computer, as its screen saves it; how many answers are in it.

        `words` tells the moment that a word in the table names, in whichever language it is.
        """
        cells = read_table(data, self.library.chapters, words)
        if not cells:
            return Diagnostic.of("classroom.no-pulse")
        name = clean_text(source, LONGEST) or "1"
        return self.keep_pulse(klass, name, cells) or _answers(cells)

    def keep_pulse(self, klass: str, source: str, cells: Cells) -> Diagnostic | None:
        """Keep the totals of the pulse of one computer; they take the place of its earlier ones,
        and no cells take them away."""
        plain = [[*place, list(cell.counted)] for place, cell in sorted(cells.items())]
        with self._lock:
            if klass not in self._read_on().classes:
                return Diagnostic.of("classroom.no-class")
            return self._write(self._entry("pulse", klass=klass, source=source, cells=plain))

    def pulse(self, klass: str) -> Cells:
        """The totals of the pulse of a class, all its computers together."""
        sums: dict[tuple[str, str], list[int]] = {}
        with self._lock:
            kept = [cells for (of, _), cells in self._read_on().pulses.items() if of == klass]
        for cells in kept:
            for chapter, moment, counts in cells:
                if moment in MOMENTS and len(counts) == SCORES:
                    total = sums.setdefault((chapter, moment), [0] * SCORES)
                    total[:] = [a + b for a, b in zip(total, counts, strict=True)]
        return {place: Cell(tuple(counts)) for place, counts in sums.items()}

    def pulse_sources(self, klass: str) -> tuple[tuple[str, int], ...]:
        """The computers whose tables are here, and how many answers each has."""
        with self._lock:
            kept = self._read_on().pulses
        found = [
            (source, sum(sum(counts) for _, _, counts in cells))
            for (of, source), cells in kept.items()
            if of == klass and cells
        ]
        return tuple(sorted(found))


def read_table(data: bytes, chapters: Iterable[Chapter], words: Mapping[str, str]) -> Cells:
    """The counts in a saved table; a row that makes no sense, or is of too few, is left out."""
    ids = {str(chapter.number): chapter.id for chapter in chapters}
    text = decode(data[:MOST_BYTES])
    mark = ";" if text.count(";") > text.count(",") else ","
    found: dict[tuple[str, str], Cell] = {}
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=mark))
    except csv.Error:
        return {}
    for row in rows:
        if len(row) < _COUNTS + SCORES or row[0] not in ids or row[2] not in words:
            continue
        counts = tuple(map(_number, row[_COUNTS : _COUNTS + SCORES]))
        cell = Cell(counts) if min(counts) >= 0 else Cell()
        if cell.is_whole and BATCH <= sum(counts) == _number(row[3]) <= MOST_ANSWERS:
            found[ids[row[0]], words[row[2]]] = cell
    return found


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 7 else -1


def _answers(cells: Cells) -> int:
    return sum(sum(cell.counted) for cell in cells.values())
