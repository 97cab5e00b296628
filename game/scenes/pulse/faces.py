"""One of the six faces, tapped or not."""

from __future__ import annotations

from game.art.portrait import portrait_drawing
from game.pulse import Face
from game.scenes.parts import choice_ground, tick
from game.ui.box import Box
from game.ui.paint import Drawing, Fill, Paint
from game.ui.pen import Pen
from game.ui.rect import Rect

__all__ = ["face_card"]

YOUNG = 0.8
"""A child is drawn so much smaller than a grown-up."""


def face_card(pen: Pen, spot: Rect, at: int, face: Face, tapped: bool) -> Box:
    """The face at one of the six places; a child's smaller, all standing on the card's edge."""
    key = f"face:{at}"
    ground = choice_ground(pen, spot, tapped)
    recipe = {**face.parts, "bg": ""}
    drawing, source = portrait_drawing(recipe, frame=False)
    if pen.hover == key and not tapped:
        ground = Fill(spot, pen.color("sand"), pen.px(18))
    side = min(spot.w, spot.h) - pen.px(10)
    side *= YOUNG if face.young else 1.0
    stands = Rect(spot.middle[0] - side / 2, spot.bottom - side - pen.px(4), side, side)
    paints: list[Paint] = [ground, Drawing(drawing, stands, source=source)]
    if tapped:
        paints += tick(pen, spot.right - pen.px(16), spot.y + pen.px(16))
    return Box(
        spot,
        tuple(paints),
        key=key,
        on=("face", face.key),
        label=pen.say("Face {number}", number=at + 1),
        group="faces",
        radius=pen.px(18),
    )
