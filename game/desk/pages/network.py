"""The school's network: the hub of a class on and off, and who waits to join."""

from __future__ import annotations

import io
import time

import segno
from markupsafe import Markup

from game.desk.beacon import Beacon
from game.desk.hub import PORT, Hub, addresses
from game.desk.paints import drawn, width_of
from game.desk.site import View
from game.desk.wire import Answer
from game.scenes.klass.network import picture  # what the child's own screen draws
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.theme import Theme
from game.values import Diagnostic

__all__ = ["act", "given", "guests"]

SIDE = 72.0


def _hub(view: View) -> Hub | None:
    """The hub of this class while it is open."""
    hub = view.site.hubs.get(view.k.id)
    return hub if hub and hub.address else None


def given(view: View) -> dict[str, object]:
    """What the page shows of the network."""
    hub = _hub(view)
    at = hub.address if hub else None
    address = f"{at[0]}:{at[1]}" if at else ""
    return {
        "addresses": addresses(),
        "hub": hub,
        "address": address,
        "qr": _qr(f"{address}\n{hub.code}") if hub else "",
        "minutes": -(-hub.window_left // 60) if hub else 0,
        "guests": _guests(view, hub),
    }


def _guests(view: View, hub: Hub | None) -> list[tuple[str, list[tuple[Markup, str]]]]:
    pen = Pen(1366, 768, Theme(), width_of, view.say)
    spot = Rect(0, 0, SIDE, SIDE)
    return [
        (
            one.id,
            [
                (Markup(drawn(picture(pen, spot, shape, color), SIDE, SIDE)), f"{color} {shape}")
                for shape, color in one.pictures
            ],
        )
        for one in (hub.waiting() if hub else ())
    ]


def _qr(text: str) -> Markup:
    out = io.BytesIO()
    segno.make(text, error="m").save(out, kind="svg", xmldecl=False, scale=4, border=2)
    return Markup(out.getvalue().decode("utf-8"))


def guests(view: View, rest: list[str]) -> Answer:
    """Only who waits, for a page that looks again."""
    return view.show("guests.html", **given(view))


def act(view: View, rest: list[str]) -> Answer:
    """Open or close the hub, let computers join, let one in or send it away."""
    here, ask = view.path("connect"), view.ask
    said: Diagnostic | None = None
    with view.site.lock:
        hub = view.site.hubs.get(view.k.id)
        if ask.one("do") == "open" and ask.one("address") in addresses():
            hub = hub or Hub(
                view.desk, view.k.id, time.monotonic, view.desk.random, near=Beacon.near
            )
            view.site.hubs[view.k.id] = hub
            said = hub.start(ask.one("address"), PORT)
            if said:  # the usual port may be another class's
                said = hub.start(ask.one("address"), 0)
            if not said:
                hub.open_window()
    if hub is None:
        return view.back(here)
    match ask.one("do"):
        case "close":
            hub.stop()
        case "window":
            hub.open_window()
        case "accept":
            hub.accept(ask.one("guest"))
        case "refuse":
            hub.refuse(ask.one("guest"))
    return view.back(here, said)
