"""The left side: the motif in its octagon, the stars above it, the score below, Düyün beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.art.carpet import knot_motif
from game.art.portrait import portrait_drawing
from game.art.robot import BOX
from game.progress.pair import Pair
from game.scenes.map.card import star_lines
from game.ui.box import Box
from game.ui.motion import ease
from game.ui.paint import Cells, Drawing, Paint, Poly
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label
from game.ui.widgets import icon, octagon, star8

if TYPE_CHECKING:
    from game.scenes.success.scene import SuccessScene

__all__ = ["all_landed_s", "knot", "star_lands_s"]

TIE_S, STAR_S, APART_S, REST_S = 0.9, 0.18, 0.12, 0.4
"""The design's `tie` and `star` motions, the time between stars, and the rest after the last."""

PLACES = ((-150, -70, 46), (0, -108, 56), (150, -70, 46))
"""Where the stars stand from the top of the octagon, and their radius, before the scale."""

LEAST_FACE = 36
"""The px below which a face is not drawn, before the scale."""

INK = "#2E1C14"


def star_lands_s(index: int) -> float:
    """When a star begins to grow, in seconds after the screen opened."""
    return TIE_S + index * (STAR_S + APART_S)


def all_landed_s() -> float:
    """When everything has moved, in seconds after the screen opened."""
    return star_lands_s(len(PLACES)) + REST_S


def knot(scene: SuccessScene, pen: Pen, area: Rect) -> Box:
    """The whole left side; in a compact window without Düyün."""
    x = area.middle[0]
    k = min(pen.scale, area.h / 768, area.w / 700) if pen.compact else pen.scale
    tied = 1.0 if pen.theme.still else ease("out-back", min(1.0, scene.age / TIE_S))
    y = area.y + area.h * 0.5 - (1 - tied) * 10 * k
    r, high = 160 * k, 200 * k
    robot = Rect(area.x + pen.px(20), y + r - 84 * k, high * BOX[2] / BOX[3], high)
    beside = 0.0 if pen.compact else 2 * max(0.0, x - robot.right - 4)
    wide = beside or area.w - pen.px(16)
    paints = [
        *_motif(scene, pen, x, y, k, tied),
        *_stars(scene, pen, x, y - r, k),
        *_words(scene, pen, area, Rect(x - wide / 2, y + r + 14 * k, wide, 80 * k), k),
    ]
    if not pen.compact and (pair := scene.home.together):  # two are glad in Düyün's place
        spot = robot.centred(robot.w, robot.w).moved(0, pen.px(20))
        paints += _faces(pair, spot, spot.moved(2 * (x - spot.middle[0]), 0))
    elif not pen.compact:
        paints.append(Drawing("robot/south-joy", robot))
    return Box(area, tuple(paints))


def _motif(
    scene: SuccessScene, pen: Pen, x: float, y: float, k: float, tied: float
) -> tuple[Paint, ...]:
    """The octagon with the motif of this knot, which grows while it is tied."""
    r = 160 * k
    seed, dyes = scene.home.carpet_seed(scene.chapter), scene.home.carpet_dyes(scene.chapter)
    rows = knot_motif(seed, scene.level.number, dyes)
    size = 220 * k * max(0.05, min(1.0, tied))
    return (
        Poly(octagon(x, y + 10 * k, r), "#4A3226"),
        Poly(octagon(x, y, r), pen.color("saffron"), INK, 6 * k),
        Poly(octagon(x, y, r - 20 * k), "#FFF9EE", INK, 4 * k),
        Cells(Rect(x - size / 2, y - size / 2, size, size), rows, weave=0),
    )


# -- stars


