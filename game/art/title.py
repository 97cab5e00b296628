"""The title picture: sky, sun, mountains, sea, woven hills, the word and its thread.

It is drawn in units of the design, 1366 x 768; a wider or higher window adds land and sky. What is
left of the middle stays at the left edge, what is right of it moves with the right edge, and the
ground with the lower one.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from game.art.drawings import number, svg
from game.art.shapes import (
    Point,
    band,
    cells,
    fill,
    line,
    octagon,
    placed,
    polygon,
    rect,
    sky,
    stepped,
    waves,
)  # fmt: skip
from game.art.word import bezier, thread_curves, word
from game.art.word import thread as woven_thread

__all__ = ["TitlePlaces", "title", "title_places", "title_thread"]

_WIDTH, _HEIGHT, _STEP = 1366.0, 768.0, 12.0
_MADDER, _MADDER_D, _SAFFRON, _INK = "#AB2E2A", "#7A1B1D", "#F3B033", "#2E1C14"
_TEAL, _TEAL_D, _TEAL_L, _PAPER = "#146B66", "#0B4644", "#A6D6CA", "#FFF9EE"
_INDIGO, _INDIGO_D = "#2C4488", "#1B2A57"


@dataclass(frozen=True, slots=True)
class TitlePlaces:
    """Where things of the title picture are, in px of the window."""

    scale: float
    robot: tuple[float, float]  # the feet
    robot_scale: float
    line: tuple[float, float]  # left end of the line below the word, at its middle
    foot: float  # where the foot band begins


@dataclass(frozen=True, slots=True)
class _Frame:
    """A window in units of the design: its size, and how far right and lower parts move."""

    scale: float
    w: float
    h: float
    right: float
    down: float

    @classmethod
    def of(cls, width: float, height: float) -> _Frame:
        scale = min(width / _WIDTH, height / _HEIGHT)
        w, h = width / scale, height / scale
        return cls(scale, w, h, w - _WIDTH, h - _HEIGHT)

    def x(self, x: float) -> float:
        """Where a design x goes: the right half moves with the right edge."""
        return x + self.right if x > _WIDTH / 2 else x

    @property
    def word_down(self) -> float:
        """How far the word moves down in a high window."""
        return self.down * 0.4

    def thread(self, point: Point) -> Point:
        """Where a point of the thread goes: its loop keeps its shape, its ends stretch."""
        x, y = point
        start, end = min(1.0, (x - 604) / (690 - 604)), max(0.0, (x - 830) / (938 - 830))
        low = max(0.0, (y - 426) / (598 - 426))
        down = self.word_down + (self.down - self.word_down) * low
        return x + self.right * (start + end) / 2, y + down


def title_places(width: int, height: int) -> TitlePlaces:
    """Where the robot, the line of text and the foot band belong."""
    frame = _Frame.of(width, height)
    k = frame.scale
    return TitlePlaces(
        k,
        ((988 + frame.right) * k, (648 + frame.down) * k),
        1.75 * k,
        (98 * k, (470 + frame.word_down) * k),
        (720 + frame.down) * k,
    )


def title(width: int, height: int, thread: bool = True) -> str:
    """The picture as SVG text; without the thread where a screen draws it itself."""
    frame = _Frame.of(width, height)
    parts = [
        *_heaven(frame),
        *_mountains(frame),
        *_sea(frame),
        *_teal_hill(frame),
        *_madder_hill(frame),
        *_foot(frame),
        *word(0, frame.word_down),
    ]
    if thread:
        parts += woven_thread(thread_curves(frame.thread))
    return svg(f"0 0 {number(frame.w)} {number(frame.h)}", "".join(parts))


def title_thread(width: int, height: int) -> tuple[tuple[float, float], ...]:
    """The thread's way from the word to the ball as points in px, to be drawn bit by bit."""
    frame = _Frame.of(width, height)
    points: list[tuple[float, float]] = []
    curves = thread_curves(frame.thread)
    for curve in curves:
        points += [bezier(curve, index / 20) for index in range(20)]
    points.append(curves[-1][3])
    return tuple((x * frame.scale, y * frame.scale) for x, y in points)


# --- sky and mountains --------------------------------------------------------------------------


def _heaven(frame: _Frame) -> list[str]:
    high = frame.h
    stops = ((0, "#F8DFA8"), (0.55, "#F6C58F"), (0.8, "#EFA27C"), (1, "#EFA27C"))
    x, y = 1010 + frame.right, 300 + frame.down * 0.6
    suns = ((190, "#FBE7BE", 0.55), (150, "#FFF3D6", 1), (118, "#FCE1A6", 1), (84, "#FFF3D6", 1))
    birds = [(760, 150, 8), (812, 128, 6.4), (1190, 120, 7.2)]
    flock = "".join(
        cells(("#...#", "##.##", ".###.", "..#.."), frame.x(bx), by + frame.down * 0.3, size)
        for bx, by, size in birds
    )
    return [
        sky("sky", stops, 0, 0, frame.w, high),
        *(fill(octagon(x, y, r), color, see) for r, color, see in suns),
        fill(flock, "#A56A5C"),
    ]


_FAR = ((660, 410, 0.5), (1240, 352, 0.55), (930, 452, 0.7), (300, 520, 0.3), (20, 500, 0.4))
_NEAR = ((-40, 516, 0.3), (560, 500, 0.4), (830, 470, 0.42), (1130, 460, 0.5), (1366, 430, 0.5))


def _mountains(frame: _Frame) -> list[str]:
    far, near = _ridge(frame, _FAR), _ridge(frame, _NEAR)
    foot = 620 + frame.down
    return [
        fill(_down_to(far, foot), "#C98A8E"),
        fill(band(far, 0, 24), "#DDA39C"),
        fill(_down_to(near, foot), "#8A5A86"),
        fill(band(near, 0, 12) + band(near, 36, 48), "#A87598"),
    ]


