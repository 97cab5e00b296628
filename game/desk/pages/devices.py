"""The computers of a class: when seen, who played on each; sent away and let back."""

from __future__ import annotations

from game.desk.site import View
from game.desk.wire import Answer
from game.values import Diagnostic

__all__ = ["act", "devices"]


def devices(view: View, rest: list[str]) -> Answer:
    """All computers that have sent something."""
    return view.show("devices.html", devices=view.desk.devices(view.k.id))


def act(view: View, rest: list[str]) -> Answer:
    """Believe a computer no longer, or again."""
    ask, here = view.ask, view.path("devices")
    if all(one.key != ask.one("device") for one in view.desk.devices(view.k.id)):
        return view.back(here, Diagnostic.of("classroom.no-device"))
    back = ask.one("do") == "back"
    said = view.desk.revoke(view.k.id, ask.one("device"), back)
    away = view.say("Sent away. What it sends now waits there until you let it back.")
    return view.back(here, said, view.say("This computer is let back.") if back else away)
