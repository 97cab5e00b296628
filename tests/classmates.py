"""A class in one machine: a desk, and games with real stores that send real packets."""

from __future__ import annotations

import random as chance
from collections.abc import Callable
from pathlib import Path

from game.classroom import Desk
from game.data import data_root
from game.desk.folders import Folders, Looked
from game.exchange import open_class_file
from game.exchange.class_file import ClassFile
from game.levels import Chapter, Library, load_chapter
from game.progress import Event
from game.shell.klass import Klass
from game.shell.routes import Call
from game.shell.seeking import Near
from game.shell.wire import call as over_the_wire
from game.source import show
from game.store import Keeper
from game.store.whole import Disk

__all__ = ["NOW", "Child", "desk_in", "draws", "library", "look_into", "program"]

NOW = 1_790_000_000


def draws(seed: int) -> Callable[[int], bytes]:
    """Bytes by chance that are the same in each run of a test."""
    return chance.Random(seed).randbytes


def library() -> Library:
    """One chapter: a desk opens faster."""
    chapter, _ = load_chapter(data_root() / "levels" / "01-first-knot")
    assert isinstance(chapter, Chapter)
    return Library((chapter,))


def desk_in(folder: Path, seed: int = 1) -> Desk:
    """A desk whose clock stands still."""
    return Desk.open(folder, lambda: NOW, draws(seed), library=library())


class Child:
    """One computer and those who play at it."""

    def __init__(
        self,
        folder: Path,
        seed: int,
        clock: float = NOW,
        call: Call = over_the_wire,
        disk: Disk | None = None,
        sticks: Callable[[], tuple[Path, ...]] = tuple,
        find: Callable[[], Near] = tuple,
    ) -> None:
        self.draw = draws(seed)
        self.keeper = Keeper.open(folder, lambda: clock, self.draw)
        self.klass = Klass(folder, lambda: clock, self.draw, call, disk, tuple, sticks, find)

    def join(self, data: bytes, number: int, player: str = "", **way: str) -> str:
        """Belong to a class as its pupil of that number; the id of the local player."""
        known = self.klass.add(data, **way)
        assert isinstance(known, ClassFile), known
        pupil = known.pupils[number].id
        player = player or self.draw(10).hex()
        self.keeper.keep(Event.of("player_made", player, name="Secret Name", number=number + 1))
        self.keeper.keep(Event.of("joined", player, **{"class": known.id, "pupil": pupil}))
        return player

    def play(self, player: str, level: str, text: str, stars: int = 2) -> None:
        """Run a program that wins, and pack what was done."""
        fact = Event.of(
            "attempt", player, level=level, chapter="first-knot", won=True, stars=stars,
            size=3, steps=3, program=text, hints=0, mistake="",
        )  # fmt: skip
        self.keeper.keep(fact)
        self.pack()

    def pack(self) -> None:
        """Pack what was done, as the thread of a game does."""
        self.klass.gather(self.keeper.since)
        self.klass.pack()

    def close(self) -> None:
        self.keeper.close()


def program(level: str) -> str:
    """The text of a level's solution."""
    found = library().level(level)
    assert found is not None
    return show(found.solution, found.toolbox).text


def look_into(desk: Desk, klass: str, folder: Path) -> Looked:
    """Have the desk collect what lies in a folder, as it does by itself."""
    folders = Folders(desk)
    assert folders.choose(klass, str(folder)) is None
    looked = folders.look(klass)
    assert looked and not looked.trouble
    return looked


def class_of(data: bytes) -> ClassFile:
    known = open_class_file(data)
    assert isinstance(known, ClassFile)
    return known
