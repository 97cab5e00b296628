"""What the card tells: the deeds, the way there, the idea; on its back where that is known from."""

from __future__ import annotations

from typing import Protocol

from game.scenes.album.grid import hint
from game.scenes.album.met import Meeting
from game.scenes.home import Home
from game.scenes.parts import robot_rect, small_star
from game.ui.paint import Drawing, Fill, Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import paragraph
from game.ui.widgets import icon, octagon_poly

__all__ = ["Teller", "body", "sources"]


class Teller(Protocol):
    """Who shows a card: knows its words in the child's language, and what is told at their age."""

    home: Home

    def hurdle(self, one: Meeting) -> str: ...

    def words(self, one: Meeting, text: str) -> str: ...


Told = tuple[tuple[Paint, ...], float]
"""Paints and how high they are in px."""


def body(scene: Teller, pen: Pen, area: Rect, one: Meeting, share: float) -> Told:
    """The deeds, what stood in the way, the idea in code; `share` of the usual size."""
    if not one.met:
        return _waits(scene, pen, area, one, share)
    person = one.person
    size = pen.text_size("body") * share
    paints: list[Paint] = []
    y = area.y
    for deed in person.deeds:
        spot = Rect(area.x + pen.px(30), y, area.w - pen.px(30), 0)
        text = scene.words(one, deed)
        lines, high = paragraph(pen, spot, text, size, pen.color("ink"), leading=1.3)
        paints += (small_star(pen, area.x + pen.px(12), y + size * 0.65, 8), *lines)
        y += high + pen.px(7) * share
    y += pen.px(3)
    rows = (
        ("map", "madder", pen.say("The way there"), scene.hurdle(one)),
        ("speech", "madder", pen.say("A question to ask"), one.near.ask if one.near else ""),
        ("blocks", "teal", pen.say("The idea in code"), person.link),
    )
    for mark, dye, title, text in rows:
        if text:
            row = Rect(area.x, y, area.w, 0)
            told = scene.words(one, text)
            drawn, high = _row(pen, row, mark, dye, title, told, share)
            paints += drawn
            y += high + pen.px(8) * share
    return tuple(paints), y - area.y


def _row(pen: Pen, row: Rect, mark: str, dye: str, title: str, text: str, share: float) -> Told:
    """A thought on sand with its icon and a small title."""
    side, pad = pen.px(40) * share, pen.px(9) * share
    words = Rect(row.x + side + 2.4 * pad, row.y + pad * 0.6, row.w - side - 3.6 * pad, 0)
    small, size = pen.text_size("rail") * max(share, 0.9), pen.text_size("block") * share
    head, low = paragraph(pen, words, title, small, pen.color("walnut"), True, leading=1.25)
    below = words.moved(0, low)
    lines, high = paragraph(pen, below, text, size, pen.color("ink"), leading=1.25)
    whole = max(side + 2 * pad, low + high + 1.4 * pad)
    x, y = row.x + pad + side / 2, row.y + whole / 2
    edge = pen.color("line") if pen.theme.contrast else ""
    ground = Fill(
        Rect(row.x, row.y, row.w, whole), pen.color("wool"), pen.px(12), edge, 2 if edge else 0
    )
    badge = octagon_poly(x, y, side / 2, pen.color(dye))
    return (ground, badge, icon(mark, x, y, side * 0.56, "#FFFFFF"), *head, *lines), whole


def _waits(scene: Teller, pen: Pen, area: Rect, one: Meeting, share: float) -> Told:
    """What is said of somebody not met yet."""
    size = pen.text_size("story") * min(share, 1.0)
    text = pen.say("You have not met yet. Meeting place: {where}.", where=hint(pen, one))
    if one.chapter is None:
        text = pen.say("You have not met yet. Keep weaving!")
    elif one.level is not None:
        title = scene.home.told(one.level, one.level.title)
        text = pen.say(
            "You have not met yet. Meeting place: {where}, “{title}”.",
            where=hint(pen, one),
            title=title,
        )
    lines, high = paragraph(pen, area, text, size, pen.color("ink"))
    room = min(area.h - high - pen.px(12), pen.px(230))
    if room < pen.px(90):
        return lines, high
    robot = robot_rect(area.middle[0], area.bottom - room, room)
    return (*lines, Drawing("robot/south-joy", robot)), high


def sources(scene: Teller, pen: Pen, area: Rect, one: Meeting, share: float) -> Told:
    """For grown-ups: how sure the facts are, and where they stand."""
    sure = {
        "high": pen.say("Well documented: an official source, or several that agree."),
        "medium": pen.say("Told by serious sources; some details differ between them."),
    }
    size, ink, quiet = pen.text_size("block") * share, pen.color("ink"), pen.color("walnut")
    drawn = pen.say("The portrait is composed of drawn parts; it is not a photograph.")
    small = pen.text_size("rail") * max(share, 0.9)
    parts = [
        (pen.say("How sure is this?"), size, ink, True, 0.1),
        (sure[one.person.certainty], size, quiet, False, 0.5),
        (pen.say("Sources"), size, ink, True, 0.1),
        *((source, small, quiet, False, 0.35) for source in one.person.sources),
        (drawn, size, quiet, False, 0.0),
    ]
    paints: list[Paint] = []
    y = area.y
    for text, letters, color, bold, gap in parts:
        spot = Rect(area.x, y, area.w, 0)
        lines, high = paragraph(pen, spot, text, letters, color, bold, leading=1.3)
        paints += lines
        y += high + letters * gap
    return tuple(paints), y - area.y
