"""The pulse in the exhibits of the gallery: a child half-way through it, a class with totals."""

from __future__ import annotations

from dataclasses import replace

from game.progress.state import Event as Fact
from game.pulse import MemoryPulse
from game.scenes.home import Home
from game.scenes.pulse import AskScene
from game.ui.events import Pressed

__all__ = ["half_asked", "with_totals"]

CLASS = ((0, "before", (4, 5, 4, 2)), (0, "after", (1, 4, 6, 4)), (1, "before", (1, 2, 1, 1)))
"""Chapters from 0, moments, and how many of a class had each score."""


def half_asked(home: Home, answered: int) -> AskScene:
    """The pulse after so many answers, and one face tapped for the next."""
    scene = AskScene(home, home.chapters[2], "before", ())
    for at in range(answered + 1):
        if not scene.thanking:
            for face in scene.order[: 2 if at < answered else 1]:
                scene.handle(Pressed(("face", face.key)))
        if at < answered:
            scene.handle(Pressed("next"))
    return scene


def with_totals(home: Home) -> Home:
    """A home in which the pulse is on and a class has answered."""
    other = replace(home, pulse=MemoryPulse())
    other.library = home.library
    for chapter, moment, counts in CLASS:
        for score, count in enumerate(counts):
            for _ in range(count):
                other.pulse.add(home.chapters[chapter].id, moment, score)
    home.keeper.keep(Fact.of("setting", name="pulse", value=True))
    return other
