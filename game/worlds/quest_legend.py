"""The legend and the settings of a Quest level: plain values become `Spec`s, or diagnostics.

A diagnostic about a setting has no span but a fact `path` ("legend/A/door"), which whoever read the
file turns into a place.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from game.values import N_, Diagnostic, Heading
from game.worlds.quest_map import Spec

__all__ = [
    "BUILT_IN",
    "ENDS",
    "PARTS",
    "SETTINGS",
    "Settings",
    "read_legend",
    "read_settings",
    "wrong",
]

ENDS = ("goal", "start", "anywhere")
SETTINGS = ("legend", "ends", "visit", "fuel", "fog", "bag", "tick")

BUILT_IN: Mapping[str, Spec] = {
    "#": Spec(wall=True),
    ".": Spec(),
    "_": Spec(void=True),
    " ": Spec(void=True),
    ">": Spec(start=Heading.EAST),
    "<": Spec(start=Heading.WEST),
    "^": Spec(start=Heading.NORTH),
    "v": Spec(start=Heading.SOUTH),
    "G": Spec(goal=True),
    "o": Spec(stop=True),
    "s": Spec(spot=True),
    "i": Spec(items=("wool",)),
    "p": Spec(wants="any"),
    "d": Spec(door=1),
    "k": Spec(items=("key",)),
    **{digit: Spec(choice=True) for digit in "123456789"},
}

_MOST = 1000
"""The largest tick, knock, fuel or sign number an author may ask for."""


def wrong(path: str, expected: str) -> Diagnostic:
    """The diagnostic of a setting that should have been something else."""
    return Diagnostic.of("map.setting", key=path.rsplit("/", 1)[-1], expected=expected, path=path)


def _text(value: Any) -> str | None:
    ok = isinstance(value, str) and 0 < len(value) <= 40 and value.replace("_", "").isalnum()
    return value if ok else None


def _number(value: Any, least: int = 0) -> int | None:
    ok = isinstance(value, int) and not isinstance(value, bool) and least <= value <= _MOST
    return value if ok else None


def _truth(value: Any) -> bool | None:
    return value if isinstance(value, bool) else None


def _items(value: Any) -> tuple[str, ...] | None:
    kinds = value if isinstance(value, list) else [value]
    if not kinds or len(kinds) > 20 or not all(_text(kind) for kind in kinds):
        return None
    return tuple(kinds)


def _light(value: Any) -> tuple[int, int, int] | None:
    if not isinstance(value, list):
        red = _number(value)
        return None if red is None else (red, 0, 0)
    match [_number(tick) for tick in value]:
        case [int(red), int(green)] if green:
            return (red, green, 0)
        case [int(red), int(green), int(gone)] if green:
            return (red, green, gone)
    return None


def _moves(value: Any) -> str | None:
    ok = isinstance(value, str) and 0 < len(value) <= 200 and set(value) <= set("NESW-")
    return value if ok else None


def _heading(value: Any) -> Heading | None:
    names = {heading.name.lower(): heading for heading in Heading}
    return names.get(value) if isinstance(value, str) else None


def _door(value: Any) -> int | str | None:
    return _number(value, 1) or _text(value)


_WORD = N_("one word")
PARTS: Mapping[str, tuple[str, Callable[[Any], Any], str]] = {
    # the name in a legend: (the field of Spec, its reader, what is expected)
    "item": ("items", _items, N_("the name of an item, or a list of them")),
    "wants": ("wants", _text, N_("the name of an item, or any")),
    "door": ("door", _door, N_("a number of knocks from 1, or the name of a key")),
    "light": ("light", _light, N_("a number of red ticks, or [red, green]")),
    "animal": ("animal", _text, _WORD),
    "ferry": ("ferry", _text, _WORD),
    "until": ("until", _number, N_("a tick, from 0")),
    "moves": ("moves", _moves, N_("letters N E S W and - for staying")),
    "sign": ("sign", _number, N_("a whole number from 0 to 1000")),
    "goal": ("goal", _truth, N_("true")),
    "stop": ("stop", _truth, N_("true")),
    "spot": ("spot", _truth, N_("true")),
    "wall": ("wall", _truth, N_("true")),
    "start": ("start", _heading, N_("north, east, south or west")),
    "floor": ("floor", _text, _WORD),
    "look": ("look", _text, _WORD),
    "decor": ("decor", _text, _WORD),
}


def read_legend(value: Any) -> tuple[dict[str, Spec], list[Diagnostic]]:
    """The specs of all characters, built-in ones included, and what is wrong with the legend."""
    specs, faults = dict(BUILT_IN), []
    if not isinstance(value, dict):
        return specs, [wrong("legend", N_("characters, each with what it stands for"))]
    for char, parts in value.items():
        path = f"legend/{char}"
        if len(char) != 1 or char in "#.+-|_ " or not char.isprintable():
            faults.append(Diagnostic.of("map.legend-character", char=char, path=path))
        elif not isinstance(parts, dict) or not parts:
            faults.append(wrong(path, N_("what it stands for, such as {item: wool}")))
        else:
            spec, found = _spec(char, parts, path)
            specs[char] = spec
            faults.extend(found)
    return specs, faults


def _spec(char: str, parts: Mapping[str, Any], path: str) -> tuple[Spec, list[Diagnostic]]:
    fields: dict[str, Any] = {}
    faults = []
    for name, value in parts.items():
        where = f"{path}/{name}"
        if name not in PARTS:
            near = difflib.get_close_matches(name, PARTS, 1)
            faults.append(
                Diagnostic.of(
                    "map.legend-key", key=name, near=near[0] if near else "item", path=where
                )
            )
            continue
        field, reader, expected = PARTS[name]
        fields[field] = reader(value)
        if fields[field] is None:
            faults.append(wrong(where, expected))
    if faults:
        return Spec(), faults
    spec = replace(Spec(choice=char in "123456789"), **fields)
    if spec.ferry:
        spec = replace(spec, void=True)
    if spec.until is not None and not spec.animal:
        faults.append(wrong(f"{path}/until", N_("an animal beside it")))
    if spec.moves and not (spec.animal or spec.ferry):
        faults.append(wrong(f"{path}/moves", N_("an animal or a ferry beside it")))
    return spec, faults


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings beside a map."""

    ends: str = ""
    visit_all: bool = False
    fuel: int | None = None
    fog: int | None = None
    bag: tuple[str, ...] = ()
    endless: frozenset[str] = frozenset()
    tick: int = 0


