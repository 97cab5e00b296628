"""Which mistake of an idea a losing program makes.

Some are seen in its shape, some in how it ends, most by a repair: if the one change that belongs to
a mistake makes the program win on every map, then it was that mistake. So what is said is true; a
program that makes none of them, or two at once, is left to the words of its fault.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from game.levels import Ending, endings
from game.levels.edits import edits_between
from game.levels.level import Level
from game.levels.programs import statements
from game.program import Node, Part, Program, find, place_of, size, walk
from game.program import replace as put_instead
from game.solve.catalogue import CATALOGUE, Misconception
from game.solve.hints import advice
from game.solve.near import Change

__all__ = ["misconception"]

_LOOPS = frozenset({"repeat", "while", "until", "for_each", "forever"})
_TURNS = frozenset({"left", "right", "turn_back"})
_WAITS = frozenset({"wait", "open"})
_MIRROR = {"left": "right", "right": "left"}
_SHORT = 1_000
"""Statements of all its runs, for a program to be mended in many ways while a child waits."""

_ROOM = 300
"""Statements a mended program may run over those of four runs that failed."""

_NEAR = 2
"""Edits between the program and one that wins, for one change to be all there is to it."""


@dataclass(frozen=True, slots=True)
class _Mend:
    """A level, and how long a program may run on each of its maps that is to mend another."""

    level: Level
    steps: int

    def wins(self, program: Program) -> bool:
        """Whether it wins on every map."""
        return all(end.solved for end in endings(self.level, program, self.steps))


def misconception(level: Level, program: Program) -> Misconception | None:
    """The mistake of the catalogue that a program makes, if it is only that one."""
    ends = endings(level, program)
    if all(end.solved for end in ends):
        return None
    found = next(_shapes(program), "") or _behaviour(ends)
    if not found and sum(end.count for end in ends) <= _SHORT:
        mend = _Mend(level, _ROOM + 4 * max(end.count for end in ends))
        found = next(_repairs(mend, program), "") or _one_change(mend, program)
    if not found:
        found = _later(level, program, ends)
    return CATALOGUE.get(found)


# -- by shape


def _shapes(program: Program) -> Iterator[str]:
    nodes = list(walk(program))
    calls = Counter(str(node.parts[0]) for node in nodes if node.kind in ("call", "call_value"))
    for node in nodes:
        if node.kind == "define":
            name, params, body = node.parts
            inside = list(walk(body))
            within = sum(_calls(inner, name) for inner in inside)
            if within and calls[str(name)] == within:
                yield "b22"
            elif body and not calls[str(name)]:
                yield "b21"
            used = {inner.parts[0] for inner in inside if inner.kind == "name"}
            if body and isinstance(params, tuple) and any(one not in used for one in params):
                yield "b23"
    yield from _swaps(program)


def _calls(node: Node, name: Part) -> bool:
    return node.kind in ("call", "call_value") and node.parts[0] == name


def _swaps(program: Program) -> Iterator[str]:
    """`a = b` and right below it `b = a`."""
    for one, two in zip(program.body, program.body[1:], strict=False):
        both = one.kind == two.kind == "set"
        if both and _named(one.parts[1]) == two.parts[0] and _named(two.parts[1]) == one.parts[0]:
            yield "b26"


def _named(part: Part) -> Part:
    return part.parts[0] if isinstance(part, Node) and part.kind == "name" else None


# -- by how it ends


def _behaviour(ends: tuple[Ending, ...]) -> str:
    codes = {end.fault.code for end in ends if end.fault}
    if "run.steps" in codes:
        return "b29"
    return "b16" if "desk.put-twice" in codes else ""


def _later(level: Level, program: Program, ends: tuple[Ending, ...]) -> str:
    """What is only said where nothing nearer was found."""
    if level.form == "fix" and level.start.body:
        changed = edits_between(level.start, program)
        if changed > 2 and changed * 2 > size(level.start):
            return "b07"
    asks = any(_asks(level, node) for node in walk(program))
    return "b28" if len(ends) > 1 and ends[0].solved and not asks else ""


def _asks(level: Level, node: Node) -> bool:
    block = level.toolbox.get(node.kind)
    return block is not None and block.category == "sense"


# -- by a repair


def _repairs(mend: _Mend, program: Program) -> Iterator[str]:
    """The repairs that no single edit of a hand is."""
    kinds = {node.kind for node in walk(program)}
    if kinds & set(_MIRROR) and mend.wins(_mirrored(program)):
        yield "b04"
    yield from _negated(mend, program)
    for node in statements(program):
        if node.kind in ("if", "while", "until"):
            yield from _turned(mend, program, node)
    for node in walk(program):
        if node.kind in ("and", "or"):
            other = replace(node, kind="or" if node.kind == "and" else "and")
            if mend.wins(put_instead(program, node.id, other)):
                yield "b18"


def _turned(mend: _Mend, program: Program, node: Node) -> Iterator[str]:
    """Another kind of question with the same body: once, again and again, until."""
    waits = any(inner.kind in _WAITS for inner in walk(node))
    for kind in {"if": ("while", "until"), "while": ("until",), "until": ("while",)}[node.kind]:
        if mend.wins(put_instead(program, node.id, replace(node, kind=kind))):
            yield "b13" if node.kind != "if" else "b14" if waits else "b15"


def _negated(mend: _Mend, program: Program) -> Iterator[str]:
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


def _one_change(mend: _Mend, program: Program) -> str:
    hint = advice(mend.level, program)
    change = hint.change
    if change is None or hint.left > _NEAR or not mend.wins(change.program):
        return ""
    match change.act:
        case "move":
            return _of_move(program, change)
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
