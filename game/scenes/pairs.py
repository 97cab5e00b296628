"""The pair of chapters a child is in: whom it has told about, and whom its levels still name."""

from __future__ import annotations

from game.levels.level import Chapter, Level
from game.people import Message, Pair, hooked, of_person
from game.scenes.home import Home

__all__ = ["meant", "pair_of"]


def meant(home: Home, level: Level, moment: str) -> Message | None:
    """The message of a level for a moment: the one it names, else one about its person."""
    band = home.chapter_of(level).band
    if level.message:
        return hooked(home.messages, level.message, moment, band)
    return of_person(home.messages, level.person, moment, band) if level.person else None


def pair_of(home: Home, chapter: Chapter, now: Level | None = None) -> Pair:
    """What the pair of a chapter has told, and what it names in levels not yet won, but `now`."""
    both = [one for one in home.chapters if (one.number - 1) // 2 == (chapter.number - 1) // 2]
    numbers = {one.number for one in both}
    by_id = {message.id: message for message in home.messages}
    player = home.player
    told = [
        by_id[id] for id, at in (player.told if player else ()) if at in numbers and id in by_id
    ]
    named: list[Message] = []
    quiet = 0
    for one in both:
        for level in one.levels:
            if level is now or home.won(level):
                continue
            found = meant(home, level, "before_level") or meant(home, level, "after_success")
            named += [found] if found else []
            quiet += found is None
        end = by_id.get(one.end_message)
        if end is not None and (end.id, one.number) not in (player.told if player else ()):
            named.append(end)
    people = home.people
    return Pair(
        tuple(people[m.person] for m in told if m.person in people),
        tuple(people[m.person] for m in named if m.person in people),
        sum(not m.person for m in told),
        sum(not m.person for m in named),
        quiet,
    )
