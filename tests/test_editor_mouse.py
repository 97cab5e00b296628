"""Editing with the mouse or a finger."""

from __future__ import annotations

import pytest

from game.editor import Changed, Cue, Moved, Trash, edits
from game.editor.acts import Carry, Choose, Held, Key, OpenGap, Option, Pick, Stop
from game.program import Node, Program, find, walk
from game.ui.events import Dragged, Dropped, Lifted, Pressed, Scrolled
from game.ui.paint import Stroke
from game.ui.reach import spots
from tests.editor_stage import TOOLBOX, editor_of, node, number, pilot_of, program

QUESTIONS = ("forward", "repeat", "if", "path_ahead", "at_goal", "not", "set", "arithmetic", "name")


def kinds(found: Program) -> list[str]:
    return [one.kind for one in walk(found)]


def test_a_tap_on_a_palette_block_adds_it_under_the_last_one():
    pilot, stage = pilot_of(editor_of())
    for name in ("forward", "left", "repeat", "take"):
        pilot.click(key=f"palette:{name}")
    wanted = program(node("forward"), node("left"), node("repeat", number(3), (node("take"),)))
    assert stage.editor.program == wanted
    assert stage.changes[-1] == wanted


def test_a_block_is_dragged_from_the_palette_under_the_others():
    pilot, stage = pilot_of(editor_of(node("forward"), node("left")))
    pilot.drag("palette:take", "end")
    assert stage.editor.program == program(node("forward"), node("left"), node("take"))


def test_a_block_dropped_on_another_takes_its_place_and_moves_it_down():
    pilot, stage = pilot_of(editor_of(node("forward"), node("left")))
    pilot.drag("palette:take", "block:2")
    assert stage.editor.program == program(node("forward"), node("take"), node("left"))


def test_a_block_is_dragged_into_a_mouth():
    pilot, stage = pilot_of(editor_of(node("repeat", number(2), ()), node("left")))
    pilot.drag("palette:take", "foot:1")
    inside = stage.editor.program.body[0].parts[1]
    assert inside == (Node(0, "take"),)


def test_a_dragged_block_takes_what_is_inside_and_leaves_what_is_below():
    loop = node("repeat", number(2), (node("take"),))
    pilot, stage = pilot_of(editor_of(loop, node("left"), node("right")))
    pilot.drag("block:1", "end")
    assert stage.editor.program == program(node("left"), node("right"), loop)


def test_the_place_of_a_carried_block_is_shown_before_it_is_let_go():
    _, stage = pilot_of(editor_of(node("forward"), node("left")))
    editor = stage.editor
    rect = editor.ground.laid[1].rect
    editor.handle(Lifted(Carry(1), rect.x + 9, rect.y + 9, 9, 9))
    stage.view(1366, 768, lambda *_: 60)
    assert editor.carried is not None and editor.moving
    assert [one.kind for one in editor.shown.body] == ["left"]
    editor.handle(Dragged(Carry(1), rect.x + 9, rect.bottom + 60))
    assert getattr(editor.carried.target, "index", None) == 1
    tree = stage.view(1366, 768, lambda *_: 60)
    assert tree


def test_a_block_carried_out_of_the_ground_is_thrown_away():
    pilot, stage = pilot_of(editor_of(node("forward"), node("left")))
    pilot.drag("block:1", (300, 400))
    assert stage.editor.program == program(node("left"))
    assert Cue("trash") in stage.results


def test_a_block_dropped_on_the_trash_is_thrown_away():
    _, stage = pilot_of(editor_of(node("forward"), node("left")))
    editor, area = stage.editor, stage.editor.ground.area
    rect = editor.ground.laid[1].rect
    editor.handle(Lifted(Carry(1), rect.x + 9, rect.y + 9, 9, 9))
    results = editor.handle(Dropped(Carry(1), area.x + 40, area.y + 9, Trash()))
    assert Changed(program(node("left"))) in results


def test_a_palette_block_let_go_elsewhere_changes_nothing():
    pilot, stage = pilot_of(editor_of(node("forward")))
    pilot.drag("palette:take", (200, 300))
    assert stage.changes == []


