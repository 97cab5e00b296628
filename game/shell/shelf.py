"""The files of the classes a computer knows: class files, what desks said, ways, its own keys.

    <class>.ilme-class   the class; of two the newer one
    <class>.ilme-desk    what its desk has said
    <class>.way          where its desk was met: {"folder": ..., "address": ...}
    device.key           32 bytes by chance

What cannot be read is as if it were not there; where something cannot be kept, OSError is raised.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from game.exchange import ClassFile, DeskFile, Keys, open_desk_file
from game.store.whole import Disk, put

__all__ = [
    "class_files_of",
    "desk_of",
    "device_of",
    "keep_class",
    "keep_desk",
    "keep_ways",
    "says_more",
    "ways_of",
]


def class_files_of(folder: Path, disk: Disk) -> Iterator[bytes]:
    """The class files that are kept."""
    for path in sorted(folder.glob("*.ilme-class")):
        with suppress(OSError):
            yield disk.read(path)


def keep_class(folder: Path, id: str, data: bytes, disk: Disk) -> None:
    """Keep a class file."""
    put(folder / f"{id}.ilme-class", data, disk)


def desk_of(folder: Path, known: ClassFile, disk: Disk) -> DeskFile:
    """What the desk of a class has said last."""
    with suppress(OSError):
        data = disk.read(folder / f"{known.id}.ilme-desk")
        found = open_desk_file(data, known.sign, known.id)
        if isinstance(found, DeskFile):
            return found
    return DeskFile(known.id, 0)


def keep_desk(folder: Path, id: str, data: bytes, disk: Disk) -> None:
    """Keep what a desk has said."""
    put(folder / f"{id}.ilme-desk", data, disk)


def ways_of(folder: Path, id: str, disk: Disk) -> dict[str, str]:
    """Where the desk of a class was met."""
    with suppress(OSError, ValueError, RecursionError):
        found = json.loads(disk.read(folder / f"{id}.way"))
        if isinstance(found, dict):
            return {str(way): str(at) for way, at in found.items()}
    return {}


def keep_ways(folder: Path, id: str, ways: Mapping[str, str], disk: Disk) -> None:
    """Keep where a desk was met."""
    put(folder / f"{id}.way", json.dumps(dict(ways)).encode(), disk)


def device_of(folder: Path, random: Callable[[int], bytes], disk: Disk) -> Keys:
    """The keys of this computer, drawn when they are first needed."""
    path = folder / "device.key"
    with suppress(OSError):
        secret = disk.read(path)
        if len(secret) == 32:
            return Keys(secret)
    secret = random(32)
    with suppress(OSError):
        put(path, secret, disk)
    return Keys(secret)


def says_more(found: ClassFile, known: ClassFile) -> bool:
    """Whether a class file is newer than the one that is known, and says anything else."""
    same = replace(found, counter=known.counter) == known
    return found.counter > known.counter and not same
