"""Who is in the class."""

from __future__ import annotations

from game.desk.site import View
from game.desk.wire import Answer
from game.i18n import word
from game.values import Diagnostic

__all__ = ["act", "change_class", "pupils"]


def pupils(view: View, rest: list[str]) -> Answer:
    """The list, with what can be changed; and the question before somebody is erased."""
    there = view.desk.pupils(view.k.id)
    asked = view.ask.one("erase")
    erasing = next((one for one in there if one.id == asked), None)
    return view.show("pupils.html", pupils=there, erasing=erasing)


def act(view: View, rest: list[str]) -> Answer:
    """Add pupils, or change or erase one of this class."""
    ask, desk, here = view.ask, view.desk, view.path("pupils")
    if ask.one("do") == "add":
        uploads = ask.files.get("file", ())
        added = desk.add_pupils(view.k.id, uploads[0].data if uploads else ask.one("names"))
        faults = " ".join(word(one, view.say) for one in added.diagnostics)
        done = view.say("New pupils: {n}.", n=len(added.pupils)) if added.pupils else ""
        view.site.tell(ask, f"{done} {faults}".strip(), bad=bool(faults))
        return view.back(here)
    pupil = desk.pupil(ask.one("pupil"))
    if pupil is None or pupil.klass != view.k.id:
        return view.back(here, Diagnostic.of("classroom.no-pupil"))
    match ask.one("do"):
        case "face":
            said = desk.change_pupil(pupil.id, new_face=True)
        case "pin":
            said = desk.change_pupil(pupil.id, new_pin=True)
        case "erase":
            said = desk.erase(pupil.id)
            return view.back(here, said, view.say("Erased. Nothing of this child is left here."))
        case _:
            groups = ask.one("groups").split(",")
            said = desk.change_pupil(pupil.id, name=ask.one("name"), groups=groups)
    return view.back(here, said, view.say("Saved."))


def change_class(view: View, rest: list[str]) -> Answer:
    """Another title or other teachers, a copy for the next year, the archive."""
    ask, desk = view.ask, view.desk
    match ask.one("do"):
        case "copy":
            made = desk.copy_class(view.k.id, view.k.title)
            if not isinstance(made, Diagnostic):
                view.klass = made
            return view.back(view.path("pupils"), made, view.say("This is next year's class."))
        case "archive":
            return view.back(
                "/", desk.archive(view.k.id), view.say("The class has moved to the archive.")
            )
        case "back":
            return view.back("/", desk.archive(view.k.id, False), view.say("The class is back."))
    said = desk.change_class(
        view.k.id, title=ask.one("title"), teachers=ask.one("teachers").split(",")
    )
    return view.back(view.path("pupils"), said, view.say("Saved."))
