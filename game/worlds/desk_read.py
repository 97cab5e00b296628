"""The settings of a Desk level, with its papers, as a first state."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from game.values import N_, Diagnostic, Fact
from game.worlds.desk_papers import MOST_PAPERS, Paper, mixed, read_papers
from game.worlds.desk_state import DeskMap, DeskState

__all__ = ["SETTINGS", "read_desk"]

SETTINGS = ("boxes", "money", "shelf", "repeat", "shuffle", "words", "props")

_MOST_BOXES = 6
_MOST_PROPS = 3
_MOST_ON_SHELF = 200
_MOST = 1_000_000
_BOX = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,15}")


def read_desk(text: str, values: Mapping[str, Any]) -> DeskState | tuple[Diagnostic, ...]:
    """The first state of a desk, or everything that is wrong with it."""
    papers, faults = read_papers(text)
    found: dict[str, Any] = {
        "boxes": (), "money": 0, "shelf": (), "repeat": 1, "shuffle": None, "props": (),
    }  # fmt: skip
    for key, (read, expected) in _READERS.items():
        if key in values:
            value = read(values[key])
            if value is None:
                faults.append(Diagnostic.of("map.setting", key=key, expected=expected, path=key))
            else:
                found[key] = value
    if len(papers) * found["repeat"] > MOST_PAPERS and not faults:
        faults.append(Diagnostic.of("map.papers", most=MOST_PAPERS, path="repeat"))
    if faults:
        return tuple(faults)
    return _state(papers * found["repeat"], found, str(values.get("skin", "")))


def _state(papers: tuple[Paper, ...], found: dict[str, Any], skin: str) -> DeskState:
    if found["shuffle"] is not None:
        papers = mixed(papers, found["shuffle"])
    desk = DeskMap(papers, found["boxes"], found["money"], skin, props=found["props"])
    return DeskState(desk, ((),) * len(desk.boxes), found["shelf"])


def _boxes(value: Any) -> tuple[str, ...] | None:
    """Names of boxes; a number stands for so many boxes without names."""
    if _number(1, _MOST_BOXES)(value):
        return tuple(str(index) for index in range(value))
    if not isinstance(value, list) or not 1 <= len(value) <= _MOST_BOXES:
        return None
    named = all(isinstance(name, str) and _BOX.fullmatch(name) for name in value)
    return tuple(value) if named and len(set(value)) == len(value) else None


def _shelf(value: Any) -> tuple[Fact, ...] | None:
    """Numbers or words in a row."""
    if not isinstance(value, list) or not 1 <= len(value) <= _MOST_ON_SHELF:
        return None
    numbers = all(_number(-_MOST, _MOST)(one) is not None for one in value)
    words = all(isinstance(one, str) and 0 < len(one) <= 40 for one in value)
    return tuple(value) if numbers or words else None


def _words(value: Any) -> tuple[str, ...] | None:
    """What stands on papers and a child reads in its own language; programs must not ask for it."""
    if not isinstance(value, list) or not all(isinstance(one, str) and one for one in value):
        return None
    return tuple(value)


def _props(value: Any) -> tuple[str, ...] | None:
    """Things that stand on the table for the eye alone."""
    if not isinstance(value, list) or not 1 <= len(value) <= _MOST_PROPS:
        return None
    named = all(isinstance(name, str) and _BOX.fullmatch(name) for name in value)
    return tuple(value) if named else None


def _number(least: int, most: int) -> Callable[[Any], int | None]:
    def read(value: Any) -> int | None:
        whole = isinstance(value, int) and not isinstance(value, bool)
        return value if whole and least <= value <= most else None

    return read


_READERS: Mapping[str, tuple[Callable[[Any], Any], str]] = {
    "boxes": (_boxes, N_("1 to 6 different words in a list, or a number of boxes")),
    "money": (_number(0, _MOST), N_("a whole number from 0")),
    "shelf": (_shelf, N_("a list of numbers, or a list of words")),
    "repeat": (_number(1, MOST_PAPERS), N_("a whole number from 1")),
    "shuffle": (_number(0, _MOST), N_("a whole number from 0")),
    "words": (_words, N_("a list of texts that stand on papers")),
    "props": (_props, N_("1 to 3 things for the table in a list")),
}
