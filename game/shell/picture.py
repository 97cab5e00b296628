"""Trees of boxes as PNG files, without a window."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

import pygame

from game.shell.painter import Painter
from game.ui.box import Box
from game.ui.pen import Measure

__all__ = ["draw", "save", "save_all"]


View = Callable[[float, float, Measure], Box]


def save_all(views: Iterable[tuple[Path, View]], width: int, height: int) -> Iterator[Path]:
    """Write the pictures of many views at one size with shared caches; gives each path."""
    painter = Painter(pygame.Surface((width, height)))
    for path, view in views:
        tree = view(width, height, painter.canvas.fonts.measure)
        yield save(tree, width, height, path, painter)


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
