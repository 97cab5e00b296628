"""Packs on the disk: written for a family, found where one usually puts them, read as bytes.

A pack is a zip, or the same files in a folder (`folders`).

What stands in them is never unpacked here; `game.packs` looks at the bytes.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import Any

import platformdirs

from game.scenes.scene import FindPacks, KeepPack, ReadPack
from game.shell import folders as packed_folders
from game.shell.export import free_path
from game.shell.sticks import drives

__all__ = ["done", "find", "read", "usual_folders"]

MOST_LOOKED_AT = 5_000
MOST_SHOWN = 40
"""Files looked at in a folder, and packs shown of all that were found."""


def usual_folders() -> tuple[Path, ...]:
    """Where packs are put: the first one there is gets those that are saved; and the sticks."""
    return (
        platformdirs.user_documents_path(),
        platformdirs.user_downloads_path(),
        platformdirs.user_desktop_path(),
        *drives(),
    )


def done(order: KeepPack | FindPacks | ReadPack, folders: Iterable[Path]) -> tuple[Any, ...]:
    """Do what was asked; gives what came of it: "kept", "found" or "read", and its facts."""
    match order:
        case KeepPack(name, data, folder):
            return "kept", _kept(name, data, folders, folder)
        case FindPacks():
            return "found", find(folders)
        case ReadPack(path):
            return "read", path, read(Path(path))


def _kept(name: str, data: bytes, places: Iterable[Path], apart: bool = False) -> str:
    """The file written, "" when it could not be; what is there is never overwritten."""
    places = tuple(places)
    folder = next((one for one in places if one.is_dir()), places[-1])
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if apart:
            return packed_folders.written(data, folder, name)
        path = free_path(folder, name, ".zip")
        with path.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())  # a stick may be pulled at once
    except OSError:
        return ""
    return str(path)


def find(folders: Iterable[Path]) -> tuple[str, ...]:
    """The zips and folders that may be packs: ours first, the newest first."""
    from game.packs import MOST_BYTES  # the title must not wait for what only a pack needs

    found: dict[str, tuple[bool, float]] = {}
    for folder in folders:
        try:
            with os.scandir(folder) as entries:
                for entry in islice(entries, MOST_LOOKED_AT):
                    if entry.name.lower().endswith(".zip"):
                        with suppress(OSError):  # one that cannot be looked at hides no other
                            facts = entry.stat()
                            if entry.is_file() and facts.st_size <= MOST_BYTES:
                                ours = entry.name.lower().startswith("ilme")
                                found[entry.path] = (not ours, -facts.st_mtime)
                    elif _is_open(entry):
                        found[entry.path] = (False, 0.0)
        except OSError:  # a folder there is none of, or one nobody may look into
            continue
    return tuple(sorted(found, key=lambda path: (*found[path], path))[:MOST_SHOWN])


def _is_open(entry: os.DirEntry[str]) -> bool:
    """Whether it is a folder, not a link to one, with a pack in it."""
    try:
        return entry.is_dir(follow_symlinks=False) and packed_folders.is_pack(Path(entry.path))
    except OSError:
        return False


def read(path: Path) -> bytes | None:
    """The bytes of a file, no more of them than a pack may have and one; None without a file."""
    from game.packs import MOST_BYTES

    try:
        if path.is_dir():
            return packed_folders.read(path) if packed_folders.is_pack(path) else None
        if not path.is_file():  # a pipe or a device would never end
            return None
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except (OSError, ValueError):
        return None
