"""The canvas of a Quest: a map of cells, painted with a hand or with the arrow keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from game.art.objects import object_drawing, place
from game.art.robot import BOX, robot_drawing
from game.art.scenery import SKINS
from game.author import Draft, Map, put, set_map, thawed
from game.scenes.author.canvas import CANVAS, Size, Tool, line_of
from game.scenes.author.grids import cursor, painted, walked
from game.scenes.author.quest_things import ANSWERS, SMALL, STARTS, THINGS, VOID, char_for, settled
from game.scenes.play.grid import Grid, grid_for
from game.scenes.play.room import Room
from game.scenes.play.stage import stage_paints
from game.scenes.scene import Cue, Effect
from game.ui.box import Box
from game.ui.events import Event, Pointed, Pressed, Shortcut
from game.ui.paint import Drawing, Fill, Paint, Poly, Stroke, Words
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.widgets import icon, octagon, toggle
from game.worlds import WORLDS
from game.worlds.world import Picture

if TYPE_CHECKING:
    from game.scenes.author.maker import MakerScene

__all__ = ["QuestCanvas"]

FRESH = (".......", ".......", ">......", ".......", ".......")
BLOCKS = ("forward", "left", "right", "take", "open", "repeat")


class QuestCanvas:
    """Maps of cells."""

    skins = tuple(SKINS)

    def fresh(self) -> Draft:
        """A meadow with the robot on it."""
        return Draft("", "quest", skin="village", maps=(Map(FRESH),), blocks=BLOCKS)

    def tools(self, draft: Draft) -> tuple[Tool, ...]:
        """Ground, start and goal, things, gates, scenery."""
        return tuple(
            Tool(id, one.label, one.group, partial(_tool_picture, draft.skin, id))
            for id, one in THINGS.items()
            if id != "answer" or draft.form == "predict"
        )

    def size(self, draft: Draft, at: int) -> Size:
        """Columns and rows."""
        rows = draft.maps[at].rows
        return Size(max(map(len, rows), default=1), max(1, len(rows)), (2, 1), (14, 10))

    def sized(self, draft: Draft, at: int, columns: int, rows: int) -> Draft:
        """Cut off, or with empty cells at the right and below."""
        lines = [line[:columns].ljust(columns, ".") for line in draft.maps[at].rows[:rows]]
        lines += ["." * columns] * (rows - len(lines))
        return settled(set_map(draft, at, lines))

    # -- hands and keys

    def heard(self, scene: MakerScene, event: Event) -> tuple[Effect, ...] | None:
        """Paint where the pointer goes; arrows move the cursor, Space paints."""
        match event:
            case Pointed(key="canvas", what="down" | "move", x=x, y=y):
                cell = _cell_at(scene.grid, x, y, self.size(scene.draft, scene.map))
                return self._dragged(scene, cell, event.what == "down")
            case Pointed(key="canvas"):
                return scene.work.settle()
            case Shortcut(key="left" | "right" | "up" | "down" as key, focus="canvas", ctrl=False):
                return self._walk(scene, key, event.shift)
            case Shortcut(key="space" | "return", focus="canvas", ctrl=False):
                effects = self._painted(scene, (scene.cell,), True)
                return (*effects, *scene.work.settle())
            case Shortcut(key="delete" | "backspace", focus="canvas"):
                effects = self._painted(scene, (scene.cell,), True, "void")
                return (*effects, *scene.work.settle())
            case Pressed(("quest", str(key))):
                on = scene.draft.get(key) is not None
                value: Any = None if on else {"fog": 1, "visit": "all"}[key]
                return (Cue("tap"), *scene.work.change(put(scene.draft, key, value)))
        return None

    def _dragged(
        self, scene: MakerScene, cell: tuple[int, int] | None, first: bool
    ) -> tuple[Effect, ...]:
        if cell is None or (not first and cell == scene.cell):
            return ()
        cells = (cell,) if first else line_of(scene.cell, cell)
        scene.cell = cell
        return self._painted(scene, cells, first)

    def _walk(self, scene: MakerScene, key: str, paints: bool) -> tuple[Effect, ...]:
        scene.cell = walked(scene.cell, key, self.size(scene.draft, scene.map))
        if not paints:
            return ()
        return (*self._painted(scene, (scene.cell,), False), *scene.work.settle())

    def _painted(
        self, scene: MakerScene, cells: tuple[tuple[int, int], ...], first: bool, tool: str = ""
    ) -> tuple[Effect, ...]:
        """The stroke goes on over some cells."""
        before = scene.draft
        draft = before
        for cell in cells:
            draft = _with_thing(draft, scene.map, cell, tool or scene.tool, first)
        if draft == before:
            return ()
        scene.work.stroke = settled(draft)
        return (Cue("snap_block" if first else "tap"),)

    # -- picture

    def view(self, scene: MakerScene, pen: Pen, area: Rect) -> Box:
        """The map as the stage shows it, with dashes around cells that are empty."""
        draft, size = scene.draft, self.size(scene.draft, scene.map)
        room = Room(area, area.inset(pen.px(6), pen.px(4)), 0.16, pen.px(88))
        scene.grid = grid = grid_for(pen, room, size.columns, size.rows)
        picture = picture_of(draft, scene.map)
        paints = stage_paints(pen, area, picture, grid, scene.home.thread)
        paints += _empty(pen, grid, draft.maps[scene.map].rows, size)
        paints += _answers(pen, grid, draft.maps[scene.map].rows)
        if pen.focus == CANVAS and pen.keys:
            paints += cursor(pen, grid.cell(*scene.cell))
        return painted(pen, area, paints, scene.cell_words(pen))

    def extras(self, scene: MakerScene, pen: Pen, area: Rect) -> tuple[tuple[Box, ...], float]:
        """Fog, and whether every cell is to be visited."""
        high = pen.px(52)
        rows = (
            ("fog", pen.say("Fog over the map")),
            ("visit", pen.say("Every path cell must be visited")),
        )
        kids = tuple(
            toggle(
                pen, Rect(area.x, area.y + at * high, area.w, high), text,
                scene.draft.get(key) is not None, key=f"quest:{key}", on=("quest", key),
                group="extras",
            )
            for at, (key, text) in enumerate(rows)
        )  # fmt: skip
        return kids, high * len(rows)


def _cell_at(grid: Grid, x: float, y: float, size: Size) -> tuple[int, int] | None:
    column, row = int((x - grid.x) // grid.w), int((y - grid.y) // grid.h)
    inside = 0 <= column < size.columns and 0 <= row < size.rows
    return (column, row) if inside else None


def _with_thing(draft: Draft, at: int, cell: tuple[int, int], tool: str, first: bool) -> Draft:
    """With a thing on a cell; there is one robot, which turns when it is painted over itself."""
    rows = list(draft.maps[at].rows)
    x, y = cell
    old = rows[y][x] if y < len(rows) and x < len(rows[y]) else VOID
    draft, char = char_for(draft, tool)
    if tool == "robot":
        char = old if old in STARTS else ">"
        if old in STARTS and first:
            char = STARTS[(STARTS.index(old) + 1) % len(STARTS)]
        rows = ["".join("." if one in STARTS else one for one in row) for row in rows]
    if tool == "answer":
        taken = {char for row in rows for char in row}
        char = old if old in ANSWERS else next((n for n in ANSWERS if n not in taken), "")
    if not char:
        return draft
    rows[y] = rows[y][:x].ljust(x, VOID) + char + rows[y][x + 1 :]
    return set_map(draft, at, rows)


# -- looks


def picture_of(draft: Draft, at: int) -> Picture:
    """A map as the world shows it; one without a start too."""
    world = next(one for one in WORLDS if one.kind == "quest")
    rows = [row.replace(" ", VOID) for row in draft.maps[at].rows]
    missing = not any(char in STARTS for row in rows for char in row)
    y = next((y for y, row in enumerate(rows) if "." in row), None) if missing else None
    if y is not None:
        rows[y] = rows[y].replace(".", ">", 1)
    said = {key: value for key, value in thawed(draft.settings).items() if key == "legend"}
    state = world.load("\n".join(rows), {**said, "skin": draft.skin})
    if type(state) is tuple:
        return Picture(max(map(len, rows)), len(rows), draft.skin, ())
    picture = world.picture(state, state, 0)
    hidden = ("robot", "start") if missing else ()
    seen = tuple(one for one in picture.sprites if one.name not in hidden)
    return replace(picture, sprites=seen, trail=() if missing else picture.trail)


def _empty(pen: Pen, grid: Grid, rows: tuple[str, ...], size: Size) -> list[Paint]:
    """A dashed frame around each cell where nothing is."""
    paints: list[Paint] = []
    dash = (grid.w * 0.1, grid.w * 0.09)
    for y in range(size.rows):
        for x in range(size.columns):
            row = rows[y] if y < len(rows) else ""
            if x >= len(row) or row[x] in "_ ":
                one = grid.cell(x, y).inset(grid.w * 0.08)
                ends = ((one.x, one.y), (one.right, one.y), (one.right, one.bottom),
                        (one.x, one.bottom), (one.x, one.y))  # fmt: skip
                paints.append(Stroke(ends, "#FFFFFF", max(1.0, pen.px(2)), dash, 0.75))
    return paints


def _answers(pen: Pen, grid: Grid, rows: tuple[str, ...]) -> list[Paint]:
    """The number of each answer on its cell."""
    return [
        paint
        for y, row in enumerate(rows)
        for x, char in enumerate(row)
        if char in ANSWERS
        for paint in _number(pen, *grid.cell(x, y).middle, grid.w * 0.56, char)
    ]


def _number(pen: Pen, x: float, y: float, side: float, text: str = "1") -> tuple[Paint, ...]:
    ink, r = pen.color("ink"), side / 2
    ground = Poly(octagon(x, y, r), pen.color("paper"), ink, max(1.5, r * 0.1))
    return (ground, Words(text, x, y, r * 1.1, ink, bold=True, align="centre"))


def _tool_picture(skin: str, id: str, pen: Pen, spot: Rect) -> tuple[Paint, ...]:
    """A thing, small."""
    thing = THINGS[id]
    x, y = spot.middle
    side = min(spot.w, spot.h)
    if thing.drawing:
        tile = side * (1.15 if thing.group == SMALL else 0.8)
        left, top, wide, high = place(x, y + side * 0.3, tile)
        return (Drawing(object_drawing(thing.drawing), Rect(left, top, wide, high)),)
    if id == "robot":
        name, source = robot_drawing("east", pen.color("madder"))
        high = side
        return (Drawing(name, spot.centred(high * BOX[2] / BOX[3], high), source=source),)
    if id == "answer":
        return _number(pen, x, y, side * 0.7)
    return _GROUNDS[id](pen, skin, x, y, side)


def _tile(pen: Pen, skin: str, x: float, y: float, side: float) -> tuple[Paint, ...]:
    look = SKINS.get(skin, SKINS["village"])
    top = Rect(x - side * 0.45, y - side * 0.32, side * 0.9, side * 0.56)
    front = Rect(top.x, top.bottom, top.w, side * 0.16)
    return (Fill(front, look.lip), Fill(top, look.tiles[0]))


def _wall(pen: Pen, skin: str, x: float, y: float, side: float) -> tuple[Paint, ...]:
    look = SKINS.get(skin, SKINS["village"])
    top = Rect(x - side * 0.42, y - side * 0.42, side * 0.84, side * 0.44)
    front = Rect(top.x, top.bottom, top.w, side * 0.42)
    return (Fill(front, look.wall[1]), Fill(top, look.wall[0]))


def _void(pen: Pen, skin: str, x: float, y: float, side: float) -> tuple[Paint, ...]:
    half = side * 0.38
    ends = ((x - half, y - half), (x + half, y - half), (x + half, y + half), (x - half, y + half))
    dash = (pen.px(5), pen.px(4))
    return (
        Stroke((*ends, ends[0]), pen.color("walnut"), pen.px(2), dash),
        icon("cross", x, y, side * 0.36, pen.color("walnut")),
    )


def _stop(pen: Pen, skin: str, x: float, y: float, side: float) -> tuple[Paint, ...]:
    return (
        *_tile(pen, skin, x, y, side),
        Poly(octagon(x, y - side * 0.04, side * 0.2), "#FFF9EE", "#2E1C14", pen.px(2)),
    )


def _spot(pen: Pen, skin: str, x: float, y: float, side: float) -> tuple[Paint, ...]:
    r = side * 0.22
    ends = ((x, y - r), (x + r, y), (x, y + r), (x - r, y))
    return (*_tile(pen, skin, x, y, side), Poly(ends, "#AB2E2A", "#7A1B1D", pen.px(2), 0.6))


_Ground = Callable[[Pen, str, float, float, float], tuple[Paint, ...]]
_GROUNDS: dict[str, _Ground] = {
    "floor": _tile, "wall": _wall, "void": _void, "stop": _stop, "spot": _spot,
}  # fmt: skip
