"""The pilot and the lint fail where a person could not play, and only there."""

from __future__ import annotations

import pytest
from ui_stage import Stage, block

from game.ui.box import Box
from game.ui.events import Dropped, Pressed, Scrolled, Shortcut, Typed
from game.ui.lint import lint, overflow
from game.ui.paint import Fill, Words
from game.ui.pen import Pen
from game.ui.pilot import Pilot, estimate
from game.ui.rect import Rect
from game.ui.widgets import button, dialog, text_field

WINDOW = Rect(0, 0, 800, 600)


def pilot(*kids: Box) -> tuple[Pilot, Stage]:
    stage = Stage(lambda pen: Box(WINDOW, (), kids))
    return Pilot(stage, 800, 600), stage


def presses(stage: Stage) -> list[object]:
    return [event.value for event in stage.events if isinstance(event, Pressed)]


def test_a_click_by_words_key_or_label_presses():
    def view(pen: Pen) -> Box:
        return Box(WINDOW, (), (button(pen, Rect(10, 10, 160, 56), "Play", key="k", on="on"),))

    stage = Stage(view)
    hand = Pilot(stage, 800, 600)
    hand.click("Play")
    hand.click(key="k")
    assert presses(stage) == ["on", "on"]


def test_a_click_on_nothing_tells_what_there_is():
    hand, _ = pilot(block(0, 0, key="a"))
    with pytest.raises(AssertionError, match=r"no “Run”.*'a'"):
        hand.click("Run")


@pytest.mark.parametrize(
    ("boxes", "why"),
    [
        ((block(0, 0, key="a", enabled=False),), "disabled"),
        ((block(900, 0, key="a"),), "out of sight|outside"),
        ((block(0, 0, 12, 12, key="a"),), "too small"),
        ((block(0, 0, key="a"), block(0, 0, 200, 200, key="b")), "covered by “b”"),
        (
            (
                block(0, 0, key="a"),
                Box(Rect(0, 0, 99, 99), (Fill(Rect(0, 0, 99, 99), "#FFFFFF"),)),
            ),
            "covered",
        ),
        ((Box(Rect(0, 0, 50, 50), (), (block(0, 60, key="a"),), clip=True),), "cut out of sight"),
    ],
)
def test_a_click_fails_where_a_hand_could_not(boxes, why):
    hand, stage = pilot(*boxes)
    with pytest.raises(AssertionError, match=why):
        hand.click("a")
    assert presses(stage) == []


def test_a_click_beside_a_dialog_fails():
    def view(pen: Pen) -> Box:
        return Box(WINDOW, (), (block(0, 0, key="a"), dialog(pen, "Sure?", "", (("Yes", 1, ""),))))

    hand = Pilot(Stage(view), 800, 600)
    with pytest.raises(AssertionError, match="no “a”"):
        hand.click("a")
    hand.click("Yes")


def test_a_box_with_a_button_on_it_can_be_clicked_beside_the_button():
    inner = block(170, 120, 60, 60, key="inner")
    outer = Box(Rect(100, 100, 200, 100), (), (inner,), key="outer", on="outer", label="outer")
    hand, stage = pilot(outer)
    hand.click("outer")
    assert presses(stage) == ["outer"]


def test_dragging_carries_from_box_to_box_and_to_a_place():
    hand, stage = pilot(
        block(0, 0, key="a", drag="wool"), block(400, 400, key="basket", drop="basket")
    )
    hand.drag("a", to="basket")
    hand.drag("a", to=(600, 100))
    dropped = [event for event in stage.events if isinstance(event, Dropped)]
    assert [event.over for event in dropped] == ["basket", None]


def test_typing_needs_a_field_with_the_focus():
    def view(pen: Pen) -> Box:
        field = text_field(pen, Rect(10, 100, 280, 54), "", key="name")
        return Box(WINDOW, (), (block(0, 0, key="a"), field))

    stage = Stage(view)
    hand = Pilot(stage, 800, 600)
    with pytest.raises(AssertionError, match="nothing to type"):
        hand.type("Əli")
    hand.press("tab")
    hand.type("Əli B")
    typed = [event.text for event in stage.events if isinstance(event, Typed)]
    assert "".join(typed) == "Əli B"


