"""Rectangles and how to cut them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["Rect", "divide"]


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle in px; `x, y` is the top left corner."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        return self.x + self.w

    @property
    def bottom(self) -> float:
        return self.y + self.h

    @property
    def middle(self) -> tuple[float, float]:
        """The centre point."""
        return self.x + self.w / 2, self.y + self.h / 2

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies inside."""
        return self.x <= x < self.right and self.y <= y < self.bottom

    def inset(self, dx: float, dy: float | None = None) -> Rect:
        """Smaller by `dx` on the left and right, `dy` above and below; negative grows."""
        dy = dx if dy is None else dy
        return Rect(self.x + dx, self.y + dy, max(0, self.w - 2 * dx), max(0, self.h - 2 * dy))

    def moved(self, dx: float, dy: float) -> Rect:
        return Rect(self.x + dx, self.y + dy, self.w, self.h)

    def centred(self, w: float, h: float) -> Rect:
        """A rectangle of this size with the same centre."""
        return Rect(self.x + (self.w - w) / 2, self.y + (self.h - h) / 2, w, h)

    def cut_left(self, w: float, gap: float = 0) -> tuple[Rect, Rect]:
        """A strip of width `w` and what is left of it after a gap."""
        return (
            Rect(self.x, self.y, w, self.h),
            Rect(self.x + w + gap, self.y, max(0, self.w - w - gap), self.h),
        )

    def cut_right(self, w: float, gap: float = 0) -> tuple[Rect, Rect]:
        """A strip of width `w` on the right and what is left of it."""
        return (
            Rect(self.right - w, self.y, w, self.h),
            Rect(self.x, self.y, max(0, self.w - w - gap), self.h),
        )

    def cut_top(self, h: float, gap: float = 0) -> tuple[Rect, Rect]:
        """A strip of height `h` and what is below it after a gap."""
        return (
            Rect(self.x, self.y, self.w, h),
            Rect(self.x, self.y + h + gap, self.w, max(0, self.h - h - gap)),
        )

    def cut_bottom(self, h: float, gap: float = 0) -> tuple[Rect, Rect]:
        """A strip of height `h` at the bottom and what is above it."""
        return (
            Rect(self.x, self.bottom - h, self.w, h),
            Rect(self.x, self.y, self.w, max(0, self.h - h - gap)),
        )

    def columns(self, weights: Sequence[float], gap: float = 0) -> list[Rect]:
        """Side by side, shared by weight."""
        room = self.w - gap * (len(weights) - 1)
        found, x = [], self.x
        for w in divide(room, weights):
            found.append(Rect(x, self.y, w, self.h))
            x += w + gap
        return found

    def rows(self, weights: Sequence[float], gap: float = 0) -> list[Rect]:
        """One below the other, shared by weight."""
        room = self.h - gap * (len(weights) - 1)
        found, y = [], self.y
        for h in divide(room, weights):
            found.append(Rect(self.x, y, self.w, h))
            y += h + gap
        return found


def divide(total: float, weights: Sequence[float]) -> list[float]:
    """Share `total` by weight; the parts add up to it. Raises ValueError on a negative weight."""
    if any(weight < 0 for weight in weights):
        raise ValueError("a weight is negative")
    whole = sum(weights)
    return [total * weight / whole if whole else 0.0 for weight in weights]
