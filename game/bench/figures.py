"""What a subject gives: lines of figures."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

__all__ = ["WORK", "Budget", "Effort", "Line", "exponent"]

WORK = (1, 4, 16)
"""How many times the work growth is measured at."""

STEEPEST = 1.1
"""An exponent above this is a defect."""


@dataclass(frozen=True, slots=True)
class Effort:
    """How hard to measure: so many runs, and a share of the usual work (tests take a small one)."""

    runs: int = 5
    share: float = 1.0

    def of(self, amount: int, least: int = 1) -> int:
        """A share of an amount of work."""
        return max(least, round(amount * self.share))


@dataclass(frozen=True, slots=True)
class Budget:
    """What must hold: the value, or its ratio to the reference, is at most or at least so much."""

    limit: float
    of: str = "value"
    least: bool = False

    def holds(self, figure: float) -> bool:
        """Whether a figure keeps it."""
        return figure >= self.limit if self.least else figure <= self.limit


@dataclass(frozen=True, slots=True)
class Line:
    """One figure: what it is, in which unit, all values measured, and what they are held against.

    `growth` is the exponent of the cost over the amount of work: 1 is in proportion.
    """

    name: str
    unit: str
    values: tuple[float, ...]
    reference: str = ""
    against: tuple[float, ...] = ()
    budget: Budget | None = None
    growth: float | None = None
    note: str = ""

    @property
    def median(self) -> float:
        return median(self.values) if self.values else math.nan

    @property
    def spread(self) -> float:
        """Half the distance between the quartiles, as a share of the median."""
        if len(self.values) < 2 or not self.median:
            return 0.0
        low, high = _quartile(self.values, 0.25), _quartile(self.values, 0.75)
        return (high - low) / 2 / abs(self.median)

    @property
    def reference_median(self) -> float:
        return median(self.against) if self.against else math.nan

    @property
    def ratio(self) -> float | None:
        """Ours over the reference; None without one."""
        if not self.against or not self.reference_median:
            return None
        return self.median / self.reference_median

    @property
    def missed(self) -> bool:
        """Whether the budget or the growth is missed."""
        if self.growth is not None and self.growth > STEEPEST:
            return True
        if self.budget is None or not self.values:
            return False
        figure = self.ratio if self.budget.of == "ratio" else self.median
        return figure is not None and not self.budget.holds(figure)


def exponent(work: Sequence[float], cost: Sequence[float]) -> float:
    """The slope of log cost over log work: how cost grows."""
    xs, ys = [math.log(w) for w in work], [math.log(max(c, 1e-9)) for c in cost]
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    across = sum((a - x) ** 2 for a in xs)
    return sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True)) / across if across else 0.0


def _quartile(values: Sequence[float], share: float) -> float:
    ordered = sorted(values)
    place = share * (len(ordered) - 1)
    low = math.floor(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (place - low)
