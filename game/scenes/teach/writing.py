"""The three knots with their hints: the one in hand, what Düyün says of it, and the way on."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from game.art.robot import BOX, robot_drawing
from game.i18n import word
from game.levels.level import Level
from game.scenes.local.sheet import counter
from game.scenes.parts import bar_high, tick
from game.scenes.play.glance import small_picture
from game.ui.box import Box
from game.ui.paint import Drawing, Fill, Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label
from game.ui.widgets import (
    area_high,
    button,
    button_width,
    chip,
    icon,
    icon_button,
    octagon_poly,
    panel,
    text_area,
)
from game.values import N_, Diagnostic

if TYPE_CHECKING:
    from game.scenes.teach.scene import TeachScene

__all__ = ["LEARNER", "STARTS", "writing"]

LEARNER = "learner"
"""The field for the name of who learns."""

STARTS: Mapping[str, str] = MappingProxyType(
    {
        "where": N_("Where …?"),
        "many": N_("How many …?"),
        "look": N_("Look at …"),
        "if": N_("What if …?"),
    }
)
"""Words a hint may begin with, each with a gap for the rest."""

LINES = 2
"""So many lines a hint has room for without pushing the others down."""


def writing(scene: TeachScene, pen: Pen) -> tuple[Box, ...]:
    """The knots above, the hint in the middle, who learns and the way on below."""
    margin, top = pen.px(10 if pen.compact else 22), bar_high(pen) + pen.px(8)
    wide = min(pen.width - 2 * margin, pen.px(1240))
    room = Rect((pen.width - wide) / 2, top + margin * 0.7, wide, pen.height - top - margin * 1.4)
    foot, above = room.cut_bottom(pen.px(60 if pen.compact else 66), pen.px(12))
    need = area_high(LINES, pen) + pen.px(214 if pen.compact else 232)
    low = max(above.h * 0.44, min(need, above.h * 0.68))
    hint, knots = above.cut_bottom(low, pen.px(12))
    slots = knots.columns((1, 1, 1), pen.px(10 if pen.compact else 18))
    cards = [_slot(scene, pen, at, spot) for at, spot in enumerate(slots)]
    return (*cards, _hint(scene, pen, hint), *_foot(scene, pen, foot))


def _slot(scene: TeachScene, pen: Pen, at: int, spot: Rect) -> Box:
    """A knot that is taught: its picture, its title, whether its hint is a good one."""
    level = scene.chosen[at]
    key, here = f"slot:{at}", level is scene.level
    fill = "saffronL" if here else "sand" if pen.hover == key else "paper"
    edge = pen.color("focus" if here else "line")
    foot, above = spot.inset(pen.px(8)).cut_bottom(
        min(spot.h * 0.3, pen.px(34 if pen.compact else 40)), pen.px(4)
    )
    side = pen.px(30)
    words, mark = (
        Rect(foot.x + side, foot.y, foot.w - side, foot.h),
        Rect(foot.x, foot.y, side, foot.h),
    )
    title = scene.home.told(level, level.title)
    ground = Fill(spot, pen.color(fill), pen.px(18), edge, pen.px(3.5 if here else 2))
    size, ink = pen.text_size("block"), pen.color("ink")
    done = scene.fault(level) is None
    text = pen.say("{title}: the hint is good", title=title) if done else title
    kids = (
        small_picture(pen, above, level, scene.home.thread),
        Box(mark, _state(pen, *mark.middle, done)),
    )
    lines = label(pen, words.inset(pen.px(6), 0), title, size, ink, True)
    return Box(
        spot, (ground, *lines), kids, key=key, on=("slot", at), label=text, group="slots",
        radius=pen.px(18),
    )  # fmt: skip


def _state(pen: Pen, x: float, y: float, done: bool) -> tuple[Paint, ...]:
    """A tick, or a pencil where there is still something to write."""
    if done:
        return tick(pen, x, y, 13)
    return (
        octagon_poly(x, y, pen.px(13), pen.color("wool"), pen.color("line"), pen.px(2)),
        icon("pencil", x, y, pen.px(15), pen.color("walnut")),
    )


def _hint(scene: TeachScene, pen: Pen, area: Rect) -> Box:
    """The hint in hand: what it is for, the field, ways to begin, what Düyün says."""
    level, key = scene.level, scene.key(scene.level)
    base = panel(pen, area)
    inner = area.inset(pen.px(14 if pen.compact else 22), pen.px(10 if pen.compact else 14))
    head, rest = inner.cut_top(pen.px(50), pen.px(6))
    written = scene.fields.texts[key]
    title = pen.say("Your hint")
    starts, rest = rest.cut_top(pen.px(36), pen.px(8))
    box, laid = text_area(
        pen, Rect(rest.x, rest.y, rest.w, 0), written.text, caret=written.caret,
        hint=pen.say("Help without telling: ask, or show where to look."), key=key, label=title,
        group="hint", least=LINES,
    )  # fmt: skip
    scene.fields.laid[key] = laid
    told = Rect(rest.x, box.rect.bottom + pen.px(8), rest.w, 0)
    told = Rect(told.x, told.y, told.w, max(pen.px(40), rest.bottom - told.y))
    kids = (*_head(scene, pen, head, level), *_starts(scene, pen, starts), box)
    return Box(area, base.paints, (*base.kids, *kids, _verdict(scene, pen, told)))


def _head(scene: TeachScene, pen: Pen, row: Rect, level: Level) -> tuple[Box, ...]:
    """What is to be done in the level, and the ways to look at it and to choose others."""
    side = row.h
    keys, words = row.cut_right(side * 2 + pen.px(8), pen.px(12))
    again, pick = keys.columns((1, 1), pen.px(8))
    goal = scene.home.told(level, level.goal)
    size = pen.text_size("block" if pen.compact else "body")
    lines = label(pen, words, goal, size, pen.color("ink"), True, lines=2)
    return (
        Box(words, lines, label=goal),
        icon_button(
            pen, again, "play", label=pen.say("Look at the level again"), key="again", on="again",
            group="head",
        ),
        icon_button(
            pen, pick, "map", label=pen.say("Choose other knots"), key="pick", on="pick",
            group="head",
        ),
    )  # fmt: skip


def _starts(scene: TeachScene, pen: Pen, row: Rect) -> tuple[Box, ...]:
    """Words to begin with, and how many letters are written."""
    written, most = scene.fields.texts[scene.key(scene.level)], scene.fields.most("hint")
    widest = pen.say("{n} of {most} letters", n=most, most=most)
    room = pen.measure(widest, pen.text_size("rail"), True, False) + pen.px(8)
    count, rest = row.cut_right(room, pen.px(8))
    boxes, x = [counter(pen, count, written.text, most)], rest.x
    for name, text in STARTS.items():
        said = pen.say(text)
        wide = pen.measure(said, pen.text_size("caption"), True, False) + pen.px(30)
        if x + wide > rest.right:
            break
        spot, on = Rect(x, rest.y, wide, rest.h), ("start", name)
        boxes.append(chip(pen, spot, said, key=f"start:{name}", on=on, group="starts"))
        x += wide + pen.px(8)
    return tuple(boxes)


def _verdict(scene: TeachScene, pen: Pen, room: Rect) -> Box:
    """Düyün with one sentence about the hint."""
    fault = scene.fault(scene.level)
    text = _told(scene, pen, fault)
    mood = "think" if fault else "joy"
    edge = pen.color("saffronD" if fault else "teal")
    ground = Fill(room, pen.color("wool"), pen.px(14), edge, pen.px(2.5))
    name, source = robot_drawing(f"south-{mood}", pen.color("madder"))
    high = min(room.h * 0.94, pen.px(74))
    robot = Rect(room.x + pen.px(10), room.bottom - high, high * BOX[2] / BOX[3], high)
    words = Rect(robot.right + pen.px(12), room.y, room.right - robot.right - pen.px(24), room.h)
    size = pen.text_size("block" if pen.compact else "body")
    lines = label(pen, words, text, size, pen.color("ink"), True, lines=2)
    return Box(room, (ground, Drawing(name, robot, source=source), *lines), label=text)


def _told(scene: TeachScene, pen: Pen, fault: Diagnostic | None) -> str:
    """What Düyün says; as long as nothing is written, one of the level's tips."""
    if fault is None:
        return pen.say("A good hint: there is still something to find!")
    tips = scene.knot.hints
    if fault.code == "teach.empty" and tips:
        return scene.home.told(scene.knot, tips[scene.at % len(tips)])
    return word(fault, pen.say)


