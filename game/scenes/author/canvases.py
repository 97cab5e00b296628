"""The canvas of each kind of world."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from game.author import Draft
from game.scenes.author.canvas import Canvas
from game.scenes.author.desk import DeskCanvas
from game.scenes.author.loom import LoomCanvas
from game.scenes.author.melody import MelodyCanvas
from game.scenes.author.quest import QuestCanvas

__all__ = ["CANVASES", "canvas_of"]

CANVASES: Mapping[str, Canvas] = MappingProxyType(
    {"quest": QuestCanvas(), "loom": LoomCanvas(), "melody": MelodyCanvas(), "desk": DeskCanvas()}
)
"""In the order in which they are offered."""


def canvas_of(draft: Draft) -> Canvas:
    """The canvas on which the maps of a draft are painted."""
    return CANVASES[draft.world]
