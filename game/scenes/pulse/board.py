"""For grown-ups: the switch of the pulse, its totals, and what one has to know about them."""

from __future__ import annotations

from game.pulse import MemoryPulse
from game.scenes.home import Home
from game.scenes.parts import back_bar, bar_high
from game.scenes.pulse.about import about
from game.scenes.pulse.rows import Row, chapter_rows, row_box, row_high
from game.scenes.pulse.sheet import sheet
from game.scenes.scene import Change, Cue, Effect, KeepSheet, Pop, PulseForget
from game.ui.box import Box
from game.ui.events import Event, Pressed, Scrolled, Shortcut
from game.ui.paint import Drawing, Fill
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import paragraph
from game.ui.widgets import button, dialog, panel, scrollbar, toggle

__all__ = ["BoardScene"]

SHEET = "ilme-class"


class BoardScene:
    """The totals and all about them. Mutable: an open question, what is to go, how far scrolled."""

    name = "pulse_board"
    entry = "pulse"
    moving = False

    def __init__(self, home: Home) -> None:
        self.home = home
        self.asking = False
        self.gone = False
        self.far = {"about": 0.0, "totals": 0.0}
        self.most = {"about": 0.0, "totals": 0.0}

    @property
    def rows(self) -> list[Row]:
        """The chapters of which something may be told."""
        pulse = MemoryPulse() if self.gone else self.home.pulse
        return list(chapter_rows(self.home.chapters, pulse.cells))

    # -- events

    def handle(self, event: Event) -> tuple[Effect, ...]:
        """Turn it on or off, save the table, delete, undo, scroll, leave."""
        match event:
            case Pressed("pulse") if not self.home.settings.pulse:
                self.asking = True
                return (Cue("tap"),)
            case Pressed("pulse"):
                return (Cue("tap"), Change("pulse", False))
            case Pressed("really"):
                self.asking = False
                return (Cue("tap"), Change("pulse", True))
            case Pressed("not_yet"):
                self.asking = False
                return (Cue("tap"),)
            case Shortcut(key="escape") if self.asking:
                self.asking = False
                return (Cue("back"),)
            case Pressed("export"):
                return (Cue("tap"), KeepSheet(SHEET, sheet(self.home)))
            case Pressed("delete"):
                self.gone = not self.gone
                return (Cue("trash" if self.gone else "tap"),)
            case Scrolled(key="about" | "totals" as key, dy=dy):
                self._move(key, dy)
            case Shortcut(key=key, focus="about" | "totals" as area) if key in _FAR:
                self._move(area, _FAR[key])
            case Pressed("back") | Shortcut(key="escape"):
                return (*self.rest(), Cue("back"), Pop())
        return ()

    def rest(self) -> tuple[Effect, ...]:
        """What was deleted goes for good when this screen is left."""
        if not self.gone:
            return ()
        self.gone = False
        return (PulseForget(),)

    def _move(self, key: str, dy: float) -> None:
        self.far[key] = max(0.0, min(self.far[key] + dy, self.most[key]))

    def update(self, dt: float) -> tuple[Effect, ...]:
        """Nothing moves here."""
        return ()

    # -- picture

    def view(self, pen: Pen) -> Box:
        """The switch and the explanation at the left, the totals at the right."""
        screen = Rect(0, 0, pen.width, pen.height)
        wide = min(pen.px(1240), pen.width - pen.px(24))
        top = bar_high(pen) + pen.px(20)
        room = Rect((pen.width - wide) / 2, top, wide, pen.height - top - pen.px(14))
        left, right = room.columns((1, 1.15), pen.px(12))
        bar = back_bar(pen, pen.say("What the class thinks"))
        asked = (self._question(pen),) if self.asking else ()
        kids = (bar, self._left(pen, left), self._right(pen, right), *asked)
        return Box(screen, (Fill(screen, pen.color("wool")),), kids)

    def _left(self, pen: Pen, area: Rect) -> Box:
        base, inner = panel(pen, area), _inner(pen, area)
        head, rest = inner.cut_top(pen.px(54), pen.px(8))
        text, is_on = pen.say("Ask the children"), self.home.settings.pulse
        switch = toggle(pen, head, text, is_on, key="pulse", on="pulse", group="switch")
        label = pen.say("About this measure")
        return Box(area, base.paints, (*base.kids, switch, self._about(pen, rest, label)))

    def _about(self, pen: Pen, area: Rect, label: str) -> Box:
        words = Rect(area.x, area.y - self.far["about"], area.w - pen.px(14), area.h)
        paints, high = about(pen, words)
        self._fit(pen, "about", area, high)
        bar = scrollbar(pen, area, self.far["about"], high)
        text = Box(area, tuple(paints))
        return Box(
            area, (), (text, bar), key="about", keys=True, scroll=True, clip=True, label=label,
            group="about", radius=pen.px(10),
        )  # fmt: skip

    def _right(self, pen: Pen, area: Rect) -> Box:
        base, inner, rows = panel(pen, area), _inner(pen, area), self.rows
        foot, rest = inner.cut_bottom(pen.px(60), pen.px(10))
        shown = self._totals(pen, rest, rows) if rows else self._empty(pen, rest)
        return Box(area, base.paints, (*base.kids, shown, *self._foot(pen, foot, bool(rows))))

    def _totals(self, pen: Pen, area: Rect, rows: list[Row]) -> Box:
        high, gap = row_high(pen), pen.px(10)
        whole = len(rows) * (high + gap) - gap
        self._fit(pen, "totals", area, whole)
        y, wide = area.y - self.far["totals"], area.w - pen.px(14)
        kids = tuple(
            row_box(
                pen,
                Rect(area.x, y + at * (high + gap), wide, high),
                row,
                self._title(pen, row),
            )
            for at, row in enumerate(rows)
        )
        bar = scrollbar(pen, area, self.far["totals"], whole)
        return Box(
            area, (), (*kids, bar), key="totals", keys=True, scroll=True, clip=True,
            label=pen.say("Totals"), group="totals", radius=pen.px(10),
        )  # fmt: skip

    def _title(self, pen: Pen, row: Row) -> str:
        title = self.home.say(row.chapter.title, context=row.chapter.id)
        return pen.say("Chapter {n} · {title}", n=row.chapter.number, title=title)

    def _empty(self, pen: Pen, area: Rect) -> Box:
        """Why there is nothing to see."""
        text = pen.say("Totals appear here from five answers on. Fewer are never shown.")
        if self.gone:
            text = pen.say("The totals are deleted when you leave this screen.")
        side = min(area.h * 0.5, pen.px(190))
        top, below = area.cut_top(side, pen.px(12))
        lines, _ = paragraph(pen, below, text, pen.text_size("body"), pen.color("walnut"))
        return Box(area, (Drawing("robot/south-think", top.centred(side, side)), *lines))

    def _foot(self, pen: Pen, foot: Rect, some: bool) -> tuple[Box, ...]:
        left, right = foot.columns((1, 1), pen.px(12))
        has = self.home.pulse.holds
        export = button(
            pen, left, pen.say("Save the table"), key="export", on="export",
            icon_name="down_tray", group="foot", enabled=some, size="block",
        )  # fmt: skip
        text, mark = pen.say("Undo") if self.gone else pen.say("Delete all"), "trash"
        delete = button(
            pen, right, text, key="delete", on="delete",
            icon_name="undo" if self.gone else mark, kind="plain", group="foot", enabled=has,
            size="block",
        )  # fmt: skip
        return export, delete

    def _fit(self, pen: Pen, key: str, area: Rect, high: float) -> None:
        self.most[key] = max(0.0, high - area.h)
        self.far[key] = min(self.far[key], self.most[key])

    def _question(self, pen: Pen) -> Box:
        """Whether a grown-up really wants it."""
        return dialog(
            pen,
            pen.say("Ask the children of this computer?"),
            pen.say("A grown-up decides this, with the consent of parents and children."),
            ((pen.say("Not yet"), "not_yet", "cross"), (pen.say("Turn on"), "really", "check")),
        )


_FAR = {
    "down": 60.0, "up": -60.0, "pagedown": 300.0, "pageup": -300.0, "home": -1e9, "end": 1e9,
}  # fmt: skip
"""How far each key scrolls, in px."""


def _inner(pen: Pen, area: Rect) -> Rect:
    return area.inset(pen.px(14 if pen.compact else 24), pen.px(12 if pen.compact else 18))
