"""Step 1 of the builder: tabs, pictures of the face with each part, colours."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from game.art.avatar import TABS, Choice, Row, is_chosen
from game.art.portrait import HAIRS, portrait_drawing
from game.art.tokens import COLORS
from game.scenes.parts import choice_ground, tick
from game.ui.box import Box
from game.ui.paint import Drawing, Fill, Paint, Poly
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label
from game.ui.widgets import icon, octagon, panel

__all__ = ["Builder", "looks_card"]


class Builder(Protocol):
    """What is being chosen: the face so far, the tab, how far its parts are scrolled."""

    recipe: Mapping[str, str]
    tab: int
    scroll: float


def looks_card(scene: Builder, pen: Pen, area: Rect) -> Box:
    """The card with the tabs above, the parts in the middle, their colours below."""
    base = panel(pen, area)
    inner = area.inset(pen.px(12 if pen.compact else 18), pen.px(14))
    head, rest = inner.cut_top(pen.px(48), pen.px(12))
    kids = list(_tabs(scene, pen, head))
    tab = TABS[scene.tab]
    colors = [row for row in tab.rows if row.colors][:2]
    rows = [row for row in tab.rows if row.choices]
    if colors:
        high = pen.px(94 if not pen.compact else 72) * len(colors)
        foot, rest = rest.cut_bottom(high, pen.px(8))
        kids += _colors(scene, pen, foot, colors)
    kids.append(_pictures(scene, pen, rest, rows))
    return Box(area, base.paints, (*base.kids, *kids))


# -- tabs


def _tabs(scene: Builder, pen: Pen, head: Rect) -> tuple[Box, ...]:
    """The kinds of parts; only their icons where the words do not fit."""
    words = [pen.say(tab.name) for tab in TABS]
    size, gap = pen.text_size("block"), pen.px(4)
    wants = [pen.measure(text, size, True, False) + pen.px(52) for text in words]
    icons_only = sum(wants) + gap * len(wants) > head.w
    spots = head.columns([1.0] * len(TABS) if icons_only else wants, gap)
    return tuple(
        _tab(pen, spot, index, text, index == scene.tab, icons_only)
        for index, (text, spot) in enumerate(zip(words, spots, strict=True))
    )


def _tab(pen: Pen, spot: Rect, index: int, text: str, now: bool, icon_only: bool) -> Box:
    key = f"tab:{index}"
    ink = pen.color("paper" if now else "ink")
    mark = pen.px(22)
    paints: list[Paint] = []
    if now:
        paints.append(Fill(spot, pen.color("ink"), pen.px(12)))
    elif pen.hover == key:
        paints.append(Fill(spot, pen.color("sand"), pen.px(12)))
    if icon_only:
        lit = pen.color("saffron") if now else ink
        paints.append(icon(TABS[index].icon, *spot.middle, mark * 1.2, lit))
    else:
        lit = pen.color("saffron") if now and not pen.theme.contrast else ink
        paints.append(icon(TABS[index].icon, spot.x + mark, spot.middle[1], mark, lit))
        room = Rect(spot.x + pen.px(40), spot.y, spot.w - pen.px(46), spot.h)
        paints += label(pen, room, text, pen.text_size("block"), ink, True)
    return Box(
        spot,
        tuple(paints),
        key=key,
        on=("tab", index),
        label=text,
        tip=text,
        group="tabs",
        radius=pen.px(12),
    )


# -- parts


def _pictures(scene: Builder, pen: Pen, area: Rect, rows: list[Row]) -> Box:
    """Small faces, one for each part; they scroll where there are many."""
    columns = 5 if not pen.compact else 4
    gap = pen.px(14 if not pen.compact else 8)
    wide = (area.w - gap * (columns - 1)) / columns
    high = min(wide * 0.93, pen.px(128))
    pairs = [(row, choice) for row in rows for choice in row.choices]
    total = -(-len(pairs) // columns) * (high + gap)
    scroll = max(0.0, min(scene.scroll, total - area.h))
    kids = []
    for index, (row, choice) in enumerate(pairs):
        x = area.x + (index % columns) * (wide + gap)
        y = area.y + (index // columns) * (high + gap) - scroll
        if area.y - 2 * high <= y <= area.bottom + high:
            kids.append(_picture(scene, pen, Rect(x, y, wide, high), row, choice))
    return Box(area.inset(-pen.px(6)), (), tuple(kids), clip=True, scroll=True, key="parts")


def _picture(scene: Builder, pen: Pen, spot: Rect, row: Row, choice: Choice) -> Box:
    """The face as it would be with this part."""
    chosen = is_chosen(scene.recipe, row, choice)
    key = f"part:{row.key}:{choice.word}"
    ground = choice_ground(pen, spot, chosen)
    sample = {**scene.recipe, row.key: choice.word, "bg": ground.color}
    drawing, source = portrait_drawing(sample, frame=False)
    if pen.hover == key and not chosen:
        ground = Fill(spot, pen.color("sand"), pen.px(18))
    side = spot.h - pen.px(8)
    paints: list[Paint] = [ground, Drawing(drawing, spot.centred(side, side), source=source)]
    if chosen:
        paints += tick(pen, spot.right - pen.px(12), spot.y + pen.px(12))
    number = int(choice.word) + 1 if choice.word.isdecimal() else 0
    text = pen.say(choice.label, number=number)
    return Box(
        spot,
        tuple(paints),
        key=key,
        on=(row, choice),
        label=text,
        tip=text,
        group="parts",
        radius=pen.px(18),
    )


# -- colours


def _colors(scene: Builder, pen: Pen, area: Rect, rows: list[Row]) -> list[Box]:
    """A row of swatches for each thing that can be coloured."""
    boxes: list[Box] = []
    for line, row in zip(area.rows([1] * len(rows)), rows, strict=True):
        title, spots = line.cut_top(pen.px(30 if not pen.compact else 24))
        size, ink = pen.text_size("block"), pen.color("ink")
        boxes.append(Box(title, label(pen, title, pen.say("Colour"), size, ink, True)))
        pitch = min(pen.px(75), spots.w / len(row.colors))
        r = min(pitch * 0.42, spots.h * 0.48, pen.px(28))
        for k, color in enumerate(row.colors):
            x, y = spots.x + (k + 0.5) * pitch, spots.middle[1]
            chosen = scene.recipe.get(row.paints) == color
            boxes.append(_swatch(pen, x, y, r, row.paints, color, chosen))
    return boxes


def _swatch(pen: Pen, x: float, y: float, r: float, key: str, color: str, chosen: bool) -> Box:
    """A colour of a part: an octagon, ticked when it is the one."""
    hue = HAIRS[color][0] if color in HAIRS and key == "hc" else COLORS[color]
    edge = pen.color("ink") if chosen else pen.color("line")
    shape = octagon(x, y, r * (1.08 if chosen else 1))
    paints: list[Paint] = [Poly(shape, hue, edge, pen.px(3.5 if chosen else 2))]
    if chosen:
        paints.append(icon("check", x, y, r * 1.1, pen.theme.on(hue)))
    side = max(2 * r, pen.px(44))
    return Box(
        Rect(x - side / 2, y - side / 2, side, side),
        tuple(paints),
        key=f"color:{key}:{color}",
        on=("color", key, color),
        label=color,
        group=f"colors:{key}",
        radius=r,
    )
