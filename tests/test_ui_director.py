"""The director: what a hand on mouse, glass or keys means to a scene."""

from __future__ import annotations

from dataclasses import replace

import pytest
from ui_stage import Stage, block

from game.ui.box import Box
from game.ui.events import (
    Dragged,
    Dropped,
    Focused,
    KeyDown,
    Lifted,
    Pointer,
    Pressed,
    Scrolled,
    Shortcut,
    Slid,
    TextInput,
    Typed,
    Wheel,
)
from game.ui.paint import Fill, Ring
from game.ui.rect import Rect

WINDOW = Rect(0, 0, 800, 600)


def stage(*kids: Box, entry: str = "") -> Stage:
    made = Stage(lambda pen: Box(WINDOW, (), kids), entry)
    look(made)
    return made


def look(made: Stage) -> Box:
    return made.view(800, 600, lambda *_: 10.0)


def do(made: Stage, *inputs: object) -> list[object]:
    """The events of inputs, without the news of the focus."""
    made.events.clear()
    for one in inputs:
        made.hear(one)
        look(made)
    return [event for event in made.events if not isinstance(event, Focused)]


def down(x: float, y: float) -> Pointer:
    return Pointer("down", x, y)


def move(x: float, y: float) -> Pointer:
    return Pointer("move", x, y)


def up(x: float, y: float) -> Pointer:
    return Pointer("up", x, y)


def key(name: str, ctrl: bool = False, shift: bool = False) -> KeyDown:
    return KeyDown(name, ctrl, shift)


# -- pointer


def test_down_and_up_on_one_box_is_a_press():
    made = stage(block(0, 0, key="a"))
    assert do(made, down(10, 10), up(12, 10)) == [Pressed("a")]


def test_leaving_the_box_before_letting_go_takes_the_press_back():
    made = stage(block(0, 0, key="a"), block(200, 0, key="b"))
    assert do(made, down(10, 10), move(210, 10), up(210, 10)) == []
    assert do(made, down(10, 10), move(210, 10), move(10, 10), up(10, 10)) == [Pressed("a")]


def test_the_box_that_is_held_shows_it():
    made = stage(block(0, 0, key="a"))
    do(made, down(10, 10))
    assert made.director.held == "a"
    do(made, move(400, 400))
    assert made.director.held == ""


def test_the_topmost_box_is_met():
    made = stage(block(0, 0, key="below"), block(0, 0, key="above"))
    assert do(made, down(10, 10), up(10, 10)) == [Pressed("above")]


def test_a_card_hides_what_lies_below_it():
    card = Box(Rect(0, 0, 100, 100), (Fill(Rect(0, 0, 100, 100), "#FFFFFF"),))
    made = stage(block(0, 0, key="below"), card)
    assert do(made, down(10, 10), up(10, 10)) == []


def test_a_card_inside_a_box_belongs_to_that_box():
    inner = Box(Rect(0, 0, 50, 50), (Fill(Rect(0, 0, 50, 50), "#FFFFFF"),))
    made = stage(replace(block(0, 0, key="card"), kids=(inner,)))
    assert do(made, down(10, 10), up(10, 10)) == [Pressed("card")]


def test_the_pointer_goes_through_a_ghost():
    ghost = replace(block(0, 0, key="ghost"), ghost=True)
    made = stage(block(0, 0, key="a"), ghost)
    assert do(made, down(10, 10), up(10, 10)) == [Pressed("a")]


def test_a_disabled_box_is_not_pressed_and_does_not_let_through():
    made = stage(block(0, 0, key="below"), block(0, 0, key="off", enabled=False))
    assert do(made, down(10, 10), up(10, 10)) == []


def test_what_is_cut_off_cannot_be_met():
    clip = Box(Rect(0, 0, 50, 50), (), (block(0, 40, key="a"),), clip=True)
    made = stage(clip)
    assert do(made, down(10, 80), up(10, 80)) == []
    assert do(made, down(10, 45), up(10, 45)) == [Pressed("a")]


