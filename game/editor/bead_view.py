"""How a bead looks: a square with a side tab, a lip, one icon, dots for a number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from game.editor import shape
from game.editor.looks import HALO
from game.editor.stops import gaps_of
from game.editor.tokens import Find
from game.program import HOLE, Node
from game.ui.paint import Drawing, Fill, Paint, Poly, Words
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.theme import Category, mix

__all__ = ["bead_paints", "count_paints", "frame_paints"]

MOST_DOTS = 5


def bead_paints(
    pen: Pen,
    rect: Rect,
    look: Category,
    icon: str,
    k: float,
    node: Node | None = None,
    find: Find | None = None,
    lit: bool = False,
    wrong: bool = False,
    *,
    notch: bool = True,
    faded: bool = False,
) -> tuple[Paint, ...]:
    """One bead; a number in it is shown as dots, a question as a small icon."""
    if faded:
        sand, line = pen.color("sand"), pen.color("line")
        look = Category(sand, line, pen.color("walnut2"), look.icon, look.label, line)
    lip = 5 * k
    low = shape.bead(rect.x, rect.y + lip, rect.w, notch)
    top = shape.bead(rect.x, rect.y, rect.w, notch)
    paints: list[Paint] = []
    edge, px = _edge(pen, look, k, lit, wrong)
    if lit:
        paints.append(Poly(top, HALO, HALO, 20 * k))
    if not (pen.theme.contrast or lit):
        paints.append(Poly(low, look.edge, look.edge, 2.5 * k))
    paints.append(Poly(top, look.fill, edge, px))
    x, y = rect.middle
    sign = _sign(node, find)
    up = 10 * k if sign else 0
    paints.append(_icon(icon, x, y - up, (46 if not sign else 42) * k, look.ink))
    paints += _sign_paints(pen, sign, x, y + 28 * k, k, look)
    if wrong:
        paints += _warning(pen, rect.right - 8 * k, rect.y + 8 * k, k)
    return tuple(paints)


def frame_paints(
    pen: Pen,
    rect: Rect,
    windows: Sequence[Rect],
    look: Category,
    icon: str,
    k: float,
    node: Node,
    find: Find,
    round: tuple[int, int | None] | None,
    lit: bool,
    wrong: bool,
) -> tuple[Paint, ...]:
    """A frame around beads: icon and dots in its head, the icon again at its end."""
    r, lip = 18 * k, 5 * k
    edge, px = _edge(pen, look, k, lit, wrong)
    paints: list[Paint] = []
    if lit:
        halo = rect.inset(-7 * k)
        paints.append(Fill(halo, HALO, r + 7 * k))
    if pen.theme.contrast:
        paints.append(Fill(rect, look.fill, r, edge, px))
    else:
        paints.append(Fill(rect, look.fill, r, edge, px, lip=look.edge, lip_px=lip))
    for window in windows:
        paints.append(Fill(window, pen.color("paper"), 12 * k, look.edge, 2.5 * k))
    head = Rect(rect.x, rect.y, windows[0].x - rect.x, rect.h)
    x, y = head.middle
    sign = _sign(node, find)
    if round is not None and isinstance(sign, int):
        sign = max(1, sign)
    paints.append(_icon(icon, x, y - (16 * k if sign else 0), 44 * k, look.ink))
    paints += _sign_paints(pen, sign, x, y + 28 * k, k, look, round[0] if round else 0)
    tail = Rect(windows[-1].right, rect.y, rect.right - windows[-1].right, rect.h)
    paints.append(_icon(icon, *tail.middle, 30 * k, look.ink))
    for left, right in pairwise(windows):
        paints.append(_icon("fork", (left.right + right.x) / 2, y, 24 * k, look.ink))
    if wrong:
        paints += _warning(pen, rect.x + 10 * k, rect.y + 8 * k, k)
    return tuple(paints)


def _edge(pen: Pen, look: Category, k: float, lit: bool, wrong: bool) -> tuple[str, float]:
    if lit:
        return "#000000" if pen.theme.contrast else pen.color("ink"), 5 * k
    if wrong:
        return pen.color("speaker"), 4.5 * k
    return look.edge, (3 if pen.theme.contrast else 2.5) * k


def _icon(name: str, x: float, y: float, size: float, color: str) -> Drawing:
    return Drawing(f"icons/{name}", Rect(x - size / 2, y - size / 2, size, size), tint=color)


@dataclass(frozen=True, slots=True)
class Name:
    """A choice that has no drawing: a note is shown by its name, as at the edge of the roll."""

    text: str


Sign = int | str | Name | None


def _sign(node: Node | None, find: Find | None) -> Sign:
    """What a bead says besides its icon: a number, the icon of a question, a choice.

    "" is a hole; the drawing of a choice has its folder before its name.
    """
    if node is None or find is None:
        return None
    for gap in gaps_of(node, find):
        if gap.picture:
            return gap.picture
        match gap.part:
            case Node(kind="number", parts=(int(value), *_)):
                return value
            case Node(kind="constant", parts=(str(name), *_)):
                return Name(name)
            case Node(kind=kind) if kind == HOLE:
                return ""
            case Node(kind=kind):
                return find(kind).bead_icon
    return None


def _sign_paints(
    pen: Pen, sign: Sign, x: float, y: float, k: float, look: Category, round: int = 0
) -> list[Paint]:
    """Dots up to five, digits above, the icon of a question in a small hexagon."""
    if sign is None or sign is False:
        return []
    if isinstance(sign, int) and 1 <= sign <= MOST_DOTS:
        gap, r = (20 if sign < 4 else 15) * k, (7 if sign < 4 else 5.5) * k
        left = x - gap * (sign - 1) / 2
        pale = mix(look.fill, look.ink, 0.35)
        return [
            Fill(
                Rect(left + gap * dot - r, y - r, 2 * r, 2 * r),
                look.ink if dot < round or not round else pale,
                r,
            )
            for dot in range(sign)
        ]
    if isinstance(sign, int):
        return [Words(str(sign), x, y, 26 * k, look.ink, True, align="centre")]
    if isinstance(sign, Name):
        plate = Rect(x, y, 0, 0).centred(46 * k, 28 * k)
        name = Words(pen.say(sign.text), x, y, 20 * k, look.edge, True, align="centre")
        return [Fill(plate, "#FFFFFF", 8 * k, look.edge, 2 * k), name]
    if "/" in sign:
        ground = Rect(x, y, 0, 0).centred(34 * k, 34 * k)
        return [
            Fill(ground, "#FFFFFF", 6 * k, look.edge, 2 * k),
            Drawing(sign, ground.inset(4 * k)),
        ]
    sense = pen.theme.category("sense")
    hexagon = shape.hexagon(x - 27 * k, y - 16 * k, 54 * k, 32 * k)
    if not sign:
        hollow = mix(look.fill, look.edge, 0.5)
        return [Poly(hexagon, hollow, look.edge, 2 * k)]
    return [Poly(hexagon, sense.fill, sense.edge, 2 * k), _icon(sign, x, y, 24 * k, sense.ink)]


def _warning(pen: Pen, x: float, y: float, k: float) -> list[Paint]:
    return [
        Poly(shape.octagon(x, y, 15 * k), pen.color("paper"), pen.color("speaker"), 2.5 * k),
        _icon("warn", x, y - k, 18 * k, pen.color("speaker")),
    ]


def count_paints(pen: Pen, rect: Rect, left: int) -> tuple[Paint, ...]:
    """How many beads are left, on the upper right corner."""
    r = rect.w * 0.17
    x, y = rect.right - r * 0.4, rect.y + r * 0.4
    badge = Rect(x - r, y - r, 2 * r, 2 * r)
    fill = "#000000" if pen.theme.contrast else pen.color("ink")
    return (
        Fill(badge, fill, r, "#FFFFFF", r * 0.16),
        Words(str(left), x, y, r * 1.2, "#FFFFFF", True, align="centre"),
    )
