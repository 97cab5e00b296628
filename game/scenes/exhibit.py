"""One screen in one state, and the few ways to bring it there that exhibits share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from game.levels.level import Level
from game.scenes.app import App
from game.scenes.home import Home
from game.scenes.play import PlayScene
from game.scenes.scene import Scene

__all__ = ["Exhibit", "as_child", "play", "run", "shown"]


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A screen in one state: its name and how to bring an app there."""

    name: str
    make: Callable[[], App]


def shown(home: Home, name: str, make: Callable[[], Scene], seconds: float = 0.0) -> Exhibit:
    """A scene after some seconds, twenty frames in each."""

    def app() -> App:
        made = App(home, make())
        for _ in range(int(seconds * 20)):
            made.update(0.05)
        return made

    return Exhibit(name, app)


def as_child(home: Home, child: str) -> Home:
    """The same home with another child playing."""
    other = replace(home, player_id=child)
    other.library, other.people = home.library, home.people
    return other


def play(home: Home, level: Level, beads: bool) -> PlayScene:
    """A level with its blocks in words or in beads."""
    scene = PlayScene(home, level)
    scene.beads = scene.editor.beads = beads
    return scene


def run(home: Home, level: Level, beads: bool = False, start: bool = False) -> PlayScene:
    """A run that has just begun: of the solution, or of what the level starts with."""
    scene = play(home, level, beads)
    if not start:
        scene.editor.set_program(level.solution)
    scene.run_now()
    return scene
