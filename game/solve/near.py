"""How far one program is from another in edits of a hand, and which edits lead there.

The distance is a tree edit distance of the top-down kind (Selkow 1977), with moves. The better
known one of Zhang and Shasha may take a loop away and leave what is inside, or slip one around
blocks that stay; a hand cannot: a block carries what is inside it. So only such edits count here as
the editor knows: put a block, take one away with its inside, give one another value, move one.
Each edit told of is the first of a shortest way, so after it the rest is shorter: whoever follows
arrives.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from game.program import Node, Part, Place, Program, insert, move, remove, set_part
from game.program import replace as put_instead

__all__ = ["Change", "changes", "distance"]

_PUT, _AWAY, _VALUE, _INSTEAD = 1, 1, 1, 2
_FAR = 10_000
_QUIET = frozenset({"comment", "pass"})

Body = tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """One edit: `put`, `move`, `value`, `instead` or `away`, and the program after it.

    `id` is the block it is done to (0 for a new one), `place` where a block goes, in the program as
    it is now. `node` is the block as it will be, its bodies empty; `slot` the value that changes.
    """

    act: str
    program: Program
    node: Node
    id: int = 0
    place: Place | None = None
    slot: int = -1


def distance(program: Program, target: Program) -> int:
    """How many edits lead from one program to the other, where moves count as two."""
    return _Ways().bodies(program.body, target.body)


def changes(program: Program, target: Program) -> Iterator[Change]:
    """The edits of a shortest way in reading order; each may be done first.

    A block that is put while one like it goes away is moved instead, where that is as short.
    """
    ways = _Ways()
    whole = ways.bodies(program.body, target.body)
    found = list(ways.edits(program.body, target.body, Place(0, 0, 0)))
    leaving = [edit.node for edit in found if edit.act == "away"]
    moves = {
        index: moved
        for index, edit in enumerate(found)
        if edit.act == "put" and (moved := _moved(program, target, edit, leaving, whole))
    }
    gone = {moved.id: moved for moved in moves.values()}
    for index, edit in enumerate(found):
        if index in moves:
            yield moves[index]
        elif edit.act == "away" and edit.id in gone:  # it is not one too many: it moves
            yield gone[edit.id]
        else:
            yield _done(program, edit)


@dataclass(frozen=True, slots=True)
class _Edit:
    act: str
    node: Node  # the block as it should be; for `away` the one that goes
    id: int = 0
    place: Place | None = None
    slot: int = -1


def _done(program: Program, edit: _Edit) -> Change:
    """The edit with the program after it."""
    head = _head(edit.node)
    match edit.act:
        case "put" if edit.place is not None:
            return Change("put", insert(program, edit.place, (head,)), head, 0, edit.place)
        case "value":
            after = set_part(program, edit.id, edit.slot, edit.node.parts[edit.slot])
            return Change("value", after, head, edit.id, None, edit.slot)
        case "instead":
            return Change("instead", put_instead(program, edit.id, head), head, edit.id)
    return Change("away", remove(program, edit.id), head, edit.id)


def _moved(
    program: Program, target: Program, edit: _Edit, leaving: list[Node], whole: int
) -> Change | None:
    """The edit as a move of a block that is to go anyway."""
    assert edit.place is not None
    wanted = _bare(_head(edit.node))
    for gone in leaving:
        for node in _statements((gone,)):
            if node.kind == "branch" or _bare(_head(node)) != wanted:
                continue
            after = move(program, node.id, edit.place)
            if after != program and distance(after, target) < whole:
                return Change("move", after, _head(edit.node), node.id, edit.place)
    return None


class _Ways:
    """The distances between bodies; mutable, for it remembers them."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, int], list[list[int]]] = {}
        self._alive: list[object] = []  # what is known by its place in memory must stay there

    def bodies(self, mine: Body, theirs: Body) -> int:
        return self._table(mine, theirs)[0][0]

    def _table(self, mine: Body, theirs: Body) -> list[list[int]]:
        """The distance of what is left of both bodies, from each pair of places on."""
        key = id(mine), id(theirs)
        if key not in self._known:
            self._alive += (mine, theirs)
            rows = [[0] * (len(theirs) + 1) for _ in range(len(mine) + 1)]
            for i in range(len(mine), -1, -1):
                for j in range(len(theirs), -1, -1):
                    rows[i][j] = min(
                        (cost + rows[a][b] for cost, a, b in self._steps(mine, theirs, i, j)),
                        default=0,
                    )
            self._known[key] = rows
        return self._known[key]

    def _steps(self, mine: Body, theirs: Body, i: int, j: int) -> Iterator[tuple[int, int, int]]:
        """What may be done at a pair of places: its cost, and the places after it."""
        if i < len(mine) and j < len(theirs):
            yield self.nodes(mine[i], theirs[j]), i + 1, j + 1
        if j < len(theirs):
            yield _size(theirs[j]), i, j + 1
        if i < len(mine):
            yield 0 if mine[i].kind in _QUIET else _AWAY, i + 1, j

    def nodes(self, mine: Node, theirs: Node) -> int:
        """From one statement to another that stands in its place."""
        if mine.kind != theirs.kind or len(mine.parts) != len(theirs.parts):
            simple = not (_has_bodies(mine) or _has_bodies(theirs))
            quiet = mine.kind in _QUIET or theirs.kind in _QUIET
            return _INSTEAD if simple and not quiet else _FAR
        if mine.kind in _QUIET:
            return 0
        total = 0
        for slot in range(len(mine.parts)):
            if _is_body(theirs, slot) or _is_body(mine, slot):
                total += self.bodies(_body(mine, slot), _body(theirs, slot))
            else:
                total += _VALUE * (not _same(mine.parts[slot], theirs.parts[slot]))
        return total

    def edits(self, mine: Body, theirs: Body, place: Place) -> Iterator[_Edit]:
        """The edits of one shortest way, in reading order."""
        rows, i, j = self._table(mine, theirs), 0, 0
        while i < len(mine) or j < len(theirs):
            best = next(
                step
                for step in self._steps(mine, theirs, i, j)
                if step[0] + rows[step[1]][step[2]] == rows[i][j]
            )
            cost, a, b = best
            here = replace(place, index=i)
            if a > i and b > j:
                if cost:
                    yield from self._inside(mine[i], theirs[j])
            elif b > j:
                if cost:
                    yield _Edit("put", theirs[j], 0, here)
            elif cost:
                yield _Edit("away", mine[i], mine[i].id)
            i, j = a, b

    def _inside(self, mine: Node, theirs: Node) -> Iterator[_Edit]:
        if mine.kind != theirs.kind:
            yield _Edit("instead", theirs, mine.id)
            return
        for slot in range(len(mine.parts)):
            if _is_body(theirs, slot) or _is_body(mine, slot):
                inner = Place(mine.id, slot, 0)
                yield from self.edits(_body(mine, slot), _body(theirs, slot), inner)
            elif not _same(mine.parts[slot], theirs.parts[slot]):
                yield _Edit("value", theirs, mine.id, None, slot)


