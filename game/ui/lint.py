"""What is wrong with a screen: words that stick out, things too small or too close to press."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.ui.box import Box
from game.ui.paint import Fill, Words
from game.ui.pen import Measure
from game.ui.reach import LEAST_TOUCH, Spot, can_press, overlap, reachable, spots
from game.ui.rect import Rect

__all__ = ["Finding", "lint", "overflow"]

SLACK = 2.0
"""px that measuring and rounding may differ."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault: `kind` is out, cut, tight, small or overlap; `name` says what, `detail` where."""

    kind: str
    name: str
    detail: str

    def __str__(self) -> str:
        return f"{self.kind}: {self.name}: {self.detail}"


def lint(tree: Box, measure: Measure) -> list[Finding]:
    """All faults of a screen."""
    return [*overflow(tree, measure), *_small(tree), *_overlaps(tree)]


def overflow(tree: Box, measure: Measure) -> list[Finding]:
    """Words that leave the window (out), their clip (cut) or the card they stand on (tight)."""
    found: list[Finding] = []
    _overflow(tree, tree.rect, tree.rect, tree.rect, False, measure, found)
    return found


def _overflow(
    box: Box,
    window: Rect,
    clip: Rect,
    card: Rect,
    scrolls: bool,
    measure: Measure,
    found: list[Finding],
) -> None:
    clip = overlap(clip, box.rect) if box.clip else clip
    scrolls = scrolls or box.scroll
    if (box.clip and box.scroll) or any(isinstance(paint, Fill) for paint in box.paints):
        card = box.rect if box.rect.w and box.rect.h else card
    for paint in box.paints:
        if isinstance(paint, Words) and paint.text.strip():
            fault = _fault(paint, window, clip, card, scrolls or box.text_entry, measure)
            if fault:
                found.append(fault)
    for kid in box.kids:
        own = scrolls or box.text_entry
        _overflow(kid, window, clip, card, own, measure, found)


def _fault(
    words: Words, window: Rect, clip: Rect, card: Rect, scrolls: bool, measure: Measure
) -> Finding | None:
    area = words_rect(words, measure)
    if scrolls:  # what is scrolled out of sight above or below is no fault
        shown = overlap(area, clip)
        if shown.h <= 0 or shown.w <= 0:
            return None
        area = Rect(area.x, shown.y, area.w, shown.h)
        clip = Rect(clip.x, area.y, clip.w, area.h)
        card = Rect(card.x, area.y, card.w, area.h)
        window = Rect(window.x, area.y, window.w, area.h)
    for kind, outer in (("out", window), ("cut", clip), ("tight", card)):
        y = area.middle[1]
        if kind == "tight" and not any(card.holds(x, y) for x in (area.x, area.middle[0])):
            continue  # words beside a card, such as a number on a shuttle
        if _sticks_out(area, outer):
            return Finding(kind, words.text, f"{_spell(area)} not in {_spell(outer)}")
    return None


def words_rect(words: Words, measure: Measure) -> Rect:
    """The px a line of words takes: its width, and the height of its capitals."""
    wide = measure(words.text, words.size, words.bold, words.mono)
    x = words.x - {"left": 0.0, "right": 1.0}.get(words.align, 0.5) * wide
    return Rect(x, words.y - words.size * 0.36, wide, words.size * 0.72)


def _sticks_out(inner: Rect, outer: Rect) -> bool:
    return (
        inner.x < outer.x - SLACK
        or inner.y < outer.y - SLACK
        or inner.right > outer.right + SLACK
        or inner.bottom > outer.bottom + SLACK
    )


def _pressable(tree: Box) -> Iterator[Spot]:
    for spot in spots(reachable(tree)):
        shown = spot.shown
        if can_press(spot.box) and spot.box.enabled and shown.w > 1 and shown.h > 1:
            yield spot


def _small(tree: Box) -> list[Finding]:
    """Boxes under 44 px that cannot grow because of a neighbour, or under 24 px at all.

    Boxes without a key only add to what another does (the stitches of a strip), and blocks have a
    height of their own.
    """
    every = [s for s in _pressable(tree) if s.box.key and not s.box.pointer_only]
    found = []
    for spot in every:
        area = spot.box.hit or spot.box.rect
        side = min(area.w, area.h)
        if side >= LEAST_TOUCH - 1 or spot.shown != spot.box.rect:
            continue
        grown = area.centred(max(area.w, LEAST_TOUCH), max(area.h, LEAST_TOUCH))
        near = [
            other.box
            for other in every
            if other.box is not spot.box
            and not _holds(other.box, spot.box)
            and not _holds(spot.box, other.box)
            and _meets(grown, other.box.hit or other.box.rect, 1)
        ]
        name = spot.box.label or spot.box.key
        if side < 24:
            found.append(Finding("small", name, f"{_spell(area)} is under 24 px"))
        elif near:
            by = near[0].label or near[0].key
            found.append(Finding("small", name, f"{_spell(area)} cannot grow to 44 px: {by}"))
    return found


def _overlaps(tree: Box) -> list[Finding]:
    """Pressable boxes that lie over each other without one holding the other."""
    every = list(_pressable(tree))
    found = []
    for i, a in enumerate(every):
        for b in every[i + 1 :]:
            if a.box.pointer_only or b.box.pointer_only:
                continue  # blocks are nested, meet at their notches and lie under their cursor
            if _meets(a.shown, b.shown, 4) and not _holds(a.box, b.box):
                name = f"{a.box.label or a.box.key} / {b.box.label or b.box.key}"
                found.append(Finding("overlap", name, f"{_spell(a.shown)} and {_spell(b.shown)}"))
    return found


def _holds(outer: Box, inner: Box) -> bool:
    return any(spot.box is inner for spot in spots(outer))


def _meets(a: Rect, b: Rect, by: float) -> bool:
    shared = overlap(a, b)
    return shared.w > by and shared.h > by


def _spell(rect: Rect) -> str:
    return f"{rect.x:.0f},{rect.y:.0f} {rect.w:.0f}x{rect.h:.0f}"
