"""The end of a run is the same end however the playhead came there; values are predicted."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from game.data import data_root
from game.scenes.app import App
from game.scenes.gallery import sample_home
from game.scenes.play import PlayScene
from game.ui.box import Box
from game.ui.pilot import Pilot

SIZES = [(1366, 768), (800, 600)]


def at_level(name: str, solved: bool = True, size: tuple[int, int] = SIZES[0]) -> tuple[App, Pilot]:
    home = sample_home(data_root(), "en")
    level = home.library.level(name)
    assert level is not None
    scene = PlayScene(home, level)
    if solved:
        scene.editor.set_program(level.solution)
    app = App(home, scene)
    return app, Pilot(app, *size)


def scene_of(app: App) -> PlayScene:
    assert isinstance(app.scene, PlayScene)
    return app.scene


@pytest.mark.parametrize("name", ["2.3", "11.7", "12.2"])
@pytest.mark.parametrize("way", ["play", "keys", "press", "drag", "steps", "over"])
def test_the_end_of_a_won_run_opens_success_however_it_is_reached(name: str, way: str) -> None:
    app, pilot = at_level(name)
    scene = scene_of(app)
    scene.run_now()
    for _ in range(len(scene.level.states)):
        if app.scene is scene:
            reach(scene, pilot, way)
            pilot.wait(0.8)
    assert app.scene.name == "success"


def reach(scene: PlayScene, pilot: Pilot, way: str) -> None:
    """Bring the playhead to the end of the map that is shown."""
    playback = scene.playback
    assert playback is not None
    if way == "play":
        for _ in range(60):
            if scene.playback is not playback or pilot.app.scene is not scene:  # type: ignore[attr-defined]
                return
            pilot.wait(0.5)
        return
    pilot.press("f5")
    assert not playback.playing and not playback.ended
    match way:
        case "keys":
            pilot.app.director.focus = "strip"
            pilot.press("end")
        case "press":
            strip = pilot.rect("strip")
            assert strip is not None
            pilot.click_at(strip.right - 6, strip.middle[1])
            playback.seek(playback.last - 1)
            pilot.press("f10")
        case "drag":
            strip = pilot.rect("strip")
            assert strip is not None
            for _ in range(40):  # a long strip moves on below the shuttle
                if not playback.ended:
                    pilot.drag("Shuttle", (strip.right - 8, strip.bottom - 30))
        case "steps":
            playback.seek(playback.last - 1)
            pilot.press("f10")
        case _:
            playback.seek(playback.last - 1)
            pilot.press("ctrl+f10")


def test_a_program_of_one_step_has_its_end_by_steps_too() -> None:
    app, pilot = at_level("1.1")
    scene = scene_of(app)
    for _ in range(40):
        if app.scene is scene:
            pilot.press("f10")
    assert app.scene.name == "success"


def test_who_goes_back_between_two_maps_stays_in_the_first() -> None:
    app, pilot = at_level("12.6")
    scene = scene_of(app)
    scene.run_now()
    assert scene.playback is not None and len(scene.runs) > 1
    pilot.press("f5")
    pilot.app.director.focus = "strip"
    pilot.press("end", "left", "left")
    assert scene.variant == 0
    here = scene.playback.at
    pilot.wait(2)
    assert scene.variant == 0 and scene.playback.at == here


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("answer", "right"), [(1, True), (0, False), (2, False)])
def test_a_predicted_value_is_told_by_the_trace(
    size: tuple[int, int], answer: int, right: bool
) -> None:
    app, pilot = at_level("12.1", solved=False, size=size)
    scene = scene_of(app)
    pilot.press("f5")
    assert scene.playback is None
    pilot.see("First choose your answer.")
    text = scene.level.choices[answer].text
    pilot.click(text)
    pilot.press("f5")
    pilot.press("f5")
    assert scene.playback is not None and not scene.playback.playing
    steps = scene.playback.trace.steps
    scene.playback.seek(next(k for k, step in enumerate(steps) if ("i", 1) in step.names))
    pilot.wait(0.1)
    assert pilot.has("i = 1")
    pilot.app.director.focus = "strip"
    pilot.press("end")
    pilot.wait(1)
    if right:
        assert app.scene.name == "success"
        return
    assert app.scene is scene and scene.verdict is not None and not scene.verdict.won
    heard = next(box for box in everything(pilot.tree) if box.label == "0; 1; 2; 3")
    for k in range(len(scene.level.choices)):
        answer_box = pilot.rect(f"pick:{k}")
        assert answer_box is not None and answer_box.bottom < heard.rect.y
    told = {mistake.says for mistake in scene.level.mistakes}
    assert scene.speech.text in {scene.home.told(scene.level, one) for one in told}


def everything(box: Box) -> Iterator[Box]:
    yield box
    for kid in box.kids:
        yield from everything(kid)
