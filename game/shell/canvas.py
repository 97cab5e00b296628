"""Draws one paint value: from the cache where it can, in the surface's clip."""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable, Sequence
from functools import partial
from itertools import pairwise

import pygame

from game.shell import brush
from game.shell.cache import SurfaceCache
from game.shell.drawings import Drawings
from game.shell.fonts import Fonts
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
from game.ui.rect import Rect

__all__ = ["Canvas", "woven"]

WHOLE = 40_000
"""Rounded rectangles up to this many px are kept whole; larger ones as corners and sides."""

Make = Callable[[int, int], pygame.Surface]
Path = Sequence[tuple[float, float]]


class Canvas:
    """The caches of the painter and how each paint is drawn with them."""

    def __init__(self, limit: int = 32_000_000) -> None:
        self.cache = SurfaceCache(limit)
        self.fonts = Fonts()
        self.drawings = Drawings()

    def bounds(self, paint: Paint) -> pygame.Rect:
        """Every px a paint may touch."""
        match paint:
            case Fill():
                grow = brush.shadow_margin(paint.shadow, paint.edge_px)
                box = _whole(paint.rect)
                lip = math.ceil(paint.lip_px)
                return pygame.Rect(
                    box.x - grow, box.y - grow, box.w + 2 * grow, box.h + 2 * grow + lip
                )
            case Poly():
                return _around(paint.points, paint.edge_px / 2 + 1 if paint.edge else 1)
            case Stroke():
                return _around(paint.points, paint.width / 2 + 1)
            case Words():
                return self._words_bounds(paint)
            case Drawing():
                grow = math.ceil(max(paint.rect.w, paint.rect.h) * 0.22) if paint.turn else 0
                return _whole(paint.rect).inflate(2 * grow, 2 * grow)
            case Ring():
                grow = brush.ring_margin(paint.scale)
                return _whole(paint.rect).inflate(2 * grow, 2 * grow)
            case _:
                return _whole(paint.rect)

    def draw(self, target: pygame.Surface, paint: Paint) -> None:
        """Paint one value inside the clip of the target."""
        match paint:
            case Fill():
                self._fill(target, paint)
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
                self._ring(target, paint)
            case Veil():
                _veil(target, _whole(paint.rect), paint.color, paint.opacity)

    # -- rounded rectangles

    def _fill(self, target: pygame.Surface, paint: Fill) -> None:
        box = _whole(paint.rect)
        if box.w <= 0 or box.h <= 0:
            return
        radius = min(paint.radius, box.w / 2, box.h / 2)
        plain = not (paint.edge and paint.edge_px) and not paint.lip_px and not paint.shadow
        if radius < 0.5 and plain:
            if paint.opacity >= 1:
                target.fill(paint.color, box)
            else:
                _veil(target, box, paint.color, paint.opacity)
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
        veil = (paint.color, paint.opacity) if paint.opacity < 1 else None
        self._nine(target, box.inflate(2 * margin, 2 * margin), key, make, corner, inner, veil)

    def _ring(self, target: pygame.Surface, paint: Ring) -> None:
        margin = brush.ring_margin(paint.scale)
        box = _whole(paint.rect)
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
        veil: tuple[str, float] | None,
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
            strip = self._strip(key, small, pygame.Rect(c, sy, 1, c), (w, c))
            blit(strip, (box.x + c, y))
        for x, sx in ((box.x, 0), (right, c + 1)):
            strip = self._strip(key, small, pygame.Rect(sx, c, c, 1), (c, h))
            blit(strip, (x, box.y + c))
        middle = pygame.Rect(box.x + c, box.y + c, w, h)
        if inner:
            target.fill(inner, middle)
        elif veil:
            _veil(target, middle, *veil)

    def _strip(
        self, key: Hashable, small: pygame.Surface, part: pygame.Rect, size: tuple[int, int]
    ) -> pygame.Surface:
        def make() -> pygame.Surface:
            return pygame.transform.scale(small.subsurface(part), size)

        return self.cache.get(("strip", key, part.x, part.y, size), make)

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
        target.blit(surface, (round(x), y), special_flags=pygame.BLEND_PREMULTIPLIED)

    def _drawing(self, target: pygame.Surface, paint: Drawing) -> None:
        size = (max(1, round(paint.rect.w)), max(1, round(paint.rect.h)))
        turn = round(paint.turn) % 360
        key = ("svg", paint.name, size, paint.tint, turn)

        def make() -> pygame.Surface:
            return self.drawings.surface(paint.name, paint.source, size, paint.tint, turn)

        surface = self._faded(key, make, paint.opacity)
        x, y = paint.rect.middle
        at = (round(x - surface.get_width() / 2), round(y - surface.get_height() / 2))
        target.blit(surface, at, special_flags=pygame.BLEND_PREMULTIPLIED)

    def _faded(
        self, key: Hashable, make: Callable[[], pygame.Surface], opacity: float
    ) -> pygame.Surface:
        """A surface of the cache, see-through by an opacity of 32 steps."""
        level = round(opacity * 32)
        if level >= 32:
            return self.cache.get(key, make)
        whole = self.cache.get(key, make)
        return self.cache.get(("faded", key, level), lambda: brush.faded(whole, level / 32))

    # -- free shapes

    def _poly(self, target: pygame.Surface, paint: Poly) -> None:
        box = _around(paint.points, paint.edge_px / 2 + 1 if paint.edge else 1)
        points = tuple(_quarter(x - box.x, y - box.y) for x, y in paint.points)
        key = ("poly", points, paint.color, paint.edge, round(paint.edge_px, 1))

        def make() -> pygame.Surface:
            return brush.poly(points, box.w, box.h, paint.color, paint.edge, paint.edge_px)

        target.blit(
            self._faded(key, make, paint.opacity), box, special_flags=pygame.BLEND_PREMULTIPLIED
        )

    def _stroke(self, target: pygame.Surface, paint: Stroke) -> None:
        if len(paint.points) < 2 or paint.width <= 0:
            return
        if paint.dash:
            for piece in brush.dashes(paint.points, *paint.dash):
                self._line(target, piece, paint, False)
            return
        box = _around(paint.points, paint.width / 2 + 1)
        if paint.opacity >= 1 and box.w * box.h > 250_000 and len(paint.points) < 40:
            # a thread that grows across the stage: only its last piece is drawn anew
            for a, b in pairwise(paint.points):
                self._line(target, [a, b], paint, True)
            return
        self._line(target, paint.points, paint, True)

    def _line(
        self,
        target: pygame.Surface,
        path: Path,
        paint: Stroke,
        caps: bool,
    ) -> None:
        box = _around(path, paint.width / 2 + 1)
        if not box.colliderect(target.get_clip()):
            return
        points = tuple(_quarter(x - box.x, y - box.y) for x, y in path)
        key = ("stroke", points, paint.color, round(paint.width, 1), caps)

        def make() -> pygame.Surface:
            return brush.stroke(points, box.w, box.h, paint.color, paint.width, caps)

        target.blit(
            self._faded(key, make, paint.opacity), box, special_flags=pygame.BLEND_PREMULTIPLIED
        )

    def _cells(self, target: pygame.Surface, paint: Cells) -> None:
        box = _whole(paint.rect)
        if not paint.rows or box.w <= 0 or box.h <= 0:
            return
        key = ("cells", paint.rows, box.size, round(paint.weave, 2))
        surface = self._faded(key, lambda: woven(paint.rows, box.size, paint.weave), paint.opacity)
        target.blit(surface, box, special_flags=pygame.BLEND_PREMULTIPLIED)


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


