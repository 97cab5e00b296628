"""Where two sit down to play together."""

from __future__ import annotations

from game.progress import clean_name
from game.progress.pair import Pair, Seat
from game.scenes.avatar.name import edited, typed
from game.scenes.home import Home
from game.scenes.pair.guest import FACES
from game.scenes.pair.seats import seats
from game.scenes.parts import back_bar, bar_high
from game.scenes.scene import Cue, Effect, Pop, Push
from game.scenes.ways import to_avatar, to_map
from game.ui.box import Box
from game.ui.events import Event, Pressed, Scrolled, Shortcut, Typed
from game.ui.paint import Fill
from game.ui.pen import Pen
from game.ui.rect import Rect

__all__ = ["GUEST", "PairScene"]

GUEST = ""
"""The choice of a guest, where the others are ids of children."""


class PairScene:
    """The choice of two. Mutable: who is chosen, the guest's name being typed, the scrolling.

    `other` is None while nobody is chosen for the second seat.
    """

    name = "pair"
    moving = False

    def __init__(self, home: Home) -> None:
        self.home = home
        self.first = ""
        self.other: str | None = None
        self.text, self.caret, self.face = "", 0, 0
        self.scroll = {"first": 0.0, "other": 0.0}
        self.back_again()

    def back_again(self) -> None:
        """The two have got up; whoever is gone is chosen no longer."""
        self.home.pair = None
        ids = [one.id for one in self.home.players]
        if self.first not in ids:
            wanted = self.home.player_id
            self.first = wanted if wanted in ids else next(iter(ids), "")
        self._settle_other()

    def _settle_other(self) -> None:
        """Choose the second seat where there is no choice; nobody plays with themselves."""
        others = [one.id for one in self.home.players if one.id != self.first]
        if self.other != GUEST and self.other not in others:
            self.other = None
        if self.other is None and not others:
            self.other = GUEST

    @property
    def entry(self) -> str:
        """The way on, if both are there; else the first who can be chosen."""
        if not self.first:
            return "new"
        return "start" if self.other is not None else f"first:{self.first}"

    @property
    def guest_name(self) -> str:
        """The name typed, or the word for a guest."""
        return clean_name(self.text) or self.home.say("Guest")

    @property
    def pair(self) -> Pair | None:
        """The two chosen, if both are."""
        state = self.home.keeper.state
        first = state.player(self.first)
        if first is None or self.other is None:
            return None
        if self.other == GUEST:
            return Pair((Seat.of(first), Seat("", self.guest_name, FACES[self.face])))
        other = state.player(self.other)
        return Pair((Seat.of(first), Seat.of(other))) if other else None

    # -- events

    def handle(self, event: Event) -> tuple[Effect, ...]:
        """Choose, type a name, begin, go back."""
        match event:
            case Pressed("start") | Shortcut(key="return", focus="name"):
                return self._start()
            case Pressed("new"):
                return (Cue("page"), Push(to_avatar(self.home)))
            case Pressed("back") | Shortcut(key="escape"):
                return (Cue("back"), Pop())
            case Pressed(("first", str(id))):
                self.first = id
                self._settle_other()
                return (Cue("tap"),)
            case Pressed(("other", str(id))):
                self.other = id
                return (Cue("tap"),)
            case Pressed(("face", int(at))):
                self.face = at
                return (Cue("tap"),)
            case Scrolled(key="first" | "other", dy=dy):
                self.scroll[event.key] = max(0.0, self.scroll[event.key] + dy)
            case Typed(text=text):
                self.text, self.caret = typed(self.text, self.caret, text)
            case Shortcut(key=key, focus="name"):
                self.text, self.caret = edited(self.text, self.caret, key)
        return ()

    def update(self, dt: float) -> tuple[Effect, ...]:
        """Nothing moves here."""
        return ()

    def _start(self) -> tuple[Effect, ...]:
        pair = self.pair
        if pair is None:
            return ()
        self.home.player_id, self.home.pair = self.first, pair
        return (Cue("tie"), Push(to_map(self.home)))

    # -- picture

    def view(self, pen: Pen) -> Box:
        """The two seats side by side, below them what each does, and the way on."""
        screen = Rect(0, 0, pen.width, pen.height)
        top = bar_high(pen) + pen.px(8)
        wide = min(pen.px(1240), pen.width - pen.px(24))
        room = Rect(
            (pen.width - wide) / 2,
            top + pen.px(8 if pen.compact else 18),
            wide,
            pen.height - top - pen.px(18 if pen.compact else 38),
        )
        bar = back_bar(pen, pen.say("Play together"))
        return Box(screen, (Fill(screen, pen.color("wool")),), (bar, *seats(self, pen, room)))
