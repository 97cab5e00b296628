"""Where a class writes its three questions before the guest comes."""

from __future__ import annotations

from game.people import LANGUAGES
from game.progress import LIMITS, QUESTIONS
from game.progress.state import Event as Fact
from game.scenes.home import Home
from game.scenes.local.fields import Fields
from game.scenes.local.sheet import Part, field, sheet, titled
from game.scenes.local.standing import names_for
from game.scenes.local.written import Written
from game.scenes.parts import back_bar, bar_high
from game.scenes.scene import Cue, Effect, Keep, Pop
from game.scenes.speaker.meeting import meeting_with
from game.scenes.speaker.suggestions import suggested
from game.ui.box import Box
from game.ui.events import Event, Focused, Pressed, Scrolled, Shortcut
from game.ui.paint import Fill
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.widgets import button

__all__ = ["AskingScene"]

KEYS = tuple(f"question:{at}" for at in range(QUESTIONS))


class AskingScene:
    """Three fields, and suggestions below them. Mutable: what is written, how far it is rolled."""

    name = "asking"
    entry = KEYS[0]
    moving = False

    def __init__(self, home: Home, id: str) -> None:
        self.home, self.id = home, id
        self.one = meeting_with(home, id)
        self.language = home.language if home.language in LANGUAGES else "en"
        kept = home.keeper.state.local.questions(id)
        texts = dict(zip(KEYS, (*kept, *("",) * QUESTIONS), strict=False))
        self.fields = Fields(texts, dict.fromkeys(KEYS, "ask"))
        self.saved = self.questions
        self.rolled = 0.0

    @property
    def questions(self) -> tuple[str, ...]:
        """What is written now."""
        return tuple(self.fields.clean(key) for key in KEYS)

    @property
    def names(self) -> tuple[str, ...]:
        """The names that break no rule here."""
        near = self.one.near if self.one else None
        if near:
            return names_for(self.home, near)
        return tuple(one.name(self.language) for one in self.home.people.values())

    def handle(self, event: Event) -> tuple[Effect, ...]:
        """Write, take a suggestion, go back; whatever has changed is kept."""
        if (heard := self.fields.hear(event, "done")) is not None:
            return heard
        match event:
            case Pressed(("take", str(text))):
                return (Cue("tap"), *self._take(text))
            case Scrolled(key="form", dy=dy):
                self.rolled = max(0.0, self.rolled + dy)
            case Focused():
                return self._kept()
            case Pressed("back" | "done") | Shortcut(key="escape"):
                return (*self._kept(), Cue("back"), Pop())
        return ()

    def update(self, dt: float) -> tuple[Effect, ...]:
        """Keep what was written once the hands rest."""
        return self._kept() if self.fields.rests(dt) else ()

    def rest(self) -> tuple[Effect, ...]:
        """What is still to be kept."""
        return self._kept()

    def _kept(self) -> tuple[Effect, ...]:
        self.fields.idle = None
        if self.questions == self.saved:
            return ()
        self.saved = self.questions
        return (Keep(Fact.of("person_asked", person=self.id, questions=self.saved)),)

    def _take(self, text: str) -> tuple[Effect, ...]:
        """A suggestion into the first empty field, else into the last one."""
        empty = [key for key in KEYS if not self.fields.clean(key)]
        text = text[: LIMITS["ask"]]
        self.fields.write(empty[0] if empty else KEYS[-1], Written(text, len(text)))
        return self._kept()

    def view(self, pen: Pen) -> Box:
        """The fields and the suggestions on one sheet, the way back below it."""
        screen = Rect(0, 0, pen.width, pen.height)
        high, margin = bar_high(pen), pen.px(12 if pen.compact else 28)
        wide = min(pen.px(980), pen.width - 2 * margin)
        room = Rect((pen.width - wide) / 2, high + margin, wide, pen.height - high - 2 * margin)
        foot, area = room.cut_bottom(pen.px(62), pen.px(12))
        self.fields.laid = {}
        card = sheet(self, pen, area, self._parts(pen))
        done = button(
            pen, foot.centred(min(foot.w, pen.px(300)), foot.h), pen.say("Done"), key="done",
            on="done", icon_name="check", group="foot",
        )  # fmt: skip
        bar = back_bar(pen, pen.say("Questions of the class"))
        return Box(screen, (Fill(screen, pen.color("wool")),), (bar, card, done))

    def _parts(self, pen: Pen) -> tuple[Part, ...]:
        hints = suggested(self.home, self.one) if self.one else ()
        fields = (
            field(self, key, pen.say("Question {n}", n=at + 1), hints[at] if hints else "", 1)
            for at, key in enumerate(KEYS)
        )
        left = [text for text in hints if text not in self.questions]
        return (*fields, *((_suggestions(left),) if left else ()))


def _suggestions(texts: list[str]) -> Part:
    """A title, and a key for each suggestion."""

    def draw(pen: Pen, area: Rect) -> tuple[Box, float]:
        head, high = titled(pen, area, pen.say("Suggestions"))
        y, tall, gap = area.y + high + pen.px(6), pen.px(56), pen.px(8)
        kids = [head]
        for at, text in enumerate(texts):
            row = Rect(area.x, y + at * (tall + gap), area.w, tall)
            kids.append(
                button(
                    pen, row, text, key=f"take:{at}", on=("take", text), kind="plain",
                    group="take", size="block", icon_name="plus",
                )
            )  # fmt: skip
        high = y + len(texts) * (tall + gap) - gap - area.y
        return Box(Rect(area.x, area.y, area.w, high), (), tuple(kids)), high

    return draw
