"""Blocks as boxes: fill, edge, badge, words, sockets, and the marks of a run."""

from __future__ import annotations

from game.blocks import Shape
from game.editor import shape
from game.editor.acts import Carry, Choose, Stop
from game.editor.looks import HALO, Marks, icon, looks_of, plain_label, tall
from game.editor.measures import Laid, Ruler
from game.editor.sockets import socket_box
from game.ui.box import Box
from game.ui.paint import Paint, Poly, Words
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.theme import Category

__all__ = ["block_box"]


def block_box(laid: Laid, pen: Pen, ruler: Ruler, marks: Marks) -> Box:
    """A block with everything inside it."""
    look = looks_of(pen, laid.block, marks.faded)
    lit = bool(marks.lit) and laid.node.id == marks.lit
    wrong = laid.node.id in marks.errors
    paints = [*_body(laid, pen, ruler, look, lit, wrong), *_inside(laid, pen, ruler, look)]
    if wrong:
        paints += _warning(laid, pen, ruler, look)
    sockets = [socket_box(one, laid, pen, ruler, look, marks) for one in laid.sockets]
    kids = [box for box in sockets if box is not None]
    kids += [block_box(one, pen, ruler, marks) for one in laid.values]
    for body in laid.bodies:
        shown = [one for one in body if marks.shows(one.rect)]
        order = sorted(shown, key=lambda one: _over(one, marks))
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
            hit=tall(laid.rect, pen),
            tip=marks.errors.get(id, ""),
        )
    drag = None if marks.fixed or not id else Carry(id)
    return Box(
        laid.heads[0],
        paints,
        (*_holds(laid, u, drag), *kids),
        key=f"block:{id}",
        on=Choose(Stop(id)),
        drag=drag,
        label=plain_label(laid),
        group="workspace",
        pointer_only=True,
        radius=u,
        tip=marks.errors.get(id, ""),
    )


def _holds(laid: Laid, u: float, drag: Carry | None) -> list[Box]:
    """The arm, the bars and the foot of a block with mouths."""
    if laid.foot is None:
        return []
    id = laid.node.id
    arm = Rect(laid.rect.x, laid.rect.y, 2 * u, laid.rect.h)
    bars = [(f"bar:{id}:{n}", bar, Stop(id, "bar", n)) for n, bar in enumerate(laid.heads[1:], 1)]
    foot = (f"foot:{id}", laid.foot, Stop(id, "foot"))
    over = 0.4 * u  # a foot is low: its neighbours lie on top of what it is met by
    return [
        Box(
            rect,
            key=key,
            on=Choose(stop),
            drag=drag,
            pointer_only=True,
            group="workspace",
            hit=rect.inset(0, -over) if rect is laid.foot else None,
        )
        for key, rect, stop in ((f"arm:{id}", arm, Stop(id)), *bars, foot)
    ]


def _choose_value(laid: Laid, marks: Marks) -> Choose:
    return Choose(Stop(laid.node.id, "value"))


def _body(
    laid: Laid, pen: Pen, ruler: Ruler, look: Category, lit: bool, wrong: bool
) -> list[Paint]:
    """The outline in its colours, with the halo of the block that runs now."""
    k, line = ruler.u / 8, laid.outline
    thin = (3 if pen.theme.contrast else 2.2) * k
    if laid.block is not None and laid.block.shape is not Shape.STATEMENT:
        thin = (2.5 if pen.theme.contrast else 1.8) * k
    if lit:
        ink = "#000000" if pen.theme.contrast else pen.color("ink")
        ink = pen.color("speaker") if wrong else ink
        return [
            Poly(line, HALO, HALO, 13 * k),
            Poly(line, look.fill, ink, 4.5 * k),
        ]
    if wrong:
        paper = pen.color("paper")
        return [
            Poly(line, paper, paper, 8 * k),
            Poly(line, look.fill, pen.color("speaker"), 4 * k),
        ]
    return [Poly(line, look.fill, look.edge, thin)]


def _inside(laid: Laid, pen: Pen, ruler: Ruler, look: Category) -> list[Paint]:
    """Badge, icon and words."""
    u = ruler.u
    paints: list[Paint] = []
    name = laid.block.icon if laid.block else "flag"
    value = laid.block is not None and laid.block.shape is not Shape.STATEMENT
    if laid.badge is not None:
        x, y = laid.badge
        if value:
            paints.append(icon(name, x, y, 2.7 * u, look.ink))
        else:
            paints.append(Poly(shape.octagon(x, y, 2.05 * u), look.badge))
            paints.append(icon(name, x, y, 2.9 * u, look.ink))
    if laid.foot is not None and laid.block is not None and laid.block.category == "repeat":
        foot = laid.foot
        paints.append(icon("loop", foot.right - 2.5 * u, foot.middle[1], 2 * u, look.ink))
    paints += [Words(one.text, one.x, one.y, ruler.text, look.ink, True) for one in laid.labels]
    return paints


def _warning(laid: Laid, pen: Pen, ruler: Ruler, look: Category) -> list[Paint]:
    """The sign at the right end of a block that is not ready or bumped."""
    u, head = ruler.u, laid.heads[0]
    x, y, r = head.right + 0.7 * u, head.y + min(3 * u, head.h / 2), 1.9 * u
    return [
        Poly(shape.octagon(x, y, r), pen.color("paper"), pen.color("speaker"), 0.3 * u),
        icon("warn", x, y - 0.1 * u, 2.3 * u, pen.color("speaker")),
    ]
