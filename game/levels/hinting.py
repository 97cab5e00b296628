"""Whether a hint gives the answer away: it may name an aim, a place, an idea, never the blocks."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from game.worlds import WORLDS

__all__ = ["tells_all"]

_KEYWORD = re.compile(r"\b(for \w+ in|while [^?]*:|if [^?]*:|else:|def \w+|range\()")
"""A line of Python."""


def tells_all(hint: str) -> bool:
    """Whether a line is an answer: Python, a call, or a row of the robot's own commands."""
    if _KEYWORD.search(hint) or _calls().search(hint):
        return True
    words = re.findall(r"[a-z_]+", hint.lower())
    pairs = pairwise(words)
    return any(one in _commands() and other in _commands() for one, other in pairs)


@cache
def _commands() -> frozenset[str]:
    return frozenset(command.name for world in WORLDS for command in world.commands)


@cache
def _calls() -> re.Pattern[str]:
    names = _commands() | {question.name for world in WORLDS for question in world.questions}
    return re.compile(rf"\b({'|'.join(sorted(names))})\(")
