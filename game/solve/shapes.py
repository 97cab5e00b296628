"""Mistakes seen in the shape of a program that does not win."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from math import inf

from game.program import Node, Part, Program, walk

__all__ = ["known_names", "lost_values", "shapes"]

_PLAIN = frozenset({"text", "number", "constant", "name"})
"""Values that are no question."""

_TRUTHS = frozenset({"truth", "compare", "and", "or", "not"})
_LEAVES = frozenset({"break", "continue", "return", "call", "call_value"})


def shapes(program: Program, called: frozenset[str] = frozenset()) -> Iterator[str]:
    """The mistakes a program shows to who only reads it, and that none has that wins.

    `called` are the functions that the level itself calls.
    """
    yield from _knots(program, called)
    yield from _swaps(program)
    yield from _greedy(program)
    yield from _half_questions(program)


def _knots(program: Program, called: frozenset[str]) -> Iterator[str]:
    """Functions that are never called, that only call themselves, that leave a value unread.

    Of two with one name the later one counts.
    """
    nodes = list(walk(program))
    calls = Counter(str(node.parts[0]) for node in nodes if node.kind in ("call", "call_value"))
    calls.update(called)
    for node in {node.parts[0]: node for node in nodes if node.kind == "define"}.values():
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


# -- a question that eats what a later one asks for


def _greedy(program: Program) -> Iterator[str]:
    for node in walk(program):
        tests = list(_chain(node))
        for at, later in enumerate(tests):
            if any(_implies(later, earlier) for earlier in tests[:at]):
                yield "b17"


def _chain(node: Part) -> Iterator[Node]:
    """The questions that are asked one after the other, each where all before it said no."""
    match node:
        case Node(kind="choose", parts=(tuple() as branches, *_)):
            for branch in branches:
                if isinstance(branch, Node) and isinstance(branch.parts[0], Node):
                    yield branch.parts[0]
        case Node(kind="if_else", parts=(Node() as test, _, otherwise)):
            yield test
            if isinstance(otherwise, tuple) and len(otherwise) == 1:
                yield from _chain(otherwise[0])
        case Node(kind="if", parts=(Node() as test, *_)):
            yield test


def _implies(one: Node, other: Node) -> bool:
    """Whether one question is only answered yes where the other is: then it is never reached."""
    mine, theirs = _asked(one), _asked(other)
    if mine is None or theirs is None or mine[0] != theirs[0]:
        return False
    (_, op, value), (_, sign, wall) = mine, theirs
    if sign == "!=":
        return op == "==" and value != wall
    mine_span, their_span = _span(op, value), _span(sign, wall)
    if mine_span is None or their_span is None:
        return op == sign == "==" and value == wall
    return their_span[0] <= mine_span[0] and mine_span[1] <= their_span[1]


def _asked(test: Node) -> tuple[Node, str, object] | None:
    """What a comparison asks about, its sign, and the number or word it compares with."""
    match test:
        case Node(
            kind="compare",
            parts=(Node() as left, (str(op),), (Node(kind="number" | "text", parts=(value,)),)),
        ):
            return left, op, value
    return None


def _span(op: str, value: object) -> tuple[float, float] | None:
    """The whole numbers for which a comparison holds, from and to."""
    if not isinstance(value, int):
        return None
    spans = {
        "<": (-inf, value - 1),
        "<=": (-inf, value),
        ">": (value + 1, inf),
        ">=": (value, inf),
        "==": (value, value),
    }
    return spans.get(op)


# -- a question of which a half is no question


def _half_questions(program: Program) -> Iterator[str]:
    """`x == a or b`: beside a comparison stands a value that is no question."""
    nodes = list(walk(program))
    truths = {
        node.parts[0]
        for node in nodes
        if node.kind == "set" and isinstance(node.parts[1], Node) and node.parts[1].kind in _TRUTHS
    }
    for node in nodes:
        if node.kind in ("and", "or"):
            sides = [part for part in node.parts if isinstance(part, Node)]
            asks = any(inner.kind == "compare" for side in sides for inner in walk(side))
            bare = (side for side in sides if side.kind in _PLAIN and side.parts[0] not in truths)
            if asks and any(bare):
                yield "b19"


# -- values that nobody read


def known_names(program: Program) -> frozenset[Part]:
    """The names that a program puts something into."""
    setting = ("set", "change", "for_each")
    return frozenset(node.parts[0] for node in walk(program) if node.kind in setting)


def lost_values(program: Program) -> Iterator[Node]:
    """The blocks that fill a box anew before anybody has looked at what was in it."""
    bodies = [program.body]
    for node in walk(program):
        bodies += [_body(part) for part in node.parts if _body(part)]
    for body in bodies:
        for at, node in enumerate(body):
            lost = _lost(node.parts[0], body[at + 1 :]) if node.kind == "set" else None
            if lost is not None:
                yield lost


def _body(part: Part) -> tuple[Node, ...]:
    if not isinstance(part, tuple):
        return ()
    return tuple(inner for inner in part if isinstance(inner, Node))


def _lost(name: Part, after: tuple[Node, ...]) -> Node | None:
    """The block that puts something else into a box before anything else is done to it."""
    for node in after:
        inside = list(walk(node))
        if any(inner.kind == "name" and inner.parts[0] == name for inner in inside):
            return None
        if node.kind == "set" and node.parts[0] == name:
            return node
        if any(inner.kind in _LEAVES or inner.parts[:1] == (name,) for inner in inside):
            return None
    return None
