"""A room beside the store: what a workshop plays is kept there, and goes when it is told to."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from game.store.keeper import Keeper

__all__ = ["Room"]


class Room:
    """A folder with a store of its own. Mutable: it is opened, closed and emptied.

    Nobody else writes there, so the disk is asked once whether anything lies in it.
    """

    def __init__(
        self, folder: Path, clock: Callable[[], float], random: Callable[[int], bytes]
    ) -> None:
        self._folder = folder
        self._clock, self._random = clock, random
        self._keeper: Keeper | None = None
        self._is_used: bool | None = None

    @property
    def is_used(self) -> bool:
        """Whether anything lies there."""
        if self._is_used is None:
            self._is_used = self._folder.is_dir() and any(self._folder.iterdir())
        return self._is_used

    def open(self) -> Keeper:
        """Its keeper; the same one until the room is closed."""
        if self._keeper is None:
            self._keeper = Keeper.open(self._folder, self._clock, self._random)
            self._is_used = None
        return self._keeper

    def close(self) -> None:
        """Save what waits and let go of the folder."""
        if self._keeper is not None:
            self._keeper.close()
            self._keeper = None

    def wipe(self) -> bool:
        """Take away all that lies there, copies too; whether nothing is left."""
        self.close()
        shutil.rmtree(self._folder, ignore_errors=True)
        self._is_used = None
        return not self.is_used
