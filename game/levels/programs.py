"""The programs of a level: read from Python text, and the blocks they use."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from game.blocks import ALWAYS, Toolbox
from game.levels.fields import Fields
from game.levels.plain import Plain, inside
from game.program import Node, Program, walk
from game.source import parse
from game.values import N_
from game.worlds import World

__all__ = ["Palette", "comments_of", "kinds_of", "read_program", "read_without", "statements"]

_QUIET = frozenset({"comment", "pass"})


@dataclass(frozen=True, slots=True)
class Palette:
    """Everything a world knows, from which a level offers some."""

    world: World
    toolbox: Toolbox
    kinds: tuple[str, ...]

    @classmethod
    def of(cls, world: World, given: frozenset[str] = frozenset()) -> Palette:
        """All blocks of a world, and the names that are given."""
        toolbox = replace(Toolbox.of(world), given=given)
        return cls(world, toolbox, tuple(block.kind for block in toolbox.blocks))

    def allow(self, blocks: tuple[str, ...], *programs: Program) -> Toolbox:
        """A toolbox in which the blocks offered, and those the level itself uses, are allowed."""
        used = (kind for program in programs for kind in kinds_of(program))
        return replace(self.toolbox, allowed=tuple(dict.fromkeys((*blocks, *used))))


def kinds_of(program: Program, every: bool = False) -> list[str]:
    """The kinds a program uses, in reading order, without literals; once each, or `every` use."""
    kinds = [node.kind for node in walk(program) if node.kind not in ALWAYS]
    return kinds if every else list(dict.fromkeys(kinds))


def statements(program: Program) -> Iterator[Node]:
    """Every statement that does something, outer ones before those inside."""
    yield from _statements(program.body)


def _statements(body: tuple[Node, ...]) -> Iterator[Node]:
    for node in body:
        if node.kind not in _QUIET:
            yield node
        for part in node.parts:
            if isinstance(part, tuple) and node.kind not in ("call", "announce"):
                inner = tuple(each for each in part if isinstance(each, Node))
                for each in inner:
                    if each.kind == "branch":
                        yield from _statements(each.parts[1])  # type: ignore[arg-type]
                if inner and inner[0].kind != "branch":
                    yield from _statements(inner)


def comments_of(program: Program) -> list[str]:
    """What is written beside the statements: comments of their own, and those behind one."""
    own = [str(node.parts[0]) for node in walk(program) if node.kind == "comment"]
    return [*own, *(node.note for node in walk(program) if node.note)]


def read_program(plain: Plain, key: str, owner: Fields, palette: Palette) -> Program:
    """The program in a text; what is wrong with it is noted at its place in the file."""
    if not isinstance(plain.value, str):
        owner.wrong(key, plain, N_("a program as text, behind | on its own lines"))
        return Program()
    parsed = parse(plain.value, palette.toolbox)
    for fault in parsed.diagnostics:
        span = inside(plain, fault.span)
        owner.faults.append(replace(fault, span=span, node=None, file=owner.file))
    return Program() if parsed.diagnostics else parsed.program


def read_without(
    fields: Fields, shared: tuple[str, ...], palette: Palette
) -> list[tuple[str, str]]:
    """The arguments a level or its chapter does not offer yet, as kind and name: `weave.n`."""
    known = {
        f"{block.kind}.{slot.name}": (block.kind, slot.name)
        for block in palette.toolbox.blocks
        for slot in block.slots
        if slot.optional
    }
    found = [known[name] for name in shared if name in known]
    for item in fields.items("without"):
        name = fields.line_of("without", item, 80)
        if name in known:
            found.append(known[name])
        elif name:
            fields.wrong("without", item, N_("arguments that may be left out, such as weave.n"))
    return found
