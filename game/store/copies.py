"""Good copies of the file, few and rotating.

A copy's name holds its number, the day and how many events it has: `ilme-000012-19700-350.db`.
Numbers order them; the clock only says whether a day has passed, in whichever direction.
"""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from game.store.disk import Disk
from game.store.files import replace
from game.store.salvage import discard

__all__ = ["EVERY", "KEPT", "Copy", "copies", "is_due", "make"]

KEPT = 7
EVERY = 200
"""Events after which a copy is made though the day is still the same: about three lessons."""

_NAME = re.compile(r"ilme-(\d{6,12})-(\d{1,12})-(\d{1,12})\.db")


class Copy(NamedTuple):
    """One copy."""

    number: int
    day: int
    events: int
    path: Path


def copies(folder: Path) -> tuple[Copy, ...]:
    """The copies in a folder, oldest first."""
    found = []
    with suppress(OSError):
        for path in folder.iterdir():
            if match := _NAME.fullmatch(path.name):
                number, day, events = map(int, match.groups())
                found.append(Copy(number, day, events, path))
    return tuple(sorted(found))


def is_due(kept: tuple[Copy, ...], day: int, events: int, closing: bool) -> bool:
    """Whether a copy should be made now: a new day at closing time, or many new events."""
    newest = kept[-1] if kept else Copy(0, -1, 0, Path())
    if events <= newest.events:
        return False
    return events - newest.events >= EVERY or (closing and day != newest.day)


def make(disk: Disk, folder: Path, day: int, events: int) -> None:
    """Add a copy and drop the oldest beyond `KEPT`. Raises OSError or sqlite3.Error."""
    folder.mkdir(exist_ok=True)
    part = folder / "ilme.part"
    discard(part)
    disk.copy(part)
    kept = copies(folder)
    number = kept[-1].number + 1 if kept else 1
    replace(part, folder / f"ilme-{number:06}-{max(0, day)}-{events}.db")
    for old in copies(folder)[:-KEPT]:
        discard(old.path)
