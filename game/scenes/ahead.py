"""What the next screens need, read piece by piece while the title waits for a hand."""

from __future__ import annotations

import importlib
from collections.abc import Iterator

from game.scenes.home import Home

__all__ = ["pieces"]

MODULES = (
    "game.scenes.who", "game.levels", "game.people",
    "game.scenes.map", "game.scenes.play", "game.scenes.success",
)  # fmt: skip


def pieces(home: Home) -> Iterator[bool]:
    """True after each piece: a module, the levels of a chapter, then the people of the game."""
    for name in MODULES:
        importlib.import_module(name)
        yield True
    while home.library.read_on():
        yield True
    for name in ("people", "messages", "portraits"):
        getattr(home, name)
        yield True
