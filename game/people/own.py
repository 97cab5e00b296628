"""Lines somebody wrote themselves against the rules of the messages: a list in YAML, or one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from game.people.linter import Finding, lint
from game.people.review import LANGUAGES
from game.people.sheets import BANDS, MOMENTS
from game.people.strict import Key, read_rows
from game.values import Diagnostic, Span

__all__ = ["Found", "lint_lines", "lint_own"]

_LINE = {
    "lang": Key(needed=True, choices=LANGUAGES),
    "moment": Key(needed=True, choices=MOMENTS),
    "band": Key(needed=True, choices=BANDS),
    "text": Key(needed=True),
}


_BAND = "9-11"
"""Sentences of a card are held against what children of this band read well."""


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


def lint_own(text: str, language: str, names: tuple[str, ...] = ()) -> tuple[Finding, ...]:
    """What a text for a card breaks, each rule once and errors first.

    How long a card may be its form says; here long sentences are only warned of. A language
    without rules breaks none.
    """
    if language not in LANGUAGES or not text.strip():
        return ()
    found: dict[str, Finding] = {}
    for one in lint(text, language, "chapter_end", _BAND, names=names):
        kind = replace(one, severity="warn") if one.rule == "R18" else one
        if kind.severity == "error" or one.rule not in found:
            found.setdefault(one.rule, kind)
    return tuple(sorted(found.values(), key=lambda one: one.severity != "error"))
