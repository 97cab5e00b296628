"""What is assigned, and how a lesson of 45 minutes may go."""

from __future__ import annotations

from game.desk.days import day_of
from game.desk.pages.needs import numbers
from game.desk.plans import MINUTES
from game.desk.site import View
from game.desk.wire import Answer
from game.values import Diagnostic

__all__ = ["assign", "end", "first", "lesson", "lessons"]


FIRST = 4
"""Levels of the first lesson."""


def lessons(view: View, rest: list[str]) -> Answer:
    """The lessons of a class, each to change or to end."""
    names = {one.id: one.name for one in view.desk.pupils(view.k.id)}
    return view.show(
        "lessons.html",
        lessons=view.desk.lessons(view.k.id),
        numbers=numbers(view),
        names=names,
        chapters=view.desk.library.chapters,
        titles={pack.id: pack.title for pack in view.desk.packs()},
        plans=view.site.plans,
        minutes=MINUTES,
    )


def lesson(view: View, rest: list[str]) -> Answer:
    """The plan of a lesson on the wall: large words, nothing else."""
    chapter = view.desk.library.chapter(rest[0]) if rest else None
    if chapter is None:
        return view.site.sorry(404, view.language)
    return view.show(
        "wall.html", chapter=chapter, plan=view.site.plans.get(chapter.id, ()), minutes=MINUTES
    )


def assign(view: View, rest: list[str]) -> Answer:
    """Give levels, or change what was given."""
    ask, here = view.ask, view.path("progress") + f"?chapter={_safe(view.ask.one('chapter'))}"
    set_id = ask.one("set")
    kept = view.desk.lesson(view.k.id, set_id) if set_id else None
    if set_id and kept is None:
        return view.back(view.path("lessons"), Diagnostic.of("classroom.no-lesson"))
    to = ask.all("to") if ask.one("for") == "some" else ()
    if ask.one("for") == "some" and not to:
        view.site.tell(ask, view.say("Choose at least one child or group."), bad=True)
        return view.back(here)
    said = view.desk.assign(
        view.k.id,
        kept.levels if kept else ask.all("level"),
        set_id=set_id,
        title=ask.one("title", kept.title if kept else ""),
        to=kept.to if kept else to,
        mode=ask.one("mode"),
        pairs=ask.ticked("pairs"),
        hints=ask.ticked("hints"),
        opens=day_of(ask.one("opens")),
        due=day_of(ask.one("due")),
        lock=ask.ticked("lock"),
        note=ask.one("note"),
    )
    done = view.say(
        "Assigned. The children will see it the next time their computers meet the desk."
    )
    return view.back(view.path("lessons") if kept else here, said, done)


def first(view: View, rest: list[str]) -> Answer:
    """The first lesson of a class in one step: the first levels of all, in pairs."""
    levels = view.desk.library.chapters[0].levels[:FIRST]
    said = view.desk.assign(
        view.k.id, [level.id for level in levels], title=view.say("The first lesson"), pairs=True
    )
    done = view.say("The first lesson is given. Now connect the children's computers.")
    return view.back(view.path("lessons"), said, done)


def end(view: View, rest: list[str]) -> Answer:
    """Take a lesson back."""
    said = view.desk.end_lesson(view.k.id, view.ask.one("set"))
    return view.back(view.path("lessons"), said, view.say("Ended. The work done in it stays."))


def _safe(text: str) -> str:
    return "".join(c for c in text if c.isascii() and (c.isalnum() or c in "-_:"))
