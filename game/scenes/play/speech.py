"""The card on the stage that says a line: Düyün's, or a deed of the person of the level."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.art.portrait import portrait_drawing
from game.art.robot import robot_drawing
from game.scenes.parts import robot_rect
from game.ui.box import Box
from game.ui.paint import Drawing, Fill, Paint, Poly, Words
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import LEADING, label, wrap
from game.ui.widgets import button, button_width, octagon
from game.values import N_

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
    body = robot_rect(x, spot.y + spot.h * 0.06, spot.h * 0.88)
    return (
        Poly(octagon(x, y, spot.w / 2), "#B9DCE4", edge=pen.color("ink"), edge_px=pen.px(3)),
        Drawing(name, body, source=source),
    )


_KEY = 54
"""The height of the key below the words, with its gap, in design px."""


def beside(pen: Pen, stage: Rect) -> float:
    """How much of the stage's left the card takes in the bead layout, in px."""
    return min(pen.px(330), stage.w * 0.29)


def _size(pen: Pen, scene: PlayScene, stage: Rect) -> float:
    """The px of the text: smaller where a long one in large letters would leave the stage."""
    size = pen.text_size("caption" if pen.compact else "body")
    room = stage.h - (pen.px(70) + _portrait(pen, scene) * 0.5 if scene.beads else 0)
    while size > pen.px(13) and _height(pen, scene, stage, size) > room:
        size *= 0.95
    return size


def _portrait(pen: Pen, scene: PlayScene) -> float:
    return pen.px(60 if pen.compact else 84 if scene.beads else 96)


def _width(pen: Pen, scene: PlayScene, stage: Rect) -> float:
    if scene.beads:
        return beside(pen, stage) - pen.px(18)
    return stage.w - pen.px(16 if pen.compact else 28)


def _lines(pen: Pen, scene: PlayScene, wide: float, size: float) -> list[str]:
    room = wide - pen.px(32) if scene.beads else wide - _portrait(pen, scene) - pen.px(34)
    return wrap(pen, scene.speech.text, size, room)


def speech_height(pen: Pen, scene: PlayScene, stage: Rect) -> float:
    """How much of the stage's foot the card takes, in px, its margin included."""
    return _height(pen, scene, stage, _size(pen, scene, stage))


def _height(pen: Pen, scene: PlayScene, stage: Rect, size: float) -> float:
    wide = _width(pen, scene, stage)
    lines = len(_lines(pen, scene, wide, size)) + bool(scene.speech.who)
    high = lines * size * LEADING + pen.px(26) + (_KEY * pen.scale if scene.speech.offer else 0)
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
    body, spot, words = _places(pen, scene, card)
    shadow = 0 if pen.theme.contrast else 1
    base = Fill(body, pen.color("paper"), pen.px(16), pen.color("line"), pen.px(2), shadow=shadow)
    paints = (
        base,
        *face(scene.home, scene.speech.who, scene.speech.mood, pen, spot),
        *_words(pen, scene, stage, words),
    )
    kids = (_untie(pen, words),) if scene.speech.offer else ()
    return Box(card, paints, kids, label=scene.speech.text)


def _untie(pen: Pen, words: Rect) -> Box:
    """The key to the small level, at the foot of the card."""
    text, high = pen.say(N_("Untie it")), pen.px(46)
    wide = min(words.w, button_width(pen, text, "knot", "caption"))
    spot = Rect(words.x, words.bottom - high - pen.px(6), wide, high)
    return button(
        pen, spot, text, key="untie", on="untie", icon_name="knot", kind="teal", group="stage",
        size="caption",
    )  # fmt: skip


def _places(pen: Pen, scene: PlayScene, card: Rect) -> tuple[Rect, Rect, Rect]:
    """Where the ground, the face and the words belong.

    For beads the face sits on the upper edge with the words below it, else beside them.
    """
    side = _portrait(pen, scene)
    if scene.beads:
        spot = Rect(card.x + pen.px(10), card.y - side * 0.5, side, side)
        words = Rect(
            card.x + pen.px(16), card.y + side * 0.5, card.w - pen.px(32), card.h - side * 0.5
        )
        return card, spot, words
    body = Rect(card.x + side / 2, card.y, card.w - side / 2, card.h)
    spot = Rect(card.x + pen.px(4), card.middle[1] - side / 2, side, side)
    words = Rect(card.x + side + pen.px(18), card.y, card.w - side - pen.px(30), card.h)
    return body, spot, words


def _words(pen: Pen, scene: PlayScene, stage: Rect, area: Rect) -> list[Paint]:
    """The speaker's name, if it is a person, and the lines, centred in their height."""
    size = _size(pen, scene, stage)
    lines = _lines(pen, scene, _width(pen, scene, stage), size)
    count = len(lines) + bool(scene.speech.who)
    below = _KEY * pen.scale if scene.speech.offer else 0
    y = area.middle[1] - below / 2 - (count - 1) * size * LEADING / 2
    words: list[Paint] = []
    person = scene.home.people.get(scene.speech.who)
    if person:
        line = Rect(area.x, y - size / 2, area.w, size)
        name, large = person.name(pen.language), pen.text_size("caption")
        large *= min(1.0, 0.96 * area.w / max(1.0, pen.measure(name, large, True, False)))
        words += label(pen, line, name, large, pen.color("speaker"), True)
        y += size * LEADING
    words += [
        Words(line, area.x, y + i * size * LEADING, size, pen.color("ink"))
        for i, line in enumerate(lines)
    ]
    return words
