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
    reader = _Reader(file)
    for number, raw in enumerate(text.split("\n"), 1):
        reader.line(number, raw.strip())
    reader.close()
    return tuple(reader.entries), (*reader.faults, *_twice(reader.entries, file))


class _Reader:
    """Takes a file line by line; `key` is the part that a bare string goes on with."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.entries: list[Entry] = []
        self.faults: list[Diagnostic] = []
        self.draft, self.key = _Draft(), ""

    def line(self, number: int, line: str) -> None:
        """One line without the blanks around it."""
        if line.startswith("#"):
            if self.key.startswith("msgstr"):
                self.close()
            self.draft.fuzzy |= line.startswith("#,") and "fuzzy" in line
        elif not line:
            self.close()
        elif (found := _LINE.fullmatch(line)) and (found[1] or self.key):
            self._part(number, found[1], _plain(found[2]))
        else:
            self._fault("i18n.po-line", number)

    def _part(self, number: int, name: str | None, text: str) -> None:
        if name:
            if name in ("msgctxt", "msgid") and self.key.startswith("msgstr"):
                self.close()
            if name in self.draft.parts:
                self._fault("i18n.po-line", number)
                return
            self.key = name
            self.draft.line = self.draft.line or number
        self.draft.parts[self.key] = self.draft.parts.get(self.key, "") + text

    def close(self) -> None:
        """The entry ends here."""
        draft = self.draft
        if draft.parts:
            if "msgid" in draft.parts and any(k.startswith("msgstr") for k in draft.parts):
                self.entries.append(draft.entry())
            else:
                self._fault("i18n.po-incomplete", draft.line)
        self.draft, self.key = _Draft(), ""

    def _fault(self, code: str, line: int) -> None:
        self.faults.append(Diagnostic.of(code, Span(line, 1, line, 1), file=self.file))


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
