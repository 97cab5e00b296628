"""Completion and the drawer: the words of the level, where they go, what they leave selected."""

from __future__ import annotations

import pytest

from game.blocks import CORE, Toolbox
from game.editor.text.page import Page
from game.editor.text.words import insert, known_words, word_of
from game.source import parse
from game.worlds import WORLDS
from tests.test_text_editor_keys import marked, shown
from tests.text_stage import PALETTE, TOOLBOX, text_stage, typing


def test_every_block_that_is_written_by_itself_has_a_word() -> None:
    found = {block.kind for block in CORE if word_of(block) is not None}
    missing = {block.kind for block in CORE} - found
    assert len(found) > 30
    assert missing == {"number", "name", "call", "call_value", "branch", "hole", "comment"}


def filled(text: str, caret: int) -> str:
    """The text of a word with something in each of its gaps."""
    begun = text[:caret].rpartition("\n")[2]
    if not begun or (begun.strip() and begun[-1] in " ("):
        text = f"{text[:caret]}x{text[caret:]}"
    rows = text.replace("(, ", "(x, ").replace("()", "(x)").split("\n")
    rows = [row + ("x" if row.endswith("= ") else "") for row in rows]
    return "\n".join(row if row.strip() else row + "pass" for row in rows)


def test_every_statement_word_can_be_read_once_its_gaps_are_filled() -> None:
    tried = 0
    for world in WORLDS:
        toolbox = Toolbox.of(world)
        for word in known_words([block.kind for block in CORE], TOOLBOX.get):  # type: ignore[arg-type]
            if word.statement and word.kind not in ("choose", "pop"):
                text = filled(word.text, word.caret)
                codes = [one.code for one in parse(text, toolbox).diagnostics]
                assert not [code for code in codes if code.startswith("source.")], (text, codes)
                tried += 1
    assert tried > 20


@pytest.mark.parametrize(
    ("before", "kind", "expected"),
    [
        ("|", "forward", "forward()|"),
        ("left()|", "forward", "left()\nforward()|"),
        ("    left()|\nx = 1", "forward", "    left()\n    forward()|\nx = 1"),
        ("if x:|", "forward", "if x:\n    forward()|"),
        ("if x:|\n    ", "forward", "if x:\n    forward()|"),
        ("    |", "if", "    if |:\n        "),
        ("|", "repeat", "for _ in range(^3|):\n    "),
        ("|", "set", "^x| = 0"),
        ("|", "define", "def ^knot|():\n    "),
        ("if |:", "at_goal", "if at_goal()|:"),
        ("if x|:", "compare", "if x == |:"),
        ("|", "for_each", "for i in |:\n    "),
        ("|", "if_else", "if |:\n    \nelse:\n    "),
    ],
)
def test_a_word_is_written_where_it_belongs(before: str, kind: str, expected: str) -> None:
    block = TOOLBOX.get(kind)
    assert block is not None
    word = word_of(block)
    assert word is not None
    assert shown(insert(marked(before), word)) == expected


def test_two_letters_offer_words_and_enter_writes_the_chosen_one() -> None:
    stage, pilot = text_stage()
    pilot.type("f")
    assert stage.text.offer is None
    pilot.type("o")
    assert stage.text.offer is not None
    pilot.see("forward()")
    pilot.press("return")
    assert stage.text.page.text == "forward()"
    assert stage.text.offer is None


def test_arrows_choose_tab_accepts_and_escape_closes() -> None:
    stage, pilot = text_stage()
    pilot.press("ctrl+space")
    assert stage.text.offer is not None
    count = len(stage.text.offer.words)
    assert count == len(PALETTE)
    pilot.press("down", "down", "up", "tab")
    assert stage.text.page.text == "left()"
    pilot.press("return", "ctrl+space", "escape", "return")
    assert stage.text.page.text == "left()\n\n"
    pilot.press("ctrl+space", "up")
    assert stage.text.offer is not None
    assert stage.text.offer.at == count - 1


def test_only_words_of_the_level_and_of_the_child_are_offered() -> None:
    stage, pilot = text_stage()
    typing(pilot, "total = 1\ndef total_of(start, end):\nto")
    assert stage.text.offer is not None
    assert [word.text for word in stage.text.offer.words] == ["total_of()", "total"]
    pilot.press("escape")
    pilot.press("ctrl+backspace")
    pilot.type("wh")
    assert stage.text.offer is None  # while is not in this level


def test_inside_texts_and_remarks_nothing_is_offered() -> None:
    stage, pilot = text_stage()
    pilot.type('# fo "fo')
    assert stage.text.offer is None


def test_in_the_middle_of_a_line_only_values_are_offered() -> None:
    stage, pilot = text_stage()
    pilot.type("if at")
    assert stage.text.offer is not None
    pilot.press("return")
    assert stage.text.page.text == "if at_goal()"
    pilot.press("ctrl+a", "delete")
    pilot.type("x = fo")
    assert stage.text.offer is None


def test_a_word_before_brackets_leaves_them_alone() -> None:
    stage, pilot = text_stage()
    stage.text.select(Page.of("fo()", 2))
    pilot.press("ctrl+space")
    assert stage.text.offer is None


def test_the_chosen_word_is_explained_in_a_line() -> None:
    _, pilot = text_stage()
    pilot.type("fo")
    block = TOOLBOX.get("forward")
    assert block is not None
    pilot.see(block.help.split()[0])


def test_a_press_on_an_offered_word_writes_it() -> None:
    stage, pilot = text_stage()
    pilot.press("ctrl+space")
    pilot.click("offer:1")
    assert stage.text.page.text == "left()"
