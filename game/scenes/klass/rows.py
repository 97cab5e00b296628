"""The levels a class asks for or speaks of, one card for each: a press plays the level."""

from __future__ import annotations

from dataclasses import dataclass

from game.levels.level import Level
from game.progress import PACKED
from game.scenes.home import Home
from game.scenes.klass import mine
from game.scenes.klass.band import said, sticker_of
from game.scenes.klass.words import wishes
from game.scenes.parts import tick
from game.scenes.play.glance import small_picture
from game.ui.box import Box
from game.ui.paint import Fill, Paint, Poly
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label
from game.ui.widgets import icon, icon_button, octagon

__all__ = ["Row", "card", "high", "rows"]


@dataclass(frozen=True, slots=True)
class Row:
    """A level, what is written below its name, its mark, and what can be heard of it."""

    level: Level
    text: str
    mark: str
    heard: str = ""


def rows(home: Home) -> list[Row]:
    """What came back and what is asked for, in the order of the carpet."""
    found: list[Row] = []
    given, room = mine.assigned(home), mine.room_of(home)
    packs = {one.id: one.title for one in room.lent} if room else {}
    for level in (*home.library.levels, *mine.lent(home)):
        remark, task = mine.remark(home, level), given.get(level.id)
        if remark:
            words = said(home, remark)
            found.append(Row(level, words, sticker_of(remark), words))
        elif task:
            wanted = " · ".join(home.say(text) for _, text in wishes(task))
            parts = (packs.get(level.chapter, ""), task.note or wanted)
            words = " · ".join(filter(None, parts)) or home.say("From your teacher")
            found.append(Row(level, words, ""))
    return found


def high(pen: Pen) -> float:
    """How high a card is with the gap below it, in px."""
    return pen.px(92 if pen.compact else 104)


def card(home: Home, pen: Pen, area: Rect, row: Row) -> tuple[Box, ...]:
    """The card of a level in the area, and the key that reads a remark aloud."""
    level, key = row.level, f"task:{row.level.id}"
    spot, side = area.inset(0, pen.px(4)), pen.px(46)
    ears: tuple[Box, ...] = ()
    if row.heard:
        ear, spot = spot.cut_right(side, pen.px(8))
        ears = (
            icon_button(
                pen, ear.centred(side, side), "sound", label=pen.say("Listen"),
                key=f"hear:{level.id}", on=("hear", row.heard), group="ears",
            ),
        )  # fmt: skip
    picture, words = spot.inset(pen.px(8), pen.px(8)).cut_left(pen.px(128), pen.px(16))
    number = f"{home.chapter_of(level).number}·{level.number}"
    if level.id.startswith(PACKED):  # it stands in no chapter
        number = str(level.number)
    name = f"{number}  {home.told(level, level.title)}"
    fill = pen.color("saffronL" if pen.hover == key else "paper")
    ground = Fill(spot, fill, pen.px(12), pen.color("line"), pen.px(2))
    go, words = words.cut_right(pen.px(30), pen.px(10))
    above, below = words.rows((1, 1.1))
    paints: list[Paint] = [
        ground,
        *label(pen, above, name, pen.text_size("block"), pen.color("ink"), True),
        *_note(pen, below, row),
        icon("play", *go.middle, pen.px(26), pen.color("walnut")),
    ]
    kids = (small_picture(pen, picture, level, home.thread), *_done(pen, home, level, picture))
    face = Box(
        spot, tuple(paints), kids, key=key, on=("task", level.id), group="tasks",
        label=f"{name}. {row.text}", radius=pen.px(12),
    )  # fmt: skip
    return (face, *ears)


def _note(pen: Pen, area: Rect, row: Row) -> list[Paint]:
    """What the teacher says; before a remark stands its sticker."""
    paints: list[Paint] = []
    if row.mark:
        badge, area = area.cut_left(pen.px(32), pen.px(8))
        x, y = badge.middle
        paints.append(Poly(octagon(x, y, pen.px(16)), pen.color("teal"), "#FFFFFF", pen.px(2)))
        paints.append(icon(row.mark, x, y, pen.px(19), "#FFFFFF"))
    size, quiet = pen.text_size("rail"), pen.color("walnut")
    return [*paints, *label(pen, area, row.text, size, quiet, lines=2)]


def _done(pen: Pen, home: Home, level: Level, picture: Rect) -> tuple[Box, ...]:
    """The tick on the picture of a level that is solved."""
    if not home.won(level):
        return ()
    x, y = picture.right - pen.px(6), picture.y + pen.px(6)
    return (Box(picture, tick(pen, x, y, 12)),)
