"""The blocks there are, and those a level allows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from game.blocks import boxes, decide, functions, knots, maths, repeat, rows, speak
from game.blocks.block import Block, Slot, SlotKind
from game.blocks.world_blocks import from_command, from_constants, from_question
from game.program import HOLE, Node, Part
from game.values import Fact
from game.worlds.world import World

__all__ = ["ALWAYS", "CORE", "Toolbox", "fresh"]

CORE: tuple[Block, ...] = (
    *repeat.BLOCKS,
    *decide.BLOCKS,
    *boxes.BLOCKS,
    *rows.BLOCKS,
    *maths.BLOCKS,
    *functions.BLOCKS,
    *knots.BLOCKS,
    *speak.BLOCKS,
)

ALWAYS = frozenset([
    "number", "text", "truth", "none", "name", "constant", "branch", "comment", "pass", "hole",
])  # fmt: skip
"""Kinds no level locks: they are what other blocks are filled with."""

_BRINGS = {
    "define": ("call", "call_value", "return"),
    "if_else": ("choose",),
    "pop": ("pop_value",),
    "set": ("name",),
    "announce": (),
}
"""Kinds that come with another one."""


@dataclass(frozen=True, slots=True)
class Toolbox:
    """Every kind that is known here, and which of them are allowed (None: all).

    A world's command or question stands before a core block of the same kind. `constants` are the
    names the world knows, with their values: they are read and written as they stand.
    """

    blocks: tuple[Block, ...]
    allowed: tuple[str, ...] | None = None
    world: frozenset[str] = frozenset()  # kinds that are the world's own
    constants: Mapping[str, Fact] = field(default_factory=dict, hash=False)
    given: frozenset[str] = frozenset()  # names that have a value before the program begins
    _kinds: dict[str, Block] = field(default_factory=dict, compare=False, repr=False)
    _calls: dict[str, Block] = field(default_factory=dict, compare=False, repr=False)

    @classmethod
    def of(cls, world: World | None = None, allowed: Iterable[str] | None = None) -> Toolbox:
        """The core blocks and a world's, of which some are allowed."""
        own: tuple[Block, ...] = ()
        if world is not None:
            commands = tuple(from_command(command) for command in world.commands)
            own = (*commands, *(from_question(question) for question in world.questions))
        constants = dict(world.constants) if world is not None else {}
        if constants:
            own = (*own, from_constants(constants))
        names = frozenset(block.kind for block in own)
        blocks = (*own, *(block for block in CORE if block.kind not in names))
        kinds = {block.kind: block for block in blocks}
        calls: dict[str, Block] = {}
        for block in blocks:
            name, bracket, _ = block.python.partition("(")
            if bracket and name.isidentifier():
                calls.setdefault(name, block)
        kept = None if allowed is None else tuple(allowed)
        return cls(blocks, kept, names, constants, _kinds=kinds, _calls=calls)

    def get(self, kind: str) -> Block | None:
        """The block of a kind, or None."""
        return self._kinds.get(kind)

    def allows(self, kind: str) -> bool:
        """Whether a block of this kind may be used here."""
        if self.allowed is None or kind in ALWAYS or kind in self.allowed:
            return True
        return any(kind in _BRINGS.get(other, ()) for other in self.allowed)

    def without(self, hidden: Iterable[tuple[str, str]]) -> Toolbox:
        """The same, where these arguments (kind, name) cannot be given."""
        left_out = frozenset(hidden)
        if not left_out:
            return self

        def bare(block: Block) -> Block:
            if not any(
                slot.optional and (block.kind, slot.name) in left_out for slot in block.slots
            ):
                return block
            slots = (
                replace(slot, hidden=slot.optional and (block.kind, slot.name) in left_out)
                for slot in block.slots
            )
            return replace(block, slots=tuple(slots))

        blocks = tuple(map(bare, self.blocks))
        kinds = {block.kind: block for block in blocks}
        calls = {name: kinds[block.kind] for name, block in self._calls.items()}
        return replace(self, blocks=blocks, _kinds=kinds, _calls=calls)

    def called(self, name: str) -> Block | None:
        """The block that is written `name(...)` in Python, or None."""
        if name in ("print", "announce") and name not in self.world:
            return self._kinds["announce"]
        return self._calls.get(name)

    @property
    def functions(self) -> tuple[str, ...]:
        """The names that can be called."""
        names = (block.python.partition("(")[0] for block in self.blocks if "(" in block.python)
        return tuple(name for name in names if name.isidentifier() and self.called(name))


def fresh(kind: str, toolbox: Toolbox, next_id: int) -> Node:
    """A new block of a kind for the palette: defaults in its slots, holes where there are none.

    Ids count from `next_id` in reading order. Raises KeyError for an unknown kind.
    """
    block = toolbox.get(kind)
    if block is None:
        raise KeyError(kind)
    ids = iter(range(next_id, next_id + 1_000))
    id = next(ids)

    def part(slot: Slot) -> Part:
        match slot.kind:
            case SlotKind.NAME | SlotKind.CONSTANT:
                return slot.default
            case SlotKind.NAMES:
                return ()
            case SlotKind.OPERATORS:
                return (str(slot.default),)
            case SlotKind.ITEMS:
                return tuple(value(None) for _ in range(_FIRST_ITEMS.get(kind, 0)))
            case SlotKind.BODY:
                return None if slot.optional and kind != "choose" else ()
            case SlotKind.BRANCHES:
                return tuple(Node(next(ids), "branch", (value(None), ())) for _ in range(2))
            case _:
                return None if slot.optional else value(slot.default)

    def value(constant: str | int | float | bool | None) -> Node:
        match constant:
            case None:
                return Node(next(ids), HOLE)
            case bool():
                return Node(next(ids), "truth", (constant,))
            case str():
                kind = "constant" if constant in toolbox.constants else "text"
                return Node(next(ids), kind, (constant,))
            case _:
                return Node(next(ids), "number", (constant,))

    return Node(id, kind, tuple(part(slot) for slot in block.slots))


_FIRST_ITEMS = {"compare": 1, "announce": 1, "min": 2, "max": 2, "range": 1}
"""How many gaps a fresh block of a kind begins with."""
