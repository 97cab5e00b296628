"""What is wrong with a text, each at its line, while the text goes on changing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from game.source import Parsed
from game.values import Diagnostic, Span

__all__ = ["Fault", "faults_of", "first_unread", "followed", "reads"]

MOST = 40
"""More marks help nobody."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A diagnostic at a line (from 0), between two columns."""

    diagnostic: Diagnostic
    line: int
    start: int
    end: int


def reads(parsed: Parsed) -> bool:
    """Whether the whole text stands for a program, be it one that cannot run yet."""
    return first_unread(parsed) is None


def first_unread(parsed: Parsed) -> Diagnostic | None:
    """The first thing for which the text stands for no program; None where it stands for one."""
    for one in parsed.diagnostics:
        if not one.code.startswith("check.") or one.code in _LOSES:
            return one
    return None


_LOSES = frozenset({"check.argument-count", "check.malformed", "check.too-nested"})
"""After these the program does not hold all of the text."""


def faults_of(parsed: Parsed, lines: Sequence[str]) -> tuple[Fault, ...]:
    """What is wrong, in order of place; the first thing of each line only."""
    found: dict[int, Fault] = {}
    for one in parsed.diagnostics[:MOST]:
        span = one.span or Span(1, 1, 1, 1)
        line = min(span.line - 1, len(lines) - 1)
        if line not in found:
            found[line] = Fault(one, line, *_columns(span, lines[line]))
    return tuple(found[line] for line in sorted(found))


def _columns(span: Span, line: str) -> tuple[int, int]:
    """The columns of a span in its first line, at least one letter wide."""
    start = min(span.column - 1, len(line))
    end = span.end_column - 1 if span.end_line == span.line else len(line.rstrip())
    return start, max(start + 1, min(end, len(line) + 1))


def followed(
    faults: Sequence[Fault], before: Sequence[str], after: Sequence[str]
) -> tuple[Fault, ...]:
    """The faults of lines that an edit left alone, at the places they have now."""
    shared = min(len(before), len(after))
    top = next((n for n in range(shared) if before[n] != after[n]), shared)
    low = 0
    while low < shared - top and before[-1 - low] == after[-1 - low]:
        low += 1
    more = len(after) - len(before)
    kept: list[Fault] = []
    for fault in faults:
        if fault.line < top:
            kept.append(fault)
        elif fault.line >= len(before) - low:
            kept.append(_moved(fault, more))
    return tuple(kept)


def _moved(fault: Fault, rows: int) -> Fault:
    if not rows:
        return fault
    span = fault.diagnostic.span
    down = span and Span(span.line + rows, span.column, span.end_line + rows, span.end_column)
    return replace(fault, line=fault.line + rows, diagnostic=replace(fault.diagnostic, span=down))
