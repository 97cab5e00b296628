"""The ground on which the program lies: blocks, cursor, preview, what is in the hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from game.editor.acts import Carry, Choose, Close, OpenGap, Stop
from game.editor.gaps import is_built
from game.editor.layout import lay_program
from game.editor.looks import Marks, footed, plain_label
from game.editor.measures import Laid, Ruler, Socket, all_of, laid_of
from game.editor.signs import invitation_box, pointer_box, round_box
from game.editor.stops import gap_at
from game.editor.targets import Target, targets_for
from game.editor.view import block_box
from game.editor.workspace import Workspace
from game.ui.box import Box
from game.ui.paint import Drawing, Paint
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.widgets import scrollbar

__all__ = [
    "cursor_box",
    "cursor_rect",
    "end_box",
    "ground_paints",
    "lay",
    "program_boxes",
    "side_bar",
    "statement_targets",
]

MOST_KNOWN = 4_000
"""So many measured blocks are remembered, those of some hundred edits of a long program."""

DOTS = 24  # px between the marks of the ground


def lay(editor: Workspace, ruler: Ruler, rect: Rect) -> tuple[Laid, ...]:
    """The program where scrolling has put it; kept until program, size or words change."""
    x = rect.x + 6.75 * ruler.u - editor.pan
    y = rect.y + 3.8 * ruler.u - editor.scroll
    look = (ruler.u, ruler.text, ruler.limit, ruler.language)

    def make() -> tuple[Laid, ...]:
        known: dict[int, Laid] = editor.kept("known", editor, look, dict)
        if len(known) > MOST_KNOWN:
            known.clear()
        return lay_program(editor.shown, replace(ruler, known=known), x, y)

    return editor.kept("laid", editor.shown, (*look, x, y), make)


def ground_paints(pen: Pen, rect: Rect, scroll: float) -> tuple[Paint, ...]:
    """The calm ground with its small marks, which move as the program scrolls."""
    base = footed(pen, rect, "ground", right=True)
    if pen.theme.contrast or rect.w < 1 or rect.h < 1:
        return base
    step = pen.px(DOTS)
    wide, high = round(rect.w), round(rect.h + step)
    arm, thick = pen.px(2.6), pen.px(1.5)
    path = f"M{-arm},0 H{arm} M0,{-arm} V{arm}"
    marks = "".join(
        f'<path d="{path}" transform="translate({step * (column + 0.3):.1f} '
        f'{step * (row + 0.5):.1f})"/>'
        for column in range(int(wide / step) + 1)
        for row in range(int(high / step) + 1)
    )
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{high}" '
        f'viewBox="0 0 {wide} {high}"><g stroke="{pen.color("ground_dot")}" '
        f'stroke-width="{thick}" fill="none">{marks}</g></svg>'
    )
    place = Rect(rect.x, rect.y - scroll % step, wide, high)
    return *base, Drawing(f"ground-{wide}x{high}@{step}", place, source=svg)


def program_boxes(
    editor: Workspace,
    pen: Pen,
    ruler: Ruler,
    laid: tuple[Laid, ...],
    lit: int,
    rounds: Mapping[int, tuple[int, int | None]],
    errors: Mapping[int, str],
) -> list[Box]:
    """All blocks with their marks; the lit block's pointer and the rounds come on top."""
    around = _around(laid, lit) if lit else frozenset[int]()
    fixed = editor.locked or editor.carried is not None
    area = editor.ground.area  # half a height more, so that what is scrolled in is there already
    seen = area.inset(0, -area.h / 2)
    marks = Marks(lit, around, errors, fixed=fixed, seen=seen)
    shown = tuple(one for one in laid if marks.shows(one.rect))
    kids = [block_box(one, pen, ruler, marks) for one in _ordered(shown, marks)]
    if not editor.shown.body and not editor.carried:
        kids.append(invitation_box(pen, ruler, laid[0]))
    for one in all_of(laid) if rounds else ():
        if one.node.id in rounds:
            kids.append(round_box(pen, ruler, one, area.right, *rounds[one.node.id]))
    running = _statement_of(laid, lit) if lit else None
    if running is not None:
        kids.append(pointer_box(pen, ruler, running))
    return kids


