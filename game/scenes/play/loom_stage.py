"""A Loom on the stage: beams, warps, cloth, the row in work; cards beside it, answers below it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from game.art.yarn import cloth_drawing
from game.levels.level import Level
from game.scenes.play.loom_parts import (
    NOTHING,
    cloth_paints,
    cloth_rect,
    frame_paints,
    ground_paints,
    loom_for,
    robot_paints,
)
from game.scenes.play.marks import Pick, WhyHere
from game.scenes.play.room import Room, Sign
from game.ui.box import Box
from game.ui.paint import Drawing, Fill, Paint, Poly, Words
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label
from game.ui.widgets import octagon
from game.values import N_
from game.worlds.world import Picture

if TYPE_CHECKING:
    from game.scenes.play.scene import PlayScene

__all__ = ["LoomStage", "answer_paints"]

PATTERN, ROWS = N_("Pattern"), N_("Rows done")


class LoomStage:
    """Shows the world of the carpet."""

    counts = False

    def world(self, scene: PlayScene, pen: Pen, room: Room) -> list[Paint]:
        """The loom with its cloth; at the left the pattern, the rows done and the robot."""
        picture = scene.picture()
        side, area, _ = _parts(scene, pen, room, picture)
        loom = loom_for(pen, area, picture.columns, picture.rows)
        paints = ground_paints(pen, room.stage, area.bottom)
        paints += frame_paints(pen, loom, area.bottom)
        paints += cloth_paints(pen, loom, picture)
        return paints + _side(scene, pen, side, picture)

    def places(self, scene: PlayScene, pen: Pen, room: Room) -> tuple[Box, ...]:
        """The carpets to choose from; in a run that stands still the knots, to ask why."""
        picture = scene.picture()
        knots = _knots(scene, pen, room, picture)
        looks = [one.look for one in picture.sprites if one.name == "answer"]
        drawn = [tuple(look.split(" ")) for look in looks]
        spots = _parts(scene, pen, room, picture)[2].columns([1] * len(drawn), pen.px(10))
        order = [(choice.x, n) for n, choice in enumerate(scene.level.choices)]
        largest = min((_pitch(pen, spots[0], one) for one in drawn), default=0.0)
        answers = [
            _answer(scene, pen, spots[at], n, drawn[at], largest)
            for at, n in order
            if at < len(drawn)
        ]
        return (*knots, *answers)

    def small(self, pen: Pen, area: Rect, level: Level, thread: str) -> list[Paint]:
        """The pattern as a carpet before the loom; the empty loom where there is none."""
        picture = level.world.picture(level.states[0], level.states[0], 0)
        paints = ground_paints(pen, area, area.bottom - pen.px(16))
        found = _pattern(picture)
        if found:
            room = area.inset(pen.px(22), pen.px(16))
            return paints + _carpet(pen, found, room)
        inner = area.inset(pen.px(20), pen.px(12))
        loom = loom_for(pen, inner, picture.columns, picture.rows)
        return paints + frame_paints(pen, loom, inner.bottom)

    def goal(self, pen: Pen, level: Level) -> tuple[Sign, ...]:
        """The carpet that is to be woven."""
        found = _pattern(level.world.picture(level.states[0], level.states[0], 0))
        return (partial(_sign, pen, found),) if found else ()


def _knots(scene: PlayScene, pen: Pen, room: Room, picture: Picture) -> tuple[Box, ...]:
    """Each knot that is tied: pressed it tells which step tied it."""
    playback = scene.playback
    if playback is None or playback.playing or not playback.at:
        return ()
    loom = loom_for(pen, _parts(scene, pen, room, picture)[1], picture.columns, picture.rows)
    text = pen.say("Why is this colour here?")
    return tuple(
        Box(
            loom.knot(x, one.y),
            on=WhyHere("knot", x, int(one.y)),
            key=f"why-knot:{x},{int(one.y)}",
            pointer_only=True,
            tip=text,
            radius=pen.px(4),
        )
        for one in picture.sprites
        if one.name == "cloth"
        for x, letter in enumerate(one.look)
        if letter not in NOTHING
    )


def _pattern(picture: Picture) -> tuple[str, ...]:
    """The rows of the pattern, the top one first."""
    for sprite in picture.sprites:
        if sprite.name == "pattern":
            return tuple(sprite.look.split(" "))
    return ()


def answer_paints(pen: Pen, level: Level, at: int, room: Rect) -> list[Paint]:
    """The carpet that is an answer, as large as fits."""
    picture = level.world.picture(level.states[0], level.states[0], 0)
    looks = [one.look for one in picture.sprites if one.name == "answer"]
    return _carpet(pen, tuple(looks[at].split(" ")), room.inset(4)) if at < len(looks) else []


def _sign(pen: Pen, rows: tuple[str, ...], x: float, y: float, high: float) -> list[Paint]:
    return _carpet(pen, rows, Rect(x, y, 0, 0).centred(high, high))


def _carpet(
    pen: Pen, rows: tuple[str, ...], room: Rect, largest: float | None = None
) -> list[Paint]:
    """A cloth as large as fits, on a dark rim; its knots at most `largest` px apart."""
    most = pen.px(34) if largest is None else largest
    spot = cloth_rect(max(map(len, rows)), len(rows), room, most)
    name, source = cloth_drawing(rows)
    rim = Fill(spot.inset(-pen.px(3)), "#2E1C14", pen.px(4))
    ground = Fill(spot, "#E9D9B4", pen.px(2))
    return [rim, ground, Drawing(name, spot, source=source)]


def _parts(scene: PlayScene, pen: Pen, room: Room, picture: Picture) -> tuple[Rect, Rect, Rect]:
    """The column of cards, the room of the loom, the row of answers."""
    free = room.free
    level = scene.level
    chips = len(level.states) > 1 or level.form == "fix" or scene.wants_forecast
    top = pen.px(12) + pen.px(58) * chips + pen.px(72) * scene.beads
    free = Rect(free.x, free.y + top, free.w, free.h - top - pen.px(8))
    answers = Rect(free.x, free.bottom, free.w, 0)
    if any(one.name == "answer" for one in picture.sprites):
        foot, free = free.cut_bottom(free.h * 0.42, pen.px(8))
        answers = foot.inset(pen.px(16), 0)
    if pen.compact and not scene.beads and free.w < pen.px(480):
        high = 0.0 if answers.h else min(pen.px(84), free.h * 0.3)
        side, area = free.inset(pen.px(12), 0).cut_top(high, pen.px(4))
        return side, area, answers
    wide = min(pen.px(118), free.w * 0.27)
    side = Rect(free.x + pen.px(14), free.y, wide, free.h)
    left = side.right + pen.px(8)
    return side, Rect(left, free.y, free.right - pen.px(10) - left, free.h), answers


def _side(scene: PlayScene, pen: Pen, side: Rect, picture: Picture) -> list[Paint]:
    """The pattern, the rows done, and the robot where there is room: a column, or a row above."""
    paints: list[Paint] = []
    if side.h < pen.px(60):
        return []
    head, gap, rest = pen.px(30), pen.px(8), side
    flat = side.w > side.h
    if found := _pattern(picture):
        most = side.h - head - pen.px(10) if flat else min(pen.px(104), side.h * 0.32)
        inner = Rect(0, 0, (side.w * 0.4 if flat else side.w) - pen.px(18), most)
        spot = cloth_rect(max(map(len, found)), len(found), inner, pen.px(25))
        if flat:
            card, rest = rest.cut_left(side.w * 0.4, gap)
        else:
            card, rest = rest.cut_top(head + spot.h + pen.px(16), gap)
        paints += _card(pen, card, pen.say(PATTERN))
        room = Rect(card.x, card.y + head, card.w, card.h - head - pen.px(6))
        paints += _carpet(pen, found, room.centred(spot.w, spot.h))
    card, rest = rest.cut_left(side.w * 0.36, gap) if flat else rest.cut_top(pen.px(76), gap)
    paints += _card(pen, card, pen.say(ROWS))
    _, done, of = scene.status().counters[0]
    size, color = pen.text_size("card"), pen.color("ink" if pen.theme.contrast else "teal")
    x, y = card.middle[0], card.y + head * 1.65
    paints.append(Words(f"{done} / {of}", x, y, size, color, True, align="centre"))
    return paints + robot_paints(pen, rest, picture, scene.home.thread)


def _card(pen: Pen, card: Rect, text: str) -> list[Paint]:
    """A small card with its heading."""
    edge = pen.color("line") if not pen.theme.contrast else pen.color("ink")
    lift = 0 if pen.theme.contrast else 1
    head = Rect(card.x + pen.px(9), card.y + pen.px(4), card.w - pen.px(14), pen.px(26))
    base = Fill(card, pen.color("paper"), pen.px(12), edge, pen.px(2), shadow=lift)
    return [base, *label(pen, head, text, pen.text_size("caption"), pen.color("ink"), True)]


def _answer_room(pen: Pen, spot: Rect) -> Rect:
    """Where the carpet lies on its card, beside the number."""
    room = spot.inset(pen.px(12), pen.px(12))
    return Rect(room.x + pen.px(18), room.y, room.w - pen.px(18), room.h)


def _pitch(pen: Pen, spot: Rect, rows: tuple[str, ...]) -> float:
    """How far apart the knots of a carpet are where it fills its card."""
    room = _answer_room(pen, spot)
    return min(room.w / max(map(len, rows)), room.h / len(rows), pen.px(34))


def _answer(
    scene: PlayScene, pen: Pen, spot: Rect, index: int, rows: tuple[str, ...], largest: float
) -> Box:
    """One of the carpets to choose from, with its number; all have knots of one size."""
    picked = scene.choice == index
    playing = scene.playback is not None and scene.playback.playing
    fill = pen.color("saffronL" if picked else "paper")
    edge, px = pen.color("ink"), pen.px(4 if picked else 2.5)
    r = pen.px(15)
    x, y = spot.x + r + pen.px(6), spot.y + r + pen.px(6)
    mark = pen.color("saffron" if picked else "wool")
    paints: list[Paint] = [Fill(spot, fill, pen.px(14), edge, px)]
    paints += _carpet(pen, rows, _answer_room(pen, spot), largest)
    paints.append(Poly(octagon(x, y, r), mark, edge, pen.px(2.5)))
    number, size = str(index + 1), pen.text_size("body")
    paints.append(Words(number, x, y, size, pen.theme.on(mark), True, align="centre"))
    return Box(
        spot,
        tuple(paints),
        on=None if playing else Pick(index),
        key="" if playing else f"pick:{index}",
        group="stage",
        label=pen.say("Answer {n}", n=index + 1),
        radius=pen.px(14),
    )
