"""Edits at the cursor: add, fill, delete, copy."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from game.blocks import Block, Shape, fresh
from game.editor.acts import (
    Cue,
    Result,
    Stop,
)
from game.editor.branches import grown, shrunk
from game.editor.gaps import accepts, cleared, filled, is_built, named
from game.editor.stops import gap_at, gaps_of, holder, spot_under
from game.editor.tokens import Gap
from game.editor.workspace import Workspace
from game.program import (
    Node,
    Place,
    Program,
    duplicate,
    find,
    insert,
    place_of,
    remove,
    walk,
)

__all__ = ["add", "branch", "copy", "delete", "new_block", "plug", "put"]


def add(editor: Workspace, kind: str) -> tuple[Result, ...]:
    """A fresh block under the cursor, or a value into the gap there."""
    block = editor.find(kind)
    if editor.left(kind) == 0:
        return (Cue("bump"),)
    editor.flyout = False
    node = new_block(editor, kind)
    if block.shape is not Shape.STATEMENT:
        return _add_value(editor, node, block)
    return put(editor, node, spot_under(editor.cursor, editor.program, editor.find), editor.program)


def new_block(editor: Workspace, kind: str) -> Node:
    """A new block with ids of its own."""
    node: Node = fresh(kind, editor.toolbox, editor.free_id)
    return named(node, editor.program, editor.toolbox.given)


def _add_value(editor: Workspace, node: Node, block: Block) -> tuple[Result, ...]:
    gap = gap_at(editor.cursor, editor.program, editor.find)
    held = holder(editor.program, editor.cursor.node, editor.find)
    gaps = [gap] if gap else list(gaps_of(held[0], editor.find)) if held else []
    fitting = [one for one in gaps if accepts(one, block)]
    empty = [one for one in fitting if not is_built(one.part)]
    if not fitting:
        return (Cue("bump"),)
    return plug(editor, node, (empty or fitting)[0], editor.program)


def put(editor: Workspace, node: Node, place: Place, program: Program) -> tuple[Result, ...]:
    """A statement put at a place of a program; the cursor goes to it."""
    changed = insert(program, place, (node,))
    placed = next((one.id for one in walk(changed) if place_of(changed, one.id) == place), node.id)
    return _with_cursor(editor, changed, Stop(placed))


def plug(editor: Workspace, node: Node, gap: Gap, program: Program) -> tuple[Result, ...]:
    """A value put into a gap of a program; the cursor goes to the gap."""
    changed = filled(program, gap, node)
    return _with_cursor(editor, changed, Stop(gap.owner, "gap", gap.slot, gap.item))


def branch(editor: Workspace, gap: Gap) -> tuple[Result, ...]:
    """One question more at a plus, the cursor in its gap; one less at a minus."""
    if gap.plus:
        changed, id = grown(editor.program, gap.owner)
        return _with_cursor(editor, changed, Stop(id, "gap", 0))
    changes = editor.change(shrunk(editor.program, gap.owner, gap.item))
    return (*changes, Cue("trash")) if changes else ()


def _with_cursor(editor: Workspace, program: Program, stop: Stop) -> tuple[Result, ...]:
    """A changed program, and the cursor where it changed."""
    changes = editor.change(program)
    if editor.program is program:
        editor.cursor = stop
    return changes if Cue("bump") in changes else (*changes, Cue("snap_block"))


def delete(editor: Workspace) -> tuple[Result, ...]:
    """Without the block at the cursor, or with its gap empty again."""
    if editor.locked or editor.cursor.node == 0:
        return ()
    gap = gap_at(editor.cursor, editor.program, editor.find)
    if gap is not None:
        if not is_built(gap.part) and gap.item < 0:
            return ()
        changes = editor.change(cleared(editor.program, gap, editor.find))
        return (*changes, Cue("trash")) if changes else ()
    id, stops = editor.cursor.node, editor.stops
    before = stops[max(0, stops.index(Stop(id)) - 1)]
    changed = remove(editor.program, id)
    editor.cursor = before
    return (*editor.change(changed), Cue("trash"))


def copy(editor: Workspace) -> tuple[Result, ...]:
    """With a second block like the one at the cursor below it, while the cards last."""
    node = find(editor.program, editor.cursor.node)
    held = node and holder(editor.program, node.id, editor.find)
    if editor.locked or not held:
        return ()
    node, place = held
    for kind, count in Counter(one.kind for one in walk(node)).items():
        left = editor.left(kind)
        if left is not None and left < count:
            return (Cue("bump"),)
    changed = duplicate(editor.program, node.id)
    below = replace(place, index=place.index + 1)
    id = next(one.id for one in walk(changed) if place_of(changed, one.id) == below)
    return _with_cursor(editor, changed, Stop(id))
