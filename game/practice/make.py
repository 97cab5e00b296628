"""A puzzle from its concept, its grade and its seed."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from game.chance import Chance
from game.levels import prove, read_level
from game.levels.level import Level
from game.practice import cloths, papers, roads
from game.solve import search, words_of
from game.values import N_

__all__ = ["CONCEPTS", "GRADES", "Concept", "concept_of", "puzzle"]

GRADES = (1, 2, 3)
"""How hard a puzzle is."""

_TRIES = 400
_BUDGET = 3_000
"""Blocks the solver may try when it looks for a shorter way."""

Draw = Callable[[int, Chance], "dict[str, Any] | None"]


@dataclass(frozen=True, slots=True)
class Concept:
    """What is practised: its id, the chapter that teaches it, name, icon, how it is drawn."""

    id: str
    chapter: str
    title: str
    icon: str
    draw: Draw


CONCEPTS = (
    Concept("steps", "first-knot", N_("Steps in order"), "compass", roads.sequences),
    Concept("bugs", "bugs", N_("Finding bugs"), "healthy", roads.bugs),
    Concept("loops", "again", N_("Loops"), "loop", roads.repeats),
    Concept("cloths", "nest", N_("Loops in loops"), "loom", cloths.nested),
    Concept("until", "water", N_("Loops that ask"), "drop", roads.untils),
    Concept("if", "care", N_("Decisions"), "fork", roads.choices),
    Concept("logic", "logic", N_("And, or, not"), "scale", papers.logic),
    Concept("blocks", "opera", N_("Blocks of my own"), "blocks", roads.functions),
    Concept("boxes", "memory", N_("Boxes that remember"), "tally", papers.variables),
    Concept("rules", "council", N_("Rules for cloths"), "math", cloths.rules),
    Concept("answers", "council", N_("Answering functions"), "py", papers.functions_that_answer),
    Concept("lists", "archive", N_("Lists"), "list", papers.lists),
)


def concept_of(id: str) -> Concept:
    """The concept of an id. Raises StopIteration for one that does not exist."""
    return next(one for one in CONCEPTS if one.id == id)


def grade_of_day(day: date) -> int:
    """How hard the puzzles of a day are, the same for everybody; each grade has its turn."""
    return GRADES[day.toordinal() % len(GRADES)]


def puzzle(concept: Concept, grade: int, seed: int) -> Level:
    """The puzzle of a seed: always the same one, solvable, and nothing shorter known to win.

    `grade` is one of GRADES. Drafts that cross themselves, that are too large, that win without
    doing anything or with one block less are thrown away, and drawn anew by the same chance.
    Raises LookupError if none of several hundred drafts will do; no seed tried has done so.
    """
    text = f"{concept.id}/{grade}/{seed}"
    chance = Chance(int.from_bytes(text.encode(), "big"))
    for _ in range(_TRIES):
        draft = concept.draw(grade, chance)
        level = _sound(concept, grade, seed, draft) if draft else None
        if level is not None:
            return level
    raise LookupError(text)


def _sound(concept: Concept, grade: int, seed: int, draft: dict[str, Any]) -> Level | None:
    """The level of a draft, if it may be played."""
    if not all(draft["maps"]):
        return None
    id = f"practice-{concept.id}-{grade}-{seed}"
    level = read_level(json.dumps({"id": id, **draft}).encode())[0]
    if level is None or prove(level):
        return None
    if search(level, words_of(level), level.par - 1, _BUDGET).program is not None:
        return None
    return replace(level, chapter=concept.chapter)
