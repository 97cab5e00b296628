"""Seeing inside a run: the boxes of memory, calls, breakpoints, and why a value is what it is.

A run is a whole trace, so all of this asks questions of the trace (`game.run.inside`) and moves the
playhead. `state` is what a scene remembers of it; `memory` shows the boxes (`laid` their places,
`boxes` their pictures, `tabs` the calls above them); `halts` is where a run pauses; `why` leads
from what a child points at to the step that made it so; `acts` answers
keys and presses. Nothing is saved.

The boxes lie in a band below the program, never on the stage: cards, keys and the robot are there,
and the names are the program's. Only in the layout of beads, which has no room below, they are a
card on the stage.
"""

from game.scenes.play.inside.memory import MEMORY, band, memory
from game.scenes.play.inside.state import Inside

__all__ = ["MEMORY", "Inside", "band", "memory"]
