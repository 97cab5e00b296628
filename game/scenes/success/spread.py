"""The known solutions of a challenge by size and steps, and the child's knot among them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.levels.known import Dot, spread
from game.levels.level import Level, Verdict
from game.scenes.parts import tick
from game.ui.box import Box
from game.ui.paint import Paint, Poly, Stroke
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label
from game.ui.widgets import octagon_poly, panel, star8

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
    left, right = inner.cut_left(inner.w * 0.5, pen.px(12))
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
    size, ink, quiet = pen.text_size("caption"), pen.color("ink"), pen.color("walnut")
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
    top, low = side.cut_top(size * 1.3)[0], side.cut_bottom(size * 1.9)[0]
    spots = ((top, most.size, least.size != most.size), (low, least.size, True))
    for spot, value, shown in spots:
        if shown:
            paints += label(pen, spot, str(value), size, quiet, align="right")
    words = Rect(room.x, foot.y, room.w, foot.h)
    text = f"{least.steps} · {pen.say('steps')} · {most.steps}"
    paints += label(pen, words, text, size, quiet, align="centre")
    return paints


def _badges(pen: Pen, area: Rect, found: Standing) -> list[Paint]:
    """The title, and a tick beside each least that the child has reached."""
    rows = area.rows((1, 1, 1), pen.px(2))
    size, ink = pen.text_size("block"), pen.color("ink")
    title = pen.say("A way we did not know!") if found.is_new else pen.say("Known ways")
    paints: list[Paint] = [*label(pen, rows[0], title, size, ink, True)]
    lines = (
        (rows[1], pen.say("Fewest blocks: {n}", n=found.size), found.mine.size == found.size),
        (rows[2], pen.say("Fewest steps: {n}", n=found.steps), found.mine.steps == found.steps),
    )
    for row, text, reached in lines:
        mark, words = row.cut_left(pen.px(28), pen.px(8))
        x, y = mark.middle
        if reached:
            paints += tick(pen, x, y, 12)
        else:
            paints.append(octagon_poly(x, y, pen.px(10), "#FFF9EE", pen.color("line"), pen.px(2)))
        paints += label(pen, words, text, size, ink, lines=2)
    return paints
