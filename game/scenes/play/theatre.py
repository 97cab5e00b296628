"""The stage with everything on it: the world in its frame, what may be pressed, the pills."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.play.answers import heard
from game.scenes.play.inside import memory
from game.scenes.play.pills import counters, maps, memory_room, questions
from game.scenes.play.stages import Room, stage_of
from game.ui.box import Box
from game.ui.paint import Fill, Paint, Poly
from game.ui.pen import Pen
from game.ui.rect import Rect

if TYPE_CHECKING:
    from game.scenes.play.scene import PlayScene

__all__ = ["theatre"]


def theatre(
    scene: PlayScene,
    pen: Pen,
    stage: Rect,
    sky: float,
    largest: float,
    speech: float = 0,
    aside: float = 0,
    covered: float = 0,
) -> Box:
    """The framed picture of the world.

    `sky` is the share above the horizon; the card covers `speech` px at the foot or `aside` px at
    the left, keys the first `covered` px.
    """
    shown = stage_of(scene.level)
    free = Rect(stage.x + aside, stage.y, stage.w - aside, stage.h - speech)
    room = Room(stage, free, sky, largest, covered)
    world = Box(stage, tuple(shown.world(scene, pen, room)), clip=True)
    beside = (
        *(counters(scene, pen, stage) if shown.counts else ()),
        *heard(scene, pen, stage, stage.y + pen.px(64 if shown.counts else 122), free.bottom),
    )
    kids = (
        world,
        _frame(pen, stage),
        *shown.places(scene, pen, room),
        *maps(scene, pen, stage),
        *questions(scene, pen, stage),
        *(memory(scene, pen, memory_room(scene, pen, free, beside)) if scene.beads else ()),
        *beside,
    )
    return Box(stage, (), kids, label=scene.picture_words())


def _frame(pen: Pen, stage: Rect) -> Box:
    """A rounded frame; its corners are covered in the colour of the page."""
    r, page = pen.px(20), pen.color("wool")
    color = "#C7AC7E" if not pen.theme.contrast else "#FFFFFF"
    k = 0.45  # how far the four points of a corner lie on the circle
    corners: list[Paint] = []
    for x, y, sx, sy in (
        (stage.x, stage.y, 1, 1),
        (stage.right, stage.y, -1, 1),
        (stage.right, stage.bottom, -1, -1),
        (stage.x, stage.bottom, 1, -1),
    ):
        points = (
            (x - sx * 2, y - sy * 2),
            (x + sx * r, y - sy * 2),
            (x + sx * r, y),
            (x + sx * r * k, y + sy * r * 0.14),
            (x + sx * r * 0.14, y + sy * r * k),
            (x, y + sy * r),
            (x - sx * 2, y + sy * r),
        )
        corners.append(Poly(points, page))
    ring = Fill(stage, "", r, color, pen.px(3))
    return Box(stage, (*corners, ring))
