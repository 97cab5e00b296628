"""The map: a chapter as a carpet on the loom, woven row by row with each level won.

`scene` holds which chapter is looked at and which knot is chosen; `bar` draws the top, `journey`
the chapters at the left, `loom` the carpet and its knots, `card` the chosen level at the right.
"""

from game.scenes.map.scene import MapScene

__all__ = ["MapScene"]
