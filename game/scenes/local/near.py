"""People known here, as the album shows everybody."""

from __future__ import annotations

from game.people import Person
from game.progress import LocalPerson
from game.scenes.album.met import Meeting
from game.scenes.home import Home
from game.scenes.local.ideas import IDEAS
from game.scenes.local.standing import shown

__all__ = ["near_meeting", "near_meetings"]


def near_meetings(home: Home) -> tuple[Meeting, ...]:
    """Those whose cards are ready, in the order they came."""
    return tuple(near_meeting(home, one) for one in shown(home))


def near_meeting(home: Home, one: LocalPerson) -> Meeting:
    """Somebody known here, with the level to do together."""
    person = Person(
        id=one.id,
        names=(("en", one.name),),
        country="",
        field=one.does,
        deeds=tuple(deed for deed in one.deeds if deed),
        gender="",
        from_az=False,
        certainty="",
        sources=(),
        link=home.say(IDEAS[one.idea]) if one.idea in IDEAS else "",
    )
    every = ((chapter, level) for chapter in home.chapters for level in chapter.levels)
    place = next(((chapter, level) for chapter, level in every if level.id == one.level), None)
    chapter, level = place or (None, None)
    return Meeting(person, chapter, level, True, one)
