"""What of a tree can be reached: by pointer (topmost at a place) and by keyboard (the order)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from game.ui.box import Box
from game.ui.paint import Fill
from game.ui.rect import Rect

__all__ = [
    "caret_in",
    "LEAST_TOUCH",
    "Spot",
    "can_focus",
    "can_press",
    "drop_at",
    "find",
    "focus_order",
    "overlap",
    "reachable",
    "same_box",
    "share_of",
    "spots",
    "tip_of",
    "topmost",
]

LEAST_TOUCH = 44.0
"""The least side of what a finger can meet, px."""

Want = Callable[[Box], bool]


@dataclass(frozen=True, slots=True)
class Spot:
    """A box, the part of the window it can show in, and the scrolling box it lies in."""

    box: Box
    clip: Rect
    scroll: Box | None = None
    depth: int = 0

    @property
    def shown(self) -> Rect:
        """The part of its rectangle that is not cut off; empty (w or h 0) when it is hidden."""
        return overlap(self.box.rect, self.clip)


def overlap(a: Rect, b: Rect) -> Rect:
    """The shared part of two rectangles; w or h is 0 when there is none."""
    x, y = max(a.x, b.x), max(a.y, b.y)
    return Rect(x, y, max(0.0, min(a.right, b.right) - x), max(0.0, min(a.bottom, b.bottom) - y))


def reachable(tree: Box) -> Box:
    """The tree, or its topmost modal box, which keeps everything else from reach."""
    found, heap = tree, [tree]
    while heap:
        box = heap.pop()
        if box.modal:
            found = box
        heap.extend(reversed(box.kids))
    return found


def spots(tree: Box) -> Iterator[Spot]:
    """Every box in the order of painting."""
    found: list[Spot] = []
    _walk(tree, tree.rect, None, 0, found)
    return iter(found)


def _walk(box: Box, clip: Rect, scroll: Box | None, depth: int, found: list[Spot]) -> None:
    found.append(Spot(box, clip, scroll, depth))
    if box.clip:
        clip = overlap(clip, box.rect)
    if box.scroll:
        scroll = box
    for kid in box.kids:
        _walk(kid, clip, scroll, depth + 1, found)


def find(tree: Box, key: str) -> Spot | None:
    """The box of a key, or None."""
    if not key:
        return None
    return next((spot for spot in spots(tree) if spot.box.key == key), None)


def can_press(box: Box) -> bool:
    """Whether a pointer does something with it: press, drag, slide or type."""
    return box.on is not None or box.drag is not None or box.slide or box.text_entry


def can_focus(box: Box) -> bool:
    """Whether the keyboard stops at it."""
    if not box.key or not box.enabled or box.pointer_only:
        return False
    return box.on is not None or box.text_entry or box.keys or box.slide


def focus_order(tree: Box) -> list[Spot]:
    """The boxes the keyboard can reach, in the order of the tree.

    What is scrolled out of sight counts: it is scrolled in when it gets the focus. What is cut off
    by a box that does not scroll does not.
    """
    return [spot for spot in spots(reachable(tree)) if can_focus(spot.box) and _seen(spot)]


def _seen(spot: Spot) -> bool:
    shown = spot.shown
    return spot.scroll is not None or (shown.w > 1 and shown.h > 1)


class _Blocked:
    """Something without use for the pointer lies on top here."""


_BLOCKED = _Blocked()


def topmost(tree: Box, x: float, y: float, want: Want, through: bool = False) -> Box | None:
    """The topmost wanted box at a place.

    A box is met by its `hit` area or its rectangle; where nothing is met, small boxes are met by
    an area grown to 44 px, the nearest first. A card in between hides what is below it, but what
    it lies in still counts; `through` looks through cards (for a carried thing).
    """
    root = reachable(tree)
    found = _search(root, x, y, want, root.rect, through)
    if isinstance(found, Box):
        return found
    return _nearest(root, x, y, want)


def _search(
    box: Box, x: float, y: float, want: Want, clip: Rect, through: bool
) -> Box | _Blocked | None:
    if box.ghost:
        return None
    inner = overlap(clip, box.rect) if box.clip else clip
    found: Box | _Blocked | None = None
    if not box.clip or inner.holds(x, y):
        for kid in reversed(box.kids):
            found = _search(kid, x, y, want, inner, through)
            if isinstance(found, Box):
                return found
            if found is not None:
                break
    area = box.hit or box.rect
    if clip.holds(x, y) and area.holds(x, y):
        if want(box):
            return box
        if not through and found is None and _covers(box, x, y):
            return _BLOCKED
    return found


def _covers(box: Box, x: float, y: float) -> bool:
    """Whether a box paints a solid rectangle at a place."""
    return any(
        isinstance(paint, Fill)
        and bool(paint.color)
        and paint.opacity > 0.9
        and paint.rect.holds(x, y)
        for paint in box.paints
    )


def _nearest(tree: Box, x: float, y: float, want: Want) -> Box | None:
    """The small box whose area, grown to the least touch size, holds the place."""
    best, far = None, 0.0
    for spot in spots(tree):
        box = spot.box
        if not want(box) or not spot.clip.holds(x, y):
            continue
        area = box.hit or box.rect
        grown = area.centred(max(area.w, LEAST_TOUCH), max(area.h, LEAST_TOUCH))
        if not grown.holds(x, y):
            continue
        cx, cy = area.middle
        away = (cx - x) ** 2 + (cy - y) ** 2
        if (best is None or away < far) and _bare(tree, box, area, x, y):
            best, far = box, away
    return best


def _bare(tree: Box, box: Box, area: Rect, x: float, y: float) -> bool:
    """Whether the part of an area that is nearest to a place is not covered."""
    near_x = min(max(x, area.x), area.right - 0.01)
    near_y = min(max(y, area.y), area.bottom - 0.01)
    return _search(tree, near_x, near_y, lambda b: b is box, tree.rect, False) is box


def share_of(box: Box, x: float) -> float:
    """How far along the width of a box a place is, 0 to 1."""
    return min(1.0, max(0.0, (x - box.rect.x) / max(1.0, box.rect.w)))


def same_box(a: Box | None, b: Box) -> bool:
    """Whether two trees mean the same box."""
    if a is None:
        return False
    return a.key == b.key if a.key or b.key else (a.rect == b.rect and a.on == b.on)


def drop_at(tree: Box, x: float, y: float) -> Any:
    """The `drop` of the topmost target at a place, or None."""
    box = topmost(tree, x, y, lambda b: b.drop is not None, through=True)
    return box.drop if box else None


def tip_of(box: Box) -> tuple[Rect, str] | None:
    """Where a tooltip belongs and what it says, if a box has one."""
    return (box.rect, box.tip) if box.tip else None


def caret_in(tree: Box) -> Rect | None:
    """Where typed letters appear on the screen, if they do."""
    waiting = [tree]
    while waiting:
        box = waiting.pop()
        if box.caret is not None:
            return box.caret
        waiting.extend(box.kids)
    return None