def test_keys_are_pressed_with_their_partners():
    hand, stage = pilot(block(0, 0, key="a"))
    hand.press("ctrl+z", "shift+f10", "h")
    shortcuts = [event for event in stage.events if isinstance(event, Shortcut)]
    assert [(s.key, s.ctrl, s.shift) for s in shortcuts] == [
        ("z", True, False),
        ("f10", False, True),
        ("h", False, False),
    ]


def test_tab_to_finds_a_box_in_a_group_by_tab_and_arrows():
    rows = [block(0, 100 + i * 60, key=f"r{i}", group="rows") for i in range(4)]
    hand, _ = pilot(block(0, 0, key="first"), *rows)
    hand.tab_to("r3")
    assert hand.focus == "r3"
    with pytest.raises(AssertionError, match="never reaches"):
        hand.tab_to("nowhere", most=5)


def test_seeing_is_what_is_painted_inside_its_clip():
    words = Words("hidden", 10, 300, 20, "#000000")
    clip = Box(Rect(0, 0, 100, 100), (), (Box(Rect(0, 290, 90, 20), (words,)),), clip=True)
    hand, _ = pilot(block(0, 0, key="seen"), clip)
    hand.see("seen")
    hand.miss("hidden")
    with pytest.raises(AssertionError, match="not on the screen"):
        hand.see("hidden")


def test_waiting_is_frames_of_time():
    hand, stage = pilot(block(0, 0, key="a"))
    hand.wait(0.5)
    assert stage.time == pytest.approx(0.5)
    hand.wait_still()
    stage.moving = True
    with pytest.raises(AssertionError, match="still moves"):
        hand.wait_still(0.2)


def test_the_wheel_turns_over_a_list():
    rows = Box(Rect(0, 0, 100, 100), (), (), key="list", scroll=True)
    hand, stage = pilot(rows)
    hand.wheel("list", 3)
    assert Scrolled("list", 144) in stage.events


# -- lint


def text(words: str, x: float, y: float = 20) -> Words:
    return Words(words, x, y, 20, "#000000")


def test_words_that_fit_are_no_fault():
    tree = Box(WINDOW, (text("fits", 10),), (block(10, 100, key="a"),))
    assert lint(tree, estimate) == []


@pytest.mark.parametrize(
    ("kids", "kind"),
    [
        (Box(Rect(0, 0, 10, 10), (text("leaves the window", 750),)), "out"),
        (Box(Rect(0, 0, 60, 60), (text("longer than its clip", 5),), clip=True), "cut"),
        (
            Box(
                Rect(0, 0, 60, 60), (Fill(Rect(0, 0, 60, 60), "#FFFFFF"), text("too long here", 5))
            ),
            "tight",
        ),
    ],
)
def test_words_that_stick_out_are_found(kids, kind):
    (found,) = overflow(Box(WINDOW, (), (kids,)), estimate)
    assert found.kind == kind
    assert kind in str(found)


def test_rows_scrolled_out_of_sight_are_no_fault():
    rows = tuple(
        Box(Rect(0, i * 40, 90, 40), (text(f"row {i}", 5, i * 40 + 20),)) for i in range(9)
    )
    tree = Box(WINDOW, (), (Box(Rect(0, 0, 100, 100), (), rows, scroll=True, clip=True),))
    assert overflow(tree, estimate) == []


def test_things_too_small_or_too_close_are_found():
    tiny = lint(Box(WINDOW, (), (block(0, 0, 20, 20, key=""),)), estimate)
    alone = lint(Box(WINDOW, (), (block(100, 100, 80, 30, key="a"),)), estimate)
    tight = lint(
        Box(WINDOW, (), (block(100, 100, 80, 30, key="a"), block(100, 132, 80, 30, key="b"))),
        estimate,
    )
    over = lint(
        Box(WINDOW, (), (block(100, 100, 80, 50, key="a"), block(150, 120, 80, 50, key="b"))),
        estimate,
    )
    assert tiny == []  # it cannot be pressed
    assert alone == []
    assert {found.kind for found in tight} == {"small"}
    assert [found.kind for found in over] == ["overlap"]
