"""The palette: categories on a rail, their blocks in a drawer; or all blocks when they are few."""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.editor import edits, shape
from game.editor.acts import Category, Pick
from game.editor.layout import lay_block
from game.editor.looks import Marks, footed, plain_label, ring_paints, ruler_for
from game.editor.measures import Laid, Ruler
from game.editor.tokens import dotted
from game.editor.view import block_box
from game.editor.workspace import Workspace
from game.program import Node
from game.ui.box import Box
from game.ui.paint import Drawing, Fill, Paint, Poly, Stroke, Words
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.text import clip_text
from game.ui.widgets import scrollbar

__all__ = ["SHARE", "Plan", "drawer_box", "plan_of", "rail_box"]

SHARE = 0.89
"""How much smaller blocks are in the drawer than on the ground."""

FEW = 8  # so many kinds, and no more, can stand in a drawer without a rail


@dataclass(frozen=True, slots=True)
class Plan:
    """How the editor's area is divided; `rail` is None when there are few blocks.

    `floats` tells that the drawer lies over the ground while it is open, as in a small window.
    """

    rail: Rect | None
    drawer: Rect | None
    ground: Rect
    floats: bool = False


def plan_of(editor: Workspace, pen: Pen, area: Rect) -> Plan:
    """The parts of an area for this palette and window."""
    look = (pen.theme, pen.language, pen.width, pen.height)
    key = (area, look, editor.flyout, editor.locked, editor.fade)
    return editor.kept("plan", editor.palette, key, lambda: _plan(editor, pen, area))


def _plan(editor: Workspace, pen: Pen, area: Rect) -> Plan:
    if editor.locked or not editor.palette:
        return Plan(None, None, area)
    categories = _categories(editor)
    if len(editor.palette) <= FEW and (len(categories) == 1 or _fits(editor, pen, area)):
        width = _few_width(editor, pen, area)
        drawer, ground = area.cut_left(width)
        return Plan(None, drawer, ground)
    large = pen.theme.large and not pen.compact
    rail, rest = area.cut_left(pen.px(58 if pen.compact else 198 if large else 76))
    if pen.compact or large or editor.fade:  # Python beside the blocks takes the drawer's room
        drawer = Rect(rail.right, area.y, pen.px(240 if large else 220), area.h)
        return Plan(rail, drawer if editor.flyout else None, rest, floats=True)
    drawer, ground = rest.cut_left(_drawer_width(editor, pen))
    return Plan(rail, drawer, ground)


def _drawer_width(editor: Workspace, pen: Pen) -> float:
    """The 196 px of the design, and up to 232 where a block asks for it."""
    wide = max((laid.rect.w for _, laid in _lay_all(editor, pen, editor.palette, 208)), default=0)
    return min(max(pen.px(196), wide + pen.px(24)), pen.px(232))


def _few_width(editor: Workspace, pen: Pen, area: Rect) -> float:
    """As wide as the widest block asks for, from 150 to 230 px and at most 42 % of the area."""
    wide = max((laid.rect.w for _, laid in _lay_all(editor, pen, editor.palette, 220)), default=0)
    most = min(pen.px(246), area.w * (0.4 if pen.compact else 0.44))
    count = pen.px(22) if editor.limits else 0
    return max(pen.px(140), min(wide + pen.px(30) + count, most))


def _fits(editor: Workspace, pen: Pen, area: Rect) -> bool:
    rows = _lay_all(editor, pen, editor.palette, 200)
    high = sum(laid.rect.h + pen.px(14) for _, laid in rows)
    return high + pen.px(24) <= area.h


def _categories(editor: Workspace) -> tuple[str, ...]:
    """The categories of the palette in the order of the design."""
    order = ("move", "do", "repeat", "decide", "sense", "boxes", "maths", "knots")
    used = {editor.find(kind).category for kind in editor.palette}
    return tuple(name for name in order if name in used)


def _drawer_ruler(editor: Workspace, pen: Pen, width: float) -> Ruler:
    ruler = ruler_for(pen, editor.find, SHARE, width)
    return replace(ruler, pluses=False)


