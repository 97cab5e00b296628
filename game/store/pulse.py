"""The totals of the pulse in a file of their own.

`ilme-class.json` holds counts and nothing else, always in the same order, so equal counts make
equal files, whoever answered when. It is written whole beside the old one and then takes its place
(a pulled plug leaves one or the other); what a plug leaves beside it is removed at the next start,
since the two together would tell what the last child answered. For the same reason no copies are
kept, and the date of the file is one that never was. A file that makes no sense is set aside as
`ilme-class-damaged-<n>.json` and counting begins anew; the children's own work is elsewhere.

There is no file before the first answer, and none, aside or not, after `clear`.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType
from typing import Any

from game.pulse import MOMENTS, Cell, Cells, added
from game.store.files import replace, sync
from game.store.opening import told
from game.values import Diagnostic

__all__ = ["PulseFile"]

FORMAT = 1
NAME = "ilme-class"
NO_DAY = 946_684_800
"""The first second of 2000: what the file says about when it was written."""

MOST_BYTES = 1 << 20


class PulseFile:
    """Counts in one folder. Mutable: it stands for the file. Nothing is raised.

    `may_write` is false where another game holds the folder: then answers count until this one
    ends.
    """

    def __init__(self, folder: Path, may_write: bool = True) -> None:
        self._folder = folder
        self._path, self._part = folder / f"{NAME}.json", folder / f"{NAME}.part"
        self._may_write = may_write
        self._failing = False
        self._notices: list[Diagnostic] = []
        self._cells: Cells = {}
        if may_write:
            with suppress(OSError):
                self._part.unlink(missing_ok=True)
        self._read()

    @property
    def cells(self) -> Cells:
        """All that was counted."""
        return self._cells

    def notices(self) -> tuple[Diagnostic, ...]:
        """What there is to tell since the last time."""
        notices, self._notices = self._notices, []
        return tuple(notices)

    def add(self, chapter: str, moment: str, score: int) -> None:
        """Count one answer; where the disk refuses, it counts until the game ends."""
        self._cells = added(self._cells, chapter, moment, score)
        if self._may_write:
            self._attempt(self._write)

    @property
    def holds(self) -> bool:
        """Whether there is anything to delete, also what was set aside."""
        return bool(self._cells) or (self._may_write and any(self._asides()))

    def _asides(self) -> Iterator[Path]:
        """The damaged files that were set aside."""
        return self._folder.glob(f"{NAME}-damaged-*.json")

    def clear(self) -> None:
        """Forget everything, also what was set aside."""
        self._cells = {}
        if self._may_write:
            self._attempt(self._remove)

    def _attempt(self, act: Callable[[], None]) -> None:
        try:
            act()
            self._failing = False
        except OSError:
            if not self._failing:
                self._failing = True
                self._notices.append(told("class-not-saved", self._folder))

    def _write(self) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        self._part.write_text(_written(self._cells), encoding="ascii")
        with suppress(OSError):  # a disk that keeps no such date keeps its own
            os.utime(self._part, (NO_DAY, NO_DAY))
        replace(self._part, self._path)

    def _remove(self) -> None:
        for path in (self._path, self._part, *self._asides()):
            path.unlink(missing_ok=True)
        sync(self._folder)

    def _read(self) -> None:
        try:
            if not self._path.exists():
                return
            with self._path.open("rb") as file:
                raw = file.read(MOST_BYTES + 1)
        except OSError:
            self._may_write = False  # what cannot be read must not be written over
            self._notices.append(told("class-unread", self._folder))
            return
        version, cells = _read(raw)
        if version > FORMAT:
            self._may_write = False
            self._notices.append(told("class-newer", self._folder))
        elif cells is not None:
            self._cells = cells
        else:
            self._set_aside()

    def _set_aside(self) -> None:
        """Keep a damaged file under another name, so that the next answer spoils nothing."""
        name = self._path.name
        if self._may_write:
            try:
                numbers = range(1, 1000)
                asides = (self._folder / f"{NAME}-damaged-{n}.json" for n in numbers)
                aside = next(path for path in asides if not path.exists())
                self._path.rename(aside)
                name = aside.name
            except (OSError, StopIteration):
                self._may_write = False
        self._notices.append(told("class-damaged", self._folder, name=name))


def _written(cells: Cells) -> str:
    """The text of the file: equal for equal counts."""
    rows = [
        [chapter, moment, list(cell.counted), list(cell.waiting)]
        for (chapter, moment), cell in sorted(cells.items())
    ]
    body = _plain({"cells": rows, "v": FORMAT})
    return _plain({"body": json.loads(body), "sum": sha256(body.encode("ascii")).hexdigest()})


def _plain(value: Any) -> str:
    return json.dumps(value, sort_keys=True, separators=(",", ":"))


def _read(raw: bytes) -> tuple[int, Cells | None]:
    """The version, and the cells; None where the file does not prove whole."""
    try:
        whole = json.loads(raw)
        body, told_sum = whole["body"], whole["sum"]
        version = body["v"]
        if type(version) is not int:
            return 0, None
        if sha256(_plain(body).encode("ascii")).hexdigest() != told_sum:
            return 0, None
        if version > FORMAT:
            return version, None
        found: dict[tuple[str, str], Cell] = {}
        for chapter, moment, counted, waiting in body["cells"]:
            cell = Cell(_counts(counted), _counts(waiting))
            if not isinstance(chapter, str) or moment not in MOMENTS or not cell.is_whole:
                return 0, None
            found[chapter, moment] = cell
    except (ValueError, TypeError, KeyError, RecursionError):
        return 0, None
    return version, MappingProxyType(found)


def _counts(value: Any) -> tuple[int, ...]:
    """The counts in a list; raises TypeError where it holds anything else."""
    if not isinstance(value, list) or not all(type(count) is int for count in value):
        raise TypeError(value)
    return tuple(value)
