"""What the keys and presses of looking inside do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.play import runs
from game.scenes.play.inside.memory import MEMORY
from game.scenes.play.marks import Cell, Pick, Seek
from game.scenes.play.playback import Playback
from game.scenes.scene import Cue, Effect
from game.ui.events import Dragged, Dropped, Event, Pressed, Scrolled, Shortcut

if TYPE_CHECKING:
    from game.scenes.play.scene import PlayScene

__all__ = ["heard"]


def heard(scene: PlayScene, event: Event) -> tuple[Effect, ...] | None:
    """The answer to an event that concerns looking inside; None for all others."""
    match event:
        case Pressed(value="boxes"):
            scene.inside.open = not scene.inside.open
            return (Cue("tap"),)
        case Scrolled(key=key, dy=dy) if key == MEMORY:
            scene.inside.scroll = max(0.0, scene.inside.scroll + dy)
            return ()
        case Pressed(value=Cell() | Pick() as guess):
            _guess(scene, guess)
            return (Cue("tap"),)
        case _ if scene.playback:
            return _looked(scene, scene.playback, event)
    return None


def _guess(scene: PlayScene, guess: Cell | Pick) -> None:
    match guess:
        case Cell(x, y):
            scene.forecast = None if scene.forecast == (x, y) else (x, y)
        case Pick(index):
            scene.choice = index


def _looked(scene: PlayScene, playback: Playback, event: Event) -> tuple[Effect, ...] | None:
    """The answer to an event that moves the playhead of a run; None for all others."""
    match event:
        case Pressed(value=Seek(step)):
            playback.seek(step)
            return (Cue("tap"), *runs.arrived(scene))
        case Dragged(value="shuttle", over=Seek(step)):
            playback.seek(step)
            return ()
        case Dropped(value="shuttle"):
            return runs.arrived(scene)
        case Shortcut(key="left" | "right" | "home" | "end", focus="strip"):
            runs.scrub(playback, event)
            return runs.arrived(scene)
    return None
