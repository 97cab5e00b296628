"""Step 2 of the builder: the dyes of the carpet, shown as the carpet they give."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.art.carpet import carpet
from game.scenes.avatar.card import titled_card
from game.scenes.parts import choice_ground, tick
from game.ui.box import Box
from game.ui.paint import Cells, Paint
from game.ui.pen import Pen
from game.ui.rect import Rect

if TYPE_CHECKING:
    from game.scenes.avatar.scene import AvatarScene

__all__ = ["dyes_card"]

SAMPLE = (35, 47)
"""Columns and rows of the carpets shown."""


def dyes_card(scene: AvatarScene, pen: Pen, area: Rect) -> Box:
    """The card with eight carpets, two rows of four."""
    card, rest = titled_card(pen, area, pen.say("Choose the dyes of your carpet"))
    gap = pen.px(16)
    spots = [spot for row in rest.rows((1, 1), gap) for spot in row.columns((1, 1, 1, 1), gap)]
    carpets = (_carpet(scene, pen, spot, index) for index, spot in enumerate(spots))
    return Box(area, card.paints, (*card.kids, *carpets))


def _carpet(scene: AvatarScene, pen: Pen, spot: Rect, index: int) -> Box:
    chosen = index == scene.dyes
    columns, rows = SAMPLE
    wide = min(spot.w - pen.px(28), (spot.h - pen.px(28)) * columns / rows)
    cloth = spot.centred(wide, wide * rows / columns)
    paints: list[Paint] = [
        choice_ground(pen, spot, chosen),
        Cells(cloth, carpet(scene.number * 100, index, columns, rows)),
    ]
    if chosen:
        paints += tick(pen, spot.right - pen.px(12), spot.y + pen.px(12))
    return Box(
        spot,
        tuple(paints),
        key=f"dyes:{index}",
        on=("dyes", index),
        label=pen.say("Carpet {n}", n=index + 1),
        group="dyes",
        radius=pen.px(18),
    )
