"""A level of a pack that a teacher has given: played from the class, kept for the teacher."""

from __future__ import annotations

from game.levels.level import Level
from game.progress.state import Event as Fact
from game.scenes.home import Home
from game.scenes.play.scene import PlayScene
from game.scenes.play.within import Within, is_praise
from game.scenes.scene import Cue, Effect, Keep, Pop, Toast
from game.values import N_

__all__ = ["LentScene"]

TIED = N_("Tied! Your teacher will see it.")


class LentScene(Within):
    """The play screen of such a level: its runs count, but nothing of it is woven into a carpet."""

    def __init__(self, home: Home, level: Level) -> None:
        super().__init__(PlayScene(home, level))
        self.play.again = lambda: LentScene(home, level)

    def one(self, effect: Effect) -> tuple[Effect, ...]:
        """An effect of the play screen as it counts here; when it is won, back to the class."""
        match effect:
            case Keep(Fact(kind="attempt")):
                return (effect,)
            case Keep():
                return ()
            case _ if is_praise(effect):
                cheer = self.play.home.told(self.play.level, self.play.level.cheer)
                text = cheer or self.play.home.say(TIED)
                return (Cue("tie"), Toast(text, "check"), Pop())
        return (effect,)
