"""Reads gettext's .po files."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from game.values import Diagnostic, Span

__all__ = ["Entry", "read_po"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a .po file: `forms` holds its translations, one for each plural form."""

    context: str
    text: str
    forms: tuple[str, ...]
    plural: str = ""
    fuzzy: bool = False
    line: int = 0

    @property
    def done(self) -> bool:
        """Whether every form is translated, and no one doubts it."""
        return bool(self.forms) and all(self.forms) and not self.fuzzy


@dataclass(slots=True)
class _Draft:
    """An entry while its lines are read."""

    parts: dict[str, str] = field(default_factory=dict)
    fuzzy: bool = False
    line: int = 0

    def entry(self) -> Entry:
        """The finished entry; its forms in the order of their numbers."""
        forms = sorted((k, v) for k, v in self.parts.items() if k.startswith("msgstr"))
        return Entry(
            self.parts.get("msgctxt", ""),
            self.parts["msgid"],
            tuple(value for _, value in forms),
            self.parts.get("msgid_plural", ""),
            self.fuzzy,
            self.line,
        )


_LINE = re.compile(
    r'(?:(msgctxt|msgid_plural|msgid|msgstr(?:\[\d\])?)\s+)?"((?:[^"\\]|\\[ntr"\\])*)"\s*'
)
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", '"': '"', "\\": "\\"}


def _plain(quoted: str) -> str:
    """The text between two quotes, escapes resolved."""
    if "\\" not in quoted:
        return quoted
    return re.sub(r"\\(.)", lambda found: _ESCAPES[found[1]], quoted)


def read_po(text: str, file: str = "") -> tuple[tuple[Entry, ...], tuple[Diagnostic, ...]]:
    """The entries of a .po text in order, and what is wrong with it, each with its line.

    Obsolete entries (#~) are skipped; a line that cannot be read spoils only its own entry.
    """
    entries: list[Entry] = []
    faults: list[Diagnostic] = []
    draft, key = _Draft(), ""

    def fault(code: str, line: int) -> None:
        faults.append(Diagnostic.of(code, Span(line, 1, line, 1), file=file))

    def close() -> None:
        nonlocal draft, key
        if draft.parts:
            if "msgid" not in draft.parts or not any(k.startswith("msgstr") for k in draft.parts):
                fault("i18n.po-incomplete", draft.line)
            else:
                entries.append(draft.entry())
        draft, key = _Draft(), ""

    for number, raw in enumerate(text.split("\n"), 1):
        line = raw.strip()
        if line.startswith("#"):
            if key.startswith("msgstr"):
                close()
            draft.fuzzy |= line.startswith("#,") and "fuzzy" in line
            continue
        if not line:
            close()
            continue
        found = _LINE.fullmatch(line)
        if not found or not (found[1] or key):
            fault("i18n.po-line", number)
            continue
        if found[1]:
            if found[1] in ("msgctxt", "msgid") and key.startswith("msgstr"):
                close()
            if found[1] in draft.parts:
                fault("i18n.po-line", number)
                continue
            key = found[1]
            draft.line = draft.line or number
        draft.parts[key] = draft.parts.get(key, "") + _plain(found[2])
    close()
    return tuple(entries), (*faults, *_twice(entries, file))


def _twice(entries: list[Entry], file: str) -> list[Diagnostic]:
    """A diagnostic for each entry that stood in the file before."""
    seen: set[tuple[str, str]] = set()
    faults = []
    for entry in entries:
        key = (entry.context, entry.text)
        if key in seen:
            span = Span(entry.line, 1, entry.line, 1)
            faults.append(Diagnostic.of("i18n.po-twice", span, file=file, text=entry.text[:40]))
        seen.add(key)
    return faults
