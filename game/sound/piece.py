"""A note that is to sound: what those who play it, and those who write it down, are told."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Tone"]


@dataclass(frozen=True, slots=True)
class Tone:
    """Seconds from now, the instrument, the frequency in Hz, how many seconds it is held."""

    at_s: float
    instrument: str
    hertz: float
    seconds: float
