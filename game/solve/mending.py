"""Mistakes found by mending them: the change that belongs to a mistake makes the program win."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from game.levels import endings
from game.levels.level import Level
from game.levels.programs import statements
from game.program import Node, Part, Program, find, place_of, walk
from game.program import replace as put_instead
from game.solve.hints import advice
from game.solve.near import Change
from game.solve.values import value_mends
from game.solve.west import reads_from_above

__all__ = ["Mend", "by_one_change", "by_repairs"]

_LOOPS = frozenset({"repeat", "while", "until", "for_each", "forever"})
_TURNS = frozenset({"left", "right", "turn_back"})
_WAITS = frozenset({"wait", "open"})
_MIRROR = {"left": "right", "right": "left"}

_NEAR = 2
"""Edits between the program and one that wins, for one change to be all there is to it."""


@dataclass(frozen=True, slots=True)
class Mend:
    """A level, and how long a program may run on each of its maps that is to mend another."""

    level: Level
    steps: int

    def wins(self, program: Program) -> bool:
        """Whether it wins on every map."""
        return all(end.solved for end in endings(self.level, program, self.steps))


def by_repairs(mend: Mend, program: Program) -> Iterator[str]:
    """The repairs that no single edit of a hand is."""
    kinds = {node.kind for node in walk(program)}
    if kinds & set(_MIRROR):
        if mend.wins(_mirrored(program)):
            yield "b04"
        if reads_from_above(mend.level, program, mend.steps):
            yield "b05"
    for id, found, other in value_mends(mend.level, program):
        if mend.wins(put_instead(program, id, other)):
            yield found
    yield from _negated(mend, program)
    for node in statements(program):
        if node.kind in ("if", "while", "until"):
            yield from _turned(mend, program, node)
    for node in walk(program):
        if node.kind in ("and", "or"):
            wide = _widened(node)
            if wide is not None and mend.wins(put_instead(program, node.id, wide)):
                yield "b20"
            other = replace(node, kind="or" if node.kind == "and" else "and")
            if mend.wins(put_instead(program, node.id, other)):
                yield "b18"


def _widened(node: Node) -> Node | None:
    """`not a or b` as `not (a or b)`."""
    match node.parts:
        case (Node(kind="not", parts=(Node() as first,)) as no, Node() as second):
            return replace(no, parts=(replace(node, parts=(first, second)),))
    return None


def _turned(mend: Mend, program: Program, node: Node) -> Iterator[str]:
    """Another kind of question with the same body: once, again and again, until."""
    waits = any(inner.kind in _WAITS for inner in walk(node))
    for kind in {"if": ("while", "until"), "while": ("until",), "until": ("while",)}[node.kind]:
        if mend.wins(put_instead(program, node.id, replace(node, kind=kind))):
            yield "b13" if node.kind != "if" else "b14" if waits else "b15"


def _negated(mend: Mend, program: Program) -> Iterator[str]:
    for node in walk(program):
        if node.kind in ("if", "if_else", "while", "until", "branch"):
            test = node.parts[0]
            if isinstance(test, Node) and test.kind != "hole":
                inner = test.parts[0] if test.kind == "not" else Node(0, "not", (test,))
                if isinstance(inner, Node) and mend.wins(put_instead(program, test.id, inner)):
                    yield "b13"


def _mirrored(program: Program) -> Program:
    for node in list(walk(program)):
        if node.kind in _MIRROR:
            program = put_instead(program, node.id, replace(node, kind=_MIRROR[node.kind]))
    return program


# -- by the one edit that is missing


def by_one_change(mend: Mend, program: Program, written: bool = False) -> str:
    """The mistake that the next edit on the way to a program that wins is about.

    In a program `written` as Python a line that only moves in or out is one of spaces.
    """
    hint = advice(mend.level, program)
    change = hint.change
    if change is None or hint.left > _NEAR or not mend.wins(change.program):
        return ""
    match change.act:
        case "move":
            found = _of_move(program, change)
            return "b30" if written and _beside(program, change) else found
        case "value":
            return _of_value(program, change)
        case "instead":
            return _of_instead(program, change)
    return _of_step(program, change)


def _of_move(program: Program, change: Change) -> str:
    """A block that stands elsewhere: in its own body too early, in a loop or out of one."""
    here, there = place_of(program, change.id), change.place
    if here is None or there is None:
        return ""
    if (here.owner, here.slot) == (there.owner, there.slot):
        return "b01"
    mine, theirs = _loop(program, here.owner), _loop(program, there.owner)
    if mine and theirs:
        return "b11"
    if mine:
        return "b25" if change.node.kind == "set" else "b09"
    return "b08" if theirs else ""


def _beside(program: Program, change: Change) -> bool:
    """Whether a line moves only in or out: the last of a body behind it, or the other way round."""
    here, there = place_of(program, change.id), change.place
    if here is None or there is None or here.owner == there.owner:
        return False
    for inner, outer, at in ((here, there, 0), (there, here, 1)):
        owner, around = find(program, inner.owner), place_of(program, inner.owner or -1)
        if owner is None or around is None:
            continue
        if (around.owner, around.slot) != (outer.owner, outer.slot):
            continue
        body = owner.parts[inner.slot]
        size = len(body) if isinstance(body, tuple) else 0
        if outer.index == around.index + 1 and inner.index == size - 1 + at:
            return True
    return False


def _loop(program: Program, id: int) -> bool:
    owner = find(program, id)
    return owner is not None and owner.kind in _LOOPS


def _of_value(program: Program, change: Change) -> str:
    old = find(program, change.id)
    if old is None:
        return ""
    mine, theirs = old.parts[change.slot], change.node.parts[change.slot]
    if _is_range(mine) and _is_range(theirs):
        return "b32"
    have, want = _number(mine), _number(theirs)
    if old.kind != "repeat" or have is None or want is None:
        return ""
    body = old.parts[1]
    cards = len(body) if isinstance(body, tuple) else 0
    if cards > 1 and have in (want * cards, cards):
        return "b10"
    return "b02" if abs(have - want) == 1 else ""


def _is_range(part: Part) -> bool:
    return isinstance(part, Node) and part.kind == "range"


def _number(part: Part) -> int | None:
    match part:
        case Node(kind="number", parts=(int(value), *_)):
            return value
    return None


def _of_instead(program: Program, change: Change) -> str:
    old = find(program, change.id)
    kinds = {old.kind, change.node.kind} if old is not None else set()
    if kinds == set(_MIRROR):
        return "b04"
    return "b31" if kinds == {"announce", "return"} else ""


def _of_step(program: Program, change: Change) -> str:
    """A block too many or too few beside another one of its kind."""
    node, place = change.node, change.place or place_of(program, change.id)
    if place is None or any(isinstance(part, tuple) for part in node.parts):
        return ""
    owner = find(program, place.owner)
    part = owner.parts[place.slot] if owner is not None else program.body
    body = [one for one in part if isinstance(one, Node)] if isinstance(part, tuple) else []
    others = [one for one in body if one.id != change.id]
    beside = others[max(0, place.index - 1) : place.index + 1]
    if change.act == "away" and owner is not None and owner.kind in ("while", "until"):
        return "b12" if node in beside else ""
    if node in beside:
        return "b02"
    turned = change.act == "put" and place.index > 0 and others[place.index - 1].kind in _TURNS
    return "b03" if turned and node.kind == "forward" else ""
