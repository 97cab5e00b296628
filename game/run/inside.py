"""Questions to a trace: what the boxes hold, what changed them, where a step leads to."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any

from game.run.trace import Around, Ref, Step, Trace, Value

__all__ = [
    "Call",
    "Drawer",
    "calls",
    "cell_change",
    "drawers",
    "given_step",
    "last_change",
    "next_at",
    "out",
    "over",
    "since",
    "value_text",
    "values_in",
    "written",
]

DEEPEST, LONGEST = 3, 12
"""How deep, and how many items long, a list inside another one is written."""


@dataclass(frozen=True, slots=True)
class Drawer:
    """A box of memory: a value with all names that lead to it.

    `items` are those of a list, None for a single value; `fresh` are the items that have just
    become other ones, `changed` whether the box itself has.
    """

    names: tuple[str, ...]
    value: str
    items: tuple[str, ...] | None = None
    changed: bool = False
    fresh: frozenset[int] = frozenset()


# -- boxes


def drawers(step: Step, before: Step | None = None) -> tuple[Drawer, ...]:
    """The boxes of a step in order of their first name; a list with several names is one box.

    What differs from `before` has changed; steps of two different calls are not compared.
    """
    found: dict[object, list[str]] = {}
    values: dict[object, Value] = {}
    for name, value in step.names:
        key = value if isinstance(value, Ref) else name
        found.setdefault(key, []).append(name)
        values[key] = value
    old = before if before is not None and same_call(step, before) else None
    return tuple(_drawer(step, old, tuple(names), values[key]) for key, names in found.items())


def _drawer(step: Step, old: Step | None, names: tuple[str, ...], value: Value) -> Drawer:
    text = written(step, value)
    items = _items(step, value)
    if old is None:
        return Drawer(names, text, items)
    was = [_value(old, name) for name in names]
    moved = any(one is _MISSING or not _same(one, value) for one in was)
    if items is None:
        return Drawer(names, text, None, moved)
    earlier = _items(old, value)
    if moved or earlier is None:
        return Drawer(names, text, items, moved)
    fresh = [k for k, one in enumerate(items) if k >= len(earlier) or earlier[k] != one]
    return Drawer(names, text, items, items != earlier, frozenset(fresh))


def same_call(step: Step, other: Step) -> bool:
    """Whether two steps of a run show the names of one and the same call."""
    return step.frames is other.frames


_MISSING: Any = object()


def _value(step: Step, name: str) -> Value:
    return next((value for one, value in step.names if one == name), _MISSING)


def _same(a: Value, b: Value) -> bool:
    """Whether two values are the same to a child: 1 and True are not."""
    return type(a) is type(b) and a == b


def _items(step: Step, value: Value) -> tuple[str, ...] | None:
    row = _row(step, value) if isinstance(value, Ref) else None
    return None if row is None else tuple(written(step, item, 1) for item in row)


def _row(step: Step, ref: Ref) -> tuple[Value, ...] | None:
    """The items of a list; None for one of a call too far around."""
    return next((items for id, items in step.heap if id == ref.id), None)


def written(step: Step, value: Value, depth: int = 0) -> str:
    """A value as Python writes it; a list with its items, as deep and long as can be read."""
    if not isinstance(value, Ref):
        return repr(value)
    items = _row(step, value)
    if depth >= DEEPEST or items is None:
        return "[…]"
    parts = [written(step, item, depth + 1) for item in items[:LONGEST]]
    return "[" + ", ".join(parts + ["…"] * (len(items) > LONGEST)) + "]"


def values_in(step: Step, text: str) -> tuple[str, ...]:
    """What the names in a line of text hold at a step, as `name=value`, each name once.

    Words in quotes and after # are no names.
    """
    code = re.sub(r"\"[^\"]*\"|'[^']*'|#.*", " ", text)
    held = dict(step.names)
    used = dict.fromkeys(word for word in re.findall(r"\w+", code) if word in held)
    return tuple(f"{name}={written(step, held[name])}" for name in used)


def given_step(given: tuple[tuple[str, Any], ...]) -> Step:
    """The moment before a run: the names a level gives, with tuples as lists."""
    heap: list[tuple[int, tuple[Value, ...]]] = []

    def own(value: Any) -> Value:
        if not isinstance(value, tuple):
            return value  # type: ignore[no-any-return]
        items = tuple(own(item) for item in value)
        heap.append((len(heap) + 1, items))
        return Ref(len(heap))

    values = tuple(own(value) for _, value in given)
    return Step(0, values, around=Around(tuple(name for name, _ in given), tuple(heap)))


def value_text(step: Step, name: str, cell: int | None = None) -> str:
    """What a name holds at a step, or one item of its list; "" where there is no such thing."""
    value = _value(step, name)
    if value is _MISSING:
        return ""
    if cell is None:
        return written(step, value)
    items = _items(step, value) or ()
    return items[cell] if cell < len(items) else ""


# -- calls


@dataclass(frozen=True, slots=True)
class Call:
    """A call at a step: what is called ("" for the program itself), its names at that moment.

    `node` is the block that waits in it for the next call, or runs in the innermost one.
    """

    name: str
    node: int
    step: Step


def calls(step: Step) -> tuple[Call, ...]:
    """The calls being made, the program itself first; the step of each shows its names."""
    found: list[Call] = []
    frame, node, values, around = step.frames, step.node, step.values, step.around
    while frame is not None:
        shown = step._replace(values=values, around=around._replace(frames=frame))
        found.append(Call(frame.name, node, shown))
        around = around._replace(boxes=frame.boxes)
        node, values, frame = frame.node, frame.values, frame.around
    shown = step._replace(values=values, around=around._replace(frames=None))
    found.append(Call("", node, shown))
    return tuple(reversed(found))


# -- steps


def last_change(trace: Trace, index: int, name: str, depth: int | None = None) -> int | None:
    """The step at which the value of a name, as a step shows it, came about; None without one.

    A list has changed when another list was put there or when one of its items did, also by
    another name or in a call. `depth` asks for a name of a call around.
    """
    steps = trace.steps
    here = steps[index] if depth is None else calls(steps[index])[depth].step
    if here.frames is not steps[index].frames:
        return _around(trace, index, name, here)
    if _value(here, name) is _MISSING:
        return None
    identity, at = _identity(here, name), index
    for k in range(index - 1, -1, -1):
        step = steps[k]
        if step.depth > here.depth:
            continue  # a call made from here: its names are its own
        if not same_call(step, here) or _value(step, name) is _MISSING:
            return at
        if _identity(step, name) != identity:
            return _inside(steps, at, k, identity) if _value(step, name) == identity[1] else at
        at = k
    return at


def cell_change(trace: Trace, index: int, name: str, cell: int, depth: int) -> int | None:
    """The step at which one item of a list came to its place, by whatever name; None without."""
    steps = trace.steps
    here = calls(steps[index])[depth].step
    value, text = _value(here, name), value_text(here, name, cell)
    if not isinstance(value, Ref) or not text:
        return None
    for k in range(index - 1, -1, -1):
        items = _items(steps[k], value) or ()
        if cell >= len(items) or items[cell] != text:
            return k + 1
    return 0


def since(trace: Trace, index: int, look: Callable[[Any], object]) -> int:
    """The step since which what one sees of the world has been as it is."""
    steps = trace.steps
    seen = look(steps[index].world)
    for k in range(index - 1, -1, -1):
        if steps[k].world is not steps[k + 1].world and look(steps[k].world) != seen:
            return k + 1
    return 0


def _around(trace: Trace, index: int, name: str, here: Step) -> int | None:
    """The same for a name of a call around: where it waits, or since then in the calls it made."""
    steps = trace.steps
    if _value(here, name) is _MISSING:
        return None
    first = index
    while first and steps[first].frames is not here.frames:
        first -= 1
    identity = _identity(here, name)
    if _identity(steps[first], name) == identity:
        return last_change(trace, first, name)
    return _inside(steps, index, first, identity)


def _inside(steps: tuple[Step, ...], at: int, first: int, identity: _Identity) -> int:
    """The step in a call between two moments from which on the lists are as at the second."""
    for k in range(at - 1, first, -1):
        rows = dict(steps[k].heap)
        if any(rows.get(id) != row for id, row in identity[2].items()):
            return k + 1
    return first + 1


_Identity = tuple[type, Value, dict[int, tuple[Value, ...]]]


def _identity(step: Step, name: str) -> _Identity:
    """What two steps must agree in for a name not to have changed between them."""
    value = _value(step, name)
    met: dict[int, tuple[Value, ...]] = {}
    queue = [value]
    for one in queue:  # grows while it is walked
        if isinstance(one, Ref) and one.id not in met:
            met[one.id] = _row(step, one) or ()
            queue += met[one.id]
    return type(value), value, met


def over(trace: Trace, index: int) -> int:
    """The next step that is not inside a call made from this one; else the last."""
    depth = trace.steps[index].depth
    return _first(trace, index, lambda step: step.depth <= depth)


def out(trace: Trace, index: int) -> int:
    """The next step outside the call this one is in; else the last."""
    depth = trace.steps[index].depth
    return _first(trace, index, lambda step: step.depth < depth)


def next_at(trace: Trace, index: int, nodes: Collection[int]) -> int | None:
    """The next step of one of these nodes; None when the run does not come there any more."""
    for k in range(index + 1, len(trace.steps)):
        if trace.steps[k].node in nodes:
            return k
    return None


def _first(trace: Trace, index: int, fits: Any) -> int:
    last = len(trace.steps) - 1
    return next((k for k in range(index + 1, last) if fits(trace.steps[k])), last)
