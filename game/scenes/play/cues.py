"""Which block a step came from, and how it sounds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.blocks import Block
from game.run.trace import Step

if TYPE_CHECKING:
    from game.scenes.play.scene import PlayScene

__all__ = ["block_of", "cue_of"]

CUES = {"bump": "bump", "open": "gate", "paper": "send", "row": "row", "take": "wool"}
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


def cue_of(scene: PlayScene, step: Step) -> str:
    """The sound of a step: what happened, else the family of its block."""
    for event in step.events:
        if event in CUES:
            return CUES[event]
    block = block_of(scene, step)
    return CATEGORY_CUES.get(block.category if block else "", "step_act")
