"""Myth or fact in its telling states, for the gallery."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from game.scenes.home import Home
from game.scenes.myth.scene import MythScene
from game.scenes.scene import Scene
from game.ui.events import Pressed

__all__ = ["exhibits"]

MYTH, FACT, PLAIN = "myth-carpet-and-code", "myth-good-news", "myth-recipe"


def exhibits(home: Home) -> Iterator[tuple[str, Callable[[], Scene], float]]:
    """Name, scene and seconds: the question, half unpicked, both answers, and a wrong guess."""
    yield "myth-ask", partial(_after, home, MYTH, ""), 0.0
    yield "myth-pull", partial(_after, home, MYTH, "myth", 0.4), 0.0
    yield "myth-undone", partial(_after, home, MYTH, "myth", 1.0), 0.0
    yield "myth-fact", partial(_after, home, FACT, "fact"), 1.0
    yield "myth-surprise", partial(_after, home, PLAIN, "fact"), 2.0
    yield "myth-guest", partial(MythScene, home, True), 0.0


def _after(home: Home, id: str, guess: str, pulled: float = 0.0) -> Scene:
    """An item after a guess, so much of it pulled out by hand."""
    scene = MythScene(home)
    scene.myth = next((one for one in home.myths if one.id == id), scene.myth)
    if guess:
        scene.handle(Pressed(("guess", guess)))
    scene.pulled = pulled or scene.pulled
    return scene
