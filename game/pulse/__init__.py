"""The pulse: what the children of this computer together think about who can do what.

Off until a grown-up turns it on. Then a child may say, before and after a chapter, who of six
people could have made three things. Only one number comes of it, of how many things both sides
were tapped (0 to 3), and of that number only how often it came.

Why this shape: totals must never tell what one child answered.
- A `Cell` counts the answers of one chapter and moment: how many were 0, 1, 2 and 3 of 3. There is
  no child in it, no time and no order, so swapping two children's answers changes nothing.
- Answers wait until there are five of a kind and then join the totals together, so a screen read
  before and after one child's turn shows the same, and nothing at all under five. A change between
  two moments is shown from ten answers in each.
- The log of events knows that a child was asked (so that nobody is asked twice), never whether the
  child answered or what: the question comes, and is noted, before the first tap.
- `store` keeps the cells in a file of their own without copies and without a date, so that neither
  an older copy nor a clock beside it tells who was last.

What cannot be hidden: one who opens the game's files after every single child sees which count
grew, or that the one answer that waits must be of the child who began the chapter last; one who
answers four times himself knows the fifth; and where all answer alike, the total tells what each
one said. The screen for grown-ups says so. Only losing the answers of small groups, or mixing false
ones in, would help, and then the totals of a class would be worth little.

- `questions`: the things asked about, the six people, the score. `cells`: counting and waiting.
- `totals`: mean, 95 percent interval, change. `memory`: a keeper without a disk.

To ask about another thing: one row in `questions.VERSIONS`.
"""

from game.pulse.cells import BATCH, MOMENTS, Cell, Cells, added, shown
from game.pulse.memory import MemoryPulse
from game.pulse.questions import Face, Thing, faces, score, things
from game.pulse.totals import Change, Total, change, total

__all__ = [
    "BATCH",
    "MOMENTS",
    "Cell",
    "Cells",
    "Change",
    "Face",
    "MemoryPulse",
    "Thing",
    "Total",
    "added",
    "change",
    "faces",
    "score",
    "shown",
    "things",
    "total",
]