def read_settings(values: Mapping[str, Any]) -> tuple[Settings, list[Diagnostic]]:
    """The settings, and what is wrong with them; `legend` and `skin` are read elsewhere."""
    faults: list[Diagnostic] = []

    def number(name: str) -> int | None:
        if name not in values:
            return None
        found = _number(values[name])
        if found is None:
            faults.append(wrong(name, N_("a whole number from 0 to 1000")))
        return found

    ends = values.get("ends", "")
    if ends and ends not in ENDS:
        faults.append(wrong("ends", N_("goal, start or anywhere")))
    if values.get("visit", "all") != "all":
        faults.append(wrong("visit", N_("all")))
    bag, endless = _bag(values.get("bag", {}), faults)
    fuel, fog, tick = number("fuel"), number("fog"), number("tick")
    settings = Settings(ends, "visit" in values, fuel, fog, bag, endless, tick or 0)
    return settings, faults


def _bag(value: Any, faults: list[Diagnostic]) -> tuple[tuple[str, ...], frozenset[str]]:
    if _text(value):
        return (), frozenset((value,))
    if not isinstance(value, dict):
        faults.append(wrong("bag", N_("an item that never runs out, or items with their numbers")))
        return (), frozenset()
    bag: list[str] = []
    for kind, count in value.items():
        if not _text(kind) or not isinstance(count, int) or not 1 <= count <= 100:
            faults.append(wrong(f"bag/{kind}", N_("a number from 1 to 100")))
        else:
            bag.extend([kind] * count)
    return tuple(bag), frozenset()
