"""A cache of surfaces that never grows beyond so many bytes."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from itertools import islice

import pygame

__all__ = ["SurfaceCache"]


class SurfaceCache:
    """Surfaces by key; of the half that was not used for longer the largest goes first.

    One ground that goes saves a hundred words: the picture of the title makes room for the map and
    the levels between which a child goes to and fro.

    Mutable because it is a cache: losing any entry changes only how long the next frame takes.
    """

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self.size = 0
        self._kept: OrderedDict[Hashable, pygame.Surface] = OrderedDict()

    def __len__(self) -> int:
        return len(self._kept)

    def get(self, key: Hashable, make: Callable[[], pygame.Surface]) -> pygame.Surface:
        """The surface kept under a key, made now if there is none."""
        kept = self._kept.get(key)
        if kept is not None:
            self._kept.move_to_end(key)
            return kept
        made = make()
        self._kept[key] = made
        self.size += _bytes(made)
        while self.size > self.limit and len(self._kept) > 1:
            oldest = islice(self._kept.items(), len(self._kept) // 2)
            key, gone = max(oldest, key=lambda one: _bytes(one[1]))
            del self._kept[key]
            self.size -= _bytes(gone)
        return made

    def clear(self) -> None:
        self._kept.clear()
        self.size = 0


def _bytes(surface: pygame.Surface) -> int:
    return surface.get_width() * surface.get_height() * surface.get_bytesize()
