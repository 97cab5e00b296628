"""The builder of a new player: what has been chosen so far, and the screen around it."""

from __future__ import annotations

from collections.abc import Mapping

from game.art.avatar import Choice, Row, choose, start, surprise
from game.art.carpet import DYES
from game.progress import clean_name
from game.progress.state import Event as Fact
from game.scenes.avatar.blocks import blocks_card
from game.scenes.avatar.dyes import dyes_card
from game.scenes.avatar.looks import looks_card
from game.scenes.avatar.name import STARS, edited, typed
from game.scenes.avatar.portrait import portrait
from game.scenes.avatar.steps import steps
from game.scenes.home import Home
from game.scenes.parts import back_bar, bar_high
from game.scenes.scene import Cue, Effect, Keep, Pop, Replace
from game.scenes.ways import to_map, to_threads
from game.ui.box import Box
from game.ui.events import Event, Pressed, Scrolled, Shortcut, Typed
from game.ui.paint import Fill
from game.ui.pen import Pen
from game.ui.rect import Rect

__all__ = ["AvatarScene"]

CARDS = {1: looks_card, 2: dyes_card, 3: blocks_card}
"""What draws the card of each step."""


class AvatarScene:
    """The builder. Mutable: the face so far, the name being typed, the step, the tab."""

    name = "avatar"
    entry = "next"
    moving = False

    def __init__(self, home: Home) -> None:
        self.home = home
        self.draws = 0
        self.number = 1 + max((one.number for one in home.players), default=0)
        self.recipe: Mapping[str, str] = start(self._seed())
        self.text = ""
        self.caret = 0
        self.step = 1
        self.tab = 1
        self.dyes = (self.number - 1) % len(DYES)
        self.face = "beads"
        self.scroll = 0.0

    @property
    def shown_name(self) -> str:
        """The name typed, or the star's that is given when none is."""
        return clean_name(self.text) or self.home.say(STARS[(self.number - 1) % len(STARS)])

    # -- events

    def handle(self, event: Event) -> tuple[Effect, ...]:
        """Answer one event."""
        match event:
            case Pressed("next") | Shortcut(key="return", focus="name"):
                return self._next()
            case Pressed("back") | Shortcut(key="escape"):
                return self._back()
            case Pressed(value):
                return (Cue("tap"),) if self._chose(value) else ()
            case Scrolled(key="parts", dy=dy):
                self.scroll = max(0.0, self.scroll + dy)
            case Typed(text=text):
                self.text, self.caret = typed(self.text, self.caret, text)
            case Shortcut(key=key, focus="name"):
                self.text, self.caret = edited(self.text, self.caret, key)
        return ()

    def update(self, dt: float) -> tuple[Effect, ...]:
        """Nothing moves here."""
        return ()

    def _chose(self, value: object) -> bool:
        """Take what was pressed; whether it was something to choose."""
        match value:
            case "surprise":
                self._surprise()
            case ("tab", int(index)):
                self.tab, self.scroll = index, 0.0
            case (Row() as row, Choice() as choice):
                self.recipe = choose(self.recipe, row, choice)
            case ("color", str(key), str(color)):
                self.recipe = {**self.recipe, key: color}
            case ("dyes", int(index)):
                self.dyes = index
            case ("face", str(face)):
                self.face = face
            case ("step", int(step)) if step < self.step:
                self.step = step
            case _:
                return False
        return True

    def _surprise(self) -> None:
        """Another face; a name that is only spaces goes too."""
        self.draws += 1
        self.recipe = surprise(self._seed())
        if not clean_name(self.text):
            self.text = ""

    def _seed(self) -> int:
        """What the face is drawn from: no face stands for all children."""
        return self.number * 7 + 1 + self.draws * 13

    def _back(self) -> tuple[Effect, ...]:
        if self.step > 1:
            self.step -= 1
            return (Cue("back"),)
        return (Cue("back"), Pop())

    def _next(self) -> tuple[Effect, ...]:
        if self.step < len(CARDS):
            self.step += 1
            return (Cue("page"),)
        id = self.home.fresh_id()
        self.home.player_id = id
        made = Fact.of(
            "player_made",
            id,
            name=self.shown_name,
            number=self.number,
            avatar=sorted(self.recipe.items()),
            dyes=self.dyes,
        )
        face = Fact.of("face", id, value=self.face)
        reads = self.face == "words" and not self.home.at_workshop
        way = to_threads if reads else to_map  # who does not read yet begins at the first knot
        return (Cue("tie"), Keep(made), Keep(face), Replace(lambda: way(self.home)))

    # -- picture

    def view(self, pen: Pen) -> Box:
        """The face at the left, the choices at the right."""
        screen = Rect(0, 0, pen.width, pen.height)
        top = bar_high(pen) + pen.px(8)
        margin = pen.px(12 if pen.compact else 40)
        body = Rect(
            margin,
            top + pen.px(10 if pen.compact else 26),
            pen.width - 2 * margin,
            pen.height - top - pen.px(20 if pen.compact else 70),
        )
        wide = pen.px(250) if pen.compact else pen.px(440) + (body.w - pen.px(1286)) * 0.15
        left, right = body.cut_left(wide, pen.px(12 if pen.compact else 40))
        bar = back_bar(pen, pen.say("New player"), steps(pen, self.step, len(CARDS)))
        kids = (bar, *portrait(self, pen, left), CARDS[self.step](self, pen, right))
        return Box(screen, (Fill(screen, pen.color("wool")),), kids)
