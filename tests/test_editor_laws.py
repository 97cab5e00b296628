"""Laws that hold for every sequence of edits."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from game.blocks.fits import fits
from game.editor import BlockEditor
from game.editor.acts import Carry, Choose, OpenGap, Option, Pick, Stop
from game.editor.measures import all_of
from game.editor.stops import gap_at, stops_of
from game.program import Program, walk
from game.ui.events import Dragged, Dropped, Lifted, Pressed, Shortcut
from game.ui.rect import Rect
from tests.editor_stage import AREAS, TOOLBOX, editor_of, node, number, pen_of

PALETTE = (
    "forward", "take", "repeat", "while", "if", "if_else", "choose", "for_each", "set", "change",
    "define", "call", "announce", "append", "path_ahead", "and", "not", "compare", "arithmetic",
    "name", "list", "item", "number", "text", "truth", "max", "return", "comment",
)  # fmt: skip
KEYS = (
    "up", "down", "left", "right", "home", "end", "return", "space", "delete", "d", "5", "-",
    "escape", "backspace",
)  # fmt: skip

steps = st.one_of(
    st.tuples(st.just("pick"), st.sampled_from(PALETTE)),
    st.tuples(st.just("key"), st.sampled_from(KEYS)),
    st.tuples(st.just("drag"), st.integers(0, 30), st.floats(0, 1), st.floats(0, 1)),
    st.tuples(st.just("new"), st.sampled_from(PALETTE), st.floats(0, 1), st.floats(0, 1)),
    st.tuples(st.just("tap"), st.integers(0, 60)),
    st.tuples(st.just("option"), st.integers(0, 5)),
    st.tuples(st.just("undo")),
    st.tuples(st.just("redo")),
)


def draw(editor: BlockEditor) -> None:
    editor.view(pen_of(1366, 768), AREAS[1366, 768])


def act(editor: BlockEditor, step: tuple) -> None:
    match step:
        case ("pick", kind):
            editor.handle(Pressed(Pick(kind)))
        case ("key", key):
            editor.handle(Shortcut(key, focus="workspace"))
        case ("drag", index, x, y):
            nodes = list(walk(editor.program))
            if nodes:
                carry(editor, Carry(nodes[index % len(nodes)].id), x, y)
        case ("new", kind, x, y):
            carry(editor, Pick(kind), x, y)
        case ("tap", index):
            tap(editor, index)
        case ("option", index):
            if editor.popover and index < len(editor.popover.entries):
                editor.handle(Pressed(Option(index)))
        case ("undo",):
            editor.undo()
        case ("redo",):
            editor.redo()


def carry(editor: BlockEditor, value: object, x: float, y: float) -> None:
    area = editor.ground.area
    at = (area.x + (x * 1.2 - 0.1) * area.w, area.y + y * area.h)
    editor.handle(Lifted(value, *at, 5, 5))
    draw(editor)
    editor.handle(Dragged(value, *at))
    editor.handle(Dropped(value, *at))


def tap(editor: BlockEditor, index: int) -> None:
    sockets = [socket for laid in _laid(editor) for socket in laid.sockets]
    if sockets:
        gap = sockets[index % len(sockets)].gap
        stop = Stop(gap.owner, "gap", gap.slot, gap.item)
        editor.handle(Pressed(OpenGap(stop) if index % 3 else Choose(stop)))


def _laid(editor: BlockEditor):
    return list(all_of(editor.ground.laid))


def start() -> BlockEditor:
    loop = node("repeat", number(2), (node("forward"), node("if", node("path_ahead"), ())))
    return editor_of(loop, node("set", "x", number(1)), palette=PALETTE)


def whole(program: Program) -> None:
    assert fits(program, TOOLBOX) is None, fits(program, TOOLBOX)
    ids = [one.id for one in walk(program)]
    assert len(ids) == len(set(ids)) and 0 not in ids


@settings(max_examples=30, deadline=None)
@given(st.lists(steps, max_size=14))
def test_every_edit_keeps_the_tree_whole_and_undo_leads_back_to_the_start(actions):
    editor = start()
    first = editor.program
    draw(editor)
    for step in actions:
        act(editor, step)
        draw(editor)
        whole(editor.program)
        whole(editor.shown)
        cursor = editor.cursor
        known = stops_of(editor.program, editor.find)
        assert cursor in known or gap_at(cursor, editor.program, editor.find) is not None
    last = editor.program
    at, count = editor.at, len(editor.programs)
    while editor.can_undo:
        editor.undo()
    assert editor.program == first
    for _ in range(at):
        editor.redo()
    assert editor.program == last and len(editor.programs) == count


@settings(max_examples=15, deadline=None)
@given(st.lists(steps, max_size=10))
def test_the_past_never_changes(actions):
    editor = start()
    draw(editor)
    for step in actions:
        before = list(editor.programs[: editor.at + 1])
        copies = [repr(one) for one in before]
        act(editor, step)
        draw(editor)
        kept = editor.programs[: len(before)]
        assert [repr(one) for one in kept] == copies[: len(kept)]


@settings(max_examples=15, deadline=None)
@given(st.lists(steps, max_size=10))
def test_beads_edit_the_same_programs(actions):
    editor = start()
    editor.beads = True
    pen, row = pen_of(1366, 768), Rect(16, 436, 1334, 140)
    for step in actions:
        editor.view_row(pen, row)
        if step[0] not in ("tap", "drag", "new"):
            act(editor, step)
        elif step[0] == "new":
            editor.handle(Lifted(Pick(step[1]), 300, 700, 5, 5))
            editor.view_row(pen, row)
            editor.handle(Dropped(None, row.x + step[2] * row.w, row.y + step[3] * row.h))
        whole(editor.program)
