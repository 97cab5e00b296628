"""The known solutions of a challenge by size and steps, and the child's knot among them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.levels.known import Dot, spread
from game.levels.level import Level, Verdict
from game.scenes.parts import tick
from game.ui.box import Box
from game.ui.paint import Paint, Poly, Stroke
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label
from game.ui.widgets import icon, octagon_poly, panel, star8

if TYPE_CHECKING:
    from game.scenes.success.scene import SuccessScene

__all__ = ["Standing", "plot", "standing"]


class Standing:
    """Where a child's program stands: its dot, and those of the known solutions."""

    def __init__(self, mine: Dot, known: tuple[Dot, ...]) -> None:
        self.mine, self.known = mine, known
        every = (mine, *known)
        self.size, self.steps = min(d.size for d in every), min(d.steps for d in every)

    @property
    def is_new(self) -> bool:
        """Whether no known solution is as small, or none as quick."""
        fewer = all(self.mine.size < one.size for one in self.known)
        return fewer or all(self.mine.steps < one.steps for one in self.known)


def standing(level: Level, verdict: Verdict, mine: Dot | None) -> Standing | None:
    """What is shown after a challenge; None where too little is known to compare with."""
    if level.form != "challenge" or not verdict.won or mine is None:
        return None
    known = spread(level)
    return Standing(mine, known) if len({mine, *known}) > 1 else None


def plot(scene: SuccessScene, pen: Pen, area: Rect, found: Standing) -> Box:
    """A panel: the dots at the left, what is least at the right."""
    base = panel(pen, area)
    inner = area.inset(pen.px(14), pen.px(10))
    left, right = inner.cut_left(inner.w * 0.44, pen.px(12))
    paints = (*_dots(pen, left, found), *_badges(pen, right, found))
    mine = found.mine
    text = pen.say(
        "Your knot: {size} blocks, {steps} steps. Known ways: {all}.",
        size=mine.size,
        steps=mine.steps,
        all=len(found.known),
    )
    return Box(area, base.paints, (Box(area, paints),), label=text)


def _dots(pen: Pen, area: Rect, found: Standing) -> list[Paint]:
    """Steps to the right, blocks upwards; each known way a dot, the child's a star."""
    size, ink = pen.text_size("caption"), pen.color("ink")
    foot, rest = area.cut_bottom(size * 1.3)
    side, room = rest.cut_left(pen.px(30))
    every = (found.mine, *found.known)
    least = Dot(min(d.size for d in every), min(d.steps for d in every))
    most = Dot(max(d.size for d in every), max(d.steps for d in every))
    field = room.inset(pen.px(22), pen.px(14))

    def place(one: Dot) -> tuple[float, float]:
        x = (one.steps - least.steps) / max(1, most.steps - least.steps)
        y = (one.size - least.size) / max(1, most.size - least.size)
        return field.x + x * field.w, field.bottom - y * field.h

    axis = ((room.x, room.y), (room.x, room.bottom), (room.right, room.bottom))
    paints: list[Paint] = [Stroke(axis, pen.color("line"), pen.px(2.5))]
    for one in found.known:
        x, y = place(one)
        paints.append(octagon_poly(x, y, pen.px(8), pen.color("indigo"), ink, pen.px(2)))
    x, y = place(found.mine)
    star = star8(x, y, pen.px(13))
    paints.append(Poly(star, pen.color("saffron"), "#2E1C14", pen.px(2.5)))
    return [*paints, *_scales(pen, side, foot.cut_left(side.w)[1], (least, most), field)]


def _scales(
    pen: Pen, side: Rect, foot: Rect, ends: tuple[Dot, Dot], field: Rect
) -> Iterator[Paint]:
    """The ends of both axes: blocks at the side, steps below; each with its picture."""
    size, quiet = pen.text_size("caption"), pen.color("walnut")
    least, most = ends

    def at(x: float, y: float, value: int) -> Iterator[Paint]:
        spot = Rect(x - pen.px(22), y - size * 0.65, pen.px(44), size * 1.3)
        yield from label(pen, spot, str(value), size, quiet, align="centre")

    x, y = side.middle[0], foot.middle[1]
    yield from at(x, field.bottom, least.size)
    yield from at(field.x, y, least.steps)
    if most.size > least.size:
        yield from at(x, field.y, most.size)
    if most.steps > least.steps:
        yield from at(field.right, y, most.steps)
    yield icon("blocks", x, field.middle[1], pen.px(20), quiet)
    yield icon("step", field.middle[0], y, pen.px(20), quiet)


def _badges(pen: Pen, area: Rect, found: Standing) -> list[Paint]:
    """The title, and a tick beside each least that the child has reached."""
    rows = area.rows((1, 1, 1), pen.px(2))
    size, ink = pen.text_size("block"), pen.color("ink")
    title = pen.say("A way we did not know!") if found.is_new else pen.say("Known ways")
    paints: list[Paint] = [*label(pen, rows[0], title, size, ink, True)]
    lines = (
        ("blocks", pen.say("Fewest blocks: {n}", n=found.size), found.mine.size == found.size),
        ("step", pen.say("Fewest steps: {n}", n=found.steps), found.mine.steps == found.steps),
    )
    for row, (name, text, reached) in zip(rows[1:], lines, strict=True):
        mark, words = row.cut_left(pen.px(28), pen.px(8))
        x, y = mark.middle
        if reached:
            paints += tick(pen, x, y, 12)
        else:
            paints.append(octagon_poly(x, y, pen.px(10), "#FFF9EE", pen.color("line"), pen.px(2)))
        if not pen.compact:
            sign, words = words.cut_left(pen.px(20), pen.px(8))
            paints.append(icon(name, *sign.middle, pen.px(20), pen.color("walnut")))
        paints += label(pen, words, text, size, ink, lines=2)
    return paints
