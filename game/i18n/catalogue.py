"""One language's translations, and which languages there are."""

from __future__ import annotations

import gettext
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from math import ceil
from pathlib import Path

from game.i18n.po import Entry, read_po
from game.values import Diagnostic, Fact, Span

__all__ = [
    "Catalogue",
    "DESK",
    "FILES",
    "Language",
    "PSEUDO",
    "fill",
    "guess",
    "languages",
    "plural_rule",
]

FILES = ("game", "levels", "people", "desk")
DESK = "desk"
"""The file only a teacher's desk reads: it may say to a teacher what the game says to a child."""

PSEUDO = "xx"
_GAP = re.compile(r"\{(\w+)\}")
_HEADER = re.compile(r"plural=([^;\\]+);")
_NAME = re.compile(r"^name:[ ]*[\"']?([^\"'\n]*)", re.MULTILINE)
_STUFFING = "əğöşü "


@dataclass(frozen=True, slots=True)
class Language:
    """A language the menu offers, by its own name."""

    code: str
    name: str


def fill(text: str, facts: Mapping[str, Fact]) -> str:
    """The text with each `{name}` replaced by its fact; a gap without a fact stays.

    Deliberately not `str.format`: a translator's text must not reach into objects.
    """
    return _GAP.sub(lambda gap: str(facts.get(gap[1], gap[0])), text)


def _english_rule(n: int) -> int:
    return int(n != 1)


def plural_rule(entries: Iterable[Entry]) -> Callable[[int], int] | None:
    """The plural rule of a file's header, else the English one; None if it is broken."""
    for entry in entries:
        if not entry.text and not entry.context:
            found = _HEADER.search("".join(entry.forms))
            if not found:
                break
            try:
                rule: Callable[[int], int] = gettext.c2py(found[1].strip())
                return rule
            except ValueError:
                return None
    return _english_rule


def _stretched(text: str) -> str:
    """The text in brackets and 40 % longer; its gaps stay."""
    more = ceil(len(text) * 0.4)
    stuffing = (_STUFFING * (more // len(_STUFFING) + 1))[:more].strip()
    return f"[{text} {stuffing}]"


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What a language says for each English text: `entries` by (context, text)."""

    code: str
    entries: Mapping[tuple[str, str], Entry] = field(default_factory=dict)
    rule: Callable[[int], int] = _english_rule
    diagnostics: tuple[Diagnostic, ...] = ()

    @classmethod
    def load(cls, code: str, root: Path, desk: bool = False) -> Catalogue:
        """The catalogue of `root/locales/<code>`; what could not be read is in `diagnostics`.

        With `desk` the words of the teacher's desk are in it, too, and have their way.
        """
        entries: dict[tuple[str, str], Entry] = {}
        faults: list[Diagnostic] = []
        rule: Callable[[int], int] = _english_rule
        for name in FILES if desk else [name for name in FILES if name != DESK]:
            path = root / "locales" / code / f"{name}.po"
            if not path.is_file():
                continue
            file = path.relative_to(root).as_posix()
            try:
                read, wrong = read_po(path.read_text(encoding="utf-8-sig"), file)
            except UnicodeDecodeError:
                faults.append(Diagnostic.of("i18n.po-encoding", file=file))
                continue
            faults += wrong
            found = plural_rule(read)
            if found is None:
                faults.append(Diagnostic.of("i18n.po-plural", Span(1, 1, 1, 1), file=file))
            elif name == "game":
                rule = found
            entries |= {(e.context, e.text): e for e in read if e.done and e.text}
        return cls(code, entries, rule, tuple(faults))

    def say(
        self,
        text: str,
        /,
        context: str = "",
        n: int | None = None,
        plural: str | None = None,
        **facts: Fact,
    ) -> str:
        """The text in this language, its gaps filled; English where it is not translated.

        With `n` the right plural form is taken, and the gap `{n}` is that number.
        """
        if n is not None:
            facts = {"n": n, **facts}
        return fill(self._form(text, context, n, plural), facts)

    def _form(self, text: str, context: str, n: int | None, plural: str | None) -> str:
        """The translation of a text in its right form, gaps open."""
        english = plural if plural and n is not None and n != 1 else text
        if self.code == PSEUDO:
            return _stretched(english)
        entry = self.entries.get((context, text)) or self.entries.get(("", text))
        if entry is None:
            return english
        index = self.rule(n) if n is not None and len(entry.forms) > 1 else 0
        return entry.forms[min(index, len(entry.forms) - 1)]


def languages(root: Path) -> tuple[Language, ...]:
    """The languages that have a folder, in the order of their codes.

    The name stands in the folder's `language.yaml`, a line `name: …`; without it the code has to
    do. It is read without a YAML library, which the title would wait for longest of all.
    """
    found = []
    for folder in sorted((root / "locales").glob("*/")):
        card = folder / "language.yaml"
        name = ""
        if card.is_file():
            line = _NAME.search(card.read_text(encoding="utf-8", errors="replace"))
            name = line[1].strip() if line else ""
        found.append(Language(folder.name, name or folder.name))
    return tuple(found)


_NAMES = {"azerbaijani": "az", "russian": "ru", "english": "en"}


def guess(locale: str, known: Iterable[str] = ("az", "en", "ru")) -> str:
    """The language to begin with, from a system's locale such as "az_AZ.UTF-8".

    Windows writes names ("Russian_Russia.1251"). Somebody in Azerbaijan whose language the game
    lacks gets Azerbaijani; everybody else English.
    """
    word, _, rest = locale.replace("-", "_").partition("_")
    code = _NAMES.get(word.lower(), word.lower()[:2])
    if code in known:
        return code
    return "az" if re.search(r"(^|_)(AZ|Azerbaijan)\b", rest) and "az" in known else "en"
