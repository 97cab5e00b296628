"""The room where players and grown-ups' doors are, the ground of a tied knot, and the night."""

from __future__ import annotations

from game.art.drawings import number, svg
from game.art.shapes import Point, blocks, fill, line, octagon, polygon, rect, sky
from game.chance import Chance

__all__ = ["night_ground", "room", "room_doors", "success_ground"]

_WIDTH, _HEIGHT = 1366.0, 768.0
_INK, _PAPER, _SAFFRON = "#2E1C14", "#FFF9EE", "#F3B033"


def _units(width: float, height: float) -> tuple[float, float, float]:
    """The scale, and the window's size in units of the design."""
    scale = min(width / _WIDTH, height / _HEIGHT)
    return scale, width / scale, height / scale


def room(width: int, height: int, doors: bool = True) -> str:
    """A wall with light, a frieze, a wooden floor with a carpet, and the two doors."""
    _, w, h = _units(width, height)
    down = h - _HEIGHT
    parts = [*_wall(w, down), *_frieze(w, 560 + down), *_floor(w, 590 + down, h)]
    if doors:
        parts += _door(129, 590 + down, ("#2C4488", "#22356C"), ("#F3B033", "#A6D6CA", "#EBB3A2"))
        parts += _door(
            w - 129, 590 + down, ("#AB2E2A", "#8C2422"), ("#F3B033", "#B9DCE4", "#B5CB6B")
        )
    return svg(f"0 0 {number(w)} {number(h)}", "".join(parts))


def room_doors(width: int, height: int) -> tuple[tuple[float, float, float, float], ...]:
    """The rectangles (x, y, w, h) in px of the family's and the teacher's door."""
    scale, w, h = _units(width, height)
    top = 234 + h - _HEIGHT
    return tuple((x * scale, top * scale, 182 * scale, 358 * scale) for x in (38.0, w - 220))


def _wall(w: float, down: float) -> list[str]:
    high = 560 + down
    found = [sky("wall", ((0, "#FBF5E4"), (1, "#F0E0BC")), 0, 0, w, high)]
    for share, wide in ((0.31, 280), (0.57, 180)):
        x = w * share
        lean = high * 0.36
        beam = [(x, 0.0), (x + wide, 0.0), (x + wide - lean, high), (x - lean, high)]
        found.append(fill(polygon(beam), _PAPER, 0.55))
    return found


def _frieze(w: float, y: float) -> list[str]:
    pitch, marks = 27.1, {"#F3B033": "", _PAPER: ""}
    for index in range(int(w / pitch) + 1):
        x = 12 + index * pitch
        lozenge = [(x, y + 4), (x + 9, y + 15), (x, y + 26), (x - 9, y + 15)]
        marks[_PAPER if index % 2 else "#F3B033"] += polygon(lozenge)
    return [
        fill(rect(0, y, w, 30), "#146B66"),
        *(fill(path, color) for color, path in marks.items()),
        fill(rect(0, y + 30, w, 8), "#5C3B28"),
    ]


def _floor(w: float, y: float, h: float) -> list[str]:
    planks = [(0.0, y + 43 + 38 * index, w, 2.6) for index in range(int((h - y) / 38) + 1)]
    right, low = w - _WIDTH, h - _HEIGHT
    corners = [(301.0, 616.0), (1065.0, 616.0), (1103.0, 699.0), (263.0, 699.0)]
    inner = [(316.0, 632.0), (1050.0, 632.0), (1077.0, 684.0), (289.0, 684.0)]

    def moved(points: list[Point]) -> str:
        return polygon((x + (right if x > 683 else 0), py + low) for x, py in points)

    marks: dict[str, str] = {_PAPER: "", "#2C4488": ""}
    count = max(15, round((w - 631) / 49))
    for index in range(count):
        x, middle = 340 + index * (w - 680) / (count - 1), 657 + low
        lozenge = [(x, middle - 17), (x + 14, middle), (x, middle + 17), (x - 14, middle)]
        marks["#2C4488" if index % 2 else _PAPER] += polygon(lozenge)
    return [
        fill(rect(0, y + 8, w, h - y - 8), "#8A5A3A"),
        fill(blocks(planks), "#754829"),
        fill(moved(corners), "#AB2E2A"),
        line(moved(corners), _INK, 5),
        line(moved(inner), _SAFFRON, 4),
        *(fill(path, color) + line(path, _INK, 2) for color, path in marks.items()),
    ]


