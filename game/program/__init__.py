"""A program as a tree of frozen nodes, and the pure edits on it.

Why a tree of one `Node` class: blocks, beads and Python are three faces of it,
so there is nothing to keep in step. `parts` follow the slots of the block of
that kind (see `blocks`): a body is a tuple of nodes, an expression is a node, a
constant is a plain value. An expression slot that is still empty holds a node
of kind `hole`; a part that may be left out and is holds None.

`gap` keeps the blank line above a statement and `note` the comment at the end
of its line; a comment on its own line is a statement of kind `comment`. Node
ids are unique in one program, given from 1 in reading order by the parser, and
do not take part in equality.

`edit.py` has the edits of the block editor: a `Place` is a gap between
statements, every edit gives a new program that shares what did not change.
`draft.py` is a program as the text a child typed. `measure.py` counts statements
as par does. `data.py` writes a program as plain lists and reads them back with
distrust.

To add an edit: one function in `edit.py`; the law tests run it on random trees.
"""

from game.program.data import from_data, to_data
from game.program.draft import Draft
from game.program.edit import (
    Place,
    duplicate,
    find,
    fresh_ids,
    insert,
    move,
    next_id,
    place_of,
    remove,
    replace,
    set_part,
)
from game.program.measure import DEEPEST, depth, size
from game.program.tree import HOLE, Node, Part, Program, walk

__all__ = [
    "DEEPEST",
    "HOLE",
    "Draft",
    "Node",
    "Part",
    "Place",
    "Program",
    "depth",
    "duplicate",
    "find",
    "fresh_ids",
    "from_data",
    "insert",
    "move",
    "next_id",
    "place_of",
    "remove",
    "replace",
    "set_part",
    "size",
    "to_data",
    "walk",
]
