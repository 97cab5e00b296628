"""The exhibits of the author's desk: the shelf, the choice of a world, the four steps."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from game.scenes.author.fresh import NewScene
from game.scenes.author.maker import STEPS, MakerScene
from game.scenes.author.shelf import ShelfScene
from game.scenes.home import Home
from game.scenes.sample_author import MADE, OTHERS, with_levels
from game.scenes.scene import Push, Scene
from game.ui.events import Pressed

__all__ = ["author_scenes"]

Shown = tuple[str, Home, Callable[[], Scene], float]
"""The name of an exhibit, the home it is shown in, what makes it, after how many seconds."""


def author_scenes(home: Home) -> Iterator[Shown]:
    """All of them."""
    full = with_levels(home)
    whole, empty = MADE
    yield "shelf-empty", home, partial(ShelfScene, home), 0.0
    yield "shelf", full, partial(ShelfScene, full), 0.0
    yield "maker-worlds", home, partial(NewScene, home, "x", ""), 0.0
    for step in STEPS:
        yield f"maker-{step}", full, partial(MakerScene, full, whole, step), 0.3
    yield "maker-begun", full, partial(MakerScene, full, empty), 0.1
    for kind in OTHERS:
        yield f"maker-{kind}", full, partial(MakerScene, full, f"made-{kind}"), 0.1
    yield "maker-lacks", full, partial(MakerScene, full, empty, "try"), 0.1
    yield "maker-mend", full, partial(_mending, full, whole), 0.1
    yield "maker-solve", full, partial(_solving, full, whole), 0.1


def _mending(home: Home, id: str) -> Scene:
    """A level in which the child begins with a program."""
    scene = MakerScene(home, id, "blocks")
    scene.handle(Pressed(("form", "fix")))
    return scene


def _solving(home: Home, id: str) -> Scene:
    """The level being solved by who makes it."""
    effects = MakerScene(home, id, "try").handle(Pressed("solve"))
    scene: Scene = next(effect.scene for effect in effects if isinstance(effect, Push))
    return scene
