"""The faces, row by row: those met with their names, the others woven in grey."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from game.art.portrait import portrait_drawing
from game.art.silhouette import silhouette_drawing
from game.scenes.album.areas import NEAR
from game.scenes.album.met import Meeting
from game.scenes.parts import robot_rect
from game.ui.box import Box
from game.ui.paint import Drawing, Fill, Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label, paragraph
from game.ui.widgets import button, icon, octagon_poly, scrollbar

if TYPE_CHECKING:
    from game.scenes.album.scene import AlbumScene
    from game.scenes.album.story import Teller

__all__ = ["face", "grid", "hint", "near_mark"]


def face(scene: Teller, pen: Pen, one: Meeting, spot: Rect) -> Drawing:
    """The portrait of a person, or the shape of somebody not met yet."""
    recipe = scene.home.portraits.get(one.person.portrait)
    if one.near:
        recipe = dict(one.near.avatar)
    if not one.met or recipe is None:
        name, source = silhouette_drawing()
        return Drawing(name, spot, source=source)
    key = ("album", one.person.id, one.near.avatar if one.near else ())
    if key not in pen.cache:
        pen.cache[key] = portrait_drawing(recipe)
    kept = pen.cache[key]
    assert isinstance(kept, tuple)
    return Drawing(kept[0], spot, source=kept[1])


def near_mark(pen: Pen, x: float, y: float) -> tuple[Paint, ...]:
    """A small house: somebody who was added here."""
    badge = octagon_poly(x, y, pen.px(15), pen.color("teal"), "#FFFFFF", pen.px(2.5))
    return (badge, icon("home", x, y, pen.px(17), "#FFFFFF"))


def hint(pen: Pen, one: Meeting) -> str:
    """Where a person is met; a number is never parted from the word before it."""
    if one.chapter is None:
        return pen.say("Further along your way")
    if one.level is None:
        text = pen.say("At the end of chapter {n}", n=one.chapter.number)
    else:
        text = pen.say("Chapter {n}, level {m}", n=one.chapter.number, m=one.level.number)
    return re.sub(r" (?=\d)", "\u00a0", text)


def grid(scene: AlbumScene, pen: Pen, area: Rect) -> Box:
    """The faces to be scrolled; or why there are none."""
    shown = scene.shown
    if not shown:
        return _nobody(scene, pen, area)
    head = Box(area)
    if not scene.met and scene.area != NEAR:
        head, area = _first_words(pen, area)
    gap = pen.px(8)
    letters = pen.text_size("caption") / pen.px(16)
    least = pen.px(150) * min(letters, 1.3)
    columns = max(2, int((area.w + gap) / (least + gap)))
    wide = (area.w - pen.px(10) - gap * (columns - 1)) / columns
    lines = 2 if letters < 1.2 else 3
    words = pen.text_size("caption") * 1.32 * lines
    high = min(wide - pen.px(20), pen.px(138)) + words + pen.px(22)
    rows = -(-len(shown) // columns)
    whole = rows * (high + gap) - gap
    scene.scroll = min(scene.scroll, max(0.0, whole - area.h))
    tiles = []
    for n, one in enumerate(shown):
        x = area.x + n % columns * (wide + gap)
        y = area.y + n // columns * (high + gap) - scene.scroll
        seen = y < area.bottom and y + high > area.y
        tiles.append(_tile(scene, pen, Rect(x, y, wide, high), one, words, seen))
    bar = scrollbar(pen, area, scene.scroll, whole)
    port = Box(area, (), (*tiles, bar), clip=True, scroll=True, key="people")
    return Box(area, (), (head, port))


def _tile(scene: AlbumScene, pen: Pen, spot: Rect, one: Meeting, words: float, seen: bool) -> Box:
    """One face and what stands below it; painted only where it is in sight."""
    key, where = f"person:{one.person.id}", hint(pen, one)
    text = one.person.name(pen.language) if one.met else where
    said = text if one.met else pen.say("Not met yet: {where}", where=where)
    paints: list[Paint] = []
    tile = spot.inset(pen.px(3))
    looked = scene.looked_at(scene.covers)
    if seen and looked and looked.person.id == one.person.id:
        edge = pen.color("focus")
        paints.append(Fill(tile, pen.color("paper"), pen.px(16), edge, pen.px(3.5)))
    elif seen and pen.hover == key:
        paints.append(Fill(tile, pen.color("sand"), pen.px(16)))
    if seen:
        side = spot.h - words - pen.px(22)
        picture = Rect(spot.middle[0] - side / 2, spot.y + pen.px(10), side, side)
        below = Rect(tile.x + pen.px(4), picture.bottom + pen.px(3), tile.w - pen.px(8), words)
        ink = pen.color("ink" if one.met else "walnut2")
        size = pen.text_size("block" if one.met else "caption")
        paints.append(face(scene, pen, one, picture))
        if one.near:
            paints += near_mark(pen, picture.right - pen.px(12), picture.bottom - pen.px(18))
        paints += label(pen, below, text, size, ink, one.met, "centre", lines=3)
    return Box(
        tile,
        tuple(paints),
        key=key,
        on=("person", one.person.id),
        label=said,
        group="people",
        radius=pen.px(16),
    )


def _first_words(pen: Pen, area: Rect) -> tuple[Box, Rect]:
    """What is said to a child who has met nobody, and the room below it."""
    text = pen.say("Weave a knot and you meet somebody. Their face will be here.")
    size = pen.text_size("body")
    lines, high = paragraph(pen, area, text, size, pen.color("ink"))
    head, below = area.cut_top(high, pen.px(10))
    return Box(head, lines, label=text), below


def _nobody(scene: AlbumScene, pen: Pen, area: Rect) -> Box:
    """Nothing was found: Düyün shrugs, and one press shows everybody again."""
    text = pen.say("These words find nobody. Try fewer letters.")
    if not scene.all:
        text = pen.say("The album is still empty.")
    room = area.centred(min(area.w, pen.px(520)), min(area.h, pen.px(360)))
    foot, rest = room.cut_bottom(pen.px(60), pen.px(14))
    picture, words = rest.cut_top(rest.h * 0.62, pen.px(10))
    lines, _ = paragraph(pen, words, text, pen.text_size("body"), pen.color("ink"), align="centre")
    robot = Drawing("robot/south-think", robot_rect(picture.middle[0], picture.y, picture.h))
    kids: tuple[Box, ...] = ()
    if scene.all:
        kids = (
            button(
                pen, foot.centred(min(foot.w, pen.px(320)), foot.h), pen.say("Show everybody"),
                key="all", on="all", icon_name="undo", kind="plain", group="people",
            ),
        )  # fmt: skip
    return Box(area, (robot, *lines), kids, label=text)
