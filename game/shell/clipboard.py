"""The clipboard of the machine; one that refuses counts as empty."""

from __future__ import annotations

import pygame

__all__ = ["LONGEST", "put", "text"]

LONGEST = 100_000
"""More letters than any program may have are not taken over."""


def put(text: str) -> None:
    """Lay a text on the clipboard."""
    try:
        pygame.scrap.put_text(text)
    except (pygame.error, ValueError):  # a letter no other program could read, or no clipboard
        return


def text() -> str:
    """The text on the clipboard; "" where there is none."""
    try:
        return pygame.scrap.get_text()[:LONGEST]
    except (pygame.error, UnicodeError):
        return ""
