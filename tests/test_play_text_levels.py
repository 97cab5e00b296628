"""Levels in which Python is typed: what stands there, and what is said of a slip."""

from __future__ import annotations

import pytest
from shelves import game_library

from game.data import data_root
from game.levels.level import Level
from game.progress import MemoryKeeper
from game.progress.state import Event as Fact
from game.scenes.app import App
from game.scenes.home import Home
from game.scenes.play import PlayScene
from game.source import show
from game.ui.events import Pasted
from game.ui.pilot import Pilot

LEVELS = [one for one in game_library().levels if one.face == "text"]
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
def test_a_level_in_letters_opens_the_sheet_whatever_face_of_blocks_a_child_has(
    level: Level,
) -> None:
    scene, pilot = at(level, "beads")
    assert not scene.beads and scene.tab == "python"
    assert pilot.has("python") or level.form == "predict"
    text = level.draft or show(level.start, level.toolbox).text.rstrip("\n")
    assert scene.text.page.text == text


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
