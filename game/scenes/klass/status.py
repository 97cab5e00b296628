"""The class of a child: what is asked for, what came back, whether the work was sent."""

from __future__ import annotations

from game.art.portrait import portrait_drawing
from game.levels.level import Level
from game.scenes.home import Home
from game.scenes.klass import mine
from game.scenes.klass.band import said
from game.scenes.klass.joining import left
from game.scenes.klass.words import post_words, wishes
from game.scenes.parts import back_bar, bar_high
from game.scenes.scene import Cue, Effect, Klass, Pop, Speak
from game.ui.box import Box
from game.ui.events import Event, Pressed, Scrolled, Shortcut
from game.ui.paint import Drawing, Fill, Paint, Poly
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label, paragraph
from game.ui.widgets import button, dialog, icon, icon_button, octagon, panel, scrollbar

__all__ = ["StatusScene"]


class StatusScene:
    """What there is to know. Mutable: how far it is scrolled, an open question."""

    name = "class"
    entry = "send"
    moving = False

    def __init__(self, home: Home) -> None:
        self.home = home
        self.scroll = 0.0
        self.asking = False

    def handle(self, event: Event) -> tuple[Effect, ...]:
        """Send now, hear what came back, leave the class, go back."""
        match event:
            case Pressed("send"):
                return (Cue("send"), Klass("send"))
            case Pressed(("hear", str(text))):
                return (Speak(text),)
            case Pressed("leave"):
                self.asking = True
                return (Cue("tap"),)
            case Pressed("stay") | Shortcut(key="escape") if self.asking:
                self.asking = False
                return (Cue("back"),)
            case Pressed("really"):
                return left(self.home)
            case Scrolled(key="tasks", dy=dy):
                self.scroll = max(0.0, self.scroll + dy)
            case Pressed("back") | Shortcut(key="escape"):
                return (Cue("back"), Pop())
        return ()

    def update(self, dt: float) -> tuple[Effect, ...]:
        """Nothing moves here."""
        return ()

    def view(self, pen: Pen) -> Box:
        """Face and post above, tasks and remarks on a panel, two keys below."""
        screen = Rect(0, 0, pen.width, pen.height)
        room = mine.room_of(self.home)
        high, margin = bar_high(pen) + pen.px(8), pen.px(14 if pen.compact else 24)
        wide = min(pen.px(960), pen.width - 2 * margin)
        area = Rect((pen.width - wide) / 2, high + margin, wide, pen.height - high - 2 * margin)
        bar = back_bar(pen, room.file.title if room else "")
        if room is None:
            return Box(screen, (Fill(screen, pen.color("wool")),), (bar,))
        head, rest = area.cut_top(pen.px(84), pen.px(12))
        foot, body = rest.cut_bottom(pen.px(60), pen.px(12))
        first, second = foot.columns([1, 1], pen.px(12))
        keys = (
            button(
                pen, first, pen.say("Send now"), key="send", on="send", icon_name="send",
                kind="teal", group="foot",
            ),
            button(
                pen, second, pen.say("Leave the class"), key="leave", on="leave",
                icon_name="door", kind="plain", group="foot",
            ),
        )  # fmt: skip
        asked = (self._question(pen),) if self.asking else ()
        kids = (bar, self._head(pen, head), self._body(pen, body), *keys, *asked)
        return Box(screen, (Fill(screen, pen.color("wool")),), kids)

    def _head(self, pen: Pen, area: Rect) -> Box:
        face, words = area.cut_left(area.h, pen.px(18))
        player, room = self.home.player, mine.room_of(self.home)
        assert player and room
        name, source = portrait_drawing(dict(player.avatar))
        above, below = words.rows((1, 1))
        post = post_words(pen.say, room.post)
        paints: tuple[Paint, ...] = (
            Drawing(name, face, source=source),
            *label(pen, above, player.name, pen.text_size("card"), pen.color("ink"), True),
            *label(pen, below, post, pen.text_size("body"), pen.color("walnut")),
        )
        return Box(area, paints, label=f"{player.name}. {post}")

    def _body(self, pen: Pen, area: Rect) -> Box:
        base, inner = panel(pen, area), area.inset(pen.px(14), pen.px(12))
        rows = self._rows()
        if not rows:
            text = pen.say("Nothing is asked for now. Weave what you like!")
            size = pen.text_size("body")
            lines, _ = paragraph(pen, inner.inset(0, pen.px(12)), text, size, pen.color("ink"))
            return Box(area, base.paints, (*base.kids, Box(inner, lines)), label=text)
        high = pen.px(74)
        self.scroll = min(self.scroll, max(0.0, high * len(rows) - inner.h))
        kids = tuple(
            self._row(pen, Rect(inner.x, inner.y - self.scroll + at * high, inner.w, high), *row)
            for at, row in enumerate(rows)
        )
        bar = scrollbar(pen, inner, self.scroll, high * len(rows))
        port = Box(inner, (), (*kids, bar), clip=True, scroll=True, key="tasks")
        return Box(area, base.paints, (*base.kids, port))

    def _rows(self) -> list[tuple[Level, str, str]]:
        """A level, what is written below it, and what can be heard of it."""
        rows: list[tuple[Level, str, str]] = []
        home, given = self.home, mine.assigned(self.home)
        for level in home.library.levels:
            remark, task = mine.remark(home, level), given.get(level.id)
            if remark:
                rows.append((level, said(home, remark), said(home, remark)))
            elif task:
                wanted = " · ".join(home.say(text) for _, text in wishes(task))
                rows.append((level, task.note or wanted or home.say("From your teacher"), ""))
        return rows

    def _row(self, pen: Pen, row: Rect, level: Level, text: str, heard: str) -> Box:
        spot, words = row.inset(0, pen.px(5)).cut_left(pen.px(56), pen.px(12))
        won = self.home.won(level)
        x, y, r = *spot.middle, pen.px(25)
        number = f"{self.home.chapter_of(level).number}·{level.number}"
        fill, edge = ("teal", "tealD") if won else ("paper", "saffronD")
        paints: list[Paint] = [Poly(octagon(x, y, r), pen.color(fill), pen.color(edge), pen.px(4))]
        if won:
            paints.append(icon("check", x, y, r, "#FFFFFF"))
        else:
            box = Rect(x - r, y - r, 2 * r, 2 * r)
            size = pen.text_size("rail")
            paints += label(pen, box, number, size, pen.color("ink"), True, "centre")
        kids: tuple[Box, ...] = ()
        if heard:
            side = pen.px(46)
            ear, words = words.cut_right(side, pen.px(10))
            kids = (
                icon_button(
                    pen, ear.centred(side, side), "sound", label=pen.say("Listen"),
                    key=f"hear:{level.id}", on=("hear", heard), group="ears",
                ),
            )  # fmt: skip
        above, below = words.rows((1, 1.1))
        name = f"{number} {self.home.told(level, level.title)}"
        paints += label(pen, above, name, pen.text_size("block"), pen.color("ink"), True)
        paints += label(pen, below, text, pen.text_size("rail"), pen.color("walnut"), lines=2)
        return Box(row, tuple(paints), kids, label=f"{name}. {text}")

    def _question(self, pen: Pen) -> Box:
        return dialog(
            pen,
            pen.say("Leave the class?"),
            pen.say("Your carpet stays. Your teacher will see nothing new from here."),
            ((pen.say("Stay"), "stay", "check"), (pen.say("Leave"), "really", "door")),
        )