def _foot(scene: TeachScene, pen: Pen, foot: Rect) -> tuple[Box, ...]:
    """Who learns; print the sheet; tie the knot."""
    tie, paper = pen.say("Tie the knot"), pen.say("Print")
    wide = button_width(pen, tie, "knot")
    key, rest = foot.cut_right(wide, pen.px(10))
    print_, rest = rest.cut_right(button_width(pen, paper, "print"), pen.px(10))
    title = pen.say("Who learns with you?")
    written = scene.fields.texts[LEARNER]
    asked, rest = rest.cut_left(pen.px(36 if pen.compact else 250), pen.px(4))
    kids = _asked(pen, asked, title)
    y = foot.y + (foot.h - area_high(1, pen)) / 2
    box, laid = text_area(
        pen, Rect(rest.x, y, rest.w, 0), written.text, caret=written.caret, hint=title,
        key=LEARNER, label=title, group=LEARNER,
    )  # fmt: skip
    scene.fields.laid[LEARNER] = laid
    sheet = button(
        pen, print_, paper, key="print", on="print", icon_name="print", kind="plain",
        enabled=scene.whole, group="foot",
    )  # fmt: skip
    go = button(pen, key, tie, key="tie", on="tie", icon_name="knot", group="foot")
    return (*kids, box, sheet, go)


def _asked(pen: Pen, area: Rect, title: str) -> tuple[Box, ...]:
    """What the name is for: in words where there is room, else as a picture."""
    side = pen.px(30)
    mark = icon("person", area.x + side / 2, area.middle[1], side, pen.color("walnut"))
    words = Rect(area.x + side + pen.px(8), area.y, area.w - side - pen.px(12), area.h)
    size, ink = pen.text_size("block"), pen.color("ink")
    lines = () if pen.compact else label(pen, words, title, size, ink, True, lines=2)
    return (Box(area, (mark, *lines)),)
