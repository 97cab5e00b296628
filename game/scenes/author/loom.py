"""The canvas of a Loom: a pattern, drawn knot by knot."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from game.art.yarn import YARNS, cloth_drawing, knot_drawing
from game.author import Draft, Map, set_map
from game.scenes.author.canvas import CANVAS, Size, Tool, line_of
from game.scenes.author.grids import cursor, painted, walked
from game.scenes.play.grid import Grid
from game.scenes.play.loom_parts import ground_paints
from game.scenes.scene import Cue, Effect
from game.ui.box import Box
from game.ui.events import Event, Pointed, Pressed, Shortcut
from game.ui.paint import Drawing, Fill, Paint, Stroke
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.widgets import icon, toggle
from game.values import N_

if TYPE_CHECKING:
    from game.scenes.author.maker import MakerScene

__all__ = ["LoomCanvas"]

NOTHING = "."
FRESH = (".......",) * 7
BLOCKS = ("weave", "next_row", "repeat")
_GROUP = N_("Yarn")
NAMES = {
    "r": N_("Red yarn"), "b": N_("Blue yarn"), "c": N_("Cream yarn"), "g": N_("Green yarn"),
    "o": N_("Gold yarn"), "k": N_("Black yarn"), NOTHING: N_("No yarn"),
}  # fmt: skip


class LoomCanvas:
    """Patterns of knots. A mirror paints both halves at once; it is a setting of the desk."""

    skins: tuple[str, ...] = ()

    def fresh(self) -> Draft:
        """An empty loom."""
        return Draft("", "loom", maps=(Map(FRESH),), blocks=BLOCKS)

    def tools(self, draft: Draft) -> tuple[Tool, ...]:
        """The yarns, and none."""
        return tuple(
            Tool(letter, NAMES[letter], _GROUP, partial(_tool_picture, letter)) for letter in NAMES
        )

    def size(self, draft: Draft, at: int) -> Size:
        """Knots in a row, and rows."""
        rows = draft.maps[at].rows
        return Size(max(map(len, rows), default=1), max(1, len(rows)), (2, 1), (24, 20))

    def sized(self, draft: Draft, at: int, columns: int, rows: int) -> Draft:
        """Cut off at the right and at the top, or with empty knots there."""
        old = draft.maps[at].rows
        lines = [line[:columns].ljust(columns, NOTHING) for line in old[max(0, len(old) - rows) :]]
        return set_map(draft, at, [NOTHING * columns] * (rows - len(lines)) + lines)

    # -- hands and keys

    def heard(self, scene: MakerScene, event: Event) -> tuple[Effect, ...] | None:
        """Paint where the pointer goes; arrows move the cursor, Space paints."""
        size = self.size(scene.draft, scene.map)
        match event:
            case Pointed(key="canvas", what="down" | "move", x=x, y=y):
                return self._dragged(scene, x, y, event.what == "down")
            case Pointed(key="canvas"):
                return scene.work.settle()
            case Shortcut(key="left" | "right" | "up" | "down" as key, focus="canvas", ctrl=False):
                scene.cell = walked(scene.cell, key, size)
                if event.shift:
                    return (*self._painted(scene, (scene.cell,)), *scene.work.settle())
                return ()
            case Shortcut(key="space" | "return", focus="canvas", ctrl=False):
                return (*self._painted(scene, (scene.cell,)), *scene.work.settle())
            case Shortcut(key="delete" | "backspace", focus="canvas"):
                return (*self._painted(scene, (scene.cell,), NOTHING), *scene.work.settle())
            case Pressed("mirror"):
                scene.mirror = not scene.mirror
                return (Cue("tap"),)
        return None

    def _dragged(self, scene: MakerScene, x: float, y: float, first: bool) -> tuple[Effect, ...]:
        size = self.size(scene.draft, scene.map)
        column, row = (
            int((x - scene.grid.x) // scene.grid.w),
            int((y - scene.grid.y) // scene.grid.h),
        )
        if not (0 <= column < size.columns and 0 <= row < size.rows):
            return ()
        cells = (
            ((column, row),)
            if first
            else line_of(scene.cell, (column, row))
            if ((column, row) != scene.cell)
            else ()
        )
        scene.cell = (column, row)
        return self._painted(scene, cells)

    def _painted(
        self, scene: MakerScene, cells: tuple[tuple[int, int], ...], letter: str = ""
    ) -> tuple[Effect, ...]:
        """The stroke goes on over some knots, and their mirror images."""
        before = scene.draft
        rows = [list(row) for row in before.maps[scene.map].rows]
        for x, y in cells:
            rows[y][x] = letter or scene.tool
            if scene.mirror:
                rows[y][len(rows[y]) - 1 - x] = letter or scene.tool
        draft = set_map(before, scene.map, ["".join(row) for row in rows])
        if draft == before:
            return ()
        scene.work.stroke = draft
        return (Cue("snap_block"),)

    # -- picture

    def view(self, scene: MakerScene, pen: Pen, area: Rect) -> Box:
        """The pattern on squared paper."""
        size = self.size(scene.draft, scene.map)
        room = area.inset(pen.px(20), pen.px(18))
        side = float(int(min(room.w / size.columns, room.h / size.rows, pen.px(64))))
        sheet = room.centred(side * size.columns, side * size.rows)
        scene.grid = Grid(float(int(sheet.x)), float(int(sheet.y)), side, side)
        sheet = Rect(scene.grid.x, scene.grid.y, sheet.w, sheet.h)
        rows = scene.draft.maps[scene.map].rows
        paints = ground_paints(pen, area, area.bottom - pen.px(14))
        edge = pen.color("ink" if not pen.theme.contrast else "line")
        paints.append(
            Fill(sheet.inset(-pen.px(8)), pen.color("paper"), pen.px(10), edge, pen.px(3))
        )
        paints += _lines(pen, scene.grid, size)
        name, source = cloth_drawing(rows)
        inner = Rect(sheet.x, sheet.y, sheet.w - side * 0.04, sheet.h - side * 0.04)
        paints.append(Drawing(name, inner, source=source))
        if scene.mirror:
            x = sheet.middle[0]
            ends = ((x, sheet.y - pen.px(6)), (x, sheet.bottom + pen.px(6)))
            paints.append(Stroke(ends, pen.color("speaker"), pen.px(3), (pen.px(8), pen.px(6))))
        if pen.focus == CANVAS and pen.keys:
            paints += cursor(pen, scene.grid.cell(*scene.cell))
        return painted(pen, area, paints, scene.cell_words(pen))

    def extras(self, scene: MakerScene, pen: Pen, area: Rect) -> tuple[tuple[Box, ...], float]:
        """The mirror."""
        row = Rect(area.x, area.y, area.w, pen.px(52))
        text = pen.say("Mirror: both sides at once")
        return (
            toggle(pen, row, text, scene.mirror, key="mirror", on="mirror", group="extras"),
        ), row.h


def _lines(pen: Pen, grid: Grid, size: Size) -> list[Paint]:
    """The squares of the paper."""
    paints: list[Paint] = []
    color, thin = pen.color("line"), max(1.0, pen.px(1))
    right, bottom = grid.x + size.columns * grid.w, grid.y + size.rows * grid.h
    for x in range(size.columns + 1):
        at = grid.x + x * grid.w
        paints.append(Stroke(((at, grid.y), (at, bottom)), color, thin, opacity=0.7))
    for y in range(size.rows + 1):
        at = grid.y + y * grid.h
        paints.append(Stroke(((grid.x, at), (right, at)), color, thin, opacity=0.7))
    return paints


def _tool_picture(letter: str, pen: Pen, spot: Rect) -> tuple[Paint, ...]:
    """A knot of the yarn."""
    side = min(spot.w, spot.h) * 0.9
    if letter in YARNS:
        return (Drawing(knot_drawing(letter), spot.centred(side, side)),)
    return (icon("cross", *spot.middle, side * 0.6, pen.color("walnut")),)
