"""The store as scenes know it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from game.program import Draft, Program
from game.progress import Event, History, State
from game.store.store import Store
from game.values import Diagnostic

__all__ = ["Keeper"]


class Keeper:
    """Keeps progress on disk; the twin of `progress.MemoryKeeper`."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.heard: Callable[[], None] = lambda: None  # told after each event

    @classmethod
    def open(
        cls, folder: Path, clock: Callable[[], float], random: Callable[[int], bytes]
    ) -> Keeper:
        """A keeper for a folder; what there is to tell about it comes with `notices`."""
        return cls(Store.open(folder, clock, random).store)

    @property
    def state(self) -> State:
        """All that follows from the events so far."""
        return self.store.state

    def keep(self, event: Event) -> None:
        """Add an event."""
        self.store.add(event)
        self.heard()

    def since(self, at: int) -> tuple[tuple[int, str], ...]:
        """Some events behind a row of the file, each with its row and canonical text."""
        return self.store.since(at)

    def history(self, player: str, level: str, start: Program | None = None) -> History:
        """The edits of a player in a level; position 0 is `start`, what the level begins with."""
        return self.store.history(player, level, start)

    def edit(
        self,
        player: str,
        level: str,
        program: Program | None = None,
        at: int | None = None,
        draft: Draft | None = None,
    ) -> None:
        """Add a state of the program worked on, or show another position of the history."""
        if at is not None:
            self.store.move(player, level, at)
        if program is not None:
            self.store.edit(player, level, program, draft)

    def notices(self) -> tuple[Diagnostic, ...]:
        """What there is to tell since the last time."""
        return self.store.notices()

    def close(self) -> None:
        """Save what waits and let go of the folder."""
        self.store.close()
