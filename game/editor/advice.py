"""What a hint points at: where a block goes, which one, and where to take it from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.editor import shape
from game.editor.acts import Stop
from game.editor.bead_view import bead_paints
from game.editor.layout import lay_block
from game.editor.looks import Marks, icon, ring_paints
from game.editor.measures import Laid, Ruler, all_of, laid_of
from game.editor.signs import preview_paints, target_of
from game.editor.state import Advice
from game.editor.stops import spot_under
from game.editor.targets import Target
from game.editor.thread import SIZE, Bead, all_beads, part
from game.editor.view import block_box
from game.editor.workspace import Workspace
from game.program import Node
from game.ui.box import Box
from game.ui.paint import Fill, Paint, Poly, Stroke
from game.ui.pen import Pen
from game.ui.rect import Rect

__all__ = ["advise", "bead_boxes", "word_boxes"]

SMALL = 0.62
"""As much smaller a bead to be put is drawn above its place."""


def advise(editor: Workspace, advice: Advice) -> None:
    """Point there until the program changes; the cursor goes where the block belongs."""
    editor.advice = advice
    stops = editor.stops
    if advice.block:
        editor.cursor = next((one for one in stops if one.node == advice.block), editor.cursor)
    elif advice.place is not None:
        there = (s for s in stops if spot_under(s, editor.program, editor.find) == advice.place)
        editor.cursor = next(there, editor.cursor)
    if advice.kind in editor.palette:
        editor.category = editor.find(advice.kind).category
    editor.follow, editor.menu, editor.popover = True, False, None


# -- pictures


def _badge(pen: Pen, x: float, y: float, r: float, name: str) -> tuple[Paint, ...]:
    ink = "#000000" if pen.theme.contrast else pen.color("ink")
    sign = Poly(shape.octagon(x, y, r), pen.color("saffron"), ink, r * 0.16)
    return sign, icon(name, x, y, r * 1.3, ink)


def word_boxes(
    editor: Workspace, pen: Pen, ruler: Ruler, laid: tuple[Laid, ...], targets: Sequence[Target]
) -> list[Box]:
    """The marks of a hint among word blocks."""
    advice, u = editor.advice, ruler.u
    if advice is None or editor.carried:
        return []
    paints: list[Paint] = []
    at: Rect | None = None
    one = laid_of(laid, advice.block) if advice.block else None
    if one is not None:
        at = one.heads[0]
        paints += ring_paints(pen, at.inset(-0.3 * u), u, 0.5 * u)
        paints += _badge(pen, at.x, at.y, 1.7 * u, "trash" if advice.away else "hint")
    target = target_of(targets, advice.place) if advice.place else None
    if target is not None:
        at = target.rect
        paints += preview_paints(pen, ruler, target)
        paints += _badge(pen, at.x, at.y, 1.7 * u, "hint")
    if at is None:
        return []
    boxes = [Box(at, tuple(paints), ghost=True)]
    if advice.node is not None and not advice.away:
        boxes.append(_callout(editor, pen, ruler, advice.node, at, laid))
    return boxes


def _callout(
    editor: Workspace, pen: Pen, ruler: Ruler, node: Node, at: Rect, laid: tuple[Laid, ...]
) -> Box:
    """The block that belongs there, on a card beside its place, or where the ground is free."""
    pad = 1.2 * ruler.u
    room = editor.ground.area.inset(pad)
    small_u, text = ruler.u * 0.85, ruler.text * 0.85
    small = replace(ruler, u=small_u, text=text, limit=room.w - 2 * pad, known=None)
    block = lay_block(node, small)
    card = Rect(0, 0, block.rect.w + 2 * pad, block.rect.h + 2 * pad)
    card = _free(room, card, at, laid, 5 * ruler.u)
    x, tip, u = card.x, at.middle[1], ruler.u
    arrow = ((x + 1, tip - 1.4 * u), (x - 1.8 * u, tip), (x + 1, tip + 1.4 * u))
    edge = pen.color("saffron")
    beside = card.y < tip < card.bottom and x > at.right
    paints: tuple[Paint, ...] = (
        Fill(card, pen.color("paper"), pad, edge, 0.4 * u),
        *((Poly(arrow, edge),) if beside else ()),
    )
    placed = block.moved(x + pad, card.y + pad)
    return Box(card, paints, (block_box(placed, pen, small, Marks(quiet=True)),), ghost=True)


def _free(area: Rect, card: Rect, at: Rect, laid: tuple[Laid, ...], gap: float) -> Rect:
    """Where a card hides no block, as near to the height of its place as can be."""
    x = max(area.x, min(at.right + gap, area.right - card.w))
    wanted, most = at.middle[1] - card.h / 2, max(area.y, area.bottom - card.h)
    bars = [bar for one in all_of(laid) for bar in (*one.heads, one.foot) if bar is not None]
    spots = [
        min(max(wanted + way * step * gap / 2, area.y), most)
        for step in range(40)
        for way in (1, -1)
    ]

    def hides(y: float) -> bool:
        spot = Rect(x, y, card.w, card.h)
        return any(_meet(spot, bar) for bar in bars)

    y = next((spot for spot in spots if not hides(spot)), most)
    return Rect(x, y, card.w, card.h)


def _meet(one: Rect, other: Rect) -> bool:
    beside = one.x < other.right and other.x < one.right
    return beside and one.y < other.bottom and other.y < one.bottom


def bead_boxes(
    editor: Workspace, pen: Pen, beads: Sequence[Bead], places: Sequence[Target], k: float
) -> list[Box]:
    """The marks of a hint along the thread: a ring, a line, the small bead that belongs there."""
    advice = editor.advice
    if advice is None or editor.carried:
        return []
    paints: list[Paint] = []
    at: Rect | None = None
    for bead in all_beads(beads):
        if bead.node.id == advice.block:
            at = part(bead, Stop(bead.node.id))
            paints += ring_paints(pen, at.inset(-3 * k), 18 * k, 5 * k)
            if advice.away:
                paints += _badge(pen, at.right - 10 * k, at.y + 10 * k, 17 * k, "trash")
    target = target_of(places, advice.place) if advice.place else None
    if target is not None:
        at = target.rect
        line = ((at.x, at.y + 4 * k), (at.x, at.bottom - 4 * k))
        paints += (
            Stroke(line, pen.color("paper"), 11 * k),
            Stroke(line, pen.color("saffron"), 6 * k),
        )
    if at is None:
        return []
    if advice.node is not None and not advice.away:
        paints += _small_bead(editor, pen, advice.node, at, k)
    elif target is not None:
        paints += _badge(pen, at.x, at.middle[1], 19 * k, "hint")
    return [Box(at, tuple(paints), ghost=True)]


def _small_bead(editor: Workspace, pen: Pen, node: Node, at: Rect, k: float) -> list[Paint]:
    """The bead as it will be, with a ring: on its place, or on the corner of the one it changes."""
    side = SIZE * k * SMALL
    x, y = at.middle if at.w < 1 else (at.right - side * 0.3, at.y + side * 0.4)
    rect = Rect(x - side / 2, y - side / 2, side, side)
    block = editor.find(node.kind)
    look = pen.theme.category(block.category)
    back = Fill(rect.inset(-6 * k), pen.color("paper"), 14 * k, pen.color("saffron"), 5 * k)
    bead = bead_paints(pen, rect, look, block.bead_icon, k * SMALL, node, editor.find, notch=False)
    return [back, *bead]
