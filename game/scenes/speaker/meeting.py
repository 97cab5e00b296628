"""Who is on stage."""

from __future__ import annotations

from game.scenes.album.met import Meeting, meetings
from game.scenes.home import Home
from game.scenes.local.near import near_meeting

__all__ = ["meeting_with"]


def meeting_with(home: Home, id: str) -> Meeting | None:
    """Somebody known here, or of the game, by id."""
    near = home.keeper.state.local.person(id)
    if near:
        return near_meeting(home, near)
    everybody = meetings(home.people.values(), home.messages, home.chapters, home.player)
    return next((one for one in everybody if one.person.id == id), None)
