"""Draws one paint value: from the cache where it can, in the surface's clip."""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable
from functools import lru_cache, partial
from itertools import pairwise

import pygame

from game.shell import brush
from game.shell.brush import put
from game.shell.cache import SurfaceCache
from game.shell.carpets import Carpets, woven
from game.shell.drawings import Drawings
from game.shell.fonts import Fonts
from game.shell.frames import WHOLE, Frames, veil, whole_px
from game.ui.paint import (
    Cells,
    Drawing,
    Fill,
    Gradient,
    Paint,
    Poly,
    Ring,
    Stroke,
    Veil,
    Words,
)

__all__ = ["Canvas"]

LEAST_BYTES = 15_000_000
"""What pictures may take: the map and a level of each face in a window of 1366x768 [13 MB].

With it the game stays below 96 MB after long play [measured].
"""

Path = tuple[tuple[float, float], ...]


class Canvas:
    """The caches of the painter and how each paint is drawn with them."""

    def __init__(self, limit: int | None = None) -> None:
        self._limit = limit
        self.cache = SurfaceCache(LEAST_BYTES if limit is None else limit)
        self.fonts = Fonts()
        self.drawings = Drawings()
        self.frames = Frames(self.cache)
        self._carpets = Carpets()

    def fit(self, size: tuple[int, int]) -> None:
        """Keep as much as a window of a size needs: three pictures as large as it, and small ones.

        A school PC with 2 GB has a small screen; on a large one a limit for the small would have
        every frame drawn from nothing.
        """
        if self._limit is None:
            self.cache.limit = max(LEAST_BYTES, 3 * 4 * size[0] * size[1])

    def bounds(self, paint: Paint) -> pygame.Rect:
        """Every px a paint may touch."""
        match paint:
            case Fill(edge_px=0, lip_px=0, shadow=0):
                return whole_px(paint.rect)
            case Fill():
                grow = brush.shadow_margin(paint.shadow, paint.edge_px)
                box = whole_px(paint.rect)
                lip = math.ceil(paint.lip_px)
                return pygame.Rect(
                    box.x - grow, box.y - grow, box.w + 2 * grow, box.h + 2 * grow + lip
                )
            case Poly():
                return _shape(paint.points, paint.edge_px / 2 + 1 if paint.edge else 1)[0]
            case Stroke():
                return _shape(paint.points, paint.width / 2 + 1)[0]
            case Words():
                return self._words_bounds(paint)
            case Drawing():
                grow = math.ceil(max(paint.rect.w, paint.rect.h) * 0.22) if paint.turn else 0
                return whole_px(paint.rect).inflate(2 * grow, 2 * grow)
            case Ring():
                grow = brush.ring_margin(paint.scale)
                return whole_px(paint.rect).inflate(2 * grow, 2 * grow)
            case _:
                return whole_px(paint.rect)

    def draw(self, target: pygame.Surface, paint: Paint) -> None:
        """Paint one value inside the clip of the target."""
        match paint:
            case Fill():
                self.frames.fill(target, paint)
            case Words():
                self._words(target, paint)
            case Drawing():
                self._drawing(target, paint)
            case Poly():
                self._poly(target, paint)
            case Stroke():
                self._stroke(target, paint)
            case Gradient():
                _gradient(target, paint)
            case Cells():
                self._cells(target, paint)
            case Ring():
                self.frames.ring(target, paint)
            case Veil():
                veil(target, whole_px(paint.rect), paint.color, paint.opacity)

    # -- text and drawings

    def _words_bounds(self, paint: Words) -> pygame.Rect:
        wide = self.fonts.measure(paint.text, paint.size, paint.bold, paint.mono)
        x = paint.x - {"left": 0.0, "right": 1.0}.get(paint.align, 0.5) * wide
        high = paint.size * 1.9
        box = pygame.Rect(round(x) - 3, math.floor(paint.y - high / 2), math.ceil(wide) + 6, 0)
        box.h = math.ceil(high) + 1
        return box

    def _words(self, target: pygame.Surface, paint: Words) -> None:
        if not paint.text:
            return
        wide = self.fonts.measure(paint.text, paint.size, paint.bold, paint.mono)
        x = paint.x - {"left": 0.0, "right": 1.0}.get(paint.align, 0.5) * wide
        font = self.fonts.font(paint.size, paint.bold, paint.mono)
        y = round(paint.y + 0.36 * paint.size) - font.get_ascent()
        key = ("words", paint.text, round(paint.size), paint.bold, paint.mono, paint.color)

        def make() -> pygame.Surface:
            return self.fonts.render(paint.text, paint.size, paint.bold, paint.mono, paint.color)

        surface = self.cache.get(key, make)
        put(target, surface, (round(x), y))

    def _drawing(self, target: pygame.Surface, paint: Drawing) -> None:
        size = (max(1, round(paint.rect.w)), max(1, round(paint.rect.h)))
        turn = round(paint.turn) % 360
        key = ("svg", paint.name, size, paint.tint, turn)

        def make() -> pygame.Surface:
            return self.drawings.surface(paint.name, paint.source, size, paint.tint, turn)

        surface = self._faded(key, make, paint.opacity)
        x, y = paint.rect.middle
        at = (round(x - surface.get_width() / 2), round(y - surface.get_height() / 2))
        put(target, surface, at)

    def _faded(
        self, key: Hashable, make: Callable[[], pygame.Surface], opacity: float
    ) -> pygame.Surface:
        """A surface of the cache, see-through by an opacity of 32 steps."""
        level = round(opacity * 32)
        if level >= 32:
            return self.cache.get(key, make)

        def fade() -> pygame.Surface:
            return brush.faded(self.cache.get(key, make), level / 32)

        return self.cache.get(("faded", key, level), fade)

    # -- free shapes

    def _poly(self, target: pygame.Surface, paint: Poly) -> None:
        box, points = _shape(paint.points, paint.edge_px / 2 + 1 if paint.edge else 1)
        key = ("poly", points, paint.color, paint.edge, round(paint.edge_px, 1))

        def make() -> pygame.Surface:
            return brush.poly(points, box.w, box.h, paint.color, paint.edge, paint.edge_px)

        put(target, self._faded(key, make, paint.opacity), box)

    def _stroke(self, target: pygame.Surface, paint: Stroke) -> None:
        if len(paint.points) < 2 or paint.width <= 0:
            return
        box, points = _shape(paint.points, paint.width / 2 + 1)
        if paint.dash and box.w * box.h <= WHOLE:
            key = ("dashes", points, paint.color, round(paint.width, 1), paint.dash)
            put(
                target,
                self._faded(key, partial(_dashed, paint, paint.dash, box), paint.opacity),
                box,
            )
            return
        if paint.dash:
            near = math.ceil(paint.width + paint.dash[0]) + 1
            shown = target.get_clip().inflate(2 * near, 2 * near)
            for piece in brush.dashes(paint.points, *paint.dash):
                if shown.collidepoint(piece[0]):
                    self._line(target, piece, paint, False)
            return
        if paint.opacity >= 1 and box.w * box.h > 250_000 and len(paint.points) < 40:
            # a thread that grows across the stage: only its last piece is drawn anew
            for a, b in pairwise(paint.points):
                self._line(target, (a, b), paint, True)
            return
        self._line(target, paint.points, paint, True)

    def _line(
        self,
        target: pygame.Surface,
        path: Path,
        paint: Stroke,
        caps: bool,
    ) -> None:
        box, points = _shape(path, paint.width / 2 + 1)
        if not box.colliderect(target.get_clip()):
            return
        key = ("stroke", points, paint.color, round(paint.width, 1), caps)

        def make() -> pygame.Surface:
            return brush.stroke(points, box.w, box.h, paint.color, paint.width, caps)

        put(target, self._faded(key, make, paint.opacity), box)

    def _cells(self, target: pygame.Surface, paint: Cells) -> None:
        box = whole_px(paint.rect)
        if not paint.rows or box.w <= 0 or box.h <= 0:
            return
        key = ("cells", self._carpets.number(paint.rows), box.size, round(paint.weave, 2))
        surface = self._faded(key, lambda: woven(paint.rows, box.size, paint.weave), paint.opacity)
        put(target, surface, box)


