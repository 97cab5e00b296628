"""A child's run, played again: the lines of its program, and each step as the stage showed it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from game.desk.paints import drawn, width_of
from game.levels import ready, run_on
from game.levels.level import Level
from game.run.trace import Trace
from game.scenes.home import Home
from game.scenes.play.playback import Playback
from game.scenes.play.room import Room
from game.scenes.play.scene import PlayScene
from game.scenes.play.stages import stage_of
from game.source import parse
from game.ui.pen import Pen
from game.ui.rect import Rect
from game.ui.theme import Theme

__all__ = ["MOST_STEPS", "Replay", "frame", "replay"]

WIDE, HIGH = 560.0, 500.0

MOST_STEPS = 400
"""Steps of a run that a page shows; the rest of a longer one is left out and said so."""


@dataclass(frozen=True, slots=True)
class Replay:
    """A run of a program on a map of its level: for each step its line (0: none), how it ended."""

    level: Level
    variant: int
    trace: Trace
    lines: tuple[int, ...]

    @property
    def steps(self) -> int:
        """How many steps can be looked at."""
        return min(len(self.trace.steps), MOST_STEPS)


@lru_cache(32)
def replay(level: Level, program: str, variant: int) -> Replay | None:
    """The run of a program's text on a map, None where the text cannot run."""
    if level.form == "predict":
        parsed_program, spans = level.start, {}
    else:
        parsed = parse(program, level.toolbox)
        if parsed.diagnostics:
            return None
        parsed_program, spans = parsed.program, dict(parsed.spans)
    variant = variant % max(1, len(level.states))
    trace = run_on(level, ready(level, parsed_program), variant, record=True)
    lines = tuple(
        spans[step.node].line if step.node in spans else 0 for step in trace.steps[:MOST_STEPS]
    )
    return Replay(level, variant, trace, lines)


def frame(home: Home, shown: Replay, step: int, say: Callable[..., str]) -> str:
    """The SVG of one step, as the child's own screen drew it."""
    scene = PlayScene(home, shown.level)
    scene.variant = shown.variant
    at = max(0, min(step, shown.steps - 1))
    scene.playback = Playback(shown.trace, float(at), playing=False)
    pen = Pen(1366, 768, Theme(still=True), width_of, say, language=home.language)
    area = Rect(0, 0, WIDE, HIGH)
    room = Room(area, area.inset(12, 12), 0.16, 76)
    return drawn(stage_of(shown.level).world(scene, pen, room), WIDE, HIGH)
