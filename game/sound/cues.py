"""The sounds of the game itself: one recipe for each cue of the design.

All are short, dry, plucked or wooden, and tuned to the scale on do, so that any of them may sound
together. A cue's loudest 120 ms have the level of a note (`tones.leveled`: a root mean square of
0.16, about -16 dB, never a peak above 0.86), times its own share: what happens at every touch is
softer than what happens once. Each begins and ends at nothing, so that none clicks.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from game.sound.instruments import sound
from game.sound.modes import frequency
from game.sound.tones import (
    RATE,
    added,
    band,
    damped,
    faded,
    filtered,
    leveled,
    noise,
    pcm,
    scaled,
    shaped,
)

__all__ = ["CUES", "cue", "later", "render"]

Samples = list[float]

DO, RE, MI, FA, SO, LA, DO_2 = (frequency(step) for step in (1, 2, 3, 4, 5, 6, 8))


@dataclass(frozen=True, slots=True)
class Recipe:
    """How long a cue is (the design's ms), how it is made, its share of a note's loudness."""

    ms: int
    make: Callable[[float], Samples]
    level: float = 0.5
    into: float = 0.001


def later(seconds: float, samples: Samples) -> Samples:
    """The samples after some silence."""
    return [0.0] * int(seconds * RATE) + samples


# -- what things sound like


def _wood(hertz: float, seconds: float, seed: int = 1) -> Samples:
    """A small piece of wood struck: the tones of a short bar, at once gone."""
    bar = damped(((1.0, 1.0, 0.07), (2.76, 0.3, 0.035), (5.4, 0.08, 0.015)), seconds, hertz)
    touch = shaped(noise(min(seconds, 0.006), seed), ((0, 0.25), (0.006, 0)))
    return added(bar, filtered(touch, 2200.0))


def _rub(seconds: float, centre: float, width: float, seed: int) -> Samples:
    """Something soft drawn over something soft: noise that swells and goes."""
    half = seconds / 2
    swell = ((0, 0), (half * 0.7, 1), (half, 0.75), (half * 1.3, 0.9), (seconds, 0))
    return shaped(filtered(band(noise(seconds, seed), centre, width), 2.2 * centre), swell)


def _thud(hertz: float, seconds: float, seed: int) -> Samples:
    """Felt on wood: a low tone and a breath of dull noise."""
    low = damped(((1.0, 1.0, 0.16), (1.6, 0.4, 0.1), (2.3, 0.2, 0.06)), seconds, hertz)
    felt = shaped(noise(min(seconds, 0.05), seed), ((0, 0.9), (0.012, 0.4), (0.05, 0)))
    return added(low, filtered(filtered(felt, 500.0), 900.0))


def _comb(seconds: float, seed: int) -> Samples:
    """The weaver's comb beaten on the weft: iron teeth in wood, and the threads under it."""
    teeth = added(
        _wood(DO * 1.5, seconds, seed),
        later(0.007, scaled(_wood(DO * 2, seconds - 0.007, seed + 1), 0.5)),
        later(0.013, scaled(_wood(DO * 2.52, seconds - 0.013, seed + 2), 0.35)),
    )
    return added(teeth, scaled(_thud(DO / 2, seconds, seed + 3), 0.9))


def _pull(seconds: float, seed: int) -> Samples:
    """A thread pulled through cloth: a rub that grows brighter."""
    dull = shaped(band(noise(seconds, seed), 500.0, 500.0), ((0, 0.2), (0.03, 1), (seconds, 0)))
    bright = shaped(
        band(noise(seconds, seed + 1), 1500.0, 900.0),
        ((0, 0), (seconds * 0.7, 0.8), (seconds, 0)),
    )
    return added(dull, bright)


def _glass(hertz: float, seconds: float) -> Samples:
    """A tea glass touched with a spoon."""
    return damped(((1.0, 1.0, 0.9), (2.32, 0.16, 0.35), (4.25, 0.04, 0.15)), seconds, hertz)


def _warm(samples: Samples, cutoff: float) -> Samples:
    """The samples without their edge, as heard through cloth (two poles)."""
    return filtered(filtered(samples, cutoff), 1.4 * cutoff)


def _tar(*notes: tuple[float, float]) -> Callable[[float], Samples]:
    """Tar notes as (when in seconds, Hz), each ringing to the end."""

    def make(seconds: float) -> Samples:
        parts = [
            later(at, sound("tar", hertz, seconds - at)[: int((seconds - at) * RATE)])
            for at, hertz in notes
        ]
        return _warm(added(*parts), 2600.0)

    return make


# -- the cues


def _tick(hertz: float) -> Callable[[float], Samples]:
    return lambda seconds: _wood(hertz, seconds)


def _two_ticks(seconds: float) -> Samples:
    return added(scaled(_wood(MI * 2, seconds), 0.7), later(0.035, _wood(SO * 2, seconds - 0.035)))


def _string(hertz: float) -> Callable[[float], Samples]:
    """One string of a santur, damped by the hand."""
    return lambda seconds: _warm(sound("santur", hertz, seconds)[: int(seconds * RATE)], 2200.0)


def _bell(hertz: float) -> Callable[[float], Samples]:
    """A bell and the santur string of the same tone."""

    def make(seconds: float) -> Samples:
        struck = scaled(_warm(sound("santur", hertz, seconds), 2600.0), 0.6)
        return added(struck, sound("bell", hertz, seconds))[: int(seconds * RATE)]

    return make


def _pop(seconds: float) -> Samples:
    soft = damped(((1.0, 1.0, 0.16), (2.0, 0.2, 0.06)), seconds, SO)
    puff = shaped(noise(seconds, 71), ((0, 0), (0.008, 0.5), (0.05, 0.1), (seconds, 0)))
    return added(soft, filtered(puff, 700.0))


def _door(seconds: float) -> Samples:
    """A wooden door: the hinge ticks ever faster, then it comes to rest."""
    creak, at, gap = [0.0], 0.02, 0.042
    while at < 0.3:
        tick = scaled(_wood(DO * 0.75 + 160 * at, 0.05, int(at * 1000)), 0.35 + at)
        creak, at, gap = added(creak, later(at, tick)), at + gap, gap * 0.93
    return added(creak, later(0.31, _thud(DO / 2, seconds - 0.31, 83)))


def _paper(seconds: float) -> Samples:
    return _warm(_rub(seconds, 1700.0, 1500.0, 97), 2400.0)


def _cloth(seconds: float) -> Samples:
    return _rub(seconds, 650.0, 600.0, 101)


def _oops(seconds: float) -> Samples:
    """Two notes down a third on soft felt: well, not yet."""
    first = sound("piano", SO, 0.14)[: int(seconds * RATE)]
    second = sound("piano", MI, seconds - 0.15)[: int((seconds - 0.15) * RATE)]
    return filtered(added(first, later(0.15, second)), 1800.0)


def _tie(seconds: float) -> Samples:
    """The thread, three beats of the comb, and the chord of a knot that holds."""
    thread = scaled(leveled(_pull(0.25, 113)), 0.3)
    beat = [scaled(leveled(_comb(0.14, 5 + i)), 0.55) for i in range(3)]
    beats = [later(0.2 + 0.13 * i, one) for i, one in enumerate(beat)]
    rest = seconds - 0.56
    tones = (("tar", DO), ("santur", MI), ("santur", SO), ("bell", DO_2))
    chord = added(
        *(later(0.02 * i, sound(name, hertz, rest)) for i, (name, hertz) in enumerate(tones))
    )
    return added(thread, *beats, later(0.54, leveled(_warm(chord, 2600.0))))


def _zip(seconds: float) -> Samples:
    """Stitches that open one after the other; it can be played round and round."""
    count = 8
    tick = scaled(_wood(LA * 2, seconds / count, 127), 0.6)
    return added(*(later(i * seconds / count, tick) for i in range(count)))


CUES: Mapping[str, Recipe] = MappingProxyType(
    {
        "tap": Recipe(60, _tick(SO * 2), 0.42),
        "back": Recipe(60, _tick(DO_2), 0.45),
        "pick_block": Recipe(70, lambda s: _rub(s, 800.0, 700.0, 131), 0.34),
        "snap_block": Recipe(90, _two_ticks, 0.6),
        "unsnap": Recipe(90, _tick(MI * 2), 0.5),
        "trash": Recipe(200, lambda s: _pull(s, 137), 0.4),
        "run": Recipe(240, _tar((0.0, DO), (0.1, SO)), 0.6),
        "step_move": Recipe(80, _string(DO_2), 0.4),
        "step_act": Recipe(80, _string(RE * 2), 0.4),
        "step_loop": Recipe(80, _string(MI * 2), 0.4),
        "step_if": Recipe(80, _string(SO * 2), 0.4),
        "step_box": Recipe(80, _string(LA * 2), 0.4),
        "wool": Recipe(180, _pop, 0.65),
        "gate": Recipe(500, _door, 0.6),
        "send": Recipe(160, _paper, 0.3),
        "row": Recipe(220, lambda s: _comb(s, 139), 0.65),
        "bump": Recipe(160, lambda s: _thud(DO / 1.6, s, 149), 0.6),
        "oops": Recipe(320, _oops, 0.45, 0.004),
        "hint": Recipe(300, lambda s: _glass(SO * 2, s), 0.5, 0.003),
        "star_1": Recipe(260, _bell(DO_2), 0.6),
        "star_2": Recipe(260, _bell(MI * 2), 0.6),
        "star_3": Recipe(260, _bell(SO * 2), 0.6),
        "tie": Recipe(900, _tie, 0.8),
        "unpick": Recipe(400, _zip, 0.3),
        "swap": Recipe(500, _tar((0.0, DO), (0.06, DO_2), (0.2, MI), (0.26, SO), (0.32, MI)), 0.55),
        "page": Recipe(180, _cloth, 0.34),
        "toast": Recipe(120, _tick(LA * 2), 0.45),
    }
)
"""Every cue by name."""


def cue(name: str) -> Samples:
    """A cue as floats, as long as the design says."""
    recipe = CUES[name]
    seconds = recipe.ms / 1000
    made = recipe.make(seconds)
    count = int(seconds * RATE)
    made = (made + [0.0] * (count - len(made)))[:count]
    away = min(seconds * 0.4, 0.18)
    return faded(scaled(leveled(made), recipe.level), recipe.into, away)


def render(name: str) -> bytes:
    """A cue as 16-bit samples; the same bytes on every machine."""
    return pcm(cue(name))
