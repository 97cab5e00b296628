"""The top bar of the word layout, and the few things the bead layout keeps of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.scenes.parts import bar_high, bar_key, bar_side, robot_rect
from game.scenes.play.stages import Sign, stage_of
from game.scenes.scene import Speak
from game.ui.box import Box
from game.ui.paint import Drawing, Fill, Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label
from game.ui.widgets import icon, icon_button, octagon_poly, star_row, top_bar

if TYPE_CHECKING:
    from game.scenes.play.scene import PlayScene

__all__ = ["free_beads", "goal_beads", "keys_beads", "top_words"]


def top_words(scene: PlayScene, pen: Pen, top: float = 0) -> Box:
    """Map, level, goal, stars, hint, sound, menu; the bar begins `top` px below the edge."""
    high, side = bar_high(pen), bar_side(pen)
    edge, gap = pen.px(8 if pen.compact else 12), pen.px(8 if pen.compact else 12)
    bar = Rect(edge, top, pen.width - 2 * edge, high)
    spot, rest = bar.cut_left(side, gap)
    kids = [bar_key(scene.home, pen, spot.centred(side, side), "map")]
    chip, rest = rest.cut_left(_chip_width(scene, pen), gap)
    kids.append(_chip(scene, pen, chip))
    for name in ("menu", "sound"):
        spot, rest = rest.cut_right(side, pen.px(6))
        kids.append(bar_key(scene.home, pen, spot.centred(side, side), name))
    spot, rest = rest.cut_right(pen.px(92 if pen.compact else 112), gap)
    kids.append(_hint(scene, pen, spot.centred(spot.w, side)))
    spot, rest = rest.cut_right(pen.px(72 if pen.compact else 96), gap)
    if scene.level.form != "create" and not scene.small:
        text = pen.say("Stars: {n} of 3", n=scene.stars)
        kids.append(star_row(pen, spot.centred(spot.w, pen.px(28)), scene.stars, label=text))
    kids.append(_goal(scene, pen, rest.centred(rest.w, pen.px(40 if pen.compact else 44))))
    return top_bar(pen, tuple(kids), top)


def _number(scene: PlayScene) -> str:
    """Chapter and level, as children say them to each other; a puzzle of its own has no number."""
    chapter, level = scene.home.chapter_of(scene.level).number, scene.level.number
    return f"{chapter}·{level}" if level else str(chapter)


def _chip_width(scene: PlayScene, pen: Pen) -> float:
    wide = pen.measure(_number(scene), pen.text_size("body"), True, False) + pen.px(16)
    return max(pen.px(50 if pen.compact else 58), wide)


def _chip(scene: PlayScene, pen: Pen, spot: Rect) -> Box:
    text, ink = _number(scene), pen.theme.on("indigo")
    card = spot.centred(spot.w, pen.px(40 if pen.compact else 44))
    words: tuple[Paint, ...] = label(pen, card, text, pen.text_size("body"), ink, True, "centre")
    if scene.level.language:  # somebody made it: it stands in no chapter
        text, words = (
            pen.say("A level of one's own"),
            (icon("brush", *card.middle, card.h * 0.6, ink),),
        )
    edge = pen.color("indigoD") if pen.theme.contrast else ""
    return Box(
        card,
        (Fill(card, pen.color("indigo"), pen.px(10), edge, 2 if edge else 0), *words),
        label=text,
    )


def _goal(scene: PlayScene, pen: Pen, field: Rect) -> Box:
    """The goal in one line; with a voice it can be heard."""
    text = scene.home.told(scene.level, scene.level.goal)
    base = Fill(field, pen.color("wool"), pen.px(12), pen.color("line"), pen.px(2))
    flag = icon("flag", field.x + pen.px(22), field.middle[1], pen.px(20), pen.color("speaker"))
    room = Rect(field.x + pen.px(42), field.y, field.w - pen.px(52), field.h)
    paints: list[Paint] = [base, flag]
    listen = None
    if scene.home.voice:
        room = Rect(room.x, room.y, room.w - pen.px(36), room.h)
        paints.append(
            icon("sound", field.right - pen.px(24), field.middle[1], pen.px(22), pen.color("call"))
        )
        listen = Speak(text)
    paints += label(pen, room, text, pen.text_size("body"), pen.color("ink"), True, lines=2)
    hit = Rect(field.x, field.y - pen.px(2), field.w, max(field.h, pen.px(44)))
    return Box(
        field,
        tuple(paints),
        key="goal" if listen else "",
        on=listen,
        label=text,
        group="bar",
        hit=hit,
        tip=pen.say("Listen"),
    )


def _hint(scene: PlayScene, pen: Pen, spot: Rect) -> Box:
    """The lamp with a pip for each hint still to be had; hints cost nothing."""
    count = len(scene.level.hints)
    box = icon_button(
        pen,
        spot,
        "hint",
        label=pen.say("Hint"),
        key="hint",
        on="hint",
        enabled=count > 0,
        group="bar",
    )
    drop = pen.px(4) if pen.held == "hint" else 0.0
    y = spot.middle[1] - pen.px(2) + drop
    mark = pen.color("saffronD") if not pen.theme.contrast else pen.color("saffron")
    lamp = icon("hint", spot.x + pen.px(20 if pen.compact else 24), y, pen.px(24), mark)
    pips: list[Paint] = []
    pitch = pen.px(12 if pen.compact else 15)
    x = spot.x + pen.px(40 if pen.compact else 50)
    for i in range(count):
        full = i < count - scene.hints
        fill = pen.color("saffron") if full else pen.color("paper")
        pips.append(octagon_poly(x + i * pitch, y, pitch * 0.42, fill, mark, pen.px(1.6)))
    return replace(box, paints=(box.paints[0], lamp, *pips))


# -- beads


def free_beads(scene: PlayScene, pen: Pen, stage: Rect) -> Rect:
    """The room between the keys at the left and the goal, in the height of the keys."""
    side, gap = _key_beads(pen)
    x = stage.x + pen.px(12) + 3 * (side + gap)
    return Rect(x, stage.y + pen.px(12), _goal_place(scene, pen, stage).x - gap - x, side)


def keys_beads(pen: Pen) -> float:
    """How far the row of keys and goal reaches down from the top of the stage."""
    return pen.px(16) + _key_beads(pen)[0]


def _key_beads(pen: Pen) -> tuple[float, float]:
    return pen.px(58 if not pen.compact else 48), pen.px(8)


def goal_beads(scene: PlayScene, pen: Pen, stage: Rect) -> tuple[Box, ...]:
    """Map, sound and menu at the left, the goal in pictures, the hint at the right."""
    side, gap = _key_beads(pen)
    x, y = stage.x + pen.px(12), stage.y + pen.px(12)
    boxes = [
        bar_key(scene.home, pen, Rect(x + i * (side + gap), y, side, side), name)
        for i, name in enumerate(("map", "sound", "menu"))
    ]
    wide = pen.px(112 if pen.compact else 124)
    if scene.level.hints:
        boxes.append(_hint(scene, pen, Rect(stage.right - pen.px(12) - wide, y, wide, side)))
    boxes.append(_goal_pictures(scene, pen, _goal_place(scene, pen, stage)))
    return tuple(boxes)


def _goal_place(scene: PlayScene, pen: Pen, stage: Rect) -> Rect:
    """As wide as its pictures, in the middle."""
    things, ear = stage_of(scene.level).goal(pen, scene.level), 40 if scene.home.voice else 0
    wide = pen.px(40) + pen.px(56) * (2 * len(things) + 1) * 0.72 + pen.px(ear)
    high = _key_beads(pen)[0] + pen.px(6)
    return Rect(stage.middle[0] - wide / 2, stage.y + pen.px(10), wide, high)


def _goal_pictures(scene: PlayScene, pen: Pen, card: Rect) -> Box:
    """Robot, things on the way, goal: what a child who cannot read needs to know."""
    things, voice = stage_of(scene.level).goal(pen, scene.level), scene.home.voice
    high = card.h - pen.px(6)
    paints = [
        Fill(card, pen.color("paper"), card.h / 2, pen.color("ink"), pen.px(3)),
        *_way(pen, card, things, high),
    ]
    if voice:
        x, ink = card.right - pen.px(34), pen.color("call")
        paints.append(icon("sound", x, card.middle[1], pen.px(24), ink))
    goal = scene.home.told(scene.level, scene.level.goal)
    return Box(
        card,
        tuple(paints),
        key="goal" if voice else "",
        on=Speak(goal) if voice else None,
        label=goal,
        group="bar",
        tip=goal,
        radius=card.h / 2,
    )


def _way(pen: Pen, card: Rect, things: tuple[Sign, ...], high: float) -> list[Paint]:
    """The robot and what it has to reach, with arrows between them."""
    pitch, tall = pen.px(56) * 0.72, high * 0.86
    middle, x = card.middle[1], card.x + pen.px(36)
    paints: list[Paint] = [Drawing("robot/south", robot_rect(x, middle - tall / 2, tall))]
    for thing in things:
        paints.append(icon("right", x + pitch, middle, pen.px(18), pen.color("ink")))
        x = x + pitch + pitch
        paints += thing(x, middle, high * 0.78)
    return paints
