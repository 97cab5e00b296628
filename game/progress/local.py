"""People a family or a class knows, whom it adds to the album: the values, and their events.

They belong to the machine, not to a child. Facts are looked at before they are believed, as in
`fold`; what does not fit is left as it was, so a newer game's card still shows what this one knows.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from game.progress.names import clean_text

__all__ = [
    "DEEDS",
    "IDEAS",
    "LIMITS",
    "LOCAL_KINDS",
    "Local",
    "LocalPerson",
    "QUESTIONS",
    "facts_of",
    "local_after",
]

LIMITS: Mapping[str, int] = MappingProxyType({"name": 40, "does": 80, "deed": 180, "ask": 120})
"""The most letters of each text."""

DEEDS = 2
QUESTIONS = 3
"""How many deeds a card has, and how many questions a class asks."""

IDEAS = ("order", "repeat", "choose", "mend", "parts", "pattern", "count", "tell")
"""What somebody's work may have to do with code; a newer game may know more."""

LOCAL_KINDS = frozenset({"person_made", "person_changed", "person_removed", "person_asked"})

_ID = re.compile(r"[A-Za-z0-9_-]{1,60}")
_WORD = re.compile(r"[a-z]{0,24}")
_LEVEL = re.compile(r"[a-z0-9-]{0,64}")
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_KEY = re.compile(r"[a-z][a-z0-9]{0,15}")
_PART = re.compile(r"[A-Za-z0-9_+#]{0,80}")
_MOST_PARTS = 24

Facts = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class LocalPerson:
    """Somebody who is known here: what they do, two deeds, a question to ask, a level to share.

    `idea` names what their work has to do with code, `language` is the one it is written in,
    `avatar` are parts of a face. One that came in a pack waits until it was `looked` at.
    """

    id: str
    name: str = ""
    does: str = ""
    deeds: tuple[str, ...] = ("",) * DEEDS
    ask: str = ""
    idea: str = ""
    level: str = ""
    language: str = ""
    avatar: tuple[tuple[str, str], ...] = ()
    looked: bool = True


@dataclass(frozen=True, slots=True)
class Local:
    """The people known here in the order they came, and those taken away, the last one last.

    `asked` are the questions of the class by the id of a person, who may be of the game too.
    """

    people: tuple[LocalPerson, ...] = ()
    gone: tuple[LocalPerson, ...] = ()
    asked: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def person(self, id: str) -> LocalPerson | None:
        """The one of that id, if not taken away."""
        return next((one for one in self.people if one.id == id), None)

    def questions(self, id: str) -> tuple[str, ...]:
        """What a class wants to ask a person; nothing where nothing was written."""
        return dict(self.asked).get(id, ())


def facts_of(person: LocalPerson) -> dict[str, Any]:
    """All there is about a person, as the facts of an event."""
    return {
        "person": person.id,
        "name": person.name,
        "does": person.does,
        "deeds": person.deeds,
        "ask": person.ask,
        "idea": person.idea,
        "level": person.level,
        "language": person.language,
        "avatar": person.avatar,
        "looked": person.looked,
    }


def local_after(local: Local, kind: str, facts: Facts) -> Local:
    """The people after an event of one of `LOCAL_KINDS`; nonsense changes nothing."""
    id = facts.get("person")
    if not isinstance(id, str) or not _ID.fullmatch(id):
        return local
    match kind:
        case "person_made" | "person_changed":
            return _changed(local, id, facts)
        case "person_removed":
            return _moved(local, id, facts.get("back") is True)
        case "person_asked":
            return _asked(local, id, facts.get("questions"))
    return local


def _changed(local: Local, id: str, facts: Facts) -> Local:
    """One person made or changed; one who was taken away stays away."""
    for name in ("people", "gone"):
        group: tuple[LocalPerson, ...] = getattr(local, name)
        if any(one.id == id for one in group):
            fresh = tuple(_with(one, facts) if one.id == id else one for one in group)
            return replace(local, people=fresh) if name == "people" else replace(local, gone=fresh)
    return replace(local, people=(*local.people, _with(LocalPerson(id), facts)))


def _moved(local: Local, id: str, back: bool) -> Local:
    """Taken away, or brought back to the end of the list."""
    here, there = (local.gone, local.people) if back else (local.people, local.gone)
    moving = tuple(one for one in here if one.id == id)
    stay, come = tuple(one for one in here if one.id != id), (*there, *moving)
    return (
        replace(local, people=come, gone=stay) if back else replace(local, people=stay, gone=come)
    )


def _asked(local: Local, id: str, questions: Any) -> Local:
    if not isinstance(questions, list | tuple):
        return local
    texts = tuple(
        clean_text(one, LIMITS["ask"]) for one in questions[:QUESTIONS] if isinstance(one, str)
    )
    asked = {key: value for key, value in local.asked if key != id}
    if any(texts):
        asked[id] = texts
    return replace(local, asked=tuple(sorted(asked.items())))


def _with(person: LocalPerson, facts: Facts) -> LocalPerson:
    """A person with those facts that make sense."""
    fresh: dict[str, Any] = {}
    for key in ("name", "does", "ask"):
        if isinstance(text := facts.get(key), str):
            fresh[key] = clean_text(text, LIMITS[key])
    if (deeds := _deeds(facts.get("deeds"))) is not None:
        fresh["deeds"] = deeds
    for key, shape in (("idea", _WORD), ("level", _LEVEL), ("language", _LANGUAGE)):
        if isinstance(word := facts.get(key), str) and shape.fullmatch(word):
            fresh[key] = word
    if (avatar := _parts(facts.get("avatar"))) is not None:
        fresh["avatar"] = avatar
    if isinstance(looked := facts.get("looked"), bool):
        fresh["looked"] = looked
    return replace(person, **fresh)


def _deeds(value: Any) -> tuple[str, ...] | None:
    """So many deeds as a card has, empty ones where fewer were told."""
    if not isinstance(value, list | tuple) or not all(isinstance(one, str) for one in value):
        return None
    told = [clean_text(one, LIMITS["deed"]) for one in value[:DEEDS]]
    return tuple(told + [""] * (DEEDS - len(told)))


def _parts(value: Any) -> tuple[tuple[str, str], ...] | None:
    """The parts of a face, in order; None where they are none."""
    if not isinstance(value, list | tuple) or len(value) > _MOST_PARTS:
        return None
    found: dict[str, str] = {}
    for item in value:
        match item:
            case (str(part), str(word)) if _KEY.fullmatch(part) and _PART.fullmatch(word):
                found[part] = word
            case _:
                return None
    return tuple(sorted(found.items()))
