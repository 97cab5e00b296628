"""Answers of a predict level that are words, and what a program has announced so far."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from game.scenes.play.marks import Pick
from game.ui.box import Box
from game.ui.paint import Fill, Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label
from game.ui.widgets import icon

if TYPE_CHECKING:
    from game.scenes.play.scene import PlayScene

__all__ = ["answers", "heard"]

MOST_LINES = 5
"""The most announced lines that are shown: the last ones."""


def answers(scene: PlayScene, pen: Pen, area: Rect) -> tuple[Box, ...]:
    """A key for each answer, one below the other in the middle of an area."""
    choices = scene.level.choices
    if scene.level.form != "predict" or (scene.playback and scene.playback.playing):
        return ()
    high, gap = pen.px(46), pen.px(8)
    wide = min(area.w - pen.px(28), pen.px(330))
    top = area.y + max(gap, (area.h - len(choices) * (high + gap)) / 2)
    return tuple(
        _answer(
            scene,
            pen,
            index,
            Rect(area.middle[0] - wide / 2, top + index * (high + gap), wide, high),
        )
        for index in range(len(choices))
    )


def _answer(scene: PlayScene, pen: Pen, index: int, spot: Rect) -> Box:
    picked = scene.choice == index
    fill = pen.color("saffron" if picked else "paper")
    ink, text = pen.theme.on(fill), _told(scene, scene.level.choices[index].text)
    paints: list[Paint] = [
        Fill(spot, fill, pen.px(14), pen.color("ink"), pen.px(4 if picked else 2.5)),
        *label(pen, spot.inset(pen.px(14), 0), text, pen.text_size("body"), ink, True, "centre"),
    ]
    return Box(
        spot,
        tuple(paints),
        on=Pick(index),
        key=f"pick:{index}",
        group="stage",
        label=text,
        radius=pen.px(14),
    )


def _told(scene: PlayScene, text: str) -> str:
    """An answer with its words in the child's language; what a typed program says stays so."""
    if scene.level.face == "text":
        return text if scene.level.world.kind == "desk" else scene.home.say(text)
    return re.sub(r"[A-Za-z_]\w*", lambda found: scene.home.told(scene.level, found[0]), text)


def heard(scene: PlayScene, pen: Pen, stage: Rect, top: float, bottom: float) -> tuple[Box, ...]:
    """The last lines announced at the playhead, on a card at the right below `top`.

    Below answers to choose from it lies at the left, above `bottom`: the robot is at the right.
    """
    playback = scene.playback
    said = playback.trace.output[: playback.before.said] if playback else ()
    if not said:
        return ()
    size, ink = pen.text_size("caption"), pen.color("ink")
    shown = said[-MOST_LINES:]
    reads = scene.level.world.kind == "desk" and scene.level.states[0].map.papers
    most = stage.w * (0.44 if reads else 0.62)  # the paper in hand is read at the left
    wide = min(most, max(pen.measure(line, size, True, False) for line in shown) + pen.px(60))
    high = len(shown) * size * 1.5 + pen.px(14)
    card = Rect(stage.right - pen.px(14) - wide, top, wide, high)
    if scene.level.form == "predict" and scene.level.choices[0].text:
        card = Rect(stage.x + pen.px(14), bottom - pen.px(8) - high, wide, high)
    x, y = card.x + pen.px(24), card.y + pen.px(22)
    paints: list[Paint] = [
        Fill(card, pen.color("paper"), pen.px(12), pen.color("madder"), pen.px(2.5)),
        icon("speech", x, y, pen.px(22), pen.color("madder")),
    ]
    for index, line in enumerate(shown):
        row = Rect(
            card.x + pen.px(44),
            card.y + pen.px(7) + index * size * 1.5,
            wide - pen.px(54),
            size * 1.5,
        )
        paints += label(pen, row, line, size, ink, True)
    return (Box(card, tuple(paints), clip=True, label="; ".join(shown)),)
