"""The two typefaces: the width of a text, and a text as a picture."""

from __future__ import annotations

from functools import lru_cache

import pygame

from game.data import asset

__all__ = ["Fonts"]

_FILES = {
    (False, False): "Andika-Regular.ttf",
    (True, False): "Andika-Bold.ttf",
    (False, True): "JetBrainsMono-Regular.ttf",
    (True, True): "JetBrainsMono-Bold.ttf",
}


class Fonts:
    """Fonts by size and weight, opened when first needed; widths are kept."""

    def __init__(self) -> None:
        if not pygame.font.get_init():
            pygame.font.init()
        self._font = lru_cache(maxsize=96)(_open)
        self.measure = lru_cache(maxsize=8_000)(self._measure)

    def font(self, size: float, bold: bool, mono: bool) -> pygame.font.Font:
        """The font of a size in px."""
        return self._font(max(1, round(size)), bold, mono)

    def _measure(self, text: str, size: float, bold: bool = False, mono: bool = False) -> float:
        """The width of a line in px."""
        return float(self.font(size, bold, mono).size(_shown(text))[0]) if text else 0.0

    def render(self, text: str, size: float, bold: bool, mono: bool, color: str) -> pygame.Surface:
        """A line of text, premultiplied."""
        return self.font(size, bold, mono).render(_shown(text), True, color).premul_alpha()


def _open(size: int, bold: bool, mono: bool) -> pygame.font.Font:
    return pygame.font.Font(str(asset(f"fonts/{_FILES[bold, mono]}")), size)


def _shown(text: str) -> str:
    """The text without what a font cannot draw (it stops at a zero, and draws boxes for tabs)."""
    return text.replace("\0", "").replace("\t", "    ").replace("\n", " ")
