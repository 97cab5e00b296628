"""The registry: one `Block` for each kind, and the `Toolbox` of a level.

One entry drives the palette, the printer, the parser, the interpreter, the help,
the read-aloud text and the documentation. The core blocks stand in one file for
each category; a world's commands and questions become blocks through
`from_command` and `from_question`, the names it knows (colours of yarn) one
block `constant`. A `Toolbox` is a value handed to parser, printer, palette and
interpreter: nothing is registered globally. `Toolbox.without` leaves out
arguments that a level does not offer yet.

What a block does is its `build` (see `machine.py`): it gives a closure that is
made once and run many times. The meaning of values stands beside it: `sums`
(arithmetic), `order` (comparing), `words` (writing out), `lists`, and `limits`,
the sizes that are checked before the work. CPython is the truth for all of
them: output, values, shared lists, the class of an error and its line, proved
on random programs in `tests/proof`. Deliberate differences, each tested there:
a name of the toolbox, or of a function, cannot be a variable; functions stand
at the outer level and are no values; `_` of `for _ in range(n)` is no variable;
names are compared as they are written, not as Unicode folds them; what gives
nothing (print, append) is no value; `text % values` and the complex
root of a negative number are faults; `sum` adds floats plainly from left to
right on every Python; what grows beyond `limits` is refused.

`check` tells what is wrong with a program before it runs.

Core files: repeat, decide, boxes (names), rows (lists), maths, functions (len,
min, ...), knots (functions of the child's own), speak.

To add a block: one `Block(...)` in the file of its category. Its `icon` is a drawing below
`assets/icons`; every face, the page of blocks and `docs` show that one.
"""

from game.blocks.block import Block, Shape, Slot, SlotKind
from game.blocks.check import check
from game.blocks.toolbox import ALWAYS, CORE, Toolbox, fresh
from game.blocks.world_blocks import from_command, from_question

__all__ = [
    "ALWAYS",
    "CORE",
    "Block",
    "Shape",
    "Slot",
    "SlotKind",
    "Toolbox",
    "check",
    "fresh",
    "from_command",
    "from_question",
]
