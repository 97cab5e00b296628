"""The class's totals as a table other programs read."""

from __future__ import annotations

from collections.abc import Iterator

from game.pulse import MOMENTS, Change, Total, shown
from game.scenes.home import Home
from game.scenes.pulse.about import LIMITS
from game.scenes.pulse.rows import NAMES, Row, chapter_rows, percent
from game.values import N_

__all__ = ["sheet"]

HEAD = (
    N_("Chapter"), N_("Title"), N_("Moment"), N_("Answers"), N_("Mean, %"),
    N_("95 % from, %"), N_("95 % to, %"), N_("0 of 3"), N_("1 of 3"), N_("2 of 3"), N_("3 of 3"),
    N_("Change, points"), N_("Change from"), N_("Change to"), N_("Effect size d"),
)  # fmt: skip


def sheet(home: Home) -> str:
    """CSV of all rows with five answers or more, and below them what they cannot say.

    Tables of Azerbaijani and Russian systems part cells by semicolons, since a comma stands in
    their numbers. Every cell is in quotes, and none can be taken for a formula.
    """
    comma = home.language in ("az", "ru")
    rows: list[list[str]] = [[home.say(text) for text in HEAD]]
    for row in chapter_rows(home.chapters, home.pulse.cells):
        rows += _lines(home, row, comma)
    rows.append([home.say(LIMITS)])
    mark = ";" if comma else ","
    return "".join(mark.join(map(_cell, row)) + "\r\n" for row in rows)


def _lines(home: Home, row: Row, comma: bool) -> Iterator[list[str]]:
    chapter = row.chapter
    title = home.say(chapter.title, context=chapter.id)
    for moment, found in zip(MOMENTS, (row.before, row.after), strict=True):
        if found is not None:
            counts = shown(home.pulse.cells, chapter.id, moment)
            moved = row.change if moment == "after" else None
            name = home.say(NAMES[moment])
            yield [
                str(chapter.number), title, name, *_total(found), *map(str, counts),
                *_change(moved, comma),
            ]  # fmt: skip


def _total(found: Total) -> list[str]:
    return [str(found.count), *(_points(one) for one in (found.mean, found.low, found.high))]


def _change(moved: Change | None, comma: bool) -> list[str]:
    if moved is None:
        return [""] * 4
    size = "" if moved.size is None else f"{moved.size:.2f}"
    points = [_points(one) for one in (moved.mean, moved.low, moved.high)]
    return [*points, size.replace(".", ",") if comma else size]


def _points(share: float | None) -> str:
    return "" if share is None else str(percent(share))


def _cell(text: str) -> str:
    """A cell in quotes; one that begins like a formula, and is no number, begins with a quote."""
    is_number = text.lstrip("-").replace(",", "").replace(".", "").isdecimal()
    guard = "'" if text[:1] in tuple("=+-@\t\r") and text and not is_number else ""
    return '"' + guard + text.replace('"', '""') + '"'
