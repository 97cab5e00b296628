"""The solver: what can be known of a level by trying programs, and hints from that.

Why it can look at so many programs: it makes no text and compiles nothing twice. `moments` numbers
the moments a map can be in (the essence of its world, the names, what was announced) and remembers
what each block makes of each, found out once by the very engine that runs a child's program; so a
program is walked by looking up small numbers. `words` are the blocks of a level's palette, filled
with what stands in its own programs; `pieces` are statements made of them. `search` puts them
together from small to large; beginnings that lead to the same moment on every map count as one.
`searching` is the same in slices, for a screen that must not wait.
`tries` changes winning programs at random, with a seed. `study` makes a `Report` of all that: is
par right, can the idea be avoided, is a block on offer for nothing.

`advice` is the last hint: the next edit of a child's own program towards the nearest one that wins
(`hints` which, `near` how far and by which edit, `names` that a child may call things otherwise).

`mistakes` finds which mistake of the `catalogue` a losing program makes, mostly by mending it: what
is said of a program is then true of it. What no repair can prove (`signs`) is seen in no program
that wins: a test holds it against fifty of each level. To add a mistake: a row there, and a rule
that finds it.

What it cannot do, and says: it builds no functions, lists or ways out of a loop (`Words.beyond`);
arguments, counts beyond twelve and conditions are only those that a level's own programs suggest;
`proved` means that no smaller program of such words wins. Budgets are counted in blocks tried,
never in seconds, so every machine finds the same.

To let it build another kind of block: `stock._made` puts it together, `search._do` runs it,
`pieces` writes it down.
"""

from game.solve.catalogue import CATALOGUE, Misconception
from game.solve.hints import Advice, advice
from game.solve.mistakes import misconception, misspelled, signs
from game.solve.near import Change
from game.solve.search import Found, search, searching
from game.solve.study import BUDGET, Report, study
from game.solve.tries import winners
from game.solve.words import Words, words_of

__all__ = [
    "BUDGET",
    "CATALOGUE",
    "Advice",
    "Change",
    "Found",
    "Misconception",
    "Report",
    "Words",
    "advice",
    "misconception",
    "misspelled",
    "search",
    "searching",
    "signs",
    "study",
    "winners",
    "words_of",
]
