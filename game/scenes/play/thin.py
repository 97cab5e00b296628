"""Fewer sounds where a run is fast: a string of ticks is a rhythm, a heap of them is noise."""

from __future__ import annotations

from dataclasses import dataclass

from game.scenes.scene import Cue, Effect

__all__ = ["GAP_S", "Thinned"]

GAP_S = 0.12
"""The least time between two sounds of steps: at twice the speed all are heard, at four not."""

TELLING = ("bump", "gate", "swap", "send", "row", "wool")
PLAIN = ("step_move", "step_act", "step_loop", "step_if", "step_box")
RANK = {name: rank for rank, name in enumerate((*PLAIN[::-1], *TELLING[::-1]))}


@dataclass
class Thinned:
    """Lets the most telling sound through of those that fall into one gap.

    Mutable: the seconds since one was let through, and which waits for the gap to end.
    """

    since: float = GAP_S
    waiting: str = ""

    def thin(self, effects: tuple[Effect, ...], dt: float) -> tuple[Effect, ...]:
        """The effects of `dt` seconds, with at most one sound of a step among them."""
        self.since += dt
        kept: list[Effect] = []
        for effect in effects:
            if isinstance(effect, Cue) and effect.name in RANK:
                self.waiting = max(self.waiting, effect.name, key=lambda name: RANK.get(name, -1))
            else:
                kept.append(effect)
        if self.waiting and self.since >= GAP_S:
            kept.insert(0, Cue(self.waiting))
            self.since, self.waiting = 0.0, ""
        return tuple(kept)
