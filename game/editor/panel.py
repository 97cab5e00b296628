"""Opening a gap, giving a value, closing it again."""

from __future__ import annotations

from dataclasses import replace

from game.blocks import SlotKind
from game.editor import edits
from game.editor import popover as pop
from game.editor.acts import Cue, Key, Option, Result, Stop
from game.editor.gaps import accepts, filled, functions_in, is_built, known_names, plain
from game.editor.measures import is_hole
from game.editor.popover import NEW, Entry, Popover
from game.editor.stops import gap_at
from game.editor.tokens import Gap
from game.editor.workspace import Workspace
from game.program import Node, find
from game.values import N_

__all__ = ["chosen", "closed", "opened", "pressed"]

NUMBER, TEXT = N_("number…"), N_("text…")
NEW_NAME = N_("new…")


def opened(editor: Workspace) -> tuple[Result, ...]:
    """Open what the gap at the cursor asks for; beads turn to their next number instead."""
    gap = gap_at(editor.cursor, editor.program, editor.find)
    if gap is None or editor.locked:
        return ()
    stop = editor.cursor
    if gap.kind is SlotKind.BRANCHES:
        return edits.branch(editor, gap)
    match gap.part:
        case Node(kind="number", parts=(int(value), *_)) if editor.beads and not gap.choices:
            return _given(editor, gap, "number", value % 9 + 1 if value > 0 else 1)
        case int() | float() if not isinstance(gap.part, bool):
            editor.popover = Popover(stop, "number", str(gap.part))
        case str() if gap.kind is SlotKind.CONSTANT and not gap.choices:
            editor.popover = Popover(stop, "text", gap.part, fresh=False)
        case Node(kind="number", parts=(value, *_)) if not gap.choices:
            editor.popover = Popover(stop, "number", str(value))
        case Node(kind="text", parts=(str(text), *_)) if not gap.choices and not gap.plus:
            editor.popover = Popover(stop, "text", text, fresh=False)
        case _:
            editor.popover = _list(editor, gap)
    return (Cue("tap"),) if editor.popover else ()


def _list(editor: Workspace, gap: Gap) -> Popover | None:
    """The things that may stand in a gap, the one that does marked."""
    entries = _entries(editor, gap)
    if not entries:
        return None
    now = [at for at, entry in enumerate(entries) if _same(entry.value, gap)]
    return Popover(editor.cursor, "list", entries=tuple(entries), at=now[0] if now else 0)


def _same(value: object, gap: Gap) -> bool:
    if isinstance(value, Node) and isinstance(gap.part, Node):
        return value == gap.part
    return bool(value == gap.part)


def _entries(editor: Workspace, gap: Gap) -> list[Entry]:
    owner = find(editor.program, gap.owner)
    if gap.choices:
        plain_part = not isinstance(gap.part, Node)
        folder = f"{gap.pictures}/" if gap.pictures else ""
        offered = [
            Entry(
                choice,
                choice if plain_part else _constant(editor, choice),
                picture=folder and folder + choice,
            )
            for choice in gap.choices
        ]
        return offered if plain_part else [*offered, *_built(editor, gap)]
    if gap.kind is SlotKind.NAME:
        own = owner is not None and owner.kind in ("call", "call_value")
        names = (
            functions_in(editor.program)
            if own
            else known_names(editor.program, editor.toolbox.given)
        )
        return [*(Entry(name, name) for name in names), Entry(NEW_NAME, NEW, "pencil")]
    if isinstance(gap.part, bool):
        return [Entry(N_("true"), True), Entry(N_("false"), False)]
    if isinstance(gap.part, Node) and gap.part.kind == "truth":
        return [
            Entry(N_("true"), Node(0, "truth", (True,))),
            Entry(N_("false"), Node(0, "truth", (False,))),
        ]
    return _values(editor, gap)


def _constant(editor: Workspace, name: str) -> Node:
    """A word to choose: one the world knows by its bare name, else a text."""
    return Node(0, "constant" if name in editor.toolbox.constants else "text", (name,))


