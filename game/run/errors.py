"""What a fault is called in CPython."""

from __future__ import annotations

__all__ = ["BUDGETS", "ERRORS"]

ERRORS: dict[str, str] = {
    "run.argument_count": "TypeError",
    "run.depth": "RecursionError",
    "run.empty": "ValueError",
    "run.empty_pop": "IndexError",
    "run.index": "IndexError",
    "run.index_type": "TypeError",
    "run.missing_item": "ValueError",
    "run.needs_whole": "TypeError",
    "run.nesting": "RecursionError",
    "run.no_items": "TypeError",
    "run.no_length": "TypeError",
    "run.not_a_list": "TypeError",
    "run.not_a_number": "TypeError",
    "run.not_a_row": "TypeError",
    "run.not_digits": "ValueError",
    "run.not_set_yet": "UnboundLocalError",
    "run.overflow": "OverflowError",
    "run.range_step": "ValueError",
    "run.slice_step": "ValueError",
    "run.unknown_function": "NameError",
    "run.unknown_name": "NameError",
    "run.wrong_type": "TypeError",
    "run.wrong_types": "TypeError",
    "run.zero_division": "ZeroDivisionError",
}
"""Fault code to the name of the error class; codes that are not here have none."""

BUDGETS = frozenset(
    {
        "run.depth",
        "run.list_size",
        "run.nesting",
        "run.number_size",
        "run.output_size",
        "run.steps",
        "run.text_size",
        "run.work",
    }
)
"""Faults that say something grew too large; CPython would go on."""
