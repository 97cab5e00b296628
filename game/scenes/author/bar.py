"""The bar of the desk: back, the four steps, undo, redo, play."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.parts import back_button, bar_high, bar_side
from game.ui.box import Box
from game.ui.paint import Fill, Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label
from game.ui.widgets import icon, icon_button, octagon_poly, top_bar
from game.values import N_

if TYPE_CHECKING:
    from game.scenes.author.maker import MakerScene

__all__ = ["STEP_LOOKS", "bar"]

STEP_LOOKS = (
    ("picture", "brush", N_("Picture")),
    ("blocks", "blocks", N_("Blocks")),
    ("words", "pencil", N_("Words")),
    ("try", "flag", N_("Try")),
)
"""The steps with their icons and names, in order."""


def bar(scene: MakerScene, pen: Pen) -> Box:
    """The bar along the top."""
    high, side, gap = bar_high(pen), bar_side(pen), pen.px(8)
    room = Rect(pen.px(12), 0, pen.width - pen.px(24), high)
    spot, rest = room.cut_left(side, pen.px(12))
    kids = [back_button(pen, spot.centred(side, side))]
    keys = (
        ("play", "play", pen.say("Play it"), True),
        ("redo", "redo", pen.say("Redo"), scene.work.can_redo),
        ("undo", "undo", pen.say("Undo"), scene.work.can_undo),
    )
    for key, mark, text, enabled in keys:
        spot, rest = rest.cut_right(side, gap)
        kids.append(
            icon_button(
                pen, spot.centred(side, side), mark, label=text, key=key, on=key, group="bar",
                kind="primary" if key == "play" else "plain", enabled=enabled,
            )
        )  # fmt: skip
    rest = rest.inset(pen.px(4), 0)
    wide = min(rest.w, pen.px(820))
    spots = rest.centred(wide, side).columns([1] * len(STEP_LOOKS), pen.px(4))
    lines = _thread(pen, spots)
    steps = [_step(scene, pen, spot, at) for at, spot in enumerate(spots)]
    return top_bar(pen, (Box(rest, lines), *kids, *steps))


def _thread(pen: Pen, spots: list[Rect]) -> tuple[Paint, ...]:
    """The thread that runs through the steps."""
    first, last = spots[0], spots[-1]
    y = first.middle[1]
    line = Rect(first.x + pen.px(20), y - pen.px(2), last.x - first.x, pen.px(4))
    return (Fill(line, pen.color("line"), pen.px(2)),)


def _step(scene: MakerScene, pen: Pen, spot: Rect, at: int) -> Box:
    """A step: a knot with its icon and its name; a tick where nothing is missing."""
    name, mark, text = STEP_LOOKS[at]
    here = scene.step == name
    done = name in scene.judging.done
    key, words = f"step:{name}", pen.say(text)
    paints: list[Paint] = []
    edge = pen.color("focus") if here else pen.color("line")
    fill = "saffronL" if here else "sand" if pen.hover == key else "paper"
    paints.append(Fill(spot, pen.color(fill), pen.px(14), edge, pen.px(2.5 if here else 1.5)))
    r = pen.px(15)
    x = spot.x + pen.px(8) + r
    dye = "saffron" if here else "teal" if done else "sand"
    ground = pen.color(dye)
    paints.append(octagon_poly(x, spot.middle[1], r, ground, pen.color("ink"), pen.px(2)))
    shown = "check" if done and not here else mark
    ink = pen.theme.on(ground)
    paints.append(icon(shown, x, spot.middle[1], r * 1.15, ink))
    room = Rect(x + r + pen.px(7), spot.y, spot.right - x - r - pen.px(12), spot.h)
    size = pen.text_size("block" if pen.compact else "body")
    paints += label(pen, room, words, size, pen.color("ink"), True)
    said = f"{words}: {pen.say('done')}" if done else words
    return Box(
        spot, tuple(paints), key=key, on=("step", name), label=words, tip=said, group="steps",
        radius=pen.px(14),
    )  # fmt: skip
