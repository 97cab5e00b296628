"""What a child may be called, and other short texts that people write."""

from __future__ import annotations

import unicodedata

__all__ = ["LONGEST", "clean_name", "clean_text"]

LONGEST = 24
"""Letters that fit under an avatar."""

# Letters by their class, but nothing is drawn for them.
_BLANK = frozenset("\u115f\u1160\u2800\u3164\uffa0")
_MARKS_IN_A_ROW = 2  # Vietnamese needs two; a tower of them would cover the neighbours.


def clean_name(text: str) -> str:
    """A name fit to show, of at most 24 characters; "" where nothing is left to show."""
    return clean_text(text, LONGEST)


def clean_text(text: str, longest: int) -> str:
    """A text on one line fit to show: NFC, not too long, single spaces, nothing invisible.

    Controls, marks of writing direction, lone surrogates and unassigned characters are left out.
    Gives "" where nothing is left to show.
    """
    kept: list[str] = []
    marks = 0
    for letter in unicodedata.normalize("NFC", text):
        kind = unicodedata.category(letter)
        if kind[0] == "Z" or letter in _BLANK or letter in "\t\n\r":
            kept.append(" ")
            marks = _MARKS_IN_A_ROW  # a mark needs a letter to stand on
        elif kind[0] == "M":
            if kept and marks < _MARKS_IN_A_ROW:
                kept.append(letter)
                marks += 1
        elif kind[0] != "C":
            kept.append(letter)
            marks = 0
    words = unicodedata.normalize("NFC", "".join(kept)).split()
    return " ".join(words)[:longest].rstrip()