@lru_cache(512)
def _shape(points: Path, grow: float) -> tuple[pygame.Rect, Path]:
    """The whole px around points, grown on all sides; the points from its corner on.

    These lie on the grid of a quarter px, so that equal shapes share a place in the cache.
    """
    xs, ys = [x for x, _ in points], [y for _, y in points]
    left, top = math.floor(min(xs) - grow), math.floor(min(ys) - grow)
    right, below = math.ceil(max(xs) + grow), math.ceil(max(ys) + grow)
    near = tuple((round((x - left) * 4) / 4, round((y - top) * 4) / 4) for x, y in points)
    return pygame.Rect(left, top, right - left, below - top), near


def _dashed(paint: Stroke, dash: tuple[float, float], box: pygame.Rect) -> pygame.Surface:
    """A dashed line as one picture of the size of a box."""
    out = pygame.Surface(box.size, pygame.SRCALPHA)
    for piece in brush.dashes(paint.points, *dash):
        around, points = _shape(piece, paint.width / 2 + 1)
        line = brush.stroke(points, around.w, around.h, paint.color, paint.width, False)
        put(out, line, around.move(-box.x, -box.y))
    return out


def _gradient(target: pygame.Surface, paint: Gradient) -> None:
    """Rows of one colour each; only those in the clip."""
    box = whole_px(paint.rect)
    shown = box.clip(target.get_clip())
    stops = [(share, pygame.Color(color)) for share, color in paint.stops]
    for y in range(shown.top, shown.bottom):
        t = (y - box.y) / max(1, box.h - 1)
        target.fill(_blend(stops, t), (shown.x, y, shown.w, 1))


def _blend(stops: list[tuple[float, pygame.Color]], t: float) -> pygame.Color:
    before = stops[0]
    for stop in stops:
        if t <= stop[0]:
            room = stop[0] - before[0]
            return before[1].lerp(stop[1], (t - before[0]) / room if room > 0 else 1.0)
        before = stop
    return before[1]
