"""Levels that are made here, and packs of levels that came: the values, and their events.

They belong to the machine; `by` is the child who makes a level, "" a grown-up. What a level says
is the text of a level file, which is not looked into here. Every change of it is an edit, as those
of a program are (`MAKER` with the id of the level), so undo has no end and nothing is lost; what
stands here is the level as it was last left. Facts are looked at before they are believed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from game.progress.names import clean_text

__all__ = [
    "MAKER",
    "MOST_DRAFTS",
    "PACKED",
    "SHELF_KINDS",
    "LevelPack",
    "Made",
    "Shelf",
    "pack_facts",
    "shelf_after",
]

MAKER = "~made"
"""Whose edits the changes of levels are: nobody's id begins so."""

PACKED = "pack:"
"""What the ids of levels of packs begin with: they count for nothing in the game's own carpets."""

MOST_DRAFTS = 200
MOST_TEXT = 60_000
MOST_LEVELS = 60

SHELF_KINDS = frozenset(
    {"level_made", "level_kept", "level_removed", "levels_taken", "levels_accepted", "levels_gone"}
)

_ID = re.compile(r"[A-Za-z0-9_-]{1,60}")

Facts = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Made:
    """A level made here: its text as it was last left, and who makes it."""

    id: str
    text: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class LevelPack:
    """A pack of levels that was taken in; `accepted` once a grown-up has looked at it."""

    id: str
    title: str = ""
    author: str = ""
    licence: str = ""
    levels: tuple[str, ...] = ()
    accepted: bool = False


@dataclass(frozen=True, slots=True)
class Shelf:
    """The levels in the order they were begun, those taken away (last: last), and the packs."""

    made: tuple[Made, ...] = ()
    gone: tuple[Made, ...] = ()
    packs: tuple[LevelPack, ...] = ()
    packs_gone: tuple[LevelPack, ...] = ()

    def level(self, id: str) -> Made | None:
        """The level of that id, if not taken away."""
        return next((one for one in self.made if one.id == id), None)

    def pack(self, id: str) -> LevelPack | None:
        """The pack of that id, if not taken away."""
        return next((one for one in self.packs if one.id == id), None)


def pack_facts(pack: LevelPack) -> dict[str, Any]:
    """All there is about a pack, as the facts of an event."""
    return {
        "pack": pack.id,
        "title": pack.title,
        "author": pack.author,
        "licence": pack.licence,
        "levels": pack.levels,
    }


def shelf_after(shelf: Shelf, kind: str, facts: Facts) -> Shelf:
    """The shelf after an event of one of `SHELF_KINDS`; nonsense changes nothing."""
    id = facts.get("pack" if kind.startswith("levels_") else "made")
    if not isinstance(id, str) or not _ID.fullmatch(id):
        return shelf
    match kind:
        case "level_made" | "level_kept":
            return _kept(shelf, id, facts)
        case "level_removed":
            return _moved(shelf, id, facts.get("back") is True)
        case "levels_taken":
            return _taken(shelf, id, facts)
        case "levels_accepted":
            packs = (replace(one, accepted=True) if one.id == id else one for one in shelf.packs)
            return replace(shelf, packs=tuple(packs))
        case "levels_gone":
            return _pack_moved(shelf, id, facts.get("back") is True)
    return shelf


def _kept(shelf: Shelf, id: str, facts: Facts) -> Shelf:
    """A level begun, or left after it was changed; one that was taken away stays away."""
    text, by = facts.get("text"), facts.get("by")
    fresh: dict[str, str] = {}
    if isinstance(text, str) and len(text) <= MOST_TEXT:
        fresh["text"] = text
    if isinstance(by, str) and len(by) <= 60:
        fresh["by"] = by
    for name in ("made", "gone"):
        group: tuple[Made, ...] = getattr(shelf, name)
        if any(one.id == id for one in group):
            changed = tuple(replace(one, **fresh) if one.id == id else one for one in group)
            if name == "made":
                return replace(shelf, made=changed)
            return replace(shelf, gone=changed)
    return replace(shelf, made=(*shelf.made, replace(Made(id), **fresh)))


def _moved(shelf: Shelf, id: str, back: bool) -> Shelf:
    here, there = (shelf.gone, shelf.made) if back else (shelf.made, shelf.gone)
    come = (*there, *(one for one in here if one.id == id))
    stay = tuple(one for one in here if one.id != id)
    if back:
        return replace(shelf, made=come, gone=stay)
    return replace(shelf, made=stay, gone=come)


def _taken(shelf: Shelf, id: str, facts: Facts) -> Shelf:
    """A pack that came; the same one again changes nothing."""
    levels = facts.get("levels")
    if any(one.id == id for one in (*shelf.packs, *shelf.packs_gone)):
        return shelf
    if not isinstance(levels, list | tuple) or not 0 < len(levels) <= MOST_LEVELS:
        return shelf
    if not all(isinstance(one, str) and len(one) <= MOST_TEXT for one in levels):
        return shelf
    words: dict[str, Any] = {
        key: clean_text(text, 60)
        for key in ("title", "author", "licence")
        if isinstance(text := facts.get(key), str)
    }
    pack = LevelPack(id, levels=tuple(levels), **words)
    return replace(shelf, packs=(*shelf.packs, pack))


def _pack_moved(shelf: Shelf, id: str, back: bool) -> Shelf:
    here, there = (shelf.packs_gone, shelf.packs) if back else (shelf.packs, shelf.packs_gone)
    come = (*there, *(one for one in here if one.id == id))
    stay = tuple(one for one in here if one.id != id)
    if back:
        return replace(shelf, packs=come, packs_gone=stay)
    return replace(shelf, packs=stay, packs_gone=come)
