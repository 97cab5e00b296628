"""The album of one child."""

from __future__ import annotations

from game.levels.level import Level
from game.scenes.album.areas import AREAS, NEAR, is_of
from game.scenes.album.card import card
from game.scenes.album.grid import grid
from game.scenes.album.met import Meeting, band_of, meetings, tells_hurdle
from game.scenes.album.seek import matches
from game.scenes.album.top import chips, top
from game.scenes.avatar.name import edited, typed
from game.scenes.doors import to_speaker
from game.scenes.home import Home
from game.scenes.local.near import near_meetings
from game.scenes.myth import myth_band
from game.scenes.opened import open_levels
from game.scenes.parts import bar_high
from game.scenes.scene import Cue, Effect, Focus, Pop, Push, Speak
from game.scenes.ways import to_bugs, to_myth, to_play
from game.ui.box import Box
from game.ui.events import Event, Pressed, Scrolled, Shortcut, Typed
from game.ui.paint import Fill
from game.ui.pen import Pen
from game.ui.rect import Rect

__all__ = ["AlbumScene"]

LINE_PX = 60.0
"""How far an arrow key scrolls the text of a card."""


class AlbumScene:
    """Everybody, and one of them. Mutable: who is looked at, what is looked for, how far one read.

    In a small window the card covers the faces, so nobody is looked at until one is chosen.
    """

    name = "album"
    moving = False

    def __init__(self, home: Home, person: str = "") -> None:
        self.home = home
        self.all = meetings(home.people.values(), home.messages, home.chapters, home.player)
        self.near = near_meetings(home)
        self.band = band_of(home.chapters, home.player)
        self.chosen = person
        self.closed = False  # whether the card was put away
        self.covers = False  # whether the card hides the faces
        self.behind = False  # whether the card shows its sources
        self.area = ""
        self.query, self.caret = "", 0
        self.scroll, self.read = 0.0, 0.0

    # -- what others ask

    @property
    def entry(self) -> str:
        """The face looked at, else the first one."""
        first = self.shown[0].person.id if self.shown else ""
        return f"person:{self.chosen or first}"

    @property
    def met(self) -> tuple[Meeting, ...]:
        """Those who were met."""
        return tuple(one for one in self.all if one.met)

    @property
    def shown(self) -> tuple[Meeting, ...]:
        """Those of the chosen area whom the words in the search field find.

        People known here have an area of their own; a search finds them anywhere.
        """
        area = next((one for one in AREAS if one.id == self.area), None)
        if self.area == NEAR:
            among = self.near
        else:
            among = tuple(one for one in self.all if area is None or is_of(one.person, area))
            among += self.near if self.query and area is None else ()
        return tuple(
            one
            for one in among
            if not self.query or matches(self.query, self._words(one), self.home.language)
        )

    @property
    def asks(self) -> bool:
        """Whether the child is old enough for Myth or fact."""
        return bool(myth_band(self.home.chapters, self.home.player))

    def looked_at(self, covers: bool) -> Meeting | None:
        """Whose card is open; where it stands beside the faces, the first one's from the start."""
        found = next((one for one in (*self.all, *self.near) if one.person.id == self.chosen), None)
        if found or covers or self.closed:
            return found
        return next(iter(self.near if self.area == NEAR else self.met), None)

    def level_of(self, one: Meeting) -> Level | None:
        """Where a child can try what a person did: where they meet, or the end of the chapter."""
        if one.level is None and one.chapter and one.met:
            return one.chapter.levels[-1]
        return one.level

    def is_open(self, level: Level) -> bool:
        """Whether the child may play a level."""
        return level.id in open_levels(self.home)

    def hurdle(self, one: Meeting) -> str:
        """What stood in the way of a person, in English; "" where the child is too young for it."""
        return one.person.hurdle if tells_hurdle(one.person, self.band) else ""

    def told(self, one: Meeting) -> str:
        """All that the card of a person says, to be read aloud."""
        person = one.person
        texts = (*person.deeds, self.hurdle(one), person.link)
        said = [self.words(one, text) for text in texts if text]
        return " ".join((person.name(self.home.language) + ".", *said))

    def words(self, one: Meeting, text: str) -> str:
        """A text of a card in the child's language; what was written here stays as it is."""
        return text if one.near else self.home.say(text, context=one.person.id)

    def _words(self, one: Meeting) -> tuple[str, ...]:
        """What a person is found by; a name only once it is known."""
        person = one.person
        field = self.words(one, person.field)
        if not one.met:
            return (field,)
        country = self.words(one, person.country)
        return (*(name for _, name in person.names), field, country)

    # -- events

    def handle(self, event: Event) -> tuple[Effect, ...]:
        """Answer one event."""
        match event:
            case Pressed(("person", str(id))):
                return self._open(id)
            case Pressed(("area", str(area))):
                self.area, self.scroll = area, 0.0
                if area == NEAR:
                    self.chosen, self.closed = "", False
                return (Cue("tap"),)
            case Pressed("all"):
                self._seek("", 0)
                self.area = ""
                return (Cue("tap"), Focus("search"))
            case Typed(text=text, focus="search"):
                self._seek(*typed(self.query, self.caret, text))
            case Shortcut(key=key, focus="search") if key != "escape":
                return self._edit(key)
            case Scrolled(key="people", dy=dy):
                self.scroll = max(0.0, self.scroll + dy)
            case Scrolled(key="story", dy=dy):
                self.read = max(0.0, self.read + dy)
            case Shortcut(key="down" | "up" as key, focus="story"):
                self.read = max(0.0, self.read + (LINE_PX if key == "down" else -LINE_PX))
            case Pressed("bugs"):
                return (Cue("page"), Push(to_bugs(self.home)))
            case Pressed("myths"):
                return (Cue("page"), Push(to_myth(self.home)))
            case Pressed("back") | Shortcut(key="escape"):
                return self._back()
        return self._on_card(event)

    def update(self, dt: float) -> tuple[Effect, ...]:
        """Nothing moves here."""
        return ()

    def back_again(self) -> None:
        """The child comes back from a level, where somebody may have been met."""
        home = self.home
        self.all = meetings(home.people.values(), home.messages, home.chapters, home.player)
        self.band = band_of(home.chapters, home.player)

    def _open(self, id: str) -> tuple[Effect, ...]:
        self.chosen, self.closed, self.behind, self.read = id, False, False, 0.0
        return (Cue("page"),)

    def _edit(self, key: str) -> tuple[Effect, ...]:
        """A key in the search field: it edits, or goes down to the first face found."""
        if key in ("down", "return"):
            return (Focus(f"person:{self.shown[0].person.id}"),) if self.shown else ()
        self._seek(*edited(self.query, self.caret, key))
        return ()

    def _seek(self, query: str, caret: int) -> None:
        if query != self.query:
            self.scroll = 0.0
        self.query, self.caret = query, caret

    def _back(self) -> tuple[Effect, ...]:
        """One step back: from the sources, from a card that covers the faces, to the map."""
        if self.behind:
            self.behind, self.read = False, 0.0
            return (Cue("back"), Focus("sources"))
        if self.covers and self.chosen:
            return self._close()
        return (Cue("back"), Pop())

    def _close(self) -> tuple[Effect, ...]:
        one = self.looked_at(self.covers)
        self.chosen, self.closed, self.behind = "", True, False
        return (Cue("back"), Focus(f"person:{one.person.id}" if one else "back"))

    def _on_card(self, event: Event) -> tuple[Effect, ...]:
        """Answer an event about the person looked at."""
        one = self.looked_at(self.covers)
        match event:
            case Pressed("close"):
                return self._close()
            case Pressed("sources"):
                self.behind, self.read = not self.behind, 0.0
                return (Cue("page"),)
            case Pressed("stage") if one and one.met:
                return (Cue("page"), Push(to_speaker(self.home, one.person.id)))
            case Pressed("listen") if one:
                return (Speak(self.told(one)),)
            case Pressed("try") if one and (level := self.level_of(one)):
                return (Cue("page"), Push(to_play(self.home, level)))
        return ()

    # -- view

    def view(self, pen: Pen) -> Box:
        """The faces at the left, the card beside them or, in a small window, above them."""
        screen = Rect(0, 0, pen.width, pen.height)
        margin = pen.px(10 if pen.compact else 24)
        high = bar_high(pen) + pen.px(12 if pen.compact else 26)
        room = Rect(margin, high, pen.width - 2 * margin, pen.height - high - margin)
        self.covers = pen.compact
        one = self.looked_at(self.covers)
        kids: list[Box] = [top(self, pen)]
        if one is None or not self.covers:
            left = room
            if one is not None:
                left, _ = room.cut_left(room.w * 0.528, pen.px(16))
            row, faces = chips(self, pen, left)
            kids += (row, grid(self, pen, faces))
        if one is not None:
            spot = room if self.covers else room.cut_right(room.w * 0.448)[0]
            kids.append(card(self, pen, spot, one))
        return Box(screen, (Fill(screen, pen.color("wool")),), tuple(kids))
