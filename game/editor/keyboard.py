"""The keys of the workspace: everything the mouse does."""

from __future__ import annotations

from dataclasses import replace

from game.editor import edits, hand, panel
from game.editor import popover as pop
from game.editor.acts import Cue, Result, Stop
from game.editor.gaps import is_built
from game.editor.popover import Popover
from game.editor.stops import aims, gap_at, gaps_of, holder
from game.editor.workspace import Workspace
from game.program import Node
from game.ui.events import Shortcut

__all__ = ["KEYS", "pressed"]

KEYS = {
    "up": -1,
    "down": 1,
    "home": -10_000,
    "end": 10_000,
    "pageup": -5,
    "pagedown": 5,
}

# What the keyboard calls the keys of numbers that have more than one name.
_NAMES = {
    "minus": "-",
    "period": ".",
    "kp_minus": "-",
    "kp_enter": "return",
    "enter": "return",
    "comma": ".",
    "equals": "=",
    "plus": "+",
}


def pressed(editor: Workspace, event: Shortcut) -> tuple[Result, ...]:
    """The answer to a key; keys of elsewhere are left unused."""
    key = _NAMES.get(event.key, event.key)
    if event.ctrl:
        return _with_ctrl(editor, key, event)
    if key == "escape":
        return _escape(editor)
    if event.focus not in ("workspace", "") or (editor.locked and key not in _WALKING):
        editor.used = False
        return ()
    if editor.popover:
        return _popover(editor, editor.popover, key)
    if editor.carried:
        return _carrying(editor, key)
    return _walking(editor, key)


_WALKING = frozenset(("up", "down", "left", "right", "home", "end", "pageup", "pagedown"))


def _with_ctrl(editor: Workspace, key: str, event: Shortcut) -> tuple[Result, ...]:
    match key:
        case "z" if not event.shift:
            return editor.undo()
        case "y" | "z":
            return editor.redo()
        case "d" if event.focus in ("workspace", ""):
            return edits.copy(editor)
        case "+" | "=" | "-" | "wheel_up" | "wheel_down":
            step = -0.25 if key in ("-", "wheel_down") else 0.25
            editor.zoom, editor.follow = max(0.75, min(editor.zoom + step, 2.0)), True
            return ()
        case "0":
            editor.zoom = 1.0
            return ()
    editor.used = False
    return ()


def _escape(editor: Workspace) -> tuple[Result, ...]:
    """Close what is open, put back what is carried; else Escape is for the screen."""
    if editor.popover:
        editor.popover = None
    elif editor.carried:
        editor.carried = None
        return (Cue("unsnap"),)
    elif editor.flyout or editor.menu:
        editor.flyout = editor.menu = False
    elif editor.cursor.part == "gap":
        _to_head(editor)
    else:
        editor.used = False
    return ()


def _popover(editor: Workspace, popover: Popover, key: str) -> tuple[Result, ...]:
    if key == "return" or (key == "space" and popover.mode != "text"):
        return panel.chosen(editor)
    if key in ("up", "down"):
        down = 1 if popover.mode == "list" else -1
        editor.popover = popover.stepped(down if key == "down" else -down)
    elif key in ("left", "right") and popover.mode == "number":
        editor.popover = popover.stepped(1 if key == "right" else -1)
    elif key == "backspace" and popover.mode != "list":
        editor.popover = pop.pressed(popover, "back")
    elif popover.mode == "number" and (key.isdecimal() or key in "-."):
        editor.popover = pop.pressed(popover, key)
    elif popover.mode == "text":
        editor.used = True
    return ()


def _carrying(editor: Workspace, key: str) -> tuple[Result, ...]:
    """Arrows choose the target, Space and Enter drop, Delete throws away."""
    carried = editor.carried
    assert carried is not None
    if key in ("space", "return"):
        return hand.let_go(editor)
    if key in ("delete", "backspace"):
        return hand.let_go(editor, thrown=True)
    step = {"up": -1, "left": -1, "down": 1, "right": 1}.get(key)
    if step:
        targets = aims(carried.rest, editor.find(carried.node.kind), editor.find)
        at = targets.index(carried.target) if carried.target in targets else -step
        at = max(0, min(at + step, len(targets) - 1))
        editor.carried = replace(carried, target=targets[at])
        editor.follow = True
    return ()


