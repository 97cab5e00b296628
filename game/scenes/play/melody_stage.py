"""A Melody on the stage: the roll with its keys, the notes, the playhead."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from game.art.robot import place as place_robot
from game.art.robot import robot_drawing
from game.levels.level import Level
from game.program import Program, find
from game.run.trace import Trace
from game.scenes.play.answers import answers
from game.scenes.play.room import Room, Sign
from game.ui.box import Box
from game.ui.paint import Drawing, Fill, Gradient, Paint, Poly, Stroke, Words
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label
from game.ui.widgets import icon, octagon_poly
from game.values import N_
from game.worlds.world import Picture, Sprite

if TYPE_CHECKING:
    from game.scenes.play.scene import PlayScene

__all__ = ["MelodyStage"]

KEYS = ("do2", "si", "la", "sol", "fa", "mi", "re", "do")
"""The names at the left, from the top; they are those of the programs."""

INSTRUMENTS = {
    "tar": N_("tar"),
    "kamancha": N_("kamancha"),
    "nagara": N_("nagara"),
    "balaban": N_("balaban"),
    "piano": N_("piano"),
    "bell": N_("bell"),
}

SHORT, LONG, GHOST, INK, PALE = "#A6D6CA", "#F3B033", "#E7DDF5", "#2E1C14", "#E7DDF5"
BAR = 4
"""Beats from one line to the next."""


@dataclass(frozen=True, slots=True)
class _Roll:
    """Where the beats and rows lie; `u` is a px of the design here."""

    area: Rect
    beats: int

    @property
    def u(self) -> float:
        return min(self.area.w / 584, self.area.h / 470)

    @property
    def left(self) -> float:
        return self.area.x + 66 * self.u

    @property
    def beat(self) -> float:
        """The width of a beat."""
        return (self.area.right - 14 * self.u - self.left) / self.beats

    @property
    def top(self) -> float:
        return self.area.y + self.area.h * 0.17

    @property
    def row(self) -> float:
        """The height of a row."""
        return self.area.h * 0.69 / len(KEYS)

    def spot(self, x: float, y: float, beats: float) -> Rect:
        """Where a note lies."""
        gap = self.row * 0.15
        wide = max(beats * self.beat - 2 * self.u, 4 * self.u)
        top = self.top + y * self.row + gap
        return Rect(self.left + x * self.beat + self.u, top, wide, self.row - 2 * gap)


class MelodyStage:
    """Shows the world of the notes."""

    counts = True

    def world(self, scene: PlayScene, pen: Pen, room: Room) -> list[Paint]:
        """The roll at the playhead."""
        picture = scene.picture()
        roll = _Roll(room.free, picture.columns)
        ground = pen.kept(
            "roll", scene, (room.stage, room.free), lambda: _ground(pen, room.stage, roll)
        )
        names = _brackets(scene, pen, roll, picture)
        return [*ground, *names, *_things(pen, roll, picture, scene.home.thread)]

    def places(self, scene: PlayScene, pen: Pen, room: Room) -> tuple[Box, ...]:
        """The answers of a predict level."""
        free = room.free
        return answers(scene, pen, Rect(free.x, free.y + free.h * 0.2, free.w, free.h * 0.6))

    def small(self, pen: Pen, area: Rect, level: Level, thread: str) -> list[Paint]:
        """The first tune of a level."""
        picture = level.world.picture(level.states[0], level.states[0], 0)
        roll = _Roll(area, picture.columns)
        return [*_ground(pen, area, roll), *_things(pen, roll, picture, thread)]

    def goal(self, pen: Pen, level: Level) -> tuple[Sign, ...]:
        """A note that is still to be played."""
        return (partial(_sign, SHORT), partial(_sign, LONG))


def _sign(color: str, x: float, y: float, high: float) -> list[Paint]:
    return [octagon_poly(x, y, high / 2, color, INK, 2.5), icon("note", x, y, high * 0.6, INK)]


def _ground(pen: Pen, stage: Rect, roll: _Roll) -> list[Paint]:
    """The night, the rows, the lines of the bars, the keys."""
    u, dark = roll.u, pen.theme.contrast
    paints: list[Paint] = [
        Fill(stage, "#000000")
        if dark
        else Gradient(stage, ((0.0, "#241B4A"), (0.55, "#3A2456"), (1.0, "#4B2B5E")))
    ]
    wide = roll.beats * roll.beat
    for index in range(7):
        x = stage.x + stage.w * (index + 0.5) / 7
        paints.append(octagon_poly(x, stage.y + 20 * u, 5 * u, "#B98C3E"))
    for row, name in enumerate(KEYS):
        y = roll.top + row * roll.row
        lane = Rect(roll.left, y + 3 * u, wide, roll.row - 6 * u)
        paints.append(Fill(lane, "#FFFFFF", 4 * u, opacity=0.16 if row % 2 else 0.08))
        key = Rect(roll.left - 52 * u, y + 3 * u, 48 * u, roll.row - 6 * u)
        tone = "#FCE1A6" if name.startswith("do") else "#FFFDF7"
        size = min(pen.text_size("block"), key.h * 0.62)
        paints += [
            Fill(key, tone, 8 * u, "#120C2A", 1.5 * u),
            *label(pen, key, name, size, INK, True, "centre"),
        ]
    for bar in range(0, roll.beats + 1, BAR):
        x = roll.left + bar * roll.beat
        line = ((x, roll.top - 4 * u), (x, roll.top + roll.row * len(KEYS) + 4 * u))
        paints.append(Stroke(line, "#CFC3E6", 2 * u, opacity=0.55))
    return [*paints, *_legend(pen, roll)]


def _legend(pen: Pen, roll: _Roll) -> list[Paint]:
    """What the two kinds of notes mean."""
    u, size = roll.u, min(pen.text_size("caption"), roll.u * 17)
    y, x = roll.area.y + roll.area.h * 0.93, roll.left
    paints: list[Paint] = []
    for text, ghost in ((pen.say("Your notes"), False), (pen.say("Still to play"), True)):
        paints.append(Words(text, x, y, size, "#FFF9EE", bold=True))
        x += pen.measure(text, size, True, False) + 8 * u
        spot = Rect(x, y - 9 * u, 28 * u, 18 * u)
        paints += _dashed(spot, u) if ghost else [_octagon(spot, LONG, INK, 2.5 * u, u)]
        x = spot.right + 18 * u
    return paints


def _corners(spot: Rect, cut: float) -> tuple[tuple[float, float], ...]:
    k = min(cut, spot.w / 2, spot.h / 2)
    return (
        (spot.x + k, spot.y), (spot.right - k, spot.y), (spot.right, spot.y + k),
        (spot.right, spot.bottom - k), (spot.right - k, spot.bottom), (spot.x + k, spot.bottom),
        (spot.x, spot.bottom - k), (spot.x, spot.y + k),
    )  # fmt: skip


def _octagon(spot: Rect, color: str, edge: str, px: float, u: float) -> Poly:
    return Poly(_corners(spot, 6 * u), color, edge, px)


def _dashed(spot: Rect, u: float) -> list[Paint]:
    ring = _corners(spot, 6 * u)
    return [Stroke((*ring, ring[0]), GHOST, 2 * u, (5 * u, 3.5 * u))]


def _things(pen: Pen, roll: _Roll, picture: Picture, thread: str) -> list[Paint]:
    paints: list[Paint] = []
    heard = {one.look.partition("|")[2] for one in picture.sprites if one.layer < 3}
    voices = [name for name in INSTRUMENTS if name in heard]
    for sprite in picture.sprites:
        match sprite.name:
            case "ghost" | "note" | "playing":
                paints += _note(pen, roll, sprite, voices)
            case "playhead":
                paints += _playhead(roll, sprite.x)
            case "robot":
                paints.append(_robot(roll, sprite.look, thread))
            case "instrument":
                paints += _instrument(pen, roll, sprite.look)
    return paints


def _note(pen: Pen, roll: _Roll, sprite: Sprite, voices: list[str]) -> list[Paint]:
    """A note, in the roll's edges; with several instruments it wears the letter of its own."""
    beats, _, instrument = sprite.look.partition("|")
    u, long = roll.u, float(beats)
    spot = roll.spot(sprite.x, sprite.y, long).moved(0, 3 * u * voices.index(instrument))
    right = roll.left + roll.beats * roll.beat
    spot = Rect(
        max(spot.x, roll.left), spot.y, min(spot.right, right) - max(spot.x, roll.left), spot.h
    )
    if spot.w <= 0:
        return []
    if sprite.name == "ghost":
        return _dashed(spot, u)
    playing = sprite.name == "playing"
    edge, px = ("#FFFFFF", 4 * u) if playing else (INK, 2.5 * u)
    paints: list[Paint] = [_octagon(spot, LONG if long > 1 else SHORT, edge, px, u)]
    size = min(spot.w, spot.h) * 0.7
    if len(voices) > 1:
        x, y = spot.middle
        letter = pen.say(INSTRUMENTS.get(instrument, instrument))[:1]
        paints.append(Words(letter, x, y, size, INK, bold=True, align="centre"))
    elif size > 8:
        paints.append(icon("note", *spot.middle, size, INK))
    return paints


