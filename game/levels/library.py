"""Chapters and the library of them: read whole to be checked, or as far as it is looked at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from game.levels.files import files_of, strays
from game.levels.heads import HEAD, Head, number_of, read_head
from game.levels.level import Chapter, Level
from game.levels.load import load_level
from game.levels.shelf import Shelf, glanced
from game.values import Diagnostic, Span

__all__ = ["Library", "load_chapter", "load_library", "load_path", "open_library"]


@dataclass(frozen=True, slots=True)
class Library:
    """The chapters in order, and what was wrong with files that could not become levels."""

    chapters: tuple[Chapter, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def levels(self) -> Iterator[Level]:
        """Every level, in order."""
        return (level for chapter in self.chapters for level in chapter.levels)

    def level(self, id: str) -> Level | None:
        """The level of an id, or of a number such as 1.2."""
        for chapter in self.chapters:
            if id in chapter.ids or id.startswith(f"{chapter.number}."):
                for level in chapter.levels:
                    if id in (level.id, f"{chapter.number}.{level.number}"):
                        return level
        return None

    def chapter(self, id: str) -> Chapter | None:
        """The chapter of an id."""
        return next((chapter for chapter in self.chapters if chapter.id == id), None)

    def read_on(self) -> bool:
        """Read the levels of one chapter more; tells whether there was one."""
        shelves = (one.levels for one in self.chapters if isinstance(one.levels, Shelf))
        shelf = next((one for one in shelves if not one.is_read), None)
        return bool(shelf is not None and shelf.read())


def load_library(root: Path, shown: Path | None = None) -> Library:
    """All chapters below a folder; files are named relative to `shown` (else as given)."""
    found = [load_chapter(folder, shown) for folder in _folders(root)]
    chapters = [chapter for chapter, _ in found if chapter]
    faults = [fault for _, some in found for fault in some]
    for folder in sorted(path for path in root.glob("*/") if not (path / HEAD).is_file()):
        faults += strays(folder, shown)
    return Library(_ordered(chapters), (*faults, *_twice(chapters)))


def open_library(root: Path, shown: Path | None = None) -> Library:
    """The same chapters, to be played: levels are read when they are looked at.

    What is broken is left out and not told.
    """
    found = [_opened(folder, shown) for folder in _folders(root)]
    return Library(_ordered([chapter for chapter in found if chapter]))


def load_path(path: Path, shown: Path | None = None) -> Library:
    """What a path holds: a level, a chapter's folder, or a folder of chapters."""
    if path.is_file():
        level, faults = load_level(path, shown)
        head = read_head(path.parent, shown)[1]
        return Library((_loose(head, (level,) if level else ()),), faults)
    if (path / HEAD).is_file():
        chapter, faults = load_chapter(path, shown)
        return Library((chapter,) if chapter else (), faults)
    if not path.is_dir():
        return Library((), (Diagnostic.of("level.file", file=str(path)),))
    if next(path.glob(f"*/{HEAD}"), None):
        return load_library(path, shown)
    found = [load_level(file, shown) for file in files_of(path)]
    faults = (*(fault for _, some in found for fault in some), *strays(path, shown))
    if not found and not faults:
        faults = (Diagnostic.of("level.none", file=str(path)),)
    return Library((_loose(Head(), tuple(level for level, _ in found if level)),), faults)


def load_chapter(
    folder: Path, shown: Path | None = None
) -> tuple[Chapter | None, tuple[Diagnostic, ...]]:
    """A chapter with its sound levels, and what is wrong with the others."""
    chapter, head, wrong = read_head(folder, shown)
    faults = [*wrong, *strays(folder, shown)]
    levels: list[Level] = []
    for file in _files(folder):
        level, found = load_level(file, shown, head)
        faults += found
        if level:
            levels.append(level)
    return Chapter(**chapter, levels=tuple(levels)) if chapter else None, tuple(faults)


def _opened(folder: Path, shown: Path | None) -> Chapter | None:
    """A chapter whose levels are read when they are looked at, unless a file hides its id."""
    chapter, head, _ = read_head(folder, shown)
    if chapter is None:
        return None
    files = _files(folder)
    seen = [glanced(file) for file in files]
    shelf = Shelf([id for id in seen if id], partial(_sound, files, shown, head))
    if None in seen:
        shelf.read()
    return Chapter(**chapter, levels=shelf)


def _sound(files: list[Path], shown: Path | None, head: Head) -> tuple[Level, ...]:
    found = (load_level(file, shown, head)[0] for file in files)
    return tuple(level for level in found if level)


def _folders(root: Path) -> list[Path]:
    return sorted(path.parent for path in root.glob(f"*/{HEAD}"))


def _files(folder: Path) -> list[Path]:
    """The files of the levels of a chapter, in the order of their numbers."""
    return sorted((file for file in files_of(folder) if file.name != HEAD), key=number_of)


def _ordered(chapters: list[Chapter]) -> tuple[Chapter, ...]:
    return tuple(sorted(chapters, key=lambda chapter: chapter.number))


def _loose(head: Head, levels: tuple[Level, ...]) -> Chapter:
    """A chapter around levels that are looked at without their chapter."""
    return Chapter(head.id, head.number, "", "", "", "", (), 0, levels)


def _twice(chapters: list[Chapter]) -> Iterator[Diagnostic]:
    seen: dict[str, str] = {}
    for chapter in chapters:
        for level in chapter.levels:
            if level.id in seen:
                span = Span(1, 1, 1, 1)
                facts = {"key": level.id, "other": seen[level.id]}
                yield Diagnostic("level.id-twice", span, None, level.file, tuple(facts.items()))
            seen[level.id] = level.file
