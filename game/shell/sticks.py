"""Sticks and shared folders: where they are, and the class files on them."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from itertools import islice
from pathlib import Path

import platformdirs

from game.exchange.places import CLASS_FILE, class_in

__all__ = ["class_files", "drives", "usual_places"]

ENDING = Path(CLASS_FILE).suffix
MOST_LOOKED_AT = 5_000
_MEDIA = ("/media", "/run/media", "/Volumes", "/mnt")


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
