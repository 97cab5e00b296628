"""The words a level gives its programs: the blocks its palette offers, filled as its own are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice, product

from game.blocks import Shape, SlotKind
from game.levels.level import Level
from game.program import HOLE, Node, Part, Program, walk

__all__ = ["FREE", "Words", "known_programs", "words_of"]

FREE = frozenset({"comment", "pass"})
"""Statements that count nothing."""

_UNKNOWN = frozenset({
    "define", "call", "call_value", "return", "list", "item", "slice", "set_item", "change_item",
    "append", "insert", "remove", "pop", "pop_value", "forever", "break", "continue",
})  # fmt: skip
"""Kinds the search does not build programs of: functions, lists, ways out of a loop."""

_HEADS = frozenset({"repeat", "while", "until", "for_each", "if", "if_else", "choose"})
_LOGIC = frozenset({"and", "or", "not"})
_MOST_FILLED, _MOST_TESTS, _MOST_ROUNDS = 24, 48, 12


@dataclass(frozen=True, slots=True)
class Words:
    """What programs of a level are made of.

    `acts` are statements without a body, `tests` conditions, `rounds` how often to repeat, `rows`
    what is gone through as (name, items); `heads` the kinds with a body. Each node has an id of its
    own. `beyond` are blocks of the palette that are not among them.
    """

    acts: tuple[Node, ...]
    tests: tuple[Node, ...]
    rounds: tuple[Node, ...]
    rows: tuple[tuple[str, Node], ...]
    heads: frozenset[str]
    beyond: tuple[str, ...]
    timed: bool

    def without(self, kinds: Iterable[str]) -> Words:
        """The same words, where some kinds may not be used."""
        gone = frozenset(kinds)

        def stays(node: Node) -> bool:
            return all(inner.kind not in gone for inner in walk(node))

        return replace(
            self,
            acts=tuple(filter(stays, self.acts)),
            tests=tuple(filter(stays, self.tests)),
            rounds=tuple(filter(stays, self.rounds)),
            rows=tuple(row for row in self.rows if stays(row[1])),
            heads=self.heads - gone,
        )


def known_programs(level: Level) -> tuple[Program, ...]:
    """Every program that stands in a level."""
    wrong = (mistake.program for mistake in level.mistakes)
    return (level.solution, *level.twins, *level.known, level.start, *wrong)


def words_of(level: Level) -> Words:
    """The words of a level: its palette, filled with what its own programs are filled with."""
    nodes = [node for program in known_programs(level) for node in walk(program)]
    offered = {*level.blocks, *(node.kind for node in nodes)}
    kinds = tuple(dict.fromkeys(level.blocks))
    acts = [act for kind in kinds if kind not in _HEADS for act in _acts(level, kind, nodes)]
    tests = list(islice(_tests(level, nodes, offered), _MOST_TESTS))
    rows = dict.fromkeys((str(node.parts[0]), node.parts[1]) for node in nodes if _goes(node))
    strange = {node.kind for node in nodes if node.kind == "for_each" and not _goes(node)}
    ids = iter(range(1, 100_000))

    def own(node: Part) -> Node:
        assert isinstance(node, Node)
        return replace(node, id=next(ids))

    return Words(
        acts=tuple(map(own, dict.fromkeys(acts))),
        tests=tuple(map(own, dict.fromkeys(tests))),
        rounds=tuple(map(own, dict.fromkeys(_rounds(nodes)))),
        rows=tuple((name, own(items)) for name, items in rows),
        heads=_HEADS & offered,
        beyond=tuple(kind for kind in kinds if kind in _UNKNOWN or kind in strange),
        timed="tick" in offered,
    )


def _goes(node: Node) -> bool:
    """Whether this goes through a range, or a list that has a name."""
    items = node.parts[1] if node.kind == "for_each" else None
    return isinstance(items, Node) and items.kind in ("range", "name")


def _acts(level: Level, kind: str, nodes: list[Node]) -> Iterator[Node]:
    """Every filling of a statement, out of what stands in each of its slots."""
    block = level.toolbox.get(kind)
    if block is None or block.shape is not Shape.STATEMENT or kind in FREE | _UNKNOWN:
        return
    if any(slot.kind in (SlotKind.BODY, SlotKind.BRANCHES) for slot in block.slots):
        return
    uses = [node for node in nodes if node.kind == kind]
    slots = [tuple(dict.fromkeys(node.parts[at] for node in uses)) for at in range(_width(uses))]
    if not block.slots:
        yield Node(0, kind)
        return
    whole = list(islice(product(*slots), _MOST_FILLED)) if uses else []
    for parts in dict.fromkeys([*(node.parts for node in uses), *whole]):
        if not any(inner.kind == HOLE for part in parts for inner in walk(part)):
            yield Node(0, kind, parts)


def _width(uses: list[Node]) -> int:
    return min((len(node.parts) for node in uses), default=0)


def _rounds(nodes: list[Node]) -> Iterator[Part]:
    for node in nodes:
        if node.kind == "repeat" and isinstance(node.parts[0], Node):
            yield node.parts[0]
    for count in range(2, _MOST_ROUNDS + 1):
        yield Node(0, "number", (count,))


def _tests(level: Level, nodes: list[Node], offered: set[str]) -> Iterator[Node]:
    """Conditions: those of the level and its questions, turned over and joined where it can be."""
    whole = [test for node in nodes for test in _tests_in(node)]
    yield from whole
    atoms = dict.fromkeys(atom for test in whole for atom in _atoms(test))
    for kind in level.blocks:
        block = level.toolbox.get(kind)
        if block and block.shape is Shape.QUESTION and not block.slots and kind != "truth":
            atoms[Node(0, kind)] = None
    yield from atoms
    facts = [*atoms]
    if "not" in offered:
        facts += [Node(0, "not", (atom,)) for atom in atoms]
        yield from facts
    for kind in ("and", "or"):
        if kind in offered:
            for one, two in product(facts, facts):
                if one != two:
                    yield Node(0, kind, (one, two))
    yield from _compared(whole)


def _tests_in(node: Node) -> Iterator[Node]:
    if node.kind in ("while", "until", "if", "if_else", "branch"):
        test = node.parts[0]
        if isinstance(test, Node) and all(inner.kind != HOLE for inner in walk(test)):
            yield test


def _atoms(test: Node) -> Iterator[Node]:
    """The questions a condition is joined of."""
    if test.kind not in _LOGIC:
        yield test
        return
    for part in test.parts:
        if isinstance(part, Node):
            yield from _atoms(part)


def _compared(tests: list[Node]) -> Iterator[Node]:
    """Comparisons with the sides and signs of those there are."""
    found = [inner for test in tests for inner in walk(test) if inner.kind == "compare"]
    sides = [dict.fromkeys(node.parts[at] for node in found) for at in range(3 if found else 0)]
    for parts in product(*sides) if sides else ():
        yield Node(0, "compare", parts)
