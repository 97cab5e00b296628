"""How a lesson of 45 minutes may go: five lines for each chapter, from `levels/lessons.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from game.people.strict import Key, read_sheet
from game.values import Diagnostic

__all__ = ["MINUTES", "load_plans"]

MINUTES = (5, 5, 20, 10, 5)
"""How long each line takes, about: begin, guess, work in pairs, think, end."""

_PLAN = {"id": Key(needed=True), "lines": Key("texts", needed=True)}


def load_plans(root: Path) -> tuple[Mapping[str, tuple[str, ...]], tuple[Diagnostic, ...]]:
    """The lines of each chapter (English, the chapter's id is their context), and what is wrong."""
    rows, faults = read_sheet(root, "lessons.yaml", _PLAN)
    return {row.values["id"]: tuple(row.values["lines"]) for row in rows}, tuple(faults)
