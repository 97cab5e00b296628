"""Python as a child has written it."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Draft"]


@dataclass(frozen=True, slots=True)
class Draft:
    """A text, whether it can be read or not, and the two ends of what is selected in it.

    `caret` and `anchor` count letters from the start of the text; they are equal where nothing is
    selected.
    """

    text: str
    caret: int = 0
    anchor: int = 0
