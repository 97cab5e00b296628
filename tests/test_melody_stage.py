"""Melody on the play screen: readable in every look, with brackets, answers and its end."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.scenes.app import App
from game.ui.box import Box
from game.ui.lint import lint
from game.ui.paint import Words
from game.ui.pilot import Pilot
from tests.test_desk_stage import LOOKS, MEASURE, play
from tests.test_melody_levels import CHOIR, ROUND, SILENT, STARS, loaded


def words(box: Box) -> list[str]:
    own = [one.text for one in box.paints if isinstance(one, Words)]
    return [*own, *(text for kid in box.kids for text in words(kid))]


@pytest.mark.parametrize("language", ["ru", "xx"])
@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("text", [CHOIR, ROUND, STARS, SILENT])
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


def test_what_a_knot_played_wears_its_name(tmp_path: Path) -> None:
    scene = play(loaded(ROUND, tmp_path))
    scene.run_now()
    assert scene.playback is not None
    scene.playback.seek(1)
    assert "tune" not in _stage(scene)
    scene.playback.seek(scene.playback.last)
    assert _stage(scene).count("tune") == 2


def _stage(scene: object) -> list[str]:
    app = App(scene.home, scene)  # type: ignore[attr-defined, arg-type]
    tree = app.view(1366, 768, MEASURE)
    parts = tree.kids[1].kids
    stage = [one for one in parts if not any(kid.key.startswith("call:") for kid in one.kids)]
    return [text for part in stage for text in words(part)]


def test_silence_is_an_answer_in_the_language_of_the_child(tmp_path: Path) -> None:
    scene = play(loaded(SILENT, tmp_path), "az")
    assert "sakitlik" in words(App(scene.home, scene).view(1366, 768, MEASURE))
    pilot = Pilot(App(scene.home, scene), 1366, 768, MEASURE)
    pilot.click("pick:1")
    pilot.press("f5")
    assert scene.verdict is not None and scene.verdict.won
