"""Texts that stand in a level as a child would type them, whether they can be read or not."""

from __future__ import annotations

from collections.abc import Iterator

from game.blocks import check
from game.levels.fields import Fields
from game.levels.level import Level, Mistake
from game.levels.plain import Plain
from game.program import Program
from game.source import Parsed, parse
from game.values import N_, Diagnostic

__all__ = ["first_fault", "misread", "read_draft", "readable"]

_MOST = 2_000
"""The longest text, in characters."""


def read_draft(fields: Fields) -> str:
    """The text behind `draft`, as it stands there; empty without it."""
    plain = fields.get("draft")
    if plain is None:
        return ""
    return _text(fields, plain)


def _text(fields: Fields, plain: Plain) -> str:
    if isinstance(plain.value, str) and plain.value.strip() and len(plain.value) <= _MOST:
        return plain.value.rstrip("\n")
    fields.wrong("draft", plain, N_("a program as text, behind | on its own lines"))
    return ""


def first_fault(level: Level, text: str) -> Diagnostic | None:
    """The first thing that keeps a text from running; None when it can run."""
    return next(_faults(level, parse(text, level.toolbox)), None)


def readable(level: Level, text: str) -> Program | None:
    """The program a text stands for; None when it cannot run."""
    parsed = parse(text, level.toolbox)
    return None if next(_faults(level, parsed), None) else parsed.program


def _faults(level: Level, parsed: Parsed) -> Iterator[Diagnostic]:
    yield from parsed.diagnostics
    yield from check(parsed.program, level.toolbox)


def misread(level: Level, fault: Diagnostic) -> Mistake | None:
    """The listed mistake whose text is stopped by the same fault, wherever it stands."""
    for mistake in level.mistakes:
        found = first_fault(level, mistake.draft) if mistake.draft else None
        if found and (found.code, found.facts) == (fault.code, fault.facts):
            return mistake
    return None
