"""The top bar of the map: who plays, which chapter, and the buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.art.portrait import portrait_drawing
from game.progress.pair import Seat
from game.progress.state import Player
from game.scenes.home import Home
from game.scenes.parts import BAR_KEYS, back_button, bar_high, bar_key, bar_side, small_star
from game.ui.box import Box
from game.ui.paint import Drawing, Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import fits, label
from game.ui.widgets import button, button_width, top_bar

if TYPE_CHECKING:
    from game.scenes.map.scene import MapScene

__all__ = ["bar"]


def bar(scene: MapScene, pen: Pen) -> Box:
    """Back, face, name and stars at the left, the chapter in the middle, keys at the right."""
    home, side = scene.home, bar_side(pen)
    room = Rect(pen.px(12), 0, pen.width - pen.px(24), bar_high(pen))
    spot, rest = room.cut_left(side, pen.px(12))
    kids = [back_button(pen, spot.centred(side, side))]
    for name in ("menu", "sound"):
        spot, rest = rest.cut_right(side, pen.px(6))
        kids.append(bar_key(home, pen, spot.centred(side, side), name))
    for name in ("practice", "cloths", "album"):
        spot, rest = rest.cut_right(_wide(pen, side, name), pen.px(6))
        kids.append(_way(home, pen, spot.centred(spot.w, side), name))
    paints: tuple[Paint, ...] = ()
    if home.player:
        paints, rest = _player(pen, rest, home.player)
        if home.together:
            more, rest = _partner(pen, rest, home.together.partner)
            paints = (*paints, *more)
    return top_bar(pen, (Box(room, (*paints, *_title(scene, pen, rest))), *kids))


def _wide(pen: Pen, side: float, name: str) -> float:
    if pen.compact or pen.theme.large:
        return side
    mark, text = BAR_KEYS[name]
    return button_width(pen, pen.say(text), mark, "block")


def _way(home: Home, pen: Pen, spot: Rect, name: str) -> Box:
    """The way to what the child wove, or whom it met; with its words where there is room."""
    if spot.w <= spot.h:
        return bar_key(home, pen, spot, name)
    mark, text = BAR_KEYS[name]
    return button(
        pen, spot, pen.say(text), key=name, on=name, icon_name=mark, kind="plain", group="bar",
        size="block",
    )  # fmt: skip


def _player(pen: Pen, room: Rect, player: Player) -> tuple[tuple[Paint, ...], Rect]:
    """Face, name and stars, and the room left beside them."""
    side, size, ink = bar_side(pen), pen.text_size("card"), pen.color("ink")
    spot, rest = room.cut_left(side, pen.px(12))
    wide = min(pen.measure(player.name, size, True, False) + 4, rest.w * 0.3)
    shown = player.name if rest.w > pen.px(330) else ""  # the face alone where room is short
    name, rest = rest.cut_left(wide if shown else 0, pen.px(18) if shown else 0)
    star, rest = rest.cut_left(pen.px(30), pen.px(6))
    stars, rest = rest.cut_left(pen.px(50), 0)
    drawing, source = portrait_drawing(dict(player.avatar))
    paints: tuple[Paint, ...] = (
        Drawing(drawing, spot.centred(side, side), source=source),
        *label(pen, name, shown, size, ink, True),
        small_star(pen, *star.middle, 13),
        *label(pen, stars, str(player.stars), size, ink, True),
    )
    return paints, rest


def _partner(pen: Pen, room: Rect, seat: Seat) -> tuple[tuple[Paint, ...], Rect]:
    """The face of who plays along."""
    side = bar_side(pen)
    spot, rest = room.cut_left(side, pen.px(10))
    drawing, source = portrait_drawing(dict(seat.avatar))
    return (Drawing(drawing, spot.centred(side, side), source=source),), rest


def _title(scene: MapScene, pen: Pen, room: Rect) -> tuple[Paint, ...]:
    """The chapter, in the middle of the window where that leaves room; its number if need be."""
    chapter, middle = scene.chapter, pen.width / 2
    title = scene.home.say(chapter.title, context=chapter.id)
    text = pen.say("Chapter {n} · {title}", n=chapter.number, title=title)
    wide = min(pen.px(560), 2 * (room.right - middle), 2 * (middle - room.x))
    spot = Rect(middle - wide / 2, 0, wide, room.h)
    if pen.compact or wide < pen.px(300):
        spot = room
    size = pen.text_size("card")
    if not fits(pen, text, size, spot.w, True):
        text = pen.say("Chapter {n}", n=chapter.number)
    return label(pen, spot, text, size, pen.color("ink"), True, "centre", lines=2)
