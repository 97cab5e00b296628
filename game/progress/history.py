"""Undo without end, as pure steps from one history to the next."""

from __future__ import annotations

from dataclasses import replace

from game.program import Draft, Program
from game.progress.state import History

__all__ = ["begun", "edited", "moved", "trimmed"]


def edited(history: History, program: Program, draft: Draft | None = None) -> History:
    """The history after an edit; what could have been redone leaves the view.

    The same history where what is shown is this already.
    """
    if program == history.program and draft == history.draft:
        return history
    end = history.at + 1
    gone = (None,) * (end - len(history.drafts))
    kept, written = history.programs[:end], (*history.drafts, *gone)[:end]
    return History((*kept, program), len(kept), trimmed((*written, draft)))


def moved(history: History, at: int) -> History:
    """The history with another of its programs shown: undo, redo. Stays within its ends."""
    return replace(history, at=max(0, min(at, len(history.programs) - 1)))


def trimmed(drafts: tuple[Draft | None, ...]) -> tuple[Draft | None, ...]:
    """The drafts up to the last one there is, so that equal histories are equal."""
    while drafts and drafts[-1] is None:
        drafts = drafts[:-1]
    return drafts


def begun(history: History, start: Program) -> History:
    """The history with another program at its start, as a level of a newer game has one."""
    return replace(history, programs=(start, *history.programs[1:]))
