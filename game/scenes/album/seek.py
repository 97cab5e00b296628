"""Finds a name however it is typed: without the right letters, in another alphabet's spelling."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from game.i18n import lower

__all__ = ["folded", "matches"]

_PLAIN = str.maketrans({"ə": "e", "ı": "i", "ё": "е"})


def folded(text: str, language: str) -> str:
    """The text in small letters without their marks: what looks alike to a child is the same.

    Small letters are made as the language does it, so that İ and I both find i and ı.
    """
    small = lower(text, language).translate(_PLAIN)
    parts = unicodedata.normalize("NFD", small)
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def matches(query: str, texts: Iterable[str], language: str) -> bool:
    """Whether each word of a query begins a word of the texts; an empty query finds everything."""
    there = [word for text in texts for word in _words(text, language)]
    return all(any(word.startswith(sought) for word in there) for sought in _words(query, language))


def _words(text: str, language: str) -> list[str]:
    return re.findall(r"\w+", folded(text, language))
