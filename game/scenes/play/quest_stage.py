"""A Quest on the stage: its picture, the answers and forecasts in its cells."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from game.art.objects import OBJECTS, object_drawing, place
from game.levels import ready, run_on
from game.levels.level import Choice, Level
from game.scenes.play.grid import Grid, grid_for
from game.scenes.play.marks import Cell, Pick, WhyHere
from game.scenes.play.room import Room, Sign
from game.scenes.play.stage import stage_paints, twin_paints
from game.ui.box import Box
from game.ui.paint import Drawing, Fill, Paint, Poly, Words
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.widgets import icon, octagon
from game.worlds.world import Picture

if TYPE_CHECKING:
    from game.scenes.play.scene import PlayScene

__all__ = ["QuestStage", "answer_marks", "small_object"]

AHEAD = {"north": (0, -1), "east": (1, 0), "south": (0, 1), "west": (-1, 0)}
"""Where the cell lies that a heading points to."""

LEAST_ANSWER = 28
"""The px an answer is wide at least, before the scale, where the tiles are small."""


class QuestStage:
    """Shows the world of the grid."""

    counts = True

    def world(self, scene: PlayScene, pen: Pen, room: Room) -> list[Paint]:
        """The cells with everything in them, the planned way, the twin, the forecast flag."""
        picture = scene.picture()
        grid = _grid(pen, room, picture)
        thread = scene.home.thread
        paints = stage_paints(pen, room.stage, picture, grid, thread, _plan(scene, pen))
        twin = scene.twin_picture()
        if twin:
            paints += twin_paints(pen, grid, twin)
        return paints + _forecast(scene, pen, grid)

    def places(self, scene: PlayScene, pen: Pen, room: Room) -> tuple[Box, ...]:
        """The answers of a predict level, or any floor cell where a forecast is asked."""
        picture = scene.picture()
        grid = _grid(pen, room, picture)
        cells = {box.rect: box for box in _cells(scene, pen, grid, picture)}
        for box in _robot(scene, pen, grid, picture):
            if box.rect in cells:  # the focus stays on a cell while robots come and go
                cells[box.rect] = replace(box, key=cells[box.rect].key)
            elif not cells:
                cells[box.rect] = box
        return tuple(cells.values())

    def small(self, pen: Pen, area: Rect, level: Level, thread: str) -> list[Paint]:
        """The first map of a level."""
        picture = level.world.picture(level.states[0], level.states[0], 0)
        grid = grid_for(pen, Room(area, area, 0.3, pen.px(64)), picture.columns, picture.rows)
        return stage_paints(pen, area, picture, grid, thread)

    def goal(self, pen: Pen, level: Level) -> tuple[Sign, ...]:
        """What is to be fetched, then the goal."""
        return tuple(partial(_sign, name) for name in _things(level))


def _grid(pen: Pen, room: Room, picture: Picture) -> Grid:
    return grid_for(pen, room, picture.columns, picture.rows)


def _sign(name: str, x: float, y: float, high: float) -> list[Paint]:
    return [small_object(name, x, y, high)]


def _plan(scene: PlayScene, pen: Pen) -> tuple[tuple[float, float], ...]:
    """The way of the solution on the map that is shown, where the level draws it."""
    level = scene.level
    if not level.plan:
        return ()
    key = ("plan", level.id, scene.variant)
    if key not in pen.cache:
        end = run_on(level, ready(level, level.solution), scene.variant, record=False).world
        pen.cache[key] = level.world.picture(end, end, 1).trail
    way = pen.cache[key]
    return way if isinstance(way, tuple) else ()


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


def _robot(scene: PlayScene, pen: Pen, grid: Grid, picture: Picture) -> tuple[Box, ...]:
    """The robot in a run that stands still: pressed it tells why it is there."""
    playback = scene.playback
    still = playback is not None and not playback.playing
    if not still or scene.level.form == "predict":
        return ()
    text = pen.say("Why is Düyün here?")
    return tuple(
        Box(
            grid.cell(one.x, one.y),
            on=WhyHere("robot"),
            key="why-robot",
            group="stage",
            label=text,
            tip=text,
            radius=pen.px(6),
        )
        for one in picture.sprites
        if one.name == "robot"
    )


def answer_marks(pen: Pen, area: Rect, level: Level) -> list[Paint]:
    """The numbers of the answers, where they lie on the small picture of a level in the area."""
    picture = level.world.picture(level.states[0], level.states[0], 0)
    grid = grid_for(pen, Room(area, area, 0.3, pen.px(64)), picture.columns, picture.rows)
    paints: list[Paint] = []
    for at, choice in enumerate(level.choices, 1):
        x, y = _answer_spot(grid, choice)
        paints += _mark(pen, x, y, grid.w * 0.24, False, "", str(at))
    return paints


def _answer_spot(grid: Grid, choice: Choice) -> tuple[float, float]:
    """Where the mark of an answer is; with a heading it is at the edge of its cell."""
    cell = grid.cell(choice.x, choice.y)
    if choice.heading:
        dx, dy = AHEAD[choice.heading]
        return cell.middle[0] + dx * grid.w * 0.62, cell.middle[1] + dy * grid.h * 0.72
    return cell.x + cell.w * 0.78, cell.y + cell.h * 0.1  # beside what lies on the cell


def _answer(scene: PlayScene, pen: Pen, grid: Grid, index: int) -> Box:
    """One answer; with a heading it is an arrow at the edge of its cell."""
    choice = scene.level.choices[index]
    cell = grid.cell(choice.x, choice.y)
    r = grid.w * 0.24
    x, y = _answer_spot(grid, choice)
    apart = max(grid.w * 0.62, grid.h * 0.72)  # of two answers around one cell
    side = max(pen.px(LEAST_ANSWER), r * 2, min(pen.px(46), apart))
    spot = Rect(x - side / 2, y - side / 2, side, side)
    return Box(
        spot,
        _mark(pen, x, y, r, scene.choice == index, choice.heading, str(index + 1)),
        hit=spot if choice.heading else _both(spot, cell),
        on=Pick(index),
        key=f"pick:{index}",
        group="stage",
        label=pen.say("Answer {n}", n=index + 1),
        radius=r,
    )


def _mark(
    pen: Pen, x: float, y: float, r: float, picked: bool, heading: str, number: str
) -> tuple[Paint, ...]:
    """The octagon of an answer, with an arrow or its number."""
    fill = pen.color("saffron" if picked else "paper")
    ink = pen.theme.on(fill)
    paints: list[Paint] = []
    if picked and not pen.theme.contrast:
        paints.append(Poly(octagon(x, y, r + pen.px(7)), pen.color("saffron"), opacity=0.5))
    paints.append(Poly(octagon(x, y, r), fill, pen.color("ink"), pen.px(3)))
    if heading:
        paints.append(icon(heading, x, y, r * 1.15, ink))
    else:
        paints.append(Words(number, x, y, r, ink, bold=True, align="centre"))
    return tuple(paints)


def _both(a: Rect, b: Rect) -> Rect:
    """The smallest rectangle around two."""
    x, y = min(a.x, b.x), min(a.y, b.y)
    return Rect(x, y, max(a.right, b.right) - x, max(a.bottom, b.bottom) - y)


def small_object(name: str, x: float, y: float, size: float) -> Drawing:
    """An object centred at a point, about `size` px high, as a picture in a line of text."""
    return Drawing(object_drawing(name), Rect(*place(x, y + size * 0.4, size * 1.15)))


def _things(level: Level) -> list[str]:
    """Drawings of what is to be carried, where to, then of the goal; at most three."""
    world, state = level.world, level.states[0]
    picture = world.picture(state, state, 0)
    carried = [one.name for one in picture.sprites if one.look in ("item", "wish")]
    items = carried + [one.name for one in picture.sprites if one.look in ("wanted", "stop")]
    goals = [one.name for one in picture.sprites if one.look == "goal"]
    found = [name for name in dict.fromkeys([*items, *goals[:1]]) if name in OBJECTS]
    return found[:3]
