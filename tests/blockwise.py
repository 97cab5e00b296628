"""Building any program of word blocks with the mouse: by the palette, the cursor and the gaps.

Only new names and texts are typed, since nothing else in the words face needs letters.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from game.editor.panel import NEW_NAME, NUMBER, TEXT
from game.editor.stops import mouths
from game.program import Node, Program, find, walk

if TYPE_CHECKING:
    from child import Mouse

__all__ = ["build_blockwise"]

_LITERALS = ("number", "text", "constant", "name", "truth")


def build_blockwise(child: Mouse, wanted: Program) -> None:
    """Clear the ground, then put every block and fill every gap as a child would."""
    while child.cards:
        child.show(f"block:{child.cards[-1].id}")
        child.pilot.drag(f"block:{child.cards[-1].id}", to="trash")
    _body(child, wanted.body, "block:0")
    assert child.play.editor.program == wanted


def _body(child: Mouse, wanted: Sequence[Node], cursor: str) -> None:
    """Statement after statement below a place of the cursor."""
    for node in wanted:
        child.show(cursor)
        if not _is_on(child, cursor):
            child.press(cursor)
        before = _ids(child)
        child.press(child.shown(node.kind))
        (id,) = [
            one.id for one in _statements(child) if one.id not in before and one.kind == node.kind
        ]
        _statement(child, id, node)
        cursor = f"foot:{id}" if mouths(node, child.play.editor.find) else f"block:{id}"


def _statement(child: Mouse, id: int, wanted: Node) -> None:
    """The gaps of a statement, then what is inside it."""
    if wanted.kind == "choose":
        _branches(child, id, wanted)
    for slot, part in enumerate(wanted.parts):
        _part(child, id, slot, part)
    inside = mouths(wanted, child.play.editor.find)
    for place, (_, _, statements) in enumerate(inside):
        _body(child, statements, f"bar:{id}:{place}" if place else f"block:{id}")


def _branches(child: Mouse, id: int, wanted: Node) -> None:
    """As many questions as are wanted, each with its own gap."""
    count = len(wanted.parts[0])  # type: ignore[arg-type]
    while (have := len(_node(child, id).parts[0])) < count:  # type: ignore[arg-type]
        _press(child, id, 0, have)
    for made, branch in zip(_node(child, id).parts[0], wanted.parts[0], strict=True):  # type: ignore[arg-type]
        _part(child, made.id, 0, branch.parts[0])


def _part(child: Mouse, id: int, slot: int, wanted: object) -> None:
    """One part made what is wanted; bodies are left to others."""
    now = _node(child, id).parts[slot]
    if now == wanted:
        return
    if isinstance(wanted, tuple):
        for item, each in enumerate(wanted):
            if isinstance(each, Node) and _is_statement(child, each):
                return
            have = _node(child, id).parts[slot]
            if not isinstance(have, tuple) or item >= len(have) or have[item] != each:
                _give(child, id, slot, item, each)
        return
    _give(child, id, slot, -1, wanted)


def _is_statement(child: Mouse, node: Node) -> bool:
    return node.kind == "branch" or child.play.editor.find(node.kind).shape.value == "statement"


def _give(child: Mouse, id: int, slot: int, item: int, wanted: object) -> None:
    """Open a gap and put there what is wanted."""
    _press(child, id, slot, item)
    popover = child.play.editor.popover
    assert popover is not None, (id, slot, item, wanted)
    if popover.mode == "number" and isinstance(wanted, Node) and wanted.kind != "number":
        child.press("key:ok")
        _plug(child, id, slot, item, wanted)
    elif isinstance(wanted, Node) and wanted.kind == "number":
        _number(child, str(wanted.parts[0]))
    elif isinstance(wanted, Node) and wanted.kind == "text":
        _choose(child, TEXT)
        _write(child, str(wanted.parts[0]))
    elif isinstance(wanted, str) and wanted not in [entry.value for entry in popover.entries]:
        _choose(child, NEW_NAME)
        _write(child, wanted)
    elif isinstance(wanted, Node) and wanted.kind not in _LITERALS:
        kinds = [getattr(entry.value, "kind", "") for entry in popover.entries]
        _option(child, kinds.index(wanted.kind))
        _fill(child, id, slot, item, wanted)
    else:
        _option(child, [entry.value for entry in popover.entries].index(wanted))


def _plug(child: Mouse, id: int, slot: int, item: int, wanted: Node) -> None:
    """Drag a value of the palette over a number, then fill it."""
    gap = f"gap:{id}:{slot}:{item}"
    child.show(gap)
    child.pilot.drag(child.shown(wanted.kind), gap)
    _fill(child, id, slot, item, wanted)


def _fill(child: Mouse, id: int, slot: int, item: int, wanted: Node) -> None:
    made = _at(child, id, slot, item)
    assert made.kind == wanted.kind
    for inner, part in enumerate(wanted.parts):
        _part(child, made.id, inner, part)


def _option(child: Mouse, at: int) -> None:
    """Press a line of the open list, after turning the wheel if it is far down."""
    for _ in range(20):
        if child.pilot.has(f"option:{at}"):
            break
        child.pilot.wheel("popover", 1)
    child.press(f"option:{at}")


def _number(child: Mouse, figures: str) -> None:
    popover = child.play.editor.popover
    assert popover is not None
    if popover.mode == "list":
        _choose(child, NUMBER)
    for figure in figures:
        child.press(f"key:{figure}")
    child.press("key:ok")


def _write(child: Mouse, text: str) -> None:
    child.pilot.type(text)
    child.press("key:ok")


def _choose(child: Mouse, label: str) -> None:
    popover = child.play.editor.popover
    assert popover is not None and popover.mode == "list"
    _option(child, [entry.label for entry in popover.entries].index(label))


def _press(child: Mouse, id: int, slot: int, item: int) -> None:
    name = f"gap:{id}:{slot}:{item}"
    child.show(name)
    child.press(name)


def _is_on(child: Mouse, cursor: str) -> bool:
    """Whether the cursor stands there already, so that a press would open the menu of the block."""
    stop = child.play.editor.cursor
    part, id, *_ = cursor.split(":")
    return part == "block" and stop.part == "head" and stop.node == int(id)


def _at(child: Mouse, id: int, slot: int, item: int) -> Node:
    part = _node(child, id).parts[slot]
    found = part[item] if isinstance(part, tuple) else part
    assert isinstance(found, Node)
    return found


def _node(child: Mouse, id: int) -> Node:
    found = find(child.play.editor.program, id)
    assert found is not None
    return found


def _ids(child: Mouse) -> set[int]:
    return {one.id for one in _statements(child)}


def _statements(child: Mouse) -> list[Node]:
    return list(walk(child.play.editor.program))
