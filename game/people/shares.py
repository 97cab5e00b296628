"""Who is among the people of the game, in figures."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from game.people.sheets import Person
from game.values import Diagnostic

__all__ = ["EVERYBODY", "Shares", "shares", "short_of"]

EVERYBODY = 50
"""So many people the game wants to tell about. Before that the figures may still fall short."""

MEN, AZERBAIJAN, DISABILITY = 0.25, 0.4, 6
"""The least share of men and of people from Azerbaijan, the fewest with a disability."""


@dataclass(frozen=True, slots=True)
class Shares:
    """How many people there are, and how many of them are counted for something."""

    people: int
    men: int
    azerbaijan: int
    disability: int

    def percent(self, count: int) -> int:
        """A count as percent of all."""
        return round(100 * count / self.people) if self.people else 0


def shares(people: Iterable[Person]) -> Shares:
    """The figures of some people: of all, or of those a chapter tells about."""
    people = tuple(people)
    return Shares(
        len(people),
        sum(person.gender == "m" for person in people),
        sum(person.from_az for person in people),
        sum(bool(person.disability) for person in people),
    )


def short_of(counted: Shares) -> tuple[Diagnostic, ...]:
    """Which figure of all people falls short of what was agreed."""
    file, all = "levels/people.yaml", max(1, counted.people)
    rows = (
        ("people.few-men", counted.men / all < MEN, counted.men, round(100 * MEN)),
        (
            "people.few-az", counted.azerbaijan / all < AZERBAIJAN,
            counted.azerbaijan, round(100 * AZERBAIJAN),
        ),
        ("people.few-disability", counted.disability < DISABILITY, counted.disability, DISABILITY),
    )  # fmt: skip
    return tuple(
        Diagnostic.of(code, file=file, count=count, all=counted.people, least=least)
        for code, short, count, least in rows
        if short
    )
