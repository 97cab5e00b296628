"""What a level is while somebody makes it: a draft, its changes, its file.

`draft` is the value, `values` what it is made of; `edits` give a changed draft for each change one
can make; `file` turns a draft into the YAML of a level file and back (`writer` writes it so that a
person likes to read it), so a finished draft is a level. `nudge` tells whether a hint that a child
wrote for a level of the game helps without being the answer. Nothing here knows a screen.
"""

from game.author.coded import to_codes
from game.author.codes import Code, codes_of
from game.author.draft import NO_WORDS, Draft, Map
from game.author.edits import (
    LENGTHS,
    MOST_HINTS,
    MOST_MAPS,
    add_language,
    add_map,
    copy_map,
    move_block,
    move_map,
    palette_of,
    program_of,
    put,
    remove_language,
    remove_map,
    set_blocks,
    set_form,
    set_hint,
    set_map,
    set_program,
    set_says,
    set_skin,
    set_text,
    sign,
    toggle_block,
)
from game.author.file import from_yaml, level_of, to_yaml
from game.author.mistakes import (
    ASKING,
    MOST_ANSWERS,
    MOST_MISTAKES,
    add_mistake,
    answers_of,
    mistake_at,
    mistakes_of,
    moved_to,
    remove_mistake,
    right_answer,
    right_answers,
    set_answers,
    set_mistake,
)
from game.author.notes import Note
from game.author.nudge import hint_fault
from game.author.own import opened
from game.author.study import Study, Verdict, verdict
from game.author.typed import MOST_LETTERS, Coded, from_codes
from game.author.values import EMPTY, Table, Value, frozen, thawed

__all__ = [
    "ASKING",
    "MOST_ANSWERS",
    "MOST_MISTAKES",
    "add_mistake",
    "answers_of",
    "mistake_at",
    "mistakes_of",
    "moved_to",
    "remove_mistake",
    "right_answer",
    "right_answers",
    "set_answers",
    "set_mistake",
    "Code",
    "Coded",
    "Draft",
    "EMPTY",
    "LENGTHS",
    "MOST_HINTS",
    "MOST_LETTERS",
    "MOST_MAPS",
    "Map",
    "NO_WORDS",
    "Note",
    "Study",
    "Table",
    "Value",
    "Verdict",
    "add_language",
    "add_map",
    "codes_of",
    "copy_map",
    "from_codes",
    "from_yaml",
    "frozen",
    "hint_fault",
    "level_of",
    "move_block",
    "move_map",
    "opened",
    "palette_of",
    "program_of",
    "put",
    "remove_language",
    "remove_map",
    "set_blocks",
    "set_form",
    "set_hint",
    "set_map",
    "set_program",
    "set_says",
    "set_skin",
    "set_text",
    "sign",
    "thawed",
    "to_codes",
    "to_yaml",
    "toggle_block",
    "verdict",
]
