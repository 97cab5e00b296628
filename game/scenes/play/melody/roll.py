"""The roll: the night, its keys and rows, the lines of the bars; where a note lies."""

from __future__ import annotations

from dataclasses import dataclass

from game.ui.paint import Fill, Gradient, Paint, Stroke
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import label
from game.ui.widgets import octagon_poly

__all__ = ["INK", "KEYS", "Roll", "card_roll", "ground", "stage_roll"]

KEYS = ("do2", "si", "la", "sol", "fa", "mi", "re", "do")
"""The names at the left, from the top; they are those of the programs."""

INK = "#2E1C14"

BAR = 4
"""Beats from one line to the next."""


@dataclass(frozen=True, slots=True)
class Roll:
    """Where the beats and rows lie, in `area`; `u` is a px of the design here.

    `keys` is the width of the names at the left, `right` where the last beat ends.
    """

    area: Rect
    beats: int
    top: float
    bottom: float
    keys: float
    right: float

    @property
    def u(self) -> float:
        """A px of the design, made smaller with the room."""
        return _unit(self.area)

    @property
    def left(self) -> float:
        """Where the first beat begins."""
        return self.area.x + 14 * self.u + self.keys

    @property
    def beat(self) -> float:
        """The width of a beat."""
        return (self.right - self.left) / self.beats

    @property
    def row(self) -> float:
        """The height of a row."""
        return (self.bottom - self.top) / len(KEYS)

    def spot(self, x: float, y: float, beats: float, voice: int, voices: int) -> Rect:
        """Where a note lies; voices that meet share the height of a row, so that none is hidden."""
        gap = self.row * 0.12
        left, right = self.left + x * self.beat, self.left + (x + beats) * self.beat
        left, right = max(left + self.u, self.left), min(right - self.u, self.right)
        high = (self.row - 2 * gap) / voices
        top = self.top + y * self.row + gap + voice * high
        return Rect(left, top, max(right - left, 4 * self.u if right > left else 0.0), high)


def stage_roll(pen: Pen, area: Rect, beats: int, covered: float, named: bool) -> Roll:
    """The roll on the play screen, above the keys to listen with.

    Pills have their row above it, and so have brackets where parts may be `named`; where the
    screen's own keys already lie there, the pills and the robot have a column at the right.
    """
    u = _unit(area)
    foot, keys = max(area.h * 0.14, pen.px(46) + 22 * u), max(48 * u, pen.px(42))
    if covered:
        right = area.right - pen.px(128 if pen.compact else 150)
        return Roll(area, beats, area.y + covered + pen.px(12), area.bottom - foot, keys, right)
    pills = pen.px(58 if pen.compact else 66)
    top = area.y + max(area.h * (0.17 if named else 0.13), pills + (28 * u if named else 0))
    return Roll(area, beats, top, area.bottom - foot, keys, area.right - 14 * u)


def card_roll(area: Rect, beats: int) -> Roll:
    """The roll on a small card."""
    u = _unit(area)
    top, bottom = area.y + area.h * 0.14, area.y + area.h * 0.86
    return Roll(area, beats, top, bottom, 48 * u, area.right - 14 * u)


def _unit(area: Rect) -> float:
    return min(area.w / 584, area.h / 470)


def ground(pen: Pen, stage: Rect, roll: Roll) -> list[Paint]:
    """The night, the rows, the lines of the bars, the keys."""
    u, dark = roll.u, pen.theme.contrast
    paints: list[Paint] = [
        Fill(stage, "#000000")
        if dark
        else Gradient(stage, ((0.0, "#241B4A"), (0.55, "#3A2456"), (1.0, "#4B2B5E")))
    ]
    for index in range(7):
        x = stage.x + stage.w * (index + 0.5) / 7
        paints.append(octagon_poly(x, stage.y + 20 * u, 5 * u, "#B98C3E"))
    for row, name in enumerate(KEYS):
        paints += _row(pen, roll, row, name)
    for bar in range(0, roll.beats + 1, BAR):
        x = roll.left + bar * roll.beat
        line = ((x, roll.top - 4 * u), (x, roll.bottom + 4 * u))
        paints.append(Stroke(line, "#CFC3E6", 2 * u, opacity=0.55))
    return paints


def _row(pen: Pen, roll: Roll, row: int, name: str) -> list[Paint]:
    u, y = roll.u, roll.top + row * roll.row
    inset = min(3 * u, roll.row * 0.08)
    lane = Rect(roll.left, y + inset, roll.right - roll.left, roll.row - 2 * inset)
    key = Rect(roll.left - 4 * u - roll.keys, y + inset, roll.keys, roll.row - 2 * inset)
    tone = "#FCE1A6" if name.startswith("do") else "#FFFDF7"
    size = min(pen.text_size("block"), key.h * 0.72, key.w * 0.46)
    return [
        Fill(lane, "#FFFFFF", 4 * u, opacity=0.16 if row % 2 else 0.08),
        Fill(key, tone, 8 * u, "#120C2A", 1.5 * u),
        *label(pen, key, pen.say(name), size, INK, True, "centre"),
    ]
