"""The first step: the canvas, the things to paint with, the maps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.author import MOST_MAPS
from game.scenes.author.canvas import Tool
from game.scenes.author.skins import SKIN_NAMES
from game.scenes.called import PICTURES, numbered
from game.ui.box import Box
from game.ui.paint import Fill, Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label
from game.ui.widgets import icon, icon_button, panel, scrollbar

if TYPE_CHECKING:
    from game.scenes.author.maker import MakerScene

__all__ = ["picture_step"]


def picture_step(scene: MakerScene, pen: Pen, area: Rect) -> tuple[Box, ...]:
    """The canvas with its maps at the left, the things at the right."""
    side = pen.px(252 if pen.compact else 336)
    right, left = area.cut_right(side, pen.px(8 if pen.compact else 12))
    foot, stage = left.cut_bottom(pen.px(50), pen.px(8))
    inside = scene.canvas.view(scene, pen, stage)
    frame = Fill(stage, "", pen.px(14), _edge(pen), pen.px(3))
    return (
        inside,
        Box(stage, (frame,), ghost=True),
        *_maps(scene, pen, foot),
        _palette(scene, pen, right),
    )


def _edge(pen: Pen) -> str:
    return "#FFFFFF" if pen.theme.contrast else "#C7AC7E"


# -- things


def _palette(scene: MakerScene, pen: Pen, area: Rect) -> Box:
    """The things by group, and below what else is chosen; scrolled where they are many."""
    base = panel(pen, area)
    port = area.inset(pen.px(8), pen.px(8))
    inner = Rect(port.x + pen.px(6), port.y, port.w - pen.px(20), port.h)
    _, whole = _things(scene, pen, inner, 0.0)
    offset = scene.scroll("palette", whole - port.h)
    kids, whole = _things(scene, pen, inner, offset)
    bar = scrollbar(pen, port, offset, whole)
    inside = Box(port, (), (*kids, bar), clip=True, scroll=True, key="palette")
    return Box(area, base.paints, (*base.kids, inside))


def _things(
    scene: MakerScene, pen: Pen, area: Rect, offset: float
) -> tuple[tuple[Box, ...], float]:
    """Everything in the palette from the top of an area, and how high it is."""
    y = area.y - offset
    kids: list[Box] = []
    groups: dict[str, list[Tool]] = {}
    for one in scene.canvas.tools(scene.draft):
        groups.setdefault(one.group, []).append(one)
    gap = pen.px(8)
    least = pen.px(46 if pen.compact else 62)
    count = max(3, int((area.w + gap) // (least + gap)))
    side = (area.w - gap * (count - 1)) / count
    for title, tools in groups.items():
        if title:
            kids.append(_title(pen, Rect(area.x, y, area.w, pen.px(30)), pen.say(title)))
            y += pen.px(32)
        for at, tool in enumerate(tools):
            row, column = divmod(at, count)
            spot = Rect(area.x + column * (side + gap), y + row * (side + gap), side, side)
            kids.append(_tool(scene, pen, spot, tool))
        y += -(-len(tools) // count) * (side + gap) + pen.px(4)
    more, high = scene.canvas.extras(scene, pen, Rect(area.x, y, area.w, 0))
    y += high + pen.px(6)
    if scene.canvas.skins:
        kids.append(_title(pen, Rect(area.x, y, area.w, pen.px(30)), pen.say("Place")))
        line = Rect(area.x, y + pen.px(32), area.w, pen.px(50))
        kids += [*more, *_skin(scene, pen, line)]
        y = line.bottom + gap
    else:
        kids += more
    return tuple(kids), y - area.y + offset


def _title(pen: Pen, row: Rect, text: str) -> Box:
    size = pen.text_size("block")
    return Box(row, label(pen, row, text, size, pen.color("walnut"), True))


def _tool(scene: MakerScene, pen: Pen, spot: Rect, tool: Tool) -> Box:
    """A tile with a thing on it; the one in hand is lit."""
    key, held = f"tool:{tool.id}", scene.tool == tool.id
    fill = "saffronL" if held else "sand" if pen.hover == key else "wool"
    edge = pen.color("focus" if held else "line")
    paints: list[Paint] = [
        Fill(spot, pen.color(fill), pen.px(12), edge, pen.px(3.5 if held else 1.5)),
        *tool.picture(pen, spot.inset(spot.w * 0.13)),
    ]
    text = pen.say(tool.label)
    return Box(
        spot, tuple(paints), key=key, on=("tool", tool.id), label=text, tip=text, group="palette",
        radius=pen.px(12),
    )  # fmt: skip


def _skin(scene: MakerScene, pen: Pen, row: Rect) -> tuple[Box, ...]:
    """The look of the place, between the one before and the one after."""
    left, rest = row.cut_left(row.h, pen.px(6))
    right, middle = rest.cut_right(row.h, pen.px(6))
    text = pen.say(SKIN_NAMES.get(scene.draft.skin, "Village"))
    ground = Fill(middle, pen.color("wool"), pen.px(12), pen.color("line"), pen.px(2))
    words = label(pen, middle, text, pen.text_size("block"), pen.color("ink"), True, "centre")
    ends = ((left, "left", -1, pen.say("Previous place")),
            (right, "right", 1, pen.say("Next place")))  # fmt: skip
    arrows = tuple(
        icon_button(pen, spot, mark, label=said, key=f"skin:{mark}", on=("skin", way), group="skin")
        for spot, mark, way, said in ends
    )
    return (Box(middle, (ground, *words), label=text), *arrows)


# -- maps


def _maps(scene: MakerScene, pen: Pen, row: Rect) -> tuple[Box, ...]:
    """The maps as tabs, a further one, one less; how large the one shown is."""
    draft, gap, side = scene.draft, pen.px(6), row.h
    kids: list[Box] = []
    size = scene.canvas.size(draft, scene.map)
    rest = row
    if size is not None:
        wide = pen.px(138 if pen.compact else 150)
        if size.rows:
            spot, rest = rest.cut_right(wide, gap)
            kids += _stepper(
                pen, spot, "down", size.rows, (0, 1), pen.say("Rows: {n}", n=size.rows)
            )
        spot, rest = rest.cut_right(wide, gap)
        told = pen.say("Columns: {n}", n=size.columns)
        kids += _stepper(pen, spot, "right", size.columns, (1, 0), told)
    count = len(draft.maps)
    keys: list[tuple[str, str, str]] = []
    _, more, less = PICTURES[draft.world]
    if count < MOST_MAPS:
        keys.append(("more", "plus", pen.say(more)))
    if count > 1:
        keys.append(("less", "trash", pen.say(less)))
    wide = rest.w - (side + gap) * len(keys)
    each = min(pen.px(110), wide / count - gap)
    for at in range(count):
        spot = Rect(rest.x + at * (each + gap), row.y, each, side)
        kids.append(_tab(scene, pen, spot, at))
    x = rest.x + count * (each + gap)
    for key, mark, text in keys:
        spot = Rect(x, row.y, side, side)
        kids.append(
            icon_button(pen, spot, mark, label=text, key=f"maps:{key}", on=("maps", key),
                        group="maps")
        )  # fmt: skip
        x += side + gap
    return tuple(kids)


def _tab(scene: MakerScene, pen: Pen, spot: Rect, at: int) -> Box:
    here, key = at == scene.map, f"map:{at}"
    text = numbered(pen.say, scene.draft.world, at + 1)
    shown = text if spot.w > pen.px(74) else str(at + 1)
    fill = "ink" if here else "sand" if pen.hover == key else "paper"
    edge = pen.color("ink" if here else "line")
    ground = Fill(spot, pen.color(fill), pen.px(12), edge, pen.px(2))
    ink = pen.theme.on(fill)
    words = label(pen, spot.inset(pen.px(4), 0), shown, pen.text_size("block"), ink, True, "centre")
    return Box(
        spot, (ground, *words), key=key, on=("map", at), label=text, group="maps",
        radius=pen.px(12), tip=text if shown != text else "",
    )  # fmt: skip


def _stepper(
    pen: Pen, spot: Rect, mark: str, count: int, way: tuple[int, int], told: str
) -> list[Box]:
    """Less, how many, more."""
    left, rest = spot.cut_left(pen.px(44))
    right, middle = rest.cut_right(pen.px(44))
    dx, dy = way
    fewer, more = (
        (pen.say("One column less"), pen.say("One column more"))
        if dx
        else (pen.say("One row less"), pen.say("One row more"))
    )
    size, ink = pen.text_size("body"), pen.color("ink")
    sign = icon(mark, middle.x + pen.px(13), middle.middle[1], pen.px(18), pen.color("walnut"))
    room = Rect(middle.x + pen.px(20), middle.y, middle.w - pen.px(22), middle.h)
    words: tuple[Paint, ...] = (sign, *label(pen, room, str(count), size, ink, True, "centre"))
    return [
        icon_button(pen, left, "minus", label=fewer, key=f"size:{mark}:less",
                    on=("size", -dx, -dy), group="size"),
        Box(middle, words, label=told),
        icon_button(pen, right, "plus", label=more, key=f"size:{mark}:more", on=("size", dx, dy),
                    group="size"),
    ]  # fmt: skip
