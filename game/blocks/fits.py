"""Whether the parts of every node fit the slots of its block."""

from __future__ import annotations

from game.blocks.block import Block, Shape, Slot, SlotKind
from game.blocks.toolbox import Toolbox
from game.program import Node, Part, Program
from game.values import Diagnostic

__all__ = ["fits"]


def fits(program: Program, toolbox: Toolbox) -> Diagnostic | None:
    """None when the tree is whole, else `check.unknown_block` or `check.malformed`."""
    return _body(program.body, toolbox)


def _body(part: Part, toolbox: Toolbox) -> Diagnostic | None:
    for node in part if isinstance(part, tuple) else ():
        if not isinstance(node, Node):
            return Diagnostic.of("check.malformed", kind="")
        wrong = _node(node, toolbox, statement=True)
        if wrong is not None:
            return wrong
    return None


def _node(node: Node, toolbox: Toolbox, statement: bool) -> Diagnostic | None:
    block = toolbox.get(node.kind)
    if block is None:
        return Diagnostic.of("check.unknown-block", node=node.id, kind=node.kind[:40])
    is_statement = block.shape is Shape.STATEMENT and block.kind != "branch"
    if is_statement is not statement or len(node.parts) != len(block.slots):
        return _malformed(node)
    for slot, part in zip(block.slots, node.parts, strict=True):
        if not _shape_fits(block, slot, part):
            return _malformed(node)
        wrong = _inner(slot, part, toolbox)
        if wrong is not None:
            return wrong
    if node.kind == "compare":
        ops, rest = node.parts[1:]
        if not isinstance(ops, tuple) or not isinstance(rest, tuple) or len(ops) != len(rest):
            return _malformed(node)
        if not ops:
            return _malformed(node)
    return None


def _malformed(node: Node) -> Diagnostic:
    return Diagnostic.of("check.malformed", node=node.id, kind=node.kind)


def _inner(slot: Slot, part: Part, toolbox: Toolbox) -> Diagnostic | None:
    match slot.kind:
        case SlotKind.BODY:
            return _body(part, toolbox)
        case SlotKind.ITEMS:
            for item in part if isinstance(part, tuple) else ():
                wrong = _node(item, toolbox, False) if isinstance(item, Node) else None
                if wrong is not None:
                    return wrong
            return None
        case SlotKind.BRANCHES:
            for branch in part if isinstance(part, tuple) else ():
                if isinstance(branch, Node):
                    if branch.kind != "branch" or len(branch.parts) != 2:
                        return _malformed(branch)
                    test, body = branch.parts
                    if not isinstance(test, Node) or not isinstance(body, tuple):
                        return _malformed(branch)
                    wrong = _node(test, toolbox, False) or _body(body, toolbox)
                    if wrong is not None:
                        return wrong
            return None
        case _:
            return _node(part, toolbox, False) if isinstance(part, Node) else None


def _shape_fits(block: Block, slot: Slot, part: Part) -> bool:
    if part is None:
        return slot.optional
    match slot.kind:
        case SlotKind.NAME:
            return isinstance(part, str)
        case SlotKind.NAMES:
            return isinstance(part, tuple) and all(isinstance(name, str) for name in part)
        case SlotKind.OPERATORS:
            return isinstance(part, tuple) and all(sign in slot.choices for sign in part)
        case SlotKind.ITEMS | SlotKind.BODY:
            return isinstance(part, tuple) and all(isinstance(item, Node) for item in part)
        case SlotKind.BRANCHES:
            return (
                isinstance(part, tuple)
                and bool(part)
                and all(isinstance(item, Node) for item in part)
            )
        case SlotKind.CONSTANT:
            return _constant_fits(block.kind, slot, part)
        case _:
            return isinstance(part, Node)


def _constant_fits(kind: str, slot: Slot, part: Part) -> bool:
    if slot.choices:
        return part in slot.choices
    match kind:
        case "number":
            # Neither infinite nor not-a-number: Python has no literal for them.
            return isinstance(part, int | float) and not isinstance(part, bool) and part - part == 0
        case "truth":
            return isinstance(part, bool)
        case _:
            return isinstance(part, str)
