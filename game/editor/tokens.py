"""What stands in the bars of a block: words, gaps for parts, and the mouths below them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from game.blocks import Block, Slot, SlotKind
from game.program import HOLE, Node, Part
from game.values import N_

__all__ = ["LITERALS", "Bar", "Gap", "bars", "dotted", "is_literal", "shown"]

LITERALS = frozenset({"number", "text", "truth", "none", "constant"})
"""Kinds that are written straight into their slot."""

Say = Callable[..., str]
Find = Callable[[str], Block]

_MARK = re.compile(r"\{(\w+)\}")

SYMBOLS = {
    "*": "×",
    "/": "÷",
    "-": "−",
    "==": "=",
    "!=": "≠",
    "<=": "≤",
    ">=": "≥",
}


@dataclass(frozen=True, slots=True)
class Gap:
    """A part of a node shown in a bar: `item` is its place in a tuple part, -1 when it is no tuple.

    `item` one past the end is the plus that lengthens the tuple. `pictures` is the folder below
    `assets/` with a drawing of each choice, shown in place of its word. `spare` is what holds while
    nothing stands there.
    """

    owner: int
    slot: int
    kind: SlotKind
    part: Part
    item: int = -1
    choices: tuple[str, ...] = ()
    plus: bool = False
    pictures: str = ""
    spare: str = ""

    @property
    def sign(self) -> str:
        """The plus or minus it is pressed by; "" for a gap that holds something."""
        if self.kind is SlotKind.BRANCHES:
            return "plus" if self.plus else "minus"
        return "plus" if self.plus else ""

    @property
    def picture(self) -> str:
        """The drawing of what is chosen; "" where words are shown."""
        match self.part:
            case Node(kind="constant" | "text", parts=(str(name), *_)) if name in self.choices:
                return f"{self.pictures}/{name}" if self.pictures else ""
        return ""


@dataclass(frozen=True, slots=True)
class Bar:
    """A head or else bar: its words and gaps, and the mouth below as (owner, slot, statements)."""

    tokens: tuple[str | Gap, ...]
    mouth: tuple[int, int, tuple[Node, ...]] | None = None


def is_literal(part: Part) -> bool:
    """Whether a part is a value that is written, not built."""
    return isinstance(part, Node) and part.kind in LITERALS


def bars(node: Node, find: Find, say: Say) -> tuple[Bar, ...]:
    """The bars of a node from top to bottom; a node without mouths has one."""
    block = find(node.kind)
    found: list[Bar] = []
    tokens: list[str | Gap] = []
    for piece in _pieces(node, block, say):
        if isinstance(piece, _Mouth):
            slot, part = block.slots[piece.slot], node.parts[piece.slot]
            if slot.kind is SlotKind.BRANCHES:
                found += _branches(node, _statements(part), find, say)
                tokens = []
            elif part is not None:
                found.append(Bar(tuple(tokens), (node.id, piece.slot, _statements(part))))
                tokens = []
        else:
            tokens.append(piece)
    if not found:
        return (Bar(tuple(tokens)),)
    if block.grows:
        found[-1] = _growing(node, found[-1])
    return tuple(found)


def _growing(node: Node, last: Bar) -> Bar:
    """The last bar of a choice, with the plus for one more question."""
    count = len(_statements(node.parts[0])) if node.kind == "choose" else 1
    plus = Gap(node.id, 0, SlotKind.BRANCHES, None, count, plus=True)
    return Bar((*last.tokens, plus), last.mouth)


@dataclass(frozen=True, slots=True)
class _Mouth:
    """Where the label names a body."""

    slot: int


def _branches(owner: Node, branches: tuple[Node, ...], find: Find, say: Say) -> list[Bar]:
    """The bars of an if with several branches; from the second on they begin with "else".

    Where the block grows they end with a minus that takes the question away.
    """
    found = []
    grows = find(owner.kind).grows
    for index, branch in enumerate(branches):
        (bar, *_) = bars(branch, find, say)
        lead = (say(N_("else")),) if index else ()
        less = (Gap(owner.id, 0, SlotKind.BRANCHES, None, index),) if index and grows else ()
        found.append(Bar((*lead, *bar.tokens, *less), bar.mouth))
    return found


def dotted(label: str) -> str:
    """A label in one line, with dots for its gaps."""
    return " ".join(_MARK.sub("…", label).split())


def shown(gap: Gap, say: Say) -> str:
    """The words inside a gap that holds a literal, a name or nothing."""
    match gap.part:
        case Node(kind="number", parts=(value, *_)):
            return str(value)
        case Node(kind="text", parts=(value, *_)):
            if gap.kind is SlotKind.CHOICE or gap.choices:
                return say(str(value))
            return f"“{_short(str(value))}”"
        case Node(kind="constant", parts=(value, *_)):
            return say(str(value))
        case Node(kind="truth", parts=(value, *_)):
            return say(N_("true")) if value else say(N_("false"))
        case Node(kind="none"):
            return say(N_("nothing"))
        case bool() as value:
            return say(N_("true")) if value else say(N_("false"))
        case str() as text:
            return _short(SYMBOLS.get(text) or text)
        case int() | float() as number:
            return str(number)
    return ""


def _short(text: str, most: int = 18) -> str:
    text = text.replace("\n", " ")
    return text if len(text) <= most else text[: most - 1] + "…"


def _statements(part: Part) -> tuple[Node, ...]:
    return tuple(item for item in part if isinstance(item, Node)) if isinstance(part, tuple) else ()


def _pieces(node: Node, block: Block, say: Say) -> list[str | Gap | _Mouth]:
    """The translated label cut at its gaps; gaps that a label does not name follow it."""
    if node.kind == "compare" and len(node.parts) == 3:
        return list(_comparison(node, block))
    label = say(block.label)
    names = {slot.name: index for index, slot in enumerate(block.slots)}
    found: list[str | Gap | _Mouth] = []
    left = dict(names)
    for place, piece in enumerate(_MARK.split(label)):
        if place % 2 and piece in names:
            left.pop(piece, None)
            found += _gaps(node, names[piece], block.slots[names[piece]])
        elif piece.strip():
            found.append(piece.strip())
    for index in left.values():
        found += _gaps(node, index, block.slots[index])
    return found


def _gaps(node: Node, index: int, slot: Slot) -> list[str | Gap | _Mouth]:
    """The gaps of one slot: one, or one for each item with commas between and a plus at the end."""
    part = node.parts[index] if index < len(node.parts) else None
    if slot.kind in (SlotKind.BODY, SlotKind.BRANCHES):
        return [_Mouth(index)]
    if isinstance(part, tuple):
        return list(_items(node, index, slot, part))
    if part is None and slot.hidden:
        return []
    spare = ""
    if part is None and slot.kind is not SlotKind.CONSTANT:
        part = Node(0, HOLE)
        spare = "" if slot.default is None else str(slot.default)
    gap = Gap(node.id, index, slot.kind, part, -1, slot.choices, False, slot.pictures, spare)
    return [gap]


def _comparison(node: Node, block: Block) -> tuple[str | Gap, ...]:
    """A chain of comparisons in the order it is read: first, sign, next, sign, next."""
    found: list[str | Gap] = [Gap(node.id, 0, SlotKind.VALUE, node.parts[0])]
    signs, rest = node.parts[1:3]
    if isinstance(signs, tuple) and isinstance(rest, tuple):
        for place in range(min(len(signs), len(rest))):
            sign, item = signs[place], rest[place]
            found.append(Gap(node.id, 1, SlotKind.OPERATORS, sign, place, block.slots[1].choices))
            found.append(Gap(node.id, 2, SlotKind.VALUE, item, place))
    return tuple(found)


def _items(node: Node, index: int, slot: Slot, part: tuple[Part, ...]) -> list[str | Gap]:
    kind = SlotKind.NAME if slot.kind is SlotKind.NAMES else SlotKind.VALUE
    found: list[str | Gap] = []
    for place, item in enumerate(part):
        if place:
            found.append(",")
        found.append(Gap(node.id, index, kind, item, place, slot.choices))
    found.append(Gap(node.id, index, kind, Node(0, HOLE), len(part), slot.choices, plus=True))
    return found
