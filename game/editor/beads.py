"""The program as beads on one thread, for the youngest.

The editor, its cursor and its keys are the same as with words; only the picture differs. A loop is
a frame around its beads, a number is dots or a digit, a question the icon of what is asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from game.blocks import Shape
from game.editor import advice, state
from game.editor.acts import Carry, Choose, Close, OpenGap, Stop
from game.editor.bead_box import bead_box, by_light, ghost_box, hand_box, start_box, trash_box
from game.editor.gaps import accepts
from game.editor.popover_view import popover_box
from game.editor.signs import keyed
from game.editor.stops import gaps_of, holder, spot_under
from game.editor.targets import Target
from game.editor.thread import (
    PITCH,
    SIZE,
    Bead,
    all_beads,
    depth,
    lay,
    part,
    scale,
    targets,
)
from game.editor.tray import spoken
from game.editor.workspace import Workspace
from game.ui.box import Box
from game.ui.paint import Fill, Stroke
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.widgets import thread
from game.values import N_

__all__ = ["row_box"]


def row_box(
    editor: Workspace,
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
    cursor = _cursor(editor, beads, start)
    kids: list[Box] = [replace(cursor, label=_cursor_words(editor, pen))]
    if not editor.locked:
        kids.append(ghost_box(pen, Rect(end, y - SIZE * k / 2, SIZE * k, SIZE * k)))
    kids.append(start_box(pen, start, k))
    kids += [bead_box(editor, pen, bead, k, lit, rounds, errors) for bead in by_light(beads, lit)]
    kids += _preview(editor, pen, places, k, lit)
    kids += advice.bead_boxes(editor, pen, beads, places, k)
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
    boxes = [port, *([] if editor.locked else [trash_box(pen, trash)])]
    whole = Rect(pen.px(8), pen.px(8), pen.width - pen.px(16), pen.height - pen.px(16))
    above = (popover_box(editor, pen, cursor.rect, whole), hand_box(editor, pen, k))
    boxes += [box for box in above if box is not None]
    card = Fill(rect, pen.color("paper"), pen.px(18), pen.color("line"), pen.px(2))
    return Box(rect, (card, *line), tuple(boxes), key="bead-row")


def _placed(
    editor: Workspace, pen: Pen, rect: Rect, strip: Rect, k: float, lit: int
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
    editor: Workspace, beads: Sequence[Bead], first: float, start: Rect, k: float
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


def _cursor(editor: Workspace, beads: Sequence[Bead], start: Rect) -> Box:
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


def _cursor_words(editor: Workspace, pen: Pen) -> str:
    """What the bead under the cursor says."""
    held = holder(editor.program, editor.cursor.node, editor.find)
    return spoken(editor, pen, held[0]) if held else pen.say(N_("when I press Run"))


def _preview(
    editor: Workspace, pen: Pen, targets: tuple[Target, ...], k: float, lit: int
) -> list[Box]:
    """The saffron line at the place of the bead in the hand, or of the next one by keyboard."""
    carried, place = editor.carried, None
    if carried is not None:
        place = carried.target
    elif not lit and not editor.locked and editor.cursor.part != "gap":
        last = editor.stops[-1]
        if keyed(pen) or editor.cursor != last:
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
