"""What is asked: three things, six people, and the number that comes of it.

The faces are parts of the avatar builder. Nobody stands for a side by a colour or a place: clothes,
grounds and tools are the same for all, and the places are shuffled.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from game.pulse.cells import MOMENTS
from game.values import N_

__all__ = ["ASKED", "FACES", "Face", "Thing", "VERSIONS", "faces", "score", "things"]

ASKED = 3
"""Things in one asking."""


@dataclass(frozen=True, slots=True)
class Thing:
    """Something somebody made: its drawing and its name."""

    drawing: str
    name: str


@dataclass(frozen=True, slots=True)
class Face:
    """One of the six: a key, on which side of the score, whether a child, and the parts."""

    key: str
    side: str
    young: bool = False
    parts: Mapping[str, str] = field(default_factory=dict)


VERSIONS: tuple[tuple[Thing, ...], ...] = (
    (
        Thing("robot/south", N_("A robot")),
        Thing("objects/cake", N_("A cake")),
        Thing("objects/bridge", N_("A bridge")),
    ),
    (
        Thing("objects/rocket", N_("A rocket")),
        Thing("objects/cradle", N_("A cradle")),
        Thing("objects/rug", N_("A carpet")),
    ),
    (
        Thing("objects/plane", N_("A plane")),
        Thing("objects/soup", N_("A soup")),
        Thing("objects/drum", N_("A drum")),
    ),
    (
        Thing("objects/machine", N_("A computer program")),
        Thing("objects/bear", N_("A toy bear")),
        Thing("objects/kite", N_("A kite")),
    ),
)
"""Parallel sets, each with a machine, something for the home, and something for all to use.

Before and after a chapter come two that belong together (0 and 1, 2 and 3); which of them comes
first turns with the chapter, so that a harder set does not always stand on one side.
"""

_ORDER = ((0, 1), (2, 3), (1, 0), (3, 2))

FACES: tuple[tuple[Face, ...], ...] = (
    (
        Face("a", "w", False, {"skin": "2", "hair": "bob", "hc": "ink", "clothes": "overall",
             "c1": "teal", "brow": "flat"}),
        Face("b", "m", False, {"skin": "1", "hair": "side", "hc": "walnut", "clothes": "shirt",
             "c1": "terra", "head": "square", "extras": "sqglasses+stubble"}),
        Face("c", "w", True, {"skin": "4", "hair": "braids", "hc": "ink", "c1": "saffron",
             "head": "round", "eyes": "wide"}),
        Face("d", "m", True, {"skin": "0", "hair": "curly", "hc": "chest", "c1": "plum",
             "head": "round", "eyes": "wide", "extras": "freckles"}),
        Face("e", "w", False, {"skin": "1", "hair": "lowbun", "hc": "grey", "clothes": "vneck",
             "c1": "indigo", "eyes": "smile", "extras": "lines+glasses"}),
        Face("f", "m", False, {"skin": "3", "hair": "balding", "hc": "white", "clothes": "vneck",
             "c1": "pist", "eyes": "smile", "extras": "lines+moustache"}),
    ),
    (
        Face("a", "w", False, {"skin": "0", "hair": "pony", "hc": "copper", "clothes": "shirt",
             "c1": "indigo", "extras": "glasses"}),
        Face("b", "m", False, {"skin": "5", "hair": "crop", "hc": "ink", "clothes": "overall",
             "c1": "plum", "head": "long", "extras": "beard"}),
        Face("c", "w", True, {"skin": "2", "hair": "wavy", "hc": "walnut", "c1": "terra",
             "head": "round", "eyes": "wide", "extras": "chair"}),
        Face("d", "m", True, {"skin": "3", "hair": "short", "hc": "ink", "c1": "teal",
             "head": "round", "eyes": "wide", "extras": "aid"}),
        Face("e", "w", False, {"skin": "7", "hair": "kelagayi", "scarf": "saffron", "c1": "pist",
             "clothes": "crew", "eyes": "smile", "extras": "lines"}),
        Face("f", "m", False, {"skin": "1", "hair": "side", "hc": "grey", "clothes": "vneck",
             "c1": "saffron", "eyes": "smile", "extras": "lines+sqglasses"}),
    ),
)  # fmt: skip
"""The six people, in two sets: a grown-up, a child and an old person of each side."""


def _version(chapter: int, moment: str) -> int:
    return _ORDER[(chapter - 1) % len(_ORDER)][MOMENTS.index(moment)]


def things(chapter: int, moment: str) -> tuple[Thing, ...]:
    """The three things asked about before or after the chapter of that number."""
    return VERSIONS[_version(chapter, moment)]


def faces(chapter: int, moment: str) -> tuple[Face, ...]:
    """The six people of that asking."""
    return FACES[_version(chapter, moment) % len(FACES)]


def score(people: Sequence[Face], taps: Sequence[Collection[str]]) -> int | None:
    """For how many things both sides were tapped; None unless all three were answered."""
    if len(taps) != ASKED or not all(taps):
        return None
    sides = {face.key: face.side for face in people}
    return sum({sides[key] for key in tapped} == {"w", "m"} for tapped in taps)