def test_a_small_box_is_met_a_little_beside_it():
    made = stage(block(100, 100, 20, 20, key="small"))
    assert do(made, down(92, 110), up(92, 110)) == [Pressed("small")]
    assert do(made, down(80, 110), up(80, 110)) == []


def test_a_wider_hit_area_is_met():
    made = stage(block(0, 0, 20, 20, key="a", hit=Rect(0, 0, 200, 60)))
    assert do(made, down(150, 50), up(150, 50)) == [Pressed("a")]


def test_the_grown_area_does_not_reach_through_a_card():
    card = Box(Rect(120, 90, 100, 100), (Fill(Rect(120, 90, 100, 100), "#FFFFFF"),))
    made = stage(block(100, 100, 30, 20, key="small"), card)
    assert do(made, down(110, 110), up(110, 110)) == [Pressed("small")]


def test_pointing_hovers_and_a_press_moves_the_focus():
    made = stage(block(0, 0, key="a"), block(100, 0, key="b"))
    do(made, move(110, 10))
    assert made.director.hover == "b"
    do(made, down(110, 10), up(110, 10))
    assert made.director.focus == "b"


# -- drag


def test_a_shaking_hand_presses_and_a_moving_hand_drags():
    made = stage(block(0, 0, key="a", drag="wool"))
    assert do(made, down(10, 10), move(14, 12), up(14, 12)) == [Pressed("a")]
    events = do(made, down(10, 10), move(30, 10), up(30, 10))
    assert events[0] == Lifted("wool", 10, 10, 10, 10)
    assert events[1] == Dragged("wool", 30, 10, None)
    assert events[-1] == Dropped("wool", 30, 10, None)


def test_a_carried_thing_knows_what_it_is_over_even_below_a_card():
    target = block(200, 0, key="t", drop="basket")
    card = Box(Rect(190, 0, 100, 40), (Fill(Rect(190, 0, 100, 40), "#FFFFFF"),))
    made = stage(block(0, 0, key="a", drag="wool"), target, card)
    events = do(made, down(10, 10), move(210, 10), up(210, 10))
    assert events[-2:] == [Dragged("wool", 210, 10, "basket"), Dropped("wool", 210, 10, "basket")]


def test_escape_puts_a_carried_thing_back():
    home = block(0, 0, key="a", drag="wool", drop="home")
    made = stage(home)
    events = do(made, down(10, 10), move(210, 10), key("escape"), up(210, 10))
    assert events[-1] == Dropped("wool", 10, 10, "home")


def test_a_slide_tells_its_share_while_it_is_held():
    made = stage(block(100, 0, 200, 50, key="s", on="volume", slide=True))
    events = do(made, down(150, 10), move(200, 10), move(900, 10), up(900, 10))
    assert events == [Slid("volume", 0.25), Slid("volume", 0.5), Slid("volume", 1.0)]


def test_the_wheel_and_a_pan_scroll_and_a_pan_does_not_press():
    row = block(0, 0, key="row")
    made = stage(Box(Rect(0, 0, 100, 100), (), (row,), key="list", scroll=True, clip=True))
    assert do(made, Wheel(10, 10, 2)) == [Scrolled("list", 96)]
    events = do(made, down(10, 40), move(10, 20), move(10, 15), up(10, 15))
    assert events == [Scrolled("list", 20), Scrolled("list", 5)]


def test_the_wheel_with_ctrl_is_a_shortcut():
    made = stage(block(0, 0, key="a"))
    assert do(made, Wheel(0, 0, -1, ctrl=True)) == [Shortcut("wheel_up", ctrl=True, focus="a")]


def test_pressing_inside_a_place_with_a_cursor_focuses_the_place():
    inner = block(10, 10, key="inner", group="work", pointer_only=True, drag="x")
    place = replace(block(0, 0, 300, 300, key="work", group="work", keys=True), kids=(inner,))
    made = stage(block(400, 0, key="other"), place)
    do(made, down(20, 20), up(20, 20))
    assert made.director.focus == "work"


