"""The pulse on the screen: the children's questions, and the totals for grown-ups.

- `ask`: three questions without words, and a thank-you that is always the same.
- `door`: when they come: before the first level of a chapter and after its finished screen, once
  for each child, and only where a grown-up has turned the pulse on.
- `board`: the totals, with what they are good for and what not on the same screen; `about` has
  those words, `rows` draws a chapter, `sheet` makes the file to export.

What is counted and what can be known of it is decided in `game.pulse`.
"""

from game.scenes.pulse.ask import AskScene
from game.scenes.pulse.board import BoardScene

__all__ = ["AskScene", "BoardScene"]
