"""The recipes of the instruments: near a tar, a kamancha, a balaban, a nagara; piano, bell, santur.

They are synthetic and only near the real ones: what tells them apart is kept (how a note begins,
which tones it holds, how it ends). A recipe gives the sound of a note for so many seconds and a
little longer where the instrument rings on; all are then made equally loud and end softly.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from game.sound.tones import (
    RATE,
    added,
    band,
    bow,
    damped,
    faded,
    filtered,
    leveled,
    noise,
    pcm,
    scaled,
    shaped,
    spectrum,
    string,
)

__all__ = ["RECIPES", "note", "sound"]

SHORTEST_S = 0.03
LOWEST_HZ, HIGHEST_HZ = 40.0, 4000.0

Samples = list[float]


@dataclass(frozen=True, slots=True)
class Recipe:
    """How an instrument sounds: its recipe, how softly it begins, how long it rings on after.

    A note is held for `longest` at most: by then a string has fallen silent, and breath and bow
    have to be taken anew.
    """

    play: Callable[[float, float], Samples]
    into: float = 0.001
    tail: float = 0.12
    longest: float = 3.0


def _tar(frequency: float, seconds: float) -> Samples:
    """Two strings of a course, a hair apart, plucked near the bridge over a skin."""
    one = string(frequency * 0.9993, seconds, ring=1.5, soft=0.08, place=0.13, seed=7)
    two = string(frequency * 1.0012, seconds, ring=1.3, soft=0.1, place=0.17, seed=19)
    both = added(one, two)
    skin = band(both, 620.0, 260.0)
    pick = shaped(noise(0.02, 3), ((0, 0.25), (0.004, 0.12), (0.02, 0)))
    return added(both, scaled(skin, 1.6), filtered(pick, 5200.0))


def _santur(frequency: float, seconds: float) -> Samples:
    """Strings struck with a light hammer, ringing long."""
    one = string(frequency, seconds, ring=2.6, soft=0.04, place=0.28, seed=11)
    two = string(frequency * 1.0009, seconds, ring=2.4, soft=0.05, place=0.31, seed=23)
    tick = shaped(noise(0.012, 5), ((0, 0.3), (0.012, 0)))
    return added(one, two, filtered(tick, 3500.0))


def _kamancha(frequency: float, seconds: float) -> Samples:
    """A bowed string: all harmonics, a nasal body, a trembling hand, the rub of the bow."""
    levels = [_body(k * frequency) / k for k in range(1, _highest(frequency, 24))]
    wave = bow(spectrum(levels), frequency, seconds, shake=0.007, shakes=5.6, after=0.18)
    rub = band(noise(seconds, 31), 2.5 * frequency, 1500.0)
    swell = ((0, 0), (0.05, 0.7), (0.14, 1), (max(0.2, seconds), 0.8))
    return shaped(added(wave, scaled(rub, 0.1)), swell)


def _body(hertz: float) -> float:
    """What the skin and bowl of a kamancha let through: two humps."""
    return 0.35 + 1.0 / (1 + ((hertz - 480) / 240) ** 2) + 0.9 / (1 + ((hertz - 1500) / 500) ** 2)


def _balaban(frequency: float, seconds: float) -> Samples:
    """A wide double reed on a short tube: odd harmonics, warm, with breath."""
    count = _highest(frequency, 15)
    levels = [(1.0 if k % 2 else 0.16) / k**1.25 for k in range(1, count)]
    wave = bow(spectrum(levels), frequency, seconds, shake=0.0045, shakes=4.6, after=0.25)
    breath = band(noise(seconds, 43), 900.0, 900.0)
    swell = ((0, 0), (0.035, 0.8), (0.09, 1), (max(0.15, seconds), 0.88))
    return shaped(added(wave, scaled(breath, 0.1)), swell)


def _nagara(frequency: float, seconds: float) -> Samples:
    """A skin struck by the hand: the tones of a round skin, soon gone, and the slap."""
    # The modes of a round skin: Bessel zeros over the first (Rossing, Science of Percussion).
    modes = (
        (1.0, 1.0, 0.5), (1.594, 0.55, 0.34), (2.136, 0.4, 0.26),
        (2.296, 0.22, 0.2), (2.653, 0.2, 0.16), (2.918, 0.15, 0.14),
    )  # fmt: skip
    skin = damped(modes, min(seconds, 0.8), frequency / 2)
    slap = shaped(noise(0.045, 59), ((0, 0.5), (0.008, 0.25), (0.045, 0)))
    return added(skin, filtered(slap, 2200.0))


def _piano(frequency: float, seconds: float) -> Samples:
    """Felt on strings: partials a little sharp, the high ones gone first, each string its own."""
    stretch = 0.0004
    partials = []
    for k in range(1, min(9, _highest(frequency, 9))):
        factor = k * (1 + stretch * k * k) ** 0.5
        partials.append((factor, 0.9 / k**1.35, 2.6 / k**0.75))
    partials.append((1.0014, 0.35, 2.2))
    felt = shaped(noise(0.03, 67), ((0, 0.16), (0.03, 0)))
    return added(damped(partials, seconds, frequency), filtered(felt, 900.0))


def _bell(frequency: float, seconds: float) -> Samples:
    """A small bell: hum, prime, tierce, quint, nominal, and what glitters above."""
    partials = (
        (0.5, 0.28, 2.6), (1.0, 1.0, 2.2), (1.2, 0.34, 1.5), (1.5, 0.2, 1.2),
        (2.0, 0.55, 1.3), (2.67, 0.18, 0.6), (4.07, 0.1, 0.35),
    )  # fmt: skip
    return damped(partials, seconds, frequency)


def _highest(frequency: float, most: int) -> int:
    """One past the last harmonic that can be heard and drawn, at most `most`."""
    return max(2, min(most, int(9_000 / frequency) + 1))


RECIPES: Mapping[str, Recipe] = MappingProxyType(
    {
        "tar": Recipe(_tar, tail=0.22),
        "kamancha": Recipe(_kamancha, into=0.02, tail=0.05, longest=6.0),
        "balaban": Recipe(_balaban, into=0.02, tail=0.05, longest=6.0),
        "nagara": Recipe(_nagara, tail=0.15, longest=1.0),
        "piano": Recipe(_piano, into=0.003, tail=0.18),
        "bell": Recipe(_bell, tail=0.5),
        "santur": Recipe(_santur, tail=0.4),
    }
)
"""Every instrument by name."""

_SPARE = "piano"


def sound(instrument: str, frequency_hz: float, seconds: float) -> Samples:
    """A note as floats; one no recipe is known for is played by the piano."""
    recipe = RECIPES.get(instrument, RECIPES[_SPARE])
    hertz = min(HIGHEST_HZ, max(LOWEST_HZ, frequency_hz))
    held = min(recipe.longest, max(SHORTEST_S, seconds))
    made = recipe.play(hertz, held + recipe.tail)
    away = min(recipe.tail + 0.25 * held, len(made) / RATE)
    return faded(leveled(made), recipe.into, away)


def note(instrument: str, frequency_hz: float, seconds: float) -> bytes:
    """A note as 16-bit samples, 44,100 a second, one channel; the same bytes on every machine."""
    return pcm(sound(instrument, frequency_hz, seconds))
