"""Rounded rectangles of any size from few kept px: whole when small, else corners and sides."""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable
from functools import partial

import pygame

from game.shell import brush
from game.shell.cache import SurfaceCache
from game.ui.paint import Fill, Ring
from game.ui.rect import Rect

__all__ = ["WHOLE", "Frames", "veil", "whole_px"]

WHOLE = 20_000
"""Rounded rectangles up to this many px are kept whole; larger ones as corners and sides."""

STRIP = 256
"""The sides of large ones are laid from pieces so long: long sides would take 2 MB [measured]."""

Make = Callable[[int, int], pygame.Surface]


class Frames:
    """Fills and focus rings, drawn with the surfaces of a cache."""

    def __init__(self, cache: SurfaceCache) -> None:
        self.cache = cache

    def fill(self, target: pygame.Surface, paint: Fill) -> None:
        box = whole_px(paint.rect)
        if box.w <= 0 or box.h <= 0:
            return
        radius = min(paint.radius, box.w / 2, box.h / 2)
        plain = not (paint.edge and paint.edge_px) and not paint.lip_px and not paint.shadow
        if not paint.color and plain:
            return
        if radius < 0.5 and plain:
            if paint.opacity >= 1:
                target.fill(paint.color, box)
            else:
                veil(target, box, paint.color, paint.opacity)
            return
        margin = brush.shadow_margin(paint.shadow, paint.edge_px)
        margin = max(margin, math.ceil(paint.lip_px))
        look = (
            round(radius, 1),
            paint.color,
            paint.edge,
            round(paint.edge_px, 1),
            paint.lip,
            round(paint.lip_px, 1),
            paint.shadow,
        )
        make = partial(_patch, look, margin, paint.opacity)
        corner = margin + math.ceil(max(radius, paint.edge_px, paint.lip_px)) + margin + 2
        key = ("fill", look, round(paint.opacity, 2))
        inner = paint.color if paint.opacity >= 1 else ""
        fog = (paint.color, paint.opacity) if paint.opacity < 1 else None
        self._nine(target, box.inflate(2 * margin, 2 * margin), key, make, corner, inner, fog)

    def ring(self, target: pygame.Surface, paint: Ring) -> None:
        margin = brush.ring_margin(paint.scale)
        box = whole_px(paint.rect)
        radius = round(min(paint.radius, box.w / 2, box.h / 2), 1)

        def make(w: int, h: int) -> pygame.Surface:
            inner = (w - 2 * margin, h - 2 * margin)
            return brush.ring(*inner, radius, paint.color, paint.halo, paint.scale)

        key = ("ring", radius, paint.color, paint.halo, paint.scale)
        corner = margin + math.ceil(radius + 8) + 2
        self._nine(target, box.inflate(2 * margin, 2 * margin), key, make, corner, "", None)

    def _nine(
        self,
        target: pygame.Surface,
        box: pygame.Rect,
        key: Hashable,
        make: Make,
        corner: int,
        inner: str,
        fog: tuple[str, float] | None,
    ) -> None:
        """A shape whose sides are all alike: kept whole when small, else as corners and sides."""
        if box.w * box.h <= WHOLE or box.w <= 2 * corner or box.h <= 2 * corner:
            whole = self.cache.get((key, box.w, box.h), lambda: make(box.w, box.h))
            target.blit(whole, box, special_flags=pygame.BLEND_PREMULTIPLIED)
            return
        side = 2 * corner + 1
        c = corner
        small = self.cache.get((key, side, side), lambda: make(side, side))
        w, h = box.w - 2 * c, box.h - 2 * c
        right, below = box.right - c, box.bottom - c
        blit = partial(target.blit, special_flags=pygame.BLEND_PREMULTIPLIED)
        for x, sx in ((box.x, 0), (right, c + 1)):
            for y, sy in ((box.y, 0), (below, c + 1)):
                blit(small, (x, y), (sx, sy, c, c))
        for y, sy in ((box.y, 0), (below, c + 1)):
            strip = self._strip(key, small, pygame.Rect(c, sy, 1, c), (min(w, STRIP), c))
            for along in range(0, w, STRIP):
                blit(strip, (box.x + c + along, y), (0, 0, min(STRIP, w - along), c))
        for x, sx in ((box.x, 0), (right, c + 1)):
            strip = self._strip(key, small, pygame.Rect(sx, c, c, 1), (c, min(h, STRIP)))
            for along in range(0, h, STRIP):
                blit(strip, (x, box.y + c + along), (0, 0, c, min(STRIP, h - along)))
        middle = pygame.Rect(box.x + c, box.y + c, w, h)
        if inner:
            target.fill(inner, middle)
        elif fog:
            veil(target, middle, *fog)

    def _strip(
        self, key: Hashable, small: pygame.Surface, part: pygame.Rect, size: tuple[int, int]
    ) -> pygame.Surface:
        def make() -> pygame.Surface:
            return pygame.transform.scale(small.subsurface(part), size)

        return self.cache.get(("strip", key, part.x, part.y, size), make)


def _patch(
    look: tuple[float, str, str, float, str, float, int],
    margin: int,
    opacity: float,
    w: int,
    h: int,
) -> pygame.Surface:
    radius, color, edge, edge_px, lip, lip_px, shadow = look
    made = brush.patch(
        w - 2 * margin, h - 2 * margin, radius, color, edge, edge_px, lip, lip_px, shadow, margin
    )
    return brush.faded(made, opacity) if opacity < 1 else made


def whole_px(rect: Rect) -> pygame.Rect:
    """The rectangle on whole px; both sides are rounded, so neighbours stay neighbours."""
    left, top = rect.x, rect.y
    x, y = round(left), round(top)
    return pygame.Rect(x, y, round(left + rect.w) - x, round(top + rect.h) - y)


def veil(target: pygame.Surface, box: pygame.Rect, color: str, opacity: float) -> None:
    """Mix a colour over what is there, without a surface of that size."""
    box = box.clip(target.get_clip())  # a fill that mixes does not mind the clip by itself
    keep = round(255 * (1 - opacity))
    target.fill((keep, keep, keep), box, special_flags=pygame.BLEND_RGB_MULT)
    r, g, b, _ = pygame.Color(color)
    add = (round(r * opacity), round(g * opacity), round(b * opacity))
    target.fill(add, box, special_flags=pygame.BLEND_RGB_ADD)
