"""The keys of a screen, on F1: a card over whatever was there."""

from __future__ import annotations

from game.scenes.home import Home
from game.scenes.scene import Cue, Effect, Pop
from game.ui.box import Box
from game.ui.events import Event, Pressed, Shortcut
from game.ui.paint import Fill, Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label
from game.ui.widgets import button, panel
from game.values import N_

__all__ = ["KeysScene"]

EVERYWHERE = (
    (N_("Tab, Shift+Tab"), N_("next, previous group")),
    (N_("arrows"), N_("move inside a group")),
    (N_("Enter, Space"), N_("press")),
    (N_("F11"), N_("full screen")),
    (N_("Esc"), N_("back")),
)
PLAY = (
    (N_("F5"), N_("run, pause")),
    (N_("F10, Shift+F10"), N_("one step, one step back")),
    (N_("Ctrl+F10, Ctrl+Shift+F10"), N_("step over a call, out of it")),
    (N_("F9, Ctrl+F9"), N_("halt here, run to here")),
    (N_("F8, Shift+F8"), N_("why is it so; back")),
    (N_("Enter on a block"), N_("add it under the cursor")),
    (N_("Space on a block"), N_("pick it up; arrows choose the place; Space drops it")),
    (N_("Delete"), N_("take it away")),
    (N_("Ctrl+Z, Ctrl+Y"), N_("undo, redo")),
    (N_("left, right on the strip"), N_("one step; with Ctrl ten")),
    (N_("H"), N_("hint")),
    (N_("Ctrl+1, Ctrl+2"), N_("blocks, Python")),
    (N_("Ctrl+3"), N_("Python beside the blocks")),
    (N_("F2"), N_("the blocks of this level")),
)
SPEAKER = (
    (N_("left, right, Page Up, Page Down"), N_("turn the page")),
    (N_("Home, End"), N_("first, last page")),
)
REPLIES = ((N_("1, 2, 3"), N_("choose a reply")),)


class KeysScene:
    """A card with the keys of the screen below it. It has nothing that changes."""

    name = "keys"
    moving = False
    entry = "close"

    def __init__(self, home: Home, screen: str) -> None:
        self.home = home
        own = {"play": PLAY, "speaker": SPEAKER, "replies": REPLIES}.get(screen, ())
        self.rows = (*own, *EVERYWHERE)

    def handle(self, event: Event) -> tuple[Effect, ...]:
        """Close on its button, on Esc and on F1."""
        match event:
            case Pressed("close") | Shortcut(key="escape" | "f1"):
                return (Cue("back"), Pop())
        return ()

    def update(self, dt: float) -> tuple[Effect, ...]:
        """Nothing moves here."""
        return ()

    def view(self, pen: Pen) -> Box:
        """The card in the middle of a plain page."""
        screen = Rect(0, 0, pen.width, pen.height)
        wide = min(pen.px(880), pen.width - pen.px(32))
        high = min(pen.px(700), pen.height - pen.px(32))
        card = screen.centred(wide, high)
        # Many keys on a small screen need every line of it.
        tight = (high - pen.px(172)) / len(self.rows) < pen.px(34)
        edge, top = (pen.px(10), pen.px(40)) if tight else (pen.px(20), pen.px(56))
        head, rest = card.inset(pen.px(24), edge).cut_top(top)
        foot, rest = rest.cut_bottom(pen.px(60), pen.px(8))
        size, ink = pen.text_size("card"), pen.color("ink")
        words = (*label(pen, head, pen.say("Keys"), size, ink, True), *self._table(pen, rest))
        close = button(
            pen,
            foot.centred(pen.px(220), pen.px(56)),
            pen.say("Close"),
            key="close",
            on="close",
            icon_name="check",
            entry=True,
        )
        kids = (panel(pen, card, elevation=2), Box(card, words), close)
        return Box(screen, (Fill(screen, pen.color("wool")),), kids)

    def _table(self, pen: Pen, area: Rect) -> list[Paint]:
        """A row for each key; every second one on wool."""
        high = min(pen.px(44), area.h / len(self.rows))
        size, paints = min(pen.text_size("block"), high * 0.8), list[Paint]()
        for i, (keys, does) in enumerate(self.rows):
            row = Rect(area.x, area.y + i * high, area.w, high)
            if i % 2 == 0 and not pen.theme.contrast:
                paints.append(Fill(row, pen.color("wool"), pen.px(8)))
            left, right = row.inset(pen.px(10), 0).cut_left(area.w * 0.4, pen.px(8))
            paints += label(pen, left, pen.say(keys), size, pen.color("ink"), True)
            paints += label(pen, right, pen.say(does), size, pen.color("walnut"), lines=2)
        return paints
