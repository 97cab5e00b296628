"""A knot is tied: the stars, the motif, whose deed it was, and how the carpet grew.

`scene` keeps the clock, answers events and lays the screen out; `knot` draws the left side, where
everything moves; `deed` is the card of the person (or of Düyün and the joke), `grew` the strip of
the carpet below it, in a fix level `pinned` the bug on its way into the bug book,
and after a challenge `spread` its known ways with the child's among them.
"""

from game.scenes.success.scene import SuccessScene

__all__ = ["SuccessScene"]
