"""How long it takes to read the levels."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import yaml

from game.bench.figures import Effort, Line
from game.bench.meter import growth, in_turns
from game.data import data_root
from game.i18n import Catalogue
from game.levels import load_chapter, load_library
from game.people import load_messages, load_people

__all__ = ["measure"]


def measure(effort: Effort) -> Iterator[Line]:
    """All levels against bare YAML of the same files; people; a catalogue; growth by levels."""
    root = data_root()
    files = sorted((root / "levels").glob("*/*.yaml"))
    found = load_library(root / "levels")
    count = sum(1 for _ in found.levels)
    ours, bare = in_turns(
        effort.runs, lambda: load_library(root / "levels"), lambda: [_bare(path) for path in files]
    )
    with tempfile.TemporaryDirectory() as folder:
        grown = growth(_chapters(root, Path(folder), effort), min(effort.runs, 3))
    yield Line(
        "all levels", "ms", _ms(ours), "yaml.CSafeLoader on the same files", _ms(bare),
        growth=grown, note=f"{count} levels",
    )  # fmt: skip
    people, words = in_turns(
        effort.runs,
        lambda: (load_people(root), load_messages(root)),
        lambda: Catalogue.load("az", root),
    )
    yield Line("people and messages", "ms", _ms(people))
    yield Line("the texts of a language", "ms", _ms(words))


def _bare(path: Path) -> object:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.load(path.read_text("utf-8"), loader)


def _chapters(root: Path, folder: Path, effort: Effort) -> Callable[[int], Callable[[], object]]:
    """Chapters of 1, 4 and 16 times so many levels."""
    files = sorted((root / "levels").glob("01-*/[0-9]*.yaml"))[: effort.of(6)]

    def chapter(times: int) -> Callable[[], object]:
        home = folder / f"{times:02}-many"
        home.mkdir()
        shutil.copy(files[0].parent / "chapter.yaml", home)
        for number in range(times):
            for at, file in enumerate(files):
                shutil.copy(file, home / f"{number * len(files) + at + 1:03}-copy.yaml")
        return lambda: load_chapter(home)

    return chapter


def _ms(times: tuple[float, ...]) -> tuple[float, ...]:
    return tuple(one * 1000 for one in times)
