"""Melody on the play screen: readable in every look, with brackets, answers and its end."""

from __future__ import annotations

from pathlib import Path

import pytest
from pictures import same_picture

from game.scenes.app import App
from game.scenes.home import Home
from game.scenes.play import PlayScene
from game.scenes.play.marks import Listen
from game.scenes.play.melody.timing import BEAT_S
from game.scenes.play.stages import Room, stage_of
from game.shell.picture import draw
from game.ui.box import Box
from game.ui.events import Pressed
from game.ui.lint import lint
from game.ui.paint import Words
from game.ui.pen import Pen
from game.ui.pilot import Pilot
from game.ui.rect import Rect
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


@pytest.mark.parametrize("look", ["plain", "contrast"])
def test_the_roll_looks_as_it_did(
    look: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    level = loaded(ROUND.replace("world: melody", "world: melody\nmode: segah"), tmp_path)
    scene = play(level, contrast=look == "contrast")
    scene.run_now()
    assert scene.playback is not None
    scene.playback.seek(scene.playback.last)
    scene.handle(Pressed(Listen("mine")))
    scene.music.listening.at = 5.5 * BEAT_S
    pen = Pen(1366, 768, scene.home.theme, MEASURE, scene.home.catalogue.say)
    area = Rect(0, 0, 586, 466)
    room, shown = Room(area, area, 0.24, 96), stage_of(scene.level)
    stage = Box(area, tuple(shown.world(scene, pen, room)), shown.places(scene, pen, room))
    same_picture(draw(stage, 586, 466), f"melody-{look}", request, tmp_path)


@pytest.mark.parametrize("mode", ["major", "minor", "rast", "shur", "segah"])
def test_a_mode_is_told_by_an_honest_name(mode: str, tmp_path: Path) -> None:
    level = loaded(ROUND.replace("world: melody", f"world: melody\nmode: {mode}"), tmp_path)
    found = words(App(*_home(play(level))).view(1366, 768, MEASURE))
    near = mode not in ("major", "minor")
    assert (f"near {mode.title()}" if near else mode) in found


def _home(scene: PlayScene) -> tuple[Home, PlayScene]:
    return scene.home, scene


def test_the_keys_to_listen_with_are_large_enough_for_a_finger(tmp_path: Path) -> None:
    for width, height in ((800, 600), (1366, 768), (1920, 1080)):
        for beads in (False, True):
            scene = play(loaded(ROUND, tmp_path))
            scene.beads = scene.editor.beads = beads
            scene.run_now()
            tree = App(scene.home, scene).view(width, height, MEASURE)
            keys = [box for box in _all(tree) if box.key.startswith("listen:")]
            assert len(keys) == 2
            assert all(box.rect.w >= 44 and box.rect.h >= 44 for box in keys)


def _all(box: Box) -> list[Box]:
    return [box, *(one for kid in box.kids for one in _all(kid))]


def test_silence_is_an_answer_in_the_language_of_the_child(tmp_path: Path) -> None:
    scene = play(loaded(SILENT, tmp_path), "az")
    assert "sakitlik" in words(App(scene.home, scene).view(1366, 768, MEASURE))
    pilot = Pilot(App(scene.home, scene), 1366, 768, MEASURE)
    pilot.click("pick:1")
    pilot.press("f5")
    assert scene.verdict is not None and scene.verdict.won
