"""The loom: beams, warps, the carpet woven so far, the ghost of the rest, and the knots."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.art.carpet import MAP_SIZE, knot_motif
from game.art.knots import MOST_ON_ZIGZAG, knots
from game.art.robot import BOX, place, robot_drawing
from game.levels.level import Level
from game.scenes.klass import mine
from game.scenes.klass.band import ring
from game.scenes.map.marks import Open
from game.scenes.woven import carpet_of
from game.ui.box import Box
from game.ui.paint import Cells, Drawing, Fill, Paint, Poly, Stroke
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.widgets import knot, octagon, star8

if TYPE_CHECKING:
    from game.scenes.map.scene import MapScene

__all__ = ["loom"]

WOOD, WOOD_DARK = "#5C3B28", "#3F261A"


def loom(scene: MapScene, pen: Pen, area: Rect) -> Box:
    """The whole loom in its area; the carpet keeps its shape."""
    beam = pen.px(14 if pen.compact else 25)
    post = pen.px(10 if pen.compact else 24)
    room = Rect(
        area.x + post * 1.6, area.y + beam, area.w - post * 3.2, area.h - 2 * beam - pen.px(18)
    )
    cell = min(room.w / MAP_SIZE[0], room.h / MAP_SIZE[1])
    wide, high = cell * MAP_SIZE[0], cell * MAP_SIZE[1]
    field = Rect(round(room.middle[0] - wide / 2), round(room.y + (room.h - high) / 2), wide, high)
    frame = Rect(field.x - post * 1.6, field.y - beam, field.w + post * 3.2, field.h + 2 * beam)
    paints = [*_posts(pen, frame, post), *_warp(scene, pen, field), *_beams(pen, frame, beam)]
    return Box(area, tuple(paints), _knots(scene, pen, field))


def _posts(pen: Pen, frame: Rect, post: float) -> list[Paint]:
    if pen.theme.contrast:
        return []
    found: list[Paint] = []
    for x in (frame.x + post * 0.55, frame.right - post * 1.5):
        column = Rect(x, frame.y, post * 0.95, frame.h + pen.px(34))
        found.append(Fill(column, WOOD))
        found.append(
            Fill(Rect(column.right - post * 0.3, column.y, post * 0.3, column.h), WOOD_DARK)
        )
    return found


def _beams(pen: Pen, frame: Rect, beam: float) -> list[Paint]:
    edge = "#2E1C14" if not pen.theme.contrast else "#FFFFFF"
    found: list[Paint] = []
    for y in (frame.y, frame.bottom - beam):
        bar = Rect(frame.x, y, frame.w, beam)
        found.append(
            Fill(
                bar,
                "#6B4630" if not pen.theme.contrast else "#4A2C1C",
                pen.px(5),
                edge,
                pen.px(2.5),
            )
        )
    for i in range(12):  # lozenges on the upper beam
        x, y = frame.x + frame.w * (i + 0.5) / 12, frame.y + beam / 2
        w, h = pen.px(8), pen.px(5)
        found.append(Poly(((x, y - h), (x + w, y), (x, y + h), (x - w, y)), "#D69A3A"))
    return found


def _warp(scene: MapScene, pen: Pen, field: Rect) -> list[Paint]:
    """Warps and ghost above, woven rows below, the saffron line of the row in work."""
    width, height = MAP_SIZE
    cells = carpet_of(scene.home, scene.chapter, width, height)
    rows = max(0, min(height, int(scene.rows), scene.woven()))
    cell = field.h / height
    split = field.bottom - rows * cell
    paints: list[Paint] = []
    if rows < height:
        above = Rect(field.x, field.y, field.w, split - field.y)
        paints += _ghost(pen, above, cells[: height - rows])
    if rows:
        paints.append(Cells(Rect(field.x, split, field.w, rows * cell), cells[height - rows :]))
    if 0 < rows < height:
        line = Rect(field.x - 2, split - pen.px(5), field.w + 4, pen.px(5))
        paints.append(Fill(line, pen.color("saffron")))
        paints.append(Fill(Rect(line.x, split - pen.px(7), line.w, pen.px(2)), "#2E1C14"))
    return paints


def _ghost(pen: Pen, above: Rect, cells: tuple[tuple[str, ...], ...]) -> list[Paint]:
    """What is still to be woven: faint, behind the warps."""
    high = pen.theme.contrast
    step = above.w / MAP_SIZE[0]
    wide = max(1.0, step * 0.2)
    warps = (Rect(above.x + k * step, above.y, wide, above.h) for k in range(MAP_SIZE[0]))
    return [
        Fill(above, "#F4E6C8" if not high else "#000000"),
        Cells(above, cells, weave=0, opacity=0.13 if not high else 0.3),
        *(Fill(warp, "#CDB485", opacity=0.55) for warp in warps),
    ]


def _knots(scene: MapScene, pen: Pen, field: Rect) -> tuple[Box, ...]:
    levels = scene.chapter.levels
    points = knots(len(levels), (field.x, field.y, field.w, field.h))
    points = [_inside(pen, point, field) for point in points]
    ids, now = scene.open_ids(), scene.next_id()
    given = mine.assigned(scene.home)
    boxes = [Box(field, _threads(scene, pen, points))]
    robot: Box | None = None
    for index, (level, (x, y)) in enumerate(zip(levels, points, strict=True)):
        state = _state(scene, level, ids, now)
        label = f"{scene.chapter.number}·{level.number} " + scene.home.told(level, level.title)
        spot = knot(
            pen,
            x,
            y,
            state,
            str(level.number),
            key=f"knot:{level.id}",
            on=Open(index),
            label=label,
            group="knots",
            small=pen.compact and state != "now",
        )
        extra = _done_marks(scene, pen, level, x, y, spot) if state == "done" else ()
        asked = ring(pen, spot.rect) if level.id in given and state != "done" else ()
        chosen = _chosen(pen, x, y, spot) if scene.chosen is level else ()
        boxes.append(
            Box(spot.rect, (), (Box(spot.rect, (*asked, *chosen)), spot, Box(spot.rect, extra)))
        )
        if level is scene.chosen:
            ahead = points[index + 1][0] if index + 1 < len(points) else x - 1
            crowded = len(levels) > MOST_ON_ZIGZAG
            robot = _robot(scene, pen, (x, y), ahead > x, field, crowded)
    return (*boxes, *([robot] if robot else []))


def _inside(pen: Pen, point: tuple[float, float], field: Rect) -> tuple[float, float]:
    edge = pen.px(34)
    x, y = point
    return min(max(x, field.x + edge), field.right - edge), y


def _state(scene: MapScene, level: Level, ids: frozenset[str], now: str) -> str:
    if scene.home.won(level):
        return "done"
    if level.id == now:
        return "now"
    return "open" if level.id in ids else "locked"


def _threads(scene: MapScene, pen: Pen, points: list[tuple[float, float]]) -> tuple[Paint, ...]:
    """The thread from knot to knot: woollen where both are tied, dots ahead."""
    paints: list[Paint] = []
    levels = scene.chapter.levels
    for index in range(len(points) - 1):
        pair = (points[index], points[index + 1])
        if scene.home.won(levels[index]):
            paints += [
                Stroke(pair, "#2E1C14", pen.px(13)),
                Stroke(pair, "#FFF9EE", pen.px(7)),
                Stroke(pair, "#AB2E2A", pen.px(2), dash=(pen.px(5), pen.px(8))),
            ]
        else:
            paints.append(Stroke(pair, "#8A6D3C", pen.px(4), dash=(pen.px(3), pen.px(10))))
    return tuple(paints)


def _done_marks(
    scene: MapScene, pen: Pen, level: Level, x: float, y: float, spot: Box
) -> tuple[Paint, ...]:
    """The motif of a tied knot, and a pill with its stars."""
    r = spot.rect.w / 2
    rows = knot_motif(scene.seed, level.number, scene.dyes)
    size = r * 1.36
    paints: list[Paint] = [Cells(Rect(x - size / 2, y - size / 2, size, size), rows, weave=0)]
    result = scene.result(level)
    if level.form == "create" or result is None:
        return tuple(paints)
    w, h = (pen.px(34), pen.px(15)) if pen.compact else (pen.px(46), pen.px(23))
    pill = Rect(x + r * 0.66, y - r * 0.93 - h / 2, w, h)
    paints.append(Fill(pill, "#2E1C14", h / 2))
    for k in range(3):
        full = k < result.stars
        paints.append(
            Poly(
                star8(pill.x + w * (0.22 + 0.28 * k), pill.middle[1], h * 0.27),
                "#F3B033" if full else "#6B5648",
            )
        )
    return tuple(paints)


def _chosen(pen: Pen, x: float, y: float, spot: Box) -> tuple[Paint, ...]:
    return (
        Poly(
            octagon(x, y, spot.rect.w / 2 + pen.px(7)),
            "",
            edge=pen.color("saffron"),
            edge_px=pen.px(4),
        ),
    )


def _robot(
    scene: MapScene,
    pen: Pen,
    at: tuple[float, float],
    ahead_right: bool,
    field: Rect,
    crowded: bool,
) -> Box:
    """Düyün beside the chosen knot, where it does not hide the next one."""
    scale = pen.px(0.82 if not pen.compact else 0.55) * (0.62 if crowded else 1)
    far = pen.px(74 if not pen.compact else 48) * (0.72 if crowded else 1)
    edge = BOX[2] * scale * 0.4
    side = -1 if ahead_right and at[0] - far - edge > field.x else 1
    if at[0] + far + edge > field.right + pen.px(30):
        side = -1
    x, y = at[0] + side * far, at[1] + pen.px(22)
    if ahead_right and side > 0:  # no room on the free side: on top of the knot
        x, y = max(at[0], field.x + edge) - pen.px(6), at[1] - pen.px(30)
    rect = Rect(*place(x, y, scale))
    name, source = robot_drawing("south" if side > 0 else "east", scene.home.thread)
    return Box(rect, (Drawing(name, rect, source=source),))
