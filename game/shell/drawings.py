"""SVG files as premultiplied surfaces: tinted, fitted, turned."""

from __future__ import annotations

import io

import pygame

from game.data import asset
from game.shell import brush

__all__ = ["Drawings"]


class Drawings:
    """The texts of the SVG files read so far, by name."""

    def __init__(self) -> None:
        self._texts: dict[str, str] = {}

    def text(self, name: str) -> str:
        """The text of `assets/NAME.svg`, or "" when there is no such file."""
        if name not in self._texts:
            path = asset(f"{name}.svg")
            self._texts[name] = path.read_text("utf-8") if path.is_file() else ""
        return self._texts[name]

    def surface(
        self, name: str, source: str, size: tuple[int, int], tint: str = "", turn: float = 0
    ) -> pygame.Surface:
        """A drawing fitted into a size, keeping its proportions; a small frame when it is missing.

        A tint replaces black; white stays, so that holes keep the ground's look.
        """
        text = source or self.text(name)
        if tint:
            text = text.replace("#000000", tint)
        try:
            made = pygame.image.load_sized_svg(io.BytesIO(text.encode()), size)
        except pygame.error:
            return _missing(size, tint)
        # one byte order for all: blits between two orders take several times as long
        made = made.convert(pygame.Surface((1, 1), pygame.SRCALPHA)).premul_alpha()
        return pygame.transform.rotozoom(made, -turn, 1.0) if turn else brush.solid(made)


def _missing(size: tuple[int, int], tint: str) -> pygame.Surface:
    """A frame in place of a drawing that cannot be read: the game goes on without it."""
    empty = pygame.Surface(size, pygame.SRCALPHA)
    pygame.draw.rect(empty, tint or "#7A5A44", empty.get_rect().inflate(-2, -2), 2, 4)
    return empty
