"""The classes of a computer that is in none yet: nothing of them is read before it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # keys, files and network of classes take a tenth of the start [measured]
    from game.scenes.klass.room import Room
    from game.shell.klass import Klass

__all__ = ["LateKlass"]


class LateKlass:
    """A `Klass` that is made at once where a folder holds anything of a class, else when asked.

    Mutable: it holds what was made.
    """

    def __init__(self, folder: Path, make: Callable[[], Klass]) -> None:
        self._make = make
        self.made: Klass | None = make() if folder.is_dir() and any(folder.iterdir()) else None

    @property
    def rooms(self) -> tuple[Room, ...]:
        """The classes known here."""
        return self.made.rooms if self.made else ()

    def news(self) -> tuple[str, tuple[Any, ...]] | None:
        """What has happened since the last time, one by one."""
        return self.made.news() if self.made else None

    def do(self, what: str, facts: tuple[str, ...]) -> None:
        """Do what a scene asks for; the answer comes with the news."""
        self.made = self.made or self._make()
        self.made.do(what, facts)
