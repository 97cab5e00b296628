"""Carpets as surfaces: the cells as they are woven, and a number for those that are alike."""

from __future__ import annotations

from typing import Any

import pygame

from game.shell import brush

__all__ = ["MOST", "Carpets", "Rows", "woven"]

Rows = tuple[tuple[str, ...], ...]

MOST = 64
"""So many carpets are known by a number; then the oldest is forgotten."""


class Carpets:
    """Numbers for equal cells: to hash a whole carpet at each blit would take longer than the blit.

    Mutable: it knows the carpets shown of late.
    """

    def __init__(self) -> None:
        self._seen: dict[int, tuple[Rows, int]] = {}
        self._numbers: dict[Rows, int] = {}
        self._count = 0

    def number(self, rows: Rows) -> int:
        """The number of these cells, which equal ones share."""
        kept = self._seen.get(id(rows))
        if kept and kept[0] is rows:
            return kept[1]
        number = self._numbers.get(rows)
        if number is None:
            number = self._count = self._count + 1
            _make_room(self._numbers)
            self._numbers[rows] = number
        _make_room(self._seen)
        self._seen[id(rows)] = (rows, number)
        return number


def _make_room(known: dict[Any, Any]) -> None:
    if len(known) >= MOST:
        del known[next(iter(known))]


def woven(rows: Rows, size: tuple[int, int], weave: float) -> pygame.Surface:
    """The cells, runs of one colour as one rectangle, and the line of the weave on each row."""
    out = pygame.Surface(size, pygame.SRCALPHA)
    high = size[1] / len(rows)
    thick = max(1, round(high * 0.14))
    line = pygame.Surface((size[0], thick), pygame.SRCALPHA)
    line.fill((0x1A, 0x0D, 0x06, round(255 * weave)))
    for i, row in enumerate(rows):
        top, foot = round(i * high), round((i + 1) * high)
        wide = size[0] / max(1, len(row))
        start = 0
        for j in range(1, len(row) + 1):
            if j == len(row) or row[j] != row[start]:
                left, right = round(start * wide), round(j * wide)
                if row[start]:
                    box = (left, top, right - left, foot - top)
                    out.fill(row[start], box)
                    if weave:
                        out.blit(line, (left, foot - thick), (0, 0, right - left, thick))
                start = j
    return brush.solid(out.premul_alpha())
