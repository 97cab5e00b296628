"""Beads as boxes: one, a frame with its beads, the start, the next place, the one in the hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.editor import shape
from game.editor.acts import Carry, Choose, Close, Held, OpenGap, Stop, Trash
from game.editor.bead_view import bead_paints, frame_paints
from game.editor.stops import gaps_of
from game.editor.thread import (
    SIZE,
    Bead,
    all_beads,
    lay_one,
    part,
)
from game.editor.tray import spoken
from game.editor.workspace import Workspace
from game.program import Node
from game.ui.box import Box
from game.ui.paint import Drawing, Fill, Poly, Stroke
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.values import N_

__all__ = ["bead_box", "by_light", "ghost_box", "hand_box", "start_box", "trash_box"]


def by_light(beads: Sequence[Bead], lit: int) -> list[Bead]:
    """The lit bead and its frames last, so that the halo lies above its neighbours."""
    return sorted(beads, key=lambda bead: any(one.node.id == lit for one in all_beads((bead,))))


def start_box(pen: Pen, rect: Rect, k: float) -> Box:
    look = pen.theme.category("start")
    paints = bead_paints(pen, rect, look, "flag", k, notch=False)
    return Box(
        rect,
        paints,
        key="block:0",
        on=Choose(Stop(0)),
        pointer_only=True,
        group="workspace",
        label=pen.say(N_("when I press Run")),
    )


def ghost_box(pen: Pen, rect: Rect) -> Box:
    size = rect.w
    line = Stroke(
        shape.ghost(rect.x, rect.y, size), pen.color("line"), pen.px(3), (pen.px(7), pen.px(5))
    )
    veil = Fill(rect, pen.color("paper"), size * 16 / 92, opacity=0.55)
    return Box(rect, (veil, line), key="end", on=Close(), pointer_only=True, group="workspace")


def bead_box(
    editor: Workspace,
    pen: Pen,
    bead: Bead,
    k: float,
    lit: int,
    rounds: Mapping[int, tuple[int, int | None]],
    errors: Mapping[int, str],
) -> Box:
    """A bead, or a frame with its beads."""
    node, id = bead.node, bead.node.id
    block = editor.find(node.kind)
    look, label = pen.theme.category(block.category), spoken(editor, pen, node)
    state_of = (id == lit and lit != 0, id in errors)
    drag = None if editor.locked or editor.carried else Carry(id)
    picture = (node, editor.find)
    if not bead.windows:
        rect, kids = bead.rect, []
        paints = bead_paints(pen, rect, look, block.bead_icon, k, *picture, *state_of)
    else:
        rect, kids = part(bead, Stop(id)), _frame_parts(bead, drag)
        round = rounds.get(id)
        paints = frame_paints(
            pen, bead.rect, bead.windows, look, block.bead_icon, k, *picture, round, *state_of
        )
    for row in bead.inner:
        kids += [bead_box(editor, pen, one, k, lit, rounds, errors) for one in by_light(row, lit)]
    return Box(
        rect,
        paints,
        tuple(kids),
        key=f"block:{id}",
        on=_press(editor, node),
        drag=drag,
        pointer_only=True,
        group="workspace",
        label=label,
        tip=errors.get(id, ""),
    )


def _frame_parts(bead: Bead, drag: Carry | None) -> list[Box]:
    """The end of a frame and the bars between its windows, to stand on and to drag by."""
    id = bead.node.id
    bars = [(f"bar:{id}:{n}", Stop(id, "bar", n)) for n in range(1, len(bead.windows))]
    return [
        Box(
            part(bead, stop),
            key=key,
            on=Choose(stop),
            drag=drag,
            pointer_only=True,
            group="workspace",
        )
        for key, stop in ((f"foot:{id}", Stop(id, "foot")), *bars)
    ]


def _press(editor: Workspace, node: Node) -> object:
    """A tap chooses a bead; once chosen, a tap turns its number or asks its question."""
    gaps = gaps_of(node, editor.find)
    if gaps and editor.cursor in (Stop(node.id), Stop(gaps[0].owner, "gap", gaps[0].slot)):
        gap = gaps[0]
        return OpenGap(Stop(gap.owner, "gap", gap.slot, gap.item))
    return Choose(Stop(node.id))


def trash_box(pen: Pen, rect: Rect) -> Box:
    size = pen.px(38)
    icon = Drawing("icons/trash", rect.centred(size, size), tint=pen.color("walnut2"))
    ground = Fill(rect.centred(pen.px(56), pen.px(56)), pen.color("paper"), pen.px(28))
    return Box(
        rect.centred(pen.px(60), pen.px(60)),
        (ground, icon),
        key="bead-trash",
        on=Held("clear"),
        drop=Trash(),
        group="thread-tools",
        label=pen.say(N_("Put all beads back")),
        tip=pen.say(N_("Put all beads back")),
    )


def hand_box(editor: Workspace, pen: Pen, k: float) -> Box | None:
    """The bead in the hand with its shadow."""
    carried = editor.carried
    if carried is None:
        return None
    x, y = carried.x - carried.dx, carried.y - carried.dy
    if carried.by_keys:
        target = next(
            (t for t in editor.ground.targets if carried.target in (t.place, t.gap)), None
        )
        at = target.rect if target and carried.target else editor.ground.area
        x, y = at.x - SIZE * k / 2, at.y - 34 * k
    bead = lay_one(editor.find, carried.node, x, 0, k)
    bead = lay_one(editor.find, carried.node, x, y + bead.rect.h / 2, k)
    outline = (
        shape.rounded(bead.rect.x, bead.rect.y, bead.rect.w, bead.rect.h, 16 * k)
        if bead.windows
        else shape.bead(bead.rect.x, bead.rect.y, SIZE * k)
    )
    dark = Poly(tuple((px + 7 * k, py + 9 * k) for px, py in outline), "#3A1E0C", opacity=0.22)
    inside = bead_box(editor, pen, bead, k, 0, {}, {})
    return Box(bead.rect, (dark, *_bare(inside).paints), _bare(inside).kids, ghost=True)


def _bare(box: Box) -> Box:
    """The same picture without anything to touch."""
    return Box(box.rect, box.paints, tuple(_bare(kid) for kid in box.kids))
