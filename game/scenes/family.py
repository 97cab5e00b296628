"""For families: a card for each chapter to talk and play with, away from the screen."""

from __future__ import annotations

import re

from game.i18n import capitalise
from game.scenes.home import Home
from game.scenes.parts import back_bar, bar_high
from game.scenes.scene import Cue, Effect, Pop
from game.ui.box import Box
from game.ui.events import Event, Pressed, Shortcut
from game.ui.paint import Fill, Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label, paragraph
from game.ui.widgets import icon, octagon_poly, panel, tabs

__all__ = ["FamilyScene"]


class FamilyScene:
    """The talk cards. Mutable: the chapter shown."""

    name = "family"
    entry = "chapter:0"
    moving = False

    def __init__(self, home: Home) -> None:
        self.home = home
        self.at = 0

    def handle(self, event: Event) -> tuple[Effect, ...]:
        """Show another card, or go back."""
        match event:
            case Pressed(("chapter", int(at))):
                self.at = at
                return (Cue("page"),)
            case Pressed("back") | Shortcut(key="escape"):
                return (Cue("back"), Pop())
        return ()

    def update(self, dt: float) -> tuple[Effect, ...]:
        """Nothing moves here."""
        return ()

    def view(self, pen: Pen) -> Box:
        """Tabs for the chapters, the card of one."""
        screen = Rect(0, 0, pen.width, pen.height)
        high = bar_high(pen)
        wide = min(pen.px(980), pen.width - pen.px(24))
        room = Rect((pen.width - wide) / 2, high + pen.px(24), wide, pen.height - high - pen.px(44))
        head, card = room.cut_top(pen.px(52), pen.px(8))
        pick = self._tabs(pen, head)
        bar = back_bar(pen, pen.say("For families"))
        return Box(screen, (Fill(screen, pen.color("wool")),), (bar, pick, self._card(pen, card)))

    def _tabs(self, pen: Pen, head: Rect) -> Box:
        """A tab for each chapter: its title, or its number where the titles have no room."""
        chapters = self.home.chapters
        each = head.w / max(1, len(chapters)) - pen.px(8)
        titles = [self.home.say(one.title, context=one.id) for one in chapters]
        size = pen.text_size("body")
        fits = all(pen.measure(one, size, True, False) + pen.px(58) <= each for one in titles)
        names = [
            ("book", title, ("chapter", k)) if fits else ("", str(one.number), ("chapter", k))
            for k, (one, title) in enumerate(zip(chapters, titles, strict=True))
        ]
        return tabs(pen, head, names, self.at, key="chapter", width=lambda text: each)

    def _part(
        self, pen: Pen, area: Rect, mark: str, text: str, paints: list[Paint], share: float
    ) -> Rect:
        """One thing to do (ask, play, talk) with its picture; gives what is left below it."""
        size = pen.text_size("body" if pen.compact else "story") * share
        side = pen.px(44 if pen.compact else 60)
        left, right = area.cut_left(side, pen.px(20))
        head, _, rest = text.partition(":")
        paints.append(
            octagon_poly(
                left.middle[0],
                left.y + side / 2,
                side / 2,
                pen.color("saffronL"),
                pen.color("saffronD"),
                pen.px(2.5),
            )
        )
        paints.append(icon(mark, left.middle[0], left.y + side / 2, side * 0.52, pen.color("ink")))
        title, right = right.cut_top(size * 1.5)
        paints += label(pen, title, head, size, pen.color("speaker"), True)
        rest = capitalise(rest.strip(), self.home.language)
        said, high = paragraph(pen, right, rest, size, pen.color("ink"))
        paints += said
        used = max(side, size * 1.5 + high) + pen.px(20)
        return area.cut_top(used)[1]

    def _card(self, pen: Pen, area: Rect) -> Box:
        base = panel(pen, area)
        inner = area.inset(pen.px(20 if pen.compact else 36), pen.px(18 if pen.compact else 28))
        share = 1.0
        paints, low = self._words(pen, inner, share)
        while low > inner.bottom and share > 0.6:  # a long language in large letters
            share -= 0.06
            paints, low = self._words(pen, inner, share)
        return Box(area, base.paints, (*base.kids, Box(inner, tuple(paints), clip=True)))

    def _words(self, pen: Pen, inner: Rect, share: float) -> tuple[list[Paint], float]:
        """The story and what a family can do, and where they end; `share` of the usual size."""
        chapter = self.home.chapters[self.at]
        paints: list[Paint] = []
        title = self.home.say(chapter.title, context=chapter.id)
        name = pen.say("Chapter {n} · {title}", n=chapter.number, title=title)
        size = pen.text_size("body") * share
        lines, high = paragraph(pen, inner, name, size, pen.color("ink"), True)
        paints += lines
        inner = inner.cut_top(high)[1]
        story = self.home.say(chapter.story, context=chapter.id)
        lines, high = paragraph(pen, inner, story, size, pen.color("walnut"))
        paints += lines
        below = Rect(inner.x, inner.y + high + pen.px(20) * share, inner.w, inner.h)
        family = self.home.say(chapter.family, context=chapter.id)
        parts = re.split(r"(?<=[.?!»”\"])\s+(?=[^\s:]+:)", family)
        for mark, text in zip(("hint", "swap", "speech"), parts, strict=False):
            below = self._part(pen, below, mark, text, paints, share)
        return paints, below.y - pen.px(20)
