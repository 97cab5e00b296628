"""Puts a tree of boxes on a surface, repainting only what differs from the last tree."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

import pygame

from game.shell.canvas import Canvas
from game.ui.box import Box
from game.ui.paint import Cells, Fill, Gradient, Paint

__all__ = ["Item", "Painter", "flatten"]

MOST_AREAS = 12
"""So many areas are repainted one by one; more are joined, because each costs a look at all."""

MOST_SHARED = 8
"""Lists that share less than one in so many are two screens: pairing them costs more than paint."""

BASE = "#F6ECD9"
"""What shows where a tree paints nothing."""


@dataclass(slots=True)
class Item:
    """A paint, the clip it lies in, and the px it may touch (found when first needed)."""

    paint: Paint
    clip: pygame.Rect | None
    area: pygame.Rect | None = None

    def same(self, other: Item) -> bool:
        """Whether both give the same px."""
        return (self.paint is other.paint or self.paint == other.paint) and self.clip == other.clip


class Painter:
    """A surface and what was last painted on it."""

    def __init__(self, surface: pygame.Surface, canvas: Canvas | None = None) -> None:
        self.canvas = canvas or Canvas()
        self.surface = surface
        self.canvas.fit(surface.get_size())
        self._last: list[Item] = []
        self._fresh = True

    def resize(self, surface: pygame.Surface) -> None:
        """Paint on another surface, all of it at first."""
        self.surface = surface
        self.canvas.fit(surface.get_size())
        self.repaint()

    def repaint(self) -> None:
        """Forget what was painted, because the window lost it."""
        self._last, self._fresh = [], True

    def paint(self, box: Box) -> list[pygame.Rect]:
        """Bring the surface up to a tree; gives the areas that changed, none when nothing did."""
        items = flatten(box)
        if self._fresh:
            areas = [self.surface.get_rect()]
            self._measure(items)
        else:
            areas = self._changed(self._last, items)
        self._last, self._fresh = items, False
        for area in areas:
            self._paint_area(items, area)
        self.surface.set_clip(None)
        return areas

    def _measure(self, items: Sequence[Item]) -> None:
        for item in items:
            if item.area is None:
                area = self.canvas.bounds(item.paint)
                item.area = area.clip(item.clip) if item.clip else area

    def _changed(self, old: list[Item], new: list[Item]) -> list[pygame.Rect]:
        """Where the two lists give other px; areas known of kept items are handed on."""
        start, shared = 0, min(len(old), len(new))
        while start < shared:
            before, after = old[start], new[start]
            if before.paint is not after.paint and before.paint != after.paint:
                break
            if before.clip is not after.clip and before.clip != after.clip:
                break
            after.area = before.area
            start += 1
        end = 0
        while end < shared - start and new[-1 - end].same(old[-1 - end]):
            new[-1 - end].area = old[-1 - end].area
            end += 1
        gone = old[start : len(old) - end]
        come = new[start : len(new) - end]
        if len(gone) == len(come):
            gone, come = _unlike(gone, come)
        elif (start + end) * MOST_SHARED < max(len(old), len(new)):
            self._measure(new)
            return [self.surface.get_rect()]
        else:
            gone, come = _unmatched(gone, come)
        self._measure(new)
        whole = self.surface.get_rect()
        areas = [item.area.clip(whole) for item in [*gone, *come] if item.area]
        return _joined([area for area in areas if area.w and area.h])

    def _paint_area(self, items: Sequence[Item], area: pygame.Rect) -> None:
        surface, draw = self.surface, self.canvas.draw
        start = _hidden(items, area)
        if not start:
            surface.set_clip(area)
            surface.fill(BASE, area)
        for item in items[start:]:
            if item.area is None or not item.area.colliderect(area):
                continue
            surface.set_clip(area.clip(item.clip) if item.clip else area)
            draw(surface, item.paint)


def _hidden(items: Sequence[Item], area: pygame.Rect) -> int:
    """How many items need no painting, because a plain fill or a gradient covers the whole area."""
    for i in range(len(items) - 1, 0, -1):
        item = items[i]
        if item.area and isinstance(item.paint, Fill | Gradient) and item.area.contains(area):
            paint = item.paint
            if isinstance(paint, Gradient):
                return i
            if not paint.color or paint.opacity < 1:
                continue
            rect = paint.rect.inset(max(paint.radius, paint.edge_px) + 1)
            if (
                rect.x <= area.x
                and rect.y <= area.y
                and (rect.right >= area.right and rect.bottom >= area.bottom)
            ):
                return i
    return 0


def flatten(box: Box) -> list[Item]:
    """Every paint of a tree in the order of painting, with its clip."""
    items: list[Item] = []
    _gather(box, None, items)
    return items


def _gather(box: Box, clip: pygame.Rect | None, items: list[Item]) -> None:
    if box.clip:
        rect = box.rect
        x, y = round(rect.x), round(rect.y)
        own = pygame.Rect(x, y, round(rect.right) - x, round(rect.bottom) - y)
        clip = own.clip(clip) if clip else own
        if not clip.w or not clip.h:
            return
    for paint in box.paints:
        items.append(Item(paint, clip))
    for kid in box.kids:
        _gather(kid, clip, items)


def _unlike(gone: list[Item], come: list[Item]) -> tuple[list[Item], list[Item]]:
    """The pairs that differ, place by place: what moves usually keeps its place in the list."""
    before, after = [], []
    for a, b in zip(gone, come, strict=True):
        if b.same(a):
            b.area = a.area
        else:
            before.append(a)
            after.append(b)
    return before, after


def _unmatched(gone: list[Item], come: list[Item]) -> tuple[list[Item], list[Item]]:
    """What is left when equal items are paired in the same order."""
    places: dict[Hashable, list[int]] = {}
    for i, item in enumerate(gone):
        places.setdefault(_key(item), []).append(i)
    last, kept, after = -1, set(), []
    for item in come:
        found = places.get(_key(item), [])
        while found and found[0] <= last:
            found.pop(0)
        if found:
            last = found.pop(0)
            kept.add(last)
            item.area = gone[last].area
        else:
            after.append(item)
    return [item for i, item in enumerate(gone) if i not in kept], after


def _key(item: Item) -> Hashable:
    """What tells two items apart; a carpet by identity, since hashing its cells takes long."""
    clip = tuple(item.clip) if item.clip else None
    paint = item.paint
    if isinstance(paint, Cells):
        return ("cells", paint.rect, id(paint.rows), paint.weave, paint.opacity, clip)
    return (paint, clip)


def _joined(areas: list[pygame.Rect]) -> list[pygame.Rect]:
    """Few areas that cover all: those that overlap or would waste little are made one."""
    joined: list[pygame.Rect] = []
    for area in areas:
        grown = area
        i = 0
        while i < len(joined):
            union = joined[i].union(grown)
            both = joined[i].w * joined[i].h + grown.w * grown.h
            if union.w * union.h <= both * 1.25 + 400:
                grown = union
                joined.pop(i)
                i = 0
            else:
                i += 1
        joined.append(grown)
    while len(joined) > MOST_AREAS:
        joined.sort(key=lambda area: (area.y, area.x))
        joined = [
            a.union(b) for a, b in zip(joined[::2], [*joined[1::2], joined[-1]], strict=False)
        ]
    return joined
