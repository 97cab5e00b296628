"""Reads the keys of a mapping by type and collects what is wrong with them."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator

from game.levels.plain import Plain
from game.values import N_, Diagnostic, Fact, Span

__all__ = ["Fields"]

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_NAME = re.compile(r"[A-Za-z0-9_-]{1,60}")
_LINE = 160
"""The longest line a child is told, in characters."""


class Fields:
    """The keys of one mapping; mutable because mistakes are found everywhere."""

    def __init__(self, plain: Plain, file: str, faults: list[Diagnostic]) -> None:
        self.plain, self.file, self.faults = plain, file, faults
        self.asked: list[str] = []
        if not isinstance(plain.value, dict):
            self.fault("level.kind", plain.span, key="-", expected=N_("keys with values"))
            self.plain = Plain({}, plain.span)

    def fault(self, code: str, span: Span, **facts: str | int) -> None:
        """Note a mistake at a place."""
        named: tuple[tuple[str, Fact], ...] = tuple(sorted(facts.items()))
        self.faults.append(Diagnostic(code, span, None, self.file, named))

    def has(self, key: str) -> bool:
        """Whether the key stands there."""
        return key in self.plain.value

    def get(self, key: str, needed: bool = False) -> Plain | None:
        """The value behind a key; notes a missing one if it is needed."""
        self.asked.append(key)
        found: Plain | None = self.plain.value.get(key)
        if found is None and needed:
            self.fault("level.lacks", self.plain.span, key=key)
        return found

    def wrong(self, key: str, plain: Plain, expected: str) -> None:
        """Note that a key holds another kind of value than it needs."""
        self.fault("level.kind", plain.span, key=key, expected=expected)

    def line_of(self, key: str, plain: Plain, longest: int = _LINE) -> str:
        """A text on one line that a person will read."""
        value = plain.value
        if isinstance(value, bool | int):
            self.fault("level.quote", plain.span, text=str(value).lower())
        elif not isinstance(value, str):
            self.wrong(key, plain, N_("a text"))
        elif not value.strip():
            self.wrong(key, plain, N_("a text that is not empty"))
        elif len(value.strip()) > longest:
            self.fault("level.long", plain.span, key=key, most=longest)
        else:
            return value.strip()
        return ""

    def line(self, key: str, needed: bool = False, longest: int = _LINE) -> str:
        """The text behind a key, empty without it."""
        plain = self.get(key, needed)
        return self.line_of(key, plain, longest) if plain else ""

    def id(self, key: str = "id") -> str:
        """The id behind a key."""
        plain = self.get(key, True)
        text = self.line_of(key, plain, 60) if plain else ""
        if plain and text and not _ID.fullmatch(text):
            self.wrong(key, plain, N_("small letters, digits and single hyphens"))
        return text

    def name(self, key: str) -> str:
        """A name without spaces, such as the id of a person."""
        plain = self.get(key)
        text = self.line_of(key, plain, 60) if plain else ""
        if plain and text and not _NAME.fullmatch(text):
            self.wrong(key, plain, N_("a name without spaces"))
        return text

    def choice(self, key: str, choices: tuple[str, ...], default: str = "") -> str:
        """One of some words; the default, or nothing, where it is wrong."""
        plain = self.get(key, not default)
        text = self.line_of(key, plain) if plain else ""
        if plain is None or not text:
            return default
        if text in choices:
            return text
        near = difflib.get_close_matches(text, choices, 1) or choices[:1]
        facts = {"key": key, "text": text, "near": near[0], "all": ", ".join(choices)}
        self.fault("level.choice", plain.span, **facts)
        return default

    def number(self, key: str, least: int = 0, most: int = 1000) -> int | None:
        """A whole number, None without it."""
        plain = self.get(key)
        if plain is None:
            return None
        value = plain.value
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            self.fault("level.number", plain.span, key=key, least=least, most=most)
            return None
        return value

    def truth(self, key: str, default: bool = False) -> bool:
        """True or false."""
        plain = self.get(key)
        if plain is not None and not isinstance(plain.value, bool):
            self.wrong(key, plain, N_("true or false"))
            return default
        return default if plain is None else bool(plain.value)

    def items(self, key: str) -> tuple[Plain, ...]:
        """The items of a list, none without it."""
        plain = self.get(key)
        if plain is not None and not isinstance(plain.value, tuple):
            self.wrong(key, plain, N_("a list"))
            return ()
        return plain.value if plain else ()

    def lines(self, key: str) -> tuple[str, ...]:
        """A list of texts."""
        return tuple(self.line_of(key, item) for item in self.items(key))

    def counts(self, key: str) -> tuple[tuple[str, int], ...]:
        """Names with whole numbers."""
        plain = self.get(key)
        found: list[tuple[str, int]] = []
        if plain is not None and not isinstance(plain.value, dict):
            self.wrong(key, plain, N_("names with numbers"))
        elif plain is not None:
            for name, count in plain.value.items():
                if (
                    isinstance(count.value, bool)
                    or not isinstance(count.value, int)
                    or not 1 <= count.value <= 99
                ):
                    self.fault("level.number", count.span, key=name, least=1, most=99)
                else:
                    found.append((name, count.value))
        return tuple(found)

    def unknown(self, *others: str) -> None:
        """Note the keys nobody has asked for."""
        known = [*self.asked, *others]
        for key, span in self.plain.keys:
            if key not in known:
                near = difflib.get_close_matches(key, known, 1)
                code = "level.key-near" if near else "level.key"
                facts = {"near": near[0]} if near else {"all": ", ".join(sorted(set(known)))}
                self.fault(code, span, key=key, **facts)

    def of(self, plain: Plain) -> Fields:
        """The fields of a mapping inside this one."""
        return Fields(plain, self.file, self.faults)

    def rows(self, key: str) -> Iterator[Fields]:
        """The mappings of a list."""
        for item in self.items(key):
            yield self.of(item)
