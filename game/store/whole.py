"""Whole files on sticks and in shared folders, so that a pulled one loses nothing.

A file is written beside its place, brought to the disk itself, moved there and read back; so what
stands under its name is whole, or is not there. Whatever goes wrong is an OSError.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

__all__ = ["Disk", "put"]

MOST_FILE = 1 << 20


class Disk:
    """What is asked of a disk, a step at a time, so that a test may let any step fail."""

    def write(self, path: Path, data: bytes) -> None:
        """Write a new file and have it on the disk itself."""
        with path.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())

    def move(self, source: Path, target: Path) -> None:
        """Give a file its name, over what is there."""
        source.replace(target)

    def read(self, path: Path) -> bytes:
        """What stands in a file, no more than any of ours may have and one byte."""
        with path.open("rb") as file:
            return file.read(MOST_FILE + 1)

    def drop(self, path: Path) -> None:
        """Take a file away."""
        path.unlink(missing_ok=True)


def put(path: Path, data: bytes, disk: Disk) -> None:
    """Have a whole file at a path. Raises OSError; then nothing half-written stands there."""
    part = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        disk.write(part, data)
        if disk.read(part) != data:  # a stick that says it is larger than it is
            raise OSError("what was written is not there")
        disk.move(part, path)
        if disk.read(path) != data:
            raise OSError("what was written is not there")
    except OSError:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise
