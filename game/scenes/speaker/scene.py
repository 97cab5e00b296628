"""A person on stage."""

from __future__ import annotations

from game.levels.level import Level
from game.scenes.album.met import Meeting
from game.scenes.doors import to_asking
from game.scenes.guests import for_guests
from game.scenes.home import Home
from game.scenes.scene import Change, Cue, Effect, Pop, Push
from game.scenes.speaker.meeting import meeting_with
from game.scenes.speaker.pages import page
from game.scenes.speaker.suggestions import questions_for
from game.scenes.ways import to_play
from game.ui.box import Box
from game.ui.events import Event, Pressed, Shortcut
from game.ui.pen import Pen

__all__ = ["SpeakerScene"]

ON = ("right", "down", "pagedown", "space")
BACK = ("left", "up", "pageup", "backspace")


class SpeakerScene:
    """Pages to be turned: the card, the questions, what to do together. Mutable: which one."""

    name = "speaker"
    moving = False

    def __init__(self, home: Home, id: str) -> None:
        self.home = home
        self.id = id
        self.one = meeting_with(home, id)
        self.questions = questions_for(home, self.one) if self.one else ()
        self.at = 0

    # -- what others ask

    @property
    def entry(self) -> str:
        """The way on; on the last page the level, else the page before."""
        if self.at < len(self.pages) - 1:
            return "after"
        return "together" if self.level else "before"

    @property
    def level(self) -> Level | None:
        """What the class and the guest can do together, if there is such a level."""
        one = self.one
        if one and one.level is None and one.chapter:
            return one.chapter.levels[-1]
        return one.level if one else None

    @property
    def pages(self) -> tuple[str, ...]:
        """What each page shows: "card", a number for a question, "together"."""
        return ("card", *(str(at) for at in range(len(self.questions))), "together")

    def hurdle(self, one: Meeting) -> str:
        """What stood in the way is left to the guest."""
        return ""

    def words(self, one: Meeting, text: str) -> str:
        """A text of the card; what was written here stays as it is."""
        return text if one.near else self.home.say(text, context=one.person.id)

    # -- events

    def handle(self, event: Event) -> tuple[Effect, ...]:
        """Turn the page, begin the level, go back."""
        match event:
            case Pressed("on"):
                return self._turn(self.at + 1)
            case Pressed(("page", int(at))):
                return self._turn(at)
            case Shortcut(key=key) if key in ON:
                return self._turn(self.at + 1)
            case Shortcut(key=key) if key in BACK:
                return self._turn(self.at - 1)
            case Shortcut(key="home"):
                return self._turn(0)
            case Shortcut(key="end"):
                return self._turn(len(self.pages) - 1)
            case Pressed("together"):
                return self._begin()
            case Pressed("full"):
                full = not self.home.settings.full_screen
                return (Cue("tap"), Change("full_screen", full))
            case Pressed("ask"):
                return (Cue("page"), Push(to_asking(self.home, self.id)))
            case Pressed("back") | Shortcut(key="escape"):
                return (Cue("back"), Pop())
        return ()

    def update(self, dt: float) -> tuple[Effect, ...]:
        """Nothing moves here: a guest has all the time there is."""
        return ()

    def back_again(self) -> None:
        """The questions may be others now."""
        self.questions = questions_for(self.home, self.one) if self.one else ()
        self.at = min(self.at, len(self.pages) - 1)

    def _turn(self, at: int) -> tuple[Effect, ...]:
        """Show a page; at both ends there is none."""
        if not 0 <= at < len(self.pages) or at == self.at:
            return ()
        self.at = at
        return (Cue("page"),)

    def _begin(self) -> tuple[Effect, ...]:
        """The level to do together, for nobody in particular."""
        if self.level is None:
            return ()
        return (Cue("page"), Push(to_play(for_guests(self.home), self.level)))

    # -- view

    def view(self, pen: Pen) -> Box:
        """The page, with the way on and back below it."""
        return page(self, pen)
