"""The hand in the text editor: press, drag, double and triple press, wheel, the drawer."""

from __future__ import annotations

import pytest

from game.editor.text.page import Page, Spot
from game.editor.text.sheet import grid_of
from game.ui.events import Pointer
from game.ui.pen import Pen
from game.ui.pilot import Pilot, estimate
from game.ui.theme import Theme
from tests.editor_stage import say
from tests.text_stage import TextStage, text_stage

TEXT = "for row in range(3):\n    forward()\n\nleft()\n"


def place(stage: TextStage, pilot: Pilot, line: int, column: int) -> tuple[float, float]:
    """Where a place of the text lies on the screen."""
    pen = Pen(pilot.width, pilot.height, Theme(), estimate, say)
    sheet = pilot.rect("python")
    assert sheet is not None
    grid = grid_of(pen, sheet)
    x = grid.x(stage.text.page.lines[line], column) - stage.text.pan
    return x + 1, grid.top(line) + grid.high / 2 - stage.text.scroll


def test_a_press_puts_the_caret_at_the_nearest_place() -> None:
    stage, pilot = text_stage(TEXT)
    for line, column in ((0, 3), (1, 8), (3, 0)):
        pilot.click_at(*place(stage, pilot, line, column))
        assert stage.text.page.caret == stage.text.page.anchor == Spot(line, column)


def test_a_press_beside_the_text_finds_the_end_of_the_line_and_of_the_text() -> None:
    stage, pilot = text_stage(TEXT)
    x, y = place(stage, pilot, 1, 13)
    pilot.click_at(x + 200, y)
    assert stage.text.page.caret == Spot(1, 13)
    pilot.click_at(x, y + 300)
    assert stage.text.page.caret.line == 3


def test_a_held_hand_selects_backwards_and_forwards() -> None:
    stage, pilot = text_stage(TEXT)
    pilot.drag(place(stage, pilot, 0, 4), place(stage, pilot, 1, 4))
    assert stage.text.page.selected == "row in range(3):\n    "
    pilot.wait(1)
    pilot.drag(place(stage, pilot, 1, 4), place(stage, pilot, 0, 4))
    assert stage.text.page.selected == "row in range(3):\n    "
    assert stage.text.page.caret == Spot(0, 4)


def test_two_presses_take_the_word_and_three_the_line() -> None:
    stage, pilot = text_stage(TEXT)
    pilot.double_click_at(*place(stage, pilot, 0, 5))
    assert stage.text.page.selected == "row"
    pilot.wait(1)
    pilot.double_click_at(*place(stage, pilot, 1, 6), clicks=3)
    assert stage.text.page.selected == "    forward()"


def test_shift_and_a_press_select_from_the_caret() -> None:
    stage, pilot = text_stage(TEXT)
    pilot.click_at(*place(stage, pilot, 0, 0))
    x, y = place(stage, pilot, 0, 7)
    pilot.wait(1)
    stage.hear(Pointer("down", x, y, shift=True))
    stage.hear(Pointer("up", x, y))
    assert stage.text.page.selected == "for row"


def test_the_wheel_scrolls_both_ways_within_the_text() -> None:
    stage, pilot = text_stage()
    stage.text.page = Page.of("\n".join([f"x = {'1 + ' * 60}1"] * 80))
    pilot.wait(0.1)
    pilot.wheel("python", 3, sideways=2)
    assert stage.text.scroll > 0
    assert stage.text.pan > 0
    pilot.wheel("python", 1000, sideways=1000)
    assert stage.text.scroll == stage.text.sheet.most_y
    assert stage.text.pan == stage.text.sheet.most_x
    pilot.wheel("python", -1000, sideways=-1000)
    assert (stage.text.scroll, stage.text.pan) == (0, 0)


@pytest.mark.parametrize("size", [(800, 600), (1366, 768), (1920, 1080)])
def test_the_caret_is_always_brought_into_sight(size: tuple[int, int]) -> None:
    stage, pilot = text_stage(size=size)
    stage.text.page = Page.of("\n".join([f"x = {'1 + ' * 60}1"] * 80))
    sheet = pilot.rect("python")
    assert sheet is not None
    for key in ("ctrl+end", "ctrl+home", "pagedown", "end", "pagedown", "home", "pageup"):
        pilot.press(key)
        x, y = place(stage, pilot, *stage.text.page.caret)
        assert sheet.holds(x, y), key


