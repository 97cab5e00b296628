"""What all pictures of blocks share: measures of a window, colours, grounds, small marks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.blocks import Block
from game.editor import shape
from game.editor.measures import Laid, Ruler
from game.editor.tokens import Find
from game.ui.paint import Drawing, Fill, Paint, Poly, Stroke
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.theme import Category, mix

__all__ = [
    "HALO",
    "Marks",
    "dashed",
    "footed",
    "icon",
    "looks_of",
    "plain_label",
    "ring_paints",
    "ruler_for",
    "shadow",
    "tall",
]


HALO = "#FCE1A6"
"""saffronL, in high contrast too: the halo must shine on black."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What a picture shows beside the blocks: the lit one, errors, which may be touched.

    `around` are the ids of blocks that hold the lit one, so that it is drawn above its neighbours.
    Blocks that lie outside `seen` are left out: nobody can see or reach them.
    `quiet` blocks are only a picture (in the hand, in the palette).
    """

    lit: int = 0
    around: frozenset[int] = frozenset()
    errors: Mapping[int, str] = field(default_factory=dict)
    quiet: bool = False
    fixed: bool = False
    faded: bool = False
    seen: Rect | None = None

    def shows(self, rect: Rect) -> bool:
        """Whether something is at a height that can be seen."""
        seen = self.seen
        return seen is None or (seen.y <= rect.bottom and rect.y <= seen.bottom)


def ruler_for(pen: Pen, find: Find, share: float = 1.0, limit: float = 10_000) -> Ruler:
    """The measures of blocks for a window; `share` makes them smaller or larger."""
    text = pen.text_size("block") * share
    return Ruler(
        u=(6.6 if pen.compact else 8) * pen.scale * share,
        text=text,
        width_of=lambda words: pen.width_of(words, text, True),
        say=pen.say,
        find=find,
        limit=limit,
        language=pen.language,
    )


def looks_of(pen: Pen, block: Block | None, faded: bool = False) -> Category:
    """The colours of a block; sand when it cannot be used."""
    look = pen.theme.category(block.category if block else "start")
    if not faded:
        return look
    ink = pen.color("walnut2")
    sand, line = pen.color("sand"), pen.color("line")
    return Category(sand, line, ink, look.icon, look.label, mix(sand, line, 0.4))


def plain_label(laid: Laid) -> str:
    """The words of a block in one line, for reading aloud."""
    parts = [(round(one.y), one.x, one.text) for one in laid.labels]
    parts += [(round(s.rect.middle[1]), s.rect.x, s.text) for s in laid.sockets if s.text]
    parts += [(round(v.rect.middle[1]), v.rect.x, plain_label(v)) for v in laid.values]
    return " ".join(text for _, _, text in sorted(parts))


def tall(rect: Rect, pen: Pen) -> Rect:
    """At least 44 px for a finger, without growing sideways into neighbours."""
    most = max(rect.h, pen.px(44))
    return Rect(rect.x, rect.middle[1] - most / 2, rect.w, most)


def icon(name: str, x: float, y: float, size: float, color: str) -> Drawing:
    return Drawing(f"icons/{name}", Rect(x - size / 2, y - size / 2, size, size), tint=color)


def ring_paints(pen: Pen, rect: Rect, r: float, px: float) -> tuple[Paint, ...]:
    """A saffron ring around something, on a pale one that parts it from saffron things."""
    line = shape.rounded(rect.x, rect.y, rect.w, rect.h, r)
    ring = (*line, line[0])
    pale = pen.color("paper") if not pen.theme.contrast else "#000000"
    return Stroke(ring, pale, 2 * px), Stroke(ring, pen.color("saffron"), px)


def shadow(laid: Laid, ruler: Ruler) -> Poly:
    """What lies under a block in the hand: its own shape, 6 right and 8 down."""
    k = ruler.u / 8
    points = tuple((x + 6 * k, y + 8 * k) for x, y in laid.outline)
    return Poly(points, "#3A1E0C", opacity=0.22)


def footed(
    pen: Pen, rect: Rect, color: str, left: bool = False, right: bool = False
) -> tuple[Fill, ...]:
    """A ground whose lower corners follow those of the panel it fills."""
    r, fill = pen.px(16), pen.color(color)
    low = Rect(rect.x, rect.bottom - 2 * r, rect.w, 2 * r)
    paints = [Fill(Rect(rect.x, rect.y, rect.w, max(0.0, rect.h - r)), fill), Fill(low, fill, r)]
    for side, x in ((left, rect.x), (right, rect.right - r)):
        if not side:
            paints.append(Fill(Rect(x, rect.bottom - r, r, r), fill))
    return tuple(paints)


def dashed(points: shape.Outline, color: str, u: float) -> Stroke:
    """A dashed outline of a place that waits."""
    return Stroke((*points, points[0]), color, 0.3 * u, (0.9 * u, 0.7 * u))
