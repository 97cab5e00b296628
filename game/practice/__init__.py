"""Practice without end: puzzles made backwards from a solution, each from a seed.

`puzzle(concept, grade, seed)` gives a level like any other. A solution is drawn from what the
concept teaches (`roads`, `cloths`, `papers`), and the map, the pattern or the papers follow from
it; the draft goes through the same reader and the same proof as an author's level, and the solver
looks for something shorter. What is trivial, too large or can be had for less is thrown away. The
same seed makes the same puzzle on every machine, so a class can share one; `words` makes three
pictures of a seed, for those who cannot read it yet. The puzzle of a day is that of its seed and
its grade, which come from the date on the wall: the same in a whole class, without a network.

To add a concept: a function that draws a draft (the keys of a level file, without its id) or None,
and a row in `CONCEPTS`.
"""

from game.practice.make import CONCEPTS, GRADES, Concept, concept_of, grade_of_day, puzzle
from game.practice.words import PICTURES, SEEDS, pictures_of, seed_of, seed_of_day

__all__ = [
    "CONCEPTS",
    "GRADES",
    "PICTURES",
    "SEEDS",
    "Concept",
    "concept_of",
    "grade_of_day",
    "pictures_of",
    "puzzle",
    "seed_of",
    "seed_of_day",
]
