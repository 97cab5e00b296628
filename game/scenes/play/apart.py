"""A level played apart from the carpet: without stars, and left when it is won."""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.levels.level import Level
from game.progress.state import Event as Fact
from game.scenes.home import Home
from game.scenes.play.scene import PlayScene
from game.scenes.play.within import Within, is_praise
from game.scenes.scene import Cue, Effect, Keep, Pop
from game.ui.events import Event, Pressed

__all__ = ["Apart", "Outing"]

LOOK_S = 2.5
"""How long the end of the last try can be looked at."""


@dataclass(slots=True)
class Outing:
    """How a level played apart goes. Mutable: whoever sends a child there looks at it afterwards.

    `most` is how often it may be run, None for as often as one likes; `tries` counts the runs that
    did not win; `over` tells that it has been left by itself, and not by the child.
    """

    most: int | None = None
    tries: int = 0
    won: bool = False
    over: bool = False


class Apart(Within):
    """The play screen of such a level. Mutable: the screen, and how long its end is looked at."""

    def __init__(self, home: Home, level: Level, outing: Outing) -> None:
        super().__init__(PlayScene(home, level))
        self.play.again = lambda: Apart(home, level, outing)
        self.outing = outing
        self._left_s = LOOK_S

    @property
    def moving(self) -> bool:
        """While the play screen moves, and until it is left."""
        return self.play.moving or self._spent

    @property
    def _spent(self) -> bool:
        """Whether the last try has been played to its end."""
        outing, playback = self.outing, self.play.playback
        played = playback is None or (playback.ended and not self.play.pause_s)
        return outing.most is not None and outing.tries >= outing.most and played and not outing.won

    @property
    def _played_for_joy(self) -> bool:
        """Whether it is a puzzle of its own that was solved before: its first runs count."""
        return not self.play.level.number and self.play.home.won(self.play.level)

    def handle(self, event: Event) -> tuple[Effect, ...]:
        """What the play screen answers; after the last try one can only look, or leave."""
        outing = self.outing
        if outing.most is not None and outing.tries >= outing.most and event != Pressed("map"):
            return ()
        return super().handle(event)

    def update(self, dt: float) -> tuple[Effect, ...]:
        """Let the play screen move; leave it a moment after the last try."""
        effects = super().update(dt)
        if self._spent and not self.outing.over:
            self._left_s -= dt
            if self._left_s <= 0:
                self.outing.over = True
                return (*effects, *self.play.rest(), Cue("page"), Pop())
        return effects

    def one(self, effect: Effect) -> tuple[Effect, ...]:
        """An effect of the play screen as it counts here: no stars, and no praise in between."""
        match effect:
            case Keep(Fact(kind="attempt") as fact):
                facts = dict(fact.facts)
                self.outing.tries += not facts["won"]
                if self._played_for_joy:
                    return ()
                return (Keep(replace(fact, facts=tuple(sorted({**facts, "stars": 0}.items())))),)
            case _ if is_praise(effect):
                self.outing.won = self.outing.over = True
                return (Cue("tie"), Pop())
        return (effect,)
