"""The card with the person whose deed fits the level, or with Düyün and the joke of the level."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.art.portrait import portrait_drawing
from game.people import Person
from game.scenes.parts import robot_rect, story
from game.ui.box import Box
from game.ui.paint import Drawing, Paint, Poly
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label, paragraph
from game.ui.widgets import chip, icon_button, octagon, panel

if TYPE_CHECKING:
    from game.scenes.success.scene import SuccessScene

__all__ = ["deed"]


def deed(scene: SuccessScene, pen: Pen, area: Rect) -> Box:
    """The face and its name above, what is told below."""
    base = panel(pen, area, elevation=2)
    inner = area.inset(pen.px(16 if pen.compact else 28))
    side = min(pen.px(104 if pen.compact else 176), inner.h * 0.5)
    head, body = inner.cut_top(side, pen.px(12 if pen.compact else 22))
    spot, words = head.cut_left(side, pen.px(16 if pen.compact else 24))
    person = scene.home.people.get(scene.level.person)
    recipe = scene.home.portraits.get(scene.level.person)
    kids: list[Box] = []
    if person and recipe:
        name, source = portrait_drawing(recipe)
        paints: list[Paint] = [Drawing(name, spot, source=source)]
        title, below = words.cut_top(words.h * (0.31 if pen.compact else 0.36))
        field, below = below.cut_top(pen.px(24 if pen.compact else 28), pen.px(4))
        paints += _named(scene, pen, person, title, field)
        if person.id not in scene.before:
            kids.append(_first_meeting(pen, below))
    else:
        paints = _robot(pen, spot, words)
    paints += _told(scene, pen, body)
    if scene.home.voice:
        kids.append(_listen(pen, inner))
    return Box(area, base.paints, (Box(area, tuple(paints)), *kids), label=scene.words)


def _named(
    scene: SuccessScene, pen: Pen, person: Person, title: Rect, field: Rect
) -> tuple[Paint, ...]:
    """The name of a person, and what they do."""
    name, does = person.name(pen.language), scene.home.say(person.field, context=person.id)
    return (
        *label(pen, title, name, pen.text_size("card"), pen.color("ink"), True, lines=2),
        *label(pen, field, does, pen.text_size("block"), pen.color("walnut")),
    )


def _first_meeting(pen: Pen, room: Rect) -> Box:
    text = pen.say("First meeting")
    wide = min(room.w, pen.measure(text, pen.text_size("block"), True, False) + pen.px(58))
    spot = Rect(room.x, room.y, wide, pen.px(44))
    made = chip(
        pen, spot, text, icon_name="book", kind="teal", key="album", on="album", group="card"
    )
    return replace(made, label=pen.say("First meeting: open the album"))


def _robot(pen: Pen, spot: Rect, words: Rect) -> list[Paint]:
    """Düyün in an octagon, and his name."""
    side, x = spot.w, spot.middle[0]
    name = "Düyün" if pen.language != "ru" else "Дюйюн"
    return [
        Poly(octagon(*spot.middle, side / 2), "#B9DCE4", pen.color("ink"), pen.px(5)),
        Drawing("robot/south-joy", robot_rect(x, spot.y + side * 0.08, side * 0.84)),
        *label(pen, words, name, pen.text_size("card"), pen.color("ink"), True),
    ]


def _told(scene: SuccessScene, pen: Pen, body: Rect) -> list[Paint]:
    """What is told; below it the joke of the level, where there is room for it."""
    text, cheer = scene.words, scene.cheer
    lines, high = story(pen, body, text, body.h - pen.px(14))
    paints: list[Paint] = [*lines]
    if cheer and cheer != text and body.h - high > pen.px(64):
        spot = Rect(body.x, body.y + high + pen.px(10), body.w, body.h - high - pen.px(24))
        more, tall = paragraph(pen, spot, cheer, pen.text_size("body"), pen.color("walnut2"))
        if tall <= spot.h:
            paints += more
    return paints


def _listen(pen: Pen, inner: Rect) -> Box:
    side = pen.px(48)
    spot = Rect(inner.right - side, inner.y, side, side)
    return icon_button(
        pen, spot, "sound", label=pen.say("Listen"), key="listen", on="listen", group="card"
    )
