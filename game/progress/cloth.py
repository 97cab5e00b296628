"""The cloth that a fact tells of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from game.progress.state import Cloth

__all__ = ["MOST_KNOTS", "cloth_of"]

MOST_KNOTS = 99
"""The most rows of a cloth, and knots in one of them."""

LONGEST_PROGRAM = 20_000


def cloth_of(facts: Mapping[str, Any]) -> Cloth | None:
    """What was woven, None where the facts make no cloth; a program too long is left off."""
    level, program, rows = facts.get("level"), facts.get("program"), facts.get("rows")
    if not isinstance(level, str) or not isinstance(rows, tuple | list):
        return None
    if not 0 < len(rows) <= MOST_KNOTS or not all(_is_row(row, rows[0]) for row in rows):
        return None
    fits = isinstance(program, str) and len(program) <= LONGEST_PROGRAM
    return Cloth(level, tuple(rows), str(program) if fits else "")


def _is_row(row: Any, first: Any) -> bool:
    """Whether it is a row of letters as long as the first one."""
    return (
        isinstance(row, str)
        and 0 < len(row) <= MOST_KNOTS
        and len(row) == len(first)
        and all("a" <= knot <= "z" or knot == "." for knot in row)
    )
