"""A whole piece as samples, as WAV and as OGG.

pydub is read only when an OGG is made; a WAV needs the standard library alone.
"""

from __future__ import annotations

import io
import warnings
import wave
from array import array
from collections.abc import Iterable
from importlib import import_module
from operator import add
from typing import Any

from game.sound.instruments import sound
from game.sound.piece import Tone
from game.sound.tones import RATE, pcm

__all__ = ["LONGEST_S", "mixed", "ogg", "wav"]

LONGEST_S = 600.0
"""A piece ends here."""

PEAK = 0.88
"""The loudest sample of a piece; it is made softer where voices add up to more."""


def mixed(tones: Iterable[Tone]) -> bytes:
    """The notes of a piece together: 16-bit samples, 44,100 a second, one channel."""
    kept: dict[tuple[str, float, float], list[float]] = {}
    placed = []
    for tone in tones:
        if not 0 <= tone.at_s < LONGEST_S:
            continue
        key = (tone.instrument, tone.hertz, tone.seconds)
        if key not in kept:
            kept[key] = sound(*key)
        placed.append((round(tone.at_s * RATE), kept[key]))
    total = array("d", bytes(8 * max((at + len(note) for at, note in placed), default=0)))
    for at, note in placed:
        end = at + len(note)
        total[at:end] = array("d", map(add, total[at:end], note))
    top = max(max(total, default=0.0), -min(total, default=0.0))
    gain = PEAK / top if top > PEAK else 1.0
    return pcm([x * gain for x in total])


def wav(samples: bytes) -> bytes:
    """The samples as a WAV file."""
    data = io.BytesIO()
    with wave.open(data, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(samples)
    return data.getvalue()


def ogg(samples: bytes) -> bytes:
    """The samples as an Ogg Vorbis file. Raises OSError where this machine cannot make one."""
    try:
        with warnings.catch_warnings():  # pydub warns of what is missing; we tell it kindly
            warnings.simplefilter("ignore")
            pydub: Any = import_module("pydub")
            fault: Any = import_module("pydub.exceptions").CouldntEncodeError
    except ImportError as error:
        raise OSError("pydub is not there") from error
    segment = pydub.AudioSegment(data=samples, sample_width=2, frame_rate=RATE, channels=1)
    data = io.BytesIO()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            segment.export(data, format="ogg", codec="libvorbis", parameters=["-q:a", "5"])
    except fault as error:
        raise OSError("ffmpeg could not make an OGG") from error
    return data.getvalue()