def test_a_question_snaps_only_into_a_question_socket():
    pilot, stage = pilot_of(editor_of(node("if", node("hole"), ()), palette=QUESTIONS))
    pilot.click(key="category:sense")
    pilot.drag("palette:path_ahead", "gap:1:0:-1")
    assert stage.editor.program == program(node("if", node("path_ahead"), ()))
    pilot.drag("palette:at_goal", (1250, 560))  # far from the socket: nothing
    assert len(stage.changes) == 1


def test_a_value_does_not_snap_into_a_question_socket():
    pilot, stage = pilot_of(editor_of(node("if", node("hole"), ()), palette=QUESTIONS))
    pilot.click(key="category:maths")
    pilot.drag("palette:arithmetic", "gap:1:0:-1")
    assert stage.changes == []


def test_a_value_is_dragged_out_of_its_socket_and_its_default_comes_back():
    sum_ = node("arithmetic", number(1), "+", number(2))
    pilot, stage = pilot_of(editor_of(node("repeat", sum_, ()), node("forward")))
    inner = stage.editor.program.body[0].parts[0]
    assert isinstance(inner, Node)
    pilot.drag(f"gap:{inner.id}:0:-1", (300, 500))
    assert stage.editor.program == program(node("repeat", number(3), ()), node("forward"))


def test_a_number_is_given_with_the_number_pad():
    pilot, stage = pilot_of(editor_of(node("repeat", number(3), ())))
    pilot.click(key="gap:1:0:-1")
    for key in ("1", "2"):
        pilot.click(key=f"key:{key}")
    pilot.click(key="key:ok")
    assert stage.editor.program == program(node("repeat", number(12), ()))
    assert len(stage.changes) == 1


def test_the_steppers_count_up_and_down_and_a_tap_beside_keeps_the_number():
    pilot, stage = pilot_of(editor_of(node("repeat", number(3), ())))
    pilot.click(key="gap:1:0:-1")
    pilot.click(key="key:more")
    pilot.click(key="key:more")
    pilot.click(key="key:less")
    pilot.click_at(1300, 640)
    assert stage.editor.popover is None
    assert stage.editor.program == program(node("repeat", number(4), ()))


def test_a_choice_is_taken_from_a_list():
    compared = node("compare", number(1), ("==",), (number(2),))
    pilot, stage = pilot_of(editor_of(node("while", compared, ())))
    pilot.click(key="gap:2:1:0")
    pilot.click("<")
    assert stage.editor.program == program(
        node("while", node("compare", number(1), ("<",), (number(2),)), ())
    )


def test_a_name_is_taken_from_those_in_use_or_made_new():
    nodes = (node("set", "apples", number(1)), node("set", "x", number(2)))
    pilot, stage = pilot_of(editor_of(*nodes))
    pilot.click(key="gap:3:0:-1")
    pilot.click("apples")
    assert stage.editor.program.body[1].parts[0] == "apples"
    pilot.click(key="gap:3:0:-1")
    pilot.click("new…")
    pilot.type("my pears 2")
    pilot.press("return")
    assert stage.editor.program.body[1].parts[0] == "my_pears_2"


def test_a_text_is_typed():
    pilot, stage = pilot_of(editor_of(node("announce", (node("text", ""),))))
    pilot.click(key="gap:1:0:0")
    pilot.type("Salam, Əli!")
    pilot.click(key="key:ok")
    assert stage.editor.program == program(node("announce", (node("text", "Salam, Əli!"),)))


def test_the_plus_of_a_list_adds_an_item_and_trash_takes_it_away():
    pilot, stage = pilot_of(editor_of(node("set", "x", node("list", ()))))
    pilot.click(key="gap:2:0:0")
    pilot.click("number…")
    pilot.click(key="key:7")
    pilot.click(key="key:ok")
    assert stage.editor.program == program(node("set", "x", node("list", (number(7),))))
    stage.editor.handle(Pressed(Choose(Stop(2, "gap", 0, 0))))
    edits.delete(stage.editor)
    assert stage.editor.program == program(node("set", "x", node("list", ())))


