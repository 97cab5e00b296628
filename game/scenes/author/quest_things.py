"""The things one paints a Quest with, and what stands for each of them in a map."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from string import ascii_uppercase
from types import MappingProxyType
from typing import Any

from game.author import EMPTY, Draft, Table, frozen, put
from game.values import N_

__all__ = ["ANSWERS", "SMALL", "STARTS", "THINGS", "VOID", "Thing", "char_for", "settled"]

VOID, FLOOR = "_", "."
ANSWERS = "123456789"
STARTS = ">v<^"
"""The start in its headings, in the order in which it turns."""


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing: its group and name, its character or what a legend says of it, its drawing."""

    group: str
    label: str
    char: str = ""
    parts: Mapping[str, Any] = field(default_factory=dict)
    drawing: str = ""


_GROUND, _AIM = N_("Ground"), N_("Start and goal")
_ITEMS, _GATES, _DECOR = N_("To pick up"), N_("Gates and signs"), N_("Scenery")

SMALL = _ITEMS
"""The group of those things that are small."""

THINGS: Mapping[str, Thing] = MappingProxyType(
    {
        "floor": Thing(_GROUND, N_("Path"), FLOOR),
        "void": Thing(_GROUND, N_("Nothing"), VOID),
        "wall": Thing(_GROUND, N_("Wall"), "#"),
        "robot": Thing(_AIM, N_("Düyün"), ">"),
        "goal": Thing(_AIM, N_("Goal"), "G", drawing="flag"),
        "goal-teapot": Thing(
            _AIM, N_("Goal: a teapot"), parts={"goal": True, "look": "teapot"}, drawing="teapot"
        ),
        "goal-house": Thing(
            _AIM, N_("Goal: a house"), parts={"goal": True, "look": "house"}, drawing="house"
        ),
        "goal-plane": Thing(
            _AIM, N_("Goal: a plane"), parts={"goal": True, "look": "plane"}, drawing="plane"
        ),
        "stop": Thing(_AIM, N_("Must be visited"), "o"),
        "answer": Thing(_AIM, N_("A numbered answer"), "1"),
        "wool": Thing(_ITEMS, N_("Wool"), "i", drawing="wool"),
        "pomegranate": Thing(
            _ITEMS, N_("Pomegranate"), parts={"item": "pomegranate"}, drawing="pomegranate"
        ),
        "letter": Thing(_ITEMS, N_("Letter"), parts={"item": "letter"}, drawing="letter"),
        "book": Thing(_ITEMS, N_("Book"), parts={"item": "book"}, drawing="book"),
        "flower": Thing(_ITEMS, N_("Flower"), parts={"item": "flower"}, drawing="flower"),
        "sock": Thing(_ITEMS, N_("Sock"), parts={"item": "sock"}, drawing="sock"),
        "chick": Thing(_ITEMS, N_("Chick"), parts={"item": "chick"}, drawing="chick"),
        "plate": Thing(_ITEMS, N_("A place to put something"), "p", drawing="plate_wanted"),
        "gate": Thing(_GATES, N_("Gate"), "d", drawing="gate"),
        "gate-3": Thing(
            _GATES, N_("Gate that wants three knocks"), parts={"door": 3}, drawing="guard"
        ),
        "gate-key": Thing(
            _GATES, N_("Gate with a lock"), parts={"door": "key", "look": "crate"}, drawing="crate"
        ),
        "key": Thing(_GATES, N_("Key"), "k", drawing="key"),
        "lamp": Thing(_GATES, N_("Lamp that turns green"), parts={"light": 3}, drawing="lamp_red"),
        "sign": Thing(_GATES, N_("A number sign"), parts={"sign": 3}, drawing="sign"),
        "spot": Thing(_GATES, N_("A spot to walk on"), "s"),
        "tree": Thing(_DECOR, N_("Tree"), parts={"decor": "tree"}, drawing="tree"),
        "rock": Thing(_DECOR, N_("Rock"), parts={"decor": "rock"}, drawing="rock"),
        "bench": Thing(_DECOR, N_("Bench"), parts={"decor": "bench"}, drawing="bench"),
        "sheep": Thing(_DECOR, N_("Sheep"), parts={"decor": "sheep"}, drawing="sheep"),
        "rug": Thing(_DECOR, N_("Rug"), parts={"look": "rug"}, drawing="rug"),
        "puddle": Thing(_DECOR, N_("Puddle"), parts={"look": "puddle"}, drawing="puddle"),
    }
)
"""By id; the group and the name are translated."""

_TAKEN = frozenset("GN")
"""Letters that are not given to a thing."""


def char_for(draft: Draft, id: str) -> tuple[Draft, str]:
    """The character of a thing; the legend gets a letter for it where it has none."""
    thing = THINGS[id]
    if thing.char:
        return draft, thing.char
    legend: Table = draft.settings.get("legend", EMPTY)
    parts = frozen(thing.parts)
    for char, said in legend.rows:
        if said == parts:
            return draft, char
    used = {*_TAKEN, *legend, *(char for row in _rows(draft) for char in row)}
    free = next((char for char in ascii_uppercase if char not in used), "")
    if not free:
        return draft, ""
    return put(draft, "legend", legend.put(free, parts)), free


def settled(draft: Draft) -> Draft:
    """Without those letters of the legend that no map has any more."""
    legend = draft.settings.get("legend", EMPTY)
    used = {char for row in _rows(draft) for char in row}
    kept = Table(tuple(row for row in legend.rows if row[0] in used))
    return draft if kept == legend else put(draft, "legend", kept if kept.rows else None)


def _rows(draft: Draft) -> Iterable[str]:
    return (row for one in draft.maps for row in one.rows)
