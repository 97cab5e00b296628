"""The music of the title and the map: fourteen calm bars of our own, near the mode rast.

It goes round without a seam: what still rings at the end is laid over the beginning. A tar and a
santur carry it, a kamancha sings in the third line, a bell marks where a line begins; it is half as
loud as a note, so that a child can think over it.
"""

from __future__ import annotations

from functools import cache

from game.sound.instruments import sound
from game.sound.modes import frequency
from game.sound.tones import RATE, filtered, pcm, scaled

__all__ = ["SECONDS", "render_tune", "tune"]

Samples = list[float]
Line = tuple[tuple[int, int], ...]

MODE = "rast"
EIGHTH_S = 0.5
EIGHTHS = 6
"""How many are in a bar: 6/8, as in many songs of the Caucasus, but slow."""

LEVEL = 0.06
"""The root mean square of the whole: about -24 dB, under every cue."""

# (step of the mode, eighths); step 0 is a rest, steps below 1 lie an octave lower
MELODY: tuple[tuple[str, Line], ...] = (
    ("tar", ((5, 3), (6, 1), (5, 1), (4, 1))),
    ("tar", ((3, 4), (0, 2))),
    ("tar", ((4, 2), (5, 1), (6, 2), (5, 1))),
    ("tar", ((5, 4), (0, 2))),
    ("santur", ((5, 2), (6, 1), (7, 2), (6, 1))),
    ("santur", ((6, 2), (5, 1), (4, 3))),
    ("santur", ((3, 1), (4, 1), (5, 1), (4, 2), (2, 1))),
    ("santur", ((1, 4), (0, 2))),
    ("kamancha", ((8, 3), (7, 3))),
    ("kamancha", ((6, 4), (5, 2))),
    ("kamancha", ((5, 3), (3, 3))),
    ("kamancha", ((2, 4), (0, 2))),
    ("tar", ((4, 1), (3, 1), (2, 1), (3, 3))),
    ("tar", ((1, 5), (0, 1))),
)
GROUND = (1, 1, 4, 1, 1, 4, 5, 1, 6, 4, 1, 5, 4, 1)
"""The step each bar stands on."""

FIGURE = ((0, -7), (2, -3), (3, 0), (4, -3))
"""The tar under it: (eighth of the bar, steps above the ground)."""

BELLS = (0, 4, 8, 12)
"""The bars a bell begins."""

LOUD = {"tar": 0.5, "santur": 0.36, "kamancha": 0.2, "bell": 0.14}
UNDER = 0.2

SECONDS = len(MELODY) * EIGHTHS * EIGHTH_S
"""How long it is before it goes round."""


@cache
def _note(instrument: str, step: int, eighths: int) -> Samples:
    """A note without its edge: the loop lies behind a child's thoughts."""
    made = sound(instrument, frequency(step, MODE), eighths * EIGHTH_S)
    return filtered(filtered(made, 2400.0), 3600.0)


def tune() -> Samples:
    """The loop as floats, as loud as it shall be."""
    total = int(SECONDS * RATE)
    out = [0.0] * total
    for bar, (instrument, line) in enumerate(MELODY):
        at = bar * EIGHTHS
        for step, eighths in line:
            if step:
                _lay(out, at, scaled(_note(instrument, step, eighths), LOUD[instrument]))
            at += eighths
    for bar, step in enumerate(GROUND):
        for eighth, above in FIGURE:
            _lay(out, bar * EIGHTHS + eighth, scaled(_note("tar", step + above, 3), UNDER))
    for bar in BELLS:
        _lay(out, bar * EIGHTHS, scaled(_note("bell", 8, 4), LOUD["bell"]))
    loud = (sum([x * x for x in out]) / total) ** 0.5
    return scaled(out, round(LEVEL / loud, 9))


def _lay(out: Samples, eighth: int, note: Samples) -> None:
    """Add a note to the loop; what passes the end goes on at the beginning."""
    start = eighth * int(EIGHTH_S * RATE)
    first = min(len(note), len(out) - start)
    for at, part in ((start, note[:first]), (0, note[first:])):
        out[at : at + len(part)] = [
            x + y for x, y in zip(out[at : at + len(part)], part, strict=True)
        ]


def render_tune() -> bytes:
    """The loop as 16-bit samples; the same bytes on every machine."""
    return pcm(tune())
