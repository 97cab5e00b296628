"""Along the foot of the desk: what is missing next, or that the level is whole, and how hard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.art.robot import BOX, robot_drawing
from game.i18n import word
from game.scenes.author.judging import Need
from game.ui.box import Box
from game.ui.paint import Drawing, Fill, Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label
from game.ui.widgets import icon, octagon_poly

if TYPE_CHECKING:
    from game.scenes.author.maker import MakerScene

__all__ = ["knots", "knots_wide", "need_words", "strip", "strip_high"]

MOST_KNOTS = 5


def strip_high(pen: Pen) -> float:
    """Its height in px."""
    return pen.px(62 if pen.compact else 76)


def strip(scene: MakerScene, pen: Pen, area: Rect) -> Box:
    """Düyün with one sentence: pressed it leads to where something is missing."""
    judging = scene.judging
    room = Rect(area.x, area.y, area.w, area.h - pen.px(8 if pen.compact else 14))
    mine = [one for one in judging.needs if one.step == scene.step]
    need = next(iter((*mine, *judging.needs)), None)
    key = "need"
    lit = need is not None and pen.hover == key
    edge = pen.color("line" if need or judging.busy else "teal")
    ground = Fill(
        room, pen.color("sand" if lit else "paper"), pen.px(16), edge, pen.px(2.5), shadow=0
    )
    mood = "think" if need or judging.busy else "joy"
    name, source = robot_drawing(f"south-{mood}", pen.color("madder"))
    high = room.h * 0.92
    robot = Rect(room.x + pen.px(12), room.y + room.h - high, high * BOX[2] / BOX[3], high)
    wide = knots_wide(pen) if judging.knots else 0.0
    arrow = pen.px(40) if need else 0.0
    words = Rect(robot.right + pen.px(12), room.y, 0, room.h)
    words = Rect(words.x, words.y, room.right - words.x - wide - arrow - pen.px(16), words.h)
    text = _text(scene, pen, need)
    size = pen.text_size("block" if pen.compact else "body")
    paints: list[Paint] = [ground, Drawing(name, robot, source=source)]
    paints += label(pen, words, text, size, pen.color("ink"), True, lines=2)
    if need:
        paints.append(_more(pen, room, len(judging.needs)))
    if judging.knots:
        spot = Rect(room.right - wide - pen.px(12), room.y, wide, room.h)
        paints += knots(pen, spot, judging.knots)
    if need is None:
        return Box(room, tuple(paints), label=text)
    return Box(
        room, tuple(paints), key=key, on=("need", need.step, need.focus), label=text, group="strip",
        radius=pen.px(16),
    )  # fmt: skip


def _text(scene: MakerScene, pen: Pen, need: Need | None) -> str:
    if need is not None:
        return need_words(pen, need)
    if scene.judging.busy:
        return pen.say("I am trying your level out …")
    return pen.say("Your level is ready. You can share it!")


def need_words(pen: Pen, need: Need) -> str:
    """What is missing, in words."""
    return word(need.fault, pen.say) if need.fault else pen.say(need.text)


def _more(pen: Pen, room: Rect, count: int) -> Paint:
    return icon("right", room.right - pen.px(26), room.middle[1], pen.px(26), pen.color("ink"))


def knots_wide(pen: Pen) -> float:
    """How wide five knots are, in px."""
    return pen.px(30) * MOST_KNOTS


def knots(pen: Pen, spot: Rect, count: int) -> tuple[Paint, ...]:
    """How hard a level is: one to five knots tied."""
    paints: list[Paint] = []
    r = pen.px(11)
    for at in range(MOST_KNOTS):
        x = spot.x + (at + 0.5) * spot.w / MOST_KNOTS
        tied = at < count
        fill = pen.color("madder" if tied else "wool")
        edge = pen.color("madderD" if tied else "line")
        paints.append(octagon_poly(x, spot.middle[1], r, fill, edge, pen.px(2)))
        if tied:
            paints.append(icon("knot", x, spot.middle[1], r * 1.2, pen.theme.on(fill)))
    return tuple(paints)
