"""What is asked of a level for a friend: along the foot of the shelf, each leads to its step."""

from __future__ import annotations

from dataclasses import dataclass

from game.scenes.parts import tick
from game.ui.box import Box
from game.ui.paint import Fill, Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label
from game.ui.widgets import icon, octagon_poly
from game.values import N_

__all__ = ["Found", "asked"]

ASKED = (
    ("picture", "map", N_("A picture, on two maps")),
    ("words", "pencil", N_("Title, goal and a laugh")),
    ("try", "play", N_("Solve it yourself")),
)
"""The step where it is done, its icon, its words."""


@dataclass(frozen=True, slots=True)
class Found:
    """What is known of a level of the shelf: the steps in which nothing lacks, its least blocks."""

    done: frozenset[str]
    whole: bool
    par: int = 0
    proved: bool = False


def asked(pen: Pen, area: Rect, found: Found | None) -> tuple[tuple[Box, ...], Rect]:
    """The rows beside one another, and the room above them."""
    row, rest = area.cut_bottom(pen.px(62 if pen.compact else 74), pen.px(8 if pen.compact else 14))
    spots = row.columns((1, 1, 1), pen.px(8 if pen.compact else 14))
    return tuple(_one(pen, spot, at, found) for at, spot in enumerate(spots)), rest


def _one(pen: Pen, spot: Rect, at: int, found: Found | None) -> Box:
    step, mark, words = ASKED[at]
    done = found is not None and step in found.done and (step != "try" or _solved(found))
    text = pen.say(words)
    if done and step == "try" and found:
        text = pen.say("Solved! Blocks: {n}", n=found.par)
        if found.proved:
            text = pen.say("Solved! No way is shorter: {n}", n=found.par)
    key = f"asked:{step}"
    fill = "saffronL" if key in (pen.hover, pen.held) else "paper"
    edge = pen.color("teal" if done else "line")
    side = pen.px(34 if pen.compact else 44)
    x, y = spot.x + pen.px(10) + side / 2, spot.middle[1]
    paints: list[Paint] = [Fill(spot, pen.color(fill), pen.px(16), edge, pen.px(2.5))]
    if done:
        paints += tick(pen, x, y, 15 if pen.compact else 19)
    else:
        paints.append(octagon_poly(x, y, side / 2, pen.color("wool"), pen.color("line"), pen.px(2)))
        paints.append(icon(mark, x, y, side * 0.55, pen.color("walnut")))
    room = Rect(x + side / 2 + pen.px(8), spot.y, 0, spot.h)
    room = Rect(room.x, room.y, spot.right - room.x - pen.px(8), room.h)
    size = pen.text_size("block")
    paints += label(pen, room, text, size, pen.color("ink"), True, lines=2)
    return Box(
        spot, tuple(paints), key=key, on=("asked", step), label=text, group="asked",
        radius=pen.px(16),
    )  # fmt: skip


def _solved(found: Found) -> bool:
    """Whether nothing is left that could keep the solution from winning."""
    return {"picture", "blocks"} <= found.done and found.par > 0
