"""Signs beside the blocks: where a run is, where a block would go, what is in the hand."""

from __future__ import annotations

from collections.abc import Sequence

from game.editor import shape
from game.editor.acts import Held
from game.editor.layout import lay_block
from game.editor.looks import Marks, dashed, shadow
from game.editor.measures import Laid, Ruler, laid_of
from game.editor.stops import spot_under
from game.editor.targets import Target
from game.editor.view import block_box
from game.editor.workspace import Workspace
from game.ui.box import Box
from game.ui.paint import Drawing, Fill, Paint, Poly, Stroke, Words
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.values import N_

__all__ = [
    "bar_paints",
    "break_box",
    "hand_box",
    "handles",
    "invitation_box",
    "keyed",
    "pointer_box",
    "preview_paints",
    "round_box",
    "target_of",
]


def pointer_box(pen: Pen, ruler: Ruler, running: Laid) -> Box:
    """The saffron hand at the block that runs now."""
    u, head = ruler.u, running.heads[0]
    y = head.y + min(head.h, 6 * u) / 2
    ink = "#000000" if pen.theme.contrast else pen.color("ink")
    hand = Poly(shape.pointer(running.rect.x, y, u), pen.color("saffron"), ink, 0.4 * u)
    return Box(Rect(running.rect.x - 6 * u, y, 1, 1), (hand,), ghost=True)


def invitation_box(pen: Pen, ruler: Ruler, start: Laid) -> Box:
    """The place of the first block, as a dashed outline with a hand."""
    u, rect = ruler.u, start.rect
    outline = shape.statement(rect.x, rect.bottom + 0.2 * u, rect.w, 6 * u, u)
    color = pen.color("line")
    hand = Rect(rect.middle[0] - 1.8 * u, rect.bottom + 1.2 * u, 3.6 * u, 3.6 * u)
    paints = (dashed(outline, color, u), Drawing("icons/hand", hand, tint=pen.color("walnut2")))
    return Box(Rect(rect.x, rect.bottom, rect.w, 6 * u), paints, ghost=True)


def round_box(pen: Pen, ruler: Ruler, laid: Laid, most: float, round: int, of: int | None) -> Box:
    """ "round 3 of 4" on the upper right corner of a loop, left of `most`."""
    k = ruler.u / 8
    if of:
        text = pen.say(N_("round {round} of {of}"), round=round, of=of)
    else:
        text = pen.say(N_("round {round}"), round=round)
    size = (20 if pen.theme.large else 15) * k
    w, h = pen.width_of(text, size, True) + 22 * k, max(25 * k, size * 1.5)
    x, y = min(laid.rect.right - 51 * k + w / 2, most - w / 2), laid.rect.y + 2 * k
    rect = Rect(x - w / 2, y - h / 2, w, h)
    pill = Fill(rect, "#120A06" if not pen.theme.contrast else "#000000", h / 2, "#FFFFFF", 2.5 * k)
    return Box(rect, (pill, Words(text, x, y, size, "#FFFFFF", True, align="centre")), ghost=True)


def bar_paints(editor: Workspace, pen: Pen, ruler: Ruler, targets: Sequence[Target]) -> list[Paint]:
    """The saffron line where the next block would go, unless that is plainly the end."""
    if editor.carried or editor.locked or editor.cursor.part == "gap":
        return []
    if not keyed(pen) and editor.cursor == editor.stops[-1]:
        return []
    place = spot_under(editor.cursor, editor.program, editor.find)
    return preview_paints(pen, ruler, target_of(targets, place), 10 * ruler.u)


def keyed(pen: Pen) -> bool:
    """Whether the keyboard is choosing a block or a place."""
    return pen.keys and (pen.focus == "workspace" or pen.focus.startswith("palette:"))


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


def hand_box(editor: Workspace, pen: Pen, ruler: Ruler, targets: Sequence[Target]) -> Box | None:
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


def break_box(editor: Workspace, pen: Pen, ruler: Ruler, laid: tuple[Laid, ...]) -> Box:
    """A madder octagon on the left edge of each block at which a run halts."""
    paints: list[Paint] = []
    for id in sorted(editor.breaks):
        one = laid_of(laid, id)
        if one is None or one.node.id != id:
            continue
        u, head = ruler.u, one.heads[0]
        y = head.y + min(head.h, 6 * u) / 2
        sign = shape.octagon(head.x - 0.6 * u, y, 1.5 * u)
        paints.append(Poly(sign, pen.color("madder"), pen.color("paper"), 0.35 * u))
    return Box(Rect(0, 0, 0, 0), tuple(paints), ghost=True)


def handles(editor: Workspace, pen: Pen, laid: tuple[Laid, ...]) -> list[Box]:
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