def test_a_word_of_the_drawer_is_written_at_the_caret() -> None:
    stage, pilot = text_stage()
    pilot.click("word:forward")
    pilot.click("word:forward")
    assert stage.text.page.text == "forward()\nforward()"
    pilot.click("word:repeat")
    assert stage.text.page.text == "forward()\nforward()\nfor _ in range(3):\n    "
    assert stage.text.page.selected == "3"
    pilot.press("down", "end")
    pilot.click("word:take")
    assert stage.text.page.text.endswith("range(3):\n    take()")


def test_the_drawer_scrolls_where_it_is_too_long() -> None:
    stage, pilot = text_stage(size=(800, 600))
    assert len(stage.text.words) == 9
    pilot.wheel("words", 2)
    assert stage.text.drawer_scroll > 0
    pilot.wheel("words", -9)
    assert stage.text.drawer_scroll == 0


def test_a_text_that_is_only_shown_has_no_drawer() -> None:
    _, pilot = text_stage("forward()\n", locked=True)
    assert not pilot.has("word:forward")


LINES = "for row in range(3):\n    forward()\n\nleft()"


def dropped(word: str, line: int, column: int, lower: bool = True) -> TextStage:
    """The text after a word was carried to the upper or lower half of a line."""
    stage, pilot = text_stage(LINES)
    x, y = place(stage, pilot, line, column)
    pilot.drag(f"word:{word}", to=(x, y + (6 if lower else -6)))
    return stage


def test_a_word_is_carried_below_a_line_or_above_it_as_deep_as_that_is() -> None:
    for line, lower, text in (
        (1, True, "for row in range(3):\n    forward()\n    take()\nleft()"),
        (1, False, "for row in range(3):\n    take()\n    forward()\n\nleft()"),
        (0, True, "for row in range(3):\n    take()\n    forward()\n\nleft()"),
        (0, False, "take()\nfor row in range(3):\n    forward()\n\nleft()"),
        (2, True, "for row in range(3):\n    forward()\ntake()\nleft()"),
        (3, True, "for row in range(3):\n    forward()\n\nleft()\ntake()"),
    ):
        assert dropped("take", line, 2, lower).text.page.text == text


def test_a_word_for_the_middle_of_a_line_goes_between_the_letters_where_it_is_let_go() -> None:
    stage, pilot = text_stage()
    pilot.type("if :")
    pilot.drag("word:at_goal", to=place(stage, pilot, 0, 3))
    assert stage.text.page.text == "if at_goal():"


def test_a_word_let_go_below_the_text_is_its_last_line_and_beside_the_sheet_nothing() -> None:
    stage, pilot = text_stage(LINES)
    x, y = place(stage, pilot, 3, 0)
    pilot.drag("word:take", to=(x + 90, y + 200))
    assert stage.text.page.text == f"{LINES}\ntake()"
    pilot.drag("word:take", to="word:forward")
    assert stage.text.page.text == f"{LINES}\ntake()"
    assert stage.text.carried is None


def test_what_is_carried_is_one_step_of_undo() -> None:
    stage = dropped("take", 1, 0)
    assert stage.text.page.text != LINES
    stage.take(stage.text.undo())
    assert stage.text.page.text == LINES


def test_the_word_and_the_place_it_would_go_to_are_seen_on_the_way() -> None:
    stage, pilot = text_stage(LINES)
    x, y = pilot.point("word:take")
    stage.hear(Pointer("move", x, y))
    stage.hear(Pointer("down", x, y))
    for step in (20, 60):
        stage.hear(Pointer("move", x + step, y))
    pilot.wait(0.1)
    assert pilot.words.count("take()") == 2  # in the drawer and under the pointer
    assert stage.text.carried is not None and not stage.text.carried.over
    stage.hear(Pointer("move", *place(stage, pilot, 1, 4)))
    assert stage.text.carried.over
    stage.hear(Pointer("up", *place(stage, pilot, 1, 4)))
    assert stage.text.carried is None


def test_escape_puts_a_carried_word_back() -> None:
    stage, pilot = text_stage(LINES)
    x, y = pilot.point("word:take")
    stage.hear(Pointer("down", x, y))
    stage.hear(Pointer("move", *place(stage, pilot, 1, 4)))
    stage.hear(Pointer("move", *place(stage, pilot, 1, 5)))
    pilot.press("escape")
    assert stage.text.carried is None and stage.text.page.text == LINES
