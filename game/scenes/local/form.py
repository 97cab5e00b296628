"""The form for a person one knows: the face, the words, what to do together."""

from __future__ import annotations

import zlib
from collections.abc import Mapping

from game.art.avatar import Choice, Row, choose, surprise
from game.art.portrait import PLAIN
from game.levels.level import Chapter, Level
from game.people import LANGUAGES
from game.progress import LocalPerson, facts_of
from game.progress.state import Event as Fact
from game.scenes.avatar.looks import looks_card
from game.scenes.avatar.steps import steps
from game.scenes.home import Home
from game.scenes.local.fields import Fields
from game.scenes.local.ideas import IDEAS
from game.scenes.local.left import left_side
from game.scenes.local.sharing import sharing_card
from game.scenes.local.standing import names_for, standing
from game.scenes.local.telling import telling_card
from game.scenes.parts import back_bar, bar_high
from game.scenes.scene import Cue, Effect, Focus, Keep, Pop, Toast
from game.ui.box import Box
from game.ui.events import Event, Focused, Pressed, Scrolled, Shortcut
from game.ui.paint import Fill
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.values import N_

__all__ = ["FIELDS", "FormScene"]

CARDS = {1: looks_card, 2: telling_card, 3: sharing_card}
"""What draws the card of each step."""

FIELDS: Mapping[str, str] = {
    "name": "name",
    "does": "does",
    "deed:0": "deed",
    "deed:1": "deed",
    "ask": "ask",
}
"""The fields of the form, and whose limit each has."""

FIRST = {2: "does", 3: "ask"}
"""The field in which one begins to write at a step."""

SAID = {
    "ready": N_("{name} is in the album now, under “Near us”."),
    "mend": N_("Kept. The album waits until the marked words are mended."),
    "draft": N_("Kept as a draft. The album waits for a name, the work and a deed."),
    "new": N_("Kept."),
}


