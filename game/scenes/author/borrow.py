"""A level of the game looked at from the desk: made one's own, printed, tried from paper codes."""

from __future__ import annotations

from game.author import opened
from game.levels.level import Level
from game.progress import MOST_DRAFTS
from game.scenes.author.names import fresh_name
from game.scenes.author.work import begun
from game.scenes.home import Home
from game.scenes.opened import open_levels
from game.scenes.paper import on_paper
from game.scenes.parts import back_bar, bar_high
from game.scenes.play.glance import small_picture
from game.scenes.scene import Cue, Effect, Pop, Replace, Toast
from game.scenes.ways import to_maker
from game.ui.box import Box
from game.ui.events import Event, Pressed, Shortcut
from game.ui.paint import Fill
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label
from game.ui.widgets import button, icon_button, panel
from game.values import N_

__all__ = ["BorrowScene", "lent"]

FULL = N_("The shelf is full. Take a level away first.")
CLOSED = N_("This level cannot be copied.")


def lent(home: Home, by: str) -> tuple[tuple[Level, ...], ...]:
    """The levels that may be looked at, by chapter: a child sees those it may enter."""
    free = open_levels(home) if by else None
    chapters = (
        tuple(
            one
            for one in chapter.levels
            if one.opens == "here" and (free is None or one.id in free)
        )
        for chapter in home.library.chapters
    )
    return tuple(levels for levels in chapters if levels)


class BorrowScene:
    """The level looked at. Mutable: its chapter and its place there."""

    name = "borrow"
    moving = False
    entry = "own"

    def __init__(self, home: Home, by: str) -> None:
        self.home, self.by = home, by
        self.chapters = lent(home, by)
        self.chapter = self.place = 0

    @property
    def level(self) -> Level:
        """The level looked at."""
        return self.chapters[self.chapter][self.place]

    def handle(self, event: Event) -> tuple[Effect, ...]:
        """Turn to another level, or do something with this one."""
        match event:
            case Pressed(("chapter", int(way))):
                self.chapter = (self.chapter + way) % len(self.chapters)
                self.place = 0
                return (Cue("page"),)
            case Pressed(("place", int(way))):
                self.place = (self.place + way) % len(self.chapters[self.chapter])
                return (Cue("page"),)
            case Pressed("own"):
                return self._own()
            case Pressed("print" | "codes" as what):
                return on_paper(self.home, self.level, what)
            case Pressed("back") | Shortcut(key="escape"):
                return (Cue("back"), Pop())
        return ()

    def _own(self) -> tuple[Effect, ...]:
        """A copy of the level on the shelf, opened at the desk."""
        if len(self.home.keeper.state.shelf.made) >= MOST_DRAFTS:
            return (Cue("bump"), Toast(self.home.say(FULL), "info"))
        id = fresh_name(self.home)
        draft = opened(self.level, id, {self.home.language: self.home.catalogue})
        if draft is None:
            return (Cue("oops"), Toast(self.home.say(CLOSED), "info"))
        return (*begun(draft, self.by), Cue("page"), Replace(lambda: to_maker(self.home, id)))

    def update(self, dt: float) -> tuple[Effect, ...]:
        """Nothing moves here."""
        return ()

    def view(self, pen: Pen) -> Box:
        """Its picture at the left; which it is and what can be done with it at the right."""
        screen = Rect(0, 0, pen.width, pen.height)
        top, margin = bar_high(pen) + pen.px(8), pen.px(10 if pen.compact else 24)
        room = Rect(margin, top + margin, pen.width - 2 * margin, pen.height - top - 2 * margin)
        gap = pen.px(10 if pen.compact else 18)
        left, right = room.cut_left(room.w * 0.5, gap)
        base, inner = panel(pen, right), right.inset(gap, gap)
        foot, rest = inner.cut_bottom(pen.px(204 if pen.compact else 236), gap)
        high = pen.px(60)
        first, rest = rest.cut_top(high, gap)
        second, rest = rest.cut_top(high, gap)
        home, level = self.home, self.level
        size, ink = pen.text_size("block"), pen.color("ink")
        goal = label(pen, rest, home.told(level, level.goal), size, ink, lines=4)
        chapter = home.library.chapter(level.chapter)
        name = f"{chapter.number}. {home.say(chapter.title, context=chapter.id)}" if chapter else ""
        title = f"{level.number}. {home.told(level, level.title)}"
        chapters = pen.say("Previous chapter"), pen.say("Next chapter")
        levels = pen.say("Previous level"), pen.say("The next level")
        kids = (
            *_turn(pen, first, "chapter", name, chapters),
            *_turn(pen, second, "place", title, levels),
            *_actions(pen, foot, gap),
        )  # fmt: skip
        card = Box(right, (*base.paints, *goal), (*base.kids, *kids))
        picture = small_picture(pen, left, level, home.thread)
        bar = back_bar(pen, pen.say("A level of the game"))
        return Box(screen, (Fill(screen, pen.color("wool")),), (bar, picture, card))


def _turn(
    pen: Pen, area: Rect, what: str, text: str, labels: tuple[str, str]
) -> tuple[Box, ...]:  # fmt: skip
    """A name between two arrows."""
    before, rest = area.cut_left(area.h, pen.px(8))
    after, middle = rest.cut_right(area.h, pen.px(8))
    words = label(
        pen, middle, text, pen.text_size("body"), pen.color("ink"), True, "centre", lines=2
    )
    keys = (
        icon_button(pen, spot, mark, label=said, key=f"{what}:{mark}", on=(what, way), group=what)
        for spot, mark, said, way in zip(
            (before, after), ("left", "right"), labels, (-1, 1), strict=True
        )
    )
    return (Box(middle, words, label=text), *keys)


def _actions(pen: Pen, area: Rect, gap: float) -> tuple[Box, ...]:
    """Make it one's own; print it; type its paper program."""
    looks = (
        ("own", "brush", pen.say("Make it yours"), "primary"),
        ("print", "print", pen.say("Print"), "plain"),
        ("codes", "scissors", pen.say("A program from paper"), "plain"),
    )
    return tuple(
        button(
            pen, spot, text, key=key, on=key, icon_name=mark, kind=kind, group="borrow",
            size="block",
        )
        for spot, (key, mark, text, kind) in zip(area.rows((1, 1, 1), gap), looks, strict=True)
    )  # fmt: skip
