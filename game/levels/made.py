"""What is asked of something that is made freely: comments, voices, another end on another map."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from game.levels.level import Level
from game.levels.programs import comments_of
from game.program import Program
from game.values import Diagnostic

__all__ = ["missing_in", "silent"]

_WORD = re.compile(r"[^\W\d_]{2,}")


def silent(level: Level, program: Program) -> Diagnostic | None:
    """That comments are missing, where some are asked for."""
    have = sum(bool(_WORD.search(text)) for text in comments_of(program))
    if have >= level.comments:
        return None
    return Diagnostic.of("level.comments", have=have, wanted=level.comments)


def missing_in(
    level: Level, program: Program, worlds: Sequence[Any], said: Sequence[tuple[str, ...]]
) -> Diagnostic | None:
    """What is missing in something that was made; `worlds` and `said` tell how each map ended."""
    if level.voices:
        have = len({note.instrument for note in worlds[0].notes})
        if have < level.voices:
            return Diagnostic.of("level.voices", have=have, wanted=level.voices)
    if level.differs and len(set(said)) < len(said):
        return Diagnostic.of("level.same-end")
    return silent(level, program)
