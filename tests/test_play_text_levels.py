"""Levels in which Python is typed, played through the real screens."""

from __future__ import annotations

import pytest

from game.data import data_root
from game.levels import judge, load_library
from game.levels.level import Level
from game.progress import MemoryKeeper
from game.progress.state import Event as Fact
from game.scenes.app import App
from game.scenes.home import Home
from game.scenes.play import PlayScene
from game.source import show
from game.ui.events import Pasted
from game.ui.pilot import Pilot

LEVELS = [one for one in load_library(data_root() / "levels").levels if one.face == "text"]
MENDED = [one for one in LEVELS if one.draft]
MISSPELT = [(level, mistake) for level in LEVELS for mistake in level.mistakes if mistake.draft]


def at(level: Level, face: str = "words", language: str = "en") -> tuple[PlayScene, Pilot]:
    """A child at a level; the face of blocks it has chosen is not asked where Python is typed."""
    home = Home.open(data_root(), MemoryKeeper(), lambda: "new", language)
    home.keeper.keep(Fact.of("player_made", "p", name="Əli", number=1))
    home.keeper.keep(Fact.of("face", "p", value=face))
    home.player_id = "p"
    mine = home.library.level(level.id)
    assert mine is not None
    scene = PlayScene(home, mine)
    return scene, Pilot(App(home, scene))


def write(scene: PlayScene, pilot: Pilot, text: str) -> None:
    """The sheet anew, letter by letter; spaces that come by themselves stay or are taken away."""
    pilot.tab_to("python")
    pilot.press("ctrl+a", "delete")
    for number, line in enumerate(text.rstrip("\n").split("\n")):
        if number:
            pilot.press("return")
        wanted = len(line) - len(line.lstrip(" "))
        while len(scene.text.page.line) > wanted:
            pilot.press("backspace")
        pilot.type(line[len(scene.text.page.line) :])
    assert scene.text.page.text == text.rstrip("\n")


def paste(pilot: Pilot, text: str) -> None:
    """The sheet anew, from the clipboard."""
    pilot.tab_to("python")
    pilot.press("ctrl+a", "delete")
    pilot._hear(Pasted(text))


def test_there_are_levels_to_type_in() -> None:
    assert len(LEVELS) >= 18 and len(MENDED) >= 2 and len(MISSPELT) >= 8


@pytest.mark.parametrize("level", LEVELS, ids=lambda level: level.id)
def test_a_level_in_letters_is_won_by_typing(level: Level) -> None:
    scene, pilot = at(level, "beads")
    assert not scene.beads and scene.tab == "python"
    if level.form == "predict":
        wins = [judge(level, level.start, choice=one).won for one in level.choices]
        pilot.click(key=f"pick:{wins.index(True)}")
    else:
        write(scene, pilot, show(level.solution, level.toolbox).text)
    pilot.press("f5")
    while pilot.has("speed:4.0") or pilot.has("speed:2.0"):
        pilot.click(key="speed:4.0" if pilot.has("speed:4.0") else "speed:2.0")
    for _ in range(200):
        if pilot.sees("Knot tied!"):
            break
        pilot.wait(0.8, 0.4)
    pilot.see("Knot tied!")
    assert scene.home.won(level)


@pytest.mark.parametrize("level", MENDED, ids=lambda level: level.id)
def test_a_text_to_mend_stands_there_and_is_not_explained_before_it_was_run(level: Level) -> None:
    scene, pilot = at(level)
    assert scene.text.page.text == level.draft
    pilot.wait(2, 0.1)
    assert scene.text.cards.open is None
    pilot.click(key="run")
    assert scene.playback is None and scene.speech.mood == "think"
    assert scene.text.cards.open is not None
    write(scene, pilot, "forward()")
    pilot.press(*["ctrl+z"] * 4)
    assert scene.text.page.text == level.draft


@pytest.mark.parametrize(("level", "mistake"), MISSPELT, ids=lambda one: one.id)
def test_the_line_of_an_expected_slip_is_said(level: Level, mistake: object) -> None:
    scene, pilot = at(level)
    paste(pilot, mistake.draft)  # type: ignore[attr-defined]
    pilot.press("f5")
    assert scene.playback is None
    assert scene.speech.text == mistake.says  # type: ignore[attr-defined]
