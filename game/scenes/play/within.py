"""A play screen inside another scene, which sees what the play screen asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.scene import Effect, Push
from game.ui.box import Box
from game.ui.events import Event
from game.ui.pen import Pen

if TYPE_CHECKING:
    from game.scenes.play.scene import PlayScene

__all__ = ["Within", "is_praise"]


class Within:
    """Shows and plays a play screen; every effect of it passes through `one`."""

    def __init__(self, play: PlayScene) -> None:
        self.play = play
        play.apart = True
        self.name = play.name

    @property
    def entry(self) -> str:
        """Where the play screen begins."""
        return self.play.entry

    @property
    def moving(self) -> bool:
        """While the play screen moves."""
        return self.play.moving

    def handle(self, event: Event) -> tuple[Effect, ...]:
        """What the play screen answers."""
        return self.seen(self.play.handle(event))

    def update(self, dt: float) -> tuple[Effect, ...]:
        """Let the play screen move."""
        return self.seen(self.play.update(dt))

    def view(self, pen: Pen) -> Box:
        """The play screen."""
        return self.play.view(pen)

    def rest(self) -> tuple[Effect, ...]:
        """What the hands have just written."""
        return self.seen(self.play.rest())

    def back_again(self) -> None:
        """Take over what was changed in the settings meanwhile."""
        self.play.back_again()

    def seen(self, effects: tuple[Effect, ...]) -> tuple[Effect, ...]:
        """Effects of the play screen as they count here."""
        return tuple(found for effect in effects for found in self.one(effect))

    def one(self, effect: Effect) -> tuple[Effect, ...]:
        """An effect of the play screen as it counts here: as it is."""
        return (effect,)


def is_praise(effect: Effect) -> bool:
    """Whether an effect leads to the screen that comes when a level is won."""
    return isinstance(effect, Push) and getattr(effect.scene, "name", "") == "success"
