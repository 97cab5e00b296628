"""The bug book: every bug a child has mended, pinned to its page; the others as empty pins.

A bug belongs to a fix level (`bug` of its file). It is found when a `bug` event was kept, or the
level was won before there was a book. `book` gathers the pages (a pure function of the levels and
the child), `pins` draws them all, `page` the one looked at with its program before and after.

To add a bug: a fix level that names one. The moth itself is drawn by `game.art.moth`.
"""

from game.scenes.bugs.scene import BugsScene

__all__ = ["BugsScene"]
