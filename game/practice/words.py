"""A seed as three pictures, which can be said, drawn and shown on one's fingers."""

from __future__ import annotations

from datetime import date

from game.values import N_

__all__ = ["PICTURES", "SEEDS", "pictures_of", "seed_of", "seed_of_day"]

PICTURES = (
    ("tea", N_("tea")),
    ("frog", N_("frog")),
    ("chick", N_("chick")),
    ("bread", N_("bread")),
    ("cat", N_("cat")),
    ("rose", N_("rose")),
    ("drum", N_("drum")),
    ("sock", N_("sock")),
    ("goat", N_("goat")),
    ("key", N_("key")),
    ("boat", N_("boat")),
    ("hat", N_("hat")),
    ("bell", N_("bell")),
    ("snail", N_("snail")),
    ("shoe", N_("shoe")),
    ("book", N_("book")),
)
"""The drawings of a seed, and what they are called."""

_OF = len(PICTURES)
SEEDS = _OF**3
"""How many seeds there are."""


def pictures_of(seed: int) -> tuple[int, int, int]:
    """The three pictures of a seed, as places in PICTURES; seeds go round after SEEDS."""
    rest = seed % SEEDS
    return rest // (_OF * _OF), rest // _OF % _OF, rest % _OF


def seed_of(pictures: tuple[int, int, int]) -> int:
    """The seed of three pictures."""
    first, second, third = (picture % _OF for picture in pictures)
    return (first * _OF + second) * _OF + third


def seed_of_day(day: date) -> int:
    """The seed of a day, the same everywhere; neighbouring days look unlike each other."""
    return day.toordinal() * 1597 % SEEDS