def _values(editor: Workspace, gap: Gap) -> list[Entry]:
    """What stands for a value, a name of the world, a number or a text to be typed."""
    found = _built(editor, gap)
    if gap.kind in (SlotKind.VALUE, SlotKind.ITEMS) and not editor.beads:
        found += [
            Entry(name, _constant(editor, name), "box", "boxes")
            for name in editor.toolbox.constants
        ]
    if gap.kind in (SlotKind.NUMBER, SlotKind.VALUE, SlotKind.ITEMS):
        found.append(Entry(NUMBER, 0, "math", "maths"))
    if gap.kind in (SlotKind.TEXT, SlotKind.VALUE, SlotKind.ITEMS):
        found.append(Entry(TEXT, "", "speech", "do"))
    return found


def _built(editor: Workspace, gap: Gap) -> list[Entry]:
    """The names in use, and the values of the palette that fit."""
    found = []
    if not editor.beads:
        found += [
            Entry(name, Node(0, "name", (name,)), "box", "boxes")
            for name in known_names(editor.program, editor.toolbox.given)
        ]
    for kind in editor.palette:
        block = editor.find(kind)
        if kind in _WRITTEN or not accepts(gap, block) or editor.left(kind) == 0:
            continue
        icon = block.bead_icon if editor.beads else block.icon
        found.append(Entry(block.label, edits.new_block(editor, kind), icon, block.category))
    return found


_WRITTEN = frozenset({"name", "number", "text"})
"""Kinds that are offered by what they hold."""


def pressed(editor: Workspace, value: Key | Option) -> tuple[Result, ...]:
    """A key or a line of the open popover was pressed."""
    popover = editor.popover
    if popover is None:
        return ()
    match value:
        case Option(index):
            editor.popover = replace(popover, at=index)
            return chosen(editor)
        case Key("ok"):
            return chosen(editor)
        case Key(name):
            editor.popover = pop.pressed(popover, name)
    return (Cue("tap"),)


def closed(editor: Workspace) -> tuple[Result, ...]:
    """Close by a tap elsewhere: what was typed is kept, a list changes nothing."""
    editor.flyout = False
    popover = editor.popover
    if popover and popover.mode != "list":
        return chosen(editor)
    editor.popover = None
    return ()


def chosen(editor: Workspace) -> tuple[Result, ...]:
    """Put what the popover says into its gap."""
    popover, editor.popover = editor.popover, None
    if popover is None:
        return ()
    gap = gap_at(popover.stop, editor.program, editor.find)
    if gap is None:
        return ()
    match popover.mode:
        case "number":
            number = pop.number_of(popover.text)
            return () if number is None else _given(editor, gap, "number", number)
        case "text" if popover.name:
            return _named(editor, gap, popover.text)
        case "text":
            return _given(editor, gap, "text", popover.text)
    value = popover.entries[popover.at].value
    if value is NEW:
        editor.popover = Popover(popover.stop, "text", name=True)
        return (Cue("tap"),)
    if isinstance(value, int) and not isinstance(value, bool):
        editor.popover = Popover(popover.stop, "number", "0")
        return (Cue("tap"),)
    if value == "" and not gap.choices:
        editor.popover = Popover(popover.stop, "text")
        return (Cue("tap"),)
    return _put(editor, gap, value)


def _put(editor: Workspace, gap: Gap, value: object) -> tuple[Result, ...]:
    match value:
        case Node(kind="text" | "truth" | "constant" as kind, parts=(inner, *_)) if not is_built(
            gap.part
        ):
            return _given(editor, gap, kind, inner)  # type: ignore[arg-type]
        case Node() as node:
            return (*editor.change(filled(editor.program, gap, node)), Cue("snap_block"))
        case bool():
            return _given(editor, gap, "truth", value)
        case str() as name:
            return _named(editor, gap, name)
    return ()


def _named(editor: Workspace, gap: Gap, name: str) -> tuple[Result, ...]:
    if not name:
        return ()
    return (*editor.change(filled(editor.program, gap, name)), Cue("snap_block"))


def _given(
    editor: Workspace, gap: Gap, kind: str, value: str | int | float | bool
) -> tuple[Result, ...]:
    changed = plain(editor.program, gap, kind, value)
    if gap.plus:
        editor.cursor = Stop(gap.owner, "gap", gap.slot, gap.item)
    return (*editor.change(changed), Cue("snap_block"))


def first_number(editor: Workspace, gaps: tuple[Gap, ...]) -> Gap | None:
    """The first gap that holds a number or waits for one."""
    for gap in gaps:
        match gap.part:
            case Node(kind="number") if not gap.choices:
                return gap
        if gap.kind is SlotKind.NUMBER and is_hole(gap.part) and not gap.plus:
            return gap
    return None
