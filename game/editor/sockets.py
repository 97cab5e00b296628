"""Gaps in a block: the white pill of a number, the list of a choice, the hollow of a question."""

from __future__ import annotations

from game.blocks import Shape, SlotKind
from game.editor import shape
from game.editor.acts import Carry, OpenGap, Stop
from game.editor.gaps import is_built
from game.editor.looks import Marks, icon, tall
from game.editor.measures import Laid, Ruler, Socket, has_arrow, is_hole
from game.editor.tokens import Gap
from game.ui.box import Box
from game.ui.paint import Drawing, Fill, Paint, Poly, Stroke, Words
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.theme import Category, mix
from game.values import N_

__all__ = ["socket_box"]


def socket_box(
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
    if gap.sign:
        paints = [
            Fill(rect.inset(0.2 * u, (rect.h - 2.6 * u) / 2), look.badge, 1.3 * u),
            icon(gap.sign, *rect.middle, 1.7 * u, look.ink),
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
        label=socket.text or gap.spare or pen.say(_told(gap)),
        group="workspace",
        hit=tall(hit, pen),
        tip=marks.errors.get(id, "") if wrong else "",
    )


def _told(gap: Gap) -> str:
    """What is said of a gap without words."""
    if gap.kind is SlotKind.BRANCHES:
        return N_("one more question") if gap.plus else N_("without this question")
    return N_("empty")


def _written(socket: Socket, ruler: Ruler, ink: str) -> list[Paint]:
    """The words of a socket, and its arrow."""
    rect, u = socket.rect, ruler.u
    x, y = rect.middle
    if socket.gap.picture:
        return [Drawing(socket.gap.picture, rect.inset(0.4 * u))]
    if has_arrow(socket.gap):
        left = Words(socket.text, rect.x + 0.9 * u, y, ruler.text, ink, True)
        return [left, Stroke(shape.chevron(rect.right - 1.4 * u, y, u), ink, 0.26 * u)]
    if socket.gap.spare and not socket.text:  # not written, but so it will be run
        return [Words(socket.gap.spare, x, y, ruler.text, mix(ink, "#FFFFFF", 0.2), align="centre")]
    return [Words(socket.text, x, y, ruler.text, ink, True, align="centre")] if socket.text else []
