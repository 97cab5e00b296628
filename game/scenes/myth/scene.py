"""The screen of Myth or fact."""

from __future__ import annotations

import math

from game.people import MYTH_BANDS, Myth, next_myth
from game.progress.state import Event as Fact
from game.scenes.home import Home
from game.scenes.myth.door import myth_band
from game.scenes.myth.view import view
from game.scenes.scene import Cue, Effect, Focus, Keep, Pop, Speak
from game.ui.box import Box
from game.ui.events import Dragged, Dropped, Event, Lifted, Pressed, Shortcut
from game.ui.motion import ease
from game.ui.pen import Pen

__all__ = ["MythScene"]

UNTIE_S = 1.5
"""How long a whole cloth takes to come undone by itself."""

TIE_S = 0.9
"""How long the last knot is tied."""

PULL = 1 / 12
"""What one press of a key pulls out."""

SPAN = 0.9
"""The hand goes so many widths of the cloth until all of it is undone."""

NEARLY = 0.85
"""When so much is undone, the rest follows by itself."""


class MythScene:
    """One item after the other. Mutable: the guess, and how far the cloth is unpicked or tied.

    A `guest` opens it from the board: nothing is kept, and the ages are chosen on the screen.
    """

    name = "myth"
    entry = "myth"

    def __init__(self, home: Home, guest: bool = False) -> None:
        self.home, self.guest = home, guest
        own = "" if guest else myth_band(home.chapters, home.player)
        self.band = own or MYTH_BANDS[0]
        self.seen: list[str] = [] if guest or not home.player else list(home.player.myths)
        self.number = sum(map(ord, home.fresh_id())) if guest or not home.player else 0
        self.span = 1.0  # px the hand goes until all is undone; set by the view
        self.myth: Myth | None = None
        self._begin()

    def _begin(self) -> None:
        """The next item, woven whole."""
        seed = (self.home.player.number if self.home.player else 0) * 7 + self.number
        seed += 5 * len(self.seen)
        self.myth = next_myth(self.home.myths, self.band, self.seen, seed)
        self.guess = ""
        self.pulled, self.tied = 0.0, 0.0
        self.going = False  # whether the rest comes undone, or the knot is tied, by itself
        self.hand: tuple[float, float] | None = None

    # -- what others ask

    @property
    def moving(self) -> bool:
        """While the cloth comes undone by itself, or the knot is tied."""
        return self.going

    @property
    def pulling(self) -> bool:
        """Whether the loose thread waits for a hand."""
        return bool(self.myth and self.guess == self.myth.answer == "myth" and self.pulled < 1)

    @property
    def shown(self) -> bool:
        """Whether the card says what is true: at once, but for what the hand is still to undo."""
        return bool(self.guess) and not (self.pulling and not self.going)

    @property
    def right(self) -> bool:
        """Whether the guess was what is true."""
        return self.myth is not None and self.guess == self.myth.answer

    def text(self, text: str) -> str:
        """A text of the item in the child's language."""
        return self.home.say(text, context=self.myth.id) if self.myth else ""

    # -- events

    def handle(self, event: Event) -> tuple[Effect, ...]:
        """Take a guess, pull the thread, go on, or leave."""
        match event:
            case Pressed(("guess", str(guess))) if not self.guess and self.myth:
                return self._guess(guess)
            case Pressed("untie" | ("guess", "myth")) if self.pulling:
                return self._let_go()
            case Pressed("next") if self.guess:
                self._begin()
                return (Cue("page"), Focus("myth"))
            case Pressed(("ages", str(band))) if self.guest:
                self.band = band
                self._begin()
                return (Cue("tap"),)
            case Pressed("listen"):
                return (Speak(self._told()),)
            case Pressed("close") | Shortcut(key="escape"):
                return (Cue("back"), Pop())
        return self._pulled(event) if self.pulling else ()

    def _guess(self, guess: str) -> tuple[Effect, ...]:
        """Whatever was guessed, the answer comes at once."""
        assert self.myth is not None
        self.guess = guess
        id = self.myth.id
        self.seen = [*(one for one in self.seen if one != id), id]
        player = "" if self.guest else self.home.player_id
        kept = (Keep(Fact.of("myth", player, item=id)),) if player else ()
        if self.pulling:
            return (*kept, Cue("tap"), Focus("thread"))
        self._start()
        cue = "unpick" if self.myth.answer == "myth" else "tie"
        return (*kept, Cue(cue), Focus("next"))

    def _pulled(self, event: Event) -> tuple[Effect, ...]:
        """A hand or a key pulls the thread."""
        match event:
            case Lifted("thread", x=x, y=y):
                self.hand = (x, y)
            case Dragged("thread", x=x, y=y) if self.hand:
                far = math.dist(self.hand, (x, y)) / max(1.0, self.span * SPAN)
                self.hand = (x, y)
                return self._on(far)
            case Dropped("thread"):
                self.hand = None
                return self._let_go() if self.pulled >= NEARLY else ()
            case Shortcut(key="right" | "down" | "return" | "space", focus="thread"):
                return (*self._on(PULL), *(() if self.pulled >= 1 else (Cue("unpick"),)))
        return ()

    def _on(self, far: float) -> tuple[Effect, ...]:
        """A piece more is undone; a row of stitches can be heard now and then."""
        before, self.pulled = self.pulled, min(1.0, self.pulled + far)
        if self.pulled >= 1:
            self.hand = None
            return (Cue("hint"), Focus("next"))
        heard = self.hand and int(before * 6) < int(self.pulled * 6)
        return (Cue("unpick"),) if heard else ()

    def _let_go(self) -> tuple[Effect, ...]:
        """The rest comes undone by itself."""
        self._start()
        return (Cue("unpick"), Focus("next"))

    def _start(self) -> None:
        """Let cloth or knot move by itself; at once where nothing may move."""
        self.hand = None
        self.going = not self.home.settings.still
        if not self.going:
            self._finish()

    def _finish(self) -> None:
        assert self.myth is not None
        self.going = False
        if self.myth.answer == "myth":
            self.pulled = 1.0
        else:
            self.tied = 1.0

    def update(self, dt: float) -> tuple[Effect, ...]:
        """Let the cloth come undone, or the knot be tied."""
        if not self.going or self.myth is None:
            return ()
        if self.myth.answer == "myth":
            self.pulled = min(1.0, self.pulled + dt / UNTIE_S)
        else:
            self.tied = min(1.0, self.tied + dt / TIE_S)
        if max(self.pulled, self.tied) >= 1:
            self._finish()
        return ()

    def _told(self) -> str:
        """What is read aloud: the guess to be made, or what is true."""
        if self.myth is None:
            return ""
        if not self.shown:
            return self.text(self.myth.statement)
        return f"{self.text(self.myth.headline)} {self.text(self.myth.explanation)}"

    # -- picture

    @property
    def undone(self) -> float:
        """How much of the cloth is gone in the picture; it starts and stops gently by itself."""
        return ease("in-out-sine", self.pulled) if self.going else self.pulled

    def view(self, pen: Pen) -> Box:
        """The loom above, the card and the answers below, Düyün at the right."""
        return view(self, pen)
