"""The eight steps of a scale as frequencies, and what each mode may honestly be called.

Beside major and minor there are the tones of three Azerbaijani modes as Uzeyir Hajibeyli writes
them in *Principles of Azerbaijani Folk Music* (1945): equal tetrachords, one on the other, whose
first tone is the tonic (maye). Rast is built of 1-1-½, Shur of 1-½-1, Segah of ½-1-1. On a piano
they are near: a tar has tones between its keys, and a mugham is more than its scale, a way of
going through it. So the names are shown with "near". The eighth step is always the octave, though
Segah's third tetrachord passes it by.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["MAJOR", "MODES", "frequency"]

MAJOR = "major"
"""The mode where a level names none."""

MODES: Mapping[str, tuple[int, ...]] = MappingProxyType(
    {
        "major": (0, 2, 4, 5, 7, 9, 11, 12),
        "minor": (0, 2, 3, 5, 7, 8, 10, 12),
        "rast": (0, 2, 4, 5, 7, 9, 10, 12),
        "shur": (0, 2, 3, 5, 7, 8, 10, 12),
        "segah": (0, 1, 3, 5, 6, 8, 10, 12),
    }
)
"""Each mode's steps in halves of a tone above its first; Shur has the tones of minor."""

DO_HZ = 261.6256
"""Do, the C of the middle of a piano (equal temperament, a' = 440 Hz)."""

_HALF = 1.0594630943593
"""The ratio of a half tone, the twelfth root of two."""


def frequency(step: int, mode: str = MAJOR) -> float:
    """The frequency of a step from 1 to 8 in Hz; steps beyond go on in the octaves."""
    octave, place = divmod(step - 1, 7)
    halves = MODES.get(mode, MODES[MAJOR])[place] + 12 * octave
    hertz = DO_HZ
    for _ in range(abs(halves)):
        hertz = hertz * _HALF if halves > 0 else hertz / _HALF
    return round(hertz, 3)
