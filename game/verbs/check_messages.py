"""Holds lines somebody wrote against the rules of the messages, before a child hears them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from game.data import data_root
from game.i18n import place, word
from game.people import LANGUAGES, Finding, lint_lines, load_people, names_of
from game.values import N_, Diagnostic, Span

if TYPE_CHECKING:
    from game.verbs.command_line import Call

__all__ = ["check_messages"]

_LARGEST = 400_000  # bytes: some thousand lines
CONSIDER = N_("{rule}: only a thought: {reason}")


def check_messages(call: Call, path: Path) -> int:
    """A line for each finding to `call.out`; 1 when a rule is broken or the list is, else 0."""
    text, faults = _read(path)
    people = load_people(data_root())[0]
    names = {language: names_of(people, language) for language in LANGUAGES}
    found, more = lint_lines(text, str(path), names)
    lines: list[tuple[int, str]] = []
    for fault in (*faults, *more):
        span = fault.span or Span(1, 1, 1, 1)
        where = place(replace(fault, file=str(path), span=span))
        said = f"{where}: {fault.code}: {word(fault, call.catalogue.say)}"
        lines.append((span.line, said))
    lines += ((one.line, f"{path}:{one.line}: {_said(call, one.finding)}") for one in found)
    for _, line in sorted(lines, key=lambda one: one[0]):
        call.out.write(line + "\n")
    broken = faults or more or any(one.finding.severity == "error" for one in found)
    return 1 if broken else 0


def _said(call: Call, finding: Finding) -> str:
    """The rule and the reason; what only may be wrong is marked as a thought."""
    about = Diagnostic.of(f"people.{finding.rule.lower()}", part=finding.part)
    reason = word(about, call.catalogue.say).removeprefix(f"{finding.rule}: ")
    if finding.severity != "error":
        return call.say(CONSIDER, rule=finding.rule, reason=reason)
    return f"{finding.rule}: {reason}"


def _read(path: Path) -> tuple[str, tuple[Diagnostic, ...]]:
    """The text of a file, or why there is none."""
    try:
        with path.open("rb") as stream:
            data = stream.read(_LARGEST + 1)
        if len(data) > _LARGEST:
            return "", (Diagnostic.of("people.large"),)
        return data.decode("utf-8-sig"), ()
    except UnicodeDecodeError:
        return "", (Diagnostic.of("run.encoding"),)
    except OSError:
        return "", (Diagnostic.of("people.file"),)
