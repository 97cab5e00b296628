"""Where a carpet begins: at the first knot, or where five puzzles show that a child is ready.

`ThreadsScene` offers both; `Trial` is one of the puzzles: a level as it is always played, but
without stars, and left after two tries. `CHOICES` names the levels. The chapter of the first one
not solved is where the carpet begins; every chapter before it is open as well. Nobody is told that
something was not solved.
"""

from __future__ import annotations

from game.scenes.threads.scene import CHOICES, ThreadsScene
from game.scenes.threads.trial import TRIES, Trial

__all__ = ["CHOICES", "TRIES", "ThreadsScene", "Trial"]
