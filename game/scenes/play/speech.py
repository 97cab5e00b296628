"""The card on the stage that says a line: Düyün's, or a deed of the person of the level."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.art.portrait import portrait_drawing
from game.art.robot import BOX, robot_drawing
from game.ui.box import Box
from game.ui.paint import Drawing, Fill, Paint, Poly, Words
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import LEADING, wrap
from game.ui.widgets import octagon

if TYPE_CHECKING:
    from game.scenes.home import Home
    from game.scenes.play.scene import PlayScene

__all__ = ["beside", "face", "speech_box", "speech_height"]


def face(home: Home, who: str, mood: str, pen: Pen, spot: Rect) -> tuple[Paint, ...]:
    """A portrait in its octagon: a person, or Düyün in a mood."""
    recipe = home.portraits.get(who)
    if recipe:
        name, source = portrait_drawing(recipe)
        return (Drawing(name, spot, source=source),)
    x, y = spot.middle
    look = "south" if mood == "happy" else f"south-{mood}"
    name, source = robot_drawing(
        look, pen.theme.color("madder") if not pen.theme.contrast else "#AB2E2A"
    )
    high = spot.h * 0.88
    body = Rect(
        x - high * BOX[2] / BOX[3] / 2, spot.y + spot.h * 0.06, high * BOX[2] / BOX[3], high
    )
    return (
        Poly(octagon(x, y, spot.w / 2), "#B9DCE4", edge=pen.color("ink"), edge_px=pen.px(3)),
        Drawing(name, body, source=source),
    )


def beside(pen: Pen, stage: Rect) -> float:
    """How much of the stage's left the card takes in the bead layout, in px."""
    return min(pen.px(330), stage.w * 0.29)


def _size(pen: Pen) -> float:
    return pen.text_size("caption" if pen.compact else "body")


def _portrait(pen: Pen, scene: PlayScene) -> float:
    return pen.px(60 if pen.compact else 84 if scene.beads else 96)


def _width(pen: Pen, scene: PlayScene, stage: Rect) -> float:
    if scene.beads:
        return beside(pen, stage) - pen.px(18)
    return stage.w - pen.px(16 if pen.compact else 28)


def _lines(pen: Pen, scene: PlayScene, wide: float) -> list[str]:
    if scene.beads:
        return wrap(pen, scene.speech.text, _size(pen), wide - pen.px(32))
    room = wide - _portrait(pen, scene) - pen.px(34)
    return wrap(pen, scene.speech.text, _size(pen), room)


def speech_height(pen: Pen, scene: PlayScene, stage: Rect) -> float:
    """How much of the stage's foot the card takes, in px, its margin included."""
    lines = len(_lines(pen, scene, _width(pen, scene, stage))) + bool(scene.speech.who)
    high = lines * _size(pen) * LEADING + pen.px(26)
    if scene.beads:
        return high + pen.px(14) + _portrait(pen, scene) * 0.5
    return max(pen.px(72 if pen.compact else 92), high) + pen.px(14)


def speech_box(pen: Pen, scene: PlayScene, stage: Rect) -> Box:
    """The card at the foot of the stage; nothing when nothing is said."""
    if not scene.speech.text:
        return Box(Rect(stage.x, stage.bottom, 0, 0))
    wide = _width(pen, scene, stage)
    margin = pen.px(12) if scene.beads else (stage.w - wide) / 2
    high = speech_height(pen, scene, stage) - pen.px(14)
    bottom = stage.bottom - pen.px(8 if pen.compact else 14)
    card = Rect(stage.x + margin, bottom - high, wide, high)
    side = _portrait(pen, scene)
    if scene.beads:  # the face sits on the upper edge of the card, the words below it
        body = Rect(card.x, card.y, card.w, card.h)
        spot = Rect(card.x + pen.px(10), card.y - side * 0.5, side, side)
        words = Rect(
            card.x + pen.px(16), card.y + side * 0.5, card.w - pen.px(32), card.h - side * 0.5
        )
    else:
        body = Rect(card.x + side / 2, card.y, card.w - side / 2, card.h)
        spot = Rect(card.x + pen.px(4), card.middle[1] - side / 2, side, side)
        words = Rect(card.x + side + pen.px(18), card.y, card.w - side - pen.px(30), card.h)
    base = Fill(
        body,
        pen.color("paper"),
        pen.px(16),
        pen.color("line"),
        pen.px(2),
        shadow=0 if pen.theme.contrast else 1,
    )
    paints = (
        base,
        *face(scene.home, scene.speech.who, scene.speech.mood, pen, spot),
        *_words(pen, scene, wide, words),
    )
    return Box(card, paints, label=scene.speech.text)


def _words(pen: Pen, scene: PlayScene, wide: float, area: Rect) -> list[Paint]:
    """The speaker's name, if it is a person, and the lines, centred in their height."""
    size = _size(pen)
    lines = _lines(pen, scene, wide)
    count = len(lines) + bool(scene.speech.who)
    y = area.middle[1] - (count - 1) * size * LEADING / 2
    words: list[Paint] = []
    person = scene.home.people.get(scene.speech.who)
    if person:
        name = person.name(pen.language)
        words.append(
            Words(name, area.x, y, pen.text_size("caption"), pen.color("speaker"), bold=True)
        )
        y += size * LEADING
    words += [
        Words(line, area.x, y + i * size * LEADING, size, pen.color("ink"))
        for i, line in enumerate(lines)
    ]
    return words
