"""Workshops: which levels, and what is done from which minute on."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from game.people.sheets import BANDS
from game.people.strict import Key, read_sheet
from game.values import Diagnostic

__all__ = ["Moment", "Workshop", "load_workshops"]


@dataclass(frozen=True, slots=True)
class Moment:
    """What is done from a minute on, until the next one begins."""

    minute: int
    text: str


@dataclass(frozen=True, slots=True)
class Workshop:
    """One workshop; texts are English, translated with the id as context.

    `band` is the youngest band it is for, `person` the role model on stage, `levels` are ids in the
    order in which they are played.
    """

    id: str
    band: str
    icon: str
    minutes: int
    title: str
    aim: str
    person: str
    levels: tuple[str, ...]
    steps: tuple[Moment, ...]


_STEP = {"minute": Key("whole", needed=True), "text": Key(needed=True)}
_WORKSHOP = {
    "id": Key(needed=True),
    "band": Key(needed=True, choices=BANDS),
    "icon": Key(needed=True),
    "minutes": Key("whole", needed=True),
    "title": Key(needed=True),
    "aim": Key(needed=True),
    "person": Key(needed=True),
    "levels": Key("texts", needed=True),
    "steps": Key("rows", needed=True, rows=_STEP),
}


def load_workshops(root: Path) -> tuple[tuple[Workshop, ...], tuple[Diagnostic, ...]]:
    """The workshops of `root/levels/workshops.yaml`, and what is wrong there."""
    rows, faults = read_sheet(root, "workshops.yaml", _WORKSHOP)
    found = []
    for row in rows:
        steps = tuple(Moment(**step) for step in row.values["steps"])
        found.append(Workshop(**{**row.values, "steps": steps}))
    return tuple(found), faults