def _around(laid: Sequence[Laid], id: int) -> frozenset[int]:
    """The ids of the blocks that hold the one of an id."""
    for one in laid:
        inner = _around(one.kids, id)
        if inner or any(kid.node.id == id for kid in one.kids):
            return inner | {one.node.id}
    return frozenset()


def _statement_of(laid: Sequence[Laid], id: int) -> Laid | None:
    """The statement of an id, or the one that holds a value of that id."""
    for one in laid:
        if one.node.id == id or any(value.within(id) for value in one.values):
            return one
        for body in one.bodies:
            if found := _statement_of(body, id):
                return found
    return None


def _ordered(laid: tuple[Laid, ...], marks: Marks) -> list[Laid]:
    return sorted(
        laid,
        key=lambda one: (
            one.node.id == marks.lit
            or one.node.id in marks.around
            or (one.node.id in marks.errors and 0.5)
        ),
    )


def cursor_rect(editor: Workspace, laid: tuple[Laid, ...]) -> Rect:
    """Where the cursor is."""
    stop = editor.cursor
    one = laid_of(laid, stop.node)
    if one is None:
        return laid[0].rect
    if stop.part == "gap":
        found = _socket_at(laid, stop)
        return found.rect if found else one.rect
    if stop.part == "foot" and one.foot:
        return one.foot
    if stop.part == "bar" and stop.slot < len(one.heads):
        return one.heads[stop.slot]
    return one.heads[0]


def _socket_at(laid: Sequence[Laid], stop: Stop) -> Socket | None:
    for one in all_of(laid):
        for socket in one.sockets:
            gap = socket.gap
            if (gap.owner, gap.slot, gap.item) == (stop.node, stop.slot, stop.item):
                return socket
    return None


def cursor_box(editor: Workspace, pen: Pen, laid: tuple[Laid, ...]) -> Box:
    """The one box of the workspace that has the focus; it goes where the cursor goes."""
    stop, rect = editor.cursor, cursor_rect(editor, laid)
    gap = gap_at(stop, editor.program, editor.find) if not editor.carried else None
    drag = Carry(stop.node) if stop.node and stop.part != "gap" else None
    on: object = Choose(stop)
    if gap is not None and not is_built(gap.part):
        on = OpenGap(stop)
    one = laid_of(laid, stop.node)
    popover = editor.popover
    return Box(
        rect,
        key="workspace",
        on=on,
        drag=None if editor.locked else drag,
        keys=True,
        group="workspace",
        label=plain_label(one) if one else "",
        radius=pen.px(8),
        text_entry=bool(popover and popover.mode == "text"),
    )


def end_box(laid: tuple[Laid, ...], ruler: Ruler) -> Box:
    """The free place below the last block, so that a drop there is a drop at the end."""
    last = laid[-1].rect
    rect = Rect(last.x, last.bottom, 16 * ruler.u, 6 * ruler.u)
    return Box(rect, key="end", pointer_only=True, on=Close(), group="workspace")


def side_bar(pen: Pen, rect: Rect, scroll: float, height: float) -> Box:
    """Where one is in a long program."""
    return scrollbar(pen, rect.inset(pen.px(4)), scroll, height)


def statement_targets(laid: tuple[Laid, ...], editor: Workspace) -> tuple[Target, ...]:
    """The targets of what is carried; of a statement when nothing is."""
    kind = editor.carried.node.kind if editor.carried else "pass"
    return editor.kept(
        "targets", laid, kind, lambda: targets_for(editor.find(kind), laid[1:], laid[0].rect)
    )
