"""Packs that lie open in a folder: read as the bytes of a zip, so the same eyes look at both.

Nothing is followed: a link, a folder in it, a pipe or a device is told by its name only, and each
file is read no further than a pack may be large.
"""

from __future__ import annotations

import os
import stat
from itertools import islice
from pathlib import Path, PurePath

from game.shell.export import free_path

__all__ = ["is_pack", "read", "written"]

MANIFEST = "manifest.yaml"
MOST_ENTRIES = 200
"""More than a pack may hold: so it is told that there are too many."""
_SYSTEMS_OWN = frozenset({"thumbs.db", "desktop.ini"})
_FLAGS = os.O_RDONLY | sum(
    getattr(os, name, 0) for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_BINARY")
)


def is_pack(folder: Path) -> bool:
    """Whether a folder has the card of a pack."""
    try:
        return stat.S_ISREG(os.lstat(folder / MANIFEST).st_mode)
    except (OSError, ValueError):
        return False


def read(folder: Path) -> bytes | None:
    """The folder as a zip, with what is no plain file in it as a link; None where it cannot be."""
    from game.packs.zips import (
        MOST_BYTES,
        packed,
    )  # the title must not wait for what only a pack needs

    files: dict[str, bytes] = {}
    odd: list[str] = []
    whole = 0
    try:
        with os.scandir(folder) as entries:
            for entry in islice(entries, MOST_ENTRIES):
                name = entry.name.encode("utf-8", "replace").decode("utf-8")
                if name.startswith(".") or name.lower() in _SYSTEMS_OWN:
                    continue
                body = _bounded(entry.path) if entry.is_file(follow_symlinks=False) else None
                if body is None:
                    odd.append(name)
                    continue
                files[name] = body
                whole += len(body)
                if whole > MOST_BYTES:  # enough is seen: it is too big
                    break
    except (OSError, ValueError):
        return None
    return packed(files, odd)


def _bounded(path: str) -> bytes | None:
    """The bytes of a plain file, one more than may be at most; None for what is none."""
    from game.packs.zips import MOST_INSIDE

    try:
        handle = os.open(path, _FLAGS)
    except OSError:
        return None
    with os.fdopen(handle, "rb") as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            return None
        return file.read(MOST_INSIDE + 1)


def written(data: bytes, folder: Path, name: str) -> str:
    """The folder the files of a pack of ours were written into. Raises OSError.

    It has its name only when all of it is there.
    """
    from game.packs.zips import unpacked

    half = free_path(folder, f"{name}-part", "")
    half.mkdir(parents=True)
    for each, body in unpacked(data).items():
        with (half / PurePath(each).name).open("xb") as file:
            file.write(body)
            file.flush()
            os.fsync(file.fileno())  # a stick may be pulled at once
    return str(half.rename(free_path(folder, name, "")))
