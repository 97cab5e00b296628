"""The stage with everything on it: the world, answers, counters, variables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.art.objects import OBJECTS
from game.run.trace import Ref, Step
from game.scenes.play.marks import Variant
from game.scenes.play.quest_stage import small_object
from game.scenes.play.stages import Room, stage_of
from game.ui.box import Box
from game.ui.paint import Fill, Paint, Poly, Words
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.widgets import icon, icon_button, octagon

if TYPE_CHECKING:
    from game.scenes.play.scene import PlayScene

__all__ = ["theatre"]


def theatre(
    scene: PlayScene,
    pen: Pen,
    stage: Rect,
    sky: float,
    largest: float,
    speech: float = 0,
    aside: float = 0,
) -> Box:
    """The framed picture of the world.

    `sky` is the share above the horizon; the card covers `speech` px at the foot or `aside` px at
    the left.
    """
    shown = stage_of(scene.level)
    free = Rect(stage.x + aside, stage.y, stage.w - aside, stage.h - speech)
    room = Room(stage, free, sky, largest)
    world = Box(stage, tuple(shown.world(scene, pen, room)), clip=True)
    kids = (
        world,
        _frame(pen, stage),
        *shown.places(scene, pen, room),
        *(_counters(scene, pen, stage) if shown.counts else ()),
        *_maps(scene, pen, stage),
        *_forecast_key(scene, pen, stage),
        *_variables(scene, pen, stage),
    )
    return Box(stage, (), kids, label=scene.picture_words())


def _frame(pen: Pen, stage: Rect) -> Box:
    """A rounded frame; its corners are covered in the colour of the page."""
    r, page = pen.px(20), pen.color("wool")
    color = "#C7AC7E" if not pen.theme.contrast else "#FFFFFF"
    k = 0.45  # how far the four points of a corner lie on the circle
    corners: list[Paint] = []
    for x, y, sx, sy in (
        (stage.x, stage.y, 1, 1),
        (stage.right, stage.y, -1, 1),
        (stage.right, stage.bottom, -1, -1),
        (stage.x, stage.bottom, 1, -1),
    ):
        points = (
            (x - sx * 2, y - sy * 2),
            (x + sx * r, y - sy * 2),
            (x + sx * r, y),
            (x + sx * r * k, y + sy * r * 0.14),
            (x + sx * r * 0.14, y + sy * r * k),
            (x, y + sy * r),
            (x - sx * 2, y + sy * r),
        )
        corners.append(Poly(points, page))
    ring = Fill(stage, "", r, color, pen.px(3))
    return Box(stage, (*corners, ring))


def _forecast_key(scene: PlayScene, pen: Pen, stage: Rect) -> tuple[Box, ...]:
    """A chip that asks where the robot will stop; in a level to be mended also the thermometer."""
    level, boxes = scene.level, []
    if scene.playback and scene.playback.playing:
        return ()
    side = pen.px(46)
    x = stage.x + pen.px(12) + (len(level.states) * pen.px(54) if len(level.states) > 1 else 0)
    y = stage.y + pen.px(12 if not scene.beads else 84)
    if scene.wants_forecast:
        spot = Rect(x, y, side * 1.5, side)
        paints: list[Paint] = [
            Fill(
                spot,
                pen.color("saffronL" if scene.forecast else "paper"),
                side / 2,
                pen.color("ink"),
                pen.px(2.5),
            ),
            icon(
                "flag_forecast", spot.x + side * 0.55, spot.middle[1], side * 0.5, pen.color("ink")
            ),
            Words(
                "?",
                spot.right - side * 0.42,
                spot.middle[1],
                pen.text_size("body"),
                pen.color("ink"),
                bold=True,
                align="centre",
            )
            if scene.forecast is None
            else icon(
                "check", spot.right - side * 0.45, spot.middle[1], side * 0.42, pen.color("ink")
            ),
        ]
        boxes.append(
            Box(
                spot,
                tuple(paints),
                key="forecast",
                on="forecast",
                group="stage-keys",
                label=pen.say("Where will Düyün stop?"),
                radius=side / 2,
                tip=pen.say("Where will Düyün stop?"),
            )
        )
        x = spot.right + pen.px(8)
    if level.form == "fix":
        spot = Rect(x, y, side, side)
        boxes.append(
            icon_button(
                pen,
                spot,
                "healthy",
                label=pen.say("Healthy! Nothing to mend"),
                key="healthy",
                on="healthy",
                group="stage-keys",
            )
        )
    return tuple(boxes)


def _counters(scene: PlayScene, pen: Pen, stage: Rect) -> tuple[Box, ...]:
    """Pills at the top right: how many of the things to be fetched are there."""
    counters = [one for one in scene.status().counters if one[2] > 0]
    boxes, top = [], stage.y + pen.px(12 if not scene.beads else 84)
    for name, done, of in counters[:2]:
        text = pen.say("{done} of {of}", done=done, of=of)
        size = pen.text_size("body")
        wide = pen.measure(text, size, True, False) + pen.px(66)
        card = Rect(
            stage.right - pen.px(14) - wide, top, wide, pen.px(44 if not pen.compact else 38)
        )
        paints = (
            Fill(card, pen.color("paper"), card.h / 2, pen.color("ink"), pen.px(2.5)),
            _picture(
                pen,
                name,
                Rect(
                    card.x + pen.px(8), card.y + pen.px(5), card.h - pen.px(10), card.h - pen.px(10)
                ),
            ),
            Words(
                text,
                card.right - pen.px(16),
                card.middle[1],
                size,
                pen.color("ink"),
                bold=True,
                align="right",
            ),
        )
        boxes.append(Box(card, paints, label=text))
        top = card.bottom + pen.px(8)
    return tuple(boxes)


def _picture(pen: Pen, name: str, spot: Rect) -> Paint:
    if name in OBJECTS:
        return small_object(name, *spot.middle, spot.h)
    return icon(name, *spot.middle, spot.w * 0.8, pen.color("ink"))


def _maps(scene: PlayScene, pen: Pen, stage: Rect) -> tuple[Box, ...]:
    """A chip for each map of a level that has several."""
    if len(scene.level.states) < 2:
        return ()
    boxes = []
    side = pen.px(46)
    top = stage.y + pen.px(12 if not scene.beads else 84)
    for index in range(len(scene.level.states)):
        x = stage.x + pen.px(14) + index * (side + pen.px(8)) + side / 2
        y = top + side / 2
        now = index == scene.variant
        won = (
            index < len(scene.runs)
            and scene.verdict is not None
            and (scene.verdict.won or index < scene.verdict.variant)
        )
        fill = pen.color("saffron") if now else pen.color("paper")
        paints: list[Paint] = [
            Poly(octagon(x, y, side / 2 - pen.px(2)), fill, pen.color("ink"), pen.px(2.5)),
            Words(
                str(index + 1),
                x,
                y,
                pen.text_size("body"),
                pen.theme.on(fill),
                bold=True,
                align="centre",
            ),
        ]
        if won:
            paints.append(
                icon("check", x + side * 0.34, y + side * 0.34, pen.px(18), pen.color("teal"))
            )
        spot = Rect(x - side / 2, y - side / 2, side, side)
        boxes.append(
            Box(
                spot,
                tuple(paints),
                on=Variant(index),
                key=f"map:{index}",
                group="maps",
                label=pen.say("Map {n}", n=index + 1),
                radius=side / 2,
            )
        )
    return tuple(boxes)


def _variables(scene: PlayScene, pen: Pen, stage: Rect) -> tuple[Box, ...]:
    """The boxes of memory while a run has any: name and value, lists as rows."""
    step = scene.playback.before if scene.playback else None
    if step is None or not step.names:
        return ()
    size = pen.text_size("caption")
    rows = [f"{name} = {_value(step, value)}" for name, value in step.names][-6:]
    wide = min(stage.w * 0.6, max(pen.measure(row, size, False, True) for row in rows) + pen.px(28))
    top = stage.y + pen.px(12)
    card = Rect(stage.x + pen.px(14), top, wide, len(rows) * size * 1.5 + pen.px(14))
    paints: list[Paint] = [
        Fill(card, pen.color("paper"), pen.px(12), pen.color("violet"), pen.px(2.5))
    ]
    paints += [
        Words(
            row,
            card.x + pen.px(12),
            card.y + pen.px(7) + (i + 0.5) * size * 1.5,
            size,
            pen.color("ink"),
            mono=True,
        )
        for i, row in enumerate(rows)
    ]
    return (Box(card, tuple(paints), clip=True, label=", ".join(rows)),)


def _value(step: Step, value: object, depth: int = 0) -> str:
    if isinstance(value, Ref) and depth < 3:
        items = dict(step.heap).get(value.id, ())
        return "[" + ", ".join(_value(step, item, depth + 1) for item in items[:12]) + "]"
    return "[…]" if isinstance(value, Ref) else repr(value)
