"""The desk: one level being made, in four steps."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from game.author import Draft, copy_map, remove_map, set_skin
from game.people import LANGUAGES, names_of
from game.scenes.author import trying, words, written
from game.scenes.author.bar import bar
from game.scenes.author.canvas import Canvas
from game.scenes.author.canvases import canvas_of
from game.scenes.author.chosen import blocks_step, chosen
from game.scenes.author.judging import Asked, Judging
from game.scenes.author.picture import picture_step
from game.scenes.author.strip import strip, strip_high
from game.scenes.author.work import Work
from game.scenes.home import Home
from game.scenes.local.written import Written
from game.scenes.parts import bar_high
from game.scenes.play.grid import Grid
from game.scenes.scene import Cue, Effect, Focus, Pop
from game.ui.box import Box
from game.ui.events import Event, Focused, Pressed, Scrolled, Shortcut
from game.ui.paint import Fill
from game.ui.pen import Pen
from game.ui.rect import Rect

__all__ = ["STEPS", "MakerScene"]

STEPS = ("picture", "blocks", "words", "try")

VIEWS = MappingProxyType(
    {
        "picture": picture_step,
        "blocks": blocks_step,
        "words": words.words_step,
        "try": trying.try_step,
    }
)

FIRST: Mapping[str, str] = MappingProxyType(
    {"picture": "canvas", "blocks": "form:make", "words": "title", "try": "solve"}
)
"""What has the focus when a step is gone to."""


class MakerScene:
    """The desk. Mutable: the work, the step, the map and the thing in hand, what is typed."""

    name = "maker"

    def __init__(
        self, home: Home, id: str, step: str = "picture", more: Asked | None = None
    ) -> None:
        self.home = home
        self.work = Work(home, id)
        self.step = step
        self.map = 0
        self.cell = (0, 0)
        self.grid = Grid(0, 0, 1, 1)
        self.tool = self.canvas.tools(self.draft)[0].id
        self.scrolls: dict[str, float] = {}
        self.language = self.draft.language
        self.fields = written.fields_of(self.draft, self.language)
        self.rolled = 0.0
        self.mirror = False
        self.voice = "piano"
        self.columns = 1
        self.side = "solution"
        self.written = Written()
        people = home.people.values()
        names = {code: names_of(people, code) for code in LANGUAGES}
        self.judging = Judging(self.draft, names, more)

    # -- what others ask

    @property
    def entry(self) -> str:
        """The canvas; elsewhere what the step begins with."""
        return FIRST[self.step]

    @property
    def moving(self) -> bool:
        """While the solver still looks, and until what was typed is kept."""
        return self.judging.busy or self.fields.idle is not None

    @property
    def draft(self) -> Draft:
        """The level as it is seen now."""
        return self.work.shown

    @property
    def canvas(self) -> Canvas:
        """The canvas of its world."""
        return canvas_of(self.work.shown)

    def scroll(self, key: str, most: float) -> float:
        """How far a box is scrolled, within what there is to see."""
        found = self.scrolls[key] = max(0.0, min(self.scrolls.get(key, 0.0), most))
        return found

    # -- events

    def handle(self, event: Event) -> tuple[Effect, ...]:
        """Answer one event; every change is kept at once, letters a moment later."""
        effects = self._heard(event)
        self.map = min(self.map, len(self.draft.maps) - 1)
        if self.work.stroke is None:
            self.judging.look(self.work.draft)
        return effects

    def _heard(self, event: Event) -> tuple[Effect, ...]:
        match event:
            case Shortcut(key="1" | "2" | "3" | "4" as number, ctrl=True):
                return self.go(STEPS[int(number) - 1])
            case Shortcut(key="f5") | Shortcut(key="return", ctrl=True):
                return trying.pressed(self, "play")
        if self.step == "words" and (heard := words.heard(self, event)) is not None:
            return heard
        if self.step == "picture" and (heard := self.canvas.heard(self, event)) is not None:
            return heard
        match event:
            case Focused():
                return (*self.work.settle(), *written.kept(self))
            case Scrolled(key=key, dy=dy):
                self.scrolls[key] = max(0.0, self.scrolls.get(key, 0.0) + dy)
            case Pressed(value):
                return self._pressed(value)
            case Shortcut():
                return self._key(event)
        return ()

    def _pressed(self, value: object) -> tuple[Effect, ...]:
        match value:
            case "back":
                return (*self.rest(), Cue("back"), Pop())
            case "undo" | "redo":
                return self._step_back(-1 if value == "undo" else 1)
            case ("step", str(step)):
                return self.go(step)
            case ("need", str(step), str(focus)):
                return self.go(step, focus)
            case ("tool", str(id)):
                self.tool = id
                return (Cue("tap"),)
            case ("map", int(at)):
                self.map = at
                return (Cue("page"),)
            case ("maps", str(what)):
                return self._maps(what)
            case ("size", int(dx), int(dy)):
                return self._sized(dx, dy)
            case ("skin", int(way)):
                return self._skin(way)
        return chosen(self, value) or trying.pressed(self, value)

    def _key(self, event: Shortcut) -> tuple[Effect, ...]:
        match event:
            case Shortcut(key="z", ctrl=True, shift=False):
                return self._step_back(-1)
            case Shortcut(key="y" | "z", ctrl=True):
                return self._step_back(1)
            case Shortcut(key="escape"):
                return self._pressed("back")
        return ()

    def go(self, step: str, focus: str = "") -> tuple[Effect, ...]:
        """To a step, with the focus on what is wanted there."""
        effects = self.rest()
        self.step = step
        written.refresh(self)
        return (*effects, Cue("page"), Focus(focus or FIRST[step]))

    def _step_back(self, way: int) -> tuple[Effect, ...]:
        before = self.work.at
        effects = (*written.kept(self), *self.work.step(way))
        written.refresh(self)
        return (*effects, Cue("unsnap")) if self.work.at != before else effects

    # -- maps and looks

    def _maps(self, what: str) -> tuple[Effect, ...]:
        draft = self.draft
        if what == "more":
            fresh = copy_map(draft, self.map)
            self.map += len(fresh.maps) - len(draft.maps)
        else:
            fresh = remove_map(draft, self.map)
        return (Cue("page" if what == "more" else "trash"), *self.work.change(fresh))

    def _sized(self, dx: int, dy: int) -> tuple[Effect, ...]:
        size = self.canvas.size(self.draft, self.map)
        if size is None:
            return ()
        columns = max(size.least[0], min(size.columns + dx, size.most[0]))
        rows = max(size.least[1], min(size.rows + dy, size.most[1]))
        self.cell = min(self.cell[0], columns - 1), min(self.cell[1], rows - 1)
        draft = self.canvas.sized(self.draft, self.map, columns, rows)
        return (Cue("tap"), *self.work.change(draft))

    def _skin(self, way: int) -> tuple[Effect, ...]:
        skins = self.canvas.skins
        at = skins.index(self.draft.skin) if self.draft.skin in skins else 0
        fresh = set_skin(self.draft, skins[(at + way) % len(skins)])
        return (Cue("page"), *self.work.change(fresh))

    # -- time

    def update(self, dt: float) -> tuple[Effect, ...]:
        """Keep what was written once the hands rest; let the solver look a little further."""
        effects = (*self.work.settle(), *written.kept(self)) if self.fields.rests(dt) else ()
        if effects:
            self.judging.look(self.work.draft)
        self.judging.go_on()
        return effects

    def rest(self) -> tuple[Effect, ...]:
        """What is still to be kept."""
        return (*written.kept(self), *self.work.left())

    def back_again(self) -> None:
        """Whoever has played comes back: the solution may be new."""
        written.refresh(self)
        self.judging.look(self.work.draft)

    # -- view

    def view(self, pen: Pen) -> Box:
        """The bar, the step, and below what is still missing."""
        screen = Rect(0, 0, pen.width, pen.height)
        margin = pen.px(8 if pen.compact else 16)
        top = bar_high(pen) + pen.px(8) + pen.px(4 if pen.compact else 12)
        room = Rect(margin, top, pen.width - 2 * margin, pen.height - top)
        foot, body = room.cut_bottom(strip_high(pen), pen.px(8 if pen.compact else 12))
        step = VIEWS[self.step](self, pen, body)
        kids = (bar(self, pen), *step, strip(self, pen, foot))
        return Box(screen, (Fill(screen, pen.color("wool")),), kids)

    def cell_words(self, pen: Pen) -> str:
        """Where the cursor is and what lies there, for the eye that cannot see and the pilot."""
        x, y = self.cell
        return pen.say("Column {x}, row {y}", x=x + 1, y=y + 1)