def test_an_empty_socket_offers_the_values_of_the_palette():
    pilot, stage = pilot_of(editor_of(node("if", node("hole"), ()), palette=QUESTIONS))
    pilot.click(key="gap:1:0:-1")
    pilot.click("way ahead?")
    assert stage.editor.program == program(node("if", node("path_ahead"), ()))


def test_a_value_block_tapped_in_the_palette_fills_the_first_empty_socket():
    pilot, stage = pilot_of(editor_of(node("if", node("hole"), ()), palette=QUESTIONS))
    stage.editor.handle(Pressed(Choose(Stop(1))))
    pilot.click(key="category:sense")
    pilot.click(key="palette:at_goal")
    assert stage.editor.program == program(node("if", node("at_goal"), ()))
    stage.editor.cursor = Stop(0)
    assert Cue("bump") in stage.editor.handle(Pressed(Pick("path_ahead")))


def test_two_taps_on_a_block_open_its_handles():
    pilot, stage = pilot_of(editor_of(node("forward"), node("left")))
    pilot.click(key="block:1")
    pilot.click(key="block:1")
    pilot.click(key="handle:copy")
    assert stage.editor.program == program(node("forward"), node("forward"), node("left"))
    assert stage.editor.cursor == Stop(3)
    stage.editor.menu = True
    pilot.wait(0.1)
    pilot.click(key="handle:drop")
    assert stage.editor.program == program(node("forward"), node("left"))


def test_cards_are_counted_and_never_exceeded():
    limits = {"forward": 2, "left": 0}
    pilot, stage = pilot_of(editor_of(limits=limits))
    pilot.click(key="palette:forward")
    pilot.see("×1")
    pilot.click(key="palette:forward")
    assert stage.editor.left("forward") == 0 and stage.editor.left("take") is None
    assert Cue("bump") in stage.editor.handle(Pressed(Pick("forward")))
    assert Cue("bump") in edits.copy(stage.editor)
    with pytest.raises(AssertionError, match="disabled"):
        pilot.click(key="palette:forward")
    stage.editor.handle(Lifted(Pick("forward"), 0, 0, 0, 0))
    assert stage.editor.carried is None
    pilot.drag("block:1", (300, 300))
    assert stage.editor.left("forward") == 1


def test_a_locked_program_cannot_be_changed():
    editor = editor_of(node("forward"), node("left"))
    editor.locked = True
    pilot, stage = pilot_of(editor)
    assert not pilot.has("palette:forward")
    pilot.drag("block:1", (300, 300))
    pilot.click(key="block:1")
    pilot.press("delete", "d", "ctrl+z", "5")
    editor.handle(Pressed(Pick("forward")))
    editor.handle(Pressed(OpenGap(Stop(1, "gap", 0))))
    assert editor.clear() == () and edits.copy(editor) == ()
    assert stage.changes == []


def test_clear_is_undone():
    pilot, stage = pilot_of(editor_of(node("forward"), node("left")))
    before = stage.editor.program
    stage.editor.clear()
    assert stage.editor.program == Program()
    assert stage.editor.undo() == (Moved(0), Cue("unsnap"))
    assert stage.editor.program == before
    assert stage.editor.redo()[0] == Moved(1) and stage.editor.redo() == ()
    assert stage.editor.clear() == ()
    assert pilot.has("block:0")


def test_the_wheel_scrolls_a_long_program_and_stops_at_its_end():
    pilot, stage = pilot_of(editor_of(*(node("forward") for _ in range(40))))
    pilot.wheel("ground", -900)
    assert stage.editor.scroll == 0
    pilot.wheel("ground", 3)
    assert stage.editor.scroll == pytest.approx(144)
    pilot.wheel("ground", 500)
    lowest = stage.editor.ground.laid[-1].rect.bottom
    assert lowest <= stage.editor.ground.area.bottom
    pilot.wheel("ground", -900)
    assert stage.editor.scroll == 0


