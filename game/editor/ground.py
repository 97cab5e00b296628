"""The ground on which the program lies: blocks, cursor, preview, what is in the hand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from game.editor import shape
from game.editor.acts import Carry, Choose, Close, Held, OpenGap, Stop
from game.editor.gaps import is_built
from game.editor.layout import lay_block, lay_program
from game.editor.measures import Laid, Ruler, Socket
from game.editor.stops import gap_at, spot_under
from game.editor.targets import Target, targets_for
from game.editor.view import Marks, block_box, dashed, footed, plain_label, shadow
from game.ui.box import Box
from game.ui.paint import Drawing, Fill, Paint, Poly, Stroke, Words
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.widgets import scrollbar
from game.values import N_

if TYPE_CHECKING:
    from game.editor.editor import BlockEditor

__all__ = [
    "all_of",
    "bar_paints",
    "cursor_box",
    "cursor_rect",
    "end_box",
    "ground_paints",
    "hand_box",
    "handles",
    "laid_of",
    "lay",
    "preview_paints",
    "program_boxes",
    "side_bar",
    "statement_targets",
    "target_of",
]

DOTS = 24  # px between the marks of the ground


def all_of(laid: Sequence[Laid]) -> Iterator[Laid]:
    """Every block, outer before inner."""
    for one in laid:
        yield one
        yield from all_of(one.kids)


def laid_of(laid: Sequence[Laid], id: int) -> Laid | None:
    """The block of an id."""
    return next((one for one in all_of(laid) if one.node.id == id), None)


def lay(editor: BlockEditor, ruler: Ruler, rect: Rect) -> tuple[Laid, ...]:
    """The program where scrolling has put it; kept until program, size or words change."""
    x = rect.x + 6.75 * ruler.u - editor.pan
    y = rect.y + 3.8 * ruler.u - editor.scroll
    key = (ruler.u, ruler.text, ruler.limit, ruler.language, x, y)
    return editor.kept("laid", editor.shown, key, lambda: lay_program(editor.shown, ruler, x, y))


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
    editor: BlockEditor,
    pen: Pen,
    ruler: Ruler,
    laid: tuple[Laid, ...],
    lit: int,
    rounds: Mapping[int, tuple[int, int | None]],
    errors: Mapping[int, str],
) -> list[Box]:
    """All blocks with their marks; the lit block's pointer and the rounds come on top."""
    around = frozenset(
        one.node.id for one in all_of(laid) if any(k.node.id == lit for k in all_of(one.kids))
    )
    fixed = editor.locked or editor.carried is not None
    marks = Marks(lit, around if lit else frozenset(), errors, fixed=fixed)
    kids = [block_box(one, pen, ruler, marks) for one in _ordered(laid, marks)]
    if not editor.shown.body and not editor.carried:
        kids.append(_invitation(pen, ruler, laid[0]))
    for one in all_of(laid):
        if one.node.id in rounds:
            kids.append(_round_pill(pen, ruler, one, *rounds[one.node.id]))
    running = _statement_of(laid, lit) if lit else None
    if running is not None:
        kids.append(_pointer(pen, ruler, running))
    return kids


def _statement_of(laid: Sequence[Laid], id: int) -> Laid | None:
    """The statement of an id, or the one that holds a value of that id."""
    for one in laid:
        if one.node.id == id or any(value.within(id) for value in one.values):
            return one
        for body in one.bodies:
            if found := _statement_of(body, id):
                return found
    return None


def _pointer(pen: Pen, ruler: Ruler, running: Laid) -> Box:
    """The saffron hand at the block that runs now."""
    u, head = ruler.u, running.heads[0]
    y = head.y + min(head.h, 6 * u) / 2
    ink = "#000000" if pen.theme.contrast else pen.color("ink")
    hand = Poly(shape.pointer(running.rect.x, y, u), pen.color("saffron"), ink, 0.4 * u)
    return Box(Rect(running.rect.x - 6 * u, y, 1, 1), (hand,), ghost=True)


def _ordered(laid: tuple[Laid, ...], marks: Marks) -> list[Laid]:
    return sorted(
        laid,
        key=lambda one: (
            one.node.id == marks.lit
            or one.node.id in marks.around
            or (one.node.id in marks.errors and 0.5)
        ),
    )


def _invitation(pen: Pen, ruler: Ruler, start: Laid) -> Box:
    """The place of the first block, as a dashed outline with a hand."""
    u, rect = ruler.u, start.rect
    outline = shape.statement(rect.x, rect.bottom + 0.2 * u, rect.w, 6 * u, u)
    color = pen.color("line")
    hand = Rect(rect.middle[0] - 1.8 * u, rect.bottom + 1.2 * u, 3.6 * u, 3.6 * u)
    paints = (dashed(outline, color, u), Drawing("icons/hand", hand, tint=pen.color("walnut2")))
    return Box(Rect(rect.x, rect.bottom, rect.w, 6 * u), paints, ghost=True)


