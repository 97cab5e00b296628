"""The strip on the map that tells of the class, and what a teacher says on a level's card."""

from __future__ import annotations

from game.exchange import Feedback
from game.levels.level import Level
from game.scenes.home import Home
from game.scenes.klass import mine
from game.scenes.klass.words import post_words, wishes
from game.ui.box import Box
from game.ui.paint import Fill, Paint, Poly
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label, paragraph
from game.ui.widgets import icon, icon_button, octagon
from game.values import N_

__all__ = ["band", "band_high", "remark_note", "ring", "said", "sticker_of", "task_note"]

AGAIN = N_("Give it one more try!")
STICKERS = ("star8", "heart", "trophy", "flag", "buta", "light", "check", "wool")
LEAST = 13


def band_high(home: Home, pen: Pen) -> float:
    """The height of the strip in px; none for a child who is in no class."""
    return pen.px(46) if mine.room_of(home) else 0.0


def band(home: Home, pen: Pen, area: Rect) -> tuple[Box, ...]:
    """Which class, how many knots are asked for, where the work is."""
    room = mine.room_of(home)
    if room is None:
        return ()
    wanted = [id for id in mine.assigned(home) if not home.player or id not in home.player.won]
    spot = area.inset(0, pen.px(2))
    ground = pen.color("saffronL" if pen.hover == "klass" else "paper")
    badge, rest = spot.inset(pen.px(10), pen.px(4)).cut_left(pen.px(34), pen.px(8))
    size, ink = pen.text_size("block"), pen.color("ink")
    told = home.catalogue.say(
        "{n} knot from your teacher", n=len(wanted), plural="{n} knots from your teacher"
    )
    text = f"{room.file.title} · {told}" if wanted else room.file.title
    post = post_words(pen.say, room.post)
    wide = 0.0 if pen.compact or pen.theme.large else rest.w * 0.46
    right, left = rest.cut_right(wide, pen.px(8) if wide else 0)
    paints: list[Paint] = [
        Fill(spot, ground, pen.px(12), pen.color("saffronD"), pen.px(2)),
        icon("teacher", *badge.middle, pen.px(26), pen.color("saffronD")),
        *label(pen, left, text, size, ink, True),
    ]
    if wide:
        paints += label(pen, right, post, pen.text_size("rail"), pen.color("walnut"), align="right")
    return (
        Box(
            spot, tuple(paints), key="klass", on="klass", label=f"{text}. {post}", group="klass",
            radius=pen.px(12),
        ),
    )  # fmt: skip


def ring(pen: Pen, spot: Rect) -> tuple[Paint, ...]:
    """The mark of a knot that is asked for: an amber octagon around it."""
    x, y, r = *spot.middle, spot.w / 2 + pen.px(10)
    edge = pen.color("saffronD") if not pen.theme.contrast else "#FFC83D"
    return (Poly(octagon(x, y - pen.px(2), r), "", edge, pen.px(4)),)


def said(home: Home, one: Feedback) -> str:
    """What the teacher says, as it is read aloud."""
    parts = [one.text] if one.text else []
    if one.again:
        parts.append(home.say(AGAIN))
    return " ".join(parts) or home.say("A sticker from your teacher!")


def sticker_of(one: Feedback) -> str:
    """The icon of a remark: its sticker, or what stands for its words."""
    return one.sticker if one.sticker in STICKERS else "heart" if not one.again else "loop"


def remark_note(home: Home, pen: Pen, area: Rect, level: Level) -> Box | None:
    """The sticker and the words of the teacher about a level, with a key to hear them."""
    one = mine.remark(home, level)
    if one is None or area.h < pen.px(44):
        return None
    mark = sticker_of(one)
    text = said(home, one)
    inner = area.inset(pen.px(6 if pen.compact else 8), pen.px(6))
    badge, rest = inner.cut_left(pen.px(40), pen.px(8))
    side = pen.px(44)
    ear, words = rest.cut_right(side, pen.px(4))
    size = pen.text_size("block")
    lines, high = paragraph(pen, words, text, size, pen.color("ink"), leading=1.25)
    while high > inner.h and size > pen.px(LEAST):
        size *= 0.95
        lines, high = paragraph(pen, words, text, size, pen.color("ink"), leading=1.2)
    spot = Rect(area.x, area.y, area.w, min(area.h, max(high, pen.px(48)) + pen.px(12)))
    ground = Fill(spot, pen.color("saffronL"), pen.px(12), pen.color("saffronD"), pen.px(2))
    x, y = badge.middle[0], spot.y + pen.px(30)
    tile = Poly(octagon(x, y, pen.px(19)), pen.color("teal"), "#FFFFFF", pen.px(2))
    sign = icon(mark, x, y, pen.px(22), "#FFFFFF")
    hear = icon_button(
        pen, Rect(ear.right - side, spot.y + pen.px(6), side, side), "sound",
        label=pen.say("Listen"), key="hear", on="hear", group="remark",
    )  # fmt: skip
    return Box(spot, (ground, tile, sign, *lines), (hear,), label=text)


def task_note(home: Home, pen: Pen, area: Rect, level: Level) -> Box | None:
    """What the lesson of a level wants, in icons and words, or the teacher's note on it."""
    task = mine.task(home, level)
    if task is None or area.h < pen.px(30):
        return None
    asked = wishes(task)
    words = task.note or " · ".join(pen.say(text) for _, text in asked)
    text = words or pen.say("From your teacher")
    mark = asked[0][0] if asked and not task.note else "teacher"
    row = Rect(area.x, area.y, area.w, min(area.h, pen.px(40)))
    ground = Fill(row, "", pen.px(10), pen.color("saffronD"), pen.px(2))
    sign = icon(mark, row.x + pen.px(20), row.middle[1], pen.px(22), pen.color("saffronD"))
    room = Rect(row.x + pen.px(40), row.y, row.w - pen.px(48), row.h)
    said_ = label(pen, room, text, pen.text_size("rail"), pen.color("ink"), lines=2)
    return Box(row, (ground, sign, *said_), label=text)
