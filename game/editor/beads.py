"""The program as beads on one thread, for the youngest: a row, and the tray they come from.

The editor, its cursor and its keys are the same as with words; only the picture differs. A loop is
a frame around its beads, a number is one to five dots, a question the icon of what is asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.editor import shape, state
from game.editor.acts import Carry, Choose, Close, Held, OpenGap, Pick, Stop, Trash
from game.editor.bead_view import bead_paints, count_paints, frame_paints
from game.editor.popover_view import popover_box
from game.editor.stops import mouths, spot_under
from game.editor.targets import Target
from game.program import Node, Place
from game.ui.box import Box
from game.ui.paint import Drawing, Fill, Paint, Stroke
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.widgets import thread
from game.values import N_

if TYPE_CHECKING:
    from game.editor.editor import BlockEditor

__all__ = ["row_box", "tray_box"]

SIZE, PITCH = 92, 96  # px of a bead, and from one to the next
HEAD, PAD, TAIL, ELSE = 84, 10, 48, 34  # px of a frame: its head, inside each end, its end, "else"


@dataclass(frozen=True, slots=True)
class Bead:
    """A bead or frame in its place; `windows` are the holes of a frame, `inner` their beads."""

    node: Node
    rect: Rect
    windows: tuple[Rect, ...] = ()
    inner: tuple[tuple[Bead, ...], ...] = ()
    mouths: tuple[tuple[int, int], ...] = ()


def _depth(editor: BlockEditor, body: Sequence[Node]) -> int:
    """How many frames lie inside each other."""
    deepest = 0
    for node in body:
        inside = mouths(node, editor.find)
        if inside:
            deepest = max(deepest, *(1 + _depth(editor, part[2]) for part in inside))
    return deepest


def _lay(editor: BlockEditor, body: Sequence[Node], x: float, y: float, k: float) -> list[Bead]:
    """Beads from left to right; `y` is their middle, `k` the scale."""
    found = []
    for node in body:
        bead = _lay_one(editor, node, x, y, k)
        found.append(bead)
        x = bead.rect.right + (PITCH - SIZE) * k
    return found


def _lay_one(editor: BlockEditor, node: Node, x: float, y: float, k: float) -> Bead:
    inside = mouths(node, editor.find)
    if not inside:
        return Bead(node, Rect(x, y - SIZE * k / 2, SIZE * k, SIZE * k))
    half = (SIZE / 2 + 12 * _depth(editor, (node,))) * k
    at, windows, rows = x + HEAD * k, [], []
    for _, _, body in inside:
        row = _lay(editor, body, at + PAD * k, y, k)
        end = row[-1].rect.right if row else at + (PAD + SIZE) * k
        high = half - 8 * k
        windows.append(Rect(at, y - high, end + (PAD + 2) * k - at, 2 * high))
        rows.append(tuple(row))
        at = windows[-1].right + ELSE * k
    right = windows[-1].right + TAIL * k
    rect = Rect(x, y - half, right - x, 2 * half)
    return Bead(node, rect, tuple(windows), tuple(rows), tuple(part[:2] for part in inside))


def _all(beads: Sequence[Bead]) -> Iterator[Bead]:
    for bead in beads:
        yield bead
        for row in bead.inner:
            yield from _all(row)


def _targets(
    beads: Sequence[Bead], owner: int, slot: int, x: float, rect: Rect, k: float
) -> Iterator[Target]:
    """The places between beads: a standing line each."""
    yield Target(Rect(x, rect.y, 0, rect.h), Place(owner, slot, 0))
    for index, bead in enumerate(beads):
        for (inner, inner_slot), window, row in zip(
            bead.mouths, bead.windows, bead.inner, strict=True
        ):
            left = window.x + (PAD - 2) * k
            yield from _targets(row, inner, inner_slot, left, window, k)
        x = bead.rect.right + (PITCH - SIZE) * k / 2
        yield Target(Rect(x, bead.rect.y, 0, bead.rect.h), Place(owner, slot, index + 1))


def row_box(
    editor: BlockEditor, pen: Pen, rect: Rect, lit: int,
    rounds: Mapping[int, tuple[int, int | None]], errors: Mapping[int, str],
) -> Box:  # fmt: skip
    """The row: thread, start bead, beads, ghost, trash."""
    shown = editor.shown
    k = _scale(pen, rect, _depth(editor, shown.body))
    trash, strip = rect.cut_right(pen.px(96))
    beads, start = _placed(editor, pen, rect, strip, k, lit)
    y = rect.middle[1]
    first = start.right + (PITCH - SIZE) * k / 2
    targets = tuple(_targets(beads, 0, 0, first, start, k))
    end = (beads[-1].rect.right if beads else start.right) + (PITCH - SIZE) * k
    width = end + editor.pan - strip.x + 1.6 * SIZE * k
    editor.ground = state.Ground(strip, (), targets, rect.h, width, 8 * k, k / pen.scale, rect)
    line = thread(pen, ((strip.x + pen.px(12), y), (rect.right - pen.px(12), y)), 5.5)
    kids: list[Box] = [_cursor(editor, beads, start)]
    if not editor.locked:
        kids.append(_ghost(pen, Rect(end, y - SIZE * k / 2, SIZE * k, SIZE * k)))
    kids.append(_start(pen, start, k))
    kids += [_bead_box(editor, pen, bead, k, lit, rounds, errors) for bead in _by_light(beads, lit)]
    kids += _preview(editor, pen, targets, k, lit)
    port = Box(strip, (), tuple(kids), key="ground", on=Close(), clip=True, scroll=True,
               pointer_only=True, group="workspace")  # fmt: skip
    base = Fill(rect, pen.color("paper"), pen.px(18), pen.color("line"), pen.px(2))
    boxes = [port, *([] if editor.locked else [_trash(pen, trash)])]
    whole = Rect(pen.px(8), pen.px(8), pen.width - pen.px(16), pen.height - pen.px(16))
    anchor = _cursor(editor, beads, start).rect
    boxes += [box for box in (popover_box(editor, pen, anchor, whole), _hand(editor, pen, k))
              if box is not None]  # fmt: skip
    return Box(rect, (base, *line), tuple(boxes), key="bead-row", drop=None)


def _scale(pen: Pen, rect: Rect, depth: int) -> float:
    """How large beads are: as the design says, smaller in a low row, 64 px at the least."""
    fitting = (rect.h - pen.px(20)) / (SIZE + 24 * max(1, depth))
    return max(64 / SIZE, min(pen.scale, fitting))


def _placed(
    editor: BlockEditor, pen: Pen, rect: Rect, strip: Rect, k: float, lit: int
) -> tuple[list[Bead], Rect]:
    """Beads and the start bead, scrolled so that the lit bead or the cursor is in sight."""

    def lay() -> tuple[list[Bead], Rect]:
        x, y = strip.x + pen.px(24) - editor.pan, rect.middle[1]
        start = Rect(x, y - SIZE * k / 2, SIZE * k, SIZE * k)
        return _lay(editor, editor.shown.body, start.right + (PITCH - SIZE) * k, y, k), start

    beads, start = lay()
    wanted = None
    if lit and lit != editor.seen_lit:
        wanted = next((bead.rect for bead in _all(beads) if bead.node.id == lit), None)
    elif editor.follow and not lit:
        wanted = _cursor(editor, beads, start).rect
        wanted = Rect(wanted.x, wanted.y, wanted.w + 1.3 * SIZE * k, wanted.h)
    editor.follow, editor.seen_lit = False, lit
    if wanted is not None:
        shift = max(0.0, wanted.right - strip.right) - max(0.0, strip.x + pen.px(24) - wanted.x)
        if shift:
            editor.pan = max(0.0, editor.pan + shift)
            return lay()
    return beads, start


def _by_light(beads: Sequence[Bead], lit: int) -> list[Bead]:
    """The lit bead and its frames last, so that the halo lies above its neighbours."""
    return sorted(beads, key=lambda bead: any(one.node.id == lit for one in _all((bead,))))


def _cursor(editor: BlockEditor, beads: Sequence[Bead], start: Rect) -> Box:
    """The box of the cursor: a bead, the head or the end of a frame, the start bead."""
    stop, rect = editor.cursor, start
    on: object = Choose(stop)
    for bead in _all(beads):
        if bead.node.id != stop.node and stop.node not in (owner for owner, _ in bead.mouths):
            continue
        rect = _part(bead, stop)
        if stop.part == "gap":
            on = OpenGap(stop)
    drag = Carry(stop.node) if stop.node and not editor.locked and stop.part != "gap" else None
    popover = editor.popover
    return Box(rect, key="workspace", keys=True, group="workspace", on=on, drag=drag,
               radius=16, text_entry=bool(popover and popover.mode == "text"))  # fmt: skip


def _part(bead: Bead, stop: Stop) -> Rect:
    if not bead.windows:
        return bead.rect
    if stop.part == "foot":
        right = bead.windows[-1].right
        return Rect(right, bead.rect.y, bead.rect.right - right, bead.rect.h)
    if stop.part == "bar" and stop.slot < len(bead.windows):
        left, right = bead.windows[stop.slot - 1].right, bead.windows[stop.slot].x
        return Rect(left, bead.rect.y, right - left, bead.rect.h)
    return Rect(bead.rect.x, bead.rect.y, bead.windows[0].x - bead.rect.x, bead.rect.h)


def _start(pen: Pen, rect: Rect, k: float) -> Box:
    look = pen.theme.category("start")
    paints = bead_paints(pen, rect, look, "flag", k, notch=False)
    return Box(rect, paints, key="block:0", on=Choose(Stop(0)), pointer_only=True,
               group="workspace", label=pen.say(N_("when I press Run")))  # fmt: skip


def _ghost(pen: Pen, rect: Rect) -> Box:
    size = rect.w
    line = Stroke(shape.ghost(rect.x, rect.y, size), pen.color("line"), pen.px(3),
                  (pen.px(7), pen.px(5)))  # fmt: skip
    veil = Fill(rect, pen.color("paper"), size * 16 / 92, opacity=0.55)
    return Box(rect, (veil, line), key="end", on=Close(), pointer_only=True, group="workspace")


def _bead_box(
    editor: BlockEditor, pen: Pen, bead: Bead, k: float, lit: int,
    rounds: Mapping[int, tuple[int, int | None]], errors: Mapping[int, str],
) -> Box:  # fmt: skip
    """A bead, or a frame with its beads."""
    node, id = bead.node, bead.node.id
    block = editor.find(node.kind)
    look, label = pen.theme.category(block.category), _spoken(editor, pen, node)
    state_of = (id == lit and lit != 0, id in errors)
    drag = None if editor.locked or editor.carried else Carry(id)
    if not bead.windows:
        paints = bead_paints(pen, bead.rect, look, block.icon, k, node, editor.find, *state_of)
        return Box(bead.rect, paints, key=f"block:{id}", on=_press(editor, node), drag=drag,
                   pointer_only=True, group="workspace", label=label,
                   tip=errors.get(id, ""))  # fmt: skip
    paints = frame_paints(pen, bead.rect, bead.windows, look, block.icon, k, node, editor.find,
                          rounds.get(id), *state_of)  # fmt: skip
    head = _part(bead, Stop(id))
    kids = [Box(_part(bead, Stop(id, "foot")), key=f"foot:{id}", on=Choose(Stop(id, "foot")),
                drag=drag, pointer_only=True, group="workspace")]  # fmt: skip
    for place in range(1, len(bead.windows)):
        stop = Stop(id, "bar", place)
        kids.append(Box(_part(bead, stop), key=f"bar:{id}:{place}", on=Choose(stop), drag=drag,
                        pointer_only=True, group="workspace"))  # fmt: skip
    for row in bead.inner:
        kids += [_bead_box(editor, pen, one, k, lit, rounds, errors) for one in _by_light(row, lit)]
    return Box(head, paints, tuple(kids), key=f"block:{id}", on=_press(editor, node), drag=drag,
               pointer_only=True, group="workspace", label=label, tip=errors.get(id, ""))  # fmt: skip


def _press(editor: BlockEditor, node: Node) -> object:
    """A tap chooses a bead; once chosen, a tap turns its number or asks its question."""
    from game.editor.stops import gaps_of

    gaps = gaps_of(node, editor.find)
    if gaps and editor.cursor.node == node.id:
        gap = gaps[0]
        return OpenGap(Stop(gap.owner, "gap", gap.slot, gap.item))
    return Choose(Stop(node.id))


def _spoken(editor: BlockEditor, pen: Pen, node: Node) -> str:
    """The words of a bead for reading aloud."""
    from game.editor.tokens import bars

    tokens = bars(node, editor.find, pen.say)[0].tokens
    return " ".join(token for token in tokens if isinstance(token, str))


def _preview(
    editor: BlockEditor, pen: Pen, targets: tuple[Target, ...], k: float, lit: int
) -> list[Box]:
    """The saffron line at the place of the bead in the hand, or of the next one by keyboard."""
    carried, place = editor.carried, None
    if carried is not None:
        place = carried.target
    elif pen.keys and not lit and (pen.focus == "workspace" or pen.focus.startswith("palette:")):
        if editor.cursor.part != "gap" and not editor.locked:
            place = spot_under(editor.cursor, editor.program, editor.find)
    target = next((one for one in targets if one.place == place), None) if place else None
    if target is None:
        return []
    rect = target.rect.inset(0, 4 * k)
    line = ((rect.x, rect.y), (rect.x, rect.bottom))
    paints = (Stroke(line, pen.color("paper"), 11 * k), Stroke(line, pen.color("saffron"), 6 * k))
    return [Box(Rect(rect.x, rect.y, 0, 0), paints)]


def _trash(pen: Pen, rect: Rect) -> Box:
    size = pen.px(38)
    icon = Drawing("icons/trash", rect.centred(size, size), tint=pen.color("walnut2"))
    ground = Fill(rect.centred(pen.px(56), pen.px(56)), pen.color("paper"), pen.px(28))
    return Box(rect.centred(pen.px(60), pen.px(60)), (ground, icon), key="bead-trash",
               on=Held("clear"), drop=Trash(), group="thread-tools",
               label=pen.say(N_("Put all beads back")), tip=pen.say(N_("Put all beads back")))  # fmt: skip


def _hand(editor: BlockEditor, pen: Pen, k: float) -> Box | None:
    """The bead in the hand with its shadow."""
    carried = editor.carried
    if carried is None:
        return None
    x, y = carried.x - carried.dx, carried.y - carried.dy
    if carried.by_keys:
        target = next((t for t in editor.ground.targets if t.place == carried.target), None)
        at = target.rect if target else editor.ground.area
        x, y = at.x - SIZE * k / 2, at.y - 34 * k
    bead = _lay_one(editor, carried.node, x, 0, k)
    bead = _lay_one(editor, carried.node, x, y + bead.rect.h / 2, k)
    outline = (shape.rounded(bead.rect.x, bead.rect.y, bead.rect.w, bead.rect.h, 16 * k)
               if bead.windows else shape.bead(bead.rect.x, bead.rect.y, SIZE * k))  # fmt: skip
    from game.ui.paint import Poly

    dark = Poly(tuple((px + 7 * k, py + 9 * k) for px, py in outline), "#3A1E0C", opacity=0.22)
    inside = _bead_box(editor, pen, bead, k, 0, {}, {})
    return Box(bead.rect, (dark, *_bare(inside).paints), _bare(inside).kids)


def _bare(box: Box) -> Box:
    """The same picture without anything to touch."""
    return Box(box.rect, box.paints, tuple(_bare(kid) for kid in box.kids))


def tray_box(editor: BlockEditor, pen: Pen, rect: Rect) -> Box:
    """The beads to take, in groups: movement, actions, control."""
    base = Fill(rect, pen.color("wool"), pen.px(18))
    groups = _groups(editor)
    count, parts = sum(len(group) for group in groups), len(groups)
    k, gap, apart = _tray_measures(pen, rect, count, parts)
    x, y, kids, marks = rect.x + gap * 0.75, rect.middle[1] - 48 * k, [], [base]
    paints: list[Paint] = list(marks)
    for number, group in enumerate(groups):
        if number:
            line = x + apart / 2 - gap / 2
            top, bottom = y, y + 96 * k
            paints.append(Stroke(((line, top), (line, bottom)), pen.color("line"), pen.px(3)))
            x += apart
        for kind in group:
            kids.append(_tray_bead(editor, pen, kind, Rect(x, y, 96 * k, 96 * k), k))
            x += 96 * k + gap
    return Box(rect, tuple(paints), tuple(kids), key="bead-tray", clip=False)


def _tray_measures(pen: Pen, rect: Rect, count: int, parts: int) -> tuple[float, float, float]:
    """Scale, gap and the room of a divider, so that all beads stand in one line."""
    k = min(pen.scale, (rect.h - pen.px(24)) / 96)
    gap, apart = 26 * k, 12 * k
    need = count * (96 * k + gap) + (parts - 1) * apart + gap / 2
    if need > rect.w:
        share = max(0.4, rect.w / need)
        k, gap, apart = k * share, gap * share, apart * share
    return k, gap, apart


def _groups(editor: BlockEditor) -> list[list[str]]:
    rank = {"move": 0, "do": 1}
    found: dict[int, list[str]] = {}
    for kind in editor.palette:
        found.setdefault(rank.get(editor.find(kind).category, 2), []).append(kind)
    return [found[key] for key in sorted(found)]


def _tray_bead(editor: BlockEditor, pen: Pen, kind: str, rect: Rect, k: float) -> Box:
    block, left = editor.find(kind), editor.left(kind)
    look = pen.theme.category(block.category)
    node = editor.fresh(kind)
    paints = bead_paints(pen, rect, look, block.icon, k * 96 / 92, node, editor.find,
                         faded=left == 0)  # fmt: skip
    if left is not None:
        paints += count_paints(pen, rect, left)
    label = _spoken(editor, pen, node)
    return Box(rect, paints, key=f"palette:{kind}", on=Pick(kind), drag=Pick(kind), label=label,
               group="drawer", tip=pen.say(block.help), enabled=left != 0,
               radius=pen.px(18))  # fmt: skip
