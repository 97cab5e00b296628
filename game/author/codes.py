"""Codes of blocks: what is printed on each block of paper, and how it is typed.

Every command, question and value of a world has a code of one letter or a few, the first ones of
its name that are free; it hangs on the world alone, so the same block has the same code in every
level. Blocks with a body are `HEADS`; boxes, knots of one's own and rows are `BRACKETS`: a code
with something between brackets, which is written as in Python (`WRITTEN`). How a line of codes is
read tells `typed`; how a program is written in codes, `coded`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from game.blocks import Shape, SlotKind, Toolbox
from game.blocks.block import Block, Slot

__all__ = [
    "BARE", "BRACKETS", "BUILTINS", "ELSE", "NOT", "TAKEN", "Code", "codes_of", "names_of",
]  # fmt: skip

BUILTINS = ("len", "min", "max", "abs", "sum", "sorted", "range", "str", "int")

HEADS = {
    "repeat": "3{ }", "while": "WH", "until": "U", "if": "I", "if_else": "I", "choose": "I",
    "forever": "O",
}  # fmt: skip
"""The codes of blocks with a body; a repeat is the number of its rounds."""

ELSE, NOT = "EL", "NOT"
BARE = {"break": "BR", "continue": "CN", "return": "GB"}
"""The codes of statements that need nothing behind them."""

BRACKETS = {
    "set": ("SET", "SET(x = 3)", "x = 3"),
    "set_item": ("SET", "SET(x[0] = 3)", "x[0] = 3"),
    "change": ("CH", "CH(x += 1)", "x += 1"),
    "change_item": ("CH", "CH(x[0] += 1)", "x[0] += 1"),
    "for_each": ("FOR", "FOR(i IN range(3)){ }", "for i in range(3):"),
    "define": ("DF", "DF(knot){ }", "def knot():"),
    "call": ("DO", "DO(knot)", "knot()"),
    "announce": ("SAY", "SAY(x)", "print(x)"),
    "return": ("GB", "GB(x)", "return x"),
    "append": ("AP", "AP(x, 3)", "x.append(3)"),
    "insert": ("INS", "INS(x, 0, 3)", "x.insert(0, 3)"),
    "remove": ("RM", "RM(x, 3)", "x.remove(3)"),
    "pop": ("POP", "POP(x)", "x.pop()"),
}
"""Statements whose code has something between brackets behind it: code, example, Python."""

WRITTEN = {
    "compare": ("< >", "x > 3", "x > 3"),
    "and": ("AND", "? AND ?", "... and ..."),
    "or": ("OR", "? OR ?", "... or ..."),
    "not": (NOT, "NOT ?", "not ..."),
    "truth": ("TRUE", "TRUE", "True"),
    "none": ("NONE", "NONE", "None"),
    "arithmetic": ("+ -", "x + 1", "x + 1"),
    "negate": ("-", "-x", "-x"),
    "name": ("x", "x", "x"),
    "number": ("3", "3", "3"),
    "text": ('"…"', '"salam"', '"salam"'),
    "list": ("[ ]", "[1, 2, 3]", "[1, 2, 3]"),
    "item": ("x[ ]", "x[0]", "x[0]"),
    "slice": ("x[:]", "x[1:3]", "x[1:3]"),
    "call_value": ("knot( )", "knot(3)", "knot(3)"),
    "pop_value": ("x.pop( )", "x.pop()", "x.pop()"),
    **{name: (name, f"{name}(x)", f"{name}(x)") for name in BUILTINS},
}
"""What is written between brackets as in Python."""

TAKEN = frozenset(
    {*HEADS.values(), ELSE, NOT, *BARE.values(), *(code for code, _, _ in BRACKETS.values())}
)


@dataclass(frozen=True, slots=True)
class Code:
    """A block with its code, and an example of it in a line and in Python."""

    kind: str
    code: str
    example: str
    python: str


def codes_of(kinds: Iterable[str], toolbox: Toolbox) -> tuple[Code, ...]:
    """The codes of those kinds that can stand on paper, in their order.

    A code hangs on the world alone, not on which of its blocks a level offers.
    """
    names = names_of(toolbox)
    found = (_of_kind(kind, names, toolbox) for kind in dict.fromkeys(kinds))
    return tuple(code for code in found if code is not None)


def _of_kind(kind: str, names: Mapping[str, str], toolbox: Toolbox) -> Code | None:
    block = toolbox.get(kind)
    if block is None:
        return None
    if kind in names or kind in HEADS:
        return _code(block, names.get(kind, HEADS.get(kind, "")), toolbox)
    if kind in BRACKETS or kind in WRITTEN:
        return Code(kind, *(BRACKETS.get(kind) or WRITTEN[kind]))
    if kind in BARE:
        return Code(kind, BARE[kind], BARE[kind], kind)
    if kind == "constant" and toolbox.constants:
        word = next(iter(toolbox.constants))
        return Code(kind, word, word, word)
    return None


def names_of(toolbox: Toolbox) -> dict[str, str]:
    """The code of each command and question: the first letters of its name that are still free."""
    taken = set(TAKEN)
    found: dict[str, str] = {}
    own = [one for one in toolbox.blocks if one.kind in toolbox.world and "(" in one.python]
    plain = [(one.kind, _name(one)) for one in own if _is_plain(one)]
    for several in (False, True):  # single words have the single letters
        for kind, name in plain:
            if ("_" in name) == several:
                found[kind] = next(one for one in _tries(name) if one not in taken)
                taken.add(found[kind])
    for block in own:
        if block.kind not in found:  # values, and what needs more: two letters or more
            tries = (one for one in _tries(_name(block)) if len(one) > 1)
            found[block.kind] = next(one for one in tries if one not in taken)
            taken.add(found[block.kind])
    return found


def _name(block: Block) -> str:
    return block.python.partition("(")[0]


def _is_plain(block: Block) -> bool:
    """Whether a block is `name(...)`, a command or a question, with at most one value it needs."""
    needed = [slot for slot in block.slots if not slot.optional]
    fits = block.shape is not Shape.VALUE and all(
        slot.kind not in (SlotKind.BODY, SlotKind.BRANCHES) for slot in block.slots
    )
    return fits and "(" in block.python and len(needed) <= 1


def _tries(name: str) -> Iterator[str]:
    """Ever longer codes of a name: F, then the first letters of its words, then more letters."""
    words = name.upper().split("_")
    letters = "".join(words)
    yield "".join(word[0] for word in words)
    for length in range(2, len(letters) + 1):
        yield letters[:length]
    for last in "ABCDEFGHKMNPQRSTVXYZ":
        yield letters + last


def _code(block: Block, code: str, toolbox: Toolbox) -> Code:
    """A block with an example that can be typed."""
    name = block.python.partition("(")[0]
    match block.kind:
        case "repeat":
            return Code("repeat", code, "3{ }", "for _ in range(3):")
        case "forever":
            return Code("forever", code, f"{code}{{ }}", "while True:")
        case "choose":
            example = f"{code} ?{{ }} {ELSE} {code} ?{{ }} {ELSE}{{ }}"
            return Code("choose", code, example, "if ...: elif ...: else:")
        case "while" | "until" | "if" | "if_else":
            tail = f" {ELSE}{{ }}" if block.kind == "if_else" else ""
            python = {"while": "while ...:", "until": "while not ...:"}.get(block.kind, "if ...:")
            return Code(block.kind, code, f"{code} ?{{ }}{tail}", python)
    if block.slots:
        slots = [slot for slot in block.slots if not slot.optional] or block.slots[:1]
        value = ", ".join(_value(slot, toolbox) for slot in slots)
        bare = value.isdigit() and block.shape is Shape.STATEMENT
        typed = f"{code}{value}" if bare else f"{code}({value})"
        return Code(block.kind, code, typed, f"{name}({value})")
    return Code(block.kind, code, code, f"{name}()")


def _value(slot: Slot, toolbox: Toolbox) -> str:
    """What may stand in a gap of a block."""
    if isinstance(slot.default, str):
        return slot.default
    choices = getattr(slot, "choices", ()) or ()
    if choices:
        return str(choices[0])
    words = [name for name, value in toolbox.constants.items() if isinstance(value, str)]
    numbers = any(isinstance(value, int) for value in toolbox.constants.values())
    return words[0] if words and not numbers else "2"
