"""Editing with the keyboard alone."""

from __future__ import annotations

from game.editor import Cue
from game.editor.acts import Stop
from game.program import Place, Program
from game.ui.events import Shortcut
from tests.editor_stage import editor_of, node, number, pilot_of, program

WALKS = ("forward", "left", "right", "take", "repeat", "if_else", "path_ahead")


def tab(pilot, key):
    pilot.tab_to(key)
    return pilot


def test_a_program_is_built_by_keyboard_alone_and_equals_the_one_built_by_mouse():
    keys, typed = pilot_of(editor_of())
    tab(keys, "palette:repeat").press("return")
    tab(keys, "workspace").press("5", "return")
    tab(keys, "palette:forward").press("return")
    tab(keys, "palette:left").press("return")
    tab(keys, "workspace").press("down")
    tab(keys, "palette:take").press("return")

    hand, moved = pilot_of(editor_of())
    hand.drag("palette:repeat", "end")
    hand.click(key="gap:1:0:-1")
    hand.click(key="key:5")
    hand.click(key="key:ok")
    hand.drag("palette:forward", "foot:1")
    hand.drag("palette:left", "foot:1")
    hand.drag("palette:take", "end")

    wanted = program(node("repeat", number(5), (node("forward"), node("left"))), node("take"))
    assert typed.editor.program == moved.editor.program == wanted


def test_up_and_down_walk_into_and_out_of_mouths():
    loop = node("repeat", number(2), (node("forward"),))
    pilot, stage = pilot_of(editor_of(node("left"), loop, node("take")))
    tab(pilot, "workspace").press("home")
    seen = [stage.editor.cursor]
    for _ in range(6):
        pilot.press("down")
        seen.append(stage.editor.cursor)
    assert seen == [Stop(0), Stop(1), Stop(2), Stop(4), Stop(2, "foot"), Stop(5), Stop(5)]
    pilot.press("pageup")
    assert stage.editor.cursor == Stop(0)
    pilot.press("end", "up", "up", "left")
    assert stage.editor.cursor == Stop(2)
    pilot.press("left")
    assert stage.editor.cursor == Stop(0)


def test_a_block_added_at_a_foot_stands_after_the_loop_and_at_a_bar_in_its_else():
    chosen = node("if_else", node("path_ahead"), (node("forward"),), ())
    pilot, stage = pilot_of(editor_of(chosen, palette=WALKS))
    stage.editor.cursor = Stop(1, "bar", 1)
    tab(pilot, "palette:left").press("return")
    stage.editor.cursor = Stop(1, "foot")
    pilot.press("return")
    both = node("if_else", node("path_ahead"), (node("forward"),), (node("left"),))
    assert stage.editor.program == program(both, node("left"))


def test_a_picked_up_block_walks_from_place_to_place():
    loop = node("repeat", number(2), (node("forward"),))
    pilot, stage = pilot_of(editor_of(loop, node("take")))
    tab(pilot, "workspace").press("space")
    carried = stage.editor.carried
    assert carried is not None and carried.target == Place(0, 0, 1)
    pilot.press("up")
    assert stage.editor.carried.target == Place(1, 1, 1)
    pilot.press("space")
    wanted = program(node("repeat", number(2), (node("forward"), node("take"))))
    assert stage.editor.program == wanted
    pilot.press("space", "down", "down", "down", "return")
    assert stage.editor.program == program(loop, node("take"))


def test_escape_puts_a_picked_up_block_back():
    pilot, stage = pilot_of(editor_of(node("left"), node("take")))
    tab(pilot, "workspace").press("space", "up", "escape")
    assert stage.editor.carried is None and stage.changes == []
    assert stage.editor.shown == program(node("left"), node("take"))


def test_delete_throws_away_what_is_carried_or_under_the_cursor():
    pilot, stage = pilot_of(editor_of(node("left"), node("take"), node("right")))
    tab(pilot, "workspace").press("space", "delete")
    assert stage.editor.program == program(node("left"), node("take"))
    pilot.press("backspace")
    assert stage.editor.program == program(node("left")) and stage.editor.cursor == Stop(1)
    pilot.press("delete", "delete")
    assert stage.editor.program == Program()


def test_a_value_is_picked_up_and_put_into_another_socket():
    sum_ = node("arithmetic", number(1), "+", number(2))
    pilot, stage = pilot_of(editor_of(node("repeat", sum_, ()), node("repeat", number(7), ())))
    tab(pilot, "workspace").press("home", "down", "right", "space", "down", "space")
    wanted = program(node("repeat", number(3), ()), node("repeat", sum_, ()))
    assert stage.editor.program == wanted


def test_undo_and_redo_from_anywhere():
    pilot, stage = pilot_of(editor_of())
    tab(pilot, "palette:left").press("return", "return", "ctrl+z", "ctrl+z", "ctrl+z")
    assert stage.editor.program == Program()
    pilot.press("ctrl+y", "ctrl+shift+z")
    assert stage.editor.program == program(node("left"), node("left"))


def test_d_makes_another_one():
    pilot, stage = pilot_of(editor_of(node("left")))
    tab(pilot, "workspace").press("d", "ctrl+d")
    assert stage.editor.program == program(*[node("left")] * 3)
    stage.editor.cursor = Stop(0)
    pilot.press("d", "delete", "space")
    assert stage.editor.program == program(*[node("left")] * 3)


