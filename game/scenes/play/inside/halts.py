"""Where a run halts: at blocks and lines marked for it, and at the one it was sent to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.run.inside import next_at
from game.scenes.play import python, runs
from game.scenes.play.words import say
from game.scenes.scene import Cue, Effect
from game.values import N_

if TYPE_CHECKING:
    from game.scenes.play.scene import PlayScene

__all__ = ["at_line", "run_to", "toggle"]


def _chosen(scene: PlayScene) -> int:
    """The block under the cursor, or the one of the line with the caret; 0 without one."""
    if python.is_open(scene):
        return scene.text.block_at(scene.text.page.caret.line)
    return scene.editor.cursor.node


def toggle(scene: PlayScene) -> tuple[Effect, ...]:
    """Let runs halt at the chosen block, or halt there no more."""
    if python.is_open(scene):
        return at_line(scene, scene.text.page.caret.line)
    node = scene.editor.cursor.node
    if not node:
        return ()
    scene.editor.breaks ^= {node}
    return (Cue("tap"),)


def at_line(scene: PlayScene, line: int) -> tuple[Effect, ...]:
    """Let runs halt at a line (from 0), or halt there no more."""
    return (Cue("tap"),) if scene.text.halt(line) else ()


def run_to(scene: PlayScene) -> tuple[Effect, ...]:
    """Play until the chosen block is reached the next time; a run that is over begins anew."""
    node = _chosen(scene)
    if not node:
        return python.guarded(scene, runs.toggle)
    effects: tuple[Effect, ...] = ()
    if scene.playback is None or scene.playback.ended:
        effects = python.guarded(scene, runs.run_now)
    playback = scene.playback
    if playback is None:
        return effects
    target = next_at(playback.trace, int(playback.at), {node})
    if target is None:
        playback.playing = False
        say(scene, N_("This run does not come to that block any more."), mood="think")
        return (*effects, Cue("hint"))
    scene.inside.target, playback.playing = target, True
    return effects or (Cue("run"),)
