"""The card of a person known here, as the album shows it, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.i18n import capitalise
from game.progress import LocalPerson
from game.scenes.album.story import body
from game.scenes.local.board import STANDINGS, portrait_of
from game.ui.box import Box
from game.ui.paint import Fill, Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label, paragraph
from game.ui.widgets import button, icon, icon_button, panel, scrollbar

if TYPE_CHECKING:
    from game.scenes.local.scene import LocalScene

__all__ = ["card"]

LEAST, MOST = 0.8, 1.12
"""The shares of the usual size between which the words are set; then they are scrolled."""


def card(scene: LocalScene, pen: Pen, area: Rect, person: LocalPerson) -> Box:
    """Face and name, how far the card is, what it tells, and the keys below."""
    base = panel(pen, area, elevation=2)
    inner = area.inset(pen.px(14 if pen.compact else 20), pen.px(12 if pen.compact else 18))
    side = pen.px(104 if pen.compact else 170)
    head, rest = inner.cut_top(side, pen.px(8))
    face, names = head.cut_left(side, pen.px(16))
    foot, rest = rest.cut_bottom(pen.px(60), pen.px(10))
    state, high = _state(scene, pen, rest, person)
    words = rest.cut_top(high, pen.px(10))[1]
    kids = (
        *base.kids,
        Box(head, (portrait_of(pen, person, face), *_names(pen, names, person))),
        state,
        _told(scene, pen, words, person),
        *_foot(scene, pen, foot, person),
    )
    return Box(area, base.paints, kids)


def _names(pen: Pen, area: Rect, person: LocalPerson) -> tuple[Paint, ...]:
    tall = pen.px(44 if pen.compact else 56)
    above, below = area.centred(area.w, min(area.h, 2 * tall)).rows((1, 1), pen.px(2))
    name = person.name or pen.say("No name yet")
    does = capitalise(person.does, person.language)
    return (
        *label(pen, above, name, pen.text_size("card"), pen.color("ink"), True, lines=2),
        *label(pen, below, does, pen.text_size("block"), pen.color("walnut"), lines=3),
    )


def _state(scene: LocalScene, pen: Pen, area: Rect, person: LocalPerson) -> tuple[Box, float]:
    """A line that says whether the album shows this person, and why not yet."""
    mark, dye, text = STANDINGS[scene.standing(person)]
    size = pen.text_size("rail")
    words = Rect(area.x + pen.px(38), area.y + pen.px(7), area.w - pen.px(48), 0)
    lines, high = paragraph(pen, words, pen.say(text), size, pen.color("ink"), True, leading=1.25)
    row = Rect(area.x, area.y, area.w, high + pen.px(14))
    edge = pen.color("line") if pen.theme.contrast else ""
    ground = Fill(row, pen.color("wool"), pen.px(10), edge, 2 if edge else 0)
    ink = pen.color("ink" if pen.theme.contrast else dye)
    paints: tuple[Paint, ...] = (
        ground,
        icon(mark, area.x + pen.px(20), row.middle[1], pen.px(20), ink),
    )
    paints += lines
    return Box(row, paints, label=pen.say(text)), row.h


def _told(scene: LocalScene, pen: Pen, area: Rect, person: LocalPerson) -> Box:
    """Deeds, question and idea, as large as fits; scrolled when even small ones do not."""
    one = scene.meeting(person)
    room = Rect(area.x, area.y, area.w - pen.px(10), area.h)
    share = MOST
    paints, high = body(scene, pen, room, one, share)
    while high > area.h and share > LEAST:
        share -= 0.04
        paints, high = body(scene, pen, room, one, share)
    scene.read = min(scene.read, max(0.0, high - area.h))
    if scene.read:
        paints, _ = body(scene, pen, room.moved(0, -scene.read), one, share)
    inside = Box(area, paints, (scrollbar(pen, area, scene.read, high),), clip=True)
    return Box(
        area, (), (inside,), key="story", keys=high > area.h, clip=True, scroll=True,
        label=person.name or pen.say("No name yet"), group="story", radius=pen.px(10),
    )  # fmt: skip


def _foot(scene: LocalScene, pen: Pen, row: Rect, person: LocalPerson) -> tuple[Box, ...]:
    """What can be done: accept a card that came in a pack, change it, take it away."""
    gap = pen.px(10)
    marks = [("trash", "remove", pen.say("Take off the list"))]
    change, accept = pen.say("Change the card"), pen.say("I have looked at it")
    if not person.looked:
        marks.append(("pencil", "change", change))
    elif person.name:
        marks.append(("export", "keep", pen.say("Save in a pack")))
    if person.looked:
        marks.append(("teacher", "stage", pen.say("On stage, for a class with a guest")))
    kids: list[Box] = []
    for mark, key, text in marks:
        spot, row = row.cut_right(row.h, gap)
        kids.insert(0, icon_button(pen, spot, mark, label=text, key=key, on=key, group="card"))
    mark, key, text = ("pencil", "change", change)
    if not person.looked:
        mark, key, text = ("check", "accept", accept)
    main = button(pen, row, text, key=key, on=key, icon_name=mark, group="card", size="block")
    return (main, *kids)
