"""Practice at the loom: loops in loops, and cloths by a rule of row and column."""

from __future__ import annotations

from typing import Any

from game.chance import Chance
from game.values import N_

__all__ = ["nested", "rules"]

Draft = dict[str, Any]

COLORS = ("red", "blue", "cream", "green", "gold", "black")

_ROWS = (
    N_("The cloth is made of rows, each row of a small pattern."),
    N_("Look at one row. Which knots come again and again?"),
    N_("A loop weaves a row. A loop around it weaves all rows."),
    N_("Inner loop: the knots. After it next_row. Around both the outer loop."),
)
_RULE = (
    N_("One program weaves the cloth on every loom."),
    N_("Where does the second colour stand? Write down row and column."),
    N_("Row and column together tell the colour: try r + c, r - c, and what is left over."),
    N_("“if … % … == 0” inside two loops, one colour, else the other."),
)


def nested(grade: int, chance: Chance) -> Draft | None:
    """A pattern of two or three knots, repeated along the row, and the row again and again."""
    word = chance.shuffled(COLORS)[: 2 + (grade > 1 and chance.below(2))]
    times, rows = 2 + chance.below(grade + 1), 2 + chance.below(2 * grade)
    if times == rows or len(word) * times > 12 or rows > 8:
        return None
    body = _row(word, times)
    solution = f"for _ in range({rows}):\n" + _indented(body) + "    next_row()\n"
    high = rows
    if grade == 3:  # every other row begins elsewhere
        other = _row(word[1:] + word[:1], times)
        solution = (
            f"for _ in range({rows // 2}):\n"
            + _indented(body + "next_row()\n" + other)
            + "    next_row()\n"
        )
        high = rows // 2 * 2
    if high < 2:
        return None
    return {
        "title": N_("Row after row"),
        "form": "make",
        "goal": N_("Weave the cloth of the pattern."),
        "world": "loom",
        "skin": "village",
        "maps": [f"{len(word) * times}x{high}"],
        "blocks": ["repeat", "weave", "next_row"],
        "without": ["weave.n"],
        "solution": solution,
        "par": len(solution.splitlines()),
        "hints": list(_ROWS),
    }


def _row(word: list[str], times: int) -> str:
    knots = "".join(f"    weave({color})\n" for color in word)
    return f"for _ in range({times}):\n{knots}"


def _indented(text: str) -> str:
    return "".join(f"    {line}\n" for line in text.splitlines())


def rules(grade: int, chance: Chance) -> Draft | None:
    """Two colours by a rule that holds on three looms, one of odd size, one not square."""
    of = 2 + chance.below(3)
    one, other = chance.shuffled(COLORS)[:2]
    test, before = (
        (f"{chance.of(('r', 'c'))} % {of} == 0", ""),
        (f"(r {chance.of('+-')} c) % {of} == 0", ""),
        (f"(abs(r - m) + abs(c - m)) % {of} == 0", "m = height() // 2\n"),
    )[grade - 1]
    sizes = ["5x5", "7x7", "9x9"] if before else ["6x6", "5x4", "8x5"]
    solution = (
        f"{before}for r in range(height()):\n    for c in range(width()):\n        if {test}:\n"
        f"            weave({one})\n        else:\n            weave({other})\n    next_row()\n"
    )
    words = ["for_each", "range", "width", "height", "if_else", "compare", "arithmetic"]
    return {
        "title": N_("A rule for every loom"),
        "form": "general",
        "goal": N_("Weave the pattern on all three looms."),
        "world": "loom",
        "skin": "village",
        "maps": sizes,
        "blocks": [*words, *(("set", "abs") if before else ()), "weave", "next_row"],
        "without": ["weave.n"],
        "solution": solution,
        "par": len(solution.splitlines()) - 1,
        "hints": list(_RULE),
    }
