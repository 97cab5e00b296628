"""One puzzle on the way to one's thread."""

from __future__ import annotations

from dataclasses import replace

from game.levels.level import Level
from game.progress.state import Event as Fact
from game.scenes.home import Home
from game.scenes.play import PlayScene
from game.scenes.scene import Cue, Effect, Keep, Pop, Push
from game.ui.box import Box
from game.ui.events import Event
from game.ui.pen import Pen

__all__ = ["TRIES", "Trial"]

TRIES = 2
"""How often a puzzle may be run."""

LOOK_S = 2.5
"""How long the end of the last try can be looked at."""


class Trial:
    """A level played without stars. Mutable: the play screen, the tries, how it ended.

    `won` and `over` are for whoever has pushed it: it leaves by itself.
    """

    def __init__(self, home: Home, level: Level) -> None:
        self.play = PlayScene(home, level)
        self.name = self.play.name
        self.tries = 0
        self.won = self.over = False
        self._left_s = LOOK_S

    @property
    def entry(self) -> str:
        """Where the play screen begins."""
        return self.play.entry

    @property
    def moving(self) -> bool:
        """While the play screen moves, and until it is left."""
        return self.play.moving or self._spent

    @property
    def _spent(self) -> bool:
        """Whether the last try has been played to its end."""
        playback = self.play.playback
        played = playback is None or playback.ended
        return self.tries >= TRIES and played and not self.won

    def handle(self, event: Event) -> tuple[Effect, ...]:
        """What the play screen answers."""
        return self._seen(self.play.handle(event))

    def update(self, dt: float) -> tuple[Effect, ...]:
        """Let the play screen move; leave it a moment after the last try."""
        effects = self._seen(self.play.update(dt))
        if self._spent and not self.over:
            self._left_s -= dt
            if self._left_s <= 0:
                self.over = True
                return (*effects, *self.play.rest(), Cue("page"), Pop())
        return effects

    def view(self, pen: Pen) -> Box:
        """The play screen."""
        return self.play.view(pen)

    def rest(self) -> tuple[Effect, ...]:
        """Save what the hands have just written."""
        return self.play.rest()

    def back_again(self) -> None:
        """Take over what was changed in the settings meanwhile."""
        self.play.back_again()

    def _seen(self, effects: tuple[Effect, ...]) -> tuple[Effect, ...]:
        return tuple(found for effect in effects for found in self._one(effect))

    def _one(self, effect: Effect) -> tuple[Effect, ...]:
        """An effect of the play screen as it counts here: no stars, and no praise in between."""
        match effect:
            case Keep(Fact(kind="attempt") as fact):
                facts = dict(fact.facts)
                self.tries += not facts["won"]
                return (Keep(replace(fact, facts=tuple(sorted({**facts, "stars": 0}.items())))),)
            case Push(scene) if getattr(scene, "name", "") == "success":
                self.won = self.over = True
                return (Cue("star"), Pop())
        return (effect,)
