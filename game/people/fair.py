"""Whom two neighbouring chapters tell about, while they are told.

The levels of a pair of chapters (1 and 2, 3 and 4, ...) name whom they tell about; those named keep
what was agreed, which `quotas` proves. What comes up by itself may not upset it: a message about a
person only where, with all that is still ahead, one message in three is about a person at most, and
the shares stay within their bounds; and where people are many, more is told that names nobody.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from game.people.quotas import AZERBAIJAN, MEN
from game.people.sheets import Person

__all__ = ["Pair", "crowded", "owes", "welcome"]

_IN_A_ROW = 6
"""So many messages about people may come before others do."""

OTHERS = 2
"""For each message about a person so many that name none."""


@dataclass(frozen=True, slots=True)
class Pair:
    """What was told in a pair of chapters, and what is still ahead.

    `told` and `ahead` are the people of messages about people; `others` counts messages without a
    person that were told, `others_ahead` those that levels and chapter ends still name, and
    `quiet` the levels ahead that name nothing.
    """

    told: tuple[Person, ...]
    ahead: tuple[Person, ...]
    others: int
    others_ahead: int
    quiet: int


def welcome(pair: Pair, people: Iterable[Person]) -> frozenset[str]:
    """The people of whom a message that nobody named may tell now."""
    whole = (*pair.told, *pair.ahead)
    room = pair.others + pair.others_ahead + pair.quiet
    if OTHERS * (len(whole) + 1) > room:
        return frozenset()
    return frozenset(one.id for one in people if is_fair((*whole, one)))


def owes(pair: Pair) -> bool:
    """Whether a level that names nothing must tell something without a person.

    With each second quiet level ahead, and all that is named, there would not be enough.
    """
    coming = pair.others + pair.others_ahead + pair.quiet // 2
    return OTHERS * (len(pair.told) + len(pair.ahead)) > coming


def crowded(pair: Pair) -> bool:
    """Whether so many people were told of in a row that one more may wait: who jumps ahead."""
    return (OTHERS + 1) * (len(pair.told) + 1 - _IN_A_ROW) > len(pair.told) + 1 + pair.others


def is_fair(shown: Sequence[Person]) -> bool:
    """Whether men and people from Azerbaijan are shown neither too rarely nor too often."""
    men = sum(one.gender == "m" for one in shown) / len(shown)
    here = sum(one.from_az for one in shown) / len(shown)
    return MEN[0] <= men <= MEN[1] and AZERBAIJAN[0] <= here <= AZERBAIJAN[1]
