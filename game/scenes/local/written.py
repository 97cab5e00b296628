"""A text being written: its letters and the place of the caret."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from game.progress import clean_text
from game.scenes.avatar.name import edited as edit

__all__ = ["Written", "edited", "length", "typed"]

SPARE = 16
"""Stray spaces that may stand in a text while it is typed."""


@dataclass(frozen=True, slots=True)
class Written:
    """What was typed so far, as it was typed."""

    text: str = ""
    caret: int = 0


def length(text: str) -> int:
    """The letters that count: stray spaces do not."""
    return len(clean_text(text, len(text) + 1))


def typed(written: Written, fresh: str, longest: int) -> Written:
    """The text after something was typed or pasted, as much of it as there is room for."""
    plain = "".join(_plain(letter) for letter in unicodedata.normalize("NFC", fresh))
    before, after = written.text[: written.caret], written.text[written.caret :]
    room = longest + SPARE - len(written.text)
    plain = plain[: max(0, room)]
    while plain and length(before + plain + after) > longest:
        plain = plain[:-1]
    return Written(before + plain + after, len(before) + len(plain))


def edited(written: Written, key: str) -> Written:
    """The text after a key that edits."""
    return Written(*edit(written.text, written.caret, key))


def _plain(letter: str) -> str:
    """A letter, a space for any kind of it, nothing for what cannot be seen."""
    kind = unicodedata.category(letter)
    if kind[0] == "Z" or letter in "\t\n\r":
        return " "
    return "" if kind[0] == "C" else letter
