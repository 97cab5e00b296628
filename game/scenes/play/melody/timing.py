"""When notes sound: pure functions from a score or a run to seconds.

Time follows the score: a beat is a beat, whatever the program does between two notes. The steps of
a run that make no sound (the head of a loop, a call) take their moment from the end of the note
before them, so that the next one is not late. Nothing is counted in frames; so nothing drifts.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from game.run.trace import Trace
from game.worlds.melody_notes import QUARTERS, Note

__all__ = ["BEAT_S", "LEAD_S", "Line", "Timed", "due", "line_of", "schedule"]

BEAT_S = 0.4
"""Seconds of a beat at speed 1: 150 in a minute, a walking child."""

SILENT_S, SILENT_MOST_S = 0.08, 0.4
"""What a step without sound takes, and all of them between two notes."""

SILENT_SHARE = 0.3
"""The most of a note that the steps behind it may take."""


LEAD_S = 0.16
"""A breath before the first note, longer than any frame, so that it is sent before it is due."""


@dataclass(frozen=True, slots=True, order=True)
class Timed:
    """A note and when it sounds: from a second on, for some seconds."""

    at_s: float
    seconds: float
    note: Note


def schedule(notes: Iterable[Note], speed: float = 1.0) -> tuple[Timed, ...]:
    """The notes of a score with all its voices together, in order of time."""
    quarter = BEAT_S / speed / QUARTERS
    return tuple(Timed(one.start * quarter, one.length * quarter, one) for one in sorted(notes))


def due(timed: tuple[Timed, ...], start: float, end: float) -> tuple[Timed, ...]:
    """Those that begin from `start` on and before `end`."""
    first = bisect_left(timed, start, key=lambda one: one.at_s)
    last = bisect_left(timed, end, key=lambda one: one.at_s)
    return timed[first:last]


# -- runs


@dataclass(frozen=True, slots=True)
class Line:
    """A run in time: when each of its steps is reached, its notes one after the other.

    `times` are seconds at speed 1, the first is 0; `sounding` has for each step the last one up to
    it that is a note or a rest (0: none), `lengths` how long that is in seconds.
    """

    times: tuple[float, ...]
    notes: tuple[Timed, ...]
    sounding: tuple[int, ...]
    lengths: tuple[float, ...]

    def second(self, at: float) -> float:
        """The second at which the playhead (in steps) is somewhere."""
        index = min(int(at), len(self.times) - 1)
        now = self.times[index]
        if index + 1 == len(self.times):
            return now
        return now + (self.times[index + 1] - now) * (at - index)

    def moment(self, at: float) -> tuple[int, float]:
        """The step that sounds at a playhead, and how much of it has sounded, 0 to 1.

        A note goes on sounding while the silent steps behind it are shown. 0: nothing yet.
        """
        now = self.second(at)
        step = self.sounding[min(int(at) + 1, len(self.sounding) - 1)]
        if not step:
            return 0, 0.0
        begun = self.times[step - 1] if step > 1 else LEAD_S
        return step, min(1.0, max(0.0, (now - begun) / self.lengths[step]))


def line_of(trace: Trace) -> Line:
    """A run in time.

    A note or a rest takes its beats; silent steps behind it are shown within its last part.
    """
    worlds = [step.world for step in trace.steps]
    beats = [0, *(_played(b) - _played(a) for a, b in pairwise(worlds))]
    lengths = tuple(beat / QUARTERS * BEAT_S for beat in beats)
    times = _times(lengths)
    sounding, notes = [0], []
    for index in range(1, len(worlds)):
        sounding.append(index if beats[index] else sounding[-1])
        for note in worlds[index].notes[len(worlds[index - 1].notes) :]:
            seconds = note.length / QUARTERS * BEAT_S
            notes.append(Timed(times[index - 1] if index > 1 else LEAD_S, seconds, note))
    return Line(times, tuple(notes), tuple(sounding), lengths)


def _played(state: Any) -> int:
    """How much all voices have played together, in quarters of a beat."""
    return sum(length for _, length in state.voices)


def _times(lengths: tuple[float, ...]) -> tuple[float, ...]:
    """When each step is reached, from how long each sounds."""
    times, begun, index = [0.0], 0.0, 1
    while index < len(lengths):
        if lengths[index]:
            begun = times[-1] if index > 1 else LEAD_S
            times.append(begun + lengths[index])
            index += 1
            continue
        silent = 0
        while index < len(lengths) and not lengths[index]:
            silent, index = silent + 1, index + 1
        times += _silent(times, begun, silent)
    return tuple(times)


def _silent(times: list[float], begun: float, count: int) -> list[float]:
    """When so many silent steps are reached: within the note before them, which is moved up."""
    end, wanted = times[-1], min(count * SILENT_S, SILENT_MOST_S)
    if end <= begun:  # nothing has sounded yet
        wanted = max(wanted, LEAD_S)
        return [end + wanted * k / count for k in range(1, count + 1)]
    taken = min(wanted, (end - begun) * SILENT_SHARE)
    times[-1] = end - taken
    return [end - taken * (count - k) / count for k in range(1, count + 1)]  # the last is the end