def _lay_all(
    editor: Workspace, pen: Pen, kinds: tuple[str, ...], width: float
) -> list[tuple[str, Laid]]:
    """The blocks of the palette at the origin, each no wider than `width` before the scale."""
    ruler = _drawer_ruler(editor, pen, pen.px(width))
    return [(kind, lay_block(_sample(editor, kind), ruler)) for kind in kinds]


def _sample(editor: Workspace, kind: str) -> Node:
    """The block as the palette shows it."""
    return editor.kept(f"sample:{kind}", editor.program, (), lambda: edits.new_block(editor, kind))


def rail_box(editor: Workspace, pen: Pen, rect: Rect) -> Box:
    """The categories, one below the other."""
    names = _categories(editor)
    large = pen.theme.large and not pen.compact
    high = min(rect.h / max(len(names), 1), pen.px(49.4 if pen.compact else 61 if large else 64.6))
    kids = []
    for index, name in enumerate(names):
        row = Rect(rect.x, rect.y + pen.px(4) + index * high, rect.w, high)
        kids.append(_rail_row(editor, pen, row, name, large))
    paints: tuple[Paint, ...] = footed(pen, rect, "paper", left=True)
    if pen.compact or large:
        edge = rect.right - pen.px(1)
        paints += (Stroke(((edge, rect.y), (edge, rect.bottom)), pen.color("line"), pen.px(2)),)
    return Box(rect, paints, tuple(kids), key="rail-ground")


def _rail_row(editor: Workspace, pen: Pen, row: Rect, name: str, large: bool) -> Box:
    look = pen.theme.category(name)
    chosen = editor.category == name and (editor.flyout or not (pen.compact or large))
    r = pen.px(20) if not large else pen.px(24)
    label = pen.say(look.label)
    x, y = row.middle
    if large:
        x = row.x + pen.px(40)
    elif not pen.compact:
        y = row.y + pen.px(26)
    paints: list[Paint] = []
    if chosen:
        edge = pen.color("saffron" if pen.theme.contrast else "line")
        back = row.inset(pen.px(4), pen.px(1))
        paints.append(Fill(back, pen.color("wool"), pen.px(14), edge, pen.px(2)))
        bar = Rect(row.x + pen.px(1), row.y + row.h * 0.16, pen.px(6), row.h * 0.68)
        paints.append(Fill(bar, pen.color("saffron"), pen.px(3)))
    if _is_meant(editor, name) and not chosen:
        paints += ring_paints(pen, row.inset(pen.px(4), pen.px(2)), pen.px(12), pen.px(3))
    paints.append(Poly(shape.octagon(x, y, r), look.fill, look.edge, pen.px(2)))
    size = 1.15 * r
    icon = Rect(x - size / 2, y - size / 2, size, size)
    paints.append(Drawing(f"icons/{look.icon}", icon, tint=look.ink))
    text = pen.text_size("rail")
    if large:
        shown = clip_text(pen, label, text, row.right - x - r - pen.px(12), False)
        paints.append(Words(shown, x + r + pen.px(8), y, text, pen.color("ink")))
    elif not pen.compact:
        text = min(text, text * (row.w - pen.px(4)) / max(1, pen.width_of(label, text, chosen)))
        at = y + r + pen.px(9)
        paints.append(Words(label, x, at, text, pen.color("ink"), chosen, align="centre"))
    return Box(
        row,
        tuple(paints),
        key=f"category:{name}",
        on=Category(name),
        label=label,
        group="rail",
        tip=label if pen.compact else "",
        radius=pen.px(14),
    )


def _is_meant(editor: Workspace, category: str) -> bool:
    """Whether the block a hint asks for lies in a category."""
    advice = editor.advice
    wanted = advice.kind if advice is not None and advice.node is not None else ""
    return wanted in editor.palette and editor.find(wanted).category == category


def drawer_box(editor: Workspace, pen: Pen, plan: Plan) -> Box:
    """The blocks to take, in a column that scrolls."""
    counts = tuple(editor.left(kind) for kind in editor.palette) if editor.limits else ()
    samples = tuple(_sample(editor, kind) for kind in editor.palette)
    look = (plan, pen.theme, pen.language, pen.width, pen.height)
    key = (look, editor.category, editor.drawer_scroll, counts, editor.advice, samples)
    return editor.kept("drawer", editor, key, lambda: _drawer(editor, pen, plan))


