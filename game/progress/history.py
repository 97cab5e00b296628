"""Undo without end, as pure steps from one history to the next."""

from __future__ import annotations

from dataclasses import replace

from game.program import Program
from game.progress.state import History

__all__ = ["edited", "moved"]


def edited(history: History, program: Program) -> History:
    """The history after an edit; what could have been redone leaves the view.

    The same history where the program shown is this one already.
    """
    if program == history.program:
        return history
    kept = history.programs[: history.at + 1]
    return History((*kept, program), len(kept))


def moved(history: History, at: int) -> History:
    """The history with another of its programs shown: undo, redo. Stays within its ends."""
    return replace(history, at=max(0, min(at, len(history.programs) - 1)))
