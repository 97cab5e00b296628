"""A lost computer: words to print, the file they open, and the way back at another desk."""

from __future__ import annotations

from game.desk.site import View
from game.desk.wire import Answer, download, moved
from game.exchange import RECOVERY
from game.i18n import word
from game.values import Diagnostic

__all__ = ["act", "file", "recovery", "words"]

HERE, PAPER = "/recovery", "/words"


def recovery(view: View, rest: list[str]) -> Answer:
    """What to do before, and what to do after."""
    return _page(view) if view.is_whole else view.site.sorry(403, view.language)


def words(view: View, rest: list[str]) -> Answer:
    """The paper: seventeen words and what to do with them."""
    some = view.desk.recovery_words() if view.is_whole else ()
    return (
        view.show("words.html", words=some, today=view.desk.clock(), file=RECOVERY)
        if some
        else moved(HERE)
    )


def file(view: View, rest: list[str]) -> Answer:
    """The sealed file, to be kept on a stick."""
    if not view.is_whole:
        return view.site.sorry(403, view.language)
    made = view.desk.recovery_file()
    if isinstance(made, Diagnostic):
        return view.back(HERE, made)
    return download(made, RECOVERY)


def act(view: View, rest: list[str]) -> Answer:
    """Make words, or take everything back."""
    if not view.is_whole:
        return view.site.sorry(403, view.language)
    if view.ask.one("do") == "words":
        return view.back(PAPER, view.desk.make_recovery_words())
    typed, files = view.ask.one("words"), view.ask.files.get("file", ())
    if not files:
        return _page(view, typed, view.say("Choose the file first: {name}.", name=RECOVERY))
    found = view.desk.recover(files[0].data, typed)
    if isinstance(found, Diagnostic):
        return _page(view, typed, word(found, view.say))
    done = view.say(
        "Your classes are back: {n}. The work of the children comes back by itself when their "
        "computers meet this desk.", n=found,
    )  # fmt: skip
    return view.back("/", None, done)


def _page(view: View, typed: str = "", wrong: str = "") -> Answer:
    said = {"notice": wrong, "notice_bad": True} if wrong else {}
    has = bool(view.desk.recovery_words())
    empty = not (view.desk.classes() or view.desk.classes(archived=True))
    return view.show("recovery.html", has=has, empty=empty, typed=typed, file=RECOVERY, **said)
