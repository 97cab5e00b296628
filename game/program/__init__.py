"""A program as a tree of frozen nodes, and the pure edits on it.

Why a tree of one `Node` class: blocks, beads and Python are three faces of it,
so there is nothing to keep in step. `parts` follow the slots of the block of
that kind (see `blocks`): a body is a tuple of nodes, an expression is a node, a
constant is a plain value. An expression slot that is still empty holds a node
of kind `hole`.

`gap` keeps the blank line above a statement and `note` the comment at the end
of its line; a comment on its own line is a statement of kind `comment`. Node
ids are unique in one program, given from 1 in reading order by the parser, and
do not take part in equality.
"""

from game.program.tree import HOLE, Node, Part, Program, walk

__all__ = ["HOLE", "Node", "Part", "Program", "walk"]
