"""The packets as they came, kept beside the memory, so that it can be made again from a copy.

    packets/<class>/<second at which it came>-<what a receipt calls it>.pkt

They are sealed as they travelled: only who has the keys of the class can read them. A packet is
laid here before it is acknowledged, and brought to the disk itself with the others of its half
minute (`sync`): what the plug takes meanwhile is in the memory, which never waits. They go when
their records go; with an erased pupil every packet in which it was, since none can be opened and
closed again without the computer that signed it. What others did in those is in the memory and its
copies.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path

__all__ = ["Raw"]

_NAME = re.compile(r"([0-9]{10,12})-([0-9a-f]{64})\.pkt")


class Raw:
    """The packets of a desk. Mutable: it stands for a folder. What cannot be written is left out:
    the memory has it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._fresh: list[Path] = []

    def keep(self, klass: str, received: int, digest: str, data: bytes) -> None:
        """Lay a packet here."""
        path = self._folder / klass / f"{max(0, received):010}-{digest}.pkt"
        part = path.with_suffix(".part")
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            part.write_bytes(data)
            part.replace(path)
            self._fresh.append(path)

    def sync(self) -> None:
        """Have all of them on the disk itself."""
        fresh, self._fresh = self._fresh, []
        for path in (*fresh, *{path.parent for path in fresh}):
            with suppress(OSError):  # Windows opens no folder
                handle = os.open(path, os.O_RDWR if path.suffix else os.O_RDONLY)
                try:
                    os.fsync(handle)
                finally:
                    os.close(handle)

    def classes(self) -> tuple[str, ...]:
        """The classes of which there are packets."""
        with suppress(OSError):
            return tuple(sorted(one.name for one in self._folder.iterdir() if one.is_dir()))
        return ()

    def all(self, klass: str) -> Iterator[tuple[int, bytes]]:
        """When each packet of a class came, and its bytes; the oldest first."""
        for received, path in self._paths(klass):
            with suppress(OSError):
                yield received, path.read_bytes()

    def drop(self, klass: str, is_gone: Callable[[bytes], bool]) -> None:
        """Take away those packets of a class for which that is said."""
        for _, path in self._paths(klass):
            with suppress(OSError):
                if is_gone(path.read_bytes()):
                    path.unlink()

    def drop_older(self, klasses: Iterable[str], since: int) -> None:
        """Take away what came before a moment."""
        for klass in klasses:
            for received, path in self._paths(klass):
                if received < since:
                    with suppress(OSError):
                        path.unlink()

    def _paths(self, klass: str) -> list[tuple[int, Path]]:
        found = []
        with suppress(OSError):
            for path in sorted((self._folder / klass).iterdir()):
                if name := _NAME.fullmatch(path.name):
                    found.append((int(name[1]), path))
        return sorted(found)
