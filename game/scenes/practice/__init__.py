"""Practice: a concept, how hard, and a seed of three pictures; the puzzle itself is a play screen.

`scene` holds what is chosen and makes the puzzle (`game.practice`), `view` draws the list of
concepts and the card with the puzzle. A concept opens with the carpet that teaches it. What is
solved is kept like any attempt, under an id of its own, and ties no knot.
"""

from __future__ import annotations

from game.scenes.practice.scene import PracticeScene

__all__ = ["PracticeScene"]
