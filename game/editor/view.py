"""Blocks as boxes: fill, edge, badge, words, sockets, and the marks of a run."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.blocks import Block, Shape, SlotKind
from game.editor import shape
from game.editor.acts import Carry, Choose, OpenGap, Stop
from game.editor.gaps import is_built
from game.editor.icons import icon_of
from game.editor.measures import Laid, Ruler, Socket, has_arrow, is_hole
from game.editor.tokens import Find
from game.ui.box import Box
from game.ui.paint import Drawing, Fill, Paint, Poly, Stroke, Words
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.theme import Category, mix
from game.values import N_

__all__ = [
    "HALO",
    "Marks",
    "block_box",
    "dashed",
    "footed",
    "looks_of",
    "plain_label",
    "ruler_for",
    "shadow",
]

HALO = "#FCE1A6"
"""saffronL, in high contrast too: the halo must shine on black."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What a picture shows beside the blocks: the lit one, errors, which may be touched.

    `around` are the ids of blocks that hold the lit one, so that it is drawn above its neighbours.
    `quiet` blocks are only a picture (in the hand, in the palette).
    """

    lit: int = 0
    around: frozenset[int] = frozenset()
    errors: Mapping[int, str] = field(default_factory=dict)
    quiet: bool = False
    fixed: bool = False
    faded: bool = False


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


def block_box(laid: Laid, pen: Pen, ruler: Ruler, marks: Marks) -> Box:
    """A block with everything inside it."""
    look = looks_of(pen, laid.block, marks.faded)
    lit = bool(marks.lit) and laid.node.id == marks.lit
    wrong = laid.node.id in marks.errors
    paints = [*_body(laid, pen, ruler, look, lit, wrong), *_inside(laid, pen, ruler, look)]
    if wrong:
        paints += _warning(laid, pen, ruler, look)
    sockets = [_socket(one, laid, pen, ruler, look, marks) for one in laid.sockets]
    kids = [box for box in sockets if box is not None]
    kids += [block_box(one, pen, ruler, marks) for one in laid.values]
    for body in laid.bodies:
        order = sorted(body, key=lambda one: _over(one, marks))
        kids += [block_box(one, pen, ruler, marks) for one in order]
    rect = laid.heads[0]
    if marks.quiet:
        return Box(rect, tuple(paints), tuple(kids))
    return _touchable(laid, pen, ruler, marks, tuple(paints), kids)


def _over(laid: Laid, marks: Marks) -> int:
    """Lit blocks and their holders come last among their neighbours, wrong ones before them."""
    if laid.node.id == marks.lit or laid.node.id in marks.around:
        return 2
    return 1 if laid.node.id in marks.errors else 0


def _touchable(
    laid: Laid, pen: Pen, ruler: Ruler, marks: Marks, paints: tuple[Paint, ...], kids: list[Box]
) -> Box:
    """The box that is pressed and dragged by its bars and its arm, not by its mouths."""
    id, u = laid.node.id, ruler.u
    if laid.block is not None and laid.block.shape is not Shape.STATEMENT:
        return Box(
            laid.rect,
            paints,
            tuple(kids),
            key=f"block:{id}",
            pointer_only=True,
            drag=None if marks.fixed else Carry(id),
            on=_choose_value(laid, marks),
            label=plain_label(laid),
            group="workspace",
            hit=_tall(laid.rect, pen),
            tip=marks.errors.get(id, ""),
        )
    drag = None if marks.fixed or not id else Carry(id)
    if laid.foot is not None:
        arm = Rect(laid.rect.x, laid.rect.y, 2 * u, laid.rect.h)
        parts = [
            Box(
                arm,
                on=Choose(Stop(id)),
                drag=drag,
                pointer_only=True,
                group="workspace",
                key=f"arm:{id}",
            )
        ]
        for place, bar in enumerate(laid.heads[1:], 1):
            parts.append(
                Box(
                    bar,
                    on=Choose(Stop(id, "bar", place)),
                    drag=drag,
                    pointer_only=True,
                    group="workspace",
                    key=f"bar:{id}:{place}",
                )
            )
        parts.append(
            Box(
                laid.foot,
                on=Choose(Stop(id, "foot")),
                drag=drag,
                pointer_only=True,
                group="workspace",
                key=f"foot:{id}",
            )
        )
        kids = [*parts, *kids]
    return Box(
        laid.heads[0],
        paints,
        tuple(kids),
        key=f"block:{id}",
        on=Choose(Stop(id)),
        drag=drag,
        label=plain_label(laid),
        group="workspace",
        pointer_only=True,
        radius=u,
        tip=marks.errors.get(id, ""),
    )


def _choose_value(laid: Laid, marks: Marks) -> Choose:
    return Choose(Stop(laid.node.id, "value"))


def _tall(rect: Rect, pen: Pen) -> Rect:
    """At least 44 px for a finger, without growing sideways into neighbours."""
    most = max(rect.h, pen.px(44))
    return Rect(rect.x, rect.middle[1] - most / 2, rect.w, most)


def _body(
    laid: Laid, pen: Pen, ruler: Ruler, look: Category, lit: bool, wrong: bool
) -> list[Paint]:
    """The outline in its colours, with the halo of the block that runs now."""
    k = ruler.u / 8
    thin = (3 if pen.theme.contrast else 2.2) * k
    if laid.block is not None and laid.block.shape is not Shape.STATEMENT:
        thin = (2.5 if pen.theme.contrast else 1.8) * k
    if lit:
        ink = "#000000" if pen.theme.contrast else pen.color("ink")
        ink = pen.color("speaker") if wrong else ink
        return [
            Poly(laid.outline, HALO, HALO, 13 * k),
            Poly(laid.outline, look.fill, ink, 4.5 * k),
        ]
    if wrong:
        paper = pen.color("paper")
        return [
            Poly(laid.outline, paper, paper, 8 * k),
            Poly(laid.outline, look.fill, pen.color("speaker"), 4 * k),
        ]
    return [Poly(laid.outline, look.fill, look.edge, thin)]


def _inside(laid: Laid, pen: Pen, ruler: Ruler, look: Category) -> list[Paint]:
    """Badge, icon and words."""
    u = ruler.u
    paints: list[Paint] = []
    name = icon_of(laid.block) if laid.block else "flag"
    value = laid.block is not None and laid.block.shape is not Shape.STATEMENT
    if laid.badge is not None:
        x, y = laid.badge
        if value:
            paints.append(_icon(name, x, y, 2.7 * u, look.ink))
        else:
            paints.append(Poly(shape.octagon(x, y, 2.05 * u), look.badge))
            paints.append(_icon(name, x, y, 2.9 * u, look.ink))
    if laid.foot is not None and laid.block is not None and laid.block.category == "repeat":
        foot = laid.foot
        paints.append(_icon("loop", foot.right - 2.5 * u, foot.middle[1], 2 * u, look.ink))
    paints += [Words(one.text, one.x, one.y, ruler.text, look.ink, True) for one in laid.labels]
    return paints


def _icon(name: str, x: float, y: float, size: float, color: str) -> Drawing:
    return Drawing(f"icons/{name}", Rect(x - size / 2, y - size / 2, size, size), tint=color)


def _warning(laid: Laid, pen: Pen, ruler: Ruler, look: Category) -> list[Paint]:
    """The sign at the right end of a block that is not ready or bumped."""
    u, head = ruler.u, laid.heads[0]
    x, y, r = head.right + 0.7 * u, head.y + min(3 * u, head.h / 2), 1.9 * u
    return [
        Poly(shape.octagon(x, y, r), pen.color("paper"), pen.color("speaker"), 0.3 * u),
        _icon("warn", x, y - 0.1 * u, 2.3 * u, pen.color("speaker")),
    ]


def _socket(
    socket: Socket, laid: Laid, pen: Pen, ruler: Ruler, look: Category, marks: Marks
) -> Box | None:
    """A gap that is written in or empty; None where a value block lies."""
    gap, rect, u = socket.gap, socket.rect, ruler.u
    if is_built(gap.part):
        return None
    ink = "#000000" if pen.theme.contrast else pen.color("ink")
    id = getattr(gap.part, "id", 0)
    wrong = bool(id) and id in marks.errors
    edge, px = (pen.color("speaker"), 0.45 * u) if wrong else (look.edge, 0.22 * u)
    paints: list[Paint] = []
    if gap.plus:
        paints = [
            Fill(rect.inset(0.2 * u, (rect.h - 2.6 * u) / 2), look.badge, 1.3 * u),
            _icon("plus", *rect.middle, 1.7 * u, look.ink),
        ]
    elif gap.kind is SlotKind.QUESTION and is_hole(gap.part):
        fill = mix(look.fill, look.edge, 0.55) if not pen.theme.contrast else "#000000"
        paints = [Poly(shape.hexagon(rect.x, rect.y, rect.w, rect.h), fill, edge, px)]
    else:
        round_ends = not has_arrow(gap) and gap.kind is not SlotKind.TEXT
        fill = mix(look.fill, "#FFFFFF", 0.6) if is_hole(gap.part) else "#FFFFFF"
        paints = [Fill(rect, fill, rect.h / 2 if round_ends else u, edge, px)]
        paints += _written(socket, ruler, ink)
    if marks.quiet:
        return Box(rect, tuple(paints))
    value = laid.block is not None and laid.block.shape is not Shape.STATEMENT
    wide = rect.w if value else max(rect.w, pen.px(44))
    hit = Rect(rect.middle[0] - wide / 2, rect.y, wide, rect.h)
    stop = Stop(gap.owner, "gap", gap.slot, gap.item)
    return Box(
        rect,
        tuple(paints),
        key=f"gap:{gap.owner}:{gap.slot}:{gap.item}",
        pointer_only=True,
        on=OpenGap(stop),
        drag=None if marks.fixed else Carry(laid.node.id),
        label=socket.text or pen.say(N_("empty")),
        group="workspace",
        hit=_tall(hit, pen),
        tip=marks.errors.get(id, "") if wrong else "",
    )


def _written(socket: Socket, ruler: Ruler, ink: str) -> list[Paint]:
    """The words of a socket, and its arrow."""
    rect, u = socket.rect, ruler.u
    x, y = rect.middle
    if has_arrow(socket.gap):
        left = Words(socket.text, rect.x + 0.9 * u, y, ruler.text, ink, True)
        return [left, Stroke(shape.chevron(rect.right - 1.4 * u, y, u), ink, 0.26 * u)]
    return [Words(socket.text, x, y, ruler.text, ink, True, align="centre")] if socket.text else []


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
