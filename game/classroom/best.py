"""The best of a pupil in each level, written down when the records of a school year go."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from game.classroom.sums import BETTER, Tally

__all__ = ["merged", "read_best"]


def read_best(rows: Any) -> Iterator[tuple[str, Tally]]:
    """Level and best of each row that makes sense."""
    for row in rows if isinstance(rows, list | tuple) else ():
        match row:
            case [
                str(level), bool(won), str(trust),
                int(runs), int(stars), int(size), int(hints), int(seconds),
            ] if level:  # fmt: skip
                yield (
                    level,
                    Tally(
                        max(0, runs), won, max(0, min(stars, 3)), size if size >= 0 else None,
                        max(0, hints), max(0, seconds), trust, old=True,
                    ),
                )  # fmt: skip


def merged(kept: Mapping[str, Tally], now: Mapping[str, Tally]) -> dict[str, Tally]:
    """Two accounts of the same pupil as one: what is in both is not counted twice."""
    return {level: _both(kept.get(level), now.get(level)) for level in dict.fromkeys((*kept, *now))}


def _both(one: Tally | None, other: Tally | None) -> Tally:
    if one is None or other is None:
        found = one or other
        assert found is not None
        return found
    sizes = [size for size in (one.size, other.size) if size is not None]
    trusts = [trust for trust in BETTER if trust in (one.trust, other.trust)]
    fresh = other if one.old else one
    return Tally(
        runs=max(one.runs, other.runs),
        won=one.won or other.won,
        stars=max(one.stars, other.stars),
        size=min(sizes, default=None),
        hints=max(one.hints, other.hints),
        seconds=max(one.seconds, other.seconds),
        trust=trusts[0] if trusts else fresh.trust,
        refused=max(one.refused, other.refused),
        mistakes=fresh.mistakes,
        mistake=fresh.mistake,
        lost=fresh.lost,
        last=max(one.last, other.last),
        old=one.old and other.old,
    )
