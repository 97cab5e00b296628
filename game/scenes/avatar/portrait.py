"""The left side of the builder: the big face in its frame, the name, surprise and the way on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.art.portrait import Recipe, portrait_drawing
from game.ui.box import Box
from game.ui.paint import Drawing, Paint, Poly
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.widgets import button, octagon, text_field

if TYPE_CHECKING:
    from game.scenes.avatar.scene import AvatarScene

__all__ = ["framed", "portrait"]


def portrait(scene: AvatarScene, pen: Pen, area: Rect) -> tuple[Box, ...]:
    """The face, the field for the name, and two buttons below it."""
    foot, rest = area.cut_bottom(pen.px(68), pen.px(14))
    field, rest = rest.cut_bottom(pen.px(56), pen.px(14))
    side = min(rest.w, rest.h)
    frame = Rect(rest.x + (rest.w - side) / 2, rest.y, side, side)
    name = text_field(
        pen,
        field,
        scene.text,
        caret=scene.caret,
        hint=scene.shown_name,
        key="name",
        label=pen.say("Name"),
        group="name",
    )
    face = Box(frame, framed(scene.recipe, pen, frame), label=scene.shown_name)
    return (face, name, *_buttons(scene, pen, foot))


def framed(recipe: Recipe, pen: Pen, frame: Rect) -> tuple[Paint, ...]:
    """The face in a frame of wood; the frame was designed with a half-width of 220."""
    x, y = frame.middle
    r = frame.w / 2
    k = r / 220
    drawing, source = portrait_drawing(recipe)
    return (
        Poly(octagon(x + 4 * k, y + 10 * k, r), "#3A1E0C", opacity=0.12),
        Poly(octagon(x, y, r), "#5C3B28" if not pen.theme.contrast else "#FFFFFF"),
        Poly(octagon(x, y, r - 16 * k), pen.color("saffron")),
        Poly(octagon(x, y, r - 24 * k), "#FFF9EE"),
        Drawing(drawing, frame.inset(27 * k), source=source),
    )


def _buttons(scene: AvatarScene, pen: Pen, foot: Rect) -> tuple[Box, Box]:
    again, go = foot.columns((1, 1), pen.px(14))
    size = "block" if pen.compact else "body"
    surprise = button(
        pen,
        again,
        pen.say("Surprise me"),
        key="surprise",
        on="surprise",
        icon_name="shuffle" if not pen.compact else "",
        kind="plain",
        group="foot",
        size=size,
    )
    on = button(
        pen,
        go,
        pen.say("Start weaving") if scene.step == 3 else pen.say("Next"),
        key="next",
        on="next",
        icon_name="right" if not pen.compact else "",
        group="foot",
        entry=True,
        size=size,
    )
    return surprise, on