_VALUES = frozenset({"call", "announce"})
"""Statements whose tuples of nodes are values."""


def _is_body(node: Node, slot: int) -> bool:
    part = node.parts[slot]
    if node.kind in _VALUES or not isinstance(part, tuple):
        return False
    if not part:
        return not (node.kind == "define" and slot == 1)
    return isinstance(part[0], Node)


def _body(node: Node, slot: int) -> Body:
    part = node.parts[slot]
    if not isinstance(part, tuple):
        return ()
    return tuple(inner for inner in part if isinstance(inner, Node))


def _has_bodies(node: Node) -> bool:
    return any(_is_body(node, slot) for slot in range(len(node.parts)))


def _statements(body: Body) -> Iterator[Node]:
    for node in body:
        yield node
        for slot in range(len(node.parts)):
            if _is_body(node, slot):
                yield from _statements(_body(node, slot))


def _size(node: Node) -> int:
    """How many edits put a statement with all inside it; branches come with their choice."""
    if node.kind in _QUIET:
        return 0
    inner = [_size(each) for slot in range(len(node.parts)) for each in _inner(node, slot)]
    return _PUT + sum(inner)


def _inner(node: Node, slot: int) -> Iterator[Node]:
    for each in _body(node, slot) if _is_body(node, slot) else ():
        if each.kind == "branch":
            yield from _body(each, 1)
        else:
            yield each


def _head(node: Node) -> Node:
    """The statement with nothing inside it; a choice keeps its questions."""

    def bare(slot: int) -> Part:
        part = node.parts[slot]
        if not _is_body(node, slot) or not isinstance(part, tuple):
            return part
        if part and isinstance(part[0], Node) and part[0].kind == "branch":
            return tuple(_head(each) for each in _body(node, slot))
        return ()

    return replace(node, parts=tuple(map(bare, range(len(node.parts)))), gap=False)


def _same(one: Part, other: Part) -> bool:
    return _bare_part(one) == _bare_part(other)


def _bare_part(part: Part) -> Part:
    if isinstance(part, Node):
        return _bare(part)
    if isinstance(part, tuple) and part and isinstance(part[0], Node):
        return tuple(_bare(each) for each in part if isinstance(each, Node))
    return part


def _bare(node: Node) -> Node:
    """The block without comment and blank line, which tell no two blocks apart."""
    return Node(0, node.kind, tuple(map(_bare_part, node.parts)))
