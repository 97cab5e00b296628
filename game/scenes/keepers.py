"""What the game needs of whoever keeps things for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from game.progress.state import Event, History, State
from game.pulse import Cells
from game.values import Diagnostic

if TYPE_CHECKING:
    from game.program import Draft, Program

__all__ = ["Keeper", "PulseKeeper", "WorkRoom"]


class Keeper(Protocol):
    """What the game needs of whoever keeps its progress (a database, or memory in tests)."""

    @property
    def state(self) -> State: ...

    def keep(self, event: Event) -> None: ...

    def history(self, player: str, level: str, start: Program | None = None) -> History: ...

    def edit(
        self,
        player: str,
        level: str,
        program: Program | None = None,
        at: int | None = None,
        draft: Draft | None = None,
    ) -> None: ...

    def notices(self) -> tuple[Diagnostic, ...]: ...


class WorkRoom(Protocol):
    """Where a workshop plays, apart from all children of this PC."""

    @property
    def is_used(self) -> bool: ...

    def open(self) -> Keeper: ...

    def close(self) -> None: ...

    def wipe(self) -> bool: ...


class PulseKeeper(Protocol):
    """Who counts what the class thinks, apart from all progress."""

    @property
    def cells(self) -> Cells: ...

    @property
    def holds(self) -> bool: ...

    def add(self, chapter: str, moment: str, score: int) -> None: ...

    def clear(self) -> None: ...

    def notices(self) -> tuple[Diagnostic, ...]: ...
