"""Which message now."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

from game.people.sheets import BANDS, Message

__all__ = ["FIRST_WEEKS", "Told", "choose", "hooked", "of_person"]

Told = tuple[str, int]
"""What was told and where: the id of a message, the number of a chapter."""

FIRST_WEEKS = 2
"""Up to this chapter deeds and strategies come by themselves, nothing that touches a stereotype."""

FEW = 3
"""Of so many messages told, one may name a person or touch a stereotype."""


def _fits(message: Message, moment: str, band: str) -> bool:
    """Whether a child of a band may hear a message now: older children may, younger never."""
    return message.moment == moment and BANDS.index(message.band) <= BANDS.index(band)


def choose(
    messages: Iterable[Message],
    moment: str,
    band: str,
    chapter: int,
    told: Sequence[Told],
    seed: int,
    world: str = "",
    welcome: Container[str] | None = None,
) -> Message | None:
    """A message for this moment, None if there is none; the same arguments give the same one.

    `told` is what was told so far, the last one last; `world` the kind of world of the level, if
    there is one: what speaks of roads is for a world that has some; `welcome` the people of whom
    may be told now, all where it is None. No message comes twice in a chapter, and none again
    before all that fit were told; then the one told longest ago does. One in three may name a
    person or touch a stereotype. New ones of the child's own band go before younger ones.
    """
    messages = tuple(messages)
    here = {id for id, where in told if where == chapter}
    room = FEW * (_few(messages, told) + 1) <= len(told) + 1
    fitting = [
        m
        for m in messages
        if not m.hook
        and _fits(m, moment, band)
        and (not m.chapters or chapter in m.chapters)
        and (not m.worlds or world in m.worlds)
        and m.id not in here
        and (room or not m.counts)
        and (not m.person or welcome is None or m.person in welcome)
        and (chapter > FIRST_WEEKS or not m.touch)
    ]
    if not fitting:
        return None
    last = {id: at for at, (id, _) in enumerate(told)}
    fresh = [m for m in fitting if m.id not in last]
    if not fresh:
        return min(fitting, key=lambda m: last[m.id])
    best = max(BANDS.index(m.band) for m in fresh)
    nearest = [m for m in fresh if BANDS.index(m.band) == best]
    return nearest[seed % len(nearest)]


def _few(messages: Iterable[Message], told: Iterable[Told]) -> int:
    """How many of those told name a person or touch a stereotype."""
    few = {m.id for m in messages if m.counts}
    return sum(id in few for id, _ in told)


def hooked(messages: Iterable[Message], id: str, moment: str, band: str) -> Message | None:
    """The message a level or chapter names, None if it is for another moment or an older band."""
    return next((m for m in messages if m.id == id and _fits(m, moment, band)), None)


def of_person(messages: Iterable[Message], person: str, moment: str, band: str) -> Message | None:
    """The message about a person for this moment, for the oldest band that fits; None if none."""
    fitting = [m for m in messages if m.person == person and _fits(m, moment, band)]
    return max(fitting, key=lambda m: BANDS.index(m.band), default=None)
