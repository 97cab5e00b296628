"""Running a program: compile it to closures, execute it into a trace.

A run is a value. `execute` plays the whole program at once, within its budgets,
and gives a `Trace` of frozen steps; whoever shows it moves a playhead. The past
cannot change, and going back in time is an index.

`compile` walks the tree once and lets each block build its closure over a
`Machine` (the contract is `blocks/machine.py`). With `record` every statement
keeps a step, which shares names and lists with the one before; without, statements
are counted at once up to the next one that runs others (`counted`). Both give
the same output, count and end, whatever the budget.

Steps: a simple statement keeps one after it has run; a loop one at the start of
each round, and one when its test ends it; an `if` one when it has asked, each
`elif` likewise; a call statement one before it goes in. A fault keeps a last
step at the statement it happened in. An exhausted budget keeps none: the
statement did not run.

Budgets: steps, call depth and bulk work in `budget.py`, sizes of values in
`blocks/limits.py`; all are checked before the work. `errors.py` tells which
error of CPython a fault stands for.
"""

from game.run.budget import Budget
from game.run.compile import Compiled, compile
from game.run.errors import ERRORS
from game.run.execute import execute
from game.run.trace import Loop, Ref, Step, Trace, Value

__all__ = [
    "ERRORS",
    "Budget",
    "Compiled",
    "Loop",
    "Ref",
    "Step",
    "Trace",
    "Value",
    "compile",
    "execute",
]
