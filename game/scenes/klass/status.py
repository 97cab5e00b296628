"""The class of a child: what is asked for, what came back, whether the work was sent."""

from __future__ import annotations

from game.art.portrait import portrait_drawing
from game.scenes.home import Home
from game.scenes.klass import mine, rows
from game.scenes.klass.joining import left
from game.scenes.klass.seeks import Seeks
from game.scenes.klass.ways import to_lent
from game.scenes.klass.words import post_words
from game.scenes.parts import back_bar, bar_high
from game.scenes.pulse.door import to_level
from game.scenes.scene import Cue, Effect, Klass, Pop, Push, Speak
from game.ui.box import Box
from game.ui.events import Event, Pressed, Scrolled, Shortcut
from game.ui.paint import Drawing, Fill, Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label, paragraph
from game.ui.widgets import button, dialog, panel, scrollbar

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
        self.seeks = Seeks()

    def handle(self, event: Event) -> tuple[Effect, ...]:
        """Play what is asked for, hear what came back, send, leave the class, go back."""
        match event:
            case Pressed("send"):
                return (Cue("send"), Klass("send"))
            case Pressed(("hear", str(text))):
                return (Speak(text),)
            case Pressed(("task", str(id))):
                return self._play(id)
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

    def _play(self, id: str) -> tuple[Effect, ...]:
        """A level of the game as from the map, one of a pack from here."""
        level = self.home.library.level(id)
        if level is not None:
            return (Cue("page"), Push(to_level(self.home, level)))
        own = next((one for one in mine.lent(self.home) if one.id == id), None)
        return (Cue("page"), Push(to_lent(self.home, own))) if own else ()

    def update(self, dt: float) -> tuple[Effect, ...]:
        """Nothing moves here; the desk is looked for while work waits."""
        room = mine.room_of(self.home)
        return self.seeks.after(dt) if room and room.post.waiting else ()

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
        found = rows.rows(self.home)
        if not found:
            text = pen.say("No tasks right now. Weave what you like!")
            size = pen.text_size("body")
            lines, _ = paragraph(pen, inner.inset(0, pen.px(12)), text, size, pen.color("ink"))
            return Box(area, base.paints, (*base.kids, Box(inner, lines)), label=text)
        high = rows.high(pen)
        self.scroll = min(self.scroll, max(0.0, high * len(found) - inner.h))
        strip = inner.cut_right(pen.px(12))[1] if high * len(found) > inner.h else inner
        kids = tuple(
            box
            for at, row in enumerate(found)
            for box in rows.card(
                self.home, pen, Rect(strip.x, strip.y - self.scroll + at * high, strip.w, high), row
            )
        )
        bar = scrollbar(pen, inner, self.scroll, high * len(found))
        port = Box(inner, (), (*kids, bar), clip=True, scroll=True, key="tasks")
        return Box(area, base.paints, (*base.kids, port))

    def _question(self, pen: Pen) -> Box:
        return dialog(
            pen,
            pen.say("Leave the class?"),
            pen.say("Your carpet stays. Your teacher will see nothing new from here."),
            ((pen.say("Stay"), "stay", "check"), (pen.say("Leave"), "really", "door")),
        )
