"""Small levels: one for each mistake of an idea, to untie it on the way to another level.

They lie in `levels/small`, outside all chapters: no knot is tied for them and no star is earned.
They are read as strictly as any level; they need no hints of their own.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path

from game.levels.files import files_of, strays
from game.levels.level import Level
from game.levels.load import load_level
from game.values import Diagnostic

__all__ = ["FOLDER", "load_small", "small_for"]

FOLDER = "small"
"""Below the folder of levels; the ids begin so, too: `small-b01`, `small-b29-money`."""


def load_small(
    root: Path, shown: Path | None = None
) -> tuple[tuple[Level, ...], tuple[Diagnostic, ...]]:
    """The small levels below the folder of levels, and what is wrong with their files."""
    folder = root / FOLDER
    found = [load_level(file, shown) for file in files_of(folder)]
    faults = (*(fault for _, some in found for fault in some), *strays(folder, shown))
    return tuple(level for level, _ in found if level), faults


def small_for(levels: Iterable[Level], mistake: str, known: Collection[str]) -> Level | None:
    """The last small level about a mistake whose blocks are all known by now; None without one."""
    id = f"{FOLDER}-{mistake}"
    found = [
        level
        for level in levels
        if (level.id == id or level.id.startswith(f"{id}-")) and set(level.blocks) <= set(known)
    ]
    return max(found, key=lambda level: level.id, default=None)
