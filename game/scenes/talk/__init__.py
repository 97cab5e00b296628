"""The cards to talk with: those of each chapter, those for the family table, those for a class.

`told` makes one shape of all of them (`Told`: title, rows, what it is good for), so that the shelf
at the left, the card at the right and the paper (`paper`) need not know where a card comes from.
To add a card: an entry in `levels/talks.yaml`. To add a kind of card: a section in `told.SECTIONS`
and what it holds in `told.told_in`.
"""

from __future__ import annotations

from game.scenes.talk.scene import TalkScene

__all__ = ["TalkScene"]
