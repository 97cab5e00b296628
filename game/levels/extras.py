"""The keys of a level that stand beside its puzzle."""

from __future__ import annotations

from game.levels.fields import Fields
from game.levels.level import Bug

__all__ = ["OPENS", "read_bug"]

OPENS = ("here", "author", "teach")
"""Where a level is played: on its stage, at the author's desk, or by teaching knots to others."""


def read_bug(fields: Fields) -> Bug | None:
    """The bug of a fix level, where one is named."""
    plain = fields.get("bug")
    if plain is None:
        return None
    row = fields.of(plain)
    bug = Bug(row.line("title", True, 40), row.line("did", True, 120))
    row.unknown()
    return bug
