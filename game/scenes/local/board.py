"""The list of the people known here, and what is said while there is none."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from game.art.portrait import portrait_drawing
from game.progress import LocalPerson
from game.scenes.parts import robot_rect
from game.ui.box import Box
from game.ui.paint import Drawing, Fill, Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label, paragraph
from game.ui.widgets import button, icon, panel, scrollbar
from game.values import N_

if TYPE_CHECKING:
    from game.scenes.local.scene import LocalScene

__all__ = ["STANDINGS", "empty", "people", "portrait_of"]

STANDINGS: Mapping[str, tuple[str, str, str]] = MappingProxyType(
    {
        "ready": ("check", "teal", N_("In the album, under “Near us”")),
        "draft": ("pencil", "walnut", N_("A draft: it needs a name, the work and a deed")),
        "mend": ("warn", "madder", N_("Some words still need mending")),
        "new": ("eye", "indigo", N_("Not looked at yet")),
    }
)
"""How far a card is: icon, colour, words."""


def portrait_of(pen: Pen, person: LocalPerson, spot: Rect) -> Drawing:
    """The face of a person."""
    key = ("local", person.avatar)
    if key not in pen.cache:
        pen.cache[key] = portrait_drawing(dict(person.avatar))
    kept = pen.cache[key]
    assert isinstance(kept, tuple)
    return Drawing(kept[0], spot, source=kept[1])


def people(scene: LocalScene, pen: Pen, area: Rect) -> Box:
    """A row for each person, to be scrolled where they are many; below the way to a new one."""
    base = panel(pen, area)
    inner = area.inset(pen.px(10), pen.px(12))
    foot, rest = inner.cut_bottom(pen.px(60), pen.px(10))
    high = pen.px(92 if pen.theme.large else 84)
    whole = high * len(scene.people)
    scene.scroll = min(scene.scroll, max(0.0, whole - rest.h))
    rows = tuple(
        _row(scene, pen, Rect(rest.x, rest.y - scene.scroll + at * high, rest.w, high), one)
        for at, one in enumerate(scene.people)
    )
    bar = scrollbar(pen, rest, scene.scroll, whole)
    port = Box(rest, (), (*rows, bar), clip=True, scroll=True, key="people")
    return Box(area, base.paints, (*base.kids, port, _new(pen, foot, "foot")))


def _new(pen: Pen, spot: Rect, group: str) -> Box:
    return button(
        pen, spot, pen.say("Add a person"), key="new", on="new", icon_name="plus", group=group
    )


def _row(scene: LocalScene, pen: Pen, row: Rect, one: LocalPerson) -> Box:
    """A face, a name, the work, and how far the card is."""
    key, tile = f"person:{one.id}", row.inset(pen.px(2), pen.px(3))
    name = one.name or pen.say("No name yet")
    mark, dye, state = STANDINGS[scene.standing(one)]
    paints: list[Paint] = []
    if one.id == scene.chosen:
        edge = pen.color("focus")
        paints.append(Fill(tile, pen.color("saffronL"), pen.px(14), edge, pen.px(3)))
    elif pen.hover == key:
        paints.append(Fill(tile, pen.color("sand"), pen.px(14)))
    side = tile.h - pen.px(14)
    face = Rect(tile.x + pen.px(8), tile.y + pen.px(7), side, side)
    badge = Rect(tile.right - pen.px(34), tile.y, pen.px(24), tile.h)
    words = Rect(face.right + pen.px(12), tile.y + pen.px(6), 0, tile.h - pen.px(12))
    words = Rect(words.x, words.y, badge.x - words.x - pen.px(8), words.h)
    above, below = words.rows((1, 1))
    dark = pen.color("ink")
    paints += [
        portrait_of(pen, one, face),
        *label(pen, above, name, pen.text_size("block"), dark, True),
        *label(pen, below, one.does, pen.text_size("rail"), pen.color("walnut")),
        icon(mark, *badge.middle, pen.px(24), pen.color(dye) if not pen.theme.contrast else dark),
    ]
    return Box(
        tile, tuple(paints), key=key, on=("person", one.id), label=name, group="people",
        radius=pen.px(14), tip=pen.say(state),
    )  # fmt: skip


def empty(pen: Pen, area: Rect) -> Box:
    """An invitation: Düyün, what can be done here, and the way to the first person."""
    text = pen.say(
        "An aunt who builds bridges, a neighbour who nurses: people you know belong in the album "
        "too."
    )
    room = area.centred(min(area.w, pen.px(620)), min(area.h - pen.px(24), pen.px(500)))
    foot, rest = room.cut_bottom(pen.px(62), pen.px(16))
    lines, high = paragraph(
        pen, Rect(rest.x, 0, rest.w, 0), text, pen.text_size("story"), pen.color("ink"),
        align="centre",
    )  # fmt: skip
    words, picture = rest.cut_bottom(high, pen.px(14))
    lines, _ = paragraph(pen, words, text, pen.text_size("story"), pen.color("ink"), align="centre")
    robot = Drawing("robot/south-joy", robot_rect(picture.middle[0], picture.y, picture.h))
    return Box(
        area, (robot, *lines), (_new(pen, foot.centred(min(foot.w, pen.px(360)), foot.h), "foot"),)
    )
