"""Asking who is near, while a screen is open that wants to know."""

from __future__ import annotations

from game.scenes.scene import Effect, Klass

__all__ = ["Seeks"]

EVERY_S = 4.0


class Seeks:
    """When to ask again. Mutable: it counts the seconds."""

    def __init__(self) -> None:
        self._left = 0.0

    def after(self, dt: float) -> tuple[Effect, ...]:
        """What to ask for after so many seconds more; at once the first time."""
        self._left -= dt
        if self._left > 0:
            return ()
        self._left = EVERY_S
        return (Klass("seek"),)
