"""The game for a class and its guest: what is done there counts for no child."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.progress import begun
from game.progress.state import Event, History, State
from game.scenes.home import Home
from game.scenes.keepers import Keeper
from game.values import Diagnostic

if TYPE_CHECKING:
    from game.program import Draft, Program

__all__ = ["for_guests"]


class _GuestKeeper:
    """Knows the settings and the children, and keeps nothing: each visit begins anew."""

    def __init__(self, keeper: Keeper) -> None:
        self._keeper = keeper

    @property
    def state(self) -> State:
        return self._keeper.state

    def keep(self, event: Event) -> None:
        """Nothing."""

    def history(self, player: str, level: str, start: Program | None = None) -> History:
        return History() if start is None else begun(History(), start)

    def edit(
        self,
        player: str,
        level: str,
        program: Program | None = None,
        at: int | None = None,
        draft: Draft | None = None,
    ) -> None:
        """Nothing."""

    def notices(self) -> tuple[Diagnostic, ...]:
        return ()


def for_guests(home: Home) -> Home:
    """The same home with nobody playing; what it has read is shared."""
    other = replace(home, player_id="", keeper=_GuestKeeper(home.keeper))
    for name in ("library", "people", "messages", "portraits", "languages"):
        if name in home.__dict__:
            other.__dict__[name] = home.__dict__[name]
    return other
