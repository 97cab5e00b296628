"""What a scene remembers of looking inside its runs."""

from __future__ import annotations

from dataclasses import dataclass

from game.levels.level import Verdict
from game.scenes.play.marks import Speech
from game.scenes.play.playback import Playback

__all__ = ["Inside"]


@dataclass
class Inside:
    """The card of boxes: whether it is open, how far it is scrolled. Mutable: a hand moves it.

    `call` is how deep the call lies whose names are shown, None for the innermost. `back` is the
    place of the playhead before a child asked why, `asked` the step that was the answer.
    `high` is how high the band of boxes has been in this run, in px of the design.
    `answer` tells what came about at `asked`, `spoken` is what was said before the child asked.
    `target` is the step a run plays to. `told` is the verdict whose end the child has seen.
    """

    open: bool = True
    scroll: float = 0.0
    call: int | None = None
    back: float | None = None
    asked: int | None = None
    target: int | None = None
    told: Verdict | None = None
    high: float = 0.0
    answer: str = ""
    spoken: Speech | None = None

    def asks(self, playback: Playback | None) -> bool:
        """Whether the playhead stands on the answer to a why, away from where it was asked."""
        return playback is not None and self.back is not None and playback.at == self.asked

    def shown(self, depth: int) -> int:
        """How deep the call lies whose names are shown at a step of this depth."""
        return depth if self.call is None or self.call > depth else self.call
