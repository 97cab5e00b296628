"""The lines a child may choose for the card of its cloth; they keep the rules of messages."""

from __future__ import annotations

from game.values import N_

__all__ = ["MOTTOS"]

MOTTOS = (
    N_("Every pattern begins with one knot."),
    N_("One rule ties a hundred knots."),
    N_("I try, I look, I try again."),
    N_("A wrong knot can be undone and tied anew."),
    N_("Repeat it, change one thing, look again."),
    N_("Row after row, and here is a carpet."),
    N_("Made of yarn and thought."),
)
