"""Two at one screen: who they are, and what they talk about after a knot.

`choose` is where the two sit down: a child of this PC, whose carpet is woven, and another child or
a guest, whose name and face (`guest`) are forgotten when the two get up. What they do then is
credited to both (`game.progress.pair`), the bar with wheel and compass is part of the play screen
(`play.pair`), and after a won level comes the card of `card`: never after a failed try.
"""

from game.scenes.pair.card import PairCardScene
from game.scenes.pair.choose import PairScene

__all__ = ["PairCardScene", "PairScene"]
