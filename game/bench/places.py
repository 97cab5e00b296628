"""Apps brought to the places that are measured; run in child processes."""

from __future__ import annotations

from functools import cache

from game.data import data_root
from game.levels.level import Level
from game.program import Node, Program
from game.scenes.app import App
from game.scenes.gallery import sample_home
from game.scenes.home import Home
from game.scenes.play import PlayScene
from game.scenes.title import TitleScene

__all__ = ["at_level", "at_title", "home", "level_at", "long_program", "rest_in_level"]


@cache
def home() -> Home:
    """A home with four children, kept in memory."""
    return sample_home(data_root(), "en")


def level_at(chapter: int, number: int) -> Level:
    """The level of a number in a chapter, both from 1."""
    found = home().library.level(f"{chapter}.{number}")
    assert found is not None, f"there is no level {chapter}.{number}"
    return found


def at_title() -> App:
    """The title."""
    return App(home(), TitleScene(home()))


def at_level(level: Level, beads: bool = False, program: Program | None = None) -> App:
    """A level, with the program it starts with or another one."""
    scene = PlayScene(home(), level)
    scene.beads = scene.editor.beads = beads
    if program is not None:
        scene.editor.set_program(program)
    return App(home(), scene)


def long_program(blocks: int) -> Program:
    """So many simple blocks, the longest of them nested in loops of ten."""
    body: list[Node] = []
    id = 0
    while id < blocks:
        inside = []
        for _ in range(min(9, max(0, blocks - id - 1))):
            id += 1
            inside.append(Node(id, "forward" if id % 3 else "right", ()))
        id += 2
        body.append(Node(id - 1, "repeat", (Node(10_000 + id, "number", (2,)), tuple(inside))))
    return Program(tuple(body))


def rest_in_level(folder: str) -> None:
    """A level left alone in the real loop, until the process is ended."""
    from game.shell.probe import rest

    rest(lambda: at_level(level_at(2, 10)), folder)


def rest_at_title(folder: str) -> None:
    """The title left alone in the real loop, until the process is ended."""
    from game.shell.probe import rest

    rest(at_title, folder)
