"""Which message a child hears now, and its words."""

from __future__ import annotations

from game.levels.level import Chapter
from game.people import Message, choose
from game.scenes.home import Home

__all__ = ["any_message", "message_words"]


def any_message(home: Home, moment: str, chapter: Chapter, number: int) -> Message | None:
    """A message for a moment of a chapter, one not seen first; `number` turns the choice."""
    player = home.player
    seen = player.seen if player else ()
    return choose(home.messages, moment, chapter.band, chapter.number, seen, number)


def message_words(home: Home, message: Message) -> str:
    """A message in the child's language."""
    return home.say(message.text, context=message.id)
