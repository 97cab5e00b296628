"""After a knot tied together: something to talk about."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from game.art.portrait import portrait_drawing
from game.i18n import capitalise
from game.levels.level import Level
from game.people import BANDS, PairCard, Talk, next_card
from game.progress.pair import Pair, dealt
from game.scenes.home import Home
from game.scenes.messages import family_parts
from game.scenes.scene import Cue, Effect, Speak
from game.ui.box import Box
from game.ui.events import Event, Pressed, Shortcut
from game.ui.paint import Drawing, Fill, Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label, paragraph
from game.ui.widgets import button, icon, icon_button, panel, thread

__all__ = ["PairCardScene"]

LEAST = 0.6
"""The share of the usual size below which the words are not set."""


@dataclass(frozen=True, slots=True)
class Told:
    """A card as the two see it: its id, and one line for each of them."""

    id: str
    ask: str
    then: str


class PairCardScene:
    """A card to talk about. Mutable: which one it is, and whether it was kept as seen.

    `after` gives what is done when the two go on.
    """

    name = "pair-card"
    moving = False
    entry = "talked"

    def __init__(
        self, home: Home, pair: Pair, level: Level, after: Callable[[], tuple[Effect, ...]]
    ) -> None:
        self.home, self.pair, self.after = home, pair, after
        self.chapter = home.chapter_of(level)
        self.seen = pair.cards
        self.kept = False
        self.card = self._next()

    # -- events

    def handle(self, event: Event) -> tuple[Effect, ...]:
        """Go on, or take another card."""
        match event:
            case Pressed("talked"):
                return (Cue("tie"), *self.after())
            case Pressed("later") | Shortcut(key="escape"):
                return self.after()
            case Pressed("another"):
                self.seen = (*self.seen, self.card.id)
                self.card, self.kept = self._next(), False
                return (Cue("page"),)
            case Pressed("listen"):
                return (Speak(f"{self.card.ask} {self.card.then}"),)
        return ()

    def update(self, dt: float) -> tuple[Effect, ...]:
        """Remember, as long as the two play, which card was shown."""
        if not self.kept and self.home.together:
            self.home.pair = dealt(self.home.together, self.card.id)
        self.kept = True
        return ()

    # -- which card

    def _next(self) -> Told:
        """The card of the chapter for a family, then those for two and those of the table."""
        guest = not self.pair.partner.id
        family = self._family()
        if guest and family and family.id not in self.seen:
            return family
        seed = len(self.home.player.won) if self.home.player else 0
        talks = [one for one in self._talks() if one.id not in self.seen]
        if guest and talks and len(self.seen) % 2:  # by turns with the cards for two
            return self._of_talk(talks[seed % len(talks)])
        found = next_card(self.home.pair_cards, guest, self.seen, seed)
        return self._told(found) if found else family or Told("", "", "")

    def _family(self) -> Told | None:
        """What the chapter's family card asks, and what it has to talk about."""
        text = self.home.say(self.chapter.family, context=self.chapter.id)
        parts = [part.partition(":")[2].strip() for part in family_parts(text)]
        if len(parts) < 3:
            return None
        ask, then = (capitalise(parts[at], self.home.language) for at in (0, 2))
        return Told(f"family:{self.chapter.id}", ask, then)

    def _talks(self) -> list[Talk]:
        """The cards for the family table that the child is old enough for."""
        age = BANDS.index(self.chapter.band)
        return [
            one for one in self.home.talks if one.kind == "family" and BANDS.index(one.band) <= age
        ]

    def _of_talk(self, talk: Talk) -> Told:
        """A card for the family table: each step with the name of whoever begins."""
        names = {"child": self.pair.owner.name, "adult": self.pair.partner.name}
        steps = [
            f"{names.get(step.who) or self.home.say('Together')}: "
            + self.home.say(step.text, context=talk.id)
            for step in talk.steps
        ]
        return Told(talk.id, self.home.say(talk.title, context=talk.id), "\n".join(steps))

    def _told(self, card: PairCard) -> Told:
        pair = self.pair
        names = {
            "driver": pair.at_wheel.name,
            "navigator": pair.with_map.name,
            "child": pair.owner.name,
            "grown": pair.partner.name,
        }
        ask, then = (
            self.home.say(text, context=card.id, **names) for text in (card.ask, card.then)
        )
        return Told(card.id, ask, then)

    # -- picture

    def view(self, pen: Pen) -> Box:
        """The card in the middle, the two at its sides."""
        screen = Rect(0, 0, pen.width, pen.height)
        wide = min(pen.width - pen.px(320 if pen.compact else 520), pen.px(760))
        high = min(pen.height - pen.px(40), pen.px(520))
        card = screen.centred(wide, high)
        left, right = Rect(0, 0, card.x, pen.height), Rect(card.right, 0, card.x, pen.height)
        ground = Fill(screen, pen.color("teal" if not pen.theme.contrast else "wool"))
        kids = (
            *(_face(pen, self.pair, at, side) for at, side in enumerate((left, right))),
            self._card(pen, card),
        )
        y = pen.height / 2
        rope = ((left.middle[0], y), (pen.width / 2, y + pen.px(80)), (right.middle[0], y))
        return Box(screen, (ground, *thread(pen, rope, 7)), kids)

    def _card(self, pen: Pen, area: Rect) -> Box:
        base = panel(pen, area, edge="ink", elevation=2)
        head, rest = area.cut_top(pen.px(64 if pen.compact else 76))
        inner = rest.inset(pen.px(20 if pen.compact else 36), pen.px(18 if pen.compact else 26))
        foot, body = inner.cut_bottom(pen.px(124 if pen.compact else 140), pen.px(12))
        words = Box(body, self._words(pen, body), label=f"{self.card.ask} {self.card.then}")
        return Box(area, base.paints, (*self._head(pen, head), words, *self._keys(pen, foot)))

    def _head(self, pen: Pen, head: Rect) -> tuple[Box, ...]:
        """What this is, on indigo."""
        ground = pen.color("indigo")
        top = head.inset(pen.px(3))
        spot, words = top.inset(pen.px(18), 0).cut_left(pen.px(34), pen.px(12))
        ink, size = pen.theme.on(ground), pen.text_size("card")
        paints: tuple[Paint, ...] = (
            Fill(top, ground, pen.px(15)),
            Fill(Rect(top.x, top.middle[1], top.w, top.bottom - top.middle[1]), ground),
            icon("speech", *spot.middle, spot.w, ink),
            *label(pen, words, pen.say("Talk about it"), size, ink, True),
        )
        kids: tuple[Box, ...] = ()
        if self.home.voice:
            side = pen.px(48)
            key = Rect(top.right - side - pen.px(10), top.middle[1] - side / 2, side, side)
            text = pen.say("Listen")
            kids = (icon_button(pen, key, "sound", label=text, key="listen", on="listen"),)
        return (Box(head, paints), *kids)

    def _words(self, pen: Pen, body: Rect) -> tuple[Paint, ...]:
        """The two lines, smaller where a long language wants it."""
        share = 1.0
        paints, high = self._set(pen, body, share)
        while high > body.h and share > LEAST:
            share -= 0.05
            paints, high = self._set(pen, body, share)
        return paints

    def _set(self, pen: Pen, body: Rect, share: float) -> tuple[tuple[Paint, ...], float]:
        size, ink = pen.text_size("card") * share * 1.2, pen.color("ink")
        first, high = paragraph(pen, body, self.card.ask, size, ink, True)
        below = body.cut_top(high, pen.px(18) * share)[1]
        size, ink = pen.text_size("story") * share, pen.color("walnut")
        second, more = paragraph(pen, below, self.card.then, size, ink)
        return (*first, *second), high + pen.px(18) * share + more

    def _keys(self, pen: Pen, foot: Rect) -> tuple[Box, ...]:
        above, below = foot.rows((1, 1), pen.px(12))
        left, right = below.columns((1, 1), pen.px(12))
        talked = button(
            pen,
            above,
            pen.say("We talked"),
            key="talked",
            on="talked",
            icon_name="check",
            kind="teal",
            group="foot",
            entry=True,
        )
        another = button(
            pen,
            left,
            pen.say("Another card"),
            key="another",
            on="another",
            icon_name="swap",
            kind="plain",
            group="foot",
            size="block",
        )
        later = button(
            pen,
            right,
            pen.say("Another time"),
            key="later",
            on="later",
            kind="plain",
            group="foot",
            size="block",
        )
        return (talked, another, later)


def _face(pen: Pen, pair: Pair, at: int, area: Rect) -> Box:
    """One of the two, large, with the name below."""
    seat = pair.seats[at]
    side = min(area.w - pen.px(24 if pen.compact else 60), pen.px(220))
    spot = area.centred(side, side).moved(0, -pen.px(20))
    drawing, source = portrait_drawing(dict(seat.avatar))
    name = Rect(area.x + pen.px(8), spot.bottom + pen.px(8), area.w - pen.px(16), pen.px(60))
    ink = pen.theme.on("teal") if not pen.theme.contrast else pen.color("ink")
    words = label(pen, name, seat.name, pen.text_size("card"), ink, True, "centre", lines=2)
    return Box(area, (Drawing(drawing, spot, source=source), *words))
