"""The measures of the card of boxes."""

from __future__ import annotations

from dataclasses import dataclass

from game.ui.pen import Pen
from game.ui.text import clip_text

__all__ = ["LETTERS", "Ruler"]

LETTERS = 16
"""So many letters of a value are shown; an item of a list has half as many."""


@dataclass(frozen=True, slots=True)
class Ruler:
    """The measures of the boxes in a window."""

    pen: Pen
    size: float
    small: float
    lid: float
    high: float
    gap: float

    @classmethod
    def of(cls, pen: Pen) -> Ruler:
        size = pen.text_size("caption") * (0.85 if pen.compact else 1)
        return cls(pen, size, size * 0.72, size * 1.35, size * 1.9, pen.px(8))

    def wide(self, text: str, pad: float = 18) -> float:
        return self.pen.measure(text, self.size, True, True) + self.pen.px(pad)

    def clip(self, text: str, letters: int) -> str:
        most = self.pen.measure("0" * letters, self.size, True, True)
        return clip_text(self.pen, text, self.size, most, True, True)
