"""The picture of a Desk: a moment between two states as sprites in cells.

The picture is 12 cells wide and 10 high; y is where a thing stands. The `look` of a sheet is its
kind, number, words, source and marks with bars between; of a box its name, count and number of
boxes; of a place on the shelf what stands there; of a prop the name of the thing. `sorted` lies on
a belt that has run empty, its look the count of each box.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.worlds.desk_state import DeskState
from game.worlds.world import Picture, Sprite

__all__ = ["COLUMNS", "ROWS", "desk_picture"]

COLUMNS, ROWS = 12, 10

_HAND = 6.2
"""Where the paper in hand lies on the belt."""

_GAP = 1.45
"""From one paper on the belt to the next."""

_SHOWN = 5
"""The most papers that are seen waiting."""

_BELT, _BOX = 6.0, 9.0


def desk_picture(before: DeskState, after: DeskState, t: float, mood: str = "") -> Picture:
    """The moment `t` on the way from one state to the next."""
    shown = after if t >= 1 else before
    sprites: list[Sprite] = []
    if after.map.papers:
        sprites.append(Sprite("belt", 0, _BELT, f"{_rolled(before, after, t):.3f}", 0))
        sprites += _waiting(before, after, t)
    sprites += _boxes(shown)
    sprites += _props(shown)
    sprites += _hand(before, after, t)
    sprites += _shelf(before, after, t)
    if after.map.papers:
        left = len(shown.map.papers) - shown.taken
        sprites.append(Sprite("left", 10, 0, str(left), 4))
        if not left and not shown.held:
            counts = " ".join(str(len(box)) for box in shown.boxes)
            sprites.append(Sprite("sorted", 0, _BELT, counts, 4))
    if shown.copies:
        sprites.append(Sprite("copies", 10, 3, str(shown.copies), 4))
    feeling = mood or ("oops" if after.oops and t > 0.3 else "")
    x, y = (8.6, 7.0) if after.map.papers else (9.2, 9.2)
    sprites.append(Sprite("robot", x, y, f"south {feeling}".strip(), 3))
    return Picture(COLUMNS, ROWS, after.map.skin, tuple(sprites))


def _rolled(before: DeskState, after: DeskState, t: float) -> float:
    return before.taken + (after.taken - before.taken) * t


def _waiting(before: DeskState, after: DeskState, t: float) -> Iterator[Sprite]:
    """The papers on the belt; all move on while one is taken."""
    moving = after.taken - before.taken
    for place in range(_SHOWN + 1):
        index = before.taken + place
        if index < len(before.map.papers):
            x = _HAND - (place + 1 - moving * t) * _GAP
            taken = moving and place == 0
            yield Sprite("hand" if taken else "sheet", x, _BELT, _look(before, index), 2)


def _hand(before: DeskState, after: DeskState, t: float) -> Iterator[Sprite]:
    """The paper in hand, on its way into a box if it is put there."""
    if not before.held:
        return
    index = before.taken - 1
    if after.taken != before.taken:  # without boxes the old paper goes away under the belt
        if t < 0.5:
            yield Sprite("hand", _HAND + t, _BELT + 4 * t, _look(before, index), 1)
        return
    if after.held or after.spot < 0:
        yield Sprite("hand", _HAND, _BELT, _look(after if t > 0.4 else before, index), 2)
    elif t < 1:
        to_x = box_x(after.spot, len(after.map.boxes))
        rise = 4 * t * (1 - t)
        x, y = _HAND + (to_x - _HAND) * t, _BELT + (_BOX - 1.5 - _BELT) * t - rise
        yield Sprite("hand", x, y, _look(after, index), 4)


def box_x(box: int, of: int) -> float:
    """The middle of a box, in cells."""
    return COLUMNS * (box + 0.5) / of


def _boxes(state: DeskState) -> Iterator[Sprite]:
    of = len(state.map.boxes)
    for box, name in enumerate(state.map.boxes):
        look = f"{name}|{len(state.boxes[box])}|{of}|{box}"
        yield Sprite("box", box_x(box, of), _BOX, look, 3)


def _props(state: DeskState) -> Iterator[Sprite]:
    """The things on the table: where boxes stand, there is no room; copies lie among them."""
    things = () if state.map.boxes else state.map.props
    alone, among = (3.8, 2.2, 1.4)[len(things) - 1], 2.4 if len(things) == 3 else 3.0
    for place, name in enumerate(things):
        x = (1.3, 5.6, 7.2)[place] if state.map.money else alone + among * place
        yield Sprite("prop", x, 9.2, name, 1)


def _shelf(before: DeskState, after: DeskState, t: float) -> Iterator[Sprite]:
    """The things on the shelf; the one looked at is marked."""
    shown = after if t >= 0.5 else before
    for place, thing in enumerate(shown.shelf):
        seen = shown.last == "look" and shown.spot == place
        yield Sprite("place", place, 3, f"{thing}|{'seen' if seen else ''}", 2)


def _look(state: DeskState, index: int) -> str:
    paper = state.map.papers[index]
    number = str(paper.number) if paper.number else ""
    return "|".join((paper.kind, number, paper.name, paper.source, state.marks(index)))
