"""Three pictures of twelve: the child shows that the face is its own."""

from __future__ import annotations

from game.art.portrait import portrait_drawing
from game.exchange import PICTURES, PIN_LENGTH, TRIES, WAIT_S, is_pin
from game.scenes.home import Home
from game.scenes.klass.joining import joined
from game.scenes.parts import back_bar, bar_high
from game.scenes.scene import Cue, Effect, Pop
from game.ui.box import Box
from game.ui.events import Event, Pressed, Shortcut
from game.ui.paint import Drawing, Fill, Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label, paragraph
from game.ui.widgets import button, icon
from game.values import N_

__all__ = ["PICTURE_WORDS", "PinScene"]

PICTURE_WORDS = dict(
    zip(
        PICTURES,
        (
            N_("Book"), N_("Buta"), N_("Camera"), N_("Cloud"), N_("Drop"), N_("Flag"), N_("Hat"),
            N_("Heart"), N_("House"), N_("Key"), N_("Note"), N_("Star"),
        ),
        strict=True,
    )
)  # fmt: skip
"""What each picture is called, for who cannot see it."""

COLORS = ("madder", "indigo", "teal", "plum")


class PinScene:
    """The pictures tapped. Mutable: they, the tries, how long to wait, whom to be."""

    name = "pin"

    def __init__(self, home: Home, klass: str, pupil: str) -> None:
        self.home, self.klass, self.pupil = home, klass, pupil
        self.room = next((one for one in home.klass.rooms if one.id == klass), None)
        self.tapped: tuple[str, ...] = ()
        self.tries = 0
        self.wait_s = 0.0
        self.wrong = self.right = False

    @property
    def moving(self) -> bool:
        """While the child waits after many tries."""
        return self.wait_s > 0

    @property
    def entry(self) -> str:
        """The first picture, or the child who plays."""
        return "mine" if self.right else f"pin:{PICTURES[0]}"

    def handle(self, event: Event) -> tuple[Effect, ...]:
        """Tap pictures, say whom to play as, go back."""
        match event:
            case Pressed(("pin", str(one))) if not self.wait_s:
                return self._tap(one)
            case Pressed("mine") if self.right:
                return joined(self.home, self.klass, self.pupil, self.home.player_id)
            case Pressed("fresh") if self.right:
                return joined(self.home, self.klass, self.pupil)
            case Pressed("back") | Shortcut(key="escape"):
                return (Cue("back"), Pop())
        return ()

    def update(self, dt: float) -> tuple[Effect, ...]:
        """Let the waiting pass."""
        self.wait_s = max(0.0, self.wait_s - dt)
        return ()

    def _tap(self, one: str) -> tuple[Effect, ...]:
        self.wrong = False
        if one in self.tapped:
            self.tapped = tuple(each for each in self.tapped if each != one)
            return (Cue("tap"),)
        self.tapped = (*self.tapped, one)
        if len(self.tapped) < PIN_LENGTH:
            return (Cue("tap"),)
        return self._asked()

    def _asked(self) -> tuple[Effect, ...]:
        file = self.room.file if self.room else None
        child = file.pupil(self.pupil) if file else None
        right = bool(file and child and is_pin(self.tapped, child.id, file.salt, child.pin))
        self.tapped = ()
        if not right:
            self.tries += 1
            self.wrong = True
            if self.tries >= TRIES:
                self.tries, self.wait_s = 0, float(WAIT_S)
            return (Cue("bump"),)
        player = self.home.player
        if player and player.member is None and not _here(self.home, self.klass, self.pupil):
            self.right = True
            return (Cue("hint"),)
        return joined(self.home, self.klass, self.pupil)

    # -- picture

    def view(self, pen: Pen) -> Box:
        """The face, the slots, the twelve pictures; or the question whom to play as."""
        screen = Rect(0, 0, pen.width, pen.height)
        high, margin = bar_high(pen) + pen.px(8), pen.px(12 if pen.compact else 24)
        wide = min(pen.px(860), pen.width - 2 * margin)
        room = Rect((pen.width - wide) / 2, high + margin, wide, pen.height - high - 2 * margin)
        head, rest = room.cut_top(pen.px(116 if pen.compact else 148), pen.px(10))
        bar = back_bar(pen, self.room.file.title if self.room else "")
        kids = (bar, self._head(pen, head), *(self._whom if self.right else self._grid)(pen, rest))
        return Box(screen, (Fill(screen, pen.color("wool")),), kids)

    def _head(self, pen: Pen, area: Rect) -> Box:
        face, words = area.cut_left(area.h, pen.px(20))
        paints: list[Paint] = []
        child = self.room.file.pupil(self.pupil) if self.room else None
        if child:
            name, source = portrait_drawing(dict(child.avatar))
            paints.append(Drawing(name, face, source=source))
        text = pen.say("Tap your three pictures.")
        if self.right:
            text = pen.say("It's you! Do you want to weave this carpet in class?")
        elif self.wait_s:
            text = pen.say("Let us rest a moment. Your teacher can tell you the pictures.")
        elif self.wrong:
            text = pen.say("Not these three. Try again, or ask your teacher.")
        slots, said = words.cut_bottom(pen.px(50), pen.px(4))
        size = pen.text_size("card" if not pen.compact else "body")
        lines, _ = paragraph(pen, said, text, size, pen.color("ink"), True, leading=1.25)
        paints += lines
        if not self.right:
            paints += self._slots(pen, slots)
        return Box(area, tuple(paints), label=text)

    def _slots(self, pen: Pen, area: Rect) -> list[Paint]:
        paints: list[Paint] = []
        if self.wait_s:
            text = pen.say("{n} s", n=int(self.wait_s) + 1)
            return [*label(pen, area, text, pen.text_size("card"), pen.color("walnut"), True)]
        for at in range(PIN_LENGTH):
            spot = Rect(area.x + at * (area.h + pen.px(10)), area.y, area.h, area.h)
            full = at < len(self.tapped)
            paints.append(
                Fill(spot, pen.color("paper"), pen.px(12), pen.color("ink" if full else "line"), 2)
            )
            if full:
                paints.append(icon("check", *spot.middle, spot.w * 0.5, pen.color("teal")))
        return paints

    def _grid(self, pen: Pen, area: Rect) -> tuple[Box, ...]:
        gap = pen.px(12)
        side = min((area.w - 3 * gap) / 4, (area.h - 2 * gap) / 3, pen.px(150))
        left = area.middle[0] - 2 * side - 1.5 * gap
        boxes = []
        for at, one in enumerate(PICTURES):
            spot = Rect(left + at % 4 * (side + gap), area.y + at // 4 * (side + gap), side, side)
            boxes.append(self._one(pen, spot, one, COLORS[at % 4]))
        return tuple(boxes)

    def _one(self, pen: Pen, spot: Rect, one: str, color: str) -> Box:
        key, chosen = f"pin:{one}", one in self.tapped
        ground = pen.color("saffronL" if chosen or pen.hover == key else "paper")
        edge = pen.color("focus" if chosen else "line")
        ink = pen.color("walnut2") if self.wait_s else pen.color(color)
        if pen.theme.contrast:
            ink = pen.color("ink") if not chosen else "#000000"
        paints = (
            Fill(spot, ground, pen.px(16), edge, pen.px(3.5 if chosen else 2)),
            icon(one, *spot.middle, spot.w * 0.52, ink),
        )
        return Box(
            spot, paints, key=key, on=("pin", one), label=pen.say(PICTURE_WORDS[one]),
            group="pins", radius=pen.px(16), enabled=not self.wait_s,
        )  # fmt: skip

    def _whom(self, pen: Pen, area: Rect) -> tuple[Box, ...]:
        player = self.home.player
        rows = area.cut_top(min(area.h, pen.px(150)))[0].rows([1, 1], pen.px(12))
        text = pen.say("Yes, play on as {name}", name=player.name if player else "")
        return (
            button(pen, rows[0], text, key="mine", on="mine", icon_name="check", group="whom"),
            button(
                pen, rows[1], pen.say("No, a new carpet"), key="fresh", on="fresh",
                icon_name="plus", kind="plain", group="whom",
            ),
        )  # fmt: skip


def _here(home: Home, klass: str, pupil: str) -> bool:
    """Whether somebody of this computer is that pupil already."""
    members = (one.member for one in home.players)
    return any(one and (one.klass, one.pupil) == (klass, pupil) for one in members)
