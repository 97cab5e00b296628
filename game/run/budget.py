"""How long a run may go on. The sizes of values stand in `blocks/limits.py`."""

from __future__ import annotations

from dataclasses import dataclass

from game.blocks.limits import WORK

__all__ = ["DEPTH", "STEPS_KEPT", "STEPS_UNSEEN", "Budget"]

STEPS_KEPT = 10_000
STEPS_UNSEEN = 200_000
DEPTH = 900


@dataclass(frozen=True, slots=True)
class Budget:
    """Statements, calls inside calls, and bulk work (items copied) of one run."""

    steps: int = STEPS_KEPT
    depth: int = DEPTH
    work: int = WORK
