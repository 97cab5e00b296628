"""The screen of talk cards."""

from __future__ import annotations

import zlib

from game.chance import Chance
from game.scenes.doors import to_replies
from game.scenes.home import Home
from game.scenes.parts import back_bar, bar_high, nothing_here
from game.scenes.scene import Cue, Effect, OpenPage, Pop, Push, Speak
from game.scenes.talk.card import card
from game.scenes.talk.paper import talk_page
from game.scenes.talk.shelf import shelf
from game.scenes.talk.told import SECTIONS, Told, told_in
from game.ui.box import Box
from game.ui.events import Event, Pressed, Scrolled, Shortcut
from game.ui.paint import Fill
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.widgets import button, button_width, switch

__all__ = ["TalkScene"]

LINE_PX = 60.0
"""How far an arrow key scrolls the words of a card."""


class TalkScene:
    """The cards. Mutable: which section and card is shown, how far list and card are scrolled."""

    name = "talk"
    moving = False

    def __init__(self, home: Home) -> None:
        self.home = home
        self.section = SECTIONS[0]
        reached = [at for at, chapter in enumerate(home.chapters) if home.done(chapter)]
        self.places = dict.fromkeys(SECTIONS, 0) | {"chapter": max(reached, default=0)}
        self.drawn: list[int] = []  # cards shown since the pack was last shuffled
        self.scroll, self.read = 0.0, 0.0
        self._told: dict[tuple[str, str], tuple[Told, ...]] = {}
        self.seek = True  # whether the list has still to be scrolled to the card shown

    # -- what others ask

    @property
    def entry(self) -> str:
        """The row of the card shown."""
        return f"card:{self.at}"

    @property
    def at(self) -> int:
        """Which card of the section is shown."""
        return self.places[self.section]

    @property
    def cards(self) -> tuple[Told, ...]:
        """The cards of the section, worded once for each language."""
        key = (self.section, self.home.language)
        if key not in self._told:
            self._told[key] = told_in(self.home, self.section)
        return self._told[key]

    # -- events

    def handle(self, event: Event) -> tuple[Effect, ...]:
        """Show another card or section, read aloud, print, or go back."""
        if not self.cards and event in (Pressed("another"), Pressed("listen"), Pressed("print")):
            return ()
        match event:
            case Pressed(("card", int(at))):
                self._show(at)
                return (Cue("page"),)
            case Pressed(("section", str(section))):
                self.section, self.drawn = section, []
                self._show(self.at)
                return (Cue("tap"),)
            case Pressed("another"):
                self._show(self._next())
                return (Cue("page"),)
            case Pressed("listen"):
                return (Speak(self.cards[self.at].spoken),)
            case Pressed("print"):
                return (Cue("tap"), self._page())
            case Pressed("replies"):
                return (Cue("page"), Push(to_replies(self.home)))
            case Pressed("back") | Shortcut(key="escape"):
                return (Cue("back"), Pop())
        self._move(event)
        return ()

    def update(self, dt: float) -> tuple[Effect, ...]:
        """Nothing moves here."""
        return ()

    def _move(self, event: Event) -> None:
        """Scroll the list or the words."""
        match event:
            case Scrolled(key="cards", dy=dy):
                self.scroll = max(0.0, self.scroll + dy)
            case Scrolled(key="words", dy=dy):
                self.read = max(0.0, self.read + dy)
            case Shortcut(key="down" | "up" as key, focus="words"):
                self.read = max(0.0, self.read + (LINE_PX if key == "down" else -LINE_PX))

    def _show(self, at: int) -> None:
        self.places[self.section] = at
        self.read, self.seek = 0.0, True

    def _next(self) -> int:
        """Another card by chance; none comes twice before all have been shown."""
        count = len(self.cards)
        self.drawn = [*self.drawn, self.at] if len(self.drawn) + 1 < count else [self.at]
        left = [at for at in range(count) if at not in self.drawn]
        seed = zlib.crc32(self.home.fresh_id().encode()) + len(self.drawn)
        return Chance(seed).of(left) if left else self.at

    def _page(self) -> OpenPage:
        """The page to print: the card of a chapter, else all cards of the section."""
        cards = self.cards
        if self.section == "chapter":
            cards = (cards[self.at],)
        name = cards[0].id if self.section == "chapter" else self.section
        page = talk_page(self.home, self.section, cards)
        return OpenPage(f"ilme-{name}-{self.home.language}", page)

    # -- view

    def view(self, pen: Pen) -> Box:
        """The switch above, the list at the left, the card beside it."""
        screen = Rect(0, 0, pen.width, pen.height)
        wide = min(pen.px(1240), pen.width - pen.px(24))
        top = bar_high(pen) + pen.px(16 if pen.compact else 22)
        low = pen.height - pen.px(12 if pen.compact else 16)
        room = Rect((pen.width - wide) / 2, top, wide, low - top)
        head, below = room.cut_top(pen.px(54), pen.px(10 if pen.compact else 14))
        side = pen.px(200 if pen.compact else 300)
        left, right = below.cut_left(side, pen.px(12))
        shown = (shelf(self, pen, left), card(self, pen, right)) if self.cards else ()
        kids = (self._bar(pen), self._switch(pen, head), *(shown or (nothing_here(pen, below),)))
        return Box(screen, (Fill(screen, pen.color("wool")),), kids)

    def _bar(self, pen: Pen) -> Box:
        """The way back, and the way to the scenes in which one practises a reply."""
        high, text = bar_high(pen), pen.say("Practise a reply")
        wide = min(button_width(pen, text, "speech", "block"), pen.width * 0.42)
        spot = Rect(pen.width - wide - pen.px(12), pen.px(5), wide, high - pen.px(12))
        way = button(
            pen, spot, text, key="replies", on="replies", icon_name="speech", kind="teal",
            group="bar", size="block",
        )  # fmt: skip
        return back_bar(pen, pen.say("Talk cards"), (way,))

    def _switch(self, pen: Pen, area: Rect) -> Box:
        """The sections."""
        names = (pen.say("With this chapter"), pen.say("At home"), pen.say("In class"))
        choices = [(name, ("section", one)) for name, one in zip(names, SECTIONS, strict=True)]
        spot = area.centred(min(area.w, pen.px(760)), area.h)
        return switch(pen, spot, choices, SECTIONS.index(self.section), key="section")
