"""Which message now."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from game.people.sheets import BANDS, Message

__all__ = ["choose", "hooked", "of_person"]


def _fits(message: Message, moment: str, band: str) -> bool:
    """Whether a child of a band may hear a message now: older children may, younger never."""
    return message.moment == moment and BANDS.index(message.band) <= BANDS.index(band)


def choose(
    messages: Iterable[Message],
    moment: str,
    band: str,
    chapter: int,
    seen: Sequence[str],
    seed: int,
) -> Message | None:
    """A message for this moment, None if there is none; none repeats before all have been seen.

    `seen` are the ids shown so far, in order. Messages of the child's own band come before those of
    younger ones. The same arguments give the same message: nothing is drawn here.
    """
    fitting = [
        m
        for m in messages
        if not m.hook and _fits(m, moment, band) and (not m.chapters or chapter in m.chapters)
    ]
    if not fitting:
        return None
    fewest = min(seen.count(m.id) for m in fitting)
    fresh = [m for m in fitting if seen.count(m.id) == fewest]
    if len(fresh) > 1 and seen:  # a new round does not begin with the last one
        fresh = [m for m in fresh if m.id != seen[-1]]
    best = max(BANDS.index(m.band) for m in fresh)
    nearest = [m for m in fresh if BANDS.index(m.band) == best]
    return nearest[seed % len(nearest)]


def hooked(messages: Iterable[Message], id: str, moment: str, band: str) -> Message | None:
    """The message a level or chapter names, None if it is for another moment or an older band."""
    return next((m for m in messages if m.id == id and _fits(m, moment, band)), None)


def of_person(messages: Iterable[Message], person: str, moment: str, band: str) -> Message | None:
    """The message about a person for this moment, for the oldest band that fits; None if none."""
    fitting = [m for m in messages if m.person == person and _fits(m, moment, band)]
    return max(fitting, key=lambda m: BANDS.index(m.band), default=None)
