"""The room of a Desk: wall, windows of coloured glass, table."""

from __future__ import annotations

from game.scenes.play.ground import ground
from game.ui.paint import Fill, Gradient, Paint, Poly, Stroke
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.widgets import bezier, star8

__all__ = ["room_paints"]

GLASS = (
    ("#F3B033", "#146B66", "#AB2E2A"),
    ("#146B66", "#AB2E2A", "#F3B033"),
    ("#F3B033", "#146B66", "#AB2E2A"),
    ("#146B66", "#AB2E2A", "#F3B033"),
)
"""The stars of each window, two rows by turns."""

FRAME = "#5C3B28"

TOLD_AT = ("stage", "garden")
"""The skins of levels in which nothing lies on a desk: a theatre, a garden."""


def room_paints(
    pen: Pen, stage: Rect, free: Rect, windows: bool = True, skin: str = ""
) -> list[Paint]:
    """The wall, with its windows if nothing hangs there, and the table the boxes stand on.

    Where there is no desk but a place to tell something (`TOLD_AT`), that place instead.
    """
    if skin in TOLD_AT and not pen.theme.contrast:
        return [ground(pen, stage, skin)]
    if pen.theme.contrast:
        table = Rect(stage.x, free.y + free.h * 0.9, stage.w, stage.bottom - free.y - free.h * 0.9)
        return [Fill(stage, "#000000"), Fill(table, "#2A2A2A")]
    u = min(free.w / 584, free.h / 470)
    wall = Gradient(stage, ((0.0, "#F8ECCF"), (0.6, "#EED9B2"), (1.0, "#E6CB9C")))
    rail = Rect(stage.x, free.y + free.h * 0.38, stage.w, 6 * u)
    table = Rect(stage.x, free.y + free.h * 0.9, stage.w, stage.bottom - free.y - free.h * 0.9)
    paints: list[Paint] = [wall]
    for index in range(2 * windows):
        x = free.x + (0.18 + 0.29 * index) * free.w
        paints += _window(x, free.y + free.h * 0.33, u)
    return [
        *paints,
        Fill(rail, "#B99B7A"),
        Fill(table, "#B98C52"),
        Fill(Rect(table.x, table.y, table.w, 5 * u), "#8A5F33"),
    ]


def _window(x: float, foot: float, u: float) -> list[Paint]:
    """An arched window with seven stars of glass; its foot stands at a point."""
    half, high, spring = 62 * u, 134 * u, 84 * u
    left = bezier(
        (x - half, foot - spring),
        (x - half, foot - spring - 26 * u),
        (x - 22 * u, foot - high + 18 * u),
        (x, foot - high),
    )
    right = tuple((2 * x - px, py) for px, py in reversed(left))
    outline = ((x - half, foot), *left, *right[1:], (x + half, foot))
    paints: list[Paint] = [Poly(outline, "#C2DEE3", FRAME, 5 * u)]
    paints.append(Stroke(((x - half, foot), (x + half, foot)), FRAME, 5 * u))
    paints.append(Poly(star8(x, foot - high + 36 * u, 10 * u), "#F3B033", FRAME, 2.5 * u))
    for row, colors in enumerate(GLASS[:2]):
        for column, color in enumerate(colors):
            at = star8(x + (column - 1) * 36 * u, foot - spring + 14 * u + row * 38 * u, 14 * u)
            paints.append(Poly(at, color, FRAME, 2.5 * u))
    return paints
