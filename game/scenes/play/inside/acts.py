"""What the keys and presses of looking inside do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.editor.text.acts import Halt
from game.run.inside import out, over
from game.scenes.play import python, runs
from game.scenes.play.cues import cues_of
from game.scenes.play.inside import halts, why
from game.scenes.play.inside.memory import MEMORY
from game.scenes.play.marks import Called, Cell, Pick, Seek, Why, WhyHere
from game.scenes.play.melody import music
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
        case Pressed(value=Halt(line)):
            return halts.at_line(scene, line)
        case Shortcut(key="f9", ctrl=ctrl):
            return (halts.run_to if ctrl else halts.toggle)(scene)
        case Shortcut(key="b", ctrl=False, focus="workspace") if _has_blocks(scene):
            return halts.toggle(scene)
        case Shortcut(key="return", ctrl=True, focus="workspace") if _has_blocks(scene):
            return halts.run_to(scene)
        case _ if scene.playback:
            return _looked(scene, scene.playback, event)
    return None


def _has_blocks(scene: PlayScene) -> bool:
    """Whether keys belong to a cursor among blocks now, not to letters."""
    return not python.is_open(scene) and not scene.editor.popover and not scene.editor.carried


def _guess(scene: PlayScene, guess: Cell | Pick) -> None:
    match guess:
        case Cell(x, y):
            scene.forecast = None if scene.forecast == (x, y) else (x, y)
        case Pick(index):
            scene.choice = index


def _looked(scene: PlayScene, playback: Playback, event: Event) -> tuple[Effect, ...] | None:
    """The answer to an event that moves the playhead of a run; None for all others."""
    old = playback.at
    match event:
        case Pressed(value=Called(depth)):
            scene.inside.call = None if depth == playback.before.depth else depth
            return (Cue("tap"),)
        case Pressed(value=Why() as what):
            return why.ask(scene, playback, what)
        case Pressed(value=WhyHere() as what):
            return why.ask_here(scene, playback, what)
        case Shortcut(key="f8", shift=False):
            return why.ask_chosen(scene, playback)
        case Pressed(value="why-back") | Shortcut(key="f8"):
            return why.back(scene, playback)
        case Shortcut(key="escape") if scene.inside.asks(playback):
            return why.back(scene, playback)
        case Shortcut(key="f10", ctrl=True, shift=shift):
            playback.seek((out if shift else over)(playback.trace, int(playback.at)))
            return _sounded(scene, playback, old)
        case Pressed(value="over"):
            playback.seek(over(playback.trace, int(playback.at)))
            return _sounded(scene, playback, old)
        case Pressed(value=Seek(step)):
            playback.seek(step)
            sounds = music.touch(scene, old) or (Cue("tap"),)
            return (*sounds, *runs.arrived(scene))
        case Dragged(value="shuttle", over=Seek(step)):
            playback.seek(step)
            return music.touch(scene, old)
        case Dropped(value="shuttle"):
            return runs.arrived(scene)
        case Shortcut(key="left" | "right" | "home" | "end", focus="strip"):
            runs.scrub(playback, event)
            return (*music.touch(scene, old), *runs.arrived(scene))
    return None


def _sounded(scene: PlayScene, playback: Playback, old: float) -> tuple[Effect, ...]:
    """How the step sounds that the playhead has gone to, and what comes at the end of a run."""
    sounds = (*cues_of(scene, playback.before), *music.touch(scene, old))
    return (*sounds, *runs.arrived(scene))
