"""The people known here: a list, and the card of one."""

from __future__ import annotations

from pathlib import PurePath

from game.packs import write_people
from game.progress import LocalPerson
from game.progress.state import Event as Fact
from game.scenes.album.met import Meeting
from game.scenes.doors import to_person, to_speaker, to_taking
from game.scenes.home import Home
from game.scenes.local.board import empty, people
from game.scenes.local.near import near_meeting
from game.scenes.local.person import card
from game.scenes.local.standing import names_for, standing
from game.scenes.local.taking import taken
from game.scenes.parts import back_bar, bar_high, bar_side
from game.scenes.scene import Cue, Effect, FindPacks, Focus, Keep, KeepPack, Pop, Push, Toast
from game.ui.box import Box
from game.ui.events import Event, Focused, Pressed, Scrolled, Shortcut
from game.ui.paint import Fill
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.widgets import icon_button
from game.values import N_

__all__ = ["LocalScene"]

LINE_PX = 60.0
"""How far an arrow key scrolls the text of a card."""


class LocalScene:
    """The list. Mutable: who is looked at, how far list and card are scrolled."""

    name = "local"
    moving = False

    def __init__(self, home: Home) -> None:
        self.home = home
        self.chosen = self.people[0].id if self.people else ""
        self.scroll = self.read = 0.0
        self.count: int | None = None  # of the people when a way to new ones was opened

    # -- what others ask

    @property
    def entry(self) -> str:
        """The one looked at, else the way to a new one."""
        return f"person:{self.chosen}" if self.person else "new"

    @property
    def people(self) -> tuple[LocalPerson, ...]:
        """Everybody who was added, in the order they came."""
        return self.home.keeper.state.local.people

    @property
    def gone(self) -> tuple[LocalPerson, ...]:
        """Those who can be brought back."""
        return self.home.keeper.state.local.gone

    @property
    def person(self) -> LocalPerson | None:
        """The one looked at."""
        return next((one for one in self.people if one.id == self.chosen), None)

    def standing(self, person: LocalPerson) -> str:
        """How far the card of a person is."""
        return standing(person, names_for(self.home, person))

    def meeting(self, person: LocalPerson) -> Meeting:
        """The person as the album tells of them."""
        return near_meeting(self.home, person)

    def hurdle(self, one: Meeting) -> str:
        """Nothing: the form does not ask for it."""
        return ""

    def words(self, one: Meeting, text: str) -> str:
        """A text of the card, as it was written."""
        return text

    # -- events

    def handle(self, event: Event) -> tuple[Effect, ...]:
        """Answer one event."""
        match event:
            case Pressed(("person", str(id))):
                self._choose(id)
                return (Cue("tap"),)
            case Focused(key) if key.startswith("person:"):
                self._choose(key.removeprefix("person:"))
            case Scrolled(key="people", dy=dy):
                self.scroll = max(0.0, self.scroll + dy)
            case Scrolled(key="story", dy=dy):
                self.read = max(0.0, self.read + dy)
            case Shortcut(key="down" | "up" as key, focus="story"):
                self.read = max(0.0, self.read + (LINE_PX if key == "down" else -LINE_PX))
            case Pressed("new"):
                self.count = len(self.people)
                return (Cue("page"), Push(to_person(self.home)))
            case Pressed("take_in"):
                self.count = len(self.people)
                return (Cue("page"), Push(to_taking(self.home)), FindPacks())
            case Pressed("keep_all"):
                return (Cue("tap"), KeepPack("ilme-people", write_people(self.people)))
            case Pressed("bring_back") | Shortcut(key="z", ctrl=True):
                return self._bring_back()
            case Pressed("back") | Shortcut(key="escape"):
                return (Cue("back"), Pop())
        return self._with(self.person, event) if self.person else ()

    def update(self, dt: float) -> tuple[Effect, ...]:
        """Nothing moves here."""
        return ()

    def found(self, paths: tuple[str, ...]) -> tuple[Effect, ...]:
        """Nothing: another screen lists them."""
        return ()

    def take(self, path: str, data: bytes | None) -> tuple[Effect, ...]:
        """A pack was dropped onto the window."""
        found, effects = taken(self.home, path, data)
        if found.faults:
            scene = to_taking(self.home, found.faults, PurePath(path).name)
            self.count = len(self.people)
            return (*effects, Push(scene), FindPacks())
        for event in found.events[:1]:
            self._choose(str(dict(event.facts)["person"]))
        return (*effects, *((Focus(f"person:{self.chosen}"),) if found.events else ()))

    def back_again(self) -> None:
        """What was above has gone; whoever has come there is looked at."""
        if self.count is not None and len(self.people) > self.count:
            self._choose(self.people[-1].id)
        self.count = None

    def _choose(self, id: str) -> None:
        if id != self.chosen:
            self.chosen, self.read = id, 0.0

    def _with(self, person: LocalPerson, event: Event) -> tuple[Effect, ...]:
        """Answer an event about the person looked at."""
        match event:
            case Pressed("change"):
                return (Cue("page"), Push(to_person(self.home, person.id)))
            case Pressed("keep") if person.name:
                pack = KeepPack(f"ilme-people-{person.name}", write_people((person,)))
                return (Cue("tap"), pack)
            case Pressed("stage"):
                return (Cue("page"), Push(to_speaker(self.home, person.id)))
            case Pressed("accept") if not person.looked:
                fact = Fact.of("person_changed", person=person.id, looked=True)
                return (Cue("tie"), Keep(fact), Focus(f"person:{person.id}"))
            case Pressed("remove") | Shortcut(key="delete"):
                return self._remove(person)
        return ()

    def _remove(self, person: LocalPerson) -> tuple[Effect, ...]:
        at = self.people.index(person)
        rest = [one.id for one in self.people if one != person]
        self._choose(rest[min(at, len(rest) - 1)] if rest else "")
        fact = Fact.of("person_removed", person=person.id)
        text = self.home.say(N_("Taken off the list. The arrow above brings the card back."))
        entry = f"person:{self.chosen}" if rest else "new"
        return (Cue("trash"), Keep(fact), Toast(text, icon="info"), Focus(entry))

    def _bring_back(self) -> tuple[Effect, ...]:
        if not self.gone:
            return ()
        id = self.gone[-1].id
        self._choose(id)
        fact = Fact.of("person_removed", person=id, back=True)
        return (Cue("unsnap"), Keep(fact), Focus(f"person:{id}"))

    # -- view

    def view(self, pen: Pen) -> Box:
        """The list at the left, the chosen card at the right; or an invitation."""
        screen = Rect(0, 0, pen.width, pen.height)
        high = bar_high(pen)
        margin = pen.px(10 if pen.compact else 24)
        room = Rect(margin, high + margin, pen.width - 2 * margin, pen.height - high - 2 * margin)
        bar = back_bar(pen, pen.say("A person we know"), self._bar(pen))
        person = self.person
        if person is None:
            kids: tuple[Box, ...] = (bar, empty(pen, room))
        else:
            left, right = room.cut_left(room.w * 0.4, pen.px(10 if pen.compact else 18))
            kids = (bar, people(self, pen, left), card(self, pen, right, person))
        return Box(screen, (Fill(screen, pen.color("wool")),), kids)

    def _bar(self, pen: Pen) -> tuple[Box, ...]:
        """At the right of the bar: bring back, save all, take in."""
        keys = [("folder", "take_in", pen.say("Take in a pack"))]
        if any(one.name for one in self.people):
            keys.append(("export", "keep_all", pen.say("Save all in a pack")))
        if self.gone:
            name = self.gone[-1].name or pen.say("the draft")
            keys.append(("undo", "bring_back", pen.say("Bring back {name}", name=name)))
        side, gap = bar_side(pen), pen.px(8)
        y = (bar_high(pen) - side) / 2
        return tuple(
            icon_button(
                pen,
                Rect(pen.width - pen.px(12) - side - at * (side + gap), y, side, side),
                mark,
                label=text,
                key=key,
                on=key,
                group="bar",
            )
            for at, (mark, key, text) in enumerate(keys)
        )
