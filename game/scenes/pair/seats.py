"""The two seats: faces to choose from, the guest's name, what driver and navigator do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from game.art.portrait import portrait_drawing
from game.scenes.pair.guest import FACES
from game.scenes.parts import choice_ground, tick
from game.ui.box import Box
from game.ui.paint import Drawing, Fill, Paint, Poly
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label
from game.ui.widgets import button, icon, octagon, octagon_poly, panel, scrollbar, text_field
from game.values import N_

if TYPE_CHECKING:
    from game.scenes.pair.choose import PairScene

__all__ = ["seats"]

DOES = (
    ("steer", "saffron", N_("The driver moves the blocks.")),
    ("compass", "teal", N_("The navigator reads, thinks and asks.")),
)
"""Icon, colour and words of the two roles."""

Tile = tuple[str, str, Any, tuple[tuple[str, str], ...] | None, bool]
"""Key, words, what it sends, the recipe of the face (None: a plus), whether it is chosen."""


def seats(scene: PairScene, pen: Pen, room: Rect) -> tuple[Box, ...]:
    """Both seats and the foot; while there is no child on this PC, the way to make one."""
    gap = pen.px(12 if pen.compact else 24)
    foot, above = room.cut_bottom(pen.px(112 if pen.compact else 124), gap)
    if not scene.home.players:
        return (_nobody(pen, above), *_foot(scene, pen, foot))
    left, right = above.columns((1, 1), gap)
    return (_first(scene, pen, left), _other(scene, pen, right), *_foot(scene, pen, foot))


def _nobody(pen: Pen, area: Rect) -> Box:
    """There is no carpet yet: first somebody has to be made."""
    base = panel(pen, area)
    text = pen.say("Whose carpet will it be? First make a player.")
    words, below = area.inset(pen.px(40)).rows((1, 1), pen.px(10))
    key = button(
        pen,
        below.centred(min(below.w, pen.px(320)), pen.px(64)),
        pen.say("New player"),
        key="new",
        on="new",
        icon_name="plus",
        group="first",
        entry=True,
    )
    size, ink = pen.text_size("card"), pen.color("ink")
    paints = label(pen, words, text, size, ink, True, "centre", lines=2)
    return Box(area, base.paints, (Box(words, paints), key))


def _first(scene: PairScene, pen: Pen, area: Rect) -> Box:
    """Whose carpet is woven."""
    tiles = [
        (f"first:{one.id}", one.name, ("first", one.id), one.avatar, one.id == scene.first)
        for one in scene.home.players
    ]
    base, room = _card(pen, area, pen.say("Whose carpet?"))
    return Box(area, base.paints, (*base.kids, _grid(scene, pen, room, "first", tiles)))


def _other(scene: PairScene, pen: Pen, area: Rect) -> Box:
    """Who plays along: another child, or a guest with a name and a face."""
    tiles: list[Tile] = [
        (f"other:{one.id}", one.name, ("other", one.id), one.avatar, one.id == scene.other)
        for one in scene.home.players
        if one.id != scene.first
    ]
    guest = scene.other == ""
    recipe = FACES[scene.face] if guest else None
    text = scene.guest_name if guest else pen.say("Guest")
    tiles.insert(0, ("guest", text, ("other", ""), recipe, guest))
    base, room = _card(pen, area, pen.say("Who plays along?"))
    kids: tuple[Box, ...] = ()
    if guest:
        form, room = room.cut_bottom(pen.px(122 if pen.compact else 150), pen.px(8))
        kids = _form(scene, pen, form)
    return Box(area, base.paints, (*base.kids, _grid(scene, pen, room, "other", tiles), *kids))


def _card(pen: Pen, area: Rect, title: str) -> tuple[Box, Rect]:
    """A panel with its question, and the room below it."""
    base = panel(pen, area)
    inner = area.inset(pen.px(12 if pen.compact else 24), pen.px(8 if pen.compact else 16))
    head, room = inner.cut_top(pen.px(34 if pen.compact else 44), pen.px(6))
    words = label(pen, head, title, pen.text_size("card"), pen.color("ink"), True)
    return Box(area, base.paints, (Box(head, words),)), room


def _grid(scene: PairScene, pen: Pen, area: Rect, name: str, tiles: Sequence[Tile]) -> Box:
    """Faces with their names, to be scrolled where they are many."""
    gap = pen.px(8 if pen.compact else 14)
    columns = max(2, int((area.w + gap) / (pen.px(112 if pen.compact else 132) + gap)))
    wide = (area.w - pen.px(10) - gap * (columns - 1)) / columns
    high = min(wide * 1.2, pen.px(170)) if not pen.compact else wide * 1.08
    rows = -(-len(tiles) // columns)
    whole = rows * (high + gap) - gap + pen.px(8)
    scene.scroll[name] = top = min(scene.scroll[name], max(0.0, whole - area.h))
    kids = tuple(
        _tile(
            pen,
            Rect(
                area.x + pen.px(4) + at % columns * (wide + gap),
                area.y + pen.px(4) + at // columns * (high + gap) - top,
                wide,
                high,
            ),
            name,
            tile,
        )
        for at, tile in enumerate(tiles)
    )
    bar = scrollbar(pen, area, top, whole)
    return Box(area, (), (*kids, bar), clip=True, scroll=True, key=name)


def _tile(pen: Pen, spot: Rect, group: str, tile: Tile) -> Box:
    key, text, on, recipe, chosen = tile
    ground = choice_ground(pen, spot, chosen)
    if pen.hover == key and not chosen:
        ground = Fill(spot, pen.color("sand"), pen.px(18))
    name, head = spot.inset(pen.px(6)).cut_bottom(pen.px(26), pen.px(2))
    side = min(head.w, head.h)
    face = head.centred(side, side)
    paints: list[Paint] = [ground, *_face(pen, face, recipe)]
    size, ink = pen.text_size("block"), pen.color("ink")
    paints += label(pen, name, text, size, ink, chosen, "centre")
    if chosen:
        paints += tick(pen, spot.right - pen.px(16), spot.y + pen.px(16))
    return Box(
        spot, tuple(paints), key=key, on=on, label=text, group=group, radius=pen.px(18), clip=True
    )


def _face(pen: Pen, spot: Rect, recipe: tuple[tuple[str, str], ...] | None) -> tuple[Paint, ...]:
    """A portrait, or a plus for somebody still to come."""
    if recipe is not None:
        drawing, source = portrait_drawing(dict(recipe))
        return (Drawing(drawing, spot, source=source),)
    shape = octagon(*spot.middle, spot.w / 2 - pen.px(3))
    return (
        Poly(shape, pen.color("paper"), pen.color("ink"), pen.px(3)),
        icon("plus", *spot.middle, spot.w * 0.4, pen.color("speaker")),
    )


# -- the guest


def _form(scene: PairScene, pen: Pen, area: Rect) -> tuple[Box, ...]:
    """The guest's name and a face."""
    field, row = area.cut_top(pen.px(50 if pen.compact else 54), pen.px(8))
    name = text_field(
        pen,
        field,
        scene.text,
        caret=scene.caret,
        hint=pen.say("Name of the guest"),
        key="name",
        label=pen.say("Name of the guest"),
        group="name",
    )
    gap = pen.px(6)
    side = min(row.h, (row.w - gap * (len(FACES) - 1)) / len(FACES))
    faces = tuple(
        _choice(
            scene, pen, Rect(row.x + at * (side + gap), row.middle[1] - side / 2, side, side), at
        )
        for at in range(len(FACES))
    )
    return (name, *faces)


