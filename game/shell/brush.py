"""Shapes as premultiplied surfaces with smooth edges.

Everything is drawn opaque at two to four times its size and shrunk by area averaging, so the
transparent rim comes out premultiplied by itself and needs no colour of its own.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

import pygame

__all__ = ["dashes", "faded", "patch", "poly", "put", "ring", "solid", "stroke"]

Point = tuple[float, float]
Box = tuple[float, float, float, float]
Color = str | tuple[int, int, int, int]
Place = pygame.Rect | tuple[int, int]

LARGE = 20_000
"""Surfaces of fewer px are not looked at for see-through px: it would not pay."""

SHADOW = "#3A1E0C"
# elevation: (opacity of a layer, how far each layer grows, px down); art direction, section 2
SHADOWS = {1: (0.045, (6, 4, 2), 4), 2: (0.06, (10, 7, 4), 10)}


def _fine(area: float) -> int:
    """How many times larger a shape of this area is drawn; less where memory would grow."""
    return 4 if area <= 60_000 else 3 if area <= 200_000 else 2


CLEAR = (0, 0, 0, 0)
"""What "" paints: nothing, also where an edge was painted before."""


def _shrunk(big: pygame.Surface, w: int, h: int) -> pygame.Surface:
    return pygame.transform.smoothscale(big, (w, h))


def put(target: pygame.Surface, surface: pygame.Surface, at: Place) -> None:
    """Blit a surface: premultiplied, or as it is when nothing shows through it."""
    through = surface.get_flags() & pygame.SRCALPHA
    target.blit(surface, at, special_flags=pygame.BLEND_PREMULTIPLIED if through else 0)


def solid(surface: pygame.Surface) -> pygame.Surface:
    """A large surface without its alpha when nothing shows through it: it blits 10 times faster."""
    w, h = surface.get_size()
    if w * h < LARGE or pygame.mask.from_surface(surface, 254).count() < w * h:
        return surface
    plain = pygame.Surface((w, h))
    plain.blit(surface, (0, 0))
    return plain


def faded(surface: pygame.Surface, opacity: float) -> pygame.Surface:
    """A copy that is see-through by `opacity`, 0 to 1."""
    copy = surface.copy()
    if not copy.get_flags() & pygame.SRCALPHA:
        copy = pygame.Surface(surface.get_size(), pygame.SRCALPHA)
        copy.blit(surface, (0, 0))
    level = round(255 * min(1.0, max(0.0, opacity)))
    copy.fill((level, level, level, level), special_flags=pygame.BLEND_RGBA_MULT)
    return copy


def _rounded(big: pygame.Surface, rect: Box, r: float, color: Color, k: int) -> None:
    """A rounded rectangle of the design's px on a surface `k` times as large."""
    x, y, w, h = (round(v * k) for v in rect)
    if w > 0 and h > 0:
        radius = min(round(r * k), min(w, h) // 2)
        pygame.draw.rect(big, color or CLEAR, (x, y, w, h), border_radius=max(0, radius))


def patch(
    w: int,
    h: int,
    radius: float,
    color: str,
    edge: str = "",
    edge_px: float = 0,
    lip: str = "",
    lip_px: float = 0,
    shadow: int = 0,
    margin: int = 0,
) -> pygame.Surface:
    """A rounded rectangle of w x h, its lip below it, its shadow around, in a margin of px."""
    full_w, full_h = w + 2 * margin, h + 2 * margin
    k = _fine(full_w * full_h)
    out = pygame.Surface((full_w, full_h), pygame.SRCALPHA)
    if shadow:
        _shadow(out, (margin, margin, w, h), radius, shadow, max(1.0, edge_px / 2), k)
    big = pygame.Surface((full_w * k, full_h * k), pygame.SRCALPHA)
    if lip and lip_px:
        _rounded(big, (margin, margin + lip_px, w, h), radius, lip, k)
    if edge and edge_px:
        _rounded(big, (margin, margin, w, h), radius, edge, k)
        e = edge_px
        inner = (margin + e, margin + e, w - 2 * e, h - 2 * e)
        _rounded(big, inner, max(0.0, radius - e), color, k)
    else:
        _rounded(big, (margin, margin, w, h), radius, color, k)
    out.blit(_shrunk(big, full_w, full_h), (0, 0), special_flags=pygame.BLEND_PREMULTIPLIED)
    return out


def _shadow(
    out: pygame.Surface,
    rect: Box,
    radius: float,
    elevation: int,
    scale: float,
    k: int,
) -> None:
    """Three soft rectangles below a shape."""
    opacity, grown, down = SHADOWS[elevation]
    x, y, w, h = rect
    size = out.get_size()
    for grow in (g * scale for g in grown):
        big = pygame.Surface((size[0] * k, size[1] * k), pygame.SRCALPHA)
        at = (x - grow, y - grow + down * scale, w + 2 * grow, h + 2 * grow)
        _rounded(big, at, radius + grow, SHADOW, k)
        layer = faded(_shrunk(big, *size), opacity)
        out.blit(layer, (0, 0), special_flags=pygame.BLEND_PREMULTIPLIED)


def shadow_margin(elevation: int, edge_px: float) -> int:
    """How many px around a shape its shadow may reach."""
    if not elevation:
        return 0
    _, grown, down = SHADOWS[elevation]
    return math.ceil((max(grown) + down) * max(1.0, edge_px / 2)) + 1


def ring(w: int, h: int, radius: float, color: str, halo: str, scale: float) -> pygame.Surface:
    """The focus ring around w x h: 3.5 px on 7 px, 5 px outside; as large as `ring_margin` asks."""
    margin = ring_margin(scale)
    full_w, full_h = w + 2 * margin, h + 2 * margin
    k = _fine(full_w * full_h)
    big = pygame.Surface((full_w * k, full_h * k), pygame.SRCALPHA)
    bands: tuple[tuple[float, Color], ...] = (
        (8.5, halo),
        (6.75, color),
        (3.25, halo),
        (1.5, (0, 0, 0, 0)),
    )
    for grow, band in bands:
        g = grow * scale
        at = (margin - g, margin - g, w + 2 * g, h + 2 * g)
        _rounded(big, at, radius + g, band, k)
    return _shrunk(big, full_w, full_h)


def ring_margin(scale: float) -> int:
    """How many px around a rectangle its focus ring reaches."""
    return math.ceil(8.5 * scale) + 1


def poly(
    points: Sequence[Point], w: int, h: int, color: str, edge: str, edge_px: float
) -> pygame.Surface:
    """A filled outline on a surface of w x h, its edge drawn on the line."""
    k = _fine(w * h)
    big = pygame.Surface((w * k, h * k), pygame.SRCALPHA)
    grown = [(x * k, y * k) for x, y in points]
    if color and len(grown) > 2:
        pygame.draw.polygon(big, color, grown)
    if edge and edge_px:
        _line(big, [*grown, grown[0]], edge, edge_px * k, round_caps=True)
    return _shrunk(big, w, h)


def stroke(
    points: Sequence[Point], w: int, h: int, color: str, width: float, round_caps: bool = True
) -> pygame.Surface:
    """A line through points on a surface of w x h, with round joins."""
    k = _fine(w * h)
    big = pygame.Surface((w * k, h * k), pygame.SRCALPHA)
    _line(big, [(x * k, y * k) for x, y in points], color, width * k, round_caps)
    return _shrunk(big, w, h)


def _line(
    big: pygame.Surface, points: Sequence[Point], color: str, width: float, round_caps: bool
) -> None:
    half = width / 2
    for a, b in pairwise(points):
        dx, dy = b[0] - a[0], b[1] - a[1]
        far = math.hypot(dx, dy)
        if far == 0:
            continue
        nx, ny = -dy / far * half, dx / far * half
        quad = [
            (a[0] + nx, a[1] + ny),
            (b[0] + nx, b[1] + ny),
            (b[0] - nx, b[1] - ny),
            (a[0] - nx, a[1] - ny),
        ]
        pygame.draw.polygon(big, color, quad)
    joints = points if round_caps else points[1:-1]
    for x, y in joints:
        pygame.draw.circle(big, color, (x, y), half)


@lru_cache(maxsize=64)
def dashes(points: tuple[Point, ...], on: float, off: float) -> tuple[tuple[Point, ...], ...]:
    """The pieces of a dashed line, each a line through points; at most 4,000 of them."""
    pieces: list[list[Point]] = []
    piece: list[Point] = [points[0]]
    left, drawn = on, True
    for a, b in pairwise(points):
        far = math.dist(a, b)
        at = 0.0
        while far - at > left and len(pieces) < 4000:
            at += left
            spot = (a[0] + (b[0] - a[0]) * at / far, a[1] + (b[1] - a[1]) * at / far)
            if drawn:
                pieces.append([*piece, spot])
            drawn, left, piece = not drawn, (off if drawn else on), [spot]
            left = max(left, 0.5)
        left -= far - at
        if drawn:
            piece.append(b)
    if drawn and len(piece) > 1:
        pieces.append(piece)
    return tuple(tuple(piece) for piece in pieces)
