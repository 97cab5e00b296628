"""Toasts: each lies where it covers least of what can be read and pressed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from game.scenes.scene import Toast
from game.ui.box import Box
from game.ui.paint import Words
from game.ui.pen import Pen
from game.ui.reach import can_press, overlap, spots
from game.ui.rect import Rect
from game.ui.text import wrap
from game.ui.widgets import toast

__all__ = ["Close", "Shown", "toasts_box"]

Where = tuple[float, float, str]
"""The size of the window and the scene a place was chosen for."""


@dataclass(frozen=True, slots=True)
class Close:
    """What the key of a toast sends that stays until it is closed."""

    toast: Toast


@dataclass
class Shown:
    """A toast on the screen. Mutable: the seconds it has been there, and its place once chosen."""

    toast: Toast
    age: float = 0.0
    spot: Rect | None = None
    where: Where = (0, 0, "")


def toasts_box(pen: Pen, shown: Sequence[Shown], scene: str, tree: Box) -> Box:
    """The toasts; one keeps its place as long as window and scene stay the same."""
    where = (pen.width, pen.height, scene)
    taken = [one.spot for one in shown if one.spot and one.where == where]
    if any(one.where != where for one in shown):
        read = [*_read(pen, tree)]
        for one in shown:
            if one.where != where:
                one.spot, one.where = _least(_places(pen, one.toast), read, taken), where
                taken.append(one.spot)
    kids = tuple(_laid(pen, at, one.toast, one.spot) for at, one in enumerate(shown) if one.spot)
    return Box(Rect(0, 0, pen.width, pen.height), (), kids)


def _laid(pen: Pen, at: int, one: Toast, spot: Rect) -> Box:
    """A toast in its place; one that stays has a key to close it."""
    return toast(
        pen,
        spot,
        one.text,
        one.icon,
        closes=Close(one) if one.stays else None,
        close_label=pen.say("Close"),
        key=f"toast:{at}",
    )


def _places(pen: Pen, one: Toast) -> Iterator[Rect]:
    """Where it may lie, the place for the eye first: in the middle of the lower third.

    On one line if it can, or narrow, with more of them.
    """
    size, aside = pen.text_size("block"), pen.px(120 if one.stays else 72)
    most = min(pen.px(560), pen.width - pen.px(48))
    line = pen.measure(one.text, size, True, False) + aside + 1
    for wide in (min(most, max(pen.px(240), line)), pen.px(290)):
        lines = len(wrap(pen, one.text, size, wide - aside, True))
        high = max(pen.px(52), min(lines, 4) * pen.px(28) + pen.px(16))
        margin, y = pen.px(20), pen.height - pen.px(108) - high
        while lines <= 4 and y >= pen.px(8):
            for x in ((pen.width - wide) / 2, margin, pen.width - wide - margin):
                yield Rect(x, y, wide, high)
            y -= (high + pen.px(8)) / 2


def _read(pen: Pen, tree: Box) -> Iterator[Rect]:
    """What is read and pressed on a screen."""
    for spot in spots(tree):
        clip = overlap(spot.clip, spot.box.rect) if spot.box.clip else spot.clip
        if can_press(spot.box) and not spot.box.keys:
            yield spot.shown
        for paint in spot.box.paints:
            if isinstance(paint, Words):
                wide = pen.measure(paint.text, paint.size, paint.bold, paint.mono)
                shift = {"left": 0.0, "right": wide}.get(paint.align, wide / 2)
                line = Rect(paint.x - shift, paint.y - paint.size / 2, wide, paint.size)
                yield overlap(line, clip)


def _least(places: Iterator[Rect], read: Sequence[Rect], taken: Sequence[Rect]) -> Rect:
    """The first place that covers no other toast and least of what is read."""

    def covers(place: Rect) -> tuple[float, float]:
        return _area(place, taken), round(_area(place, read))

    return min(places, key=covers, default=Rect(0, 0, 0, 0))


def _area(place: Rect, others: Sequence[Rect]) -> float:
    both = (overlap(place, other) for other in others)
    return sum(max(0.0, one.w) * max(0.0, one.h) for one in both)
