"""The screen where a child writes a program and watches it run.

`scene` holds the state and answers events; `runs` is what happens to a run, `playback` the playhead
over its trace, `words` what is said meanwhile, `hints` what is told to who asks, `pair` the bar of
two who play together. `theatre` shows the world, `pills` what lies on it; how each kind of world is
drawn stands in the table of `stages` (for a Quest: `quest_stage`, and `stage` for its cells; for a
Loom: `loom_stage`, and `loom_parts`; for a Melody, which is heard too: the package `melody`).
`transport` is the woven record of the run; `frame` has the top bar, the speech card and the two
layouts: words (a panel of blocks beside the stage) and beads (a thread below it). `apart` is a
level played for itself, without stars: to find one's thread, to practise; `aside` a small
level on the way, of which nothing is kept; `within` is what both are made of.
"""

from game.scenes.play.apart import Apart, Outing
from game.scenes.play.scene import PlayScene

__all__ = ["Apart", "Outing", "PlayScene"]
