"""The program as beads on one thread, for the youngest.

The editor, its cursor and its keys are the same as with words; only the picture differs. A loop is
a frame around its beads, a number is one to five dots, a question the icon of what is asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from game.blocks import Shape
from game.editor import shape, state
from game.editor.acts import Carry, Choose, Close, Held, OpenGap, Stop, Trash
from game.editor.bead_view import bead_paints, frame_paints
from game.editor.gaps import accepts
from game.editor.icons import bead_icon
from game.editor.popover_view import popover_box
from game.editor.stops import gaps_of, holder, spot_under
from game.editor.targets import Target
from game.editor.thread import (
    PITCH,
    SIZE,
    Bead,
    all_beads,
    depth,
    lay,
    lay_one,
    part,
    scale,
    targets,
)
from game.editor.tray import spoken
from game.program import Node
from game.ui.box import Box
from game.ui.paint import Drawing, Fill, Poly, Stroke
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.widgets import thread
from game.values import N_

if TYPE_CHECKING:
    from game.editor.editor import BlockEditor

__all__ = ["row_box"]


def row_box(
    editor: BlockEditor,
    pen: Pen,
    rect: Rect,
    lit: int,
    rounds: Mapping[int, tuple[int, int | None]],
    errors: Mapping[int, str],
) -> Box:
    """The row: thread, start bead, beads, ghost, trash."""
    shown = editor.shown
    k = scale(pen, rect, depth(editor.find, shown.body))
    trash, strip = rect.cut_right(pen.px(96))
    beads, start = _placed(editor, pen, rect, strip, k, lit)
    y = rect.middle[1]
    first = start.right + (PITCH - SIZE) * k / 2
    places = tuple(_aims(editor, beads, first, start, k))
    end = (beads[-1].rect.right if beads else start.right) + (PITCH - SIZE) * k
    width = end + editor.pan - strip.x + 1.6 * SIZE * k
    editor.ground = state.Ground(strip, (), places, rect.h, width, 8 * k, k / pen.scale, rect)
    line = thread(pen, ((strip.x + pen.px(12), y), (rect.right - pen.px(12), y)), 5.5)
    kids: list[Box] = [replace(_cursor(editor, beads, start), label=_cursor_words(editor, pen))]
    if not editor.locked:
        kids.append(_ghost(pen, Rect(end, y - SIZE * k / 2, SIZE * k, SIZE * k)))
    kids.append(_start(pen, start, k))
    kids += [_bead_box(editor, pen, bead, k, lit, rounds, errors) for bead in _by_light(beads, lit)]
    kids += _preview(editor, pen, places, k, lit)
    port = Box(
        strip,
        (),
        tuple(kids),
        key="ground",
        on=Close(),
        clip=True,
        scroll=True,
        pointer_only=True,
        group="workspace",
    )
    boxes = [port, *([] if editor.locked else [_trash(pen, trash)])]
    whole = Rect(pen.px(8), pen.px(8), pen.width - pen.px(16), pen.height - pen.px(16))
    anchor = _cursor(editor, beads, start).rect
    boxes += [
        box
        for box in (popover_box(editor, pen, anchor, whole), _hand(editor, pen, k))
        if box is not None
    ]
    card = Fill(rect, pen.color("paper"), pen.px(18), pen.color("line"), pen.px(2))
    return Box(rect, (card, *line), tuple(boxes), key="bead-row")


def _placed(
    editor: BlockEditor, pen: Pen, rect: Rect, strip: Rect, k: float, lit: int
) -> tuple[list[Bead], Rect]:
    """Beads and the start bead, scrolled so that the lit bead or the cursor is in sight."""

    def placed() -> tuple[list[Bead], Rect]:
        x, y = strip.x + pen.px(24) - editor.pan, rect.middle[1]
        start = Rect(x, y - SIZE * k / 2, SIZE * k, SIZE * k)
        return lay(editor.find, editor.shown.body, start.right + (PITCH - SIZE) * k, y, k), start

    beads, start = placed()
    wanted = None
    if lit and lit != editor.seen_lit:
        wanted = next((bead.rect for bead in all_beads(beads) if bead.node.id == lit), None)
    elif editor.follow and not lit:
        wanted = _cursor(editor, beads, start).rect
        wanted = Rect(wanted.x, wanted.y, wanted.w + 1.3 * SIZE * k, wanted.h)
    editor.follow, editor.seen_lit = False, lit
    if wanted is not None:
        shift = max(0.0, wanted.right - strip.right) - max(0.0, strip.x + pen.px(24) - wanted.x)
        if shift:
            editor.pan = max(0.0, editor.pan + shift)
            return placed()
    return beads, start


def _aims(
    editor: BlockEditor, beads: Sequence[Bead], first: float, start: Rect, k: float
) -> Iterator[Target]:
    """Where what is in the hand may go: between beads, or a question into a bead that asks."""
    block = editor.find(editor.carried.node.kind) if editor.carried else None
    if block is None or block.shape is Shape.STATEMENT:
        yield from targets(beads, 0, 0, first, start, k)
        return
    for bead in all_beads(beads):
        for gap in gaps_of(bead.node, editor.find):
            if accepts(gap, block):
                yield Target(part(bead, Stop(bead.node.id)), gap=gap)


def _by_light(beads: Sequence[Bead], lit: int) -> list[Bead]:
    """The lit bead and its frames last, so that the halo lies above its neighbours."""
    return sorted(beads, key=lambda bead: any(one.node.id == lit for one in all_beads((bead,))))


def _cursor(editor: BlockEditor, beads: Sequence[Bead], start: Rect) -> Box:
    """The box of the cursor: a bead, the head or the end of a frame, the start bead."""
    stop, rect = editor.cursor, start
    on: object = Choose(stop)
    for bead in all_beads(beads):
        if bead.node.id != stop.node and stop.node not in (owner for owner, _ in bead.mouths):
            continue
        rect = part(bead, stop)
        if stop.part == "gap":
            on = OpenGap(stop)
    drag = Carry(stop.node) if stop.node and not editor.locked and stop.part != "gap" else None
    popover = editor.popover
    return Box(
        rect,
        key="workspace",
        keys=True,
        group="workspace",
        on=on,
        drag=drag,
        radius=16,
        text_entry=bool(popover and popover.mode == "text"),
    )


def _cursor_words(editor: BlockEditor, pen: Pen) -> str:
    """What the bead under the cursor says."""
    held = holder(editor.program, editor.cursor.node, editor.find)
    return spoken(editor, pen, held[0]) if held else pen.say(N_("when I press Run"))


def _start(pen: Pen, rect: Rect, k: float) -> Box:
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


def _ghost(pen: Pen, rect: Rect) -> Box:
    size = rect.w
    line = Stroke(
        shape.ghost(rect.x, rect.y, size), pen.color("line"), pen.px(3), (pen.px(7), pen.px(5))
    )
    veil = Fill(rect, pen.color("paper"), size * 16 / 92, opacity=0.55)
    return Box(rect, (veil, line), key="end", on=Close(), pointer_only=True, group="workspace")


def _bead_box(
    editor: BlockEditor,
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
    if not bead.windows:
        paints = bead_paints(
            pen, bead.rect, look, bead_icon(block), k, node, editor.find, *state_of
        )
        return Box(
            bead.rect,
            paints,
            key=f"block:{id}",
            on=_press(editor, node),
            drag=drag,
            pointer_only=True,
            group="workspace",
            label=label,
            tip=errors.get(id, ""),
        )
    paints = frame_paints(
        pen,
        bead.rect,
        bead.windows,
        look,
        bead_icon(block),
        k,
        node,
        editor.find,
        rounds.get(id),
        *state_of,
    )
    head = part(bead, Stop(id))
    kids = [
        Box(
            part(bead, Stop(id, "foot")),
            key=f"foot:{id}",
            on=Choose(Stop(id, "foot")),
            drag=drag,
            pointer_only=True,
            group="workspace",
        )
    ]
    for place in range(1, len(bead.windows)):
        stop = Stop(id, "bar", place)
        kids.append(
            Box(
                part(bead, stop),
                key=f"bar:{id}:{place}",
                on=Choose(stop),
                drag=drag,
                pointer_only=True,
                group="workspace",
            )
        )
    for row in bead.inner:
        kids += [_bead_box(editor, pen, one, k, lit, rounds, errors) for one in _by_light(row, lit)]
    return Box(
        head,
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


def _press(editor: BlockEditor, node: Node) -> object:
    """A tap chooses a bead; once chosen, a tap turns its number or asks its question."""
    gaps = gaps_of(node, editor.find)
    if gaps and editor.cursor in (Stop(node.id), Stop(gaps[0].owner, "gap", gaps[0].slot)):
        gap = gaps[0]
        return OpenGap(Stop(gap.owner, "gap", gap.slot, gap.item))
    return Choose(Stop(node.id))


def _preview(
    editor: BlockEditor, pen: Pen, targets: tuple[Target, ...], k: float, lit: int
) -> list[Box]:
    """The saffron line at the place of the bead in the hand, or of the next one by keyboard."""
    carried, place = editor.carried, None
    if carried is not None:
        place = carried.target
    elif not lit and not editor.locked and editor.cursor.part != "gap" and _keyed(pen):
        place = spot_under(editor.cursor, editor.program, editor.find)
    target = next((t for t in targets if place and place in (t.place, t.gap)), None)
    if target is None:
        return []
    if target.gap is not None:
        frame = Fill(target.rect.inset(-3 * k), pen.color("saffron"), 18 * k, opacity=0.5)
        return [Box(target.rect, (frame,), ghost=True)]
    rect = target.rect.inset(0, 4 * k)
    line = ((rect.x, rect.y), (rect.x, rect.bottom))
    paints = (Stroke(line, pen.color("paper"), 11 * k), Stroke(line, pen.color("saffron"), 6 * k))
    return [Box(Rect(rect.x, rect.y, 0, 0), paints, ghost=True)]


def _keyed(pen: Pen) -> bool:
    """Whether the keyboard is choosing a place."""
    return pen.keys and (pen.focus == "workspace" or pen.focus.startswith("palette:"))


def _trash(pen: Pen, rect: Rect) -> Box:
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


def _hand(editor: BlockEditor, pen: Pen, k: float) -> Box | None:
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
    inside = _bead_box(editor, pen, bead, k, 0, {}, {})
    return Box(bead.rect, (dark, *_bare(inside).paints), _bare(inside).kids, ghost=True)


def _bare(box: Box) -> Box:
    """The same picture without anything to touch."""
    return Box(box.rect, box.paints, tuple(_bare(kid) for kid in box.kids))
