"""What two tries at a level come to together."""

from __future__ import annotations

from typing import Any

from game.progress.state import Result

__all__ = ["best"]


def best(one: Result, other: Result) -> Result:
    """Both together, the same whichever comes first."""
    sizes = [result.size for result in (one, other) if result.size is not None]
    return Result(
        stars=max(one.stars, other.stars),
        size=min(sizes, default=None),
        attempts=one.attempts + other.attempts,
        won=one.won or other.won,
        program=min((one, other), key=_rank).program,
    )


def _rank(result: Result) -> tuple[Any, ...]:
    """Sorts the program to keep first: won, then the smallest; the text decides a tie."""
    size = result.size if result.size is not None else float("inf")
    return (not result.won, size, not result.program, result.program)
