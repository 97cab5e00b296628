"""The words recipes are written in: lists of floats at 44,100 a second, in and out.

A frequency is in Hz, a time in seconds, a level a factor. Sines are rounded to nine digits, so that
the last bit of a machine's own mathematics never reaches a sample.
"""

from __future__ import annotations

import math
import sys
from array import array
from collections.abc import Iterator, Sequence
from itertools import accumulate, islice, pairwise
from operator import add, mul

__all__ = [
    "RATE",
    "added",
    "band",
    "bow",
    "damped",
    "faded",
    "filtered",
    "leveled",
    "noise",
    "pcm",
    "random",
    "scaled",
    "shaped",
    "spectrum",
    "string",
]

RATE = 44_100
"""Samples in a second."""

LOUD, PEAK = 0.16, 0.86
"""The level all notes have in their loudest part (root mean square), and the most a sample has."""

WINDOW_S = 0.12
"""How long the loudest part is."""

TABLE = 2048

Samples = list[float]


# -- noise


def random(seed: int) -> Iterator[float]:
    """Numbers from -1 to 1 without end, the same on every machine for the same seed."""
    state = (seed * 2_654_435_761 + 88_172_645) % 2**32 or 1
    while True:  # Marsaglia's xorshift, 32 bits
        state ^= (state << 13) & 0xFFFFFFFF
        state ^= state >> 17
        state ^= (state << 5) & 0xFFFFFFFF
        yield state / 2**31 - 1


def noise(seconds: float, seed: int) -> Samples:
    """White noise."""
    return list(islice(random(seed), int(seconds * RATE)))


# -- strings, bars, skins


def string(
    frequency: float,
    seconds: float,
    *,
    ring: float,
    soft: float = 0.2,
    place: float = 0.2,
    seed: int = 1,
) -> Samples:
    """A plucked string after Karplus and Strong (1983): a kink runs round and loses its edge.

    It falls by 60 dB in `ring` seconds; `soft` (0 to 0.25) is how fast its high tones die, `place`
    where it is plucked (a share of its length, which leaves out the tones that rest there).
    """
    # Four taps: a symmetric low pass, and a share of a sample so that the string is in tune.
    delay = RATE / frequency - 1
    whole = int(delay)
    part = delay - whole
    keep = round(10 ** (-3 / (frequency * ring)), 12)
    taps = (soft, 1 - 2 * soft, soft, 0.0)
    a, b, c, d = (
        keep * ((1 - part) * now + part * last)
        for now, last in zip(taps, (0.0, *taps[:3]), strict=True)
    )
    out = _excited(whole + 3, place, seed)
    total, at = int(seconds * RATE) + len(out), len(out)
    while at < total:
        spans = (out[at - whole - k : at - k] for k in range(4))
        out += [a * p + b * q + c * r + d * s for p, q, r, s in zip(*spans, strict=True)]
        at += whole
    return out[whole + 3 : total]


def _excited(length: int, place: float, seed: int) -> Samples:
    """The kink a pick leaves in a string, a pulse as wide as its place, and a little roughness."""
    wide = max(2, round(length * place))
    low = -wide / (length - wide)
    kink = [1.0 if i < wide else low for i in range(length)]
    rough = [x + 0.3 * y for x, y in zip(kink, random(seed), strict=False)]
    turned = zip(rough, rough[1:] + rough[:1], rough[-1:] + rough[:-1], strict=True)
    return [0.5 * x + 0.25 * (y + z) for x, y, z in turned]


def damped(
    partials: Sequence[tuple[float, float, float]], seconds: float, frequency: float = 1.0
) -> Samples:
    """The sum of sines that die away: (times the frequency, level, seconds to fall by 60 dB)."""
    count = int(seconds * RATE)
    out = [0.0] * count
    for factor, level, ring in partials:
        hertz = factor * frequency
        if hertz >= RATE * 0.45:
            continue
        keep = round(10 ** (-3 / (ring * RATE)), 12)
        turn = round(2 * math.cos(2 * math.pi * hertz / RATE) * keep, 12)
        fall = keep * keep
        before, now = 0.0, round(level * math.sin(2 * math.pi * hertz / RATE), 9)
        for i in range(min(count, int(1.3 * ring * RATE))):
            out[i] += before
            before, now = now, turn * now - fall * before
    return out


# -- waves


