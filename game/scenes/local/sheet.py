"""A card of the form that is longer than the window: parts one below the other, scrolled."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from game.scenes.local.fields import Fields
from game.scenes.local.notes import notes
from game.scenes.local.standing import findings
from game.scenes.local.written import length
from game.ui.box import Box
from game.ui.paint import Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label, paragraph
from game.ui.widgets import icon, panel, scrollbar, text_area

__all__ = ["Part", "Writer", "counter", "field", "sheet", "titled"]


class Writer(Protocol):
    """Who shows fields: what is written, in which language, how far the card is rolled."""

    fields: Fields
    rolled: float
    language: str

    @property
    def names(self) -> tuple[str, ...]:
        """The names that break no rule."""


Part = Callable[[Pen, Rect], tuple[Box, float]]
"""Draws something from the top of an area; tells how high it is in px."""

GAP = 14


def sheet(scene: Writer, pen: Pen, area: Rect, parts: Sequence[Part]) -> Box:
    """The parts on a panel; what has the focus is scrolled into sight by the director."""
    base = panel(pen, area)
    port = area.inset(pen.px(8), pen.px(10))
    kids, whole = _laid_out(scene, pen, port, parts)
    if scene.rolled > max(0.0, whole - port.h):
        scene.rolled = max(0.0, whole - port.h)
        kids, whole = _laid_out(scene, pen, port, parts)
    bar = scrollbar(pen, port, scene.rolled, whole)
    inside = Box(port, (), (*kids, bar), clip=True, scroll=True, key="form")
    return Box(area, base.paints, (*base.kids, inside))


def _laid_out(
    scene: Writer, pen: Pen, port: Rect, parts: Sequence[Part]
) -> tuple[list[Box], float]:
    inner = port.inset(pen.px(12), pen.px(6))
    kids: list[Box] = []
    y = inner.y
    for part in parts:
        box, high = part(pen, Rect(inner.x, y - scene.rolled, inner.w, 0))
        kids.append(box)
        y += high + pen.px(GAP)
    return kids, y - port.y


def titled(pen: Pen, area: Rect, title: str, room: float = 0.0) -> tuple[Box, float]:
    """A bold line above something; `room` px at its right stay free."""
    size = pen.text_size("block")
    lines, high = paragraph(
        pen, Rect(area.x, area.y, area.w - room, 0), title, size, pen.color("ink"), True,
        leading=1.25,
    )  # fmt: skip
    high = max(high, pen.px(24))
    return Box(Rect(area.x, area.y, area.w, high), lines), high


def counter(pen: Pen, area: Rect, text: str, limit: int) -> Box:
    """How many letters are written, and how many there may be."""
    full = length(text) >= limit
    ink = pen.color("madderD" if full else "walnut")
    told = pen.say("{n} of {most} letters", n=length(text), most=limit)
    size = pen.text_size("rail")
    return Box(area, label(pen, area, told, size, ink, full, "right"))


def field(scene: Writer, key: str, title: str, hint: str, least: int) -> Part:
    """A question with its field, its limit, and what the rules say about the words."""

    def draw(pen: Pen, area: Rect) -> tuple[Box, float]:
        fields = scene.fields
        written, most = fields.texts[key], fields.most(key)
        widest = pen.say("{n} of {most} letters", n=most, most=most)
        room = min(pen.measure(widest, pen.text_size("rail"), True, False) + 4, area.w * 0.42)
        head, high = titled(pen, area, title, room + pen.px(10))
        spot = Rect(area.right - room, area.y, room, pen.px(24))
        count = counter(pen, spot, written.text, most)
        y = area.y + high + pen.px(4)
        box, laid = text_area(
            pen, Rect(area.x, y, area.w, 0), written.text, caret=written.caret, hint=hint, key=key,
            label=title, group=f"field:{key}", least=least,
        )  # fmt: skip
        fields.laid[key] = laid
        y = box.rect.bottom + pen.px(6)
        found = findings(written.text, scene.language, scene.names)
        told, low = notes(pen, Rect(area.x, y, area.w, 0), found)
        kids: tuple[Box, ...] = (head, count, box)
        if found:
            kids += (Box(Rect(area.x, y, area.w, low), told, label=title),)
        elif written.text.strip():
            told, low = _well(pen, Rect(area.x, y, area.w, 0))
            kids += (Box(Rect(area.x, y, area.w, low), told),)
        bottom = y + low
        return Box(Rect(area.x, area.y, area.w, bottom - area.y), (), kids), bottom - area.y

    return draw


def _well(pen: Pen, row: Rect) -> tuple[tuple[Paint, ...], float]:
    """What is said below words that break no rule."""
    size = pen.text_size("rail")
    words = Rect(row.x + pen.px(28), row.y, row.w - pen.px(28), pen.px(24))
    text = label(pen, words, pen.say("Reads well."), size, pen.color("walnut"))
    color = pen.color("ink" if pen.theme.contrast else "teal")
    mark = icon("check", row.x + pen.px(12), words.middle[1], pen.px(18), color)
    return (mark, *text), words.h