def _whole(rect: Rect) -> pygame.Rect:
    """The rectangle on whole px; both sides are rounded, so neighbours stay neighbours."""
    x, y = round(rect.x), round(rect.y)
    return pygame.Rect(x, y, round(rect.right) - x, round(rect.bottom) - y)


def _around(points: Path, grow: float) -> pygame.Rect:
    """The whole px around points, grown on all sides."""
    xs = [x for x, _ in points]
    ys = [y for _, y in points]
    x, y = math.floor(min(xs) - grow), math.floor(min(ys) - grow)
    return pygame.Rect(x, y, math.ceil(max(xs) + grow) - x, math.ceil(max(ys) + grow) - y)


def _quarter(x: float, y: float) -> tuple[float, float]:
    """A point on the grid of a quarter px, so that equal shapes share a place in the cache."""
    return round(x * 4) / 4, round(y * 4) / 4


def _veil(target: pygame.Surface, box: pygame.Rect, color: str, opacity: float) -> None:
    """Mix a colour over what is there, without a surface of that size."""
    keep = round(255 * (1 - opacity))
    target.fill((keep, keep, keep), box, special_flags=pygame.BLEND_RGB_MULT)
    r, g, b, _ = pygame.Color(color)
    add = (round(r * opacity), round(g * opacity), round(b * opacity))
    target.fill(add, box, special_flags=pygame.BLEND_RGB_ADD)


def _gradient(target: pygame.Surface, paint: Gradient) -> None:
    """Rows of one colour each; only those in the clip."""
    box = _whole(paint.rect)
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


def woven(rows: tuple[tuple[str, ...], ...], size: tuple[int, int], weave: float) -> pygame.Surface:
    """The cells, runs of one colour as one rectangle, and the line of the weave on each row."""
    out = pygame.Surface(size, pygame.SRCALPHA)
    high = size[1] / len(rows)
    thick = max(1, round(high * 0.14))
    line = pygame.Surface((size[0], thick), pygame.SRCALPHA)
    line.fill((0x1A, 0x0D, 0x06, round(255 * weave)))
    for i, row in enumerate(rows):
        top, foot = round(i * high), round((i + 1) * high)
        wide = size[0] / max(1, len(row))
        start = 0
        for j in range(1, len(row) + 1):
            if j == len(row) or row[j] != row[start]:
                left, right = round(start * wide), round(j * wide)
                if row[start]:
                    box = (left, top, right - left, foot - top)
                    out.fill(row[start], box)
                    if weave:
                        out.blit(line, (left, foot - thick), (0, 0, right - left, thick))
                start = j
    return out.premul_alpha()
