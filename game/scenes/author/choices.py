"""A title with a pill for each choice below it, in as many rows as they need."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from game.ui.box import Box
from game.ui.paint import Fill
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label

__all__ = ["chips", "pill"]


def chips(
    pen: Pen,
    area: Rect,
    title: str,
    name: str,
    choices: Sequence[tuple[str, str]],
    chosen: str | Collection[str],
) -> tuple[tuple[Box, ...], float]:
    """The pills from the top of an area, and how high they are; pressed one sends (name, id)."""
    size, tall, gap = pen.text_size("block"), pen.px(46), pen.px(6)
    head = Rect(area.x, area.y, area.w, pen.px(30))
    kids = [Box(head, label(pen, head, title, size, pen.color("walnut"), True))]
    x, y = area.x, head.bottom + pen.px(2)
    for id, text in choices:
        wide = min(area.w, pen.measure(text, size, True, False) + pen.px(30))
        wide = max(wide, pen.px(48))
        if x > area.x and x + wide > area.right:
            x, y = area.x, y + tall + gap
        here = id == chosen if isinstance(chosen, str) else id in chosen
        kids.append(pill(pen, Rect(x, y, wide, tall), name, id, text, here))
        x += wide + gap
    return tuple(kids), y + tall - area.y


def pill(pen: Pen, spot: Rect, name: str, id: str, text: str, chosen: bool) -> Box:
    """One choice."""
    key = f"{name}:{id}"
    fill = "ink" if chosen else "sand" if pen.hover == key else "wool"
    edge = pen.color("ink" if chosen else "line")
    ground = Fill(spot, pen.color(fill), spot.h / 2, edge, pen.px(2))
    ink = pen.theme.on(fill)
    words = label(pen, spot.inset(pen.px(10), 0), text, pen.text_size("block"), ink, True, "centre")
    return Box(
        spot, (ground, *words), key=key, on=(name, id), label=text, group=name, radius=spot.h / 2
    )
