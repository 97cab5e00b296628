"""How each kind of world is shown: the table the play screen and the map draw with.

To show another world: one file with a value that has these functions, and its row in `STAGES`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol

from game.levels.level import Level
from game.scenes.play.desk_stage import DeskStage
from game.scenes.play.loom_stage import LoomStage
from game.scenes.play.melody.stage import MelodyStage
from game.scenes.play.quest_stage import QuestStage
from game.scenes.play.room import Room, Sign
from game.ui.box import Box
from game.ui.paint import Paint
from game.ui.pen import Pen
from game.ui.rect import Rect

if TYPE_CHECKING:
    from game.scenes.play.scene import PlayScene

__all__ = ["STAGES", "Room", "Sign", "Stage", "stage_of"]


class Stage(Protocol):
    """What the screens need to show one kind of world."""

    @property
    def counts(self) -> bool:
        """Whether its counters are pills at the top right; else `world` shows them itself."""

    def world(self, scene: PlayScene, pen: Pen, room: Room) -> list[Paint]:
        """The world at the playhead, and all that is drawn into it."""

    def places(self, scene: PlayScene, pen: Pen, room: Room) -> tuple[Box, ...]:
        """What may be pressed in it: answers, cells for a forecast; also cards that lie on it."""

    def small(self, pen: Pen, area: Rect, level: Level, thread: str) -> list[Paint]:
        """The first state of a level, small, for the card on the map."""

    def goal(self, pen: Pen, level: Level) -> tuple[Sign, ...]:
        """What is to be reached, in at most three pictures, for a child who cannot read."""


STAGES: Mapping[str, Stage] = MappingProxyType(
    {
        "desk": DeskStage(),
        "loom": LoomStage(),
        "melody": MelodyStage(),
        "quest": QuestStage(),
    }
)


def stage_of(level: Level) -> Stage:
    """What shows the world of a level."""
    return STAGES[level.world.kind]
