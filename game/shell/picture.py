"""Trees of boxes as PNG files, without a window."""

from __future__ import annotations

import os
from pathlib import Path

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

import pygame

from game.shell.painter import Painter
from game.ui.box import Box
from game.ui.pen import Measure

__all__ = ["Easel", "draw", "save"]


class Easel:
    """Paints one picture after the other at one size, with shared caches; needs no screen."""

    def __init__(self, width: int, height: int) -> None:
        self.size = (width, height)
        self._painter = Painter(pygame.Surface(self.size))
        self.measure: Measure = self._painter.canvas.fonts.measure

    def save(self, box: Box, path: Path) -> Path:
        """Write the picture of a tree; its folder is made when there is none."""
        return save(box, *self.size, path, self._painter)


def draw(box: Box, width: int, height: int, painter: Painter | None = None) -> pygame.Surface:
    """The surface of a tree; a painter may be given to share its caches over many pictures."""
    surface = pygame.Surface((width, height))
    if painter is None:
        painter = Painter(surface)
    else:
        painter.resize(surface)
    painter.paint(box)
    return surface


def save(box: Box, width: int, height: int, path: Path, painter: Painter | None = None) -> Path:
    """Write the picture of a tree; its folder is made when there is none."""
    path.parent.mkdir(parents=True, exist_ok=True)
    pygame.image.save(draw(box, width, height, painter), str(path))
    return path
