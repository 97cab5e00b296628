"""How work comes in and lessons go out: files, a shared folder."""

from __future__ import annotations

from game.desk.folders import AWAY
from game.desk.pages import network
from game.desk.site import View
from game.desk.wire import Answer, download
from game.exchange import CLASS_FILE, DESK_FILE
from game.i18n import word
from game.values import Diagnostic

__all__ = ["act", "connect", "file", "folder"]


def connect(view: View, rest: list[str]) -> Answer:
    """The ways there are."""
    folders = view.site.folders
    chosen, looked = folders.of(view.k.id), folders.looked.get(view.k.id)
    lent = view.desk.lent(view.k.id)
    return view.show("connect.html", folder=chosen, looked=looked, lent=lent, **network.given(view))


def folder(view: View, rest: list[str]) -> Answer:
    """Only what came of looking into the folder, for a page that looks again."""
    return view.show("folder.html", looked=view.site.folders.looked.get(view.k.id))


def file(view: View, rest: list[str]) -> Answer:
    """The file for the children's computers, or the one with the lessons."""
    made = (
        view.desk.desk_file(view.k.id) if rest[:1] == ["desk"] else view.desk.class_file(view.k.id)
    )
    if isinstance(made, Diagnostic):
        return view.back(view.path("connect"), made)
    return download(made, DESK_FILE if rest[:1] == ["desk"] else CLASS_FILE)


def act(view: View, rest: list[str]) -> Answer:
    """Take packets in, from a form or from a folder."""
    here = view.path("connect")
    if view.ask.one("do") == "take":
        packets = [one.data for one in view.ask.files.get("packet", ())]
        good, faults = _take(view, packets)
        return view.back(
            here, faults[-1] if faults and not good else None, _told(view, good, faults)
        )
    if view.ask.one("do") == "bare":
        counts = [
            view.desk.take_bare(view.k.id, one.data) for one in view.ask.files.get("bare", ())
        ]
        refused = [one for one in counts if isinstance(one, Diagnostic)]
        n = sum(one for one in counts if isinstance(one, int))
        done = view.say("Records taken in without a signature: {n}.", n=n)
        return view.back(here, refused[0] if refused else None, done)
    return _collected(view, here, view.ask.one("folder").strip())


def _collected(view: View, here: str, named: str) -> Answer:
    """Look into a folder at once, and by itself from now on; without a name into none."""
    folders = view.site.folders
    refused = folders.choose(view.k.id, named)
    if refused or not named:
        return view.back(here, refused, view.say("The desk no longer looks into any folder."))
    looked = folders.look(view.k.id)
    if looked is None or looked.trouble:
        away = looked is None or looked.trouble == AWAY
        text = (
            view.say("This folder is not there. Is the stick plugged in?")
            if away
            else view.say("The folder cannot be read or written just now.")
        )
        view.site.tell(view.ask, text, bad=True)
        return view.back(here)
    return view.back(here, None, _told(view, looked.good, list(looked.faults)))


def _told(view: View, good: int, faults: list[Diagnostic]) -> str:
    text = view.say("Packets taken in: {n}.", n=good)
    return " ".join([text, *dict.fromkeys(word(fault, view.say) for fault in faults)])


def _take(view: View, packets: list[bytes]) -> tuple[int, list[Diagnostic]]:
    good, faults = 0, []
    for data in packets:
        taken = view.desk.take(data)
        if isinstance(taken, Diagnostic):
            faults.append(taken)
        else:
            good += 1
    return good, faults
