"""Three things: who could have made this? Nothing here is right or wrong."""

from __future__ import annotations

from game.chance import Chance
from game.levels.level import Chapter
from game.progress.state import Event as Fact
from game.pulse import Face, Thing, faces, score, things
from game.scenes.home import Home
from game.scenes.pulse.faces import face_card
from game.scenes.scene import Cue, Effect, Focus, Keep, PulseAnswer, Speak
from game.ui.box import Box
from game.ui.events import Event, Pressed, Shortcut
from game.ui.paint import Drawing, Fill, Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label
from game.ui.widgets import button, icon_button, octagon_poly, panel
from game.values import N_

__all__ = ["MOST_S", "AskScene"]

MOST_S = 120.0
"""After two minutes the thanks come, whatever is still open; no clock is shown."""

QUESTION = N_("Who could have made this?")
HOW = N_("Tap everybody who fits. There is no right or wrong.")
THANKS = N_("Thank you!")


class AskScene:
    """The questions of one moment. Mutable: the one shown, what is tapped, the time that passed.

    Only when the last one is answered a single number leaves this screen; skipping leaves nothing.
    """

    name = "pulse"

    def __init__(self, home: Home, chapter: Chapter, moment: str, then: tuple[Effect, ...]) -> None:
        self.home, self.chapter, self.moment, self.then = home, chapter, moment, then
        self.people = faces(chapter.number, moment)
        self.asked = things(chapter.number, moment)
        self.taps: list[frozenset[str]] = []
        self.tapped: frozenset[str] = frozenset()
        self.thanking = self.begun = False
        self.age = 0.0

    # -- what others ask

    @property
    def entry(self) -> str:
        """The first face, or the way on from the thanks."""
        return "on" if self.thanking else "face:0"

    @property
    def moving(self) -> bool:
        """Only when the time is over, so that the thanks are seen."""
        return not self.thanking and self.age >= MOST_S

    @property
    def thing(self) -> Thing:
        """What is asked about now."""
        return self.asked[min(len(self.taps), len(self.asked) - 1)]

    @property
    def order(self) -> list[Face]:
        """The six people in the places they have at this question."""
        number = self.home.player.number if self.home.player else 1
        seed = number * 1000 + self.chapter.number * 10 + len(self.taps)
        return Chance(2 * seed + (self.moment == "after")).shuffled(self.people)

    @property
    def words(self) -> str:
        """What is read aloud."""
        say = self.home.say
        return f"{say(self.thing.name)}. {say(QUESTION)} {say(HOW)}"

    # -- events

    def handle(self, event: Event) -> tuple[Effect, ...]:
        """Tap or untap a face, go on, or skip it all."""
        if self.thanking:
            match event:
                case Pressed("on") | Shortcut(key="escape"):
                    return (Cue("page"), *self.then)
            return ()
        match event:
            case Pressed(("face", str(key))):
                self.tapped ^= {key}
                return (Cue("tap"),)
            case Pressed("next") if self.tapped:
                return self._next()
            case Pressed("skip") | Shortcut(key="escape"):
                return self._thank()
            case Pressed("listen"):
                return (Speak(self.words),)
        return ()

    def update(self, dt: float) -> tuple[Effect, ...]:
        """The first time: note that this child was asked, and read the question aloud."""
        if not self.begun:
            self.begun = True
            facts = {"chapter": self.chapter.id, "moment": self.moment}
            return (Keep(Fact.of("asked", self.home.player_id, **facts)), *self._aloud())
        if self.moving:
            return self._thank()
        self.age += dt
        return ()

    def _next(self) -> tuple[Effect, ...]:
        self.taps.append(self.tapped)
        self.tapped = frozenset()
        if len(self.taps) < len(self.asked):
            return (Cue("page"), Focus("face:0"), *self._aloud())
        found = score(self.people, self.taps)
        kept = () if found is None else (PulseAnswer(self.chapter.id, self.moment, found),)
        return (*kept, *self._thank())

    def _thank(self) -> tuple[Effect, ...]:
        """The same thanks for whoever answered and whoever did not; nothing is kept any longer."""
        self.thanking, self.taps, self.tapped = True, [], frozenset()
        return (Cue("page"), Focus("on"))

    def _aloud(self) -> tuple[Effect, ...]:
        wanted = self.home.voice and self.home.settings.loudness("voice")
        return (Speak(self.words),) if wanted else ()

    # -- picture

    def view(self, pen: Pen) -> Box:
        """The question on top, the thing at the left, the faces at the right."""
        screen = Rect(0, 0, pen.width, pen.height)
        ground = Fill(screen, pen.color("wool"))
        wide = min(pen.px(1180), pen.width - pen.px(24 if pen.compact else 60))
        high = min(pen.height - pen.px(24 if pen.compact else 60), pen.px(720))
        card = screen.centred(wide, high)
        base = panel(pen, card, elevation=2)
        inner = card.inset(pen.px(16 if pen.compact else 32), pen.px(12 if pen.compact else 24))
        kids = self._thanks(pen, inner) if self.thanking else self._question(pen, inner)
        return Box(screen, (ground,), (Box(card, base.paints, (*base.kids, *kids)),))

    def _question(self, pen: Pen, inner: Rect) -> tuple[Box, ...]:
        foot, rest = inner.cut_bottom(pen.px(64), pen.px(12))
        head, rest = rest.cut_top(pen.px(84 if pen.compact else 104), pen.px(10))
        left, right = rest.cut_left(rest.w * 0.32, pen.px(14 if pen.compact else 28))
        return (
            *self._head(pen, head),
            self._thing(pen, left),
            *self._faces(pen, right),
            *self._foot(pen, foot),
        )

    def _head(self, pen: Pen, head: Rect) -> tuple[Box, ...]:
        kids: tuple[Box, ...] = ()
        if self.home.voice:
            side = pen.px(52)
            spot, head = head.cut_right(side, pen.px(12))
            text = pen.say("Listen")
            spot = spot.centred(side, side)
            kids = (
                icon_button(
                    pen, spot, "sound", label=text, key="listen", on="listen", group="head"
                ),
            )
        top, below = head.rows((1.2, 1))
        size, ink = pen.text_size("title"), pen.color("ink")
        paints = (
            *label(pen, top, pen.say(QUESTION), size, ink, True),
            *label(pen, below, pen.say(HOW), pen.text_size("body"), pen.color("walnut"), lines=2),
        )
        return (Box(head, paints), *kids)

    def _thing(self, pen: Pen, area: Rect) -> Box:
        """What was made, large, on a calm ground, its name below, and how far one is."""
        ground = Fill(area, pen.color("saffronL"), pen.px(18))
        foot, rest = area.inset(pen.px(8)).cut_bottom(pen.px(24), pen.px(2))
        name, rest = rest.cut_bottom(pen.px(34))
        side = min(rest.w, rest.h, pen.px(300))
        slack = (rest.h - side) / 2  # most things are low in their box
        spot = rest.centred(side, side).moved(0, -min(slack, side * 0.1))
        ink = "#2E1C14" if not pen.theme.contrast else pen.color("ink")
        paints: list[Paint] = [ground, Drawing(self.thing.drawing, spot)]
        words, size = pen.say(self.thing.name), pen.text_size("body")
        paints += label(pen, name, words, size, ink, True, "centre")
        for at in range(len(self.asked)):
            x = foot.middle[0] + (at - (len(self.asked) - 1) / 2) * pen.px(26)
            fill = pen.color("ink" if at <= len(self.taps) else "paper")
            paints.append(octagon_poly(x, foot.middle[1], pen.px(7), fill, ink, pen.px(2)))
        return Box(area, tuple(paints), label=words)

    def _faces(self, pen: Pen, area: Rect) -> tuple[Box, ...]:
        gap = pen.px(10 if pen.compact else 16)
        spots = [spot for row in area.rows((1, 1), gap) for spot in row.columns((1, 1, 1), gap)]
        return tuple(
            face_card(pen, spot, at, face, face.key in self.tapped)
            for at, (spot, face) in enumerate(zip(spots, self.order, strict=True))
        )

    def _foot(self, pen: Pen, foot: Rect) -> tuple[Box, ...]:
        wide = min(pen.px(240), foot.w * 0.4)
        left, rest = foot.cut_left(wide)
        right = rest.cut_right(wide)[0]
        skip = button(
            pen, left, pen.say("Skip"), key="skip", on="skip", icon_name="fwd", kind="plain",
            group="foot",
        )  # fmt: skip
        go = button(
            pen, right, pen.say("Next"), key="next", on="next", icon_name="right", group="foot",
            enabled=bool(self.tapped),
        )  # fmt: skip
        return skip, go

    def _thanks(self, pen: Pen, inner: Rect) -> tuple[Box, ...]:
        foot, rest = inner.cut_bottom(pen.px(64), pen.px(12))
        words, rest = rest.cut_bottom(pen.px(80))
        side = min(rest.h, pen.px(280))
        spot = rest.centred(side, side)
        size = pen.text_size("title")
        paints: tuple[Paint, ...] = (
            Drawing("robot/south", spot),
            *label(pen, words, pen.say(THANKS), size, pen.color("ink"), True, "centre"),
        )
        go = button(
            pen, foot.centred(min(pen.px(280), foot.w), foot.h), pen.say("On"), key="on", on="on",
            icon_name="play", group="foot", entry=True,
        )  # fmt: skip
        return Box(inner, paints), go
