"""The table of a class: pupils by levels, and the panel that gives levels to do."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from game.classroom.out import TRUST_WORDS
from game.classroom.views import ASSIGNED, HELP, NONE, SOLVED, Cell, Head, Pupil, Table
from game.desk.days import MONTHS, WEEKDAYS
from game.desk.site import View
from game.desk.wire import Answer
from game.i18n import word
from game.levels import Chapter

__all__ = ["chapter_now", "progress", "table", "told"]


def chapter_now(view: View) -> Chapter:
    """The chapter that is asked for; else that of the newest lesson; else the last one begun."""
    library, desk = view.desk.library, view.desk
    if found := desk.chapter(view.ask.one("chapter")):
        return found
    for lesson in view.desk.lessons(view.k.id):
        level = desk.level(lesson.levels[0]) if lesson.levels else None
        if level and (found := desk.chapter(level.chapter)):
            return found
    begun = view.desk.by_concept(view.k.id)
    last = library.chapter(begun[-1].chapter) if begun else None
    return last or library.chapters[0]


def told(view: View, pupil: Pupil, head: Head, cell: Cell) -> tuple[str, str]:
    """What a cell says when it is pointed at: its title and its words."""
    say = view.say
    title = say(
        "{name} · {number} {level}",
        name=pupil.name.split(" ")[0],
        number=head.number.replace(".", "·"),
        level=say(head.title, context=head.level),
    )
    if cell.state == HELP and cell.why:
        text = word(cell.why[0], say)
    elif cell.state == SOLVED:
        text = say("Stars: {stars}. Runs: {runs}.", stars=cell.stars, runs=cell.runs)
    elif cell.state == ASSIGNED:
        text = say("Assigned, not started yet.")
    elif cell.state == NONE:
        text = say("Not started.")
    else:
        text = say("Runs: {runs}, hints: {hints}.", runs=cell.runs, hints=cell.hints)
    if cell.trust and cell.trust != "verified":
        text += " " + say("Trust: {trust}.", trust=say(TRUST_WORDS[cell.trust]))
    if cell.again:
        text += " " + say("You have asked for another try.")
    return title, text


def _given(view: View) -> dict[str, Any]:
    chapter = chapter_now(view)
    asked = view.ask.one("group")
    group = asked if asked in view.desk.groups(view.k.id) else ""
    shown = view.desk.table(view.k.id, chapter.id, group)
    assert isinstance(shown, Table)
    chapters = view.desk.chapters()
    at = chapters.index(chapter)
    return {
        "chapter": chapter,
        "group": group,
        "in_group": f"&group={quote(group, safe='')}" if group else "",
        "table": shown,
        "before": chapters[at - 1] if at else None,
        "after": chapters[at + 1] if at + 1 < len(chapters) else None,
        "stuck": sum(cell.state == HELP for row in shown.rows for cell in row.cells),
        "tip": lambda pupil, head, cell: told(view, pupil, head, cell),
    }


def progress(view: View, rest: list[str]) -> Answer:
    """The page of the table."""
    days = {one.due for one in view.desk.lessons(view.k.id) if one.due}
    today = view.desk.clock() // 86_400
    last = next(iter(view.desk.lessons(view.k.id)), None)
    return view.show(
        "progress.html",
        **_given(view),
        pupils=view.desk.pupils(view.k.id),
        groups=view.desk.groups(view.k.id),
        weekdays=WEEKDAYS,
        months=MONTHS,
        due=max((day for day in days if day >= today), default=today + 3),
        pairs=last is None or last.pairs,  # as this class is used to
        hints=last is None or last.hints,
        lock=last is not None and last.lock,
        chosen=view.ask.query.get("level", []),
    )


def table(view: View, rest: list[str]) -> Answer:
    """Only the table, for a page that looks again."""
    return view.show("table.html", **_given(view))
