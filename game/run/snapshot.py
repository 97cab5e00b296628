"""A picture of names and lists that shares what did not change."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from game.blocks.lists import Items
from game.run.trace import Ref, Value

__all__ = ["Memory"]

Names = tuple[tuple[str, Value], ...]
Heap = tuple[tuple[int, tuple[Value, ...]], ...]


class Memory:
    """Gives the names and lists of a moment; remembers the last ones, to share them."""

    def __init__(self, work: Callable[[int], None]) -> None:
        self.work = work  # counts what a picture costs, before it is made
        self.env: dict[str, Any] = {}
        self.names: Names = ()
        self.heap: Heap = ()

    def look(self, env: dict[str, Any]) -> tuple[Names, Heap]:
        """The names of a call and the lists they reach, as values that never change."""
        last: Any = self.names if env is self.env else ()
        self.env = env
        rows: list[Items] = []
        names: list[Any] = []
        same = len(last) == len(env)
        for index, (name, value) in enumerate(env.items()):
            if isinstance(value, Items):
                rows.append(value)
                value = Ref(value.id)
            if index < len(last):
                pair = last[index]
                old = pair[1]
                if old is value or (type(old) is Ref and old == value):
                    names.append(pair)
                    continue
            same = False
            names.append((name, value))
        if not same:
            if len(names) > 16:
                self.work(len(names))
            self.names = tuple(names)
        if rows or self.heap:
            self._reach(rows)
        return self.names, self.heap

    def _reach(self, rows: list[Items]) -> None:
        """Sets the heap to the lists that can be reached from `rows`."""
        met = {row.id for row in rows}
        heap: list[Any] = []
        queue = list({row.id: row for row in rows}.values())
        for row in queue:  # grows while it is walked
            if row.shot is None:
                self.work(len(row) + 8)
                row.inner = tuple(item for item in row if isinstance(item, Items))
                row.shot = (
                    row.id,
                    tuple(Ref(item.id) if isinstance(item, Items) else item for item in row),
                )
            heap.append(row.shot)
            for inner in row.inner:
                if inner.id not in met:
                    met.add(inner.id)
                    queue.append(inner)
        if len(heap) == len(self.heap) and all(
            new is old for new, old in zip(heap, self.heap, strict=True)
        ):
            return
        if len(heap) > 16:
            self.work(len(heap))
        self.heap = tuple(heap)
