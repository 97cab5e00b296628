"""Looking inside a run on the play screen: boxes, calls, why, over and out, breakpoints."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from game.blocks import Toolbox
from game.data import data_root
from game.editor.text.page import Spot
from game.progress import MemoryKeeper
from game.progress.state import Event as Fact
from game.scenes.app import App
from game.scenes.gallery import sample_home
from game.scenes.home import Home
from game.scenes.play import PlayScene
from game.source import parse
from game.ui.pilot import Pilot
from game.ui.reach import spots

PROGRAM = """numbers = [3, 1]
def inner(n):
    m = n * 2
    numbers.append(m)
    return m
def outer(n):
    x = inner(n) + 1
    return x
total = 0
total = outer(4)
outer(1)
forward()
"""


def playing(
    text: str = PROGRAM, width: float = 1366, height: float = 768
) -> tuple[PlayScene, Pilot]:
    """A child with a program of its own in a level of the second chapter."""
    home = Home.open(data_root(), MemoryKeeper(), lambda: "new", "en")
    home.keeper.keep(Fact.of("player_made", "p", name="Əli", number=1))
    home.keeper.keep(Fact.of("face", "p", value="words"))
    home.player_id = "p"
    level = home.chapters[1].levels[9]
    toolbox = Toolbox.of(level.world)
    program = parse(text, toolbox).program
    scene = PlayScene(home, replace(level, toolbox=toolbox, start=program))
    pilot = Pilot(App(home, scene), width, height)
    pilot.press("f10")
    assert scene.playback is not None
    return scene, pilot


def go(scene: PlayScene, pilot: Pilot, step: int) -> None:
    assert scene.playback is not None
    scene.playback.seek(step)
    pilot.wait(0.1)


def at(scene: PlayScene) -> int:
    assert scene.playback is not None
    return int(scene.playback.at)


def step_of(scene: PlayScene, **names: object) -> int:
    """The first step at which all these names have these values."""
    assert scene.playback is not None
    for k, step in enumerate(scene.playback.trace.steps):
        if names.items() <= dict(step.names).items():
            return k
    raise AssertionError(f"no step with {names}")


@pytest.mark.parametrize("size", [(1366, 768), (800, 600)])
def test_the_boxes_are_told_and_can_be_closed(size: tuple[int, int]) -> None:
    scene, pilot = playing(PROGRAM, *size)
    go(scene, pilot, step_of(scene, total=9))
    assert pilot.has("numbers = [3, 1, 8]")
    assert pilot.has("total = 9")
    pilot.click("Close the boxes")
    assert not pilot.has("total = 9")
    pilot.click("Show the boxes")
    assert pilot.has("total = 9")


def test_a_value_leads_to_the_step_that_changed_it_and_back() -> None:
    scene, pilot = playing()
    end = step_of(scene, total=9) + 1
    go(scene, pilot, end)
    pilot.click(key="why:total")
    assert at(scene) == step_of(scene, total=9)
    pilot.see(f"It changed here, in step {at(scene)}.")
    pilot.click("Back to where you asked")
    assert at(scene) == end
    assert not pilot.has("why-back")


def test_each_call_has_a_tab_with_its_own_boxes() -> None:
    scene, pilot = playing()
    go(scene, pilot, step_of(scene, m=8))
    assert pilot.has("m = 8")
    pilot.click(key="call:1")
    assert pilot.has("n = 4")
    assert not pilot.has("m = 8")
    pilot.click(key="call:0")
    assert pilot.has("total = 0")
    pilot.click(key="why:numbers")
    assert at(scene) == 1
    pilot.click("Back to where you asked")
    pilot.click(key="call:2")
    assert pilot.has("m = 8")


def test_keys_step_over_a_call_and_out_of_it() -> None:
    scene, pilot = playing()
    steps = scene.runs[0].steps
    call = next(k for k, step in enumerate(steps[1:-1], 1) if steps[k + 1].depth > step.depth)
    go(scene, pilot, call)
    pilot.press("f10")
    assert steps[at(scene)].depth > 0
    go(scene, pilot, call)
    pilot.press("ctrl+f10")
    assert at(scene) > call + 1 and steps[at(scene)].depth == 0
    go(scene, pilot, step_of(scene, m=8))
    pilot.press("ctrl+shift+f10")
    assert steps[at(scene)].depth == 1


def test_a_run_halts_at_a_marked_block_and_goes_on() -> None:
    scene, pilot = playing("n = 1\nfor i in range(3):\n    n += 1\nforward()\n")
    pilot.press("escape")
    assert scene.playback is None
    inner = scene.editor.program.body[1].parts[2]
    assert isinstance(inner, tuple)
    node = inner[0].id
    pilot.click(key=f"block:{node}")
    pilot.press("f9")
    assert scene.editor.breaks == {node}
    pilot.press("f5")
    for n in (2, 3, 4):
        pilot.wait_still()
        assert scene.lit() == node
        assert pilot.has(f"n = {n}")
        pilot.press("f5")
    pilot.wait_still()
    assert scene.playback is not None and scene.playback.ended
    pilot.press("f9")
    assert not scene.editor.breaks


def test_a_run_goes_to_a_block_and_says_when_it_does_not_come_there() -> None:
    scene, pilot = playing("n = 1\nn = 2\nif n == 1:\n    forward()\nn = 3\n")
    pilot.press("escape")
    second = scene.editor.program.body[1].id
    pilot.click(key=f"block:{second}")
    pilot.press("ctrl+return")
    pilot.wait_still()
    assert scene.lit() == second and at(scene) == 2
    pilot.press("ctrl+return")
    pilot.see("This run does not come to that block any more.")
    assert at(scene) == 2


def test_the_number_of_a_line_is_pressed_to_halt_there() -> None:
    scene, pilot = playing("n = 1\nn = 2\nn = 3\n")
    pilot.press("escape", "ctrl+2")
    pilot.click("Line 2: halt here")
    assert scene.editor.breaks == {scene.editor.program.body[1].id}
    pilot.press("f5")
    pilot.wait_still()
    assert at(scene) == 2
    pilot.press("f9")
    assert len(scene.editor.breaks) in (0, 2)
    pilot.click("Line 2: halt here")


def test_the_line_that_runs_shows_what_its_names_hold() -> None:
    _, pilot = playing("n = 1\nn = 2\nn = 3\n")
    pilot.press("escape", "ctrl+2", "f10", "f10")
    pilot.see("n=2")
    pilot.miss("n=1")


def test_a_program_with_calls_has_a_key_that_steps_over_them() -> None:
    scene, pilot = playing()
    steps = scene.runs[0].steps
    call = next(k for k, step in enumerate(steps[1:-1], 1) if steps[k + 1].depth > step.depth)
    go(scene, pilot, call)
    pilot.click("Over a call")
    assert at(scene) > call + 1 and steps[at(scene)].depth == 0
    assert not playing("n = 1\n")[1].has("Over a call")


LISTS = "n = 1\nrow = [5, 6]\nrow[1] = n\nrow.append(n)\nn = 7\nleft()\n"


@pytest.mark.parametrize("tab", ["ctrl+1", "ctrl+2"])
def test_an_answer_stands_beside_the_lit_place_and_escape_leads_back(tab: str) -> None:
    scene, pilot = playing(LISTS)
    pilot.press(tab)
    go(scene, pilot, 6)
    spoken = scene.speech
    pilot.click(key="why:n")
    assert at(scene) == 5
    pilot.see("n became 7 here")
    pilot.press("escape")
    assert at(scene) == 6 and scene.speech == spoken
    assert scene.playback is not None
    pilot.miss("n became 7 here")


def test_a_cell_of_a_list_tells_of_itself_alone() -> None:
    scene, pilot = playing(LISTS)
    go(scene, pilot, 6)
    for cell, step in ((0, 2), (1, 3), (2, 4)):
        pilot.click(key=f"why:row[{cell}]")
        assert at(scene) == step
        pilot.see(f"row[{cell}] became {(5, 1, 1)[cell]} here")
        pilot.click(key="why-back")
        assert at(scene) == 6


@pytest.mark.parametrize("tab", ["ctrl+1", "ctrl+2"])
@pytest.mark.parametrize("size", [(1366, 768), (800, 600)])
def test_the_values_in_the_lit_place_are_tags_that_tell_why(
    tab: str, size: tuple[int, int]
) -> None:
    scene, pilot = playing(LISTS, *size)
    pilot.press(tab)
    go(scene, pilot, 3)
    assert scene.lit()
    pilot.see("row=[5, 1]")
    pilot.click(key="tag:n")
    assert at(scene) == 1
    pilot.see("n became 1 here")


@pytest.mark.parametrize("tab", ["ctrl+1", "ctrl+2"])
def test_a_key_asks_about_what_the_cursor_is_at_and_leads_back(tab: str) -> None:
    scene, pilot = playing(LISTS)
    pilot.press(tab)
    go(scene, pilot, 6)
    if tab == "ctrl+2":
        scene.text.select(scene.text.page.at(Spot(4, 0)))
    else:
        pilot.click(key=f"block:{scene.editor.program.body[4].id}")
    pilot.press("f8")
    assert at(scene) == 5
    pilot.press("shift+f8")
    assert at(scene) == 6


def test_boxes_are_reached_and_asked_with_keys_alone() -> None:
    scene, pilot = playing(LISTS)
    go(scene, pilot, 6)
    for _ in range(40):
        if pilot.focus.startswith("why:"):
            break
        pilot.press("tab")
    found = {pilot.focus}
    for key in ("right", "right", "right", "down", "left"):
        pilot.press(key)
        found.add(pilot.focus)
    assert {"why:n", "why:row"} <= found or len({k for k in found if k.startswith("why:")}) > 2
    pilot.press("return")
    assert scene.inside.asks(scene.playback)


@pytest.mark.parametrize("asked", [True, False])
def test_the_robot_tells_which_step_brought_it_here(asked: bool) -> None:
    home = sample_home(data_root(), "en")
    level = home.library.level("2.10")
    assert level is not None
    scene = PlayScene(home, replace(level, forecast=asked, edits=None))
    scene.beads = scene.editor.beads = False
    scene.editor.set_program(level.solution)
    pilot = Pilot(App(home, scene))
    scene.run_now()
    assert scene.playback is not None
    steps, world = scene.playback.trace.steps, level.world

    def place(step: int) -> tuple[float, float]:
        shown = world.picture(steps[step].world, steps[step].world, 0).sprites
        return next((one.x, one.y) for one in shown if one.name == "robot")

    stay = next(k for k in range(2, len(steps)) if place(k) == place(k - 1) != place(0))
    go(scene, pilot, stay)
    pilot.click("Why is Düyün here?")
    pilot.see("I came here in this step")
    assert at(scene) < stay and place(at(scene)) == place(stay) != place(at(scene) - 1)
    pilot.click(key="why-back")
    assert at(scene) == stay


def test_a_knot_of_the_cloth_tells_which_step_tied_it() -> None:
    home = sample_home(data_root(), "en")
    level = home.library.level("12.6")
    assert level is not None
    scene = PlayScene(home, level)
    scene.editor.set_program(level.solution)
    pilot = Pilot(App(home, scene))
    scene.run_now()
    assert scene.playback is not None
    steps = scene.playback.trace.steps
    go(scene, pilot, len(steps) // 2)
    bottom = level.world.picture(steps[0].world, steps[0].world, 0).rows - 1
    pilot.click(key=f"why-knot:0,{bottom}")
    pilot.see("I wove this here")
    first = next(k for k, step in enumerate(steps) if step.world != steps[0].world)
    assert at(scene) == first


@pytest.mark.parametrize("level", ["12.2", "12.4", "12.6", "12.8", "12.10", "11.10"])
@pytest.mark.parametrize("size", [(800, 600), (1366, 768)])
def test_the_boxes_lie_beside_the_stage_and_cover_nothing_of_it(
    level: str, size: tuple[int, int]
) -> None:
    home = sample_home(data_root(), "ru")
    found = home.library.level(level)
    assert found is not None
    scene = PlayScene(home, found)
    scene.editor.set_program(found.solution)
    pilot = Pilot(App(home, scene), *size)
    pilot.press("ctrl+1")
    scene.run_now()
    assert scene.playback is not None
    heights = set()
    for step in range(0, scene.playback.last + 1, 3):
        go(scene, pilot, step)
        band, ground = pilot.rect("band"), pilot.rect("ground")
        if band is None or ground is None:
            continue
        heights.add(round(band.h))
        assert ground.bottom <= band.y + 1
        assert band.x > size[0] * 0.3
    names = any(step.names for step in scene.playback.trace.steps)
    assert bool(heights) == names and len(heights) <= 3


def solved(name: str, size: tuple[int, int] = (1366, 768)) -> tuple[PlayScene, Pilot]:
    """A level run with its own solution."""
    home = sample_home(data_root(), "en")
    level = home.library.level(name)
    assert level is not None
    scene = PlayScene(home, level)
    scene.editor.set_program(level.solution)
    pilot = Pilot(App(home, scene), *size)
    scene.run_now()
    return scene, pilot


def rest(scene: PlayScene, pilot: Pilot, step: int) -> None:
    """Let the run stand still at a step."""
    assert scene.playback is not None
    scene.playback.playing = False
    scene.music.listening = None
    go(scene, pilot, step)


def first_of(kind: str) -> list[str]:
    home = sample_home(data_root(), "en")
    return [
        one.id for one in home.library.levels if one.world.kind == kind and one.form != "predict"
    ]


def worlds(scene: PlayScene) -> list[Any]:
    assert scene.playback is not None
    return [step.world for step in scene.playback.trace.steps]


@pytest.mark.parametrize("name", first_of("melody")[:3])
@pytest.mark.parametrize("size", [(800, 600), (1366, 768)])
def test_a_note_on_the_roll_tells_which_step_played_it(name: str, size: tuple[int, int]) -> None:
    scene, pilot = solved(name, size)
    seen = worlds(scene)
    rest(scene, pilot, len(seen) - 1)
    keys = [spot.box.key for spot in spots(pilot.tree) if spot.box.key.startswith("why-note:")]
    assert keys
    start, pitch = map(int, keys[0].removeprefix("why-note:").split(",")[:2])
    pilot.click(key=keys[0])
    pilot.see("I played this here")
    made = [(note.start, note.pitch) for note in seen[at(scene)].notes]
    before = [(note.start, note.pitch) for note in seen[at(scene) - 1].notes]
    assert (start, pitch) in made and (start, pitch) not in before
    pilot.click(key="why-back")
    assert at(scene) == len(seen) - 1


def test_papers_in_hand_and_in_boxes_tell_which_step_brought_them() -> None:
    scene, pilot = solved("8.4")
    seen = worlds(scene)
    full = next(k for k, world in enumerate(seen) if sum(map(len, world.boxes)) >= 3)
    rest(scene, pilot, full)
    box = next(k for k, papers in enumerate(seen[full].boxes) if papers)
    pilot.tab_to(f"why-box:{box}")
    pilot.press("return")
    pilot.see("The last paper came in here")
    asked = at(scene)
    assert seen[asked].boxes[box] == seen[full].boxes[box] != seen[asked - 1].boxes[box]
    held = next(k for k in range(full, len(seen)) if seen[k].held and seen[k - 1].held)
    rest(scene, pilot, held)
    pilot.click(key="why-paper:0")
    pilot.see("I took this paper here")
    assert seen[at(scene)].taken == seen[held].taken != seen[at(scene) - 1].taken


def test_an_empty_box_and_a_running_desk_have_nothing_to_ask() -> None:
    scene, pilot = solved("8.4")
    assert not pilot.has("why-box:0") and not pilot.has("why-paper:0")
    rest(scene, pilot, 2)
    assert worlds(scene)[2].boxes[0] == () and not pilot.has("why-box:0")


def test_a_thing_on_the_shelf_tells_which_step_put_it_there() -> None:
    name = next(name for name in first_of("desk") if swaps(name))
    scene, pilot = solved(name)
    seen = worlds(scene)
    rest(scene, pilot, len(seen) - 1)
    moved = next(k for k in range(len(seen[0].shelf)) if seen[0].shelf[k] != seen[-1].shelf[k])
    pilot.click(key=f"why-place:{moved}")
    pilot.see("It came to this place here")
    asked = at(scene)
    assert seen[asked].shelf[moved] == seen[-1].shelf[moved] != seen[asked - 1].shelf[moved]


def swaps(name: str) -> bool:
    """Whether the solution of a level moves things on its shelf."""
    seen = worlds(solved(name)[0])
    return bool(seen[0].shelf) and seen[0].shelf != seen[-1].shelf