def _stars(scene: SuccessScene, pen: Pen, x: float, top: float, k: float) -> list[Paint]:
    """Three stars: won ones land one after the other, the others tell what they wait for."""
    if scene.level.form == "create":
        return []
    paints: list[Paint] = []
    for index, (dx, dy, r) in enumerate(PLACES):
        cx, cy = x + dx * k, top + dy * k
        won = index < scene.verdict.stars
        share = 1.0
        if not pen.theme.still:
            share = ease("out-back", (scene.age - star_lands_s(index)) / STAR_S, 1.6)
        if won and share > 0:
            paints += _landing(pen, cx, cy, r, k, share)
            continue
        hollow = star8(cx, cy, r * k)
        paints.append(Poly(hollow, pen.color("wool"), pen.color("line"), 3 * k))
        if not won:
            paints += _wanted(scene, pen, index, cx, cy + r * k, k)
    return paints


def _landing(pen: Pen, x: float, y: float, r: float, k: float, share: float) -> tuple[Paint, ...]:
    """A star that was won, at a share of its size, still turning."""
    turn = 22 * (1 - share)
    return (
        Poly(star8(x, y + 4 * k, r * k * share, turn), "#8F5206"),
        Poly(star8(x, y, r * k * share, turn), pen.color("saffron"), INK, 3.5 * k),
        Poly(star8(x, y, r * k * share * 0.6, turn), "#FCE1A6"),
        icon("check", x, y, r * k * share * 0.62, INK),
    )


def _wanted(
    scene: SuccessScene, pen: Pen, index: int, x: float, y: float, k: float
) -> tuple[Paint, ...]:
    """What a star still waits for, in small words under it."""
    lines = star_lines(scene.level)
    if index >= len(lines):
        return ()
    aside = 48 * k if index == 2 else 0.0  # clear of the knot, whose corner reaches below the star
    spot = Rect(x - 105 * k + aside, y, 210 * k, 52 * k)
    text = pen.say(lines[index], par=scene.level.par)
    size, ink = pen.text_size("caption"), pen.color("walnut")
    return label(pen, spot, text, size, ink, align="centre", lines=2)


# -- words


def _words(scene: SuccessScene, pen: Pen, area: Rect, head: Rect, k: float) -> tuple[Paint, ...]:
    """What has happened, and how well."""
    size, ink = pen.text_size("hero") * min(1, k * 1.1), pen.color("ink")
    line = Rect(area.x + pen.px(16), head.bottom, area.w - pen.px(32), pen.px(54))
    pair = scene.home.together
    score, body = _told(scene, pen), pen.text_size("body")
    return (
        *(_two(pen, pair, head, size) if pair and pen.compact else ()),
        *label(pen, head, pen.say("Knot tied!"), size, ink, True, "centre"),
        *label(pen, line, score, body, ink, align="centre", lines=2),
    )


def _two(pen: Pen, pair: Pair, head: Rect, size: float) -> tuple[Paint, ...]:
    """The faces of two who did it together, at both ends of the words."""
    apart = pen.measure(pen.say("Knot tied!"), size, True, False) / 2 + pen.px(10)
    side = min(head.h, head.w / 2 - apart)
    if side < pen.px(LEAST_FACE):
        return ()
    x, y = head.middle[0], head.middle[1] - side / 2
    return _faces(pair, Rect(x - apart - side, y, side, side), Rect(x + apart, y, side, side))


def _faces(pair: Pair, *spots: Rect) -> tuple[Paint, ...]:
    faces = [portrait_drawing(dict(seat.avatar)) for seat in pair.seats]
    return tuple(
        Drawing(name, spot, source=source)
        for spot, (name, source) in zip(spots, faces, strict=True)
    )


def _told(scene: SuccessScene, pen: Pen) -> str:
    """How well it went; above it the names of two who did it together."""
    score, pair = _score(scene, pen), scene.home.together
    if pair is None:
        return score
    names = pen.say("Together: {one} and {other}", one=pair.owner.name, other=pair.partner.name)
    return f"{names}\n{score}"


def _score(scene: SuccessScene, pen: Pen) -> str:
    if scene.level.form == "create":
        return pen.say("It is yours now: saved in your carpet.")
    stars = pen.say("{n} star", n=scene.verdict.stars, plural="{n} stars")
    if scene.level.form == "predict":
        return stars
    size = pen.say("{n} block", n=scene.verdict.size, plural="{n} blocks")
    return f"{stars}. {size}."
