"""Pictures of a cloth to keep: the cloth alone, or a card with its program and a motto."""

from __future__ import annotations

from functools import partial

from game.levels.level import Level
from game.progress.state import Cloth
from game.scenes.cloths.card import program_box
from game.scenes.cloths.wall import cloth_paints
from game.scenes.home import Home
from game.scenes.scene import Print
from game.ui.box import Box
from game.ui.paint import Drawing, Fill
from game.ui.pen import Measure, Pen
from game.ui.rect import Rect
from game.ui.text import label
from game.ui.theme import Theme
from game.ui.widgets import woven_edge

__all__ = ["card_print", "cloth_print"]

KNOT = 48
"""px from knot to knot in the picture of a cloth."""

LARGEST = 2400
"""px of its longer side at the most."""

CARD = (1920, 1358)
"""A card fits on A4 paper laid on its side."""


def cloth_print(home: Home, cloth: Cloth) -> Print:
    """The cloth alone, with its fringe."""
    wide, high = len(cloth.rows[0]) + 1, len(cloth.rows) + 2
    knot = min(KNOT, LARGEST // max(wide, high))
    draw = partial(_cloth, home, cloth)
    return Print("ilme-cloth", wide * knot, high * knot, draw)


def _cloth(home: Home, cloth: Cloth, width: float, height: float, measure: Measure) -> Box:
    pen, screen = _pen(home, width, height, measure), Rect(0, 0, width, height)
    ground = Fill(screen, pen.color("wool"))
    return Box(screen, (ground, *cloth_paints(pen, cloth.rows, screen.inset(4), KNOT)))


def card_print(home: Home, cloth: Cloth, level: Level | None, motto: str, name: str) -> Print:
    """A card: cloth, program, motto; the name of the child only where it is wished."""
    return Print("ilme-card", *CARD, partial(_card, home, cloth, level, motto, name))


def _card(
    home: Home,
    cloth: Cloth,
    level: Level | None,
    motto: str,
    name: str,
    width: float,
    height: float,
    measure: Measure,
) -> Box:
    pen, screen = _pen(home, width, height, measure), Rect(0, 0, width, height)
    body, foot = screen.inset(64, 72).cut_top(height - 330, 20)
    left, right = body.cut_left(body.w * 0.52, 40)
    ground = Fill(right, pen.color("ground"), 24, pen.color("line"), 4)
    inner = right.inset(32, 28)
    inside, _ = program_box(pen, level, cloth.program, inner, 0, inner.h, 1.7)
    robot, words = foot.cut_left(150, 30)
    above, below = words.cut_top(words.h * (0.64 if name else 1.0))
    ink = pen.color("ink")
    return Box(
        screen,
        (
            Fill(screen, pen.color("wool")),
            *woven_edge(pen, 24, width),
            *woven_edge(pen, height - 40, width),
            *cloth_paints(pen, cloth.rows, left, 96),
            ground,
            Drawing("robot/south-joy", robot),
            *label(pen, above, home.say(motto), 54, ink, True, lines=2),
            *(label(pen, below, name, 44, pen.color("walnut")) if name else ()),
        ),
        (inside,),
    )


def _pen(home: Home, width: float, height: float, measure: Measure) -> Pen:
    """A pen for paper: the plain look, whatever the screen looks like."""
    return Pen(width, height, Theme(), measure, home.say, language=home.language)
