"""The fields people work in, sorted into a few areas."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from game.people import Person
from game.values import N_

__all__ = ["AREAS", "NEAR", "Area", "is_of", "shown_areas"]

NEAR = "near"
"""The area of the people known here; it has no fields, whoever was added stands there."""


@dataclass(frozen=True, slots=True)
class Area:
    """A chip of the album; a field belongs to it when a word of it begins as one of `stems`."""

    id: str
    icon: str
    name: str
    stems: tuple[str, ...]


AREAS = (
    Area(
        "code", "blocks", N_("Code, numbers"),
        ("comput", "software", "network", "mathemat", "number", "cod", "program", "statistic"),
    ),
    Area(
        "science", "gear", N_("Science"),
        ("oil", "engineer", "chemist", "physic", "astronom", "space", "rocket", "botan", "biolog",
         "nature", "invent", "medic", "eye", "science", "geolog"),
    ),
    Area(
        "arts", "music", N_("Arts"),
        ("ballet", "choreo", "danc", "music", "percuss", "drum", "compos", "opera", "sing", "paint",
         "print", "draw", "carpet", "film", "theatre", "poet", "writ", "art", "design", "tar"),
    ),
    Area(
        "care", "heart", N_("Care, school"),
        ("nurs", "teach", "medic", "school", "child", "care", "help"),
    ),
    Area(
        "lead", "speech", N_("Together"),
        ("lead", "law", "business", "giving", "diplom", "public", "newspaper", "press", "journal",
         "speak", "translat", "ally", "farm"),
    ),
    Area(
        "sport", "compass", N_("Sport, sky"),
        ("sport", "fly", "flight", "pilot", "navig", "parachut", "jump", "run", "chess", "shoot"),
    ),
)  # fmt: skip
"""A person may belong to several areas; one who belongs to none stands under "All"."""


def is_of(person: Person, area: Area) -> bool:
    """Whether a person works in an area."""
    return any(word.startswith(area.stems) for word in re.findall(r"[a-z]+", person.field.lower()))


def shown_areas(people: Iterable[Person]) -> tuple[Area, ...]:
    """The areas somebody works in."""
    people = tuple(people)
    return tuple(area for area in AREAS if any(is_of(person, area) for person in people))
