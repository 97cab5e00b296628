"""What a new pupil is given: a face and three pictures to come in by, unlike the others'."""

from __future__ import annotations

from collections.abc import Collection

from game.art.avatar import surprise
from game.chance import Chance
from game.classroom.views import Avatar, Pin
from game.exchange import PICTURES

__all__ = ["avatar_for", "pin_for"]

_TRIES = 200


def avatar_for(seed: int, taken: Collection[Avatar]) -> Avatar:
    """A face that differs from each one taken in at least hair, clothes, ground and skin."""
    looks = {_look(avatar) for avatar in taken}
    avatar: Avatar = ()
    for number in range(_TRIES):
        recipe = surprise(seed + number)
        recipe = {k: v for k, v in recipe.items() if not _is_grown_up(k, v)}
        avatar = tuple(sorted((key, word) for key, word in recipe.items() if word))
        if _look(avatar) not in looks:
            return avatar
    return avatar


def _is_grown_up(key: str, word: str) -> bool:
    """Whether a part makes a child look old, or is one to choose and not to be given."""
    match key:
        case "extras":
            beards = {"stubble", "moustache", "beard", "longbeard", "lines"}
            return bool(beards & set(word.split("+")))
        case "hair":
            return word in ("balding", "none")
        case "hc":
            return word in ("grey", "white")
    return False


def _look(avatar: Avatar) -> tuple[str, ...]:
    parts = dict(avatar)
    return tuple(parts.get(key, "") for key in ("hair", "hc", "scarf", "bg", "skin"))


def pin_for(seed: int, taken: Collection[Pin]) -> Pin:
    """Three pictures that nobody of the class has, whichever way round they are tapped."""
    chance = Chance(seed)
    used = {frozenset(pin) for pin in taken}
    for _ in range(_TRIES * 10):
        first, second, third = chance.shuffled(PICTURES)[:3]
        if frozenset((first, second, third)) not in used:
            break
    return first, second, third
