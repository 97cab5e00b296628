"""Lines somebody wrote themselves: a list of them in YAML against the rules of the messages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.people.linter import Finding, lint
from game.people.review import LANGUAGES
from game.people.sheets import BANDS, MOMENTS
from game.people.strict import Key, read_rows
from game.values import Diagnostic, Span

__all__ = ["Found", "lint_lines"]

_LINE = {
    "lang": Key(needed=True, choices=LANGUAGES),
    "moment": Key(needed=True, choices=MOMENTS),
    "band": Key(needed=True, choices=BANDS),
    "text": Key(needed=True),
}


@dataclass(frozen=True, slots=True)
class Found:
    """What the text of the entry at a line of the file breaks."""

    line: int
    finding: Finding


def lint_lines(
    text: str, file: str, names: Mapping[str, tuple[str, ...]]
) -> tuple[tuple[Found, ...], tuple[Diagnostic, ...]]:
    """What the texts of a list of `{lang, moment, band, text}` break, and what is wrong there.

    `names` are real people's names in each language, which break no rule.
    """
    try:
        rows, faults = read_rows(text, _LINE, file)
    except RecursionError:  # lists in lists without end
        return (), (Diagnostic.of("people.yaml", Span(1, 1, 1, 1), file=file),)
    found = []
    for row in rows:
        lang, moment, band = (str(row.values[key]) for key in ("lang", "moment", "band"))
        told = names.get(lang, ())
        for finding in lint(str(row.values["text"]), lang, moment, band, names=told):
            found.append(Found(row.line, finding))
    return tuple(found), faults