def _drawer(editor: Workspace, pen: Pen, plan: Plan) -> Box:
    rect = plan.drawer
    assert rect is not None
    paints: list[Paint] = [*footed(pen, rect, "wool", left=plan.rail is None)]
    if plan.floats and not pen.theme.contrast:
        paints.insert(0, Fill(rect, pen.color("wool"), shadow=1))
    edge = rect.right - pen.px(1)
    paints.append(Stroke(((edge, rect.y), (edge, rect.bottom)), pen.color("line"), pen.px(2)))
    y = rect.y + pen.px(16)
    kinds = editor.palette
    if plan.rail is not None:
        kinds = tuple(kind for kind in kinds if editor.find(kind).category == editor.category)
        title = pen.say(pen.theme.category(editor.category).label)
        size = pen.text_size("body")
        paints.append(
            Words(title, rect.x + pen.px(14), rect.y + pen.px(24), size, pen.color("ink"), True)
        )
        y = rect.y + pen.px(46)
    rows = _lay_all(editor, pen, kinds, (rect.w - pen.px(24)) / pen.scale)
    gap = pen.px(14)
    high = sum(laid.rect.h + gap for _, laid in rows)
    room = Rect(rect.x, y - pen.px(8), rect.w, rect.bottom - y + pen.px(8))
    editor.drawer_scroll = min(editor.drawer_scroll, max(0.0, high + pen.px(10) - room.h))
    kids = _entries(editor, pen, rect, rows, y - editor.drawer_scroll, gap)
    bar = scrollbar(pen, room.inset(pen.px(4)), editor.drawer_scroll, high)
    column = Box(room, (), (*kids, bar), key="drawer", clip=True, scroll=True)
    return Box(rect, tuple(paints), (column,), key="drawer-ground")


def _entries(
    editor: Workspace, pen: Pen, rect: Rect, rows: list[tuple[str, Laid]], y: float, gap: float
) -> list[Box]:
    ruler = _drawer_ruler(editor, pen, rect.w - pen.px(24))
    kids = []
    for kind, laid in rows:
        placed = laid.moved(rect.x + pen.px(12), y)
        kids.append(_entry(editor, pen, kind, placed, ruler))
        y = placed.rect.bottom + gap
    return kids


def _entry(editor: Workspace, pen: Pen, kind: str, laid: Laid, ruler: Ruler) -> Box:
    block = editor.find(kind)
    left = editor.left(kind)
    marks = Marks(quiet=True, faded=left == 0)
    inside = block_box(laid, pen, ruler, marks)
    kids = [inside]
    if editor.advice and editor.advice.kind == kind and editor.advice.node:
        ring = ring_paints(pen, laid.rect.inset(-0.6 * ruler.u), 1.4 * ruler.u, 0.45 * ruler.u)
        kids.append(Box(laid.rect, ring, ghost=True))
    if left is not None:
        kids.append(count_box(pen, laid.rect, left))
    rect = laid.rect
    over = max(0.0, pen.px(44) - rect.h) / 2
    words = dotted(pen.say(block.label))
    return Box(
        rect,
        (),
        tuple(kids),
        key=f"palette:{kind}",
        on=Pick(kind),
        drag=Pick(kind),
        label=plain_label(laid) or words,
        group="drawer",
        tip=pen.say(block.help),
        enabled=left != 0,
        radius=ruler.u,
        hit=rect.inset(0, -over),
    )


def count_box(pen: Pen, rect: Rect, left: int) -> Box:
    """How many cards of this block are left, on its upper right corner."""
    text, size = f"×{left}", pen.text_size("rail")
    w, h = pen.width_of(text, size, True) + pen.px(16), max(pen.px(24), size * 1.4)
    badge = Rect(rect.right - pen.px(14), rect.y - pen.px(8), w, h)
    fill = pen.color("ink" if not pen.theme.contrast else "night")
    x, y = badge.middle
    paints = (
        Fill(
            badge,
            fill,
            h / 2,
            pen.color("paper") if not pen.theme.contrast else "#FFFFFF",
            pen.px(2.5),
        ),
        Words(text, x, y, size, "#FFFFFF", True, align="centre"),
    )
    return Box(badge, paints)
