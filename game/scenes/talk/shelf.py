"""The list of the cards of a section."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.talk.told import Told
from game.ui.box import Box
from game.ui.paint import Fill, Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label
from game.ui.widgets import icon, octagon_poly, panel, scrollbar

if TYPE_CHECKING:
    from game.scenes.talk.scene import TalkScene

__all__ = ["badge", "shelf"]


def shelf(scene: TalkScene, pen: Pen, area: Rect) -> Box:
    """A row for each card, to be scrolled where they are many."""
    base = panel(pen, area)
    inner = area.inset(pen.px(8), pen.px(8))
    high = pen.px(64)
    count = len(scene.cards)
    if scene.seek:  # the card shown stands in sight, with a part of the one before it
        scene.seek = False
        top = scene.at * high
        if not scene.scroll <= top <= scene.scroll + inner.h - high:
            scene.scroll = max(0.0, top - high / 2)
    scene.scroll = min(scene.scroll, max(0.0, count * high - inner.h))
    wide = inner.w - (pen.px(10) if count * high > inner.h else 0)
    first = Rect(inner.x, inner.y - scene.scroll, wide, high - pen.px(6))
    kids = tuple(
        _row(scene, pen, at, card, first.moved(0, at * high)) for at, card in enumerate(scene.cards)
    )
    bar = scrollbar(pen, inner, scene.scroll, count * high)
    port = Box(inner, (), (*kids, bar), clip=True, scroll=True, key="cards")
    return Box(area, base.paints, (port,))


def _row(scene: TalkScene, pen: Pen, at: int, card: Told, row: Rect) -> Box:
    """One card: its badge and its title."""
    key = f"card:{at}"
    paints: list[Paint] = []
    if at == scene.at:
        edge = pen.color("saffronD")
        paints.append(Fill(row, pen.color("saffronL"), pen.px(12), edge, pen.px(2.5)))
    elif pen.hover == key:
        paints.append(Fill(row, pen.color("sand"), pen.px(12)))
    r = pen.px(16 if pen.compact else 19)
    x, y = row.x + pen.px(8) + r, row.middle[1]
    words = Rect(x + r + pen.px(8), row.y, row.right - x - r - pen.px(12), row.h)
    size = pen.text_size("rail" if pen.compact else "block")
    paints += badge(pen, card, x, y, r, "wool", "line")
    paints += label(pen, words, card.title, size, pen.color("ink"), True, lines=3)
    return Box(
        row,
        tuple(paints),
        key=key,
        on=("card", at),
        label=card.title,
        group="cards",
        radius=pen.px(12),
    )


def badge(
    pen: Pen, card: Told, x: float, y: float, r: float, fill: str, edge: str
) -> tuple[Paint, ...]:
    """The octagon of a card with its icon or its number."""
    ink = pen.color("ink")
    ground = octagon_poly(x, y, r, pen.color(fill), pen.color(edge), pen.px(2))
    if not card.badge:
        return (ground, icon(card.icon, x, y, r * 1.1, ink))
    number = Rect(x - r, y - r, 2 * r, 2 * r)
    return (ground, *label(pen, number, card.badge, r * 0.95, ink, True, "centre"))