class FormScene:
    """One person being told about. Mutable: what has been typed and chosen, and what is kept."""

    name = "person"
    entry = "next"
    moving = False

    def __init__(self, home: Home, id: str = "") -> None:
        self.home = home
        kept = home.keeper.state.local.person(id)
        language = home.language if home.language in LANGUAGES else "en"
        person = kept or LocalPerson(home.fresh_id(), language=language)
        self.is_new = kept is None
        self.id, self.looked = person.id, person.looked
        self.language, self.idea, self.level = person.language, person.idea, person.level
        self.recipe: Mapping[str, str] = {**PLAIN, **dict(person.avatar)}
        texts = (person.name, person.does, *person.deeds, person.ask)
        self.fields = Fields(dict(zip(FIELDS, texts, strict=True)), FIELDS)
        self.saved = self.person
        self.step, self.tab = 1, 1
        self.scroll, self.rolled = 0.0, 0.0
        self.draws = 0

    # -- what others ask

    @property
    def person(self) -> LocalPerson:
        """The person as the form tells now."""
        clean = {key: self.fields.clean(key) for key in FIELDS}
        return LocalPerson(
            self.id,
            clean["name"],
            clean["does"],
            (clean["deed:0"], clean["deed:1"]),
            clean["ask"],
            self.idea,
            self.level,
            self.language,
            tuple(sorted(self.recipe.items())),
            self.looked,
        )

    @property
    def names(self) -> tuple[str, ...]:
        """The names that break no rule here."""
        return names_for(self.home, self.person)

    @property
    def place(self) -> tuple[Chapter, Level] | None:
        """The level to do together, with its chapter."""
        every = ((chapter, one) for chapter in self.home.chapters for one in chapter.levels)
        return next((pair for pair in every if pair[1].id == self.level), None)

    # -- events

    def handle(self, event: Event) -> tuple[Effect, ...]:
        """Answer one event; whatever has changed is kept, letters a moment later."""
        if (heard := self.fields.hear(event, "next")) is not None:
            return heard
        match event:
            case Scrolled(key="parts", dy=dy):
                self.scroll = max(0.0, self.scroll + dy)
            case Scrolled(key="form", dy=dy):
                self.rolled = max(0.0, self.rolled + dy)
            case Focused():
                return self._kept()
            case Pressed("next"):
                return self._next()
            case Pressed("back") | Shortcut(key="escape"):
                return self._back()
            case Pressed(value) if self._chose(value):
                return (Cue("tap"), *self._kept())
        return ()

    def update(self, dt: float) -> tuple[Effect, ...]:
        """Keep what was written once the hands rest."""
        return self._kept() if self.fields.rests(dt) else ()

    def rest(self) -> tuple[Effect, ...]:
        """What is still to be kept."""
        return self._kept()

    def _kept(self) -> tuple[Effect, ...]:
        """The event that keeps what has changed since the last one."""
        self.fields.idle = None
        fresh = self.person
        if fresh == self.saved:
            return ()
        kind = "person_made" if self.is_new else "person_changed"
        self.saved, self.is_new = fresh, False
        return (Keep(Fact.of(kind, **facts_of(fresh))),)

    def _chose(self, value: object) -> bool:
        """Take what was pressed; whether it was something to choose."""
        match value:
            case "surprise":
                self.draws += 1
                self.recipe = {**PLAIN, **surprise(zlib.crc32(f"{self.id} {self.draws}".encode()))}
            case ("tab", int(index)):
                self.tab, self.scroll = index, 0.0
            case (Row() as row, Choice() as choice):
                self.recipe = choose(self.recipe, row, choice)
            case ("color", str(key), str(color)):
                self.recipe = {**self.recipe, key: color}
            case ("step", int(step)) if step < self.step:
                self._turn(step)
            case ("idea", str(idea)) if idea in IDEAS:
                self.idea = "" if self.idea == idea else idea
            case ("language", str(language)) if language in LANGUAGES:
                self.language = language
            case ("chapter" | "level" as what, int(way)):
                self._choose_level(what, way)
            case _:
                return False
        return True

    def _choose_level(self, what: str, way: int) -> None:
        """Another chapter or level; before the first chapter stands “no level”."""
        chapters, place = self.home.chapters, self.place
        if what == "chapter":
            at = chapters.index(place[0]) if place else -1
            at = (at + 1 + way) % (len(chapters) + 1) - 1
            self.level = chapters[at].levels[0].id if at >= 0 else ""
        elif place:
            levels = place[0].levels
            self.level = levels[(levels.index(place[1]) + way) % len(levels)].id

    def _turn(self, step: int) -> None:
        self.step, self.scroll, self.rolled = step, 0.0, 0.0
        self.fields.laid = {}

    def _back(self) -> tuple[Effect, ...]:
        if self.step > 1:
            self._turn(self.step - 1)
            return (Cue("back"), *self._kept())
        return (*self._kept(), Cue("back"), Pop())

    def _next(self) -> tuple[Effect, ...]:
        if self.step < len(CARDS):
            self._turn(self.step + 1)
            return (Cue("page"), *self._kept(), Focus(FIRST[self.step]))
        kept, person = self._kept(), self.person
        if self.is_new:
            return (Cue("back"), Pop())
        how = standing(person, self.names)
        text = self.home.say(SAID[how], name=person.name)
        icon = "check" if how == "ready" else "info"
        cue = Cue("tie" if how == "ready" else "page")
        return (*kept, cue, Toast(text, icon), Pop(), Focus(f"person:{self.id}"))

    # -- picture

    def view(self, pen: Pen) -> Box:
        """The face at the left, the card of the step at the right."""
        screen = Rect(0, 0, pen.width, pen.height)
        top = bar_high(pen) + pen.px(8)
        margin = pen.px(12 if pen.compact else 40)
        body = Rect(
            margin,
            top + pen.px(10 if pen.compact else 26),
            pen.width - 2 * margin,
            pen.height - top - pen.px(20 if pen.compact else 56),
        )
        wide = pen.px(230) if pen.compact else pen.px(360) + (body.w - pen.px(1286)) * 0.15
        left, right = body.cut_left(wide, pen.px(12 if pen.compact else 36))
        self.fields.laid = {}
        bar = back_bar(pen, pen.say("A person we know"), steps(pen, self.step, len(CARDS)))
        kids = (bar, *left_side(self, pen, left), CARDS[self.step](self, pen, right))
        return Box(screen, (Fill(screen, pen.color("wool")),), kids)
