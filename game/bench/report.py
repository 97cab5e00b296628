"""Lines as a table for people and as JSON for programs."""

from __future__ import annotations

import json
import math
import platform
from collections.abc import Callable, Iterable
from typing import Any

from game.bench.figures import Line
from game.values import N_

__all__ = ["as_json", "as_text", "heading"]

_ROW = "{:<46} {:>11} {:<14} {:>6} {:>11} {:>8} {:>7}  {}"
_HEAD = (
    N_("subject"), N_("median"), "", "±", N_("reference"), N_("ratio"), N_("growth"), "",
)  # fmt: skip


def heading(say: Callable[[str], str]) -> str:
    """The names of the columns."""
    return _ROW.format(*(say(word) if word not in ("", "±") else word for word in _HEAD)).rstrip()


def as_text(line: Line, say: Callable[[str], str]) -> str:
    """A line of the table."""
    notes = [say("MISSED")] if line.missed else []
    notes += [line.reference] if line.reference else []
    notes += [line.note] if line.note else []
    return _ROW.format(
        line.name,
        _number(line.median),
        line.unit,
        f"{line.spread:.0%}" if len(line.values) > 1 else "",
        _number(line.reference_median) if line.against else "",
        f"{_number(line.ratio)}x" if line.ratio is not None else "",
        f"{line.growth:.2f}" if line.growth is not None else "",
        "; ".join(notes),
    ).rstrip()


def as_json(figures: Iterable[tuple[str, Line]]) -> str:
    """All lines by subject, with the machine they were measured on."""
    subjects: dict[str, list[dict[str, Any]]] = {}
    for subject, line in figures:
        subjects.setdefault(subject, []).append(_facts(line))
    machine = {
        "python": platform.python_version(),
        "system": platform.system(),
        "processor": platform.machine(),
    }
    return json.dumps({"machine": machine, "subjects": subjects}, ensure_ascii=False, indent=1)


def _facts(line: Line) -> dict[str, Any]:
    budget = line.budget
    return {
        "name": line.name,
        "unit": line.unit,
        "median": _plain(line.median),
        "spread": _plain(line.spread),
        "values": list(line.values),
        "reference": line.reference,
        "reference_median": _plain(line.reference_median),
        "ratio": _plain(line.ratio),
        "growth": _plain(line.growth),
        "budget": None
        if budget is None
        else {"of": budget.of, "least" if budget.least else "most": budget.limit},
        "missed": line.missed,
        "note": line.note,
    }


def _plain(number: float | None) -> float | None:
    return None if number is None or math.isnan(number) else number


def _number(number: float | None) -> str:
    """Three digits that count, thousands apart."""
    if number is None or math.isnan(number):
        return "-"
    if abs(number) >= 100:
        return f"{number:,.0f}"
    return f"{number:.3g}"
