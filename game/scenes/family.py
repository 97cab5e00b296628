"""For families: a card for each chapter to talk and play with, away from the screen."""

from __future__ import annotations

from game.i18n import capitalise
from game.scenes.home import Home
from game.scenes.messages import family_parts
from game.scenes.parts import back_bar, bar_high
from game.scenes.scene import Cue, Effect, Pop
from game.ui.box import Box
from game.ui.events import Event, Pressed, Scrolled, Shortcut
from game.ui.paint import Fill, Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label, paragraph
from game.ui.widgets import icon, octagon_poly, panel, scrollbar

__all__ = ["FamilyScene"]


class FamilyScene:
    """The talk cards. Mutable: the chapter shown, and how far their list is scrolled."""

    name = "family"
    entry = "chapter:0"
    moving = False

    def __init__(self, home: Home) -> None:
        self.home = home
        self.at = 0
        self.scroll = 0.0

    def handle(self, event: Event) -> tuple[Effect, ...]:
        """Show another card, or go back."""
        match event:
            case Pressed(("chapter", int(at))):
                self.at = at
                return (Cue("page"),)
            case Scrolled(key="chapters", dy=dy):
                self.scroll = max(0.0, self.scroll + dy)
            case Pressed("back") | Shortcut(key="escape"):
                return (Cue("back"), Pop())
        return ()

    def update(self, dt: float) -> tuple[Effect, ...]:
        """Nothing moves here."""
        return ()

    def view(self, pen: Pen) -> Box:
        """The chapters at the left, the card of one beside them."""
        screen = Rect(0, 0, pen.width, pen.height)
        high = bar_high(pen)
        wide = min(pen.px(1240), pen.width - pen.px(24))
        room = Rect((pen.width - wide) / 2, high + pen.px(20), wide, pen.height - high - pen.px(34))
        side, card = room.cut_left(pen.px(180 if pen.compact else 290), pen.px(12))
        bar = back_bar(pen, pen.say("For families"))
        kids = (bar, self._chapters(pen, side), self._card(pen, card))
        return Box(screen, (Fill(screen, pen.color("wool")),), kids)

    def _chapters(self, pen: Pen, area: Rect) -> Box:
        """A row for each chapter, to be scrolled where they are many."""
        base = panel(pen, area)
        inner = area.inset(pen.px(8), pen.px(10))
        high = pen.px(64 if pen.compact else 68)
        count = len(self.home.chapters)
        self.scroll = min(self.scroll, max(0.0, count * high - inner.h))
        top = inner.y - self.scroll
        kids = tuple(
            self._entry(pen, at, Rect(inner.x, top + at * high, inner.w, high - pen.px(6)))
            for at in range(count)
        )
        bar = scrollbar(pen, inner, self.scroll, count * high)
        port = Box(inner, (), (*kids, bar), clip=True, scroll=True, key="chapters")
        return Box(area, base.paints, (port,))

    def _entry(self, pen: Pen, at: int, row: Rect) -> Box:
        """One chapter: its number and its title."""
        chapter, key = self.home.chapters[at], f"chapter:{at}"
        title = self.home.say(chapter.title, context=chapter.id)
        paints: list[Paint] = []
        if at == self.at:
            edge = pen.color("saffronD")
            paints.append(Fill(row, pen.color("saffronL"), pen.px(12), edge, pen.px(2.5)))
        elif pen.hover == key:
            paints.append(Fill(row, pen.color("sand"), pen.px(12)))
        ink, r = pen.color("ink"), pen.px(15 if pen.compact else 18)
        x, y = row.x + pen.px(8) + r, row.middle[1]
        paints.append(octagon_poly(x, y, r, pen.color("wool"), pen.color("line"), pen.px(2)))
        number = Rect(x - r, y - r, 2 * r, 2 * r)
        paints += label(pen, number, str(chapter.number), r * 0.95, ink, True, "centre")
        words = Rect(x + r + pen.px(8), row.y, row.right - x - r - pen.px(14), row.h)
        size = pen.text_size("rail" if pen.compact else "block")
        paints += label(pen, words, title, size, ink, True, lines=2)
        return Box(
            row,
            tuple(paints),
            key=key,
            on=("chapter", at),
            label=title,
            group="chapters",
            radius=pen.px(12),
        )

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
        parts = family_parts(family)
        for mark, text in zip(("hint", "swap", "speech"), parts, strict=False):
            below = self._part(pen, below, mark, text, paints, share)
        return paints, below.y - pen.px(20)