def _door(x: float, y: float, tones: tuple[str, str], stars: tuple[str, str, str]) -> list[str]:
    """A door with a pointed arch, centred at `x`, its sill at `y`."""
    arch = _arch(x, y, 89, 354, 106)
    leaf = _arch(x, y, 73, 334, 88)
    half = [(px, py) for px, py in leaf if px >= x]
    found = [
        f'<ellipse cx="{number(x)}" cy="{number(y + 5)}" rx="110" ry="8" fill="#1A0D06" '
        'opacity="0.2"/>',
        fill(polygon(arch), "#5C3B28"),
        line(polygon(arch), _INK, 4),
        fill(polygon(leaf), tones[0]),
        fill(polygon([(x, y), *half]), tones[1]),
        line(polygon(leaf), _INK, 3.5),
        line(f"M{number(x)},{number(y - 166)}V{number(y)}", _INK, 3),
    ]
    for row in range(3):
        for column in range(3):
            path = _star(x + (column - 1) * 36, y - 260 + row * 36.5, 17)
            color = stars[(column + row) % 3]
            found += [fill(path, color), line(path, _INK, 3)]
    for dx in (-13, 13):
        knob = octagon(x + dx, y - 99, 6.4)
        found += [fill(knob, _SAFFRON), line(knob, _INK, 2)]
    return found


def _arch(x: float, y: float, half: float, high: float, spring: float) -> list[Point]:
    """A pointed arch in straight cuts, from the left foot round to the right foot."""
    shoulder, top = y - high + spring, y - high
    left = [
        (x - half, y),
        (x - half, shoulder),
        (x - half * 0.76, shoulder - spring * 0.46),
        (x - half * 0.4, shoulder - spring * 0.8),
    ]
    right = [(2 * x - px, py) for px, py in reversed(left)]
    return [*left, (x, top), *right]


_RAYS = (
    (0, -1), (0.293, -0.707), (0.707, -0.707), (0.707, -0.293), (1, 0), (0.707, 0.293),
    (0.707, 0.707), (0.293, 0.707), (0, 1), (-0.293, 0.707), (-0.707, 0.707), (-0.707, 0.293),
    (-1, 0), (-0.707, -0.293), (-0.707, -0.707), (-0.293, -0.707),
)  # fmt: skip


def _star(x: float, y: float, r: float) -> str:
    return polygon((x + dx * r, y + dy * r) for dx, dy in _RAYS)


# --- success ------------------------------------------------------------------------------------

_CONFETTI = ("#AB2E2A", "#2C4488", "#146B66", "#6B3162", "#FFF9EE")


def success_ground(width: int, height: int, middle: tuple[float, float] = (400, 372)) -> str:
    """Rings of octagons around `middle` (in units of the design), with confetti."""
    _, w, h = _units(width, height)
    x, y = middle[0], middle[1] + (h - _HEIGHT) / 2
    parts = [sky("ground", ((0, "#FBE2AC"), (0.6, "#F8D08A"), (1, "#F2BC6C")), 0, 0, w, h)]
    rings = (
        (620, "#FBDFA6"),
        (420, "#F8CE86"),
        (330, "#FCE8BF"),
        (250, "#F9D691"),
    )
    parts += [fill(octagon(x, y, r), color, 0.92) for r, color in rings]
    chance = Chance(7)
    bits = dict.fromkeys(_CONFETTI, "")
    for _ in range(26):
        px, py = chance.below(int(w)), chance.below(int(h))
        size = 5 + chance.below(5)
        lozenge = [(px, py - size), (px + size, py), (px, py + size), (px - size, py)]
        bits[chance.of(_CONFETTI)] += polygon(lozenge)
    parts += [fill(path, color) for color, path in bits.items() if path]
    return svg(f"0 0 {number(w)} {number(h)}", "".join(parts))


def night_ground(width: int, height: int) -> str:
    """A night above indigo, with the outlines of octagons around the middle."""
    _, w, h = _units(width, height)
    rings = "".join(octagon(w / 2, h / 2, r * w / _WIDTH) for r in (660, 570, 480, 390, 300))
    return svg(
        f"0 0 {number(w)} {number(h)}",
        sky("night", ((0, "#1D2A58"), (1, "#2C4488")), 0, 0, w, h)
        + line(rings, "#33508F", 1.6, opacity=0.6),
    )
