"""People who come in a pack: new ones wait to be looked at, and nobody here is written over."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace

from game.packs import read_people
from game.progress import Local, LocalPerson, facts_of
from game.progress.state import Event as Fact
from game.values import Diagnostic

__all__ = ["MOST", "Incoming", "incoming"]

MOST = 100
"""So many people one may keep; a class knows no more."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """What a pack brings: events to keep, how many are here already, and what is wrong with it."""

    events: tuple[Fact, ...] = ()
    known: int = 0
    faults: tuple[Diagnostic, ...] = ()


def incoming(
    local: Local,
    data: bytes | None,
    file: str,
    fresh_id: Callable[[], str],
    others: Collection[str] = (),
) -> Incoming:
    """What follows from the bytes of a pack; None are a file that could not be read.

    `others` are the ids of people of the game: whoever comes under one of them gets a new id.
    """
    if data is None:
        return Incoming(faults=(Diagnostic.of("pack.file", file=file),))
    people, faults = read_people(data, file)
    if faults:
        return Incoming(faults=faults)
    here = {*(one.id for one in (*local.people, *local.gone)), *others}
    same = {_told(one) for one in local.people}
    fresh = [one for one in people if _told(one) not in same]
    if len(local.people) + len(fresh) > MOST:
        return Incoming(faults=(Diagnostic.of("pack.full", file=file, most=MOST),))
    named = (replace(one, id=fresh_id()) if one.id in here else one for one in fresh)
    events = tuple(Fact.of("person_made", **facts_of(one)) for one in named)
    return Incoming(events, len(people) - len(fresh))


def _told(one: LocalPerson) -> tuple[object, ...]:
    """All that a card tells, whoever keeps it."""
    return (one.name, one.does, one.deeds, one.ask, one.idea, one.level, one.language)