def _round_pill(pen: Pen, ruler: Ruler, laid: Laid, round: int, of: int | None) -> Box:
    """ "round 3 of 4" on the upper right corner of a loop."""
    k = ruler.u / 8
    if of:
        text = pen.say(N_("round {round} of {of}"), round=round, of=of)
    else:
        text = pen.say(N_("round {round}"), round=round)
    size = (20 if pen.theme.large else 15) * k
    w, h = pen.width_of(text, size, True) + 22 * k, max(25 * k, size * 1.5)
    x, y = laid.rect.right - 51 * k + w / 2, laid.rect.y + 2 * k
    rect = Rect(x - w / 2, y - h / 2, w, h)
    pill = Fill(rect, "#120A06" if not pen.theme.contrast else "#000000", h / 2, "#FFFFFF", 2.5 * k)
    return Box(rect, (pill, Words(text, x, y, size, "#FFFFFF", True, align="centre")), ghost=True)


def cursor_rect(editor: BlockEditor, laid: tuple[Laid, ...]) -> Rect:
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


def cursor_box(editor: BlockEditor, pen: Pen, laid: tuple[Laid, ...]) -> Box:
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


def bar_paints(
    editor: BlockEditor, pen: Pen, ruler: Ruler, targets: Sequence[Target]
) -> list[Paint]:
    """The saffron line where the next block would go, while the keyboard chooses."""
    keyed = pen.keys and (pen.focus == "workspace" or pen.focus.startswith("palette:"))
    if not keyed or editor.carried or editor.locked or editor.cursor.part == "gap":
        return []
    place = spot_under(editor.cursor, editor.program, editor.find)
    return preview_paints(pen, ruler, target_of(targets, place), 10 * ruler.u)


def target_of(targets: Sequence[Target], wanted: object) -> Target | None:
    return next((one for one in targets if wanted in (one.place, one.gap)), None)


def preview_paints(
    pen: Pen, ruler: Ruler, target: Target | None, most: float = 10_000
) -> list[Paint]:
    """The 4 px saffron line at a target, on a pale one that parts it from saffron blocks."""
    if target is None:
        return []
    u, rect = ruler.u, target.rect
    px, under = 0.5 * u, 1.0 * u
    pale = pen.color("paper") if not pen.theme.contrast else "#000000"
    if target.gap is not None:
        ring = shape.rounded(rect.x - 2, rect.y - 2, rect.w + 4, rect.h + 4, rect.h / 2)
        line: shape.Outline = (*ring, ring[0])
    else:
        w = min(rect.w, most)
        line = ((rect.x, rect.y), *shape.tab(rect.x, rect.y, u), (rect.x + max(w, 8 * u), rect.y))
    return [Stroke(line, pale, under), Stroke(line, pen.color("saffron"), px)]


def hand_box(editor: BlockEditor, pen: Pen, ruler: Ruler, targets: Sequence[Target]) -> Box | None:
    """The block in the hand with its shadow; by keyboard it hangs beside its target."""
    carried = editor.carried
    if carried is None:
        return None
    if carried.by_keys:
        target = target_of(targets, carried.target)
        rect = target.rect if target else editor.ground.area
        x, y = rect.x + 3 * ruler.u, rect.y + 1.5 * ruler.u
    else:
        x, y = carried.x - carried.dx, carried.y - carried.dy
    laid = lay_block(carried.node, ruler, x, y)
    inside = block_box(laid, pen, ruler, Marks(quiet=True))
    return Box(laid.rect, (shadow(laid, ruler),), (inside,), ghost=True)


def handles(editor: BlockEditor, pen: Pen, laid: tuple[Laid, ...]) -> list[Box]:
    """The two buttons beside a chosen block: another one like it, and away with it."""
    one = laid_of(laid, editor.cursor.node) if editor.menu else None
    if one is None or editor.carried or editor.locked:
        return []
    head, size = one.heads[0], pen.px(44)
    x, found = head.right + pen.px(12), []
    for name, icon, label in (("copy", "copy", N_("Copy")), ("drop", "trash", N_("Remove"))):
        rect = Rect(x, head.middle[1] - size / 2, size, size)
        face = rect.inset(pen.px(2))
        look = Drawing(f"icons/{icon}", face.centred(pen.px(22), pen.px(22)), tint=pen.color("ink"))
        paints = (
            Fill(
                face,
                pen.color("paper"),
                pen.px(14),
                pen.color("line"),
                pen.px(2),
                lip=pen.color("line"),
                lip_px=pen.px(3),
            ),
            look,
        )
        found.append(
            Box(
                rect,
                paints,
                key=f"handle:{name}",
                on=Held(name),
                pointer_only=True,
                label=pen.say(label),
                tip=pen.say(label),
                group="workspace",
            )
        )
        x += size + pen.px(8)
    return found


def end_box(laid: tuple[Laid, ...], ruler: Ruler) -> Box:
    """The free place below the last block, so that a drop there is a drop at the end."""
    last = laid[-1].rect
    rect = Rect(last.x, last.bottom, 16 * ruler.u, 6 * ruler.u)
    return Box(rect, key="end", pointer_only=True, on=Close(), group="workspace")


def side_bar(pen: Pen, rect: Rect, scroll: float, height: float) -> Box:
    """Where one is in a long program."""
    return scrollbar(pen, rect.inset(pen.px(4)), scroll, height)


def statement_targets(laid: tuple[Laid, ...], editor: BlockEditor) -> tuple[Target, ...]:
    """The targets of what is carried; of a statement when nothing is."""
    kind = editor.carried.node.kind if editor.carried else "pass"
    return targets_for(editor.find(kind), laid[1:], laid[0].rect)
