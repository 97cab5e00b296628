"""How long a game stays away from its desk, and what brings it back sooner."""

from __future__ import annotations

import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from random import Random

__all__ = ["Patience"]

FIRST_S, LONGEST_S, CALM_S, LOOK_S = 5.0, 300.0, 60.0, 10.0
"""How long to stay away after a first failure, at most, and when all is well; and how often to see
whether a stick was put in meanwhile."""


class Patience:
    """When to go next. Mutable: it remembers how often in a row nobody answered."""

    def __init__(self, chance: Random) -> None:
        self._chance = chance
        self._fails, self._until = 0, 0.0
        self._seen = frozenset[Path]()

    @property
    def is_well(self) -> bool:
        """Whether the last time all went well."""
        return not self._fails

    @property
    def is_due(self) -> bool:
        """Whether it is time to go."""
        return time.monotonic() >= self._until

    @property
    def rest(self) -> float:
        """Seconds to sleep before anything is to be looked at again."""
        return min(LOOK_S, max(0.0, self._until - time.monotonic()))

    def stay_away(self, seconds: float) -> None:
        """Go again after so many seconds."""
        self._until = time.monotonic() + seconds

    def hurry(self) -> None:
        """Go at once, and forget who did not answer."""
        self._fails, self._until = 0, 0.0

    def after(self, well: bool, later: float) -> float:
        """Seconds to stay away after having gone; `later` is what a desk has asked for."""
        self._fails = 0 if well else self._fails + 1
        calm = CALM_S if well else min(LONGEST_S, FIRST_S * 2 ** min(self._fails - 1, 8))
        return max(min(later, LONGEST_S), calm) * (0.75 + self._chance.random() / 2)

    def is_plugged(self, folders: Iterable[Path]) -> bool:
        """Whether one of these folders is there that was not there the last time."""
        before, found = self._seen, set[Path]()
        for folder in folders:
            with suppress(OSError):
                if folder.is_dir():
                    found.add(folder)
        self._seen = frozenset(found)
        return bool(self._seen - before)
