"""What the picture of a level is called: each world has its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from game.values import N_

__all__ = ["PICTURES", "numbered"]

PICTURES: Mapping[str, tuple[str, str, str]] = MappingProxyType(
    {
        "quest": (
            N_("Map {n}"),
            N_("One more map, made from this one"),
            N_("Take this map away"),
        ),
        "loom": (
            N_("Cloth {n}"),
            N_("One more cloth, made from this one"),
            N_("Take this cloth away"),
        ),
        "melody": (
            N_("Tune {n}"),
            N_("One more tune, made from this one"),
            N_("Take this tune away"),
        ),
        "desk": (
            N_("Papers {n}"),
            N_("These papers once more, to change them"),
            N_("Take these papers away"),
        ),
    }
)
"""By world: a picture with its number, how one more is made, how this one is taken away."""


def numbered(say: Callable[..., str], world: str, number: int) -> str:
    """The picture of a world with its number from 1, in words."""
    return say(PICTURES[world][0], n=number)
