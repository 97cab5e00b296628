"""Where a carpet begins: at the first knot, or where five puzzles show that a child is ready.

`ThreadsScene` offers both. A puzzle is a level played apart from the carpet: without stars, and
left after two tries. `CHOICES` names the levels. The chapter of the first one not solved is where
the carpet begins; every chapter before it is open as well. Nobody is told that something was not
solved.
"""

from __future__ import annotations

from game.scenes.threads.scene import CHOICES, TRIES, ThreadsScene

__all__ = ["CHOICES", "TRIES", "ThreadsScene"]
