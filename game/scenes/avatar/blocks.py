"""Step 3 of the builder: blocks as pictures on a thread, or as words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.avatar.card import titled_card
from game.scenes.parts import choice_ground, tick
from game.ui.box import Box
from game.ui.paint import Fill, Paint, Words
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label
from game.ui.widgets import icon

if TYPE_CHECKING:
    from game.scenes.avatar.scene import AvatarScene

__all__ = ["blocks_card"]


def blocks_card(scene: AvatarScene, pen: Pen, area: Rect) -> Box:
    """The card with the two faces of a program, each with a sample."""
    card, rest = titled_card(pen, area, pen.say("How do you like your blocks?"))
    above, below = rest.rows((1, 1), pen.px(18))
    beads, words = pen.say("Pictures"), pen.say("Words")
    beads_line = pen.say("For those who do not read yet")
    words_line = pen.say("For those who like to read")
    kids = (
        _face(pen, above, "beads", scene.face == "beads", beads, beads_line),
        _face(pen, below, "words", scene.face == "words", words, words_line),
    )
    return Box(area, card.paints, (*card.kids, *kids))


def _face(pen: Pen, spot: Rect, face: str, chosen: bool, title: str, line: str) -> Box:
    look, rest = spot.inset(pen.px(20)).cut_top(spot.h * 0.5)
    head, foot = rest.rows((1, 1))
    paints: list[Paint] = [
        choice_ground(pen, spot, chosen),
        *(_beads(pen, look) if face == "beads" else _words(pen, look)),
        *label(pen, head, title, pen.text_size("card"), pen.color("ink"), True),
        *label(pen, foot, line, pen.text_size("body"), pen.color("walnut"), lines=2),
    ]
    if chosen:
        paints += tick(pen, spot.right - pen.px(16), spot.y + pen.px(16), 16)
    return Box(
        spot,
        tuple(paints),
        key=f"face:{face}",
        on=("face", face),
        label=title,
        group="face",
        radius=pen.px(18),
    )


def _beads(pen: Pen, look: Rect) -> list[Paint]:
    """Four beads in a row."""
    side = min(look.h * 0.9, pen.px(88))
    paints: list[Paint] = []
    for k, mark in enumerate(("north", "east", "east", "pick")):
        tone = pen.theme.category("do" if mark == "pick" else "move")
        bead = Rect(look.x + k * (side + pen.px(6)), look.middle[1] - side / 2, side, side)
        paints.append(Fill(bead, tone.fill, pen.px(16), tone.edge, pen.px(2.5)))
        paints.append(icon(mark, *bead.middle, side * 0.5, tone.ink))
    return paints


def _words(pen: Pen, look: Rect) -> list[Paint]:
    """Two blocks, one below the other."""
    high, size = min(look.h * 0.42, pen.px(48)), pen.text_size("block")
    tone = pen.theme.category("move")
    blocks = (("fwd", pen.say("forward")), ("turnl", pen.say("turn left")))
    paints: list[Paint] = []
    for k, (mark, text) in enumerate(blocks):
        wide = pen.measure(text, size, True, False) + high + pen.px(34)
        block = Rect(look.x, look.middle[1] - high + k * high, wide, high - 2)
        x, y = block.x, block.middle[1]
        paints += (
            Fill(block, tone.fill, pen.px(8), tone.edge, pen.px(2.5)),
            icon(mark, x + high * 0.6, y, high * 0.5, tone.ink),
            Words(text, x + high * 1.1, y, size, tone.ink, bold=True),
        )
    return paints
