"""Cards to talk with: at home, and in a class."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from game.people.sheets import BANDS, TOPICS
from game.people.strict import Key, read_sheet
from game.values import Diagnostic

__all__ = ["KINDS", "WHO", "Step", "Talk", "load_talks"]

KINDS = ("family", "class", "rules")
"""Where a card is for; the rules are what a class agrees on before it begins."""

WHO = ("child", "adult", "together", "teacher", "class")
"""Who begins a step."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to ask or do, and who begins."""

    who: str
    text: str


@dataclass(frozen=True, slots=True)
class Talk:
    """One card; texts are English, translated with the id as context.

    `band` is the youngest band it is for, `minutes` how long it takes. `aim` tells grown-ups what
    it is good for; `sources` stand where that rests on a study or a fact. `person` is a role model
    the card names.
    """

    id: str
    kind: str
    band: str
    minutes: int
    topic: str
    icon: str
    title: str
    steps: tuple[Step, ...]
    aim: str
    person: str = ""
    sources: tuple[str, ...] = ()

    @property
    def texts(self) -> tuple[str, ...]:
        """All its words, in reading order."""
        return (self.title, *(step.text for step in self.steps), self.aim)


_STEP = {"who": Key(needed=True, choices=WHO), "text": Key(needed=True)}
_TALK = {
    "id": Key(needed=True),
    "kind": Key(needed=True, choices=KINDS),
    "band": Key(needed=True, choices=BANDS),
    "minutes": Key("whole", needed=True),
    "topic": Key(needed=True, choices=TOPICS),
    "icon": Key(needed=True),
    "title": Key(needed=True),
    "steps": Key("rows", needed=True, rows=_STEP),
    "aim": Key(needed=True),
    "person": Key(),
    "sources": Key("texts"),
}


def load_talks(root: Path) -> tuple[tuple[Talk, ...], tuple[Diagnostic, ...]]:
    """The cards of `root/levels/talks.yaml`, and what is wrong there."""
    rows, faults = read_sheet(root, "talks.yaml", _TALK)
    talks = []
    for row in rows:
        given = {key: value for key, value in row.values.items() if value is not None}
        given["steps"] = tuple(Step(**step) for step in given["steps"])
        talks.append(Talk(**given))
    return tuple(talks), faults