def test_digits_go_straight_into_the_number_of_a_block():
    pilot, stage = pilot_of(editor_of(node("repeat", number(3), ()), node("left")))
    tab(pilot, "workspace").press("home", "down", "1", "0", "backspace", "2", "return")
    assert stage.editor.program.body[0] == node("repeat", number(12), ())
    pilot.press("minus", "4", "return")
    assert stage.editor.program.body[0] == node("repeat", number(-4), ())
    pilot.press("end", "7")
    assert stage.editor.popover is None and not stage.editor.used


def test_arrows_count_in_the_number_pad_and_escape_leaves_the_number():
    pilot, stage = pilot_of(editor_of(node("repeat", number(3), ())))
    tab(pilot, "workspace").press("home", "down", "return", "up", "up", "down", "right", "left")
    assert stage.editor.popover is not None and stage.editor.popover.text == "4"
    pilot.press("escape")
    assert stage.editor.popover is None and stage.changes == []
    pilot.press("return", ".", "5", "return")
    assert stage.editor.program.body[0] == node("repeat", number(0.5), ())  # type: ignore[arg-type]


def test_left_and_right_go_along_the_gaps_of_a_block():
    compared = node("compare", node("name", "x"), ("<",), (number(9),))
    pilot, stage = pilot_of(editor_of(node("while", compared, ())))
    tab(pilot, "workspace").press("home", "down")
    seen = []
    for _ in range(7):
        pilot.press("right")
        seen.append(stage.editor.cursor)
    gap = [(one.node, one.slot, one.item) for one in seen]
    assert gap[:5] == [(1, 0, -1), (2, 0, -1), (3, 0, -1), (2, 1, 0), (2, 2, 0)]
    assert seen[-1] == seen[-2]
    for _ in range(5):
        pilot.press("left")
    assert stage.editor.cursor == Stop(1)
    pilot.press("right", "escape")
    assert stage.editor.cursor == Stop(1)
    pilot.press("right", "down")
    assert stage.editor.cursor == Stop(1, "foot")
    pilot.press("right", "left")
    assert stage.editor.cursor == Stop(1)


def test_a_sign_is_chosen_in_a_list_by_keyboard():
    compared = node("compare", number(1), ("==",), (number(2),))
    pilot, stage = pilot_of(editor_of(node("while", compared, ())))
    tab(pilot, "workspace").press("home", "down", "right", "right", "right", "return")
    pilot.press("down", "down", "return")
    compared = node("compare", number(1), ("<",), (number(2),))
    assert stage.editor.program == program(node("while", compared, ()))


def test_space_on_a_written_gap_opens_it_and_delete_brings_its_default_back():
    sum_ = node("arithmetic", number(1), "+", number(2))
    pilot, stage = pilot_of(editor_of(node("repeat", sum_, ()), node("repeat", number(7), ())))
    tab(pilot, "workspace").press("home", "down", "right", "delete")
    assert stage.editor.program.body[0] == node("repeat", number(3), ())
    pilot.press("delete")
    assert stage.editor.program.body[0] == node("repeat", number(3), ())
    pilot.press("space")
    assert stage.editor.popover is not None


def test_enter_on_a_plain_block_does_nothing_and_other_keys_are_left_unused():
    pilot, stage = pilot_of(editor_of(node("left")))
    tab(pilot, "workspace").press("return")
    assert stage.editor.popover is None
    pilot.press("x")
    assert not stage.editor.used
    pilot.press("escape")
    assert not stage.editor.used
    assert stage.editor.handle(Shortcut("q", ctrl=True)) == () and not stage.editor.used
    assert stage.editor.handle(Shortcut("space", focus="run")) == () and not stage.editor.used


def test_blocks_grow_and_shrink():
    pilot, stage = pilot_of(editor_of(node("left")))
    usual = stage.editor.ground.unit
    tab(pilot, "workspace").press("ctrl+plus")
    assert stage.editor.ground.unit > usual
    pilot.press("ctrl+0", "ctrl+-")
    assert stage.editor.ground.unit < usual
    stage.editor.handle(Shortcut("wheel_up", ctrl=True))
    assert stage.editor.zoom == 1.0


def test_the_place_of_the_next_block_is_shown_while_the_keyboard_chooses():
    pilot, stage = pilot_of(editor_of(node("left")))
    tab(pilot, "palette:take")
    saffron = [p for box in _all(stage.tree) for p in box.paints if getattr(p, "width", 0) == 4]
    assert saffron


def _all(box):
    yield box
    for kid in box.kids:
        yield from _all(kid)


def test_the_cursor_stays_in_sight_in_a_long_program():
    pilot, stage = pilot_of(editor_of(*(node("forward") for _ in range(40))))
    tab(pilot, "workspace").press("home", *["down"] * 30)
    cursor = pilot.box("workspace").rect
    area = stage.editor.ground.area
    assert area.y <= cursor.y and cursor.bottom <= area.bottom
    pilot.press("space", *["up"] * 25)
    assert stage.editor.carried is not None
    pilot.press("return", "home")
    assert pilot.box("workspace").rect.y >= area.y


def test_a_flyout_closes_by_escape():
    palette = (*WALKS, "while", "until", "set", "change", "name")
    pilot, stage = pilot_of(editor_of(palette=palette), 800, 600)
    tab(pilot, "category:repeat").press("return")
    assert stage.editor.flyout
    pilot.press("escape")
    assert not stage.editor.flyout


def test_a_text_takes_spaces_and_enter_ends_it():
    pilot, stage = pilot_of(editor_of(node("announce", (node("text", "a"),))))
    tab(pilot, "workspace").press("home", "down", "return")
    pilot.type(" b c")
    pilot.press("backspace", "up", "return")
    assert stage.editor.program == program(node("announce", (node("text", "a b "),)))
    assert Cue("snap_block") in stage.results
