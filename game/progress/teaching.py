"""What a child teaches: up to three knots it chose, a hint for each, and who learns them.

A hint stays with its knot: who puts a knot aside and takes it up again finds the words there. Facts
are looked at before they are believed; the latest of each kind counts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from game.progress.names import clean_name, clean_text

__all__ = ["LONGEST_HINT", "TAUGHT", "TEACHING_KINDS", "Teaching", "teaching_after"]

TAUGHT = 3
"""So many knots are taught."""

LONGEST_HINT = 160
"""Letters there is room for in a hint."""

TEACHING_KINDS = ("hint_chosen", "hint_written", "learner")

Facts = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Teaching:
    """The ids of the levels chosen, in order; all hints ever written, by level; who learns."""

    chosen: tuple[str, ...] = ()
    hints: tuple[tuple[str, str], ...] = ()
    learner: str = ""

    def hint(self, level: str) -> str:
        """The words for a level, "" where there are none yet."""
        return dict(self.hints).get(level, "")


def teaching_after(teaching: Teaching, kind: str, facts: Facts) -> Teaching:
    """The teaching after an event of one of `TEACHING_KINDS`; nonsense changes nothing."""
    match kind, facts:
        case "learner", {"name": str(name)}:
            return replace(teaching, learner=clean_name(name))
        case "hint_written", {"level": str(level), "text": str(text)}:
            hints = {**dict(teaching.hints), level: clean_text(text, LONGEST_HINT)}
            return replace(teaching, hints=tuple(sorted(hints.items())))
        case "hint_chosen", {"level": str(level)}:
            others = tuple(one for one in teaching.chosen if one != level)
            mine = (level,) if facts.get("on") is not False else ()
            return replace(teaching, chosen=(*others, *mine)[:TAUGHT])
    return teaching
