"""What a class means for the child who plays: what is assigned, what came back, what is closed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from game.progress import PACKED

if TYPE_CHECKING:
    from game.exchange import Assignment, Feedback
    from game.levels.level import Level
    from game.scenes.home import Home
    from game.scenes.klass.room import Room

__all__ = ["assigned", "closed", "lent", "opened", "remark", "room_of", "task", "tasks"]

EPOCH = date(1970, 1, 1).toordinal()


def room_of(home: Home) -> Room | None:
    """The class of the child who plays, if it is known here and knows the child.

    A child whose pupil is no longer in the class file was erased at the desk: it plays on alone.
    """
    member = home.player.member if home.player else None
    if member is None:
        return None
    room = next((room for room in home.klass.rooms if room.id == member.klass), None)
    known = room is not None and any(one.id == member.pupil for one in room.file.pupils)
    return room if known else None


def tasks(home: Home) -> tuple[Assignment, ...]:
    """What is assigned to the child, as far as it has begun."""
    room, today = room_of(home), home.today().toordinal() - EPOCH
    pupil = home.player.member.pupil if home.player and home.player.member else ""
    if room is None:
        return ()
    mine = (one for one in room.desk.assignments if one.is_for(pupil) and not one.gone)
    return tuple(one for one in mine if one.opens <= today)


def assigned(home: Home) -> Mapping[str, Assignment]:
    """The assignment of each assigned level; those of packs once the pack is here."""
    room = room_of(home)
    here = {level.id for chapter in room.lent for level in chapter.levels} if room else set()
    rows = ((each.level, one) for one in tasks(home) for each in one.levels if each.level)
    return {level: one for level, one in rows if level in here or not level.startswith(PACKED)}


def lent(home: Home) -> tuple[Level, ...]:
    """The assigned levels of packs, as they are told in the child's language."""
    from game.levels import worded  # the title must not wait for what only a level needs

    room, given = room_of(home), assigned(home)
    chapters = room.lent if room else ()
    levels = (level for chapter in chapters for level in chapter.levels if level.id in given)
    return tuple(worded(level, home.language) for level in levels)


def task(home: Home, level: Level) -> Assignment | None:
    """The assignment a level belongs to."""
    return assigned(home).get(level.id)


def remark(home: Home, level: Level) -> Feedback | None:
    """What the teacher says to this child about a level."""
    room = room_of(home)
    member = home.player.member if home.player else None
    if room is None or member is None:
        return None
    return next(
        (
            one
            for one in room.desk.feedback
            if one.level == level.id
            and one.pupil == member.pupil
            and (one.sticker or one.text or one.again)
        ),
        None,
    )


def opened(home: Home) -> frozenset[str]:
    """The levels a teacher has opened, however far the child has come."""
    return frozenset(assigned(home))


def closed(home: Home, ids: Iterable[tuple[str, ...]]) -> frozenset[str]:
    """The levels that come after those of a lesson which closes what comes later."""
    given = opened(home)
    locking = {each.level for one in tasks(home) if one.lock for each in one.levels}
    if not locking:
        return frozenset()
    order = [level for chapter in ids for level in chapter]
    last = max((at for at, level in enumerate(order) if level in locking), default=len(order))
    won = home.player.won if home.player else frozenset()
    return frozenset(order[last + 1 :]) - given - won
