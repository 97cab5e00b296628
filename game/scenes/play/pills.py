"""What lies on the stage beside the world: counters, maps, what may be asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.art.objects import OBJECTS
from game.scenes.called import numbered
from game.scenes.play.bar import free_beads
from game.scenes.play.marks import Variant
from game.scenes.play.quest_stage import small_object
from game.ui.box import Box
from game.ui.paint import Fill, Paint, Poly, Words
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.widgets import icon, icon_button, octagon

if TYPE_CHECKING:
    from game.scenes.play.scene import PlayScene

__all__ = ["counters", "maps", "memory_room", "questions"]

MOST_COUNTERS = 2
"""As many as there is room for."""


def _top(scene: PlayScene, pen: Pen, stage: Rect) -> float:
    """Where pills begin; the bead layout has its keys above them."""
    return stage.y + pen.px(12 if not scene.beads else 84)


# -- counters


def counters(scene: PlayScene, pen: Pen, stage: Rect) -> tuple[Box, ...]:
    """Pills at the top right: how many of the things to be fetched are there."""
    found = [one for one in scene.status().counters if one[2] > 0]
    boxes, top = [], _top(scene, pen, stage)
    for name, done, of in found[:MOST_COUNTERS]:
        text = pen.say("{done} of {of}", done=done, of=of)
        boxes.append(_counter(pen, stage.right - pen.px(14), top, name, text))
        top = boxes[-1].rect.bottom + pen.px(8)
    return tuple(boxes)


def _counter(pen: Pen, right: float, top: float, name: str, text: str) -> Box:
    size, ink = pen.text_size("body"), pen.color("ink")
    wide = pen.measure(text, size, True, False) + pen.px(66)
    card = Rect(right - wide, top, wide, pen.px(44 if not pen.compact else 38))
    side = card.h - pen.px(10)
    spot = Rect(card.x + pen.px(8), card.y + pen.px(5), side, side)
    x, y = card.right - pen.px(16), card.middle[1]
    paints = (
        Fill(card, pen.color("paper"), card.h / 2, ink, pen.px(2.5)),
        _picture(pen, name, spot),
        Words(text, x, y, size, ink, bold=True, align="right"),
    )
    return Box(card, paints, label=text)


def _picture(pen: Pen, name: str, spot: Rect) -> Paint:
    if name in OBJECTS:
        return small_object(name, *spot.middle, spot.h)
    return icon(name, *spot.middle, spot.w * 0.8, pen.color("ink"))


# -- maps


def _corner(scene: PlayScene, pen: Pen, stage: Rect) -> tuple[float, float]:
    """Where maps and questions begin; for beads beside the keys, below them only for want of room:

    there the card that says a line may reach up to them.
    """
    below = stage.x + pen.px(14), _top(scene, pen, stage)
    if not scene.beads:
        return below
    free, count = free_beads(scene, pen, stage), len(scene.level.states)
    wide = pen.px(_asked(scene) + (count * 54 if count > 1 else 0))
    return (free.x, free.middle[1] - pen.px(23)) if wide <= free.w else below


def maps(scene: PlayScene, pen: Pen, stage: Rect) -> tuple[Box, ...]:
    """A chip for each map of a level that has several."""
    count = len(scene.level.states)
    return tuple(_map(scene, pen, stage, index) for index in range(count)) if count > 1 else ()


def _map(scene: PlayScene, pen: Pen, stage: Rect, index: int) -> Box:
    side = pen.px(46)
    left, top = _corner(scene, pen, stage)
    x, y = left + index * (side + pen.px(8)) + side / 2, top + side / 2
    fill = pen.color("saffron" if index == scene.variant else "paper")
    number, size, ink = str(index + 1), pen.text_size("body"), pen.theme.on(fill)
    paints: list[Paint] = [
        Poly(octagon(x, y, side / 2 - pen.px(2)), fill, pen.color("ink"), pen.px(2.5)),
        Words(number, x, y, size, ink, bold=True, align="centre"),
    ]
    dim = _is_dim(scene, pen, index)
    text = numbered(pen.say, scene.level.world.kind, index + 1)
    text = pen.say("Map {n}, in the fog", n=index + 1) if dim else text
    if dim:
        high, low = x + side * 0.3, y - side * 0.34
        paints.append(icon("cloud", high, low, pen.px(27), pen.color("ink")))
        paints.append(icon("cloud", high, low, pen.px(20), pen.color("sky")))
    if _won(scene, index):
        far = side * 0.34
        paints.append(icon("check", x + far, y + far, pen.px(18), pen.color("teal")))
    return Box(
        Rect(x - side / 2, y - side / 2, side, side),
        tuple(paints),
        on=Variant(index),
        key=f"map:{index}",
        group="maps",
        label=text,
        radius=side / 2,
    )


def _is_dim(scene: PlayScene, pen: Pen, index: int) -> bool:
    """Whether part of a map is hidden at first."""
    level = scene.level
    key = ("dim", level.id, index)
    if key not in pen.cache:
        state = level.states[index]
        shown = level.world.picture(state, state, 0).sprites if level.world.kind == "quest" else ()
        pen.cache[key] = any(sprite.name == "fog" for sprite in shown)
    return bool(pen.cache[key])


def _won(scene: PlayScene, index: int) -> bool:
    """Whether the program that runs wins on a map."""
    verdict = scene.verdict
    if verdict is None or index >= len(scene.runs):
        return False
    return verdict.won or index < verdict.variant


# -- what may be asked


def _asked(scene: PlayScene) -> int:
    """How wide the questions are together, in px at scale 1."""
    return scene.wants_forecast * 77 + (scene.level.form == "fix") * 54


def _below(scene: PlayScene, pen: Pen, stage: Rect) -> bool:
    """Whether questions stand below the maps, because something else stands beside those.

    That is a counter, or in a small window the card of a desk.
    """
    if pen.compact and scene.level.world.kind == "desk" and len(scene.level.states) > 2:
        return True
    if scene.beads:
        return False
    right = _beside(scene, pen, stage) + pen.px(_asked(scene))
    return any(right > pill.rect.x for pill in counters(scene, pen, stage)[:1])


def _beside(scene: PlayScene, pen: Pen, stage: Rect) -> float:
    """Where there is room again beside the maps."""
    count = len(scene.level.states)
    return _corner(scene, pen, stage)[0] + (pen.px(count * 54) if count > 1 else 0)


def questions(scene: PlayScene, pen: Pen, stage: Rect) -> tuple[Box, ...]:
    """A chip that asks where the robot will stop; in a level to be mended also the thermometer."""
    if scene.playback and scene.playback.playing:
        return ()
    side, (left, y), x = pen.px(46), _corner(scene, pen, stage), _beside(scene, pen, stage)
    if _below(scene, pen, stage):
        x, y = left, y + pen.px(54)
    boxes: list[Box] = []
    if scene.wants_forecast:
        spot = Rect(x, y, side * 1.5, side)
        boxes.append(_forecast(scene, pen, spot))
        x = spot.right + pen.px(8)
    if scene.level.form == "fix":
        text = pen.say("Healthy! Nothing to mend")
        healthy = icon_button(
            pen,
            Rect(x, y, side, side),
            "healthy",
            label=text,
            key="healthy",
            on="healthy",
            group="stage-keys",
        )
        boxes.append(healthy)
    return tuple(boxes)


def _forecast(scene: PlayScene, pen: Pen, spot: Rect) -> Box:
    """A flag with a question mark; with a check once it is planted."""
    side, y, ink = spot.h, spot.middle[1], pen.color("ink")
    fill = pen.color("saffronL" if scene.forecast else "paper")
    size, text = pen.text_size("body"), pen.say("Where will Düyün stop?")
    mark: Paint = icon("check", spot.right - side * 0.45, y, side * 0.42, ink)
    if scene.forecast is None:
        mark = Words("?", spot.right - side * 0.42, y, size, ink, bold=True, align="centre")
    paints = (
        Fill(spot, fill, side / 2, ink, pen.px(2.5)),
        icon("flag_forecast", spot.x + side * 0.55, y, side * 0.5, ink),
        mark,
    )
    return Box(
        spot,
        paints,
        key="forecast",
        on="forecast",
        group="stage-keys",
        label=text,
        radius=side / 2,
        tip=text,
    )


# -- memory


def memory_room(scene: PlayScene, pen: Pen, free: Rect, beside: tuple[Box, ...]) -> Rect:
    """Where the boxes of memory lie beside beads: below maps and questions, left of the rest."""
    asked = scene.wants_forecast or scene.level.form == "fix"
    taken = pen.px(54) if asked or len(scene.level.states) > 1 else 0
    top = _top(scene, pen, free) + taken
    left = free.x + pen.px(14)
    right = min((box.rect.x for box in beside), default=free.x + free.w * 0.72) - pen.px(8)
    return Rect(left, top, max(right - left, free.w * 0.4), (free.bottom - top) * 0.72)
