"""Scenes to practise a reply in: somebody says something unfair, and one may answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from game.people.sheets import BANDS, TOPICS
from game.people.strict import Key, read_sheet
from game.values import Diagnostic

__all__ = ["WAYS", "Remark", "Reply", "load_remarks", "remarks_for"]

WAYS = ("like", "ask", "join", "friend", "grown_up", "go_on")
"""What a reply does: say what one likes, ask, invite, bring a friend, a grown-up, play on."""


@dataclass(frozen=True, slots=True)
class Reply:
    """One calm answer: how it goes on `then`, and what its `effect` is."""

    way: str
    text: str
    then: str
    effect: str


@dataclass(frozen=True, slots=True)
class Remark:
    """One scene; texts are English, translated with the id as context.

    `face` is a recipe of the avatar builder, empty where a thing speaks (an advert); `picture` is
    an object of `assets/objects`. `aloud` is the sentence to take along.
    """

    id: str
    band: str
    topic: str
    picture: str
    scene: str
    speaker: str
    remark: str
    replies: tuple[Reply, ...]
    aloud: str
    face: Mapping[str, str] = field(default_factory=dict)

    @property
    def texts(self) -> tuple[str, ...]:
        """All its words, in reading order."""
        told = [text for one in self.replies for text in (one.text, one.then, one.effect)]
        return (self.scene, self.speaker, self.remark, *told, self.aloud)


_REPLY = {
    "way": Key(needed=True, choices=WAYS),
    "text": Key(needed=True),
    "then": Key(needed=True),
    "effect": Key(needed=True),
}
_REMARK = {
    "id": Key(needed=True),
    "band": Key(needed=True, choices=BANDS),
    "topic": Key(needed=True, choices=TOPICS),
    "picture": Key(needed=True),
    "face": Key("names"),
    "scene": Key(needed=True),
    "speaker": Key(needed=True),
    "remark": Key(needed=True),
    "replies": Key("rows", needed=True, rows=_REPLY),
    "aloud": Key(needed=True),
}


def load_remarks(root: Path) -> tuple[tuple[Remark, ...], tuple[Diagnostic, ...]]:
    """The scenes of `root/levels/replies.yaml`, and what is wrong there."""
    rows, faults = read_sheet(root, "replies.yaml", _REMARK)
    found = []
    for row in rows:
        given = {key: value for key, value in row.values.items() if value is not None}
        given["replies"] = tuple(Reply(**one) for one in given["replies"])
        given["face"] = dict(given.get("face", ()))
        found.append(Remark(**given))
    return tuple(found), faults


def remarks_for(remarks: tuple[Remark, ...], band: str) -> tuple[Remark, ...]:
    """The scenes a child of a band may meet: those of the band first, then those for younger."""
    age = BANDS.index(band)
    fitting = [one for one in remarks if BANDS.index(one.band) <= age]
    return tuple(sorted(fitting, key=lambda one: -BANDS.index(one.band)))
