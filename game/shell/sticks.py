"""Sticks and shared folders: where they are, and files written so that a pulled one loses nothing.

A file is written beside its place, brought to the disk itself, moved there and read back; so what
stands under its name is whole, or is not there. Whatever goes wrong is an OSError.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from itertools import islice
from pathlib import Path

import platformdirs

from game.exchange.places import CLASS_FILE, class_in

__all__ = ["Disk", "class_files", "drives", "put", "usual_places"]

ENDING = Path(CLASS_FILE).suffix
MOST_LOOKED_AT = 5_000
MOST_FILE = 1 << 20
_MEDIA = ("/media", "/run/media", "/Volumes", "/mnt")


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


def drives() -> tuple[Path, ...]:
    """The sticks and other drives that are plugged in."""
    if sys.platform == "win32":
        letters = (Path(f"{letter}:\\") for letter in "DEFGHIJKLMNOPQRSTUVWXYZ")
        return tuple(drive for drive in letters if _is_there(drive))
    found: list[Path] = []
    for top in map(Path, _MEDIA):
        with suppress(OSError):
            for one in sorted(top.iterdir()):
                found.append(one)
                with suppress(OSError):  # /media/NAME/STICK
                    found += sorted(inner for inner in one.iterdir() if inner.is_dir())[:20]
    return tuple(found)


def usual_places() -> tuple[Path, ...]:
    """Where a class file may lie: on a stick, among downloads, documents, on the desktop, or
    beside the game that was copied here."""
    return (
        *drives(),
        platformdirs.user_downloads_path(),
        platformdirs.user_documents_path(),
        platformdirs.user_desktop_path(),
        Path(sys.argv[0]).absolute().parent,
    )


def class_files(places: Iterable[Path]) -> tuple[Path, ...]:
    """The class files in these folders, and in the folders of a class that lie there."""
    found: dict[Path, None] = {}
    for place in places:
        with suppress(OSError), os.scandir(place) as entries:
            for entry in islice(entries, MOST_LOOKED_AT):
                path = Path(entry.path)
                if class_in(entry.name) and (path / CLASS_FILE).is_file():
                    found[path / CLASS_FILE] = None
                elif entry.name.endswith(ENDING) and entry.is_file():
                    found[path] = None
    return tuple(found)


def _is_there(drive: Path) -> bool:
    with suppress(OSError):
        return drive.is_dir()
    return False
