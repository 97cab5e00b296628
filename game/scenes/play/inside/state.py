"""What a scene remembers of looking inside its runs."""

from __future__ import annotations

from dataclasses import dataclass

from game.levels.level import Verdict

__all__ = ["Inside"]


@dataclass
class Inside:
    """The card of boxes: whether it is open, how far it is scrolled. Mutable: a hand moves it.

    `told` is the verdict whose end the child has seen.
    """

    open: bool = True
    scroll: float = 0.0
    told: Verdict | None = None
