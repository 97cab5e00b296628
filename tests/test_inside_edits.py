"""A program changes while a run of it is shown: nothing of the old run stays on the new text."""

from __future__ import annotations

import random

import pytest
from faults import scaled
from test_play_inside import playing

from game.data import data_root
from game.editor.text.page import Page
from game.program import Node, Program
from game.scenes.app import App
from game.scenes.gallery import sample_home
from game.scenes.play import PlayScene
from game.scenes.play.python import show_tab
from game.source import show
from game.ui.events import TextInput
from game.ui.pilot import Pilot
from game.ui.reach import can_press, reachable, spots

LINES = "n = 1\nfor i in range(3):\n    n += 1\n    forward()\nforward()\n"
LONG = Program(tuple(Node(id, "left") for id in range(1, 9)))

ACTS = (
    *(
        "f5",
        "f10",
        "f10",
        "shift+f10",
        "ctrl+f10",
        "ctrl+1",
        "ctrl+2",
        "ctrl+3",
        "ctrl+z",
        "ctrl+y",
    ),
    *("delete", "backspace", "return", "up", "down", "left", "right", "home", "end", "tab"),
    *("f8", "f8", "shift+f8"),
    *("ctrl+a", "ctrl+d", "f9", "ctrl+f9", "escape", "shift+tab", "ctrl+return", "b"),
    *("letters", "trash", "undo", "redo", "seek", "wait", "press", "pieces"),
)
PIECES = (
    "n = 3\n",
    "for i in range(2):\nforward()\n",
    "print(n)\n",
    "if n",
    "x = [1, 2]\n",
    "(",
    "'",
)


def test_a_program_from_elsewhere_shows_on_the_page_without_the_run_of_the_old_one() -> None:
    scene, pilot = playing(LINES)
    pilot.press("ctrl+2")
    pilot.press("f10")
    assert scene.lit() and scene.seen is not None
    scene.editor.set_program(LONG)
    pilot.wait(0.1)
    assert scene.text.page.text == "left()\n" * 7 + "left()"
    assert scene.lit() == 0 and scene.seen is None and not scene.rounds()
    scene.editor.set_program(Program())
    pilot.wait(0.1)
    assert scene.text.page.text == "" and scene.text.line_of(5) == -1


def test_the_run_of_a_program_longer_than_the_page_lights_its_line() -> None:
    scene, pilot = playing("n = 1\n")
    pilot.press("ctrl+2")
    scene.editor.set_program(LONG)
    scene.run_now()
    assert scene.playback is not None
    scene.playback.seek(8)
    pilot.wait(0.1)
    assert scene.text.line_of(scene.lit()) == 7 < len(scene.text.page.lines)


def test_a_breakpoint_stays_at_its_line_while_lines_are_written_above_it() -> None:
    scene, pilot = playing(LINES)
    pilot.press("escape", "ctrl+2")
    forward = scene.text.block_at(3)
    scene.text.halt(3)
    assert scene.editor.breaks == {forward}
    pilot.press("ctrl+home")
    pilot.type("m = 2")
    pilot.press("return")
    assert scene.text.halts == {4}
    pilot.wait(1)
    assert scene.editor.breaks == {scene.text.block_at(4)}
    pilot.type("x = (")
    pilot.press("return")
    pilot.wait(1)
    assert scene.text.broken and scene.text.halts == {5}
    while scene.editor.at:
        pilot.press("ctrl+z")
    pilot.wait(1)
    assert scene.text.page.text.startswith("n = 1") and scene.text.halts == {3}
    pilot.press("ctrl+y", "ctrl+y")
    pilot.wait(1)
    pilot.press("ctrl+1")
    lines = {scene.text.page.lines[line] for line in scene.text.halts}
    assert lines == {"    forward()"}
    pilot.click(key="undo")
    assert {scene.text.page.lines[line] for line in scene.text.halts} == {"    forward()"}


