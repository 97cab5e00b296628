"""Codes of blocks: what is printed on each block of paper, and how it is typed.

Every command and question has a code of one letter or a few, the first ones of its name that are
free; it hangs on the world alone, so the same block has the same code in every level. Blocks with a
body are `HEADS`. How a line of codes is read tells `typed`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from game.blocks import Shape, SlotKind, Toolbox
from game.blocks.block import Block

__all__ = ["ELSE", "NOT", "TAKEN", "Code", "codes_of", "names_of"]

HEADS = {"repeat": "3{ }", "while": "WH", "until": "U", "if": "I", "if_else": "I", "forever": "O"}
"""The codes of blocks with a body; a repeat is the number of its rounds."""

ELSE, NOT = "EL", "NOT"
TAKEN = frozenset({*HEADS.values(), ELSE, NOT})


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
    found: list[Code] = []
    for kind in dict.fromkeys(kinds):
        block = toolbox.get(kind)
        if block is not None and (kind in HEADS or kind in names):
            found.append(_code(block, names.get(kind, HEADS.get(kind, "")), toolbox))
    return tuple(found)


def names_of(toolbox: Toolbox) -> dict[str, str]:
    """The code of each command and question: the first letters of its name that are still free."""
    taken = set(TAKEN)
    found: dict[str, str] = {}
    plain = [one for one in toolbox.blocks if one.kind in toolbox.world and _is_plain(one)]
    names = [(one, one.python.partition("(")[0]) for one in plain]
    for several in (False, True):  # single words have the single letters
        for block, name in names:
            if ("_" in name) != several:
                continue
            code = next(one for one in _tries(name) if one not in taken)
            taken.add(code)
            found[block.kind] = code
    return found


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
        case "while" | "until" | "if" | "if_else":
            tail = f" {ELSE}{{ }}" if block.kind == "if_else" else ""
            python = {"while": "while ...:", "until": "while not ...:"}.get(block.kind, "if ...:")
            return Code(block.kind, code, f"{code} ?{{ }}{tail}", python)
    if block.shape is Shape.STATEMENT and block.slots:
        value = _value(block, toolbox)
        typed = f"{code}{value}" if value.isdigit() else f"{code}({value})"
        return Code(block.kind, code, typed, f"{name}({value})")
    return Code(block.kind, code, code, f"{name}()")


def _value(block: Block, toolbox: Toolbox) -> str:
    """What may stand in the first gap of a block."""
    slot = block.slots[0]
    if isinstance(slot.default, str):
        return slot.default
    choices = getattr(slot, "choices", ()) or ()
    if choices:
        return str(choices[0])
    words = [name for name, value in toolbox.constants.items() if isinstance(value, str)]
    numbers = any(isinstance(value, int) for value in toolbox.constants.values())
    return words[0] if words and not numbers else "2"