def _playhead(roll: _Roll, beat: float) -> list[Paint]:
    u, x = roll.u, roll.left + beat * roll.beat
    foot = roll.top + roll.row * len(KEYS) + 2 * u
    tip = ((x, foot), (x + 11 * u, foot + 12 * u), (x - 11 * u, foot + 12 * u))
    return [
        Stroke(((x, roll.top - 12 * u), (x, foot + 4 * u)), "#FFFFFF", 4 * u),
        Poly(tip, "#FFFFFF"),
    ]


def _robot(roll: _Roll, look: str, thread: str) -> Drawing:
    view, _, mood = look.partition(" ")
    name, source = robot_drawing(f"{view}-{mood}" if mood else view, thread)
    x, y = roll.area.right - 50 * roll.u, roll.area.y + roll.area.h * 0.99
    return Drawing(name, Rect(*place_robot(x, y, 0.74 * roll.u)), source=source)


def _instrument(pen: Pen, roll: _Roll, name: str) -> list[Paint]:
    """What plays now, above the roll."""
    u, text = roll.u, pen.say(INSTRUMENTS.get(name, name))
    size = min(pen.text_size("caption"), 17 * u)
    x, y = roll.area.right - 112 * u, roll.area.y + roll.area.h * 0.93
    wide = pen.measure(text, size, True, False)
    return [
        icon("music", x - wide - 14 * u, y, 20 * u, PALE),
        Words(text, x, y, size, "#FFF9EE", bold=True, align="right"),
    ]


