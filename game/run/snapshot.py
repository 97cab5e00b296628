"""A picture of names and lists that shares what did not change."""

from __future__ import annotations

from collections.abc import Callable
from operator import is_
from typing import Any

from game.blocks.lists import Items
from game.run.trace import Ref, Value

__all__ = ["MOST_AROUND", "Memory"]

MOST_AROUND = 16
"""So many lists of the calls around are shown with each step."""

Shown = tuple[Value, ...]
Kept = tuple[dict[str, Any], tuple[Any, ...], tuple[str, ...], Shown, tuple[Items, ...]]
Heap = tuple[tuple[int, Shown], ...]


class Memory:
    """Gives the names and lists of a moment; remembers the last ones, to share them."""

    def __init__(self, work: Callable[[int], None]) -> None:
        self.work = work  # counts what a picture costs, before it is made
        self.lists = False  # whether the program has made any list yet
        self.env: dict[str, Any] = {}
        self.values: tuple[Any, ...] = ()  # of the names, as the program has them
        self.boxes: tuple[str, ...] = ()  # the names
        self.shown: Shown = ()  # the values, with lists as references to them
        self.heap: Heap = ()
        self.around: tuple[Items, ...] = ()  # lists of the calls around, outermost first
        self._met: dict[tuple[str, ...], tuple[str, ...]] = {}  # names calls begin with

    def enter(self, env: dict[str, Any]) -> Kept:
        """A call begins from `env`; what is shown is the caller's. Gives what `leave` takes."""
        if env is not self.env:
            self.look(env)
        kept = env, self.values, self.boxes, self.shown, self.around
        if self.lists and len(self.around) < MOST_AROUND:
            met = {row.id for row in self.around}
            own = {row.id: row for row in self.values if isinstance(row, Items)}
            more = [row for id, row in own.items() if id not in met]
            self.around = (*self.around, *more)[:MOST_AROUND]
        return kept

    def leave(self, kept: Kept) -> None:
        """Back in the caller. A call changes no names of it, but perhaps its lists."""
        env, self.values, self.boxes, self.shown, self.around = kept
        self.env = {} if self.lists else env

    def look(self, env: dict[str, Any]) -> None:
        """Sets `boxes`, `shown` and `heap` to those of a call; they never change themselves."""
        values = tuple(env.values())
        if env is not self.env:
            self._begin(env)
            self._show(values)
        elif len(values) != len(self.values):  # names are never taken away
            self.boxes = tuple(env)
            self._show(values)
        elif not all(map(is_, values, self.values)):
            self._show(values)
        self.env = env
        if self.lists:
            rows = [value for value in values if isinstance(value, Items)]
            self._reach([*rows, *self.around])

    def _begin(self, env: dict[str, Any]) -> None:
        """Sets `boxes` to those of another call; calls of one knot share theirs."""
        boxes = tuple(env)
        if len(boxes) > 16:
            self.work(len(boxes))
            self.boxes = boxes
        else:
            self.boxes = self._met.setdefault(boxes, boxes)

    def _show(self, values: tuple[Any, ...]) -> None:
        if len(values) > 16:
            self.work(len(values))
        self.values = values
        self.shown = tuple([_shown(value) for value in values]) if self.lists else values

    def _reach(self, rows: list[Items]) -> None:
        """Sets the heap to the lists that can be reached from `rows`."""
        met = {row.id for row in rows}
        heap: list[Any] = []
        queue = list({row.id: row for row in rows}.values())
        for row in queue:  # grows while it is walked
            if row.shot is None:
                self.work(len(row) + 8)
                row.inner = tuple([item for item in row if isinstance(item, Items)])
                row.shot = (
                    row.id,
                    tuple([_shown(item) for item in row]) if row.inner else tuple(row),
                )
            heap.append(row.shot)
            for inner in row.inner:
                if inner.id not in met:
                    met.add(inner.id)
                    queue.append(inner)
        if len(heap) > 16:
            self.work(len(heap))  # for the walk
        if len(heap) == len(self.heap) and all(
            new is old for new, old in zip(heap, self.heap, strict=True)
        ):
            return
        if len(heap) > 16:
            self.work(len(heap))  # for the picture
        self.heap = tuple(heap)


def _shown(value: Any) -> Value:
    """A list as a reference to it, anything else as it is."""
    if not isinstance(value, Items):
        return value  # type: ignore[no-any-return]
    if value.ref is None:
        value.ref = Ref(value.id)
    return value.ref  # type: ignore[no-any-return]
