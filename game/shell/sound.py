"""Sounds by the name of their cue; silence where there is no sound card or no file."""

from __future__ import annotations

import pygame

from game.data import asset

__all__ = ["Sound"]


class Sound:
    """The mixer, opened at the first cue, and the sounds read so far."""

    def __init__(self) -> None:
        self._ready: bool | None = None
        self._kept: dict[str, pygame.mixer.Sound | None] = {}

    def play(self, name: str, volume: float = 1.0) -> bool:
        """Play a cue; tells whether anything can be heard."""
        if volume <= 0:
            return False
        sound = self._sound(name)
        if sound is None:
            return False
        sound.set_volume(min(1.0, volume))
        sound.play()
        return True

    def ready(self) -> bool:
        """Whether anything can be heard; opens the mixer."""
        return self._open()

    def _sound(self, name: str) -> pygame.mixer.Sound | None:
        if name not in self._kept:
            path = asset(f"sounds/{name}.ogg")
            made = None
            if path.is_file() and self._open():
                try:
                    made = pygame.mixer.Sound(str(path))
                except pygame.error:
                    made = None
            self._kept[name] = made
        return self._kept[name]

    def _open(self) -> bool:
        if self._ready is None:
            try:
                pygame.mixer.init(44_100, -16, 2, 512)
                self._ready = True
            except pygame.error:  # no sound card: the game goes on silently
                self._ready = False
        return self._ready
