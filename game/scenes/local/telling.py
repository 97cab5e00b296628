"""Step 2 of the form: what the person does, and two deeds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.local.sheet import field, sheet
from game.ui.box import Box
from game.ui.paint import Fill, Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import paragraph
from game.ui.widgets import icon

if TYPE_CHECKING:
    from game.scenes.local.form import FormScene

__all__ = ["advised", "telling_card"]


def telling_card(scene: FormScene, pen: Pen, area: Rect) -> Box:
    """The card with a reminder to ask, and three fields."""
    say = pen.say
    return sheet(
        scene,
        pen,
        area,
        (
            lambda pen, spot: advised(
                pen, spot, "heart", say("Ask the person first: may we tell about you?")
            ),
            field(
                scene, "does", say("What does this person do?"),
                say("builds bridges over rivers"), 1,
            ),
            field(
                scene, "deed:0", say("A deed: what was made, mended or found out?"),
                say("measured the river for a whole year, then drew the bridge"), 2,
            ),
            field(
                scene, "deed:1", say("One more deed, if there is one"),
                say("asked the oldest neighbours where the water had stood"), 2,
            ),
        ),
    )  # fmt: skip


def advised(pen: Pen, area: Rect, mark: str, text: str) -> tuple[Box, float]:
    """A line of advice on sand with its icon."""
    size = pen.text_size("block")
    words = Rect(area.x + pen.px(44), area.y + pen.px(9), area.w - pen.px(56), 0)
    lines, high = paragraph(pen, words, text, size, pen.color("ink"), leading=1.25)
    row = Rect(area.x, area.y, area.w, high + pen.px(18))
    edge = pen.color("line") if pen.theme.contrast else ""
    ground = Fill(row, pen.color("wool"), pen.px(12), edge, 2 if edge else 0)
    side, color = pen.px(22), pen.color("ink" if pen.theme.contrast else "madder")
    paints: tuple[Paint, ...] = (
        ground,
        icon(mark, area.x + pen.px(23), row.middle[1], side, color),
        *lines,
    )
    return Box(row, paints, label=text), row.h
