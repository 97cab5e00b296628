"""A keeper without a disk."""

from __future__ import annotations

from collections.abc import Iterable

from game.program import Draft, Program
from game.progress.fold import apply, fold
from game.progress.history import begun, edited, moved
from game.progress.state import Event, History, State
from game.values import Diagnostic

__all__ = ["MemoryKeeper", "MemoryRoom"]


class MemoryKeeper:
    """Keeps progress until the program ends. Mutable: it stands where a database would."""

    def __init__(self, events: Iterable[Event] = ()) -> None:
        self.events: list[Event] = list(events)
        self._state = fold(self.events)
        self._histories: dict[tuple[str, str], History] = {}

    @property
    def state(self) -> State:
        """All that follows from the events so far."""
        return self._state

    def keep(self, event: Event) -> None:
        """Add an event."""
        self.events.append(event)
        self._state = apply(self._state, event)

    def history(self, player: str, level: str, start: Program | None = None) -> History:
        """The edits of a player in a level; position 0 is `start`, what the level begins with."""
        kept = self._histories.get((player, level), History())
        if start is not None:
            kept = begun(kept, start)
            self._histories[player, level] = kept
        return kept

    def edit(
        self,
        player: str,
        level: str,
        program: Program | None = None,
        at: int | None = None,
        draft: Draft | None = None,
    ) -> None:
        """Add a state of the program worked on, or show another position of the history."""
        history = self.history(player, level)
        if at is not None:
            history = moved(history, at)
        if program is not None:
            history = edited(history, program, draft)
        self._histories[player, level] = history

    def notices(self) -> tuple[Diagnostic, ...]:
        """What there is to tell: nothing ever goes wrong here."""
        return ()

    def close(self) -> None:
        """Nothing to close."""


class MemoryRoom:
    """A workshop's room without a disk. Mutable: it is emptied."""

    def __init__(self) -> None:
        self._keeper = MemoryKeeper()

    @property
    def is_used(self) -> bool:
        """Whether anything was kept there."""
        return bool(self._keeper.events)

    def open(self) -> MemoryKeeper:
        """Its keeper."""
        return self._keeper

    def close(self) -> None:
        """Nothing to close."""

    def wipe(self) -> bool:
        """Forget all that was kept there."""
        self._keeper = MemoryKeeper()
        return True
