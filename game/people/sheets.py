"""The people and the messages of the game."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from game.people.strict import Key, read_rows
from game.values import Diagnostic

__all__ = [
    "BANDS",
    "MOMENTS",
    "Message",
    "Person",
    "TOPICS",
    "load_messages",
    "load_people",
    "read_sheet",
]

BANDS = ("6-8", "9-11", "12-14")
MOMENTS = ("before_level", "after_success", "after_failed_try", "chapter_end", "loading")
TOPICS = (
    *("computing", "brilliance", "leadership", "care", "emotions"),
    *("sport", "arts", "home_tasks", "appearance", "media"),
)


@dataclass(frozen=True, slots=True)
class Person:
    """A real person and what they did; texts are English, translated with the id as context.

    `years` are birth and death, the second None while unknown or alive. `gender` (f or m),
    `from_az` and `disability` serve the counters of `balance` and are never printed. `hurdle` is
    told from the age `hurdle_from` on. `link` says what the deed has to do with code.
    """

    id: str
    names: tuple[tuple[str, str], ...]
    country: str
    field: str
    deeds: tuple[str, ...]
    gender: str
    from_az: bool
    certainty: str
    sources: tuple[str, ...]
    link: str = ""
    years: tuple[int, int | None] | None = None
    disability: str = ""
    hurdle: str = ""
    hurdle_from: int | None = None
    portrait: str = ""

    def name(self, language: str) -> str:
        """The name as it is written in a language; the English spelling for any other."""
        names = dict(self.names)
        return names.get(language, names["en"])


@dataclass(frozen=True, slots=True)
class Message:
    """One short text: when it comes, for which band, whom it tells about.

    `allow` lists the rules it may bend, with `reason`; `hook` tells that a level or chapter names
    it; `chapters` and `worlds` are where it fits, anywhere when empty; `touch` that it touches a
    stereotype.
    """

    id: str
    moment: str
    band: str
    topic: str
    text: str
    person: str = ""
    hook: bool = False
    chapters: tuple[int, ...] = ()
    worlds: tuple[str, ...] = ()
    touch: bool = False
    allow: tuple[str, ...] = ()
    reason: str = ""

    @property
    def counts(self) -> bool:
        """Whether it is one of the few: it names a person or touches a stereotype."""
        return bool(self.person) or self.touch


_PERSON = {
    "id": Key(needed=True),
    "names": Key("names", needed=True),
    "years": Key("wholes"),
    "country": Key(needed=True),
    "field": Key(needed=True),
    "deeds": Key("texts", needed=True),
    "hurdle": Key(),
    "hurdle_from": Key("whole"),
    "link": Key(),
    "gender": Key(needed=True, choices=("f", "m")),
    "from_az": Key("truth", needed=True),
    "disability": Key(),
    "certainty": Key(needed=True, choices=("high", "medium")),
    "sources": Key("texts", needed=True),
    "portrait": Key(),
}
_MESSAGE = {
    "id": Key(needed=True),
    "moment": Key(needed=True, choices=MOMENTS),
    "band": Key(needed=True, choices=BANDS),
    "topic": Key(needed=True, choices=TOPICS),
    "person": Key(),
    "text": Key(needed=True),
    "hook": Key("truth"),
    "chapters": Key("wholes"),
    "worlds": Key("texts"),
    "touch": Key("truth"),
    "allow": Key("texts"),
    "reason": Key(),
}


def load_people(root: Path) -> tuple[tuple[Person, ...], tuple[Diagnostic, ...]]:
    """The people of `root/levels/people.yaml`, and what is wrong there."""
    text, file = read_sheet(root, "people.yaml")
    rows, faults = read_rows(text, _PERSON, file)
    people = []
    for row in rows:
        given = {key: value for key, value in row.values.items() if value is not None}
        years = given.pop("years", None)
        if years:
            given["years"] = (years[0], years[1] if len(years) > 1 else None)
        given.setdefault("portrait", given["id"])
        people.append(Person(**given))
    short = tuple(
        Diagnostic.of("people.lacks", file=file, key=f"{person.id}: names: en")
        for person in people
        if "en" not in dict(person.names)
    )
    return tuple(p for p in people if "en" in dict(p.names)), (*faults, *short)


def load_messages(root: Path) -> tuple[tuple[Message, ...], tuple[Diagnostic, ...]]:
    """The messages of `root/levels/messages.yaml`, and what is wrong there."""
    text, file = read_sheet(root, "messages.yaml")
    rows, faults = read_rows(text, _MESSAGE, file)
    given = [{k: v for k, v in row.values.items() if v is not None} for row in rows]
    return tuple(Message(**values) for values in given), faults


def read_sheet(root: Path, name: str) -> tuple[str, str]:
    """The text of a sheet, empty if there is none, and how its place is named."""
    path = root / "levels" / name
    return (path.read_text(encoding="utf-8") if path.is_file() else ""), f"levels/{name}"
