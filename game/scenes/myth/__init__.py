"""Myth or fact: a sentence woven on a loom, to be unpicked or tied.

`MythScene` shows one item of `levels/myths.yaml` after the other. A child guesses; whatever the
guess, the answer comes at once. A myth is pulled out of the loom by hand (`pulled`, 0 to 1) until
bare warp is left; a fact gets its last knot (`tied`). Then the card shows what is true, in larger
letters than the statement ever had, and the statement is gone for good: the eye keeps what it saw
last and largest. Nothing is counted, nothing can be lost.

`door` says whether a child is old enough, and which items are for it. From the board of families
and classes the screen opens as a guest: it asks from which age on, and keeps nothing. `layout` puts
the parts in their places, `loom` draws cloth, warp and thread, `card` the words and the face.

To add an item: one entry in `levels/myths.yaml` and its translations. Nothing here knows them.
"""

from __future__ import annotations

from game.scenes.myth.door import myth_band
from game.scenes.myth.scene import MythScene

__all__ = ["MythScene", "myth_band"]
