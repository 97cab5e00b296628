"""The worst programs in the real game: Run is pressed, and the game goes on answering."""

from __future__ import annotations

import dataclasses

import pytest
from hostile_bombs import BOMBS

from game.blocks import Toolbox, check
from game.data import data_root
from game.scenes.app import App
from game.scenes.gallery import sample_home
from game.scenes.play import PlayScene
from game.source import parse
from game.ui.pilot import Pilot
from game.worlds import QUEST

WORST = (
    "towers of powers", "numbers that grow", "texts kept", "lists that double", "lists in lists",
    "many lists", "rows of numbers", "endless loops", "recursion", "two that call each other",
    "recursion with large names", "output", "deep if", "many names", "picture of much",
    "lists in themselves", "long choices of cases", "calls that double",
)  # fmt: skip
WORLD = "while True:\n    left()\n    if path_ahead():\n        forward()\n    x = 'ə' * 9\n"


def worst() -> list[str]:
    """One program of each bad family that is whole enough to be run, and one that moves."""
    every = Toolbox.of(QUEST)
    found = [WORLD]
    for name in WORST:
        programs = [(text, parse(text, every)) for text in BOMBS[name]]
        good = [text for text, read in programs if not read.diagnostics]
        assert good, name
        found.append(good[-1])
    return found


@pytest.mark.parametrize("text", worst(), ids=("moving", *WORST))
def test_the_game_goes_on_whatever_is_run(text: str) -> None:
    home = sample_home(data_root(), "az")
    every = Toolbox.of(QUEST)
    program = parse(text, every).program
    assert not check(program, every)
    level = dataclasses.replace(home.chapters[1].levels[3], toolbox=every, start=program)
    scene = PlayScene(home, level)
    scene.editor.programs, scene.editor.drafts, scene.editor.at = [program], [None], 0
    app = App(home, scene)
    pilot = Pilot(app)
    assert scene.editor.program == program
    pilot.click(key="run")
    assert scene.runs
    assert scene.verdict is not None
    assert all(run.count <= 10_000 for run in scene.runs)
    pilot.wait(0.5)
    assert pilot.words
    assert scene.playback is not None
    ended = scene.playback.ended
    pilot.press("space")
    assert ended or not scene.playback.playing
    pilot.click(key="menu")
    pilot.wait(0.2)
    assert app.scene is not scene
