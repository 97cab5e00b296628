"""What each chapter tells: who, about what, and whether a child ever hears it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from game.people.sheets import TOPICS, Message, Person
from game.values import Diagnostic

__all__ = ["Telling", "quotas"]

ENOUGH = 10
"""So many messages about people make a share worth looking at."""

MEN, AZERBAIJAN, DISABILITY = (0.2, 0.4), (0.35, 0.6), 10
"""The least and the greatest share; one with a disability among so many."""

FEW = 1 / 3
"""The greatest share of the levels and ends of two neighbouring chapters that tell about people."""

_SOME = 5
"""So many people two neighbours name before a share says something."""

_FILE = "levels/messages.yaml"
_GROUPS = re.compile(r"\b(girl|boy|woman|women|man|men)('?s)?\b", re.I)


@dataclass(frozen=True, slots=True)
class Telling:
    """A chapter as far as messages go: its number, and the ids its levels and its end name."""

    number: int
    named: tuple[str, ...]


def quotas(
    chapters: Sequence[Telling], messages: Iterable[Message], people: Iterable[Person]
) -> tuple[Diagnostic, ...]:
    """Which chapter falls outside what was agreed, and which message nobody will ever hear.

    A chapter has three to twelve messages about people, too few for a share of ten. So the shares
    are those of all chapters up to here, from the tenth message about a person on; and those of
    what the levels of two neighbours name, of whom one in three may be a person. A message that
    comes up by itself counts in the first chapter it is for. The topics are those of each two
    neighbours (1 and 2, 3 and 4, ...), without messages that may come anywhere.
    """
    messages = tuple(messages)
    by_id = {message.id: message for message in messages}
    everybody = {person.id: person for person in people}
    return (
        *_shares(chapters, messages, everybody),
        *_pairs(chapters, by_id, everybody),
        *_topics(chapters, messages),
        *_twice(chapters, by_id),
        *_lonely(chapters, messages),
    )


def _own(chapter: Telling, messages: Iterable[Message]) -> list[Message]:
    """The messages at home in a chapter: those it names, and those that are for it."""
    return [m for m in messages if m.id in chapter.named or chapter.number in m.chapters]


def _shares(
    chapters: Sequence[Telling], messages: tuple[Message, ...], everybody: dict[str, Person]
) -> Iterator[Diagnostic]:
    """Whose deeds are told too rarely or too often up to a chapter."""
    told: dict[str, Person] = {}
    for chapter in chapters:
        for message in _own(chapter, messages):
            if message.person in everybody and (message.hook or message.chapters):
                told.setdefault(message.id, everybody[message.person])
        shown = tuple(told.values())
        if len(shown) < ENOUGH:
            continue
        rows = (
            ("men", sum(p.gender == "m" for p in shown), *MEN),
            ("Azerbaijan", sum(p.from_az for p in shown), *AZERBAIJAN),
            ("disability", sum(bool(p.disability) for p in shown), 1 / DISABILITY, 1.0),
        )
        for what, count, least, most in rows:
            if not least <= count / len(shown) <= most:
                yield Diagnostic.of(
                    "people.chapter",
                    file=_FILE,
                    chapter=chapter.number,
                    what=what,
                    percent=round(100 * count / len(shown)),
                    least=round(100 * least),
                    most=round(100 * most),
                )


def _pairs(
    chapters: Sequence[Telling], by_id: dict[str, Message], everybody: dict[str, Person]
) -> Iterator[Diagnostic]:
    """Which two neighbours name too many people, or one kind of them too rarely or too often."""
    for one, other in zip(chapters[::2], chapters[1::2], strict=False):
        places = (*one.named, *other.named)
        names = [by_id[id].person for id in places if id in by_id]
        shown = [everybody[name] for name in names if name in everybody]
        if len(shown) < _SOME:
            continue
        rows = (
            ("people", len(shown) / len(places), 0.0, FEW),
            ("men", sum(p.gender == "m" for p in shown) / len(shown), *MEN),
            ("Azerbaijan", sum(p.from_az for p in shown) / len(shown), *AZERBAIJAN),
        )
        for what, share, least, most in rows:
            if not least <= share <= most:
                yield Diagnostic.of(
                    "people.pair",
                    file=_FILE,
                    first=one.number,
                    last=other.number,
                    what=what,
                    percent=round(100 * share),
                    least=round(100 * least),
                    most=round(100 * most),
                )


def _topics(chapters: Sequence[Telling], messages: tuple[Message, ...]) -> Iterator[Diagnostic]:
    """Which topic two neighbouring chapters leave out; a last one without a neighbour may."""
    for one, other in zip(chapters[::2], chapters[1::2], strict=False):
        there = {m.topic for chapter in (one, other) for m in _own(chapter, messages)}
        for topic in TOPICS:
            if topic not in there:
                yield Diagnostic.of(
                    "people.topic", file=_FILE, first=one.number, last=other.number, topic=topic
                )


def _twice(chapters: Sequence[Telling], by_id: dict[str, Message]) -> Iterator[Diagnostic]:
    """What a chapter names twice: a message, or a person in two messages."""
    for chapter in chapters:
        named = [id for id in chapter.named if id]
        about = [by_id[id].person for id in named if id in by_id and by_id[id].person]
        for ids in (named, about):
            for id in sorted({id for id in ids if ids.count(id) > 1}):
                yield Diagnostic.of(
                    "people.chapter-twice", file=_FILE, chapter=chapter.number, id=id
                )


def _lonely(chapters: Sequence[Telling], messages: tuple[Message, ...]) -> Iterator[Diagnostic]:
    """A message that waits to be named and is not; one about groups that does not say so."""
    named = {id for chapter in chapters for id in chapter.named}
    for message in messages:
        if message.hook and message.id not in named:
            yield Diagnostic.of("people.unnamed", file=_FILE, id=message.id)
        if not message.counts and _GROUPS.search(message.text):
            yield Diagnostic.of("people.touch", file=_FILE, id=message.id)
