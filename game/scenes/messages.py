"""Which message a child hears now, and its words.

A level that names a message tells that one, at its moment, and no other. Elsewhere `any_message`
finds one: a strategy where the child comes back to a knot not yet tied, or after every third miss;
a word after success, if none was told in this visit; a short one when a carpet is looked at.
"""

from __future__ import annotations

import re

from game.levels.level import Chapter, Level
from game.people import Message, choose, crowded, owes, welcome
from game.progress.state import Event as Fact
from game.scenes.home import Home
from game.scenes.pairs import meant, pair_of
from game.scenes.scene import Effect, Keep

__all__ = [
    "after_level",
    "any_message",
    "before_level",
    "family_parts",
    "keep_told",
    "message_words",
    "named",
    "of_level",
]


def any_message(
    home: Home, moment: str, chapter: Chapter, number: int, level: Level | None = None
) -> Message | None:
    """A message for a moment of a chapter, one not told yet first; `number` turns the choice.

    What a level of the chapter names waits for that level.
    """
    player = home.player
    told = player.told if player else ()
    people = welcome(pair_of(home, chapter, level), home.people.values())
    world = level.world.kind if level else ""
    named = {level.message for level in chapter.levels}
    free = [message for message in home.messages if message.id not in named]
    return choose(free, moment, chapter.band, chapter.number, told, number, world, people)


def of_level(home: Home, moment: str, level: Level) -> Message | None:
    """Any message for a moment of a level."""
    return any_message(home, moment, home.chapter_of(level), level.number, level)


def named(home: Home, level: Level, moment: str) -> Message | None:
    """The message a level tells at a moment: the one it names, else one about its person.

    A deed is left out where very many were told in a row; the person is met all the same.
    """
    found = meant(home, level, moment)
    if found is None or not found.person:
        return found
    return None if crowded(pair_of(home, home.chapter_of(level), level)) else found


def before_level(home: Home, level: Level) -> Message | None:
    """What is told before a level; None where its own story is.

    A level that has no message of its own gives a strategy to a child who could not win it yet.
    """
    mine = named(home, level, "before_level")
    result = home.player.result(level.id) if home.player else None
    if mine or level.message or level.person or result is None or result.won:
        return mine
    return of_level(home, "before_level", level)


def after_level(home: Home, level: Level, told: bool) -> Message | None:
    """What is told after a level was won, None if only its joke is; `told`: something was before.

    Where a level has none of its own, every second one tells something, or each that is needed so
    that one in three of this pair of chapters is about a person at most.
    """
    mine = named(home, level, "after_success") if not told else None
    if mine or told or level.person:
        return mine
    if level.number % 2 and not owes(pair_of(home, home.chapter_of(level), level)):
        return None
    return of_level(home, "after_success", level)


def keep_told(home: Home, message: Message | None, chapter: Chapter) -> tuple[Effect, ...]:
    """Remember that a message was told in a chapter; nothing where there was none."""
    if message is None:
        return ()
    facts = {"message": message.id, "chapter": chapter.number}
    return (Keep(Fact.of("seen", home.player_id, **facts)),)


def message_words(home: Home, message: Message) -> str:
    """A message in the child's language."""
    return home.say(message.text, context=message.id)


def family_parts(text: str) -> list[str]:
    """The parts of a chapter's family card: ask, play, talk, each with its word and a colon."""
    return re.split(r"(?<=[.?!»”\"])\s+(?=[^\s:]+:)", text)