# -- keyboard


def grid() -> Stage:
    boxes = [
        block(x * 100, y * 100, key=f"{x}{y}", group="grid") for y in range(3) for x in range(3)
    ]
    return stage(block(500, 0, key="first"), *boxes, block(500, 200, key="last"), entry="11")


def test_the_entry_has_the_focus_at_first():
    assert grid().director.focus == "11"


@pytest.mark.parametrize(
    ("name", "to"), [("left", "01"), ("right", "21"), ("up", "10"), ("down", "12")]
)
def test_arrows_go_to_the_neighbour_in_the_group(name, to):
    made = grid()
    do(made, key(name))
    assert made.director.focus == to


def test_an_arrow_without_a_neighbour_is_left_to_the_scene():
    made = grid()
    do(made, key("left"))
    assert do(made, key("left")) == [Shortcut("left", focus="01")]


def test_tab_goes_from_group_to_group_and_remembers_the_place():
    made = grid()
    do(made, key("left"))
    seen = []
    for _ in range(3):
        do(made, key("tab"))
        seen.append(made.director.focus)
    assert seen == ["last", "first", "01"]
    do(made, key("tab", shift=True))
    assert made.director.focus == "first"


@pytest.mark.parametrize("name", ["return", "space"])
def test_enter_and_space_press_the_focused_box(name):
    assert do(grid(), key(name)) == [Pressed("11")]


def test_keys_nobody_uses_come_as_shortcuts():
    made = grid()
    assert do(made, key("f5")) == [Shortcut("f5", focus="11")]
    assert do(made, key("z", ctrl=True)) == [Shortcut("z", ctrl=True, focus="11")]
    assert do(made, key("return", ctrl=True)) == [Shortcut("return", ctrl=True, focus="11")]


def test_a_place_with_a_cursor_gets_every_key_but_tab():
    made = stage(block(0, 0, key="work", keys=True), block(200, 0, key="b"))
    for name in ("left", "return", "space", "escape", "a"):
        assert do(made, key(name)) == [Shortcut(name, focus="work")]
    assert do(made, key("tab")) == []
    assert made.director.focus == "b"


def test_text_goes_to_the_field_that_has_the_focus():
    made = stage(block(0, 0, key="name", text_entry=True), block(200, 0, key="b"))
    events = do(made, key("ə"), TextInput("ə"), key("space"), TextInput(" "), key("backspace"))
    assert events == [Typed("ə", "name"), Typed(" ", "name"), Shortcut("backspace", focus="name")]
    do(made, key("tab"))
    assert do(made, TextInput("x")) == []


def test_arrows_left_and_right_on_a_slide_are_left_to_the_scene():
    made = stage(block(0, 0, key="s", slide=True, group="g"), block(100, 0, key="b", group="g"))
    assert do(made, key("right")) == [Shortcut("right", focus="s")]


def test_what_is_disabled_or_hidden_is_left_out_of_the_order():
    cut = Box(Rect(0, 0, 10, 10), (), (block(300, 300, key="hidden"),), clip=True)
    made = stage(block(0, 0, key="a"), block(100, 0, key="off", enabled=False), cut)
    do(made, key("tab"))
    assert made.director.focus == "a"


def test_the_focus_scrolls_into_sight():
    rows = tuple(block(0, i * 60, key=f"r{i}", group="rows") for i in range(5))
    made = stage(Box(Rect(0, 0, 100, 120), (), rows, key="list", scroll=True, clip=True))
    assert do(made, key("down")) == []
    (scrolled,) = do(made, key("down"))
    assert scrolled == Scrolled("list", 66.0)


# -- re-views and dialogs


def test_the_focus_survives_a_new_view_by_key():
    boxes = [block(0, 0, key="a"), block(100, 0, key="b")]
    made = Stage(lambda pen: Box(WINDOW, (), tuple(boxes)), "b")
    look(made)
    boxes[1] = block(300, 300, key="b")
    look(made)
    assert made.director.focus == "b"


