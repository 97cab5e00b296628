"""What a child does while playing besides winning: step, rewind, fail, ask, leave, come back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from child import Child, Keys, Mouse, home_before, visit

from game.levels.level import Level
from game.program import Program

HANDS = pytest.mark.parametrize("hand", [Mouse, Keys])
FACES = pytest.mark.parametrize("face", ["beads", "words"])


def child_in(hand: type[Child], face: str, number: int, chapter: int = 2) -> tuple[Child, Level]:
    """A child on a level of chapter 2, in which all levels before are tied."""
    home = home_before(4, "en", face)
    child = visit(home, hand)
    child.come_back("Əli")
    level = home.chapters[chapter - 1].levels[number - 1]
    if child.app.scene.name == "map":
        child.press(f"chapter:{chapter - 1}")
    child.choose(level)
    return child, level


def unfinished(level: Level) -> Program:
    """A program that stops one block before the goal."""
    return replace(level.solution, body=level.solution.body[:-1])


@FACES
@HANDS
def test_going_back_shows_what_going_on_has_shown(hand: type[Child], face: str) -> None:
    child, level = child_in(hand, face, 2)
    child.build(level.solution)
    start, shown = child.play.picture(), []
    on, back = (("f10",), ("shift+f10",)) if hand is Keys else (("step",), ("back",))
    turn = child.pilot.press if hand is Keys else child.press
    for _ in range(3):
        turn(*on)
        shown.append((child.play.picture(), child.play.lit()))
    assert len({words for words, _ in shown}) == 3
    for expected in reversed(shown[:-1]):
        turn(*back)
        assert (child.play.picture(), child.play.lit()) == expected
    turn(*back)
    assert child.play.picture() == start
    if face == "words":
        child.says("step {n} of {all}", n=0, all=len(child.play.runs[0].steps) - 1)


def test_the_shuttle_is_dragged_over_the_whole_run_and_back() -> None:
    child, level = child_in(Mouse, "words", 2)
    child.build(unfinished(level))
    start = child.play.picture()
    child.press("step")
    strip = child.pilot.rect("strip")
    assert strip is not None and child.play.playback is not None
    y = strip.bottom - 30
    for x, step in ((strip.right - 4, child.play.playback.last), (strip.x + 4, 0)):
        shuttle = child.pilot.point("Shuttle")
        last = len(child.play.runs[0].steps)
        child.pilot.drag(shuttle, to=(min(x, strip.x + last * 41 - 4), y))
        assert child.play.playback.at == step
    assert child.play.picture() == start


def test_the_keyboard_scrubs_the_strip() -> None:
    child, level = child_in(Keys, "words", 2)
    child.build(unfinished(level))
    child.pilot.press("f10")
    child.pilot.tab_to("strip")
    for key, step in (("end", 3), ("home", 0), ("right", 1), ("right", 2), ("left", 1)):
        child.pilot.press(key)
        assert child.play.playback is not None
        assert child.play.playback.at == step, key


@HANDS
def test_a_won_run_is_told_also_when_a_hand_moves_the_playhead_to_its_end(
    hand: type[Child],
) -> None:
    child, level = child_in(hand, "words", 2)
    child.build(level.solution)
    child.press("step") if hand is Mouse else child.pilot.press("f10")
    if hand is Keys:
        child.pilot.tab_to("strip")
        child.pilot.press("end")
    else:
        strip, shuttle = child.pilot.rect("strip"), child.pilot.point("Shuttle")
        assert strip is not None
        steps = len(child.play.runs[0].steps)
        child.pilot.drag(shuttle, to=(strip.x + steps * 41 - 4, strip.bottom - 30))
    assert child.app.scene.name == "success"


@FACES
@HANDS
def test_a_wrong_program_is_answered_kindly_and_kept(hand: type[Child], face: str) -> None:
    child, level = child_in(hand, face, 2)
    mistake = level.mistakes[0]
    child.build(mistake.program)
    child.run()
    child.until(lambda: not child.play.moving)
    said = child.home.told(level, mistake.says)
    assert child.play.speech.text == said
    assert said.split()[0] in " ".join(child.pilot.words)
    assert child.play.editor.program == mistake.program
    child.build(level.solution)
    child.run()
    child.until(lambda: child.app.scene.name == "success")


@HANDS
def test_hints_come_one_by_one_and_cost_nothing(hand: type[Child]) -> None:
    child, level = child_in(hand, "words", 2)
    for hint in level.hints[:3]:
        child.press("hint")
        assert child.play.speech.text.startswith(hint)
    for _ in range(2):
        child.press("hint")
        assert child.play.speech.text.startswith("Put “go forward” here.")
    child.solve()
    child.says("{n} star", n=3, plural="{n} stars")


@FACES
@HANDS
def test_a_child_leaves_a_level_and_finds_it_with_all_undos(hand: type[Child], face: str) -> None:
    child, level = child_in(hand, face, 2)
    child.build(level.solution)
    child.press("map")
    child.choose(level)
    assert child.play.editor.program == level.solution
    for left in range(len(level.solution.body) - 1, -1, -1):
        child.press("undo")
        assert len(child.cards) == left
    assert not child.play.editor.can_undo
    child.pilot.press("ctrl+y")
    assert len(child.cards) == 1


@HANDS
def test_a_level_begun_anew_can_still_be_undone(hand: type[Child]) -> None:
    child, level = child_in(hand, "words", 5)
    child.build(level.solution)
    child.press("menu")
    child.press("again")
    assert child.play.editor.program == level.start
    child.press("undo")
    assert child.play.editor.program == level.solution


@HANDS
def test_language_and_face_change_in_the_middle_of_a_level(hand: type[Child]) -> None:
    child, level = child_in(hand, "beads", 2)
    child.put(level.solution.body[0].kind, 0)
    child.press("menu")
    child.press("settings")
    child.says("Settings")
    child.press("language:0")
    assert child.home.language == "az"
    child.says("Settings")
    child.press("face:1")
    child.press("back")
    child.press("on")
    assert child.play.level is level and len(child.cards) == 1
    assert child.play.speech.text == child.home.told(level, level.story) != level.story
    assert not child.play.beads
    child.says("when I press Run")
    child.solve()


def test_a_locked_knot_tells_when_it_opens() -> None:
    home = home_before(2, "en", "beads")
    child = visit(home, Mouse)
    child.come_back("Əli")
    levels = home.chapters[1].levels
    child.press(f"knot:{levels[5].id}")
    assert child.app.scene.name == "map"
    child.says("This knot opens when the ones before it are tied.")
    child.press("chapter:2")
    child.pilot.see("opens when")
    assert child.app.scene.at == 1
