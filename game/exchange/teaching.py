"""What a teacher says to children: what to play, and what came of it. Signed by the teacher.

Each is a register: of all that were ever signed for one place the highest `counter` counts, and of
two with the same one the greater key. No clock is asked; due dates are advice.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Protocol, TypeVar

from game.exchange.canonical import Facts, canonical
from game.exchange.keys import Keys
from game.exchange.shapes import Misshapen, hexed, is_hex, items, maybe, number, rest, text, words
from game.exchange.signed import Signed, signed
from game.progress import clean_text
from game.values import Diagnostic

__all__ = [
    "ALL",
    "Assigned",
    "Assignment",
    "Feedback",
    "MOST_PACKS",
    "assignment_of",
    "feedback_of",
    "latest",
    "sign_assignment",
    "sign_feedback",
    "zip_digest",
]

ALL = "all"
MODES = ("", "blocks", "python")
MOST_LEVELS = 200
MOST_PACKS = 12
"""Packs of levels that the lessons of a class may use at a time."""

MOST_TO = 500
MOST_TEXT = 200
MOST_TITLE = 60
_HEAD = ("crit", "fmt", "kind", "class", "counter")
_ASSIGNMENT = (
    *(*_HEAD, "set", "title", "levels", "to", "mode", "pairs", "hints", "opens", "lock", "note"),
    "gone",
)
_FEEDBACK = (*_HEAD, "pupil", "level", "sticker", "text", "again")


@dataclass(frozen=True, slots=True)
class Assigned:
    """A level of an assignment (`pack`: of which pack), or with no level a pack that it needs.

    `digest` tells which version: of a level that of its content, of a pack that of its zip. `due`
    is advice (days since 1970; 0: whenever).
    """

    level: str = ""
    pack: str = ""
    digest: str = ""
    due: int = 0


@dataclass(frozen=True, slots=True)
class Assignment:
    """Levels for pupils, or (`to` empty) for the whole class.

    `opens` is a day since 1970, 0 for at once; `lock` closes what comes later; `gone` takes the
    whole set back. `key` is the teacher's. `more` is what a newer game put in.
    """

    klass: str
    set_id: str
    title: str = ""
    levels: tuple[Assigned, ...] = ()
    to: tuple[str, ...] = ()
    mode: str = ""
    pairs: bool = False
    hints: bool = True
    opens: int = 0
    lock: bool = False
    note: str = ""
    gone: bool = False
    counter: int = 1
    key: str = ""
    more: tuple[tuple[str, Any], ...] = ()

    @property
    def place(self) -> tuple[str, ...]:
        """What it is the register of."""
        return self.klass, self.set_id

    def is_for(self, pupil: str) -> bool:
        """Whether a child is meant."""
        return not self.to or pupil in self.to


@dataclass(frozen=True, slots=True)
class Feedback:
    """What a teacher says about a child's level: a sticker, words, "try again". No names in it."""

    klass: str
    pupil: str
    level: str
    sticker: str = ""
    text: str = ""
    again: bool = False
    counter: int = 1
    key: str = ""
    more: tuple[tuple[str, Any], ...] = ()

    @property
    def place(self) -> tuple[str, ...]:
        """What it is the register of."""
        return self.klass, self.pupil, self.level


class Register(Protocol):
    """What stands at a place until a higher counter comes."""

    @property
    def place(self) -> tuple[str, ...]: ...
    @property
    def counter(self) -> int: ...
    @property
    def key(self) -> str: ...


R = TypeVar("R", bound=Register)


def zip_digest(data: bytes) -> str:
    """What an assignment says of the zip of a pack, so that no other one is taken for it."""
    return sha256(data).hexdigest()


def latest(said: Iterable[R]) -> tuple[R, ...]:
    """Of each place the one that counts, by place; in whatever order they come."""
    best: dict[tuple[str, ...], R] = {}
    for one in said:
        if one.place not in best or _rank(one) > _rank(best[one.place]):
            best[one.place] = one
    return tuple(best[place] for place in sorted(best))


