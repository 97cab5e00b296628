"""The steps of a builder, on a thread at the right of its bar."""

from __future__ import annotations

from game.scenes.parts import bar_high
from game.ui.box import Box
from game.ui.paint import Fill, Paint, Words
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.widgets import octagon_poly

__all__ = ["steps"]


def steps(pen: Pen, now: int, count: int) -> tuple[Box, ...]:
    """A number for each step; those done lead back, by `("step", number)`."""
    right = pen.width - pen.px(78)
    return tuple(
        _step(pen, step, right - pen.px(54) * (count - step), now) for step in range(1, count + 1)
    )


def _step(pen: Pen, step: int, x: float, at: int) -> Box:
    now, done, y = step == at, step < at, bar_high(pen) / 2
    fill = pen.color("saffron" if now else "paper")
    edge = pen.color("ink" if now or done else "line")
    ink = pen.theme.on(fill) if now or done else pen.color("walnut2")
    size = pen.text_size("block")
    paints: list[Paint] = [
        octagon_poly(x, y, pen.px(18), fill, edge, pen.px(2.5)),
        Words(str(step), x, y, size, ink, bold=True, align="centre"),
    ]
    if step > 1:
        line = Rect(x - pen.px(36), y - pen.px(2), pen.px(18), pen.px(4))
        paints.insert(0, Fill(line, pen.color("madder" if step <= at else "line")))
    return Box(
        Rect(x - pen.px(22), y - pen.px(22), pen.px(44), pen.px(44)),
        tuple(paints),
        key=f"step:{step}" if done else "",
        on=("step", step) if done else None,
        label=str(step),
        group="bar",
    )
