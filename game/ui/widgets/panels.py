"""Grounds: panels, the top bar with its woven edge, fields for text, scrollbars."""

from __future__ import annotations

from typing import Any

from game.ui.box import Box
from game.ui.paint import Fill, Paint, Words
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import clip_text
from game.ui.widgets.shapes import edge_px, icon, lift

__all__ = ["panel", "scrollbar", "text_field", "top_bar", "woven_edge"]


def panel(
    pen: Pen,
    rect: Rect,
    kids: tuple[Box, ...] = (),
    *,
    fill: str = "paper",
    edge: str = "line",
    radius: float = 18,
    elevation: int = 1,
    key: str = "",
) -> Box:
    """A calm card with a soft shadow."""
    base = Fill(
        rect,
        pen.color(fill),
        pen.px(radius),
        pen.color(edge),
        edge_px(pen),
        shadow=lift(pen, elevation),
    )
    return Box(rect, (base,), kids, key=key)


def top_bar(pen: Pen, kids: tuple[Box, ...] = (), top: float = 0) -> Box:
    """The bar along the top, 64 high (56 in a compact window), with its woven edge below."""
    high = pen.px(56 if pen.compact else 64)
    rect = Rect(0, top, pen.width, high)
    base = Fill(rect, pen.color("paper"))
    return Box(rect, (base, *woven_edge(pen, rect.bottom, pen.width)), kids)


def woven_edge(pen: Pen, y: float, width: float, color: str = "madder") -> tuple[Paint, ...]:
    """A band of 4 px with steps of 4 below it, each 8 wide with gaps of 8."""
    if pen.theme.contrast:
        return (Fill(Rect(0, y, width, 2), "#FFFFFF"),)
    step = max(2, round(pen.px(4)))
    y = round(y)
    paint = pen.color(color)
    steps: list[Paint] = [
        Fill(Rect(0, y - max(1, round(pen.px(2))), width, max(1, round(pen.px(2)))), "#CBB48C"),
        Fill(Rect(0, y, width, step), paint),
    ]
    x = step
    while x < width:
        steps.append(Fill(Rect(x, y + step, 2 * step, step), paint))
        x += 4 * step
    return tuple(steps)


def text_field(
    pen: Pen,
    rect: Rect,
    text: str,
    *,
    caret: int | None = None,
    hint: str = "",
    icon_name: str = "",
    key: str = "field",
    on: Any = None,
    label: str = "",
    group: str = "",
    entry: bool = False,
) -> Box:
    """One line of text to type into, 52 high; `hint` shows while it is empty.

    The caret (an index into the text) shows while the field has the focus. A long text scrolls so
    that the caret stays in sight.
    """
    focused = pen.focus == key
    edge = pen.color("ink" if focused else "line")
    base = Fill(rect, pen.color("paper"), pen.px(14), edge, edge_px(pen, 2.5 if focused else 2))
    marks: list[Paint] = [base]
    left = rect.x + pen.px(16)
    if icon_name:
        marks.append(
            icon(icon_name, left + pen.px(10), rect.middle[1], pen.px(22), pen.color("walnut"))
        )
        left += pen.px(32)
    room = Rect(left, rect.y, rect.right - pen.px(14) - left, rect.h)
    at = len(text) if caret is None else caret
    kids = (Box(room, _field_text(pen, room, text, hint, at, focused), clip=True),)
    return Box(
        rect,
        tuple(marks),
        kids,
        key=key,
        on=on if on is not None else key,
        label=label or hint,
        group=group,
        text_entry=True,
        radius=pen.px(14),
        entry=entry,
    )


def _field_text(
    pen: Pen, room: Rect, text: str, hint: str, caret: int, focused: bool
) -> tuple[Paint, ...]:
    """The text, or the hint while there is none, and the caret, scrolled into the room."""
    size, y = pen.text_size("body"), room.middle[1]
    before = pen.measure(text[:caret], size, False, False)
    shift = max(0.0, before - room.w + pen.px(4))
    inside: list[Paint] = []
    if text:
        inside.append(Words(text, room.x - shift, y, size, pen.color("ink")))
    elif hint:
        shown = clip_text(pen, hint, size, room.w)
        inside.append(Words(shown, room.x, y, size, pen.color("walnut2")))
    if focused:  # steady: a blinking caret would keep a resting machine awake
        bar = Rect(room.x + before - shift + pen.px(1), y - size * 0.7, pen.px(2.5), size * 1.4)
        inside.append(Fill(bar, pen.color("speaker")))
    return tuple(inside)


def scrollbar(pen: Pen, rect: Rect, offset: float, content: float) -> Box:
    """A thin pill that tells where one is in a content of so many px; nothing when all shows."""
    if content <= rect.h:
        return Box(rect)
    high = max(pen.px(32), rect.h * rect.h / content)
    y = rect.y + (rect.h - high) * min(1.0, max(0.0, offset / (content - rect.h)))
    wide = min(rect.w, pen.px(6))
    track = Rect(rect.right - wide, y, wide, high)
    color = pen.color("line") if not pen.theme.contrast else "#FFFFFF"
    return Box(rect, (Fill(track, color, wide / 2),))
