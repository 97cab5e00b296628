"""The levels of the game, read once for all tests: they are values, so nobody can spoil them."""

from __future__ import annotations

from functools import cache

from game.data import data_root
from game.levels import Library, load_library

__all__ = ["game_library"]


@cache
def game_library() -> Library:
    """All levels of the game; their files are named from its root on."""
    return load_library(data_root() / "levels", data_root())
