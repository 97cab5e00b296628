"""Places indoors a Quest is played in: the laboratory, the theatre stage, the eye clinic."""

from __future__ import annotations

from game.art.shapes import blocks, fill, line, octagon, placed, polygon, rect

__all__ = ["clinic", "lab", "theatre"]

_WALL = 0.25


def _framed(x: float, y: float, w: float, h: float, ground: str, edge: str, width: float) -> str:
    return (
        f'<rect x="{x:.1f}" y="{y:.1f}" width="{w:.1f}" height="{h:.1f}" rx="{h * 0.1:.1f}" '
        f'fill="{ground}" stroke="{edge}" stroke-width="{width:.1f}"/>'
    )


def lab(w: float, h: float) -> list[str]:
    """A wall with charts, a floor of pale teal."""
    foot = h * _WALL
    u = foot / 145
    found = [
        fill(rect(0, 0, w, foot), "#CFE3DF"),
        fill(rect(0, foot, w, h - foot), "#9CC4BC"),
        fill(rect(0, foot - 18 * u, w, 22 * u), "#3F716D"),
        fill(rect(0, foot + 4 * u, w, 7 * u), "#1A0D06", 0.13),
    ]
    wide, high, gap = 118 * u, 84 * u, 24 * u
    count = max(2, int((w - gap) / (wide + gap)))
    gap = (w - count * wide) / (count + 1)
    for index in range(count):
        x, y = gap + index * (wide + gap), 22 * u
        found.append(_framed(x, y, wide, high, "#EAF4F1", "#6FA39A", 4 * u))
        found += _chart(index % 4, x, y, u)
    return found


def _chart(kind: int, x: float, y: float, u: float) -> list[str]:
    if kind == 0:
        curve = f"M{x + 16 * u:.1f},{y + 60 * u:.1f}l{24 * u:.1f},{-22 * u:.1f}l{22 * u:.1f},"
        curve += f"{12 * u:.1f}l{24 * u:.1f},{-30 * u:.1f}l{18 * u:.1f},{12 * u:.1f}"
        return [line(curve, "#146B66", 5 * u)]
    if kind == 1:
        bars = [(x + (16 + i * 18) * u, y + (70 - tall) * u, 12 * u, tall * u)
                for i, tall in enumerate((8, 18, 28, 40, 50))]  # fmt: skip
        return [fill(blocks(bars[::2]), "#2C4488"), fill(blocks(bars[1::2]), "#F3B033")]
    if kind == 2:
        r, cx, cy = 26 * u, x + 59 * u, y + 42 * u
        pie = f"M{cx:.1f},{cy - r:.1f}V{cy:.1f}H{cx + r:.1f}"
        ring = f"M{cx - r:.1f},{cy:.1f}a{r:.1f},{r:.1f} 0 1 1 {2 * r:.1f},0"
        return [line(ring + f"a{r:.1f},{r:.1f} 0 1 1 {-2 * r:.1f},0z" + pie, "#AB2E2A", 5 * u)]
    spots = ((30, 54, 6), (52, 30, 8), (74, 48, 5), (92, 26, 6))
    dots = "".join(octagon(x + dx * u, y + dy * u, r * u) for dx, dy, r in spots)
    return [fill(dots, "#8A5FA8")]


def theatre(w: float, h: float) -> list[str]:
    """A stage: dark ground with two beams of light, curtains, boards, footlights."""
    foot = h * _WALL
    u = foot / 145
    side = max(44 * u, w * 0.075)
    found = [fill(rect(0, 0, w, foot), "#4A2140")]
    for x in (0.3, 0.7):
        beam = [(w * x - 14 * u, 0), (w * x + 14 * u, 0), (w * x + 110 * u, foot),
                (w * x - 110 * u, foot)]  # fmt: skip
        found.append(fill(polygon(beam), "#F3B033", 0.2))
    found += _arches(w, foot, u)
    found.append(fill(rect(0, foot, w, h - foot), "#9A6440"))
    planks = int((h - foot) / (30 * u)) + 1
    found.append(fill(blocks((0, foot + i * 30 * u, w, 2.4 * u) for i in range(planks)), "#7C4C2E"))
    joints = [((i * 137 % 11) / 11 * w, foot + i * 30 * u, 2.4 * u, 30 * u) for i in range(planks)]
    found.append(fill(blocks(joints), "#7C4C2E"))
    found.append(fill(rect(0, foot, w, 6 * u), "#5C3B28"))
    for x, width in ((0.0, side), (w - side, side)):
        found += _curtain(x, width, h, u)
    found += _valance(w, u)
    return found


def _arches(w: float, foot: float, u: float) -> list[str]:
    """The painted scene at the back: three stepped arches in the evening."""
    outer, inner = [], []
    for share in (0.28, 0.5, 0.72):
        x = w * share
        for step, (wide, top) in enumerate(((34, 64), (28, 73), (19, 81), (9, 87))):
            low = 64 if step else 0
            outer.append((x - wide * u, foot - top * u, 2 * wide * u, (top - low) * u))
        for step, (wide, top) in enumerate(((23, 54), (18, 62), (10, 69))):
            low = 54 if step else 0
            inner.append((x - wide * u, foot - top * u, 2 * wide * u, (top - low) * u))
    moon = fill(octagon(w * 0.5, foot - 42 * u, 12 * u), "#FCE1A6")
    return [fill(blocks(outer), "#B9704F"), fill(blocks(inner), "#2C2A5E"), moon]


