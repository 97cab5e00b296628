"""Levels: a YAML file becomes a `Level`, and a program is judged on it.

What an author writes stands in `load.py`; `files` finds the files. `plain` reads YAML without its
surprises and keeps every value's place; `fields` reads keys by type; `read` builds a level from
them, its programs through `programs`, after the `heads` of their chapters. Whatever is wrong is a
diagnostic with file, line and column, several at once, and never an exception.

`library` holds the chapters: `load_library` reads all of them and tells what is wrong;
`open_library` is for playing, where a `Shelf` reads the levels of a chapter when one of them is
looked at [2 ms a level].

`judge(level, program)` runs the program on every map, without a trace, and gives a `Verdict` with
stars; `tell` finds the mistake an author expected. `prove(level)` tells what does not hold: the
solution must win on every map, the empty program not, par must be true, nothing shorter may win,
each mistake must be recognised as itself, no map like another.

`play` runs a program on a map as judge and stage both do: with the names the map gives, and the
calls the level makes of a child's functions. `extras` are keys beside the puzzle, such as the bug
of a fix level. `drafts` are texts that cannot run: what a child finds to mend, and mistakes of
spelling. `choices` are the answers of a predict level, `given` the names a map gives and what is to
be announced; a world without goals on its maps takes them from what the solution makes of each map.
`made` tells what is missing in
something that was made freely. `hinting` tells whether a hint gives the answer away,
`known` places solutions by size and steps. `digest` names a level as it is, so that a result stays
with the version it was reached in. `worded` gives a level in one of the languages its file brings
along.

`small` reads the little levels that untie a mistake (`levels/small`), which stand in no chapter.

To add a level: one YAML file in a chapter's folder (its keys: `levels/schema.json`). To add a key:
one line in `read`, one field in `level`, one entry in the schema.
"""

from game.levels.drafts import first_fault, misread
from game.levels.judge import Ending, answer_of, endings, judge, landing, tell
from game.levels.level import FORMS, Bug, Chapter, Choice, Level, Mistake, Verdict, Words
from game.levels.library import Library, load_chapter, load_library, load_path, open_library
from game.levels.load import load_level, read_level
from game.levels.play import ready, run_on
from game.levels.prove import prove, recognised, solve
from game.levels.small import load_small, small_for
from game.levels.worded import worded

__all__ = [
    "FORMS",
    "Bug",
    "Chapter",
    "Choice",
    "Ending",
    "Level",
    "Library",
    "Mistake",
    "Verdict",
    "Words",
    "answer_of",
    "endings",
    "first_fault",
    "judge",
    "landing",
    "load_chapter",
    "load_level",
    "load_library",
    "load_path",
    "load_small",
    "misread",
    "open_library",
    "prove",
    "read_level",
    "ready",
    "recognised",
    "run_on",
    "small_for",
    "solve",
    "tell",
    "worded",
]
