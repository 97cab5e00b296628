"""The left side of the form: the face, the name, another face by chance, the way on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.progress import LIMITS
from game.scenes.avatar.portrait import framed
from game.scenes.local.sheet import counter
from game.ui.box import Box
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.widgets import button, icon_button, text_field

if TYPE_CHECKING:
    from game.scenes.local.form import FormScene

__all__ = ["left_side"]


def left_side(scene: FormScene, pen: Pen, area: Rect) -> tuple[Box, ...]:
    """The face in its frame, the field for the name with its limit, two buttons below."""
    foot, rest = area.cut_bottom(pen.px(64), pen.px(10))
    limit, rest = rest.cut_bottom(pen.px(24), pen.px(4))
    field, rest = rest.cut_bottom(pen.px(54), pen.px(12))
    side = min(rest.w, rest.h)
    frame = Rect(rest.x + (rest.w - side) / 2, rest.y + (rest.h - side) / 2, side, side)
    written = scene.fields.texts["name"]
    name = text_field(
        pen, field, written.text, caret=written.caret, hint=pen.say("Name"), key="name",
        label=pen.say("Name"), group="name",
    )  # fmt: skip
    face = Box(frame, framed(scene.recipe, pen, frame), label=written.text or pen.say("Name"))
    count = counter(pen, limit, written.text, LIMITS["name"])
    again, go = foot.cut_left(foot.h, pen.px(12))
    last = scene.step == 3
    on = button(
        pen, go, pen.say("Done") if last else pen.say("Next"), key="next", on="next",
        icon_name="check" if last else "right", group="foot", entry=True,
    )  # fmt: skip
    chance = icon_button(
        pen, again, "shuffle", label=pen.say("Surprise me"), key="surprise", on="surprise",
        group="foot",
    )  # fmt: skip
    return (face, name, count, chance, on)
