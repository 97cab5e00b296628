"""The names in the data folder, and moving files so that a pulled plug leaves old or new."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

__all__ = ["BESIDE", "Names", "replace", "sync"]

BESIDE = ("-wal", "-shm", "-journal")
"""What SQLite writes beside a file, by the end of its name."""


class Names:
    """The paths in one data folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.main = folder / "ilme.db"
        self.lock = folder / "ilme.lock"
        self.new = folder / "ilme-new.db"
        self.part = folder / "ilme-new.part"
        self.scratch = folder / "ilme-scratch.db"
        self.copies = folder / "copies"

    def aside(self) -> Path:
        """The first free `ilme-damaged-<n>.db`."""
        number = 1
        while any(
            Path(f"{self.folder / f'ilme-damaged-{number}.db'}{end}").exists()
            for end in ("", *BESIDE)
        ):
            number += 1
        return self.folder / f"ilme-damaged-{number}.db"


def sync(path: Path) -> None:
    """Have a file or, where the system can, a folder on the disk itself."""
    with suppress(OSError):  # Windows opens no folder, some network disks sync nothing
        handle = os.open(path, os.O_RDWR if path.is_file() else os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def replace(source: Path, target: Path) -> None:
    """Move a whole file to its place, over what is there. Raises OSError."""
    sync(source)
    source.replace(target)
    sync(target.parent)
