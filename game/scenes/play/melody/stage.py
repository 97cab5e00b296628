"""How a Melody is shown: on the play screen and on the card of the map."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from game.levels.level import Level
from game.scenes.play.answers import answers
from game.scenes.play.melody.brackets import brackets
from game.scenes.play.melody.foot import foot
from game.scenes.play.melody.notes import LONG, SHORT, things
from game.scenes.play.melody.roll import INK, Roll, card_roll, ground, stage_roll
from game.scenes.play.room import Room, Sign
from game.ui.box import Box
from game.ui.paint import Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.widgets import icon, octagon_poly

if TYPE_CHECKING:
    from game.scenes.play.scene import PlayScene

__all__ = ["MelodyStage"]


class MelodyStage:
    """Shows the world of the notes."""

    counts = True

    def world(self, scene: PlayScene, pen: Pen, room: Room) -> list[Paint]:
        """The roll at the playhead."""
        picture = scene.picture()
        roll = _roll(scene, pen, room, picture.columns)
        base = pen.kept("roll", scene, (room.stage, roll), lambda: ground(pen, room.stage, roll))
        names = brackets(scene, pen, roll, picture)
        return [*base, *names, *things(pen, roll, picture, scene.home.thread)]

    def places(self, scene: PlayScene, pen: Pen, room: Room) -> tuple[Box, ...]:
        """The keys to listen with, and the answers of a predict level."""
        free, picture = room.free, scene.picture()
        below = foot(scene, pen, _roll(scene, pen, room, picture.columns), picture)
        area = Rect(free.x, free.y + free.h * 0.2, free.w, free.h * 0.6)
        return (*below, *answers(scene, pen, area))

    def small(self, pen: Pen, area: Rect, level: Level, thread: str) -> list[Paint]:
        """The first tune of a level."""
        picture = level.world.picture(level.states[0], level.states[0], 0)
        roll = card_roll(area, picture.columns)
        return [*ground(pen, area, roll), *things(pen, roll, picture, thread)]

    def goal(self, pen: Pen, level: Level) -> tuple[Sign, ...]:
        """A note that is still to be played."""
        return (partial(_sign, SHORT), partial(_sign, LONG))


def _roll(scene: PlayScene, pen: Pen, room: Room, beats: int) -> Roll:
    named = "define" in scene.level.blocks
    return stage_roll(pen, room.free, beats, room.covered, named)


def _sign(color: str, x: float, y: float, high: float) -> list[Paint]:
    return [octagon_poly(x, y, high / 2, color, INK, 2.5), icon("note", x, y, high * 0.6, INK)]
