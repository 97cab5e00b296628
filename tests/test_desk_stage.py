"""Desk on the play screen: readable in every language and look, played to its end."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.data import data_root
from game.levels import Level
from game.scenes.app import App
from game.scenes.gallery import sample_home
from game.scenes.play import PlayScene
from game.scenes.play.playback import LONG
from game.shell.fonts import Fonts
from game.ui.box import Box
from game.ui.lint import lint
from game.ui.paint import Words
from game.ui.pilot import Pilot
from tests.test_desk_levels import BOWLS, LEAFLETS, NUTS, VOTE, loaded

LOOKS = {
    "800x600": (800, 600, {}),
    "1366x768": (1366, 768, {}),
    "small-and-large": (800, 600, {"large": True, "still": True}),
}
MEASURE = Fonts().measure


def play(level: Level, language: str = "en", **look: bool) -> PlayScene:
    home = sample_home(data_root(), language, **look)
    scene = PlayScene(home, replace(level, chapter=home.chapters[0].id))
    if level.form != "predict":
        scene.editor.set_program(level.solution)
    return scene


def labels(box: Box) -> list[str]:
    return [box.label, *(label for kid in box.kids for label in labels(kid))]


@pytest.mark.parametrize("language", ["ru", "xx"])
@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("text", [NUTS, VOTE, LEAFLETS, BOWLS])
def test_no_word_sticks_out(text: str, look: str, language: str, tmp_path: Path) -> None:
    width, height, how = LOOKS[look]
    scene = play(loaded(text, tmp_path), language, **how)
    for share in (None, 0.4, 1.0):
        if share is not None and scene.level.form != "predict":
            scene.run_now()
            assert scene.playback is not None
            scene.playback.playing, scene.playback.at = False, scene.playback.last * share
        tree = App(scene.home, scene).view(width, height, MEASURE)
        assert [one for one in lint(tree, MEASURE) if one.kind != "small"] == []


def test_the_papers_left_and_the_boxes_are_told(tmp_path: Path) -> None:
    scene = play(loaded(NUTS, tmp_path))
    scene.run_now()
    assert scene.playback is not None
    for step, left in ((0, 4), (scene.playback.last, 0)):
        scene.playback.seek(step)
        tree = App(scene.home, scene).view(1366, 768, MEASURE)
        assert f"Papers left: {left}" in labels(tree)
    assert "[bowl] 2" in scene.picture_words()


def test_given_names_are_seen_before_the_run_and_what_is_announced_after(tmp_path: Path) -> None:
    scene = play(loaded(LEAFLETS, tmp_path))
    assert "money = 10" in str(labels(App(scene.home, scene).view(1366, 768, MEASURE)))
    scene.run_now()
    assert scene.playback is not None
    scene.playback.seek(scene.playback.last)
    assert "3" in labels(App(scene.home, scene).view(1366, 768, MEASURE))


def test_an_answer_in_words_can_be_chosen_with_the_keyboard(tmp_path: Path) -> None:
    scene = play(loaded(BOWLS, tmp_path))
    pilot = Pilot(App(scene.home, scene), 1366, 768, MEASURE)
    pilot.click("pick:0")
    pilot.press("f5")
    assert scene.verdict is not None and scene.verdict.won


def test_a_hundred_papers_are_played_faster(tmp_path: Path) -> None:
    scene = play(loaded(NUTS, tmp_path))
    scene.run_now()
    assert scene.playback is not None and scene.playback.last < LONG
    long = replace(scene.playback, trace=scene.runs[1], at=0.0, playing=True)
    assert long.last > 1.5 * LONG
    long.advance(LONG * 0.32 + 0.01)
    assert long.ended


@pytest.mark.parametrize("language", ["az", "ru"])
def test_the_word_to_type_is_read_in_full_on_a_box(language: str) -> None:
    home = sample_home(data_root(), language)
    levels = [one for chapter in home.chapters for one in chapter.levels]
    sorting = next(one for one in levels if one.id == "council-13")
    tree = App(home, PlayScene(home, sorting)).view(800, 600, MEASURE)
    assert {"today", "later"} <= set(words(tree))


def words(box: Box) -> list[str]:
    own = [paint.text for paint in box.paints if isinstance(paint, Words)]
    return [*own, *(word for kid in box.kids for word in words(kid))]
