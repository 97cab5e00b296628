"""A trace being watched: one number, the playhead, and the speed it moves with.

Steps are all alike long, unless their `times` are told: the notes of a Melody take their beats.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from game.program import Program
from game.run.trace import Step, Trace
from game.ui.motion import ease

__all__ = ["SPEEDS", "STEP_S", "Playback"]

STEP_S = 0.32
"""Seconds a step takes at speed 1 (the design's `step`)."""

SPEEDS = (0.5, 1.0, 2.0, 4.0)

LONG = 300
"""Steps a run may have before its middle is played faster."""

SLOW = 30
"""Steps at each end of a long run that keep their pace, so that one sees what comes again."""

MIDDLE = 30
"""The steps in whose time the rest of it goes by; it takes about as long again to speed up."""

SLICE_S = 0.05
"""Seconds for which the pace is taken as even."""


@dataclass
class Playback:
    """Where a run is being watched. Mutable: `at` moves with time, in steps from 0.

    `times` are the seconds at which each step is reached at speed 1, rising, the first 0.
    `program` is what ran: its blocks and no others are those of the trace.
    """

    trace: Trace
    at: float = 0.0
    playing: bool = True
    speed: float = 1.0
    times: tuple[float, ...] = ()
    program: Program | None = None

    def is_of(self, program: Program) -> bool:
        """Whether this is a run of a program."""
        return self.program is program or self.program == program

    @property
    def last(self) -> int:
        """The index of the last step."""
        return len(self.trace.steps) - 1

    @property
    def ended(self) -> bool:
        """Whether the playhead stands on the last step."""
        return self.at >= self.last

    @property
    def before(self) -> Step:
        """The step the playhead is on or has left."""
        return self.trace.steps[int(self.at)]

    @property
    def after(self) -> Step:
        """The step the playhead is going to."""
        return self.trace.steps[min(int(self.at) + 1, self.last)]

    @property
    def share(self) -> float:
        """How much of the way to `after` is done, 0 to 1."""
        return self.at - int(self.at)

    def eased(self, still: bool) -> float:
        """How much of that way is seen: it begins and ends gently; none when still or very fast."""
        fast = self.playing and self.speed * self.pace >= 4
        return 0.0 if still or fast else ease("in-out-sine", self.share)

    @property
    def pace(self) -> float:
        """How many times faster than usual it is played here: a long run hurries in its middle."""
        if self.times or self.last <= LONG:
            return 1.0
        rest = self.last - 2 * SLOW
        from_end = min(self.at, self.last - self.at) - SLOW
        return 1.0 + (rest / MIDDLE - 1.0) * min(1.0, max(0.0, from_end / (0.06 * rest)))

    @property
    def shown(self) -> Step:
        """The step a child sees happening: `after` on the way, `before` at rest."""
        return self.after if self.share else self.before

    def advance(self, dt: float) -> tuple[Step, ...]:
        """Move on by `dt` seconds; gives the steps whose beginning was passed, for their sound."""
        if not self.playing:
            return ()
        old = self.at
        seconds = dt * self.speed
        while seconds > 0 and not self.ended:
            self.at = min(self._later(min(seconds, SLICE_S)), float(self.last))
            seconds -= SLICE_S
        if self.ended:
            self.playing = False
        first = int(old) + 1 if old != int(old) else int(old)
        passed = [k for k in range(first, self.last) if k < self.at]
        return tuple(self.trace.steps[k + 1] for k in passed)

    def _later(self, seconds: float) -> float:
        """The playhead so many seconds further on."""
        index = int(self.at)
        if not self.times:
            return self.at + seconds * self.pace / STEP_S
        if index >= self.last:
            return float(self.last)
        span = self.times[index + 1] - self.times[index]
        now = self.times[index] + span * (self.at - index) + seconds
        index = bisect_right(self.times, now) - 1
        if index >= self.last:
            return float(self.last)
        return index + (now - self.times[index]) / (self.times[index + 1] - self.times[index])

    def seek(self, step: int) -> None:
        """Stand still on a step."""
        self.playing = False
        self.at = float(max(0, min(step, self.last)))

    def nudge(self, steps: int) -> None:
        """One step on or back, from wherever the playhead is; stands still."""
        here = int(self.at) if steps > 0 or self.at == int(self.at) else int(self.at) + 1
        self.seek(here + steps)
