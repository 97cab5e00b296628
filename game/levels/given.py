"""What a level gives besides its maps: names, expected announcements, calls; and its goals.

The goal of a world that has no goal on its map is what the solution makes of each map.
"""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from game.levels.fields import Fields
from game.levels.level import Level
from game.levels.plain import Plain
from game.levels.play import ready, run_on
from game.program import walk
from game.values import N_

__all__ = ["Given", "Values", "aimed", "names_set", "read_calls", "read_given", "read_output"]

Given = tuple[tuple[tuple[str, Any], ...], ...]
"""The names of each map."""

Values = tuple[str | int, ...]

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,39}")
_SET = re.compile(r"^[ \t]*([A-Za-z_]\w*)[ \t]*(?:\*\*|//|[-+*/%])?=(?!=)", re.M)
_FOR = re.compile(r"\bfor[ \t]+([A-Za-z_]\w*)[ \t]+in\b")
_DEFINE = re.compile(r"\bdef[ \t]+\w+[ \t]*\(([^)\n]*)\)")
_PROGRAMS = ("start", "solution", "program", "twins")
_MOST_NAMES, _MOST_ITEMS, _MOST_LINES, _MOST_CALLS, _DEEPEST = 12, 200, 200, 24, 3


def read_given(fields: Fields, maps: tuple[Plain, ...]) -> Given:
    """The names of each map: those of the level, and its own, which stand before them."""
    shared = _names(fields)
    found = []
    for plain in maps:
        own = _names(fields.of(plain)) if isinstance(plain.value, dict) else {}
        found.append(tuple({**shared, **own}.items()))
    for plain, names in zip(maps, found, strict=True):
        if {name for name, _ in names} != {name for name, _ in found[0]}:
            fields.fault("level.given", plain.span)
    return tuple(found) if any(found) else ()


def _names(fields: Fields) -> dict[str, Any]:
    plain = fields.get("given")
    if plain is None:
        return {}
    if not isinstance(plain.value, dict) or len(plain.value) > _MOST_NAMES:
        fields.wrong("given", plain, N_("names with values"))
        return {}
    found = {}
    for name, value in plain.value.items():
        if not _NAME.fullmatch(name) or keyword.iskeyword(name):
            fields.wrong("given", value, N_("names a program can use"))
        else:
            found[name] = _value(fields, name, value)
    return found


def _value(fields: Fields, name: str, plain: Plain, level: int = 0) -> Any:
    if not isinstance(plain.value, tuple):
        if isinstance(plain.value, dict) or len(str(plain.value)) > 200:
            fields.wrong(name, plain, N_("a number, a text, true or false, or a list of them"))
            return 0
        return plain.value
    if level == _DEEPEST or len(plain.value) > _MOST_ITEMS:
        fields.wrong(name, plain, N_("a shorter list"))
        return ()
    return tuple(_value(fields, name, one, level + 1) for one in plain.value)


def read_output(fields: Fields, maps: tuple[Plain, ...]) -> tuple[tuple[str, ...] | None, ...]:
    """What is to be announced on each map as the author wrote it, None where nothing is said."""
    found: list[tuple[str, ...] | None] = []
    for plain in maps:
        row = fields.of(plain) if isinstance(plain.value, dict) else None
        found.append(_lines(row) if row is not None and row.has("output") else None)
    return tuple(found)


def _lines(row: Fields) -> tuple[str, ...]:
    items = row.items("output")
    lines = []
    for item in items:
        if isinstance(item.value, str | int) and len(items) <= _MOST_LINES:
            lines.append(str(item.value))
        else:
            row.wrong("output", item, N_("a text or a whole number"))
    return tuple(lines)


def read_calls(fields: Fields) -> tuple[tuple[str, Values], ...]:
    """The calls made after the child's program: its function, and lists of values."""
    plain = fields.get("calls")
    if plain is None:
        return ()
    if not isinstance(plain.value, dict):
        fields.wrong("calls", plain, N_("the name of a function with lists of values"))
        return ()
    found: list[tuple[str, Values]] = []
    for name, lists in plain.value.items():
        for values in lists.value if isinstance(lists.value, tuple) else (lists,):
            good = isinstance(values.value, tuple) and _NAME.fullmatch(name)
            if not good or not all(_is_plain(one) for one in values.value):
                fields.wrong(name, values, N_("a list of numbers and texts"))
            else:
                found.append((name, tuple(one.value for one in values.value)))
    if len(found) > _MOST_CALLS:
        fields.wrong("calls", plain, N_("at most 24 calls"))
    return tuple(found)


def _is_plain(plain: Plain) -> bool:
    return isinstance(plain.value, str | int) and not isinstance(plain.value, bool)


def names_set(plain: Plain) -> frozenset[str]:
    """The names that the programs of a file give values to, read from their texts."""
    found: set[str] = set()
    for text in _programs(plain):
        found.update(_SET.findall(text), _FOR.findall(text))
        for params in _DEFINE.findall(text):
            found.update(param.strip() for param in params.split(","))
    return frozenset(found)


def _programs(plain: Plain, inside: bool = False) -> Iterator[str]:
    match plain.value:
        case str(text) if inside:
            yield text
        case tuple() as items:
            for item in items:
                yield from _programs(item, inside)
        case dict() as entries:
            for key, value in entries.items():
                yield from _programs(value, key in _PROGRAMS)


def _speaks(level: Level) -> bool:
    """Whether the solution may announce anything."""
    if level.calls or level.leaves:
        return True
    return any(node.kind == "announce" for node in walk(level.solution))


def aimed(level: Level, free: bool) -> Level:
    """The level with goals from its solution, where the world or the author gives none.

    What the solution announces is to be announced, unless announcing is `free`.
    """
    if level.form in ("predict", "create"):
        return replace(level, output=())
    aim = getattr(level.world, "aim", None)
    written = level.output or (None,) * len(level.states)
    expected = any(lines is not None for lines in written)
    if aim is None and not expected and not _speaks(level):
        return replace(level, output=())
    compiled = ready(level, level.solution)
    traces = [run_on(level, compiled, index, record=False) for index in range(len(level.states))]
    states = level.states
    if aim is not None:
        pairs = zip(states, traces, strict=True)
        states = tuple(state if end.fault else aim(state, end.world) for state, end in pairs)
    judged = not free and (any(trace.output for trace in traces) or expected)
    output = [
        (trace.output if lines is None else lines) if judged else None
        for trace, lines in zip(traces, written, strict=True)
    ]
    return replace(level, states=states, output=tuple(output) if judged else ())
