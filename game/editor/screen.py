"""The word-block editor put together: rail, drawer, ground, popover, hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from game.editor import advice, drawer, fade, ground, signs, state
from game.editor.acts import Close
from game.editor.looks import ruler_for
from game.editor.measures import Laid, Ruler, all_of, laid_of
from game.editor.popover_view import popover_box
from game.editor.tags import Tag, tags_beside
from game.editor.workspace import Workspace
from game.ui.box import Box
from game.ui.pen import Pen
from game.ui.rect import Rect

__all__ = ["words_box"]

ROOM = 8  # units of empty ground below a program longer than the window

LEAST = 0.75  # blocks get no smaller than this to fit; the ground then moves with the cursor

Rounds = Mapping[int, tuple[int, int | None]]


def words_box(
    editor: Workspace,
    pen: Pen,
    area: Rect,
    lit: int,
    rounds: Rounds,
    errors: Mapping[int, str],
    tags: Sequence[Tag] = (),
) -> Box:
    """Everything in its area; it also tells the editor where things lie now."""
    plan = drawer.plan_of(editor, pen, area)
    column = None
    if editor.fade:
        column, rest = fade.parted(editor, pen, plan.ground)
        plan = replace(plan, ground=rest)
    ruler = _fitting(editor, pen, plan.ground)
    laid = _followed(editor, ruler, plan.ground, lit)
    targets = ground.statement_targets(laid, editor)
    low = _height(laid, ruler, plan.ground, editor.scroll)
    share = ruler.u / (ruler_for(pen, editor.find).u * drawer.SHARE)
    editor.ground = state.Ground(
        plan.ground, laid, targets, low, plan.ground.w, ruler.u, share
    )  # fmt: skip
    kids = _inside(editor, pen, ruler, laid, lit, rounds, errors)
    running = laid_of(laid, lit) if lit else None
    if running is not None:
        kids += tags_beside(pen, running, tags, plan.ground)
    boxes = _beside(editor, pen, plan, _port(editor, pen, plan.ground, tuple(kids)))
    if column is not None:
        boxes.insert(0, fade.column_box(editor, pen, laid, column))
    open_box = popover_box(editor, pen, ground.cursor_rect(editor, laid), plan.ground)
    hand = signs.hand_box(editor, pen, ruler, targets)
    boxes += [box for box in (open_box, hand) if box is not None]
    return Box(area, (), tuple(boxes), key="editor")


def _port(editor: Workspace, pen: Pen, area: Rect, kids: tuple[Box, ...]) -> Box:
    """The ground with the blocks on it; what reaches beyond it is hidden."""
    key = (area, editor.scroll, pen.theme)
    base = editor.kept(
        "ground", editor, key, lambda: ground.ground_paints(pen, area, editor.scroll)
    )
    return Box(
        area, base, kids, key="ground", on=Close(), clip=True, scroll=True, pointer_only=True,
        group="workspace",
    )  # fmt: skip


def _beside(editor: Workspace, pen: Pen, plan: drawer.Plan, port: Box) -> list[Box]:
    """The rail, the drawer and the ground; a drawer that floats lies above it."""
    boxes = [] if plan.rail is None else [drawer.rail_box(editor, pen, plan.rail)]
    if plan.drawer is None or (plan.floats and editor.moving):
        return [*boxes, port]
    both = [drawer.drawer_box(editor, pen, plan), port]
    return [*boxes, *(reversed(both) if plan.floats else both)]


def _fitting(editor: Workspace, pen: Pen, rect: Rect) -> Ruler:
    """The measures of the ground: smaller, down to three quarters, where blocks are too wide."""
    share = editor.zoom
    for _ in range(3):
        ruler = ruler_for(pen, editor.find, share)
        ruler = replace(ruler, limit=rect.right - 2 * ruler.u)
        laid = ground.lay(editor, ruler, rect)
        wide = max(one.rect.right for one in all_of(laid)) + editor.pan - rect.x
        if wide <= rect.w or share <= LEAST:
            break
        share = max(LEAST, share * rect.w / wide)
    return ruler


def _inside(
    editor: Workspace,
    pen: Pen,
    ruler: Ruler,
    laid: tuple[Laid, ...],
    lit: int,
    rounds: Rounds,
    errors: Mapping[int, str],
) -> list[Box]:
    targets = editor.ground.targets
    kids = [ground.cursor_box(editor, pen, laid), ground.end_box(laid, ruler)]
    key = (
        lit,
        dict(rounds),
        dict(errors),
        editor.locked,
        bool(editor.carried),
        editor.ground.area,
        pen.theme,
        pen.language,
    )
    kids += editor.kept(
        "blocks",
        laid,
        key,
        lambda: ground.program_boxes(editor, pen, ruler, laid, lit, rounds, errors),
    )
    marks = [] if lit else signs.bar_paints(editor, pen, ruler, targets)
    if editor.carried:
        target = signs.target_of(targets, editor.carried.target)
        marks += signs.preview_paints(pen, ruler, target)
    if marks:
        kids.append(Box(Rect(0, 0, 0, 0), tuple(marks), ghost=True))
    if editor.breaks:
        kids.append(signs.break_box(editor, pen, ruler, laid))
    kids += advice.word_boxes(editor, pen, ruler, laid, targets)
    kids += signs.handles(editor, pen, laid)
    kids.append(ground.side_bar(pen, editor.ground.area, editor.scroll, editor.ground.height))
    return kids


def _height(laid: tuple[Laid, ...], ruler: Ruler, rect: Rect, scroll: float) -> float:
    """How high the ground is; a long program has room below it to let a large block go."""
    height = max(one.rect.bottom for one in laid) + 3 * ruler.u + scroll - rect.y
    return height + ROOM * ruler.u if height > rect.h else height


def _followed(editor: Workspace, ruler: Ruler, rect: Rect, lit: int) -> tuple[Laid, ...]:
    """The blocks, scrolled so that what matters is in sight: the lit block, else the cursor."""
    laid = ground.lay(editor, ruler, rect)
    most = max(0.0, _height(laid, ruler, rect, editor.scroll) - rect.h)
    scroll, pan = min(editor.scroll, most), editor.pan
    wanted = _wanted(editor, laid, lit)
    if wanted is not None:
        top, bottom = rect.y + 3 * ruler.u, rect.bottom - 5 * ruler.u
        if wanted.y < top:
            scroll = max(0.0, scroll - (top - wanted.y))
        elif min(wanted.bottom, wanted.y + rect.h / 2) > bottom:
            scroll = min(most, scroll + min(wanted.bottom, wanted.y + rect.h / 2) - bottom)
        left, right = rect.x + 2 * ruler.u, rect.right - 2 * ruler.u
        if wanted.x < left:
            pan = max(0.0, pan - (left - wanted.x) - 4 * ruler.u)
        elif wanted.right > right and wanted.x - left > 4 * ruler.u:
            pan += min(wanted.right - right, wanted.x - left)
    if (scroll, pan) != (editor.scroll, editor.pan):
        editor.scroll, editor.pan = scroll, pan
        laid = ground.lay(editor, ruler, rect)
    editor.follow, editor.seen_lit = False, lit
    return laid


def _wanted(editor: Workspace, laid: tuple[Laid, ...], lit: int) -> Rect | None:
    if lit:
        found = laid_of(laid, lit) if lit != editor.seen_lit else None
        return found.heads[0] if found else None
    if not editor.follow:
        return None
    if editor.carried and editor.carried.by_keys:
        targets = ground.statement_targets(laid, editor)
        target = signs.target_of(targets, editor.carried.target)
        return target.rect if target else None
    return ground.cursor_rect(editor, laid)
