"""Python text to a program, and back.

`parse` never raises and never hands a child's text to the host's compiler: it
has its own tokens, lines and precedence, so every Python version reads the same
and every mistake has its own diagnostic, with its place. It goes on after a
mistake line by line: a forgotten colon or a misspelt keyword is taken as meant,
a line that cannot be read is left out, its body is still looked at. Sizes are
checked first (20 kB, 6,000 words, 40 brackets or bodies inside each other).

`show` prints with the fewest brackets that are read back to the same tree, so
`parse(show(p)).program == p` for every canonical program: a `choose` has at
least two branches, a `pass` without a note does not stand alone in a body, a
comment has no line end and no blank at its end, left-out arguments are the last
ones. Brackets keep apart what Python writes alike: `while (not x):` is a
`while` block, `while not x:` an `until` block, `-(5)` a minus before a number,
`-5` a number.

A regular kind is read and printed by its block's `python`; the irregular ones
(choose, define, call, return, comment, comparison, list, slice, literals) have
their printed half in `irregular.py` and their read half in the parser.

Where things stand: `tokens` (a text to lines), `building` (what the lines share),
`expressions`, `statements` and `parse` (lines to a tree), `precedence`, `writer` and `irregular`
(a tree to text), `show`, `mends` and `repair` (one mend for each mistake).
A word of Python the game does not know has its own code `source.no-...`.

Comments: at the end of a line they are the statement's note; on their own line
a statement; behind `else:` the first statement of its body.
"""

from game.source.parse import Parsed, parse
from game.source.show import Shown, show

__all__ = ["Parsed", "Shown", "parse", "show"]
