"""The computers of a class: when seen, who played on each; sent away and let back."""

from __future__ import annotations

from game.desk.site import View
from game.desk.wire import Answer
from game.values import Diagnostic

__all__ = ["act", "devices"]


def devices(view: View, rest: list[str]) -> Answer:
    """All computers that have sent something."""
    devices, doubts = view.desk.devices(view.k.id), view.desk.doubts(view.k.id)
    return view.show("devices.html", devices=devices, doubts=doubts)


def act(view: View, rest: list[str]) -> Answer:
    """Believe a computer no longer, or again."""
    ask, here = view.ask, view.path("devices")
    if (word := ask.one("do")) in ("count", "leave"):
        player, device = ask.one("player"), ask.one("device")
        said = view.desk.answer(view.k.id, player, device, word == "count")
        counted = view.say("It counts, and so does what comes from there later.")
        left = view.say("It does not count. It is kept, and you can still count it.")
        return view.back(here, said, counted if word == "count" else left)
    if all(one.key != ask.one("device") for one in view.desk.devices(view.k.id)):
        return view.back(here, Diagnostic.of("classroom.no-device"))
    back = ask.one("do") == "back"
    said = view.desk.revoke(view.k.id, ask.one("device"), back)
    away = view.say("Sent away. What it sends now waits there until you let it back.")
    return view.back(here, said, view.say("This computer is let in again.") if back else away)
