"""What a fault is called in CPython."""

from __future__ import annotations

__all__ = ["BUDGETS", "ERRORS"]

ERRORS: dict[str, str] = {
    "run.argument-count": "TypeError",
    "run.depth": "RecursionError",
    "run.empty": "ValueError",
    "run.empty-pop": "IndexError",
    "run.index": "IndexError",
    "run.index-type": "TypeError",
    "run.missing-item": "ValueError",
    "run.needs-whole": "TypeError",
    "run.nesting": "RecursionError",
    "run.no-items": "TypeError",
    "run.no-length": "TypeError",
    "run.not-a-list": "TypeError",
    "run.not-a-number": "TypeError",
    "run.not-a-row": "TypeError",
    "run.not-digits": "ValueError",
    "run.not-set-yet": "UnboundLocalError",
    "run.only-lists": "AttributeError",
    "run.overflow": "OverflowError",
    "run.range-step": "ValueError",
    "run.slice-step": "ValueError",
    "run.unknown-function": "NameError",
    "run.unknown-name": "NameError",
    "run.wrong-type": "TypeError",
    "run.wrong-types": "TypeError",
    "run.zero-division": "ZeroDivisionError",
}
"""Fault code to the name of the error class; codes that are not here have none."""

BUDGETS = frozenset(
    {
        "run.depth",
        "run.list-size",
        "run.nesting",
        "run.number-size",
        "run.output-size",
        "run.steps",
        "run.text-size",
        "run.work",
    }
)
"""Faults that say something grew too large; CPython would go on."""
