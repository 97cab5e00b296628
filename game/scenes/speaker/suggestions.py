"""Questions that can be asked of anybody, for a class that has none yet."""

from __future__ import annotations

from game.progress import QUESTIONS
from game.scenes.album.met import Meeting
from game.scenes.home import Home
from game.values import N_

__all__ = ["GUEST", "TOGETHER", "questions_for", "suggested"]

GUEST = (
    N_("What was hard at first, and what helped?"),
    N_("What do you do in the same order every time?"),
    N_("What went wrong once, and what did you change?"),
    N_("Who taught you, and how?"),
    N_("Which tool could you not do without?"),
    N_("What would you like to find out next?"),
)
"""To somebody who stands before the class."""

TOGETHER = (
    N_("Which step came first, and which one after it?"),
    N_("What could have gone wrong, and what would you change?"),
    N_("Where do we do something like this in a program?"),
    N_("Who else had to help with it?"),
    N_("What would you ask this person?"),
)
"""About somebody who is not here: for the class to talk about."""


def suggested(home: Home, one: Meeting) -> tuple[str, ...]:
    """Questions to choose from, the person's own one first."""
    own = (one.near.ask,) if one.near and one.near.ask else ()
    return (*own, *(home.say(text) for text in (GUEST if one.near else TOGETHER)))


def questions_for(home: Home, one: Meeting) -> tuple[str, ...]:
    """What the class wrote; where it wrote nothing, the first suggestions."""
    written = tuple(text for text in home.keeper.state.local.questions(one.person.id) if text)
    return written or suggested(home, one)[:QUESTIONS]