def _ridge(frame: _Frame, peaks: tuple[tuple[float, float, float], ...]) -> list[Point]:
    def curve(x: float) -> float:
        return frame.down + min(y + slope * abs(x - frame.x(px)) for px, y, slope in peaks)

    return stepped(curve, frame.w, _STEP)


def _down_to(top: list[Point], foot: float) -> str:
    """An outline closed along `foot`; what lies lower is cut off."""
    ends = ((top[-1][0], foot), (top[0][0], foot))
    return polygon((*((x, min(y, foot)) for x, y in top), *ends))


# --- sea and hills ------------------------------------------------------------------------------


def _sea(frame: _Frame) -> list[str]:
    top = 560 + frame.down
    near = [(-22 + 171.0 * i, top + 14) for i in range(int(frame.w / 171) + 2)]
    late = [(33 + 171.0 * i, top + 32) for i in range(int(frame.w / 171) + 1)]
    x, y = 532 + frame.right * 0.3, top
    hull = polygon([(x - 26, y), (x + 26, y), (x + 16, y + 12), (x - 16, y + 12)])
    sail = polygon([(x - 2, y - 40), (x - 2, y - 3), (x + 20, y - 9)])
    return [
        fill(rect(0, top, frame.w, 80), "#2F7C93"),
        line(waves([*near, *late], 1.0), "#8CC9D4", 2.2, opacity=0.8),
        fill(hull, _MADDER),
        fill(sail, _PAPER),
    ]


def _bump(x: float, middle: float, wide: float) -> float:
    return math.exp(-(((x - middle) / wide) ** 2))


def _hill(
    frame: _Frame, level: float, bumps: tuple[tuple[float, float, float], ...]
) -> list[Point]:
    def curve(x: float) -> float:
        rise = sum(high * _bump(x, frame.x(middle), wide) for high, middle, wide in bumps)
        return level + frame.down - rise

    return stepped(curve, frame.w, _STEP)


def _stripes(top: list[Point], stripes: tuple[tuple[str, float], ...]) -> list[str]:
    return [fill(band(top, start, start + _STEP), color) for color, start in stripes]


def _teal_hill(frame: _Frame) -> list[str]:
    top = _hill(frame, 604, ((70, 1180, 210), (20, 300, 260)))
    tree = {"#B5CB6B": _SAFFRON, "#4F6420": "#8F5206"}
    x, y = frame.right, frame.down
    return [
        fill(_down_to(top, frame.h), _TEAL),
        *_stripes(top, ((_TEAL_L, 0), (_TEAL_D, 12), (_SAFFRON, 48), (_TEAL_D, 72))),
        placed("objects/tree", 1120 + x, 546 + y, 1.1),
        *_house(1212 + x, 546 + y),
        placed("objects/tree", 1290 + x, 566 + y, 1.24, tree),
    ]


def _house(x: float, y: float) -> list[str]:
    """A caravanserai with a high gate."""
    wall = [(-42, 0), (-42, -64), (-22, -64), (-22, -78), (22, -78), (22, -64), (42, -64), (42, 0)]
    shade = [(10, 0), (10, -77), (21, -77), (21, -63), (41, -63), (41, -1), (10, -1)]
    outline = polygon((x + dx, y + dy) for dx, dy in wall)
    gate = f"M{number(x - 14)},{number(y - 1)}v-30c0,-8 8,-12 14,-18c6,6 14,10 14,18v30z"
    return [
        fill(outline, "#E8C690"),
        fill(polygon((x + dx, y + dy) for dx, dy in shade), "#D3A96E"),
        line(outline, "#7A4A2A", 2.5),
        fill(gate, _INDIGO_D),
        line(gate, "#5C3B28", 2.5),
        fill(octagon(x, y - 26, 7.5), _SAFFRON),
    ]


_LOZENGE = ("..#..", ".#o#.", "#o+o#", ".#o#.", "..#..")


def _madder_hill(frame: _Frame) -> list[str]:
    top = _hill(frame, 676, ((52, 980, 190), (64, 80, 230)))
    stripes = ((_SAFFRON, 0.0), (_INK, 12.0), (_INK, 60.0), (_PAPER, 72.0), (_INK, 84.0))
    found = [fill(_down_to(top, frame.h), _MADDER), *_stripes(top, stripes)]
    heights = dict(_columns(top))
    places: dict[str, list[Point]] = {_PAPER: [], _SAFFRON: []}
    for index in range(int(frame.w / 60) + 1):
        x = 30.0 + 60 * index
        y = heights.get(x // _STEP * _STEP, heights[0.0]) + 42
        places[_SAFFRON if index % 2 else _PAPER].append((x - 15, y - 15))
    for color, spots in places.items():
        middle = _PAPER if color == _SAFFRON else _SAFFRON
        for sign, dye in (("#", color), ("o", _INDIGO), ("+", middle)):
            found.append(fill("".join(cells(_LOZENGE, x, y, 6, sign) for x, y in spots), dye))
    return found


def _columns(top: list[Point]) -> list[Point]:
    """The height of each column of a stepped outline, by the x where the column starts."""
    found = []
    for (start, y), (end, _) in zip(top[::2], top[1::2], strict=True):
        x = start
        while x < end:
            found.append((x, y))
            x += _STEP
    return found


def _foot(frame: _Frame) -> list[str]:
    y = 720 + frame.down
    tones = ((_PAPER, 0), (_INDIGO, 8), (_INDIGO_D, 14))
    return [fill(rect(0, y + dy, frame.w, frame.h - y - dy), color) for color, dy in tones]
