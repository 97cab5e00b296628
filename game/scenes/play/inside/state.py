"""What a scene remembers of looking inside its runs."""

from __future__ import annotations

from dataclasses import dataclass

from game.levels.level import Verdict

__all__ = ["Inside"]


@dataclass
class Inside:
    """The card of boxes: whether it is open, how far it is scrolled. Mutable: a hand moves it.

    `call` is how deep the call lies whose names are shown, None for the innermost. `back` is the
    place of the playhead before a child asked why, `asked` the step that was the answer.
    `target` is the step a run plays to. `told` is the verdict whose end the child has seen.
    """

    open: bool = True
    scroll: float = 0.0
    call: int | None = None
    back: float | None = None
    asked: int | None = None
    target: int | None = None
    told: Verdict | None = None

    def shown(self, depth: int) -> int:
        """How deep the call lies whose names are shown at a step of this depth."""
        return depth if self.call is None or self.call > depth else self.call