def sign_assignment(one: Assignment, teacher: Keys) -> Signed:
    """An assignment under a teacher's signature; `key` is set by it."""
    levels = [
        {"digest": each.digest, "due": each.due, "level": each.level, "pack": each.pack}
        for each in one.levels
    ]
    body = {
        **dict(one.more),
        "class": one.klass,
        "counter": one.counter,
        "set": one.set_id,
        "title": clean_text(one.title, MOST_TITLE),
        "levels": levels,
        "to": list(one.to) or ALL,
        "mode": one.mode,
        "pairs": one.pairs,
        "hints": one.hints,
        "opens": one.opens,
        "lock": one.lock,
        "note": clean_text(one.note, MOST_TEXT),
        "gone": one.gone,
    }
    return signed("assignment", body, teacher)


def sign_feedback(one: Feedback, teacher: Keys) -> Signed:
    """Feedback under a teacher's signature; `key` is set by it."""
    body = {
        **dict(one.more),
        "class": one.klass,
        "counter": one.counter,
        "pupil": one.pupil,
        "level": one.level,
        "sticker": one.sticker,
        "text": clean_text(one.text, MOST_TEXT),
        "again": one.again,
    }
    return signed("feedback", body, teacher)


def assignment_of(found: Signed) -> Assignment | Diagnostic:
    """The assignment in a signed text."""
    body = found.body
    try:
        mode = text(body, "mode", 12)
        return Assignment(
            klass=hexed(body, "class", 16),
            set_id=_id(body, "set"),
            title=clean_text(text(body, "title", MOST_TITLE * 2), MOST_TITLE),
            levels=items(body, "levels", MOST_LEVELS, _assigned),
            to=_to(body),
            mode=mode if mode in MODES else "",
            pairs=maybe(body, "pairs"),
            hints=maybe({"hints": True, **body}, "hints"),
            opens=number(body, "opens"),
            lock=maybe(body, "lock"),
            note=clean_text(text(body, "note", MOST_TEXT * 2), MOST_TEXT),
            gone=maybe(body, "gone"),
            counter=number(body, "counter"),
            key=found.key,
            more=rest(body, _ASSIGNMENT),
        )
    except Misshapen:
        return Diagnostic.of("exchange.damaged")


def feedback_of(found: Signed) -> Feedback | Diagnostic:
    """The feedback in a signed text."""
    body = found.body
    try:
        return Feedback(
            klass=hexed(body, "class", 16),
            pupil=hexed(body, "pupil", 20),
            level=_id(body, "level"),
            sticker=text(body, "sticker", 24),
            text=clean_text(text(body, "text", MOST_TEXT * 2), MOST_TEXT),
            again=maybe(body, "again"),
            counter=number(body, "counter"),
            key=found.key,
            more=rest(body, _FEEDBACK),
        )
    except Misshapen:
        return Diagnostic.of("exchange.damaged")


def _rank(one: Register) -> tuple[int, str, str]:
    """Who counts; where even the key is the same, the greater text, so that all agree."""
    return one.counter, one.key, repr(one)


def _id(body: Facts, name: str) -> str:
    return words({"one": [body.get(name)]}, "one", 1)[0]


def _to(body: Facts) -> tuple[str, ...]:
    if body.get("to", ALL) == ALL:
        return ()
    to = items(body, "to", MOST_TO, str)
    if not to or not all(is_hex(one, 20) for one in to):
        raise Misshapen("to")
    return to


def _assigned(value: Any) -> Assigned:
    if not isinstance(value, dict) or len(canonical(value)) > 1000:
        raise Misshapen("levels")
    level, pack = text(value, "level", 80), text(value, "pack", 80)
    if not (level or pack):
        raise Misshapen("levels")
    return Assigned(level, pack, text(value, "digest", 64), number(value, "due"))
