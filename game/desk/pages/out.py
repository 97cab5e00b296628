"""What leaves the desk: tables for a spreadsheet."""

from __future__ import annotations

from game.desk.pages.progress import chapter_now
from game.desk.site import View
from game.desk.wire import Answer, download
from game.values import Diagnostic

__all__ = ["csv", "out", "xlsx"]

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def out(view: View, rest: list[str]) -> Answer:
    """What can be taken along."""
    pupils = view.desk.pupils(view.k.id)
    return view.show("out.html", chapter=chapter_now(view), pupils=pupils)


def _which(view: View, rest: list[str]) -> tuple[str, str]:
    """The chapter that is asked for, "" for all runs, and the name of its file."""
    if rest[:1] == ["runs"]:
        return "", f"{view.k.title} {view.say('all runs')}"
    chapter = chapter_now(view)
    return chapter.id, f"{view.k.title} {chapter.number or chapter.title}"


def csv(view: View, rest: list[str]) -> Answer:
    """A table as CSV."""
    chapter, name = _which(view, rest)
    return download(view.desk.csv(view.k.id, chapter, view.say), f"{name}.csv", "text/csv")


def xlsx(view: View, rest: list[str]) -> Answer:
    """A table for a spreadsheet."""
    chapter, name = _which(view, rest)
    made = view.desk.xlsx(view.k.id, chapter, view.say)
    if isinstance(made, Diagnostic):
        return view.back(view.path("out"), made)
    return download(made, f"{name}.xlsx", _XLSX)
