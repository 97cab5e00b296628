"""One proposed repair for a diagnostic, as a value.

A repair is worked out from the code, the facts and the place of a diagnostic. Several ways may be
possible (where does a forgotten quotation mark go?); the first one after which the diagnostic is
gone, and the text no worse, is proposed, so a repair always does what it says.
"""

from __future__ import annotations

from game.blocks import Toolbox
from game.source.mends import MENDS, Place, Repair
from game.source.parse import parse
from game.values import Diagnostic

__all__ = ["Repair", "apply", "repair"]


def apply(text: str, repair: Repair) -> str:
    """The text after a repair; a span outside of it is taken back into it."""
    lines = text.split("\n")
    start, end = (
        _offset(lines, repair.span.line, repair.span.column),
        _offset(lines, repair.span.end_line, repair.span.end_column),
    )
    return text[:start] + repair.text + text[max(start, end) :]


def _offset(lines: list[str], line: int, column: int) -> int:
    row = max(0, min(line - 1, len(lines) - 1))
    return sum(len(one) + 1 for one in lines[:row]) + max(0, min(column - 1, len(lines[row])))


def repair(diagnostic: Diagnostic, text: str, toolbox: Toolbox) -> Repair | None:
    """The repair to propose; None where only the child can know."""
    propose = MENDS.get(diagnostic.code)
    if propose is None or diagnostic.span is None:
        return None
    lines = text.split("\n")
    if not 1 <= diagnostic.span.line <= len(lines):
        return None
    place = Place(lines, diagnostic.span, dict(diagnostic.facts), toolbox)
    before = parse(text, toolbox).diagnostics
    return next(
        (one for one in propose(place) if _helps(diagnostic, text, one, toolbox, before)), None
    )


def _helps(
    diagnostic: Diagnostic,
    text: str,
    repair: Repair,
    toolbox: Toolbox,
    before: tuple[Diagnostic, ...],
) -> bool:
    """Whether the diagnostic is gone afterwards and no more is wrong with the text than before."""
    after = parse(apply(text, repair), toolbox).diagnostics
    same = [one for one in after if (one.code, one.span, one.facts) == _key(diagnostic)]
    unread = [sum(one.code.startswith("source.") for one in found) for found in (before, after)]
    return not same and unread[1] <= unread[0] and len(after) <= max(len(before), 1)


def _key(diagnostic: Diagnostic) -> tuple[object, ...]:
    return diagnostic.code, diagnostic.span, diagnostic.facts