def test_a_focus_that_vanished_goes_to_the_entry():
    boxes = [block(0, 0, key="a"), block(100, 0, key="b"), block(200, 0, key="c")]
    made = Stage(lambda pen: Box(WINDOW, (), tuple(boxes)), "b")
    look(made)
    do(made, key("tab"))
    assert made.director.focus == "c"
    boxes.pop()
    look(made)
    assert made.director.focus == "b"


def test_a_dialog_keeps_the_focus_and_gives_it_back():
    answers = (block(300, 300, key="no", group="d"), block(400, 300, key="yes", group="d"))
    dialog = Box(WINDOW, (), answers, modal=True)
    open_now = [False]
    kids = (block(0, 0, key="a"), block(100, 0, key="b"))
    made = Stage(lambda pen: Box(WINDOW, (), (*kids, dialog) if open_now[0] else kids), "a")
    look(made)
    do(made, key("tab"))
    open_now[0] = True
    look(made)
    assert made.director.focus == "no"
    do(made, key("tab"))
    assert made.director.focus == "no"
    assert do(made, down(10, 10), up(10, 10)) == []
    open_now[0] = False
    look(made)
    assert made.director.focus == "b"


def test_the_ring_shows_after_the_keyboard_only():
    made = stage(block(0, 0, key="a"))

    def rings() -> list[Ring]:
        return [p for kid in look(made).kids for p in kid.paints if isinstance(p, Ring)]

    do(made, move(5, 5))
    assert rings() == []
    do(made, key("tab"))
    assert [ring.rect for ring in rings()] == [Rect(0, 0, 60, 50)]
    do(made, down(10, 10))
    assert rings() == []


# -- tooltips


def test_a_tooltip_comes_after_resting_and_goes_with_the_press():
    made = stage(block(100, 100, key="a", tip="Step once"))
    do(made, move(110, 110))
    made.update(0.1)
    made.update(0.3)
    assert made.director.tip is None
    made.update(0.4)
    assert made.director.tip == (Rect(100, 100, 60, 50), "Step once")
    assert any(kid.label == "Step once" and kid.ghost for kid in look(made).kids)
    do(made, down(110, 110))
    assert made.director.tip is None


def test_a_tooltip_follows_the_words_and_the_place_of_its_box():
    shown = [block(100, 100, key="a", tip="Pause")]
    made = Stage(lambda pen: Box(WINDOW, (), tuple(shown)))
    look(made)
    do(made, move(110, 110))
    for _ in range(10):
        made.update(0.1)
    assert made.director.tip == (Rect(100, 100, 60, 50), "Pause")
    shown[0] = block(300, 100, key="a", tip="Run")
    look(made)
    made.update(0.1)
    assert made.director.tip == (Rect(300, 100, 60, 50), "Run")


def test_a_long_press_shows_the_tooltip_and_a_very_long_one_only_asks():
    made = stage(block(100, 100, key="a", tip="Step once"))
    do(made, down(110, 110))
    made.update(0.55)
    assert made.director.tip is not None
    assert do(made, up(110, 110)) == [Pressed("a")]
    do(made, down(110, 110))
    made.update(1.3)
    assert do(made, up(110, 110)) == []


def test_the_focus_of_the_keyboard_gets_its_tooltip_too():
    made = stage(block(100, 100, key="a", tip="Step once"))
    do(made, key("tab"))
    made.update(0.1)
    assert made.director.waiting
    made.update(0.7)
    assert made.director.tip is not None
    made.update(0.2)
    assert not made.director.waiting


def test_entering_another_screen_forgets_hand_and_focus():
    made = stage(block(0, 0, key="a"))
    do(made, down(10, 10))
    made.director.enter()
    assert (made.director.focus, made.director.held) == ("", "")
    look(made)
    assert do(made, up(10, 10)) == []
