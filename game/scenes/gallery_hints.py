"""Hints as exhibits: each kind of next block, in each face."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from game.levels.level import Level
from game.program import Program
from game.scenes.home import Home
from game.scenes.play import PlayScene
from game.scenes.play.aside import OFTEN
from game.scenes.play.python import show_tab
from game.scenes.play.runs import arrived
from game.source import parse
from game.ui.events import Pressed

__all__ = ["hinted", "hints"]

HALF = {
    "play-hint-put": (2, 10, 4, "forward()\ntake()\nforward()\nforward()\nput()"),
    "play-hint-place": (2, 10, 2, "forward()\ntake()\nforward()\nforward()\nput()"),
    "play-hint-move": (2, 10, 4, "forward()\ntake()\nforward()\nright()\nforward()\nput()"),
    "play-hint-python": (2, 10, 4, "forward()\ntake()\nforward()\nforward()\nput()"),
    "play-hint-test": (
        7, 10, 4, "while not at_goal():\n    forward()\n    if ...:\n        left()",
    ),
    "beads-hint-put": (2, 10, 4, "forward()\ntake()\nforward()\nforward()\nput()"),
    "beads-hint-away": (
        3, 2, 4, "forward()\nforward()\nforward()\nright()\nforward()\nforward()",
    ),
    "beads-hint-value": (
        4, 6, 4, "for _ in range(4):\n    forward()\n    left()\n    forward()\n    right()",
    ),
}  # fmt: skip
"""Programs that are not there yet: chapter, level, how many hints were asked for, the program."""


def hints(home: Home) -> Iterator[tuple[str, partial[PlayScene]]]:
    """Names and scenes; only of chapters that are there."""
    yield "play-offer", partial(offer, home, False)
    yield "beads-offer", partial(offer, home, True)
    for name, (chapter, number, steps, text) in HALF.items():
        if chapter <= len(home.chapters):
            level = home.chapters[chapter - 1].levels[number - 1]
            program = parse(text, level.toolbox).program
            beads, python = name.startswith("beads"), name.endswith("python")
            yield name, partial(hinted, home, level, program, steps, beads, python)


def offer(home: Home, beads: bool) -> PlayScene:
    """The same mistake for the third time: a small level is offered."""
    level = home.chapters[1].levels[9]
    scene = PlayScene(home, level)
    scene.beads = scene.editor.beads = beads
    first, second, *rest = level.solution.body
    scene.editor.set_program(Program((second, first, *rest)))
    for _ in range(OFTEN):
        scene.run_now()
        if scene.playback:
            scene.playback.seek(scene.playback.last)
        arrived(scene)
    return scene


def hinted(
    home: Home,
    level: Level,
    program: Program,
    steps: int,
    beads: bool,
    python: bool,
) -> PlayScene:
    """A level with a program in it, in which so many hints were asked for."""
    scene = PlayScene(home, level)
    scene.beads = scene.editor.beads = beads
    show_tab(scene, "blocks")
    scene.editor.set_program(program)
    if python:
        show_tab(scene, "python")
    for _ in range(steps):
        scene.handle(Pressed("hint"))
    return scene
