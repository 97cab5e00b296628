"""What `chapter.yaml` says: of the chapter itself, and what its levels take from it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from game.levels.fields import Fields
from game.levels.files import name_of, read_file
from game.values import Diagnostic
from game.worlds import WORLDS

__all__ = ["FACES", "HEAD", "Head", "number_of", "read_head"]

FACES = ("blocks", "text")
"""What may be open first."""

HEAD = "chapter.yaml"
"""The file that makes a folder a chapter."""

_NUMBERED = re.compile(r"([0-9]{1,3})-")
_WORLD = WORLDS[0].kind


@dataclass(frozen=True, slots=True)
class Head:
    """What a level takes from its chapter."""

    id: str = ""
    number: int = 0
    world: str = _WORLD
    skin: str = ""
    blocks: tuple[str, ...] = ()
    beads: bool = False
    without: tuple[str, ...] = ()
    face: str = ""


def number_of(path: Path) -> int:
    """The number a folder or a file begins with; 0 without one."""
    found = _NUMBERED.match(path.name)
    return int(found.group(1)) if found else 0


def read_head(
    folder: Path, shown: Path | None = None
) -> tuple[dict[str, Any] | None, Head, tuple[Diagnostic, ...]]:
    """The fields of the chapter, None where they are not sound; its lendings; what is wrong."""
    path, number = folder / HEAD, number_of(folder)
    file = name_of(path, shown)
    if not path.is_file():
        return None, Head(), ()
    plain, found = read_file(path, file)
    if plain is None:
        return None, Head(number=number), found
    fields = Fields(plain, file, list(found))
    chapter = _chapter(fields, number)
    head = _lent(fields, chapter)
    fields.unknown()
    return (None if fields.faults else chapter), head, tuple(fields.faults)


def _chapter(fields: Fields, number: int) -> dict[str, Any]:
    return {
        "id": fields.id(),
        "number": number,
        "title": fields.line("title", True, 60),
        "story": fields.line("story", longest=400),
        "band": fields.name("band"),
        "lead": fields.name("lead"),
        "guests": fields.lines("guests"),
        "dyes": fields.number("dyes", 0, 99) or 0,
        "bonus": fields.lines("bonus"),
        "end_message": fields.name("end_message"),
        "family": fields.line("family", longest=400),
        "skin": fields.name("skin"),
        "icon": fields.name("icon") or "compass",
        "door": fields.truth("door"),
        "framed": fields.truth("framed"),
    }


def _lent(fields: Fields, chapter: dict[str, Any]) -> Head:
    return Head(
        id=chapter["id"],
        number=chapter["number"],
        world=fields.name("world") or _WORLD,
        skin=chapter["skin"],
        blocks=fields.lines("blocks"),
        beads=fields.truth("beads"),
        without=fields.lines("without"),
        face=fields.choice("face", FACES, FACES[0]),
    )
