"""From counts to a mean, how sure it is, and how it moved."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

from game.pulse.cells import BATCH, SCORES, Counts

__all__ = ["ENOUGH", "Change", "Total", "change", "total"]

ENOUGH = 10
"""Answers from which an interval, and a change between two moments, may be told."""

MOST = SCORES - 1
Z = 1.959964
"""Between this below and above the middle lie 95 of 100 of a bell curve."""


@dataclass(frozen=True, slots=True)
class Total:
    """Answers, their mean flexibility (0 to 1), and the ends of its 95 percent interval.

    No interval where it would say more than is known: under ten answers, or where all are alike.
    """

    count: int
    mean: float
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """After minus before (-1 to 1), the ends of its interval, and its size in deviations before.

    Answers of one child are never joined, so both moments are taken as two groups; that makes the
    interval wider than it would be with names, and never narrower.
    """

    mean: float
    low: float | None = None
    high: float | None = None
    size: float | None = None


def total(counts: Counts) -> Total | None:
    """What may be told of these counts; None under five answers."""
    count = sum(counts)
    if count < BATCH:
        return None
    mean, spread = _mean(counts), _spread(counts)
    if count < ENOUGH or spread == 0:
        return Total(count, mean)
    half = _t(count - 1) * spread / sqrt(count)
    return Total(count, mean, max(0.0, mean - half), min(1.0, mean + half))


def change(before: Counts, after: Counts) -> Change | None:
    """How the mean moved; None under ten answers on either side."""
    n, m = sum(before), sum(after)
    if min(n, m) < ENOUGH:
        return None
    moved = _mean(after) - _mean(before)
    first, second = _spread(before), _spread(after)
    if first == 0 and second == 0:
        return Change(moved)
    a, b = first**2 / n, second**2 / m
    freedom = (a + b) ** 2 / (a**2 / (n - 1) + b**2 / (m - 1))  # Welch and Satterthwaite
    half = _t(freedom) * sqrt(a + b)
    size = moved / first if first else None
    return Change(moved, max(-1.0, moved - half), min(1.0, moved + half), size)


def _mean(counts: Counts) -> float:
    return sum(score * count for score, count in enumerate(counts)) / (MOST * sum(counts))


def _spread(counts: Counts) -> float:
    """The standard deviation of the answers, as a sample of more of them."""
    mean, n = _mean(counts), sum(counts)
    squares = sum(count * (score / MOST - mean) ** 2 for score, count in enumerate(counts))
    return sqrt(squares / (n - 1))


def _t(freedom: float) -> float:
    """Student's 97.5 percent point: the first terms of its row in 1/freedom (Abramowitz 26.7.5)."""
    z = Z
    first = (z**3 + z) / 4
    second = (5 * z**5 + 16 * z**3 + 3 * z) / 96
    third = (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384
    return z + first / freedom + second / freedom**2 + third / freedom**3
