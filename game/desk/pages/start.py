"""Before a class is open: all classes, a new one in one step, the language."""

from __future__ import annotations

from game.classroom import Added
from game.classroom.sample import fill
from game.desk.pages.overview import overview
from game.desk.site import View
from game.desk.wire import Answer, moved
from game.i18n import word
from game.values import Diagnostic

__all__ = ["classes", "language", "make", "new", "sample"]


def classes(view: View, rest: list[str]) -> Answer:
    """All classes; the one there is; or, with none, the first step."""
    if not view.role.tables:
        return overview(view, rest)
    there, put_away = view.site.classes(), view.site.classes(archived=True)
    if not there and not put_away and view.role.changes:
        return view.show("new.html", first=True, title="", names="")
    totals = {one.id: view.desk.totals(one.id) for one in there}
    return view.show("classes.html", there=there, put_away=put_away, totals=totals)


def new(view: View, rest: list[str]) -> Answer:
    """A form for one more class."""
    return view.show("new.html", first=not view.site.classes(), title="", names="")


def make(view: View, rest: list[str]) -> Answer:
    """A class with its pupils, from a title and pasted names."""
    ask = view.ask
    made = view.desk.make_class(ask.one("title"), teachers=[ask.one("teacher") or view.site.who])
    if isinstance(made, Diagnostic):
        said = {"notice": word(made, view.say), "notice_bad": True}
        return view.show(
            "new.html",
            first=not view.site.classes(),
            title=ask.one("title"),
            names=ask.one("names"),
            **said,
        )
    view.klass = made
    uploads = ask.files.get("file", ())
    names: str | bytes = uploads[0].data if uploads else ask.one("names")
    added = view.desk.add_pupils(made.id, names) if names else Added()
    faults = " ".join(word(one, view.say) for one in added.diagnostics)
    done = view.say("The class is ready. Print the cards, then choose levels for it.")
    view.site.tell(ask, f"{done} {faults}".strip(), bad=bool(faults))
    return moved(view.path("pupils"))


def sample(view: View, rest: list[str]) -> Answer:
    """A made-up class to look around in."""
    if not view.desk.may_write:
        return view.back("/", Diagnostic.of("classroom.readonly"))
    view.klass = fill(view.desk)
    return view.back(
        view.path("progress"), None, view.say("These children are made up. Try everything.")
    )


def language(view: View, rest: list[str]) -> Answer:
    """Another language for this browser."""
    code, back = view.ask.one("language"), view.ask.one("back")
    if code not in view.site.catalogues:
        code = view.language
    if not back.startswith("/") or back.startswith("//") or "\\" in back or not back.isprintable():
        back = "/"
    cookie = f"ilme_language={code}; HttpOnly; SameSite=Strict; Path=/; Max-Age=31536000"
    return Answer(b"", status=303, headers=(("Location", _ascii(back)), ("Set-Cookie", cookie)))


def _ascii(path: str) -> str:
    from urllib.parse import quote

    return quote(path, safe="/?=&-_.~%")
