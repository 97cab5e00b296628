"""The screen where a child writes a program and watches it run.

`scene` holds the state and answers events; `playback` is the playhead over a trace; `stage` draws
the world, `transport` the woven record of the run, `frame` the top bar, the speech card and the two
layouts: words (a panel of blocks beside the stage) and beads (a thread below it).
"""

from game.scenes.play.scene import PlayScene

__all__ = ["PlayScene"]
