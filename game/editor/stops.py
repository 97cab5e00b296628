"""The places of the cursor in reading order, and what lies under each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from game.blocks import Block, Shape, SlotKind
from game.editor.acts import Stop
from game.editor.gaps import accepts
from game.editor.tokens import Find, Gap, bars, is_literal
from game.program import HOLE, Node, Place, Program, walk

__all__ = ["aims", "gap_at", "gaps_of", "holder", "mouths", "nearest", "spot_under", "stops_of"]


_MOUTHS = (SlotKind.BODY, SlotKind.BRANCHES)


def mouths(node: Node, find: Find) -> tuple[tuple[int, int, tuple[Node, ...]], ...]:
    """The mouths of a statement as (owner, slot, statements), from top to bottom."""
    if not any(type(part) is tuple for part in node.parts):
        return ()  # most have neither bodies nor branches, and need no look at their slots
    if not any(slot.kind in _MOUTHS for slot in find(node.kind).slots):
        return ()
    found = (bar.mouth for bar in bars(node, find, _plain))
    return tuple(mouth for mouth in found if mouth is not None)


def _plain(text: str) -> str:
    """Labels need no words here, only their gaps."""
    return text


def stops_of(program: Program, find: Find) -> tuple[Stop, ...]:
    """Every stop but the gaps: Start, then each head, what is inside, its bars, its foot."""
    found = [Stop(0)]
    _gather(program.body, find, found)
    return tuple(found)


def _gather(body: Sequence[Node], find: Find, found: list[Stop]) -> None:
    for node in body:
        found.append(Stop(node.id))
        inside = mouths(node, find)
        for place, (_, _, statements) in enumerate(inside):
            if place:
                found.append(Stop(node.id, "bar", place))
            _gather(statements, find, found)
        if inside:
            found.append(Stop(node.id, "foot"))


def spot_under(stop: Stop, program: Program, find: Find) -> Place:
    """Where a new statement goes when the cursor stands there."""
    if stop.node == 0:
        return Place(0, 0, 0)
    held = holder(program, stop.node, find)
    if held is None:
        return Place(0, 0, len(program.body))
    node, spot = held
    inside = mouths(node, find)
    if stop.part != "foot" and inside:
        owner, slot, _ = inside[stop.slot if stop.part == "bar" else 0]
        return Place(owner, slot, 0)
    return Place(spot.owner, spot.slot, spot.index + 1)


def holder(program: Program, id: int, find: Find) -> tuple[Node, Place] | None:
    """The statement that is node `id` or holds it as a value, and where it stands."""
    return _holder(program.body, 0, 0, id, find)


def _holder(
    body: Sequence[Node], owner: int, slot: int, id: int, find: Find
) -> tuple[Node, Place] | None:
    for index, node in enumerate(body):
        inside = mouths(node, find)
        for inner_owner, inner_slot, statements in inside:
            if found := _holder(statements, inner_owner, inner_slot, id, find):
                return found
        if any(one.id == id for one in walk(node)):
            return node, Place(owner, slot, index)
    return None


def aims(program: Program, block: Block, find: Find) -> tuple[Place | Gap, ...]:
    """Every place or gap a block may be put, in reading order."""
    if block.shape is Shape.STATEMENT:
        return tuple(_places(program.body, 0, 0, find))
    return tuple(gap for gap in _all_gaps(program.body, find) if accepts(gap, block))


def _places(body: Sequence[Node], owner: int, slot: int, find: Find) -> Iterator[Place]:
    yield Place(owner, slot, 0)
    for index, node in enumerate(body):
        for inner, inner_slot, statements in mouths(node, find):
            yield from _places(statements, inner, inner_slot, find)
        yield Place(owner, slot, index + 1)


def _all_gaps(body: Sequence[Node], find: Find) -> Iterator[Gap]:
    for node in body:
        for bar in bars(node, find, _plain):
            for token in bar.tokens:
                if isinstance(token, Gap):
                    yield from _with_inner(token, find)
            yield from _all_gaps(bar.mouth[2] if bar.mouth else (), find)


def gaps_of(node: Node, find: Find) -> tuple[Gap, ...]:
    """The gaps of a statement in reading order, those inside its values after them."""
    found: list[Gap] = []
    for bar in bars(node, find, _plain):
        for token in bar.tokens:
            if isinstance(token, Gap):
                found += _with_inner(token, find)
    return tuple(found)


def _with_inner(gap: Gap, find: Find) -> list[Gap]:
    built = isinstance(gap.part, Node) and gap.part.kind != HOLE and not is_literal(gap.part)
    if not built:
        return [gap]
    assert isinstance(gap.part, Node)
    return [gap, *gaps_of(gap.part, find)]


def gap_at(stop: Stop, program: Program, find: Find) -> Gap | None:
    """The gap the cursor stands on."""
    place = holder(program, stop.node, find) if stop.part == "gap" else None
    if place is None:
        return None
    wanted = (stop.node, stop.slot, stop.item)
    return next(
        (gap for gap in gaps_of(place[0], find) if (gap.owner, gap.slot, gap.item) == wanted), None
    )


def nearest(stop: Stop, program: Program, find: Find, known: Sequence[Stop]) -> Stop:
    """The stop itself where it still exists, else the closest one of the `known` that does."""
    if stop in known:
        return stop
    if stop.part == "gap":
        if gap_at(stop, program, find) is not None:
            return stop
        place = holder(program, stop.node, find)
        return Stop(place[0].id) if place else known[-1]
    head = replace(stop, part="head", slot=-1, item=-1)
    return head if head in known else known[-1]