def _walking(editor: Workspace, key: str) -> tuple[Result, ...]:
    if editor.beads:
        key = {"left": "up", "right": "down", "up": "left", "down": "right"}.get(key, key)
    editor.follow, editor.menu = True, False
    if key in KEYS:
        return _along(editor, KEYS[key])
    match key:
        case "right":
            return _sideways(editor, 1)
        case "left":
            return _sideways(editor, -1)
        case "return":
            return _enter(editor)
        case "space":
            return _pick_up(editor)
        case "delete" | "backspace":
            return edits.delete(editor)
        case "d":
            return edits.copy(editor)
    if key.isdecimal() or key == "-":
        return _digit(editor, key)
    editor.used = False
    return ()


def _to_head(editor: Workspace) -> None:
    held = holder(editor.program, editor.cursor.node, editor.find)
    editor.cursor = Stop(held[0].id) if held else Stop(0)


def _along(editor: Workspace, by: int) -> tuple[Result, ...]:
    """Up or down the statements, into and out of mouths."""
    if editor.cursor.part == "gap":
        _to_head(editor)
    stops = editor.stops
    at = stops.index(editor.cursor) if editor.cursor in stops else 0
    editor.cursor = stops[max(0, min(at + by, len(stops) - 1))]
    return ()


def _gaps(editor: Workspace) -> list[Stop]:
    held = holder(editor.program, editor.cursor.node, editor.find)
    gaps = gaps_of(held[0], editor.find) if held else ()
    return [Stop(gap.owner, "gap", gap.slot, gap.item) for gap in gaps]


def _sideways(editor: Workspace, by: int) -> tuple[Result, ...]:
    """Along the gaps of the block; left of the first is the block, left of that its holder."""
    gaps = _gaps(editor)
    if editor.cursor.part == "gap":
        at = gaps.index(editor.cursor) + by if editor.cursor in gaps else 0
        if at < 0:
            _to_head(editor)
        elif at < len(gaps):
            editor.cursor = gaps[at]
        return ()
    if by > 0 and gaps and editor.cursor.part != "foot":
        editor.cursor = gaps[0]
    elif by < 0:
        _to_outer(editor)
    return ()


def _to_outer(editor: Workspace) -> None:
    """The cursor on the block around this one."""
    if editor.cursor.part != "head":
        editor.cursor = Stop(editor.cursor.node)
        return
    held = holder(editor.program, editor.cursor.node, editor.find)
    outer = held and held[1].owner and holder(editor.program, held[1].owner, editor.find)
    editor.cursor = Stop(outer[0].id) if outer else Stop(0)


def _enter(editor: Workspace) -> tuple[Result, ...]:
    """Open the gap here, or the first gap of the block."""
    if editor.cursor.part != "gap":
        gaps = _gaps(editor)
        if not gaps:
            return ()
        editor.cursor = gaps[0]
    return panel.opened(editor)


def _pick_up(editor: Workspace) -> tuple[Result, ...]:
    """Take the block, or the value built in the gap, to another place."""
    gap = gap_at(editor.cursor, editor.program, editor.find)
    if gap is not None:
        if not is_built(gap.part):
            return panel.opened(editor)
        assert isinstance(gap.part, Node)
        id = gap.part.id
    else:
        id = editor.cursor.node
    if not hand.can_carry(editor, id):
        return ()
    hand.pick_up(editor, id)
    assert editor.carried is not None
    editor.carried = replace(editor.carried, by_keys=True)
    return (Cue("pick_block"),)


def _digit(editor: Workspace, key: str) -> tuple[Result, ...]:
    """A digit goes straight into the first number of the block."""
    gap = gap_at(editor.cursor, editor.program, editor.find)
    held = holder(editor.program, editor.cursor.node, editor.find)
    if gap is None and held:
        gap = panel.first_number(editor, gaps_of(held[0], editor.find))
    if gap is None or panel.first_number(editor, (gap,)) is None:
        editor.used = False
        return ()
    editor.cursor = Stop(gap.owner, "gap", gap.slot, gap.item)
    editor.popover = pop.pressed(Popover(editor.cursor, "number"), key)
    return ()
