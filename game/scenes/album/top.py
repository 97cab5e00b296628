"""Above the faces: how many were met, the search field, the areas to choose from."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.scenes.album.areas import NEAR, shown_areas
from game.scenes.parts import back_button, bar_high, bar_key, bar_side
from game.ui.box import Box
from game.ui.paint import Fill
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label
from game.ui.widgets import chip, text_field, top_bar

if TYPE_CHECKING:
    from game.scenes.album.scene import AlbumScene

__all__ = ["chips", "top"]

ROWS = 2
"""The most rows the areas may take with their words; else only the chosen one keeps them."""


def top(scene: AlbumScene, pen: Pen) -> Box:
    """The bar: back, title, how many were met, other books, and the search field."""
    side, gap = bar_side(pen), pen.px(12)
    room = Rect(gap, 0, pen.width - 2 * gap, bar_high(pen))
    spot, rest = room.cut_left(side, gap)
    size, title = pen.text_size("card"), pen.say("Album")
    field, rest = rest.cut_right(min(rest.w * 0.42, pen.px(300)), gap)
    key, rest = rest.cut_right(side, gap)
    asked: tuple[Box, ...] = (bar_key(scene.home, pen, key.centred(side, side), "bugs"),)
    if scene.asks:
        key, rest = rest.cut_right(side, gap)
        asked += (bar_key(scene.home, pen, key.centred(side, side), "myths"),)
    words, rest = rest.cut_left(min(rest.w, pen.measure(title, size, True, False) + 4), gap)
    name = Box(words, label(pen, words, title, size, pen.color("ink"), True))
    search = text_field(
        pen,
        field.centred(field.w, side),
        scene.query,
        caret=scene.caret,
        hint=pen.say("Search"),
        icon_name="search",
        key="search",
        label=pen.say("Search"),
        group="search",
    )
    count = _count(scene, pen, rest)
    return top_bar(pen, (back_button(pen, spot.centred(side, side)), name, *count, *asked, search))


def _count(scene: AlbumScene, pen: Pen, room: Rect) -> tuple[Box, ...]:
    """How many were met, where there is room for it."""
    text = pen.say("{n} of {all} met", n=len(scene.met), all=len(scene.all))
    wide = _width(pen, text)
    if wide > room.w:
        return ()
    spot = Rect(room.x, room.middle[1] - pen.px(18), wide, pen.px(36))
    return (chip(pen, spot, text, icon_name="person"),)


def chips(scene: AlbumScene, pen: Pen, area: Rect) -> tuple[Box, Rect]:
    """A chip for each area, and the room below them."""
    named = [("", "ring", pen.say("All"))]
    for one in shown_areas(meeting.person for meeting in scene.all):
        named.append((one.id, one.icon, pen.say(one.name)))
    if scene.near:
        named.append((NEAR, "home", pen.say("Near us")))
    high, gap = pen.px(46), pen.px(10)
    spots = _flow(area, [_width(pen, text) for _, _, text in named], high, gap)
    words = max(spot.bottom for spot in spots) <= area.y + ROWS * (high + gap)
    if not words:
        wide = [_width(pen, text) if id == scene.area else high for id, _, text in named]
        spots = _flow(area, wide, high, gap)
    kids = tuple(
        _chip(scene, pen, spot, *one, words) for spot, one in zip(spots, named, strict=True)
    )
    used = max(spot.bottom for spot in spots) - area.y
    below = area.cut_top(used, pen.px(8 if pen.compact else 12))[1]
    return Box(Rect(area.x, area.y, area.w, used), (), kids), below


def _width(pen: Pen, text: str) -> float:
    size = pen.text_size("caption")
    return pen.measure(text, size, True, False) + size * 1.8 + pen.px(30)


def _flow(area: Rect, widths: list[float], high: float, gap: float) -> list[Rect]:
    """Places side by side, in a new row where one is full."""
    spots: list[Rect] = []
    x, y = area.x, area.y
    for wide in widths:
        wide = min(wide, area.w)
        if spots and x + wide > area.right + 1:
            x, y = area.x, y + high + gap
        spots.append(Rect(x, y, wide, high))
        x += wide + gap
    return spots


def _chip(
    scene: AlbumScene, pen: Pen, spot: Rect, id: str, mark: str, text: str, words: bool
) -> Box:
    chosen = scene.area == id
    made = chip(
        pen,
        spot,
        text if words or chosen else "",
        icon_name=mark,
        kind="ink" if chosen else "paper",
        key=f"area:{id}",
        on=("area", id),
        group="areas",
    )
    edge = Fill(spot, "", spot.h / 2, pen.color("ink" if chosen else "line"), pen.px(2))
    return replace(made, paints=(*made.paints, edge), label=text, tip="" if words else text)
