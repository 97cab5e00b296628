"""What can be read on a screen, and how wide it is when there are no fonts."""

from __future__ import annotations

import unicodedata

from game.ui.box import Box
from game.ui.paint import Words
from game.ui.reach import overlap, spots

__all__ = ["estimate", "words_of"]


def estimate(text: str, size: float, bold: bool = False, mono: bool = False) -> float:
    """About how wide a text is, without fonts: for tests that must not depend on them."""
    if mono:
        return 0.6 * size * len(text)
    share = sum(_letter(letter) for letter in text)
    return share * size * (1.06 if bold else 1.0)


def _letter(letter: str) -> float:
    if letter in "iljtfr.,:;!|'()[] ıİI":
        return 0.32
    if letter in "mwMWшщмжюфШЩЖЮФ":
        return 0.86
    return 0.66 if unicodedata.category(letter) == "Lu" else 0.56


def words_of(tree: Box) -> list[str]:
    """Every text that can be seen, one entry for each box with words, in the order of painting."""
    found = []
    for spot in spots(tree):
        clip = overlap(spot.clip, spot.box.rect) if spot.box.clip else spot.clip
        seen = [
            paint.text
            for paint in spot.box.paints
            if isinstance(paint, Words) and clip.inset(-1).holds(paint.x, paint.y)
        ]
        if seen:
            found.append(" ".join(seen))
    return found
