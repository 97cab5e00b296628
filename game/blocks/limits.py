"""How large anything in a child's program may grow; checked before the work.

The figures are those of the reliability plan: a run always ends in a fraction
of a second and within 64 MB. Steps and call depth stand in `run/budget.py`.
"""

from __future__ import annotations

__all__ = [
    "INT_BITS",
    "ITEMS",
    "NESTING",
    "OUTPUT",
    "TEXT",
    "TOO_HIGH",
    "TOO_LOW",
    "WORK",
]

INT_BITS = 4_096
TOO_HIGH = 1 << INT_BITS
TOO_LOW = -TOO_HIGH
ITEMS = 20_000  # of one list
TEXT = 20_000  # letters of one text
OUTPUT = 20_000  # letters announced in one run
NESTING = 100  # lists inside lists, where one is written out or compared
WORK = 3_000_000  # items copied in one run: what it can ever hold is 8 bytes times this
