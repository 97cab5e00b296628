"""The files of a folder of levels: which are read, which are left out, what stands in one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from game.levels.plain import MOST_BYTES, Plain, read_plain
from game.values import Diagnostic

__all__ = ["files_of", "name_of", "read_file", "strays"]

_ENDING = ".yaml"


def files_of(folder: Path) -> list[Path]:
    """The files of a folder that are read: their names end in `.yaml` on every system."""
    return sorted(file for file in folder.glob("*.yaml") if file.suffix == _ENDING)


def strays(folder: Path, shown: Path | None) -> Iterator[Diagnostic]:
    """What looks like YAML but is left out, for its name ends in `.yml` or in `.YAML`."""
    for file in sorted(folder.glob("*")):
        if file.suffix != _ENDING and file.suffix.lower() in (".yml", _ENDING) and file.is_file():
            name = file.with_suffix(_ENDING).name
            yield Diagnostic.of("level.ending", file=name_of(file, shown), name=name)


def read_file(path: Path, file: str) -> tuple[Plain | None, tuple[Diagnostic, ...]]:
    """What a file holds, named `file` where something is wrong; one too large is cut and told."""
    try:
        with path.open("rb") as stream:
            data = stream.read(MOST_BYTES + 1)
    except OSError:
        return None, (Diagnostic.of("level.file", file=file),)
    return read_plain(data, file)


def name_of(path: Path, shown: Path | None) -> str:
    """How a file is named to its author: from `shown` on where it lies below that."""
    if shown and path.is_relative_to(shown):
        return path.relative_to(shown).as_posix()
    return path.as_posix()
