"""A picture of names and lists that shares what did not change."""

from __future__ import annotations

from collections.abc import Callable
from operator import is_
from typing import Any

from game.blocks.lists import Items
from game.run.trace import Around, Frame, Ref, Value

__all__ = ["MOST_AROUND", "Memory"]

MOST_AROUND = 16
"""So many lists of the calls around are shown with each step."""

_MANY = 16
"""So many names or lists are looked at for nothing; more are counted as bulk work."""

Shown = tuple[Value, ...]
Kept = tuple[
    dict[str, Any], tuple[Any, ...], tuple[str, ...], Shown, tuple[Items, ...], Frame | None,
    Around | None,
]  # fmt: skip
Heap = tuple[tuple[int, Shown], ...]

_new: Callable[..., Any] = tuple.__new__  # half the time of Frame(...) [measured]


class Memory:
    """Gives the names, lists and calls of a moment; remembers the last ones, to share them."""

    def __init__(self, work: Callable[[int], None], output: list[str]) -> None:
        self.work = work  # counts what a picture costs, before it is made
        self.output = output
        self.wind()

    def wind(self) -> None:
        """Back to the start of a run."""
        self.lists = False  # whether the program has made any list yet
        self.env: dict[str, Any] = {}
        self.values: tuple[Any, ...] = ()  # of the names, as the program has them
        self.boxes: tuple[str, ...] = ()  # the names
        self.shown: Shown = ()  # the values, with lists as references to them
        self.heap: Heap = ()
        self.frames: Frame | None = None
        self.outer: tuple[Items, ...] = ()  # lists of the calls around, outermost first
        self.around: Around | None = None  # what steps share, until a part of it changes
        self._met: dict[tuple[str, ...], tuple[str, ...]] = {}  # names calls begin with

    def surround(self) -> Around:
        """What is around a step, made anew; to be asked for when `around` is None."""
        parts = self.boxes, self.heap, self.frames, None, len(self.output)
        around: Around = _new(Around, parts)
        self.around = around
        return around

    def enter(
        self, id: int, name: str, env: dict[str, Any], params: tuple[str, ...], own: dict[str, Any]
    ) -> Kept:
        """A call begins from `env`, with names of its `own`. Gives what `leave` takes."""
        if env is not self.env:
            self.look(env)
        frames = self.frames
        kept = env, self.values, self.boxes, self.shown, self.outer, frames, self.around
        depth = 1 if frames is None else frames.depth + 1
        self.frames = _new(Frame, (name, id, self.boxes, self.shown, depth, frames))
        self.around = None
        if self.lists:
            self._leave_behind()
        elif len(own) == len(params) <= _MANY:  # what `look` would give, without looking
            self.env, self.boxes = own, params
            self.values = self.shown = tuple(own.values())
        return kept

    def _leave_behind(self) -> None:
        """The lists of the caller become lists of a call around."""
        if len(self.outer) < MOST_AROUND:
            met = {row.id for row in self.outer}
            own = {row.id: row for row in self.values if isinstance(row, Items)}
            more = [row for id, row in own.items() if id not in met]
            self.outer = (*self.outer, *more)[:MOST_AROUND]

    def leave(self, kept: Kept) -> None:
        """Back in the caller. A call changes no names of it, but perhaps its lists."""
        env, self.values, self.boxes, self.shown, self.outer, self.frames, around = kept
        if self.lists:
            self.env, self.around = {}, None
        else:
            self.env = env
            same = around is not None and around.said == len(self.output)
            self.around = around if same else None

    def look(self, env: dict[str, Any]) -> None:
        """Sets `boxes`, `shown` and `heap` to those of a call; they never change themselves."""
        values = tuple(env.values())
        if env is not self.env:
            self._begin(env)
            self._show(values)
        elif len(values) != len(self.values):  # names are never taken away
            self.boxes, self.around = tuple(env), None
            self._show(values)
        elif not all(map(is_, values, self.values)):
            self._show(values)
        self.env = env
        if self.lists:
            rows = [value for value in values if isinstance(value, Items)]
            self._reach([*rows, *self.outer])

    def _begin(self, env: dict[str, Any]) -> None:
        """Sets `boxes` to those of another call; calls of one knot share theirs."""
        boxes = tuple(env)
        if len(boxes) > _MANY:
            self.work(len(boxes))
        else:
            boxes = self._met.setdefault(boxes, boxes)
        if boxes is not self.boxes:
            self.boxes, self.around = boxes, None

    def _show(self, values: tuple[Any, ...]) -> None:
        if len(values) > _MANY:
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
        if len(heap) > _MANY:
            self.work(len(heap))  # for the walk
        if len(heap) == len(self.heap) and all(
            new is old for new, old in zip(heap, self.heap, strict=True)
        ):
            return
        if len(heap) > _MANY:
            self.work(len(heap))  # for the picture
        self.heap, self.around = tuple(heap), None


def _shown(value: Any) -> Value:
    """A list as a reference to it, anything else as it is."""
    if not isinstance(value, Items):
        return value  # type: ignore[no-any-return]
    if value.ref is None:
        value.ref = Ref(value.id)
    return value.ref  # type: ignore[no-any-return]
