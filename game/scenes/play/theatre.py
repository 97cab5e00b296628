"""The stage with everything on it: the world, forecast flag, answers, counters, variables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.art.objects import OBJECTS
from game.run import compile, execute
from game.run.trace import Ref, Step
from game.scenes.play.bar import small_object
from game.scenes.play.marks import Cell, Pick, Variant
from game.scenes.play.stage import Grid, grid_for, stage_paints, twin_paints
from game.ui.box import Box
from game.ui.paint import Fill, Paint, Poly, Words
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.widgets import icon, icon_button, octagon
from game.worlds.world import Picture

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
    picture = scene.picture()
    room = Rect(stage.x + aside, stage.y, stage.w - aside, stage.h - speech)
    grid = grid_for(pen, room, picture.columns, picture.rows, sky, largest)
    paints = stage_paints(pen, stage, picture, grid, scene.home.thread, _plan(scene, pen))
    twin = scene.twin_picture()
    if twin:
        paints += twin_paints(pen, grid, twin)
    paints += _forecast(scene, pen, grid)
    world = Box(stage, tuple(paints), clip=True)
    kids = (
        world,
        _frame(pen, stage),
        *_cells(scene, pen, grid, picture),
        *_counters(scene, pen, stage),
        *_maps(scene, pen, stage),
        *_forecast_key(scene, pen, stage),
        *_variables(scene, pen, stage),
    )
    return Box(stage, (), kids, label=scene.picture_words())


def _plan(scene: PlayScene, pen: Pen) -> tuple[tuple[float, float], ...]:
    """The way of the solution on the map that is shown, where the level draws it."""
    level = scene.level
    if not level.plan:
        return ()
    key = ("plan", level.id, scene.variant)
    if key not in pen.cache:
        state = level.states[scene.variant]
        end = execute(compile(level.solution, level.toolbox), state, record=False).world
        pen.cache[key] = level.world.picture(end, end, 1).trail
    way = pen.cache[key]
    return way if isinstance(way, tuple) else ()


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


def _forecast(scene: PlayScene, pen: Pen, grid: Grid) -> list[Paint]:
    """The flag a child has put where the robot will stop."""
    if scene.forecast is None:
        return []
    cell = grid.cell(*scene.forecast)
    x, y = cell.x + cell.w * 0.5, cell.y + cell.h * 0.62
    high = grid.w * 0.7
    pole = Rect(x - grid.w * 0.02, y - high, max(2.0, grid.w * 0.045), high)
    cloth = (
        (pole.right, pole.y),
        (pole.right + grid.w * 0.34, pole.y + high * 0.16),
        (pole.right, pole.y + high * 0.34),
    )
    return [
        Fill(pole, "#2E1C14"),
        Poly(cloth, "#F3B033", edge="#2E1C14", edge_px=max(1.5, grid.w * 0.03)),
    ]


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


def _cells(scene: PlayScene, pen: Pen, grid: Grid, picture: Picture) -> tuple[Box, ...]:
    """What may be pressed on the stage: the answers of a predict level, or any floor cell."""
    level = scene.level
    if scene.playback and scene.playback.playing:
        return ()
    if level.form == "predict":
        return tuple(_answer(scene, pen, grid, index) for index in range(len(level.choices)))
    if not scene.wants_forecast:
        return ()
    floors = {(int(s.x), int(s.y)) for s in picture.sprites if s.layer == 0 and s.name == "tile"}
    blocked = {(int(s.x), int(s.y)) for s in picture.sprites if s.name == "wall"}
    return tuple(
        Box(
            grid.cell(x, y),
            on=Cell(x, y),
            key=f"cell:{x},{y}",
            group="stage",
            label=pen.say("Here Düyün will stop"),
            hit=grid.cell(x, y),
            radius=pen.px(6),
        )
        for x, y in sorted(floors - blocked, key=lambda cell: (cell[1], cell[0]))
    )


def _answer(scene: PlayScene, pen: Pen, grid: Grid, index: int) -> Box:
    """One answer; with a heading it is an arrow at the edge of its cell."""
    choice = scene.level.choices[index]
    cell = grid.cell(choice.x, choice.y)
    picked = scene.choice == index
    r = grid.w * 0.24
    x, y = cell.x + cell.w * 0.78, cell.y + cell.h * 0.1  # beside what lies on the cell
    if choice.heading:
        dx, dy = {"north": (0, -1), "east": (1, 0), "south": (0, 1), "west": (-1, 0)}[
            choice.heading
        ]
        x, y = cell.middle
        x, y = x + dx * grid.w * 0.62, y + dy * grid.h * 0.72
    fill = pen.color("saffron") if picked else pen.color("paper")
    paints: list[Paint] = []
    if picked and not pen.theme.contrast:
        paints.append(Poly(octagon(x, y, r + pen.px(7)), pen.color("saffron"), opacity=0.5))
    paints.append(Poly(octagon(x, y, r), fill, pen.color("ink"), pen.px(3)))
    ink = pen.theme.on(fill)
    if choice.heading:
        paints.append(icon(choice.heading, x, y, r * 1.15, ink))
    else:
        paints.append(Words(str(index + 1), x, y, r, ink, bold=True, align="centre"))
    side = max(pen.px(46), r * 2)
    spot = Rect(x - side / 2, y - side / 2, side, side)
    return Box(
        spot,
        tuple(paints),
        hit=spot if choice.heading else _both(spot, cell),
        on=Pick(index),
        key=f"pick:{index}",
        group="stage",
        label=pen.say("Answer {n}", n=index + 1),
        radius=r,
    )


def _both(a: Rect, b: Rect) -> Rect:
    """The smallest rectangle around two."""
    x, y = min(a.x, b.x), min(a.y, b.y)
    return Rect(x, y, max(a.right, b.right) - x, max(a.bottom, b.bottom) - y)


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
