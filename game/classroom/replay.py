"""Runs every attempt again, so that a star cannot be forged.

A verdict follows from the level, the program and what was foretold, so it is worked out once and
kept; the same program of thirty children is run once. The last ones are in memory, all others are
looked up.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from game.levels import Choice, Level, Library, judge
from game.program import Program
from game.solve import misconception
from game.source import parse

__all__ = ["Replay", "Replays", "Shelf", "Strange"]

MOST_KNOWN = 20_000
"""Verdicts in memory at once."""


Strange = tuple[str, str, bool]
"""A level that is not here as it was played: its id, its digest, whether that is a lie."""


@dataclass(frozen=True, slots=True)
class Replay:
    """What a program earns here: won, stars, statements, the listed mistake it makes."""

    won: bool
    stars: int
    size: int
    mistake: str = ""


class Shelf:
    """The levels known here, by id and by digest. Mutable: packs may be added."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self._by_id: dict[str, Level] = {}
        self._by_version: dict[tuple[str, str], Level] = {}
        self._digests: set[str] = set()
        self.add(library.levels)

    def add(self, levels: Iterable[Level]) -> None:
        """Know more levels."""
        for level in levels:
            self._by_id.setdefault(level.id, level)
            if level.digest:
                self._by_version[level.id, level.digest] = level
                self._digests.add(level.digest)

    def find(self, id: str, digest: str = "") -> Level | None:
        """The level as it was played; None where that version of it is not here."""
        if digest:
            return self._by_version.get((id, digest))
        return self._by_id.get(id)

    def is_lie(self, id: str, digest: str) -> bool:
        """Whether the digest is known to be that of other levels: no game says so of this one."""
        return digest in self._digests and (id, digest) not in self._by_version

    def level(self, id: str) -> Level | None:
        """The level of an id as it is here now."""
        return self._by_id.get(id)


class Replays:
    """Verdicts, each worked out once. Mutable: it remembers; `fresh` are those not yet kept.

    `find` gives what is kept under a key; "" where nothing is.
    """

    def __init__(self, shelf: Shelf, find: Callable[[str], str] = lambda key: "") -> None:
        self.shelf = shelf
        self.fresh: dict[str, str] = {}
        self._find = find
        self._known: dict[str, Replay | str] = {}

    def of(self, facts: Mapping[str, Any]) -> Replay | None:
        """What an attempt earns here; None where its level is not here as it was."""
        place = _text(facts, "level"), _text(facts, "digest")
        level = self.shelf.find(*place)
        if level is None:
            return Replay(False, 0, 0) if self.shelf.is_lie(*place) else None
        key = _key(level, facts)
        known = self._kept(key)
        if not isinstance(known, Replay):
            known = _replay(level, facts)
            body = [known.won, known.stars, known.size, known.mistake]
            self._keep(key, known, json.dumps(body, separators=(",", ":")))
        return known

    def strange(self, facts: Mapping[str, Any]) -> Strange | None:
        """How an attempt was played in a level that is not here as it was; None where it is."""
        id, digest = _text(facts, "level"), _text(facts, "digest")
        if self.shelf.find(id, digest) is not None:
            return None
        return id, digest, self.shelf.is_lie(id, digest)

    def is_strange(self, one: Strange) -> bool:
        """Whether the same is still said of it, now that more levels may be here."""
        id, digest, lie = one
        return self.shelf.find(id, digest) is None and self.shelf.is_lie(id, digest) == lie

    def misstep(self, level_id: str, program: str) -> str:
        """The mistake of the catalogue that a losing program makes; "" where it is none of them."""
        level = self.shelf.level(level_id)
        if level is None or level.form == "predict":
            return ""
        key = "m" + _sum(level.id, program)
        known = self._kept(key)
        if not isinstance(known, str):
            known = _misstep(level, program)
            self._keep(key, known, json.dumps(known))
        return known

    def _kept(self, key: str) -> Replay | str | None:
        """What is known under a key; None where it has to be worked out."""
        if key not in self._known and (found := _read(self.fresh.get(key) or self._find(key))):
            self._remember(key, found[0])
        return self._known.get(key)

    def _keep(self, key: str, known: Replay | str, body: str) -> None:
        self._remember(key, known)
        self.fresh[key] = body

    def _remember(self, key: str, known: Replay | str) -> None:
        if len(self._known) >= MOST_KNOWN:
            for old in list(self._known)[: MOST_KNOWN // 4]:
                del self._known[old]
        self._known[key] = known


def _read(body: str) -> tuple[Replay | str] | None:
    """The verdict or the mistake in a text; None where it holds none."""
    try:
        match json.loads(body) if body else None:
            case [bool(won), int(stars), int(size), str(mistake)]:
                return (Replay(won, stars, size, mistake),)
            case str(mistake):
                return (mistake,)
    except (ValueError, RecursionError):
        pass  # worked out again
    return None


def _replay(level: Level, facts: Mapping[str, Any]) -> Replay:
    if level.opens != "here":  # what was made stays with the child: there is no program to run
        return Replay(facts.get("won") is True, 0, 0)
    parsed = parse(_text(facts, "program"), level.toolbox)
    if parsed.diagnostics and level.form != "predict":
        return Replay(False, 0, 0)
    tries = 0 if _number(facts, "stars") >= 3 else 1
    forecast = _choice(level, facts.get("forecast"))
    choice = _choice(level, facts.get("choice"))
    verdict = judge(level, parsed.program, forecast, choice, tries)
    mistake = verdict.mistake.id if verdict.mistake else ""
    return Replay(verdict.won, verdict.stars if verdict.won else 0, verdict.size, mistake)


def _misstep(level: Level, text: str) -> str:
    parsed = parse(text, level.toolbox)
    if parsed.diagnostics or parsed.program == Program():
        return ""
    found = misconception(level, parsed.program)
    return found.id if found else ""


def _choice(level: Level, value: Any) -> Choice | None:
    """A place as it was noted: which of the choices, or x, y, heading, text."""
    match value:
        case bool():
            return None
        case int(index) if 0 <= index < len(level.choices):
            return level.choices[index]
        case [int(x), int(y), *rest] if all(isinstance(part, str) for part in rest[:2]):
            return Choice(x, y, *rest[:2])
    return None


def _key(level: Level, facts: Mapping[str, Any]) -> str:
    said = json.dumps([facts.get("choice"), facts.get("forecast")], default=repr)
    third = str(_number(facts, "stars") >= 3) if level.form == "predict" else ""
    if level.opens != "here":
        third = str(facts.get("won") is True)
    version = level.digest or level.id
    return _sum(version, _text(facts, "program"), said, third)


def _sum(*parts: str) -> str:
    return sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:40]


def _text(facts: Mapping[str, Any], name: str) -> str:
    value = facts.get(name, "")
    return value if isinstance(value, str) else ""


def _number(facts: Mapping[str, Any], name: str) -> int:
    value = facts.get(name, 0)
    return value if type(value) is int else 0