def _choice(scene: PairScene, pen: Pen, spot: Rect, at: int) -> Box:
    key, chosen = f"face:{at}", at == scene.face
    drawing, source = portrait_drawing(dict(FACES[at]))
    paints: list[Paint] = [Drawing(drawing, spot.inset(pen.px(3)), source=source)]
    if pen.hover == key and not chosen:
        paints.insert(0, Fill(spot, pen.color("sand"), pen.px(12)))
    if chosen:
        paints.insert(0, choice_ground(pen, spot, True))
        paints += tick(pen, spot.right - pen.px(10), spot.y + pen.px(10), 10)
    return Box(
        spot,
        tuple(paints),
        key=key,
        on=("face", at),
        label=pen.say("Face {n}", n=at + 1),
        group="faces",
        radius=pen.px(12),
    )


# -- the foot


def _foot(scene: PairScene, pen: Pen, area: Rect) -> tuple[Box, ...]:
    """What the two do, and the way on."""
    base = panel(pen, area)
    wide = pen.px(220 if pen.compact else 300)
    key, words = area.inset(pen.px(12 if pen.compact else 24), pen.px(10)).cut_right(
        wide, pen.px(14)
    )
    paints: list[Paint] = list(base.paints)
    for row, (mark, color, text) in zip(words.rows((1, 1), pen.px(6)), DOES, strict=True):
        r = row.h / 2 - pen.px(1)
        x, y = row.x + r, row.middle[1]
        fill = pen.color(color)
        paints.append(octagon_poly(x, y, r, fill, pen.color("ink"), pen.px(2.5)))
        paints.append(icon(mark, x, y, r * 1.15, pen.theme.on(fill)))
        line = Rect(x + r + pen.px(12), row.y, row.right - x - r - pen.px(12), row.h)
        size, ink = pen.text_size("body"), pen.color("ink")
        paints += label(pen, line, pen.say(text), size, ink, lines=2)
    ready = scene.pair is not None
    go = button(
        pen,
        key.centred(key.w, min(key.h, pen.px(68))),
        pen.say("Start weaving"),
        key="start",
        on="start",
        icon_name="play",
        group="foot",
        enabled=ready,
    )
    return (Box(area, tuple(paints)), go)
