"""How a Melody is shown: on the play screen and on the card of the map."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from game.levels.level import Level
from game.scenes.play.answers import answers
from game.scenes.play.marks import WhyHere
from game.scenes.play.melody.brackets import brackets
from game.scenes.play.melody.foot import foot
from game.scenes.play.melody.notes import LONG, SHORT, note_spot, things
from game.scenes.play.melody.roll import INK, Roll, card_roll, ground, stage_roll
from game.scenes.play.room import Room, Sign
from game.ui.box import Box
from game.ui.paint import Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.widgets import icon, octagon_poly
from game.worlds.melody_notes import NAMES, QUARTERS
from game.worlds.world import Picture

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
        roll = _roll(scene, pen, room, picture.columns)
        below = foot(scene, pen, roll, picture)
        area = Rect(free.x, free.y + free.h * 0.2, free.w, free.h * 0.6)
        return (*_whys(scene, pen, roll, picture), *below, *answers(scene, pen, area))

    def small(self, pen: Pen, area: Rect, level: Level, thread: str) -> list[Paint]:
        """The first tune of a level."""
        picture = level.world.picture(level.states[0], level.states[0], 0)
        roll = card_roll(area, picture.columns)
        return [*ground(pen, area, roll), *things(pen, roll, picture, thread)]

    def goal(self, pen: Pen, level: Level) -> tuple[Sign, ...]:
        """A note that is still to be played."""
        return (partial(_sign, SHORT), partial(_sign, LONG))


def _whys(scene: PlayScene, pen: Pen, roll: Roll, picture: Picture) -> tuple[Box, ...]:
    """In a run that stands still, each note that was played: pressed it tells which step did."""
    playback = scene.playback
    if playback is None or playback.playing or not playback.at or scene.music.listening:
        return ()
    page = int(next(one.look for one in picture.sprites if one.name == "playhead"))
    notes = [one for one in picture.sprites if one.layer < 3]
    least = pen.px(25)  # a short note is smaller than a hand can meet
    return tuple(
        Box(
            spot,
            on=WhyHere("note", start, len(NAMES) - int(one.y)),
            key=f"why-note:{start},{len(NAMES) - int(one.y)},{one.look}",
            pointer_only=True,
            hit=spot.centred(max(spot.w, least), max(spot.h, least)),
            tip=pen.say("Why is this note here?"),
            radius=pen.px(4),
        )
        for one in notes
        for spot in (note_spot(roll, one, notes),)
        if one.name != "ghost" and spot.w > 0
        for start in (round((one.x + page) * QUARTERS),)
    )


def _roll(scene: PlayScene, pen: Pen, room: Room, beats: int) -> Roll:
    named = "define" in scene.level.blocks
    return stage_roll(pen, room.free, beats, room.covered, named)


def _sign(color: str, x: float, y: float, high: float) -> list[Paint]:
    return [octagon_poly(x, y, high / 2, color, INK, 2.5), icon("note", x, y, high * 0.6, INK)]
