"""Building a program of cards inside cards with the cursor, in both faces and with both hands.

What stands there already stays when only numbers or choices differ; else the child begins anew.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from game.editor.acts import Stop
from game.editor.stops import mouths, stops_of
from game.program import Node, Program

if TYPE_CHECKING:
    from child import Child

__all__ = ["alike", "at", "build_nested", "buildable", "stand", "steps_to"]


def build_nested(child: Child, wanted: Program) -> None:
    """Make what is on the screen what is wanted."""
    if not alike(child.cards, wanted.body):
        while child.cards:
            child.take_out(len(child.cards) - 1)
        _thread(child, wanted.body, ())
    _answer_all(child, wanted.body, ())
    assert child.play.editor.program == wanted


def buildable(body: Sequence[Node]) -> bool:
    """Whether there are only commands, loops and questions: what has names and sums is written."""
    return all(
        sum(isinstance(part, tuple) for part in node.parts) <= 1
        and not any(isinstance(part, str) for part in node.parts)
        and all(
            value.kind in ("number", "constant") or not value.parts for _, value in _values(node)
        )
        and all(value.kind != "name" for _, value in _values(node))
        and buildable(_body(node))
        for node in body
    )


def alike(found: Sequence[Node], wanted: Sequence[Node]) -> bool:
    """Whether two bodies have the same cards in the same places."""
    return [node.kind for node in found] == [node.kind for node in wanted] and all(
        alike(_body(one), _body(other)) for one, other in zip(found, wanted, strict=True)
    )


def _body(node: Node) -> tuple[Node, ...]:
    return next((part for part in node.parts if isinstance(part, tuple)), ())


def _thread(child: Child, wanted: Sequence[Node], path: tuple[int, ...]) -> None:
    """Card after card at the cursor; a card with a body is filled before the next one."""
    for index, node in enumerate(wanted):
        stand(child, _before(child, (*path, index)))
        child.press(child.shown(node.kind))
        assert at(child, (*path, index)).kind == node.kind
        _thread(child, _body(node), (*path, index))


def _before(child: Child, path: tuple[int, ...]) -> Stop:
    """Where the cursor stands so that a new card becomes the one at a path."""
    if path[-1]:
        last = at(child, (*path[:-1], path[-1] - 1))
        return Stop(last.id, "foot") if mouths(last, child.play.editor.find) else Stop(last.id)
    return Stop(at(child, path[:-1]).id) if path[:-1] else Stop(0)


def at(child: Child, path: tuple[int, ...]) -> Node:
    """The card that is reached by going into bodies."""
    cards = child.cards
    for index in path[:-1]:
        cards = _body(cards[index])
    return cards[path[-1]]


def stand(child: Child, stop: Stop) -> None:
    """Bring the cursor to a place: by pressing it, or by the arrows."""
    if child.play.editor.cursor != stop:
        child.go(stop)
    assert child.play.editor.cursor == stop


def steps_to(child: Child, stop: Stop) -> int:
    """How many places lie before one."""
    editor = child.play.editor
    return stops_of(editor.program, editor.find).index(stop)


def _answer_all(child: Child, wanted: Sequence[Node], path: tuple[int, ...]) -> None:
    """Turn every number and choose every word that is not yet as it should be."""
    for index, node in enumerate(wanted):
        here = (*path, index)
        for slot, value in _values(node):
            if at(child, here).parts[slot] != value:
                child.answer(at(child, here), slot, value)
                assert at(child, here).parts[slot] == value
        _answer_all(child, _body(node), here)


def _values(node: Node) -> Iterator[tuple[int, Node]]:
    return ((slot, part) for slot, part in enumerate(node.parts) if isinstance(part, Node))
