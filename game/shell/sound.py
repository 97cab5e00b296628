"""Cues by name and the music of title and map; silence where there is no sound card or no file."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

import pygame

from game.data import asset

__all__ = ["FADE_MS", "Sound"]

FADE_MS = 700
"""How long the music takes to come and to go."""

BUFFER = 512
"""Samples the card asks for at a time: 12 ms, so that the notes of a tune come evenly."""

FAULTS = (pygame.error, OSError, NotImplementedError)
"""What a card, a file, or a pygame without a mixer fails with: all of it means silence."""


class Sound:
    """The mixer, opened at the first sound. Mutable: what was read, how loud the music plays.

    Nothing here ever raises: a card that is not there, is taken away or fails makes the game
    silent, and `again` looks for it anew.
    """

    def __init__(self) -> None:
        self._ready: bool | None = None
        self._kept: dict[str, pygame.mixer.Sound | None] = {}
        self._loud = 0.0  # the music
        self._from = 0.0  # the second it was left at

    def play(self, name: str, volume: float = 1.0) -> bool:
        """Play a cue; tells whether anything can be heard."""
        if volume <= 0:
            return False
        try:
            sound = self._sound(name)
            if sound is not None:
                sound.set_volume(min(1.0, volume))
                sound.play()
            return sound is not None
        except FAULTS:
            self._close(ready=False)
            return False

    def music(self, volume: float) -> None:
        """Have the music play this loud, fade in, or fade away at 0; costs nothing when it does."""
        volume = min(1.0, max(0.0, volume))
        if volume == self._loud:
            return
        was, self._loud = self._loud, volume
        try:
            if not volume:
                self._leave()
            elif not was:
                self._begin(asset("sounds/music.ogg"), volume)
            elif self._ready:
                pygame.mixer.music.set_volume(volume)
        except FAULTS:  # the music alone is silent; cues find out about the card themselves
            self._from = 0.0

    def again(self) -> None:
        """Look for a sound card anew at the next sound, if there was none."""
        if self._ready is False:
            self._ready, self._loud = None, 0.0
            self._kept.clear()

    def lost(self) -> None:
        """The card that was played on has been taken away; the next sound takes another."""
        self._close(ready=None)
        self._loud = 0.0

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
                except FAULTS:  # a damaged file: this cue alone is silent
                    if not pygame.mixer.get_init():
                        raise
            self._kept[name] = made
        return self._kept[name]

    def _begin(self, path: Path, volume: float) -> None:
        """Play from where it was left; a fade that is still going would make that wait."""
        if path.is_file() and self._open():
            pygame.mixer.music.stop()
            pygame.mixer.music.load(str(path))
            pygame.mixer.music.set_volume(volume)
            pygame.mixer.music.play(-1, self._from, FADE_MS)

    def _leave(self) -> None:
        if self._ready:
            from game.sound.tune import SECONDS

            played = max(0, pygame.mixer.music.get_pos()) / 1000
            self._from = (self._from + played) % SECONDS
            pygame.mixer.music.fadeout(FADE_MS)

    def _open(self) -> bool:
        if self._ready is None:
            try:
                with _hushed():
                    pygame.mixer.init(44_100, -16, 2, BUFFER)
                self._ready = True
            except FAULTS:  # no sound card: the game goes on silently
                self._ready = False
        return self._ready

    def _close(self, ready: bool | None) -> None:
        """Let go of the mixer and of what was read with it."""
        self._ready = ready
        self._kept.clear()
        try:
            pygame.mixer.quit()
        except FAULTS:
            self._ready = False


@contextlib.contextmanager
def _hushed() -> Iterator[None]:
    """Keep what a system's sound library writes by itself to the error output off the terminal."""
    try:
        kept, nothing = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    except OSError:  # there is no error output, or no place to throw it to
        yield
        return
    try:
        os.dup2(nothing, 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nothing)
