"""How tightly operators bind, from loose to tight, for reading and for printing."""

from __future__ import annotations

__all__ = ["ATOM", "COMPARE", "LEVELS", "LITERAL", "NEGATE", "NOT"]

OR, AND, NOT, COMPARE, PLUS, TIMES, NEGATE, POWER, LITERAL, ATOM = range(1, 11)
"""`LITERAL` is a whole number, after which no dot may follow; `ATOM` needs no brackets anywhere."""

LEVELS: dict[str, int] = {
    "or": OR,
    "and": AND,
    **dict.fromkeys(("==", "!=", "<", "<=", ">", ">=", "in", "not in"), COMPARE),
    "+": PLUS,
    "-": PLUS,
    **dict.fromkeys(("*", "/", "//", "%"), TIMES),
    "**": POWER,
}