def test_carrying_a_block_near_the_edge_scrolls():
    _, stage = pilot_of(editor_of(*(node("forward") for _ in range(40))))
    editor, area = stage.editor, stage.editor.ground.area
    rect = editor.ground.laid[1].rect
    editor.handle(Lifted(Carry(1), rect.x + 9, rect.y + 9, 9, 9))
    editor.handle(Dragged(Carry(1), area.x + 99, area.bottom - 5))
    editor.update(0.5)
    assert editor.scroll > 100
    editor.handle(Dragged(Carry(1), area.x + 99, area.y + 5))
    editor.update(5.0)
    assert editor.scroll == 0
    editor.handle(Dragged(Carry(1), area.x + 99, area.middle[1]))
    editor.update(5.0)
    assert editor.scroll == 0


def test_many_kinds_are_sorted_by_category():
    pilot, stage = pilot_of(editor_of(palette=QUESTIONS))
    assert pilot.has("palette:forward") and not pilot.has("palette:repeat")
    pilot.click(key="category:repeat")
    assert pilot.has("palette:repeat") and not pilot.has("palette:forward")
    assert stage.editor.category == "repeat"


def test_in_a_small_window_the_drawer_is_a_flyout():
    pilot, stage = pilot_of(editor_of(palette=(*QUESTIONS, "left")), 800, 600)
    assert not pilot.has("palette:repeat")
    pilot.click(key="category:repeat")
    pilot.click(key="palette:repeat")
    assert stage.editor.program == program(node("repeat", number(3), ()))
    assert not stage.editor.flyout
    pilot.click(key="category:repeat")
    pilot.click(key="category:repeat")
    assert not stage.editor.flyout
    pilot.click(key="category:move")
    pilot.drag("palette:left", (730, 420))
    assert "left" in kinds(stage.editor.program)


def test_a_palette_block_can_be_dragged_out_of_the_flyout():
    pilot, stage = pilot_of(editor_of(palette=(*QUESTIONS, "left")), 800, 600)
    pilot.click(key="category:move")
    pilot.drag("palette:forward", (700, 300))
    assert stage.editor.program == program(node("forward"))


def test_a_new_call_wears_the_name_and_gaps_of_the_newest_knot():
    knot = node("define", "rain", ("drops",), (node("forward"),))
    editor = editor_of(knot, palette=("define", "call", "forward"))
    editor.handle(Pressed(Pick("call")))
    call = next(one for one in walk(editor.program) if one.kind == "call")
    assert call == node("call", "rain", (node("hole"),))
    editor.handle(Pressed(Pick("define")))
    names = [one.parts[0] for one in walk(editor.program) if one.kind == "define"]
    assert len(set(names)) == 2


def test_a_press_that_is_not_for_the_editor_is_left_unused():
    editor = editor_of(node("forward"))
    assert editor.handle(Pressed("run")) == () and not editor.used
    assert editor.handle(Pressed(Key("7"))) == ()
    assert editor.handle(Pressed(Option(2))) == ()
    editor.handle(Pressed(Held("copy")))
    assert editor.used
    assert editor.handle(Scrolled("nowhere", 0)) == ()
    assert editor.handle(Lifted("shuttle", 0, 0, 0, 0)) == () and not editor.used
    assert editor.handle(Dropped("shuttle", 0, 0)) == () and not editor.used


def test_set_program_is_one_more_edit():
    editor = editor_of(node("forward"))
    assert editor.set_program(program(node("left"))) == (Changed(program(node("left"))),)
    assert editor.set_program(program(node("left"))) == ()
    assert editor.can_undo and not editor.can_redo
    assert find(editor.program, 1) and TOOLBOX.get("left")


def saffron_lines(tree) -> int:
    return sum(isinstance(p, Stroke) and p.width == 4 for s in spots(tree) for p in s.box.paints)


def test_after_a_tap_on_a_block_the_place_under_it_is_shown():
    pilot, stage = pilot_of(editor_of(node("forward"), node("left")))
    assert saffron_lines(stage.tree) == 0
    pilot.click(key="block:1")
    assert saffron_lines(stage.tree) == 1
    pilot.click(key="palette:take")
    assert stage.editor.program == program(node("forward"), node("take"), node("left"))
