"""The card of the chosen level: its picture, its stars, who is met there, and the button."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from game.art.portrait import portrait_drawing
from game.levels.level import Level
from game.scenes.klass import mine
from game.scenes.klass.band import remark_note, task_note
from game.scenes.messages import message_words
from game.scenes.paper import print_key
from game.scenes.parts import small_star
from game.scenes.play.glance import small_picture
from game.ui.box import Box
from game.ui.paint import Drawing, Fill, Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label, paragraph
from game.ui.widgets import button, chip, panel
from game.values import N_

if TYPE_CHECKING:
    from game.scenes.map.scene import MapScene

__all__ = ["card", "star_lines"]

FORMS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "predict": ("eye", N_("Predict")),
        "modify": ("pencil", N_("Change")),
        "parsons": ("list", N_("Put in order")),
        "make": ("blocks", N_("Build")),
        "fix": ("healthy", N_("Mend")),
        "general": ("map", N_("For all maps")),
        "challenge": ("trophy", N_("Challenge")),
        "create": ("brush", N_("Create")),
    }
)
"""The icon and the words of each form of level."""

LEAST = 13
"""The smallest letters of a thought, in px."""


def star_lines(level: Level) -> tuple[str, ...]:
    """What each star of a level is for, in English to be translated."""
    if level.form == "create":
        return (N_("Make something of your own"),)
    first = N_("Solve the puzzle")
    second = N_("No spare blocks") if len(level.states) < 2 else N_("All maps, no spare blocks")
    if level.form == "predict":
        return (N_("Find the right place"),)
    if level.forecast:
        return (first, second, N_("Guess where Düyün stops"))
    return (first, second, N_("Blocks: {par} or fewer"))


def card(scene: MapScene, pen: Pen, area: Rect) -> Box:
    """The panel at the right."""
    base = panel(pen, area)
    level = scene.chosen
    if level is None:
        return base
    foot, rest = area.inset(pen.px(10 if pen.compact else 16)).cut_bottom(
        pen.px(64 if pen.compact else 78), pen.px(10)
    )
    head, rest = rest.cut_top(pen.px(36), pen.px(4))
    title, rest = rest.cut_top(pen.px(40 if pen.compact else 46), pen.px(4))
    lines = star_lines(level)
    share = 0.3 if pen.compact and len(lines) > 2 else 0.42  # leave room below the stars
    if mine.remark(scene.home, level):
        share = 0.2 if pen.compact or pen.theme.large else 0.34
    picture, rest = rest.cut_top(min(rest.h * share, pen.px(176)), pen.px(8))
    goal, rest = rest.cut_top(pen.px(48 if pen.compact else 56), pen.px(6))
    stars, rest = rest.cut_top(pen.px(28 if pen.compact else 33) * len(lines), pen.px(10))
    words = (*_words(scene, pen, level, title, goal), *_stars(scene, pen, stars, level, lines))
    small = small_picture(pen, picture, level, scene.home.thread)
    kids = [*_chips(scene, pen, head, level), small]
    tight = mine.remark(scene.home, level) and (pen.compact or pen.theme.large)
    note = None if tight else task_note(scene.home, pen, rest, level)
    if note:
        kids.append(note)
        rest = rest.cut_top(note.rect.h, pen.px(8))[1]
    remark = remark_note(scene.home, pen, rest, level)
    if remark:
        kids.append(remark)
    elif level.person and rest.h >= pen.px(64):
        kids.append(_person(scene, pen, rest, level))
    elif not level.person:
        kids.append(_thought(scene, pen, rest))
    text = pen.say("Play again") if scene.home.won(level) else pen.say("Weave this knot")
    if level.opens == "here":
        sheet, foot = foot.cut_right(pen.px(56), pen.px(8))
        kids.append(print_key(pen, sheet, "card"))
    go = button(pen, foot, text, key="weave", on="weave", icon_name="play", entry=True)
    return Box(area, base.paints, (*base.kids, Box(area, words), *kids, go))


def _words(scene: MapScene, pen: Pen, level: Level, title: Rect, goal: Rect) -> tuple[Paint, ...]:
    home, ink = scene.home, pen.color("ink")
    name, aim = home.told(level, level.title), home.told(level, level.goal)
    return (
        *label(pen, title, name, pen.text_size("card"), ink, True, lines=2),
        *label(pen, goal, aim, pen.text_size("block"), ink, lines=2),
    )


def _chips(scene: MapScene, pen: Pen, head: Rect, level: Level) -> tuple[Box, Box]:
    """The number of the level, and what is asked of the child."""
    spot, rest = head.cut_left(pen.px(70), pen.px(10))
    number = f"{scene.chapter.number}·{level.number}"
    words = label(pen, spot, number, pen.text_size("body"), pen.theme.on("indigo"), True, "centre")
    mark, form = FORMS[level.form]
    text, size = pen.say(form), pen.text_size("block")
    wide = min(rest.w, pen.measure(text, size, True, False) + pen.px(54))
    pill = Rect(rest.x, rest.y + pen.px(2), wide, rest.h - pen.px(4))
    ground = Fill(spot, pen.color("indigo"), pen.px(8))
    return Box(spot, (ground, *words), label=number), chip(pen, pill, text, icon_name=mark)


def _stars(
    scene: MapScene, pen: Pen, area: Rect, level: Level, lines: tuple[str, ...]
) -> list[Paint]:
    result = scene.result(level)
    reached = result.stars if result else 0
    if level.form == "create":
        reached = int(scene.home.won(level))
    paints: list[Paint] = []
    for k, (row, line) in enumerate(zip(area.rows([1] * len(lines)), lines, strict=True)):
        won = k < reached
        x, y = row.x + pen.px(16), row.middle[1]
        paints.append(small_star(pen, x, y, 12, won))
        spot = Rect(row.x + pen.px(38), row.y, row.w - pen.px(38), row.h)
        paints += label(
            pen, spot, pen.say(line, par=level.par), pen.text_size("block"), pen.color("walnut")
        )
    return paints


def _person(scene: MapScene, pen: Pen, area: Rect, level: Level) -> Box:
    """Whose deed is told in this level."""
    person = scene.home.people.get(level.person)
    recipe = scene.home.portraits.get(level.person)
    if person is None or recipe is None:
        return Box(area)
    spot = Rect(area.x, area.y, area.w, min(area.h, pen.px(112)))
    side = min(spot.h - pen.px(12), pen.px(96))
    face = Rect(spot.x + pen.px(8), spot.middle[1] - side / 2, side, side)
    name, source = portrait_drawing(recipe)
    words = Rect(face.right + pen.px(10), spot.y, spot.right - face.right - pen.px(16), spot.h)
    text = pen.say("Meet {name} in this level.", name=person.name(pen.language))
    paints: tuple[Paint, ...] = (
        _note(pen, spot),
        Drawing(name, face, source=source),
        *label(pen, words, text, pen.text_size("block"), pen.color("ink"), lines=3),
    )
    return Box(spot, paints, label=text)


def _thought(scene: MapScene, pen: Pen, area: Rect) -> Box:
    """A few words while a carpet is looked at; nothing hangs on them."""
    if scene.thought is None:
        return Box(area)
    text, size = message_words(scene.home, scene.thought), pen.text_size("block")
    room = area.inset(pen.px(12), pen.px(8))
    lines, high = paragraph(pen, room, text, size, pen.color("ink"))
    while high > room.h and size > pen.px(LEAST):
        size *= 0.95
        lines, high = paragraph(pen, room, text, size, pen.color("ink"))
    if high > room.h:
        return Box(area)
    spot = Rect(area.x, area.y, area.w, high + 2 * pen.px(8))
    return Box(spot, (_note(pen, spot), *lines), label=text)


def _note(pen: Pen, spot: Rect) -> Fill:
    """The ground of what stands below the stars."""
    if pen.theme.contrast:
        return Fill(spot, "#000000", pen.px(12), "#FFFFFF", 2)
    return Fill(spot, "#E3EFF1", pen.px(12))