def _curtain(x: float, width: float, h: float, u: float) -> list[str]:
    folds = max(3, round(width / (15 * u)))
    fold = width / folds
    dark = [(x + i * fold + fold * 0.55, 0.0, fold * 0.45, h) for i in range(folds)]
    light = [(x + i * fold + fold * 0.08, 0.0, fold * 0.16, h) for i in range(folds)]
    return [
        fill(rect(x, 0, width, h), "#AB2E2A"),
        fill(blocks(dark), "#7A1B1D", 0.6),
        fill(blocks(light), "#C4463D"),
        fill(rect(x, h - 16 * u, width, 16 * u), "#F3B033"),
        fill(rect(x, h - 5 * u, width, 5 * u), "#8F5206", 0.7),
    ]


def _valance(w: float, u: float) -> list[str]:
    """The short curtain along the top, its hem in steps, and its fringe."""
    count = max(4, round(w / (84 * u)))
    wide = w / count
    cloth, hem = [(0.0, 0.0, w, 16 * u)], []
    for index in range(count):
        x = index * wide
        for inset, top in ((0.0, 16), (0.1, 24), (0.24, 31)):
            cloth.append((x + inset * wide, top * u, (1 - 2 * inset) * wide, 8 * u))
        for inset, top in ((0.0, 24), (0.1, 32), (0.24, 39)):
            hem.append((x + inset * wide, top * u - 1, (1 - 2 * inset) * wide, 5 * u))
    marks = "".join(octagon((index + 0.5) * wide, 20 * u, 6 * u) for index in range(count))
    return [fill(blocks(hem), "#F3B033"), fill(blocks(cloth), "#8E2424"), fill(marks, "#F3B033")]


def clinic(w: float, h: float) -> list[str]:
    """A bright room: a window, shelves, a chart of shapes to look at."""
    foot = h * _WALL
    u = foot / 145
    found = [
        fill(rect(0, 0, w, foot), "#D9EEE8"),
        fill(rect(0, foot - 40 * u, w, 40 * u), "#BFE0D7"),
        fill(rect(0, foot - 43 * u, w, 5 * u), "#FFF9EE"),
        fill(rect(0, foot, w, h - foot), "#B4D8CF"),
        fill(rect(0, foot - 4 * u, w, 9 * u), "#5E948C"),
        fill(rect(0, foot + 5 * u, w, 6 * u), "#1A0D06", 0.1),
    ]
    found += _floor(w, foot, h, u)
    found += _window(w * 0.14, 16 * u, u)
    found.append(placed("objects/eye_chart", w * 0.5, foot + 10 * u, 1.3 * u))
    found += _shelf(max(w * 0.3, w * 0.14 + 110 * u), 62 * u, u)
    if w > 470 * u:
        found += _shelf(w * 0.7, 62 * u, u)
    found.append(placed("objects/plant", w - 38 * u, foot + 12 * u, 1.15 * u))
    found.append(placed("objects/bench", w - 108 * u, foot + 12 * u, 1.0 * u))
    return found


def _floor(w: float, foot: float, h: float, u: float) -> list[str]:
    """Slabs in a quiet checker."""
    size = 46 * u
    slabs = [
        (i * size, foot + 11 * u + j * size * 0.74, size, size * 0.74)
        for j in range(int((h - foot) / (size * 0.74)) + 1)
        for i in range(int(w / size) + 1)
        if (i + j) % 2
    ]
    return [fill(blocks(slabs), "#ADD3C9")]


def _window(x: float, y: float, u: float) -> list[str]:
    wide, high = 92 * u, 82 * u
    left = x - wide / 2
    return [
        _framed(left, y, wide, high, "#B9DCE4", "#FFF9EE", 7 * u),
        fill(octagon(x + 18 * u, y + 26 * u, 13 * u), "#FCE1A6"),
        fill(blocks([(left + 5 * u, y + 56 * u, wide - 10 * u, 21 * u), (left + 16 * u, y + 48 * u,
             36 * u, 10 * u)]), "#A8BD62"),
        line(f"M{x:.1f},{y:.1f}v{high:.1f}M{left:.1f},{y + high / 2:.1f}h{wide:.1f}", "#FFF9EE",
             5 * u),
    ]  # fmt: skip


def _shelf(x: float, y: float, u: float) -> list[str]:
    """A board with bottles, a lamp and spectacles."""
    found = [fill(blocks([(x - 52 * u, y, 104 * u, 7 * u)]), "#C5803F")]
    found.append(fill(blocks([(x - 44 * u, y + 7 * u, 7 * u, 9 * u), (x + 37 * u, y + 7 * u, 7 * u,
                 9 * u)]), "#8F6633"))  # fmt: skip
    for dx, color, high in ((-38, "#6B3162", 28), (-20, "#146B66", 22), (20, "#AB2E2A", 24)):
        bottle = [(x + dx * u - 7 * u, y - high * u, 14 * u, high * u)]
        found.append(fill(blocks(bottle), color))
        found.append(fill(rect(x + dx * u - 4 * u, y - (high + 8) * u, 8 * u, 8 * u), "#FFF9EE"))
        found.append(fill(rect(x + dx * u - 7 * u, y - high * 0.62 * u, 14 * u, 8 * u), "#FCE1A6"))
    rims = "".join(octagon(x + dx * u, y - 7 * u, 5 * u) for dx in (33, 46))
    return [*found, line(rims, "#2E1C14", 2.4 * u)]