def spectrum(levels: Sequence[float]) -> Samples:
    """One turn of a wave from the levels of its harmonics, to be played by `bow`."""
    sines = [round(math.sin(2 * math.pi * i / TABLE), 9) for i in range(TABLE)]
    table = [0.0] * TABLE
    for number, level in enumerate(levels, 1):
        if level:
            turns = (sines * number)[::number]
            table = [x + level * y for x, y in zip(table, turns, strict=True)]
    return table


def bow(
    table: Samples,
    frequency: float,
    seconds: float,
    *,
    shake: float = 0.0,
    shakes: float = 5.5,
    after: float = 0.15,
) -> Samples:
    """A wave held for some time; `shake` is its vibrato, a share of the pitch, from `after` on."""
    count, step = int(seconds * RATE), frequency * TABLE / RATE
    steps = [step] * count
    if shake:
        turn = int(RATE / shakes)
        one = [1 + shake * round(math.sin(2 * math.pi * i / turn), 9) for i in range(turn)]
        calm = min(count, int(after * RATE))
        moved = (one * (count // turn + 1))[: count - calm]
        steps = [step] * calm + [step * x for x in moved]
    mask = TABLE - 1
    return [table[int(at) & mask] for at in accumulate(steps)]


# -- shapes


def shaped(samples: Samples, points: Sequence[tuple[float, float]]) -> Samples:
    """The samples under a line through (second, level) points, in order; level 0 behind the last.

    The lines are straight; before the first point its level holds.
    """
    gains: Samples = [points[0][1]] * int(points[0][0] * RATE)
    for (start, low), (end, high) in pairwise(points):
        count = int(end * RATE) - int(start * RATE)
        slope = (high - low) / max(1, count)
        gains += [low + slope * i for i in range(count)]
    gains += [0.0] * (len(samples) - len(gains))
    return list(map(mul, samples, gains))


def faded(samples: Samples, into: float, out: float) -> Samples:
    """The samples with a soft beginning and end, in seconds: no click at either."""
    first = min(int(into * RATE), len(samples) // 2)
    last = min(int(out * RATE), len(samples) - first)
    up = [x * i / first for i, x in enumerate(samples[:first])]
    down = [x * ((last - i) / last) ** 2 for i, x in enumerate(samples[len(samples) - last :], 1)]
    return [*up, *samples[first : len(samples) - last], *down]


def filtered(samples: Samples, cutoff: float) -> Samples:
    """The samples with what is above a frequency taken away, gently (one pole)."""
    share = round(1 - math.exp(-2 * math.pi * cutoff / RATE), 12)
    return list(accumulate(samples, lambda last, x: last + share * (x - last), initial=0.0))[1:]


def band(samples: Samples, centre: float, width: float) -> Samples:
    """What of the samples lies about a frequency: the body of an instrument (two poles)."""
    radius = round(math.exp(-math.pi * width / RATE), 12)
    turn = round(2 * radius * math.cos(2 * math.pi * centre / RATE), 12)
    fall, gain = radius * radius, (1 - radius * radius) / 2
    out, y1, y2, x2, x1 = [], 0.0, 0.0, 0.0, 0.0
    for x in samples:
        y = gain * (x - x2) + turn * y1 - fall * y2
        out.append(y)
        y2, y1, x2, x1 = y1, y, x1, x
    return out


# -- sums


def scaled(samples: Samples, level: float) -> Samples:
    """The samples louder or softer."""
    return [x * level for x in samples]


def added(*parts: Samples) -> Samples:
    """Several sounds at once, as long as the longest."""
    out = max(parts, key=lambda part: len(part)).copy()
    done = False
    for part in parts:
        if not done and len(part) == len(out):  # the longest itself
            done = True
            continue
        out[: len(part)] = map(add, out, part)
    return out


def leveled(samples: Samples) -> Samples:
    """The samples as loud as every other note: by their loudest part, never above the peak."""
    window = min(len(samples), int(WINDOW_S * RATE))
    if not window:
        return samples
    power = [
        sum(map(mul, samples[at : at + window], samples[at : at + window]))
        for at in range(0, max(1, len(samples) - window + 1), window)
    ]
    loud = math.sqrt(max(power) / window)
    if not loud:
        return samples
    gain = round(LOUD / loud, 9)
    top = max(max(samples), -min(samples)) * gain
    gain = gain * PEAK / top if top > PEAK else gain
    return [x * gain for x in samples]


def pcm(samples: Samples) -> bytes:
    """The samples as 16-bit numbers, the low byte first."""
    if samples and not -1 <= min(samples) <= max(samples) <= 1:
        samples = [max(-1.0, min(1.0, x)) for x in samples]
    numbers = array("h", [round(x * 32767) for x in samples])
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers.tobytes()
