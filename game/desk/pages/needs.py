"""Who may need somebody, and what the whole class stumbles over."""

from __future__ import annotations

from game.classroom.progress import number_of
from game.desk.site import View
from game.desk.wire import Answer

__all__ = ["needs", "numbers", "timeline"]

MOST_POINTS = 400


def numbers(view: View) -> dict[str, tuple[str, str]]:
    """The number and the chapter of each level."""
    return {
        level.id: (number_of(chapter, level), chapter.id)
        for chapter in view.desk.chapters()
        for level in chapter.levels
    }


def needs(view: View, rest: list[str]) -> Answer:
    """Who is stuck and why, by mistake and by idea."""
    known = numbers(view)
    return view.show(
        "needs.html",
        stuck=view.desk.stuck(view.k.id),
        mistakes=view.desk.by_mistake(view.k.id),
        concepts=view.desk.by_concept(view.k.id),
        numbers=_Known(known),
    )


def timeline(view: View, rest: list[str]) -> Answer:
    """A day of the class, minute by minute."""
    days = view.desk.days(view.k.id)
    asked = view.ask.one("day")
    day = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 7 else 0
    day = day if day in days else (days[0] if days else 0)
    points = view.desk.timeline(view.k.id, day)[-MOST_POINTS:]
    return view.show("timeline.html", points=points, days=days[:10], day=day, numbers=numbers(view))


class _Known(dict[str, tuple[str, str]]):
    """Numbers of levels; a level that is not here any more has its id for one."""

    def __missing__(self, level: str) -> tuple[str, str]:
        return level, ""
