"""The notes of a Melody: rendered once, kept, played when they are due."""

from __future__ import annotations

import io
import time
import wave
from collections import OrderedDict, deque
from collections.abc import Callable, Iterable
from itertools import islice

import pygame

from game.sound.instruments import note
from game.sound.piece import Tone
from game.sound.tones import RATE

__all__ = ["Band"]

MOST_BYTES = 12_000_000
"""How much is kept of what was rendered: more than two minutes of notes."""

MOST_WAITING = 256
"""The most notes that are made ready before they are needed."""

CHANNELS = 32
"""So many sounds may be heard at once: all voices of a piece, each note with its end."""

FADE_MS = 30
"""How fast notes fall silent: soon, but without a click."""

FAULTS = (pygame.error, OSError, NotImplementedError)

Key = tuple[str, float, float]


class Band:
    """Plays notes. Mutable: the notes rendered so far, those to be made ready, those that sound.

    `ready` opens the sound card and tells whether there is one; without it all is silent. `clock`
    gives seconds: what rendering takes is taken from the silence before a note.
    """

    def __init__(
        self, ready: Callable[[], bool], clock: Callable[[], float] = time.perf_counter
    ) -> None:
        self._ready, self._clock = ready, clock
        self._kept: OrderedDict[Key, bytes] = OrderedDict()
        self._bytes = 0
        self._waiting: deque[Key] = deque()
        self._playing: list[tuple[pygame.mixer.Channel, pygame.mixer.Sound]] = []

    def sing(self, tones: Iterable[Tone], volume: float) -> bool:
        """Play notes, each after the silence before it; tells whether they can be heard."""
        if volume <= 0 or not self._ready():
            return False
        now = self._clock()
        try:
            if pygame.mixer.get_num_channels() < CHANNELS:
                pygame.mixer.set_num_channels(CHANNELS)
            for tone in tones:
                self._play(tone, now + tone.at_s, min(1.0, volume))
        except FAULTS:  # the card was taken away in the middle of a note
            self._playing.clear()
            return False
        return True

    def hush(self) -> None:
        """Let every note fall silent; also those that still wait."""
        for channel, sound in self._playing:
            try:
                if channel.get_sound() is sound:
                    channel.fadeout(FADE_MS)
            except FAULTS:
                continue
        self._playing.clear()

    def expect(self, tones: Iterable[Tone]) -> None:
        """Notes that will be needed: `rehearse` makes them ready one at a time."""
        self._waiting.clear()
        self._waiting.extend(islice(dict.fromkeys(map(_key, tones)), MOST_WAITING))

    def rehearse(self) -> bool:
        """Make the next expected note ready; tells whether there was one to make."""
        while self._waiting:
            key = self._waiting.popleft()
            if key not in self._kept:
                self._samples(key)
                return True
        return False

    def _play(self, tone: Tone, due: float, volume: float) -> None:
        samples = self._samples(_key(tone))
        wait = bytes(2 * round(max(0.0, due - self._clock()) * RATE))
        sound = pygame.mixer.Sound(file=_with_head(wait + samples))
        sound.set_volume(volume)
        channel = sound.play()
        self._playing = [one for one in self._playing if one[0].get_sound() is one[1]]
        if channel is not None:
            self._playing.append((channel, sound))

    def _samples(self, key: Key) -> bytes:
        """A note, rendered unless it is kept; the oldest ones go when there are too many."""
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        made = self._kept[key] = note(*key)
        self._bytes += len(made)
        while self._bytes > MOST_BYTES and len(self._kept) > 1:
            self._bytes -= len(self._kept.popitem(last=False)[1])
        return made


def _key(tone: Tone) -> Key:
    return tone.instrument, round(tone.hertz, 2), round(tone.seconds, 3)


def _with_head(samples: bytes) -> io.BytesIO:
    """The samples as a file in memory, so that the mixer fits them to whatever card there is."""
    data = io.BytesIO()
    with wave.open(data, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(samples)
    data.seek(0)
    return data
