"""Choosing: the segmented switch, toggles, boxes to tick, sliders, tabs, lists."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from game.ui.box import Box
from game.ui.paint import Fill, Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label
from game.ui.widgets.shapes import edge_px, icon, wool_ball

__all__ = ["checkbox", "slider", "switch", "tabs", "toggle"]

Choices = Sequence[tuple[str, Any]]
"""(words, the value of `on`) for each choice."""


def switch(
    pen: Pen,
    rect: Rect,
    choices: Choices,
    chosen: int,
    *,
    key: str = "switch",
    group: str = "",
    entry: bool = False,
) -> Box:
    """A pill with a segment for each choice; the chosen one is dark and has a tick."""
    base = Fill(rect, pen.color("paper"), rect.h / 2, pen.color("ink"), edge_px(pen, 2.5))
    inner = rect.inset(pen.px(6))
    widths = [pen.measure(text, pen.text_size("block"), True, False) + 1 for text, _ in choices]
    widths = [w + pen.px(24) + (pen.px(26) if i == chosen else 0) for i, w in enumerate(widths)]
    spare = max(0.0, inner.w - sum(widths)) / len(widths)
    kids = []
    for i, part in enumerate(inner.columns([w + spare for w in widths])):
        kids.append(_segment(pen, part, choices[i], i == chosen, f"{key}:{i}", group or key, entry))
    return Box(rect, (base,), tuple(kids))


def _segment(
    pen: Pen, rect: Rect, choice: tuple[str, Any], chosen: bool, key: str, group: str, entry: bool
) -> Box:
    text, on = choice
    size = pen.text_size("block")
    paints: list[Paint] = []
    ink = pen.color("ink")
    room = rect.inset(pen.px(8), 0)
    if chosen:
        ink = pen.color("paper")
        tick, gap = min(pen.px(20), rect.h * 0.55), pen.px(8)
        wide = tick + gap + min(pen.measure(text, size, True, False), room.w - tick - gap)
        left = rect.middle[0] - wide / 2
        paints.append(Fill(rect, pen.color("ink"), rect.h / 2))
        mark = pen.color("saffron") if not pen.theme.contrast else ink
        paints.append(icon("check", left + tick / 2, rect.middle[1], tick, mark))
        room = Rect(left + tick + gap, rect.y, wide - tick - gap + 1, rect.h)
    elif pen.hover == key:
        paints.append(Fill(rect, pen.color("sand"), rect.h / 2))
    paints += label(pen, room, text, size, ink, True, "center")
    hit = Rect(rect.x, rect.y - pen.px(6), rect.w, rect.h + pen.px(12))
    return Box(
        rect,
        tuple(paints),
        key=key,
        on=on,
        label=text,
        group=group,
        radius=rect.h / 2,
        entry=entry and chosen,
        hit=hit,
    )


def toggle(
    pen: Pen,
    rect: Rect,
    text: str,
    is_on: bool,
    *,
    key: str = "",
    on: Any = None,
    group: str = "",
    enabled: bool = True,
) -> Box:
    """A row that is pressed as a whole: its words, and at the right a 56 x 30 toggle."""
    w, h = pen.px(56), pen.px(30)
    knob = Rect(rect.right - w, rect.middle[1] - h / 2, w, h)
    words = label(
        pen,
        Rect(rect.x, rect.y, rect.w - w - pen.px(12), rect.h),
        text,
        pen.text_size("body"),
        pen.color("ink"),
        lines=2,
    )
    paints = (*_row_hover(pen, rect, key or text), *words, *_knob(pen, knob, is_on))
    return Box(
        rect,
        paints,
        key=key or text,
        on=on,
        label=text,
        group=group,
        enabled=enabled,
        radius=pen.px(12),
    )


def _row_hover(pen: Pen, rect: Rect, key: str) -> tuple[Paint, ...]:
    if pen.hover != key:
        return ()
    return (Fill(rect.inset(-pen.px(8), 0), pen.color("sand"), pen.px(12), opacity=0.6),)


def _knob(pen: Pen, rect: Rect, is_on: bool) -> tuple[Paint, ...]:
    """The toggle itself: teal with a tick and the knob at the right, or hollow at the left."""
    h = rect.h
    if is_on:
        fill = pen.color("saffron" if pen.theme.contrast else "teal")
        r = h / 2 - pen.px(3)
        at = rect.right - h / 2
        return (
            Fill(rect, fill, h / 2),
            Fill(Rect(at - r, rect.middle[1] - r, 2 * r, 2 * r), _knob_color(pen), r),
            icon("check", rect.x + h * 0.62, rect.middle[1], h * 0.55, pen.theme.on(fill)),
        )
    r = h * 0.33
    at = rect.x + h / 2 + pen.px(1)
    return (
        Fill(rect, pen.color("paper"), h / 2, pen.color("walnut2"), edge_px(pen)),
        Fill(Rect(at - r, rect.middle[1] - r, 2 * r, 2 * r), pen.color("walnut2"), r),
    )


def _knob_color(pen: Pen) -> str:
    return "#000000" if pen.theme.contrast else pen.color("paper")


def checkbox(
    pen: Pen,
    rect: Rect,
    text: str,
    is_on: bool,
    *,
    key: str = "",
    on: Any = None,
    group: str = "",
) -> Box:
    """A box to tick with its words at the right; pressed as a whole."""
    side = pen.px(30)
    box = Rect(rect.x, rect.middle[1] - side / 2, side, side)
    if is_on:
        fill = pen.color("saffron" if pen.theme.contrast else "teal")
        marks: tuple[Paint, ...] = (
            Fill(box, fill, pen.px(8)),
            icon("check", *box.middle, side * 0.72, pen.theme.on(fill)),
        )
    else:
        marks = (Fill(box, pen.color("paper"), pen.px(8), pen.color("walnut2"), edge_px(pen)),)
    _, rest = rect.cut_left(side, pen.px(12))
    words = label(pen, rest, text, pen.text_size("body"), pen.color("ink"), lines=2) if text else ()
    paints = (*_row_hover(pen, rect, key or text), *marks, *words)
    return Box(rect, paints, key=key or text, on=on, label=text, group=group, radius=pen.px(8))


def slider(
    pen: Pen,
    rect: Rect,
    share: float,
    *,
    label: str,
    key: str = "",
    on: Any = None,
    group: str = "",
    enabled: bool = True,
) -> Box:
    """A thread with a wool ball at `share` of its length.

    The pointer sends `Slid(on, share)`; the arrow keys come to the scene as shortcuts.
    """
    key = key or label
    share = min(1.0, max(0.0, share))
    r = pen.px(16)
    y = rect.middle[1]
    bar = Rect(rect.x, y - pen.px(4), rect.w, pen.px(8))
    at = rect.x + r + (rect.w - 2 * r) * share
    wool = pen.color("saffron") if pen.theme.contrast else pen.color("madder")
    wool = wool if enabled else pen.color("line")
    ink = pen.color("ink" if enabled else "walnut2")
    grown = r * (1.08 if pen.hover == key or pen.held == key else 1)
    done = Rect(bar.x, bar.y, at - bar.x, bar.h)
    strand = "#000000" if pen.theme.contrast else "#EBB3A2" if enabled else pen.color("sand")
    paints = (
        Fill(bar, pen.color("line") if not pen.theme.contrast else "#6A6A6A", pen.px(4)),
        Fill(done, wool, pen.px(4)),
        *wool_ball(at, y, grown, wool, ink, strand, pen.px(3)),
    )
    return Box(
        rect,
        paints,
        key=key,
        on=on,
        label=label,
        group=group,
        enabled=enabled,
        slide=True,
        radius=rect.h / 2,
    )


def tabs(
    pen: Pen,
    rect: Rect,
    choices: Sequence[tuple[str, str, Any]],
    chosen: int,
    *,
    key: str = "tabs",
    group: str = "",
    width: Callable[[str], float] | None = None,
) -> Box:
    """Tabs (icon, words, on) from the left; the chosen one is a wool card with a madder foot."""
    size, gap = pen.text_size("body"), pen.px(8)
    kids, x = [], rect.x
    wants = [
        width(text) if width else pen.measure(text, size, True, False) + pen.px(66)
        for _, text, _ in choices
    ]
    # what does not fit is made narrower in the same measure, so that no tab is lost
    share = min(1.0, (rect.w - gap * (len(wants) - 1)) / max(1.0, sum(wants)))
    for i, ((icon_name, text, on), want) in enumerate(zip(choices, wants, strict=True)):
        part = Rect(x, rect.y, want * share, rect.h)
        kids.append(_tab(pen, part, icon_name, text, on, i == chosen, f"{key}:{i}", group or key))
        x = part.right + gap
    return Box(rect, (), tuple(kids))


def _tab(
    pen: Pen, rect: Rect, icon_name: str, text: str, on: Any, chosen: bool, key: str, group: str
) -> Box:
    size = pen.text_size("body")
    high = pen.theme.contrast
    paints: list[Paint] = []
    ink = pen.color("ink" if chosen or high else "walnut2")
    if chosen:
        paints.append(Fill(rect, "#FFFFFF" if high else pen.color("wool"), pen.px(10)))
        ink = "#000000" if high else ink
        if not high:
            foot = Rect(rect.x + pen.px(12), rect.bottom - pen.px(5), rect.w - pen.px(24), 0)
            paints.append(Fill(Rect(foot.x, foot.y, foot.w, pen.px(5)), pen.color("madder"), 2.5))
    elif pen.hover == key:
        paints.append(Fill(rect, pen.color("sand"), pen.px(10), opacity=0.6))
    mark = pen.px(22)
    if icon_name:
        paints.append(icon(icon_name, rect.x + pen.px(14) + mark / 2, rect.middle[1], mark, ink))
    inner = Rect(rect.x + pen.px(24) + mark, rect.y, rect.w - mark - pen.px(34), rect.h)
    if not icon_name:
        inner = rect.inset(pen.px(4), 0)
    paints += label(pen, inner, text, size, ink, True, "left" if icon_name else "centre")
    return Box(rect, tuple(paints), key=key, on=on, label=text, group=group, radius=pen.px(10))