# -- the child's own knots


def _brackets(scene: PlayScene, pen: Pen, roll: _Roll, picture: Picture) -> list[Paint]:
    """The parts of the tune that a knot of the child's played, under its name."""
    playback = scene.playback
    if playback is None:
        return []
    trace, program = playback.trace, scene.editor.program
    parts = pen.kept("knots", trace, None, lambda: _parts(trace, program))
    page = next(float(one.look) for one in picture.sprites if one.name == "playhead")
    now = playback.before.world.instrument
    paints: list[Paint] = []
    for step, instrument, name, start, end in parts:
        first, last = max(start / 4 - page, 0.0), min(end / 4 - page, float(roll.beats))
        if step <= playback.at and instrument == now and last > first:
            paints += _bracket(pen, roll, name, first, last)
    return paints


def _parts(trace: Trace, program: Program) -> list[tuple[int, str, str, int, int]]:
    """Each outermost call: its step, instrument, name, and from when to when it played."""
    found: list[tuple[int, str, str, int, int]] = []
    opened: tuple[int, str] | None = None
    for index, step in enumerate(trace.steps):
        if opened is not None and step.depth == 0:
            at, name = opened
            before, after = trace.steps[at].world, trace.steps[index - 1].world
            if before.instrument == after.instrument and after.now > before.now:
                found.append((at, after.instrument, name, before.now, after.now))
            opened = None
        node = find(program, step.node) if step.depth == 0 else None
        if node is not None and node.kind == "call":
            opened = (index, str(node.parts[0]))
    if opened is not None:
        before, after = trace.steps[opened[0]].world, trace.steps[-1].world
        if before.instrument == after.instrument and after.now > before.now:
            found.append((opened[0], after.instrument, opened[1], before.now, after.now))
    return found


def _bracket(pen: Pen, roll: _Roll, name: str, first: float, last: float) -> list[Paint]:
    u = roll.u
    left, right = roll.left + first * roll.beat + 2 * u, roll.left + last * roll.beat - 2 * u
    y = roll.top - 18 * u
    line = ((left, y + 9 * u), (left, y), (right, y), (right, y + 9 * u))
    size = min(pen.text_size("caption"), 16 * u)
    wide = min(pen.measure(name, size, True, False) + 20 * u, right - left)
    pill = Rect((left + right - wide) / 2, y - 12 * u, wide, 24 * u)
    return [
        Stroke(line, "#DD7050", 3.5 * u),
        Fill(pill, "#DD7050", 12 * u),
        *label(pen, pill.inset(6 * u, 0), name, size, INK, True, "centre"),
    ]
