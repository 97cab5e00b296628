"""Which block a step came from, and how it sounds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.blocks import Block
from game.run.trace import Step
from game.scenes.scene import Cue

if TYPE_CHECKING:
    from game.scenes.play.scene import PlayScene

__all__ = ["block_of", "cues_of"]

CUES = {
    "bump": "bump",
    "knock": "bump",
    "open": "gate",
    "paper": "send",
    "row": "row",
    "swap": "swap",
    "take": "wool",
}
CATEGORY_CUES = {
    "move": "step_move",
    "do": "step_act",
    "repeat": "step_loop",
    "decide": "step_if",
    "boxes": "step_box",
}


def block_of(scene: PlayScene, step: Step) -> Block | None:
    """The block a step came from; None for the start."""
    kind = scene.kinds.get(step.node)
    return scene.level.toolbox.get(kind) if kind else None


def cues_of(scene: PlayScene, step: Step) -> tuple[Cue, ...]:
    """The sound of a step: what happened, else the family of its block.

    In a Melody only its own notes sound between its faults.
    """
    for event in step.events:
        if event in CUES:
            return (Cue(CUES[event]),)
    if scene.level.world.kind == "melody":
        return ()
    block = block_of(scene, step)
    return (Cue(CATEGORY_CUES.get(block.category if block else "", "step_act")),)
