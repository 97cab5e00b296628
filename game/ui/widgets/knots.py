"""Knots of the carpet and the stars of a level."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from game.ui.box import Box
from game.ui.paint import Paint, Poly, Words
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.widgets.shapes import edge_px, icon, octagon, star8

__all__ = ["knot", "star_row"]


def star_row(
    pen: Pen,
    rect: Rect,
    stars: int,
    of: int = 3,
    *,
    label: str = "",
    key: str = "",
    scales: tuple[float, ...] = (),
) -> Box:
    """A row of eight-pointed stars; those not won are hollow, so shape tells them too.

    `scales` grows each star from 0 to 1 while it is being won (turning 22 degrees).
    """
    r = min(rect.h / 2, rect.w / (of * 2.36))
    pitch = r * 2.36
    x = rect.middle[0] - pitch * (of - 1) / 2
    paints: list[Paint] = []
    for i in range(of):
        paints += _star(pen, x + i * pitch, rect.middle[1], r, i < stars, _at(scales, i))
    return Box(rect, tuple(paints), key=key, label=label)


def _at(scales: tuple[float, ...], i: int) -> float:
    return scales[i] if i < len(scales) else 1.0


def _star(pen: Pen, x: float, y: float, r: float, won: bool, scale: float) -> tuple[Paint, ...]:
    edge = max(1.5, r * 0.1)
    hollow = Poly(
        star8(x, y, r), pen.color("wool"), pen.color("line"), edge if r < 40 else pen.px(3)
    )
    if not won:
        inner = Poly(star8(x, y, r * 0.42), pen.color("sand"))
        return (hollow, inner)
    if scale <= 0:
        return (hollow,)
    full = Poly(
        star8(x, y, r * scale, 22 * (1 - scale)), pen.color("saffron"), pen.color("saffronD"), edge
    )
    return (full,) if scale >= 1 else (hollow, full)


def knot(
    pen: Pen,
    x: float,
    y: float,
    state: str,
    number: str = "",
    *,
    key: str = "",
    on: Any = None,
    label: str = "",
    group: str = "",
    glow: float = 0.6,
    small: bool = False,
    entry: bool = False,
) -> Box:
    """A knot at a point: done, now, open or locked (radii of the design, 20 when `small`).

    A done knot is an empty paper octagon with an ink drop: lay its motif over it.
    """
    r = pen.px(20 if small else {"done": 27, "now": 31, "open": 26, "locked": 24}[state])
    fill = pen.color({"now": "saffron", "locked": "locked"}.get(state, "paper"))
    if on is not None and pen.hover == key and state != "now":
        fill = pen.color("saffronL")
    held = bool(key) and pen.held == key
    paints = [*_octagon(pen, x, y, r, state, fill, glow, held)]
    if state == "locked":
        paints.append(icon("lock", x, y, r * 0.8, pen.color("walnut")))
    elif number:
        ink = pen.theme.on(fill)
        paints.append(Words(number, x, y, r * 0.9, ink, True, align="center"))
    rect = Rect(x - r, y - r, 2 * r, 2 * r + pen.px(4))
    return Box(
        rect,
        tuple(paints),
        key=key,
        on=on,
        label=label or number,
        group=group,
        radius=r * 0.75,
        tip=label,
        entry=entry,
    )


def _octagon(
    pen: Pen, x: float, y: float, r: float, state: str, fill: str, glow: float, held: bool
) -> Iterator[Paint]:
    """The shape of a knot with its glow and its drop; a held one lies on the ground."""
    edge, px = pen.color("ink"), edge_px(pen, 3)
    if state == "locked":
        edge, px = pen.color("locked_edge"), pen.px(2.5)
    if state == "now" and not pen.theme.contrast:
        shine = pen.color("saffron")
        yield Poly(octagon(x, y, r + pen.px(12)), shine, opacity=glow * 0.58)
        yield Poly(octagon(x, y, r + pen.px(6)), shine, opacity=glow)
    drop = {"done": "ink", "now": "saffronD", "open": "walnut2"}.get(state)
    if drop and not held:
        yield Poly(octagon(x, y + pen.px(4), r), pen.color(drop))
    yield Poly(octagon(x, y, r), fill, edge, px)
