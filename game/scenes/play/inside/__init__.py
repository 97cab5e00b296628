"""Seeing inside a run: the boxes of memory, calls, breakpoints, and why a value is what it is.

A run is a whole trace, so all of this asks questions of the trace (`game.run.inside`) and moves the
playhead. `state` is what a scene remembers of it; `memory` draws the card of boxes, `tabs` the
calls above them; `halts` is where a run pauses; `acts` answers keys and presses. Nothing is saved.
"""

from game.scenes.play.inside.memory import MEMORY, memory
from game.scenes.play.inside.state import Inside

__all__ = ["MEMORY", "Inside", "memory"]
