"""The Python tab of a level: typing, running, and the bridge between text and blocks."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.data import data_root
from game.levels.level import Level
from game.progress import MemoryKeeper
from game.progress.state import Event as Fact
from game.scenes.app import App
from game.scenes.home import Home
from game.scenes.play import PlayScene
from game.source import show
from game.store import Keeper
from game.ui.pilot import Pilot
from game.ui.reach import caret_in
from tests.text_stage import text_stage, typing


def home_of(keeper: MemoryKeeper | Keeper | None = None, language: str = "en") -> Home:
    home = Home.open(data_root(), keeper or MemoryKeeper(), lambda: "new", language)
    if not home.players:
        home.keeper.keep(Fact.of("player_made", "p", name="Əli", number=1))
        home.keeper.keep(Fact.of("face", "p", value="words"))
    home.player_id = "p"
    return home


def level_of(home: Home, chapter: int, number: int) -> Level:
    return home.chapters[chapter - 1].levels[number - 1]


def at(home: Home, chapter: int = 2, number: int = 10) -> tuple[PlayScene, Pilot]:
    scene = PlayScene(home, level_of(home, chapter, number))
    return scene, Pilot(App(home, scene))


def empty(pilot: Pilot) -> None:
    pilot.press("ctrl+2", "ctrl+a", "delete")


@pytest.mark.parametrize(("chapter", "number"), [(1, 4), (2, 6), (2, 10)])
def test_a_level_is_solved_by_typing_alone(chapter: int, number: int) -> None:
    home = home_of()
    scene, pilot = at(home, chapter, number)
    empty(pilot)
    typing(pilot, show(scene.level.solution, scene.level.toolbox).text.rstrip())
    pilot.press("f5")
    pilot.wait_still(60)
    pilot.see("Knot tied!")
    assert home.won(scene.level)


def test_every_level_in_words_has_a_python_tab_that_shows_its_program() -> None:
    home = home_of()
    count = 0
    for chapter in home.chapters[:3]:
        for level in chapter.levels:
            scene = PlayScene(home, level)
            pilot = Pilot(App(home, scene))
            pilot.press("ctrl+2")
            assert scene.text.page.text == show(level.start, level.toolbox).text.rstrip("\n")
            assert pilot.focus == "python"
            count += 1
    assert count >= 28


def test_what_is_typed_becomes_blocks_and_what_is_built_becomes_text() -> None:
    scene, pilot = at(home_of())
    empty(pilot)
    typing(pilot, "# there\n\nforward()  # one\nright()")
    pilot.press("ctrl+1")
    kinds = [node.kind for node in scene.editor.program.body]
    assert kinds == ["comment", "forward", "right"]
    assert scene.editor.program.body[1].note == "one"
    assert scene.editor.program.body[1].gap
    pilot.press("end", "delete")
    assert [node.kind for node in scene.editor.program.body] == ["comment", "forward"]
    pilot.press("ctrl+2")
    assert scene.text.page.text == "# there\n\nforward()  # one"


def test_a_text_that_only_looks_different_comes_back_letter_by_letter() -> None:
    scene, pilot = at(home_of())
    empty(pilot)
    typing(pilot, "forward( )\n\n\nright ()")
    pilot.press("ctrl+1", "ctrl+2")
    assert scene.text.page.text == "forward( )\n\n\nright ()"


def test_the_cursor_keeps_its_place_between_the_tabs() -> None:
    scene, pilot = at(home_of())
    empty(pilot)
    typing(pilot, "forward()\nright()\ntake()")
    pilot.press("up", "ctrl+1")
    cursor = scene.editor.cursor.node
    assert {node.id: node.kind for node in scene.editor.program.body}[cursor] == "right"
    pilot.press("ctrl+2")
    assert scene.text.page.caret.line == 1
    pilot.press("ctrl+1", "down", "ctrl+2")
    assert scene.text.page.caret.line == 2


def test_text_edits_and_block_edits_are_steps_of_one_history() -> None:
    scene, pilot = at(home_of())
    empty(pilot)
    pilot.type("forward()")
    pilot.press("ctrl+1")
    pilot.click("palette:take")
    assert len(scene.editor.program.body) == 2
    pilot.press("ctrl+2", "ctrl+z")
    assert scene.text.page.text == "forward()"
    pilot.press("ctrl+z")
    assert scene.text.page.text == ""
    pilot.press("ctrl+1")
    assert scene.editor.program.body == ()
    pilot.press("ctrl+y", "ctrl+y")
    assert [node.kind for node in scene.editor.program.body] == ["forward", "take"]


def test_a_text_that_cannot_be_read_blocks_run_and_leaves_the_blocks_as_they_were() -> None:
    scene, pilot = at(home_of())
    empty(pilot)
    pilot.type("forward()")
    pilot.wait(1)
    pilot.press("return")
    pilot.type("take(")
    pilot.press("delete")
    assert pilot.box("run").enabled
    pilot.wait(1)
    run = next(spot for spot in _boxes(pilot) if spot.key == "run")
    assert not run.enabled
    assert "(" in run.tip
    pilot.press("f5")
    assert scene.playback is None
    assert scene.speech.text == run.tip
    pilot.press("ctrl+1")
    pilot.see("Your Python still has a loose thread.")
    assert [node.kind for node in scene.editor.program.body] == ["forward"]
    assert pilot.box("run").enabled
    pilot.click("to-python")
    assert scene.text.page.text == "forward()\ntake("


def _boxes(pilot: Pilot) -> list:  # type: ignore[type-arg]
    from game.ui.reach import spots

    return [spot.box for spot in spots(pilot.tree)]


def test_a_broken_text_survives_a_restart_and_may_be_undone_afterwards(tmp_path: Path) -> None:
    keeper = Keeper.open(tmp_path, lambda: 1_000_000.0, lambda count: b"x" * count)
    home = home_of(keeper)
    scene, pilot = at(home)
    empty(pilot)
    pilot.type("forward()")
    pilot.wait(1)
    pilot.press("return")
    pilot.type("for x im")
    pilot.wait(1)
    keeper.close()
    again = Keeper.open(tmp_path, lambda: 1_000_000.0, lambda count: b"x" * count)
    scene, pilot = at(home_of(again))
    pilot.press("ctrl+2")
    assert scene.text.page.text == "forward()\nfor x im"
    assert [node.kind for node in scene.editor.program.body] == ["forward"]
    while scene.editor.can_undo:
        pilot.press("ctrl+z")
    assert scene.editor.program == scene.level.start
    again.close()


def test_going_away_in_the_middle_of_a_word_saves_it() -> None:
    home = home_of()
    scene, pilot = at(home)
    empty(pilot)
    pilot.type("forw")
    pilot.click("menu")
    kept = home.keeper.history("p", scene.level.id).draft
    assert kept is not None
    assert kept.text == "forw"


def test_a_window_that_is_closed_over_a_word_keeps_it() -> None:
    home = home_of()
    scene, pilot = at(home)
    empty(pilot)
    pilot.type("forw")
    assert isinstance(pilot.app, App)
    pilot.app.rest()
    kept = home.keeper.history("p", scene.level.id).draft
    assert kept is not None
    assert kept.text == "forw"


def test_a_mistake_is_shown_after_a_calm_pause_and_mended_by_a_key() -> None:
    scene, pilot = at(home_of())
    empty(pilot)
    pilot.type("forwrd()")
    pilot.wait(0.3)
    pilot.miss("Show me")
    pilot.wait(0.6)
    pilot.see("Line 1: I do not know “forwrd”.")
    pilot.press("alt+return")
    assert scene.text.page.text == "forward()"
    pilot.wait(0.1)
    pilot.miss("Line 1:")
    pilot.press("ctrl+z")
    assert scene.text.page.text == "forwrd()"


def test_one_card_is_open_at_a_time_and_the_others_are_small_marks() -> None:
    scene, pilot = at(home_of())
    empty(pilot)
    typing(pilot, "forwrd()\nrigth()\ntake")
    pilot.wait(1.5)
    assert len(scene.text.cards.faults) == 3
    assert sum(word.startswith("Line ") for word in pilot.words) == 1
    pilot.click("fault:0")
    pilot.wait(0.3)
    pilot.see("Line 1: I do not know “forwrd”.")
    pilot.click("mend")
    pilot.wait(1)
    assert scene.text.page.lines[0] == "forward()"
    assert {fault.line for fault in scene.text.cards.faults} == {1, 2}
    pilot.press("escape")
    assert scene.text.cards.open is None


def test_a_head_without_its_body_is_not_told_while_the_body_is_about_to_come() -> None:
    stage, pilot = text_stage()
    pilot.type("def walk():")
    pilot.press("return")
    pilot.wait(1)
    assert stage.text.cards.open is None
    pilot.press("up")
    pilot.type(" ")
    pilot.wait(1)
    assert stage.text.cards.open is not None


def test_the_line_that_runs_is_lit_and_an_edit_ends_the_run() -> None:
    scene, pilot = at(home_of())
    empty(pilot)
    typing(pilot, "forward()\nright()")
    pilot.press("f10", "f10")
    assert scene.playback is not None
    assert scene.text.line_of(scene.lit()) == 1
    pilot.type(" ")
    assert scene.playback is None


def test_a_level_that_is_only_read_shows_its_text_without_keys_to_change_it() -> None:
    home = home_of()
    scene, pilot = at(home, 2, 1)
    assert scene.level.form == "predict"
    before = scene.editor.program
    pilot.press("ctrl+2", "x", "delete", "return")
    assert scene.editor.program == before


def test_the_clipboard_is_an_order_to_the_machine() -> None:
    from game.scenes.scene import Copy, Paste

    scene, pilot = at(home_of())
    empty(pilot)
    pilot.type("take()")
    pilot.press("ctrl+a", "ctrl+c", "ctrl+v")
    app = pilot.app
    assert isinstance(app, App)
    orders = [order for order in app.take_orders() if isinstance(order, Copy | Paste)]
    assert orders == [Copy("take()"), Paste()]
    assert scene.text.page.text == "take()"


def test_python_can_be_seen_beside_the_blocks_at_any_time() -> None:
    home = home_of()
    _, pilot = at(home)
    empty(pilot)
    typing(pilot, "# there\nforward()  # one\nright()")
    pilot.press("ctrl+1")
    pilot.miss("forward ()")
    pilot.press("ctrl+3")
    pilot.see("# there forward ()")
    pilot.click("fade")
    pilot.miss("forward ()")
    pilot.press("ctrl+3")
    assert PlayScene(home, level_of(home, 2, 11)).editor.fade, "it stays so in the next level"
    home.keeper.keep(Fact.of("player_made", "other", name="Ada", number=2))
    me, home.player_id = home.player_id, "other"
    assert not PlayScene(home, level_of(home, 2, 11)).editor.fade, "another child is not asked"
    home.player_id = me
    pilot.press("ctrl+3")
    assert not PlayScene(home, level_of(home, 2, 11)).editor.fade


def test_the_list_of_an_input_method_is_told_where_the_caret_is() -> None:
    home = home_of()
    _, pilot = at(home)
    empty(pilot)
    assert caret_in(pilot.tree) is not None
    places = []
    for letter in ("1", "2", "return", "x"):
        pilot.press(letter) if letter == "return" else pilot.type(letter)
        found = caret_in(pilot.tree)
        assert found is not None
        places.append((found.x, found.y))
    assert places[0][0] < places[1][0] and places[2][1] > places[1][1]
    pilot.press("ctrl+1")
    assert caret_in(pilot.tree) is None


@pytest.mark.parametrize("key", ["f2", "book"])
def test_the_blocks_of_a_level_are_shown_in_all_their_faces(key: str) -> None:
    home = home_of()
    level = max((one for chapter in home.chapters for one in chapter.levels), key=_kinds)
    scene = PlayScene(home, level)
    pilot = Pilot(App(home, scene))
    pilot.press("f2") if key == "f2" else pilot.click("book")
    pilot.see("The blocks of this level")
    seen: set[str] = set()
    for _ in range(60):
        seen.update(pilot.words)
        pilot.press("down")
    shown = " ".join(seen)
    for kind in level.blocks:
        block = level.toolbox.get(kind)
        assert block is not None
        for word in block.help.split():
            assert word in shown, (kind, word)
    pilot.press("escape")
    assert pilot.has("run")


def _kinds(level: Level) -> int:
    return len(level.blocks)
