"""A level at a glance: its world as it begins, small and framed."""

from __future__ import annotations

from game.levels.level import Level
from game.scenes.play.stages import stage_of
from game.ui.box import Box
from game.ui.paint import Fill
from game.ui.pen import Pen
from game.ui.rect import Rect

__all__ = ["small_picture"]


def small_picture(pen: Pen, spot: Rect, level: Level, thread: str) -> Box:
    """The picture in the spot; `thread` is the colour of the child's trail."""
    paints = stage_of(level).small(pen, spot, level, thread)
    edge = "#C7AC7E" if not pen.theme.contrast else "#FFFFFF"
    frame = Fill(spot, "", pen.px(10), edge, pen.px(3))
    return Box(spot, (), (Box(spot, tuple(paints), clip=True), Box(spot, (frame,))))