def test_a_text_that_cannot_be_read_is_not_lit_by_the_run_of_the_older_blocks() -> None:
    scene, pilot = playing("left()\nright()\n")
    pilot.press("ctrl+2", "ctrl+home")
    pilot.type("x = (")
    pilot.press("return")
    pilot.wait(1)
    assert scene.text.broken
    pilot.press("ctrl+1", "f10", "ctrl+2")
    assert scene.lit() and scene.text.line_of(scene.lit()) == -1
    pilot.press("f10")
    assert scene.text.page.text.startswith("x = (")


def test_a_line_that_is_taken_away_takes_its_breakpoint_along() -> None:
    scene, pilot = playing(LINES)
    pilot.press("escape", "ctrl+2")
    assert scene.text.halt(4) and not scene.text.halt(5)
    pilot.press("ctrl+a", "delete")
    pilot.wait(1)
    assert not scene.text.halts and not scene.editor.breaks


@pytest.mark.parametrize("level", ["11.1", "11.4", "11.7", "12.2", "12.6", "12.8"])
@pytest.mark.parametrize("seed", range(scaled(2, 20)))
def test_whatever_is_edited_at_whatever_step_nothing_breaks(level: str, seed: int) -> None:
    chance = random.Random(f"{level} {seed}")
    home = sample_home(data_root(), ("az", "en", "ru")[seed % 3])
    found = home.library.level(level)
    assert found is not None
    scene = PlayScene(home, found)
    show_tab(scene, "python")
    pilot = Pilot(App(home, scene), *chance.choice(((800, 600), (1366, 768))))
    text = show(found.solution, found.toolbox).text
    seen = 0
    for turn in range(90):
        if turn % 15 == 0:  # hands like these write few programs that run
            scene.choice = 0 if found.form == "predict" else None
            show_tab(scene, "python")
            scene.text.edit(Page.of(text), "paste")
            pilot.press("f5")
        if not isinstance(pilot.app.scene, PlayScene):  # type: ignore[attr-defined]
            pilot = Pilot(App(home, scene), pilot.width, pilot.height)
        act(scene, pilot, chance)
        seen += scene.lit() > 0
        assert scene.text.page.text == scene.text.steps.page.text
        lines = range(len(scene.text.page.lines))
        assert scene.text.halts <= set(lines)
        line = scene.text.line_of(scene.lit()) if scene.lit() else 0
        assert line in lines or (scene.text.broken and line == -1)
    assert seen


def act(scene: PlayScene, pilot: Pilot, chance: random.Random) -> None:
    """One thing a hand does, and a picture."""
    match chance.choice(ACTS):
        case "letters":
            write(pilot, chance.choice("ab1 =:(\"'#\n"))
        case "pieces":
            write(pilot, chance.choice(PIECES))
        case "trash" | "undo" | "redo" as key:
            press(pilot, chance, (key,))
        case "seek":
            if scene.playback:
                scene.playback.seek(chance.randrange(len(scene.playback.trace.steps)))
        case "wait":
            pilot.wait(chance.choice((0.1, 0.7)))
        case "press":
            press(pilot, chance, ("why", "number", "fault", "boxes", "call", "tag", "map", "offer"))
        case key:
            pilot.press(key)
    pilot.wait(0.02)


def write(pilot: Pilot, text: str) -> None:
    """Type into the text, if it is open."""
    if pilot.rect("python"):
        pilot.app.director.focus = "python"
        pilot.app.hear(TextInput(text))


def press(pilot: Pilot, chance: random.Random, names: tuple[str, ...]) -> None:
    """Press one of the boxes whose keys begin so, if there is one."""
    found = [
        spot
        for spot in spots(reachable(pilot.tree))
        if can_press(spot.box) and spot.shown.w > 4 and spot.shown.h > 4
        if spot.box.key.startswith(names)
    ]
    if found:
        pilot.click_at(*chance.choice(found).shown.middle)
