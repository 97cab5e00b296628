"""Each key of the text editor."""

from __future__ import annotations

import pytest

from game.editor.text.page import Page
from game.ui.events import Composing, TextInput
from tests.text_stage import text_stage, typing


def marked(text: str) -> Page:
    """A page from a text in which `|` is the caret and `^` the other end of the selection."""
    plain = text.replace("|", "").replace("^", "")
    caret = text.replace("^", "").index("|")
    anchor = text.replace("|", "").index("^") if "^" in text else caret
    return Page.of(plain, caret, anchor)


def shown(page: Page) -> str:
    """The other way round."""
    caret, anchor = page.offset(page.caret), page.offset(page.anchor)
    text = page.text[:caret] + "|" + page.text[caret:]
    if caret != anchor:
        at = anchor + (anchor > caret)
        text = text[:at] + "^" + text[at:]
    return text


def after(text: str, *keys: str) -> str:
    """What a text with its caret looks like after keys; a key in quotes is typed."""
    stage, pilot = text_stage()
    stage.text.select(marked(text))
    for key in keys:
        if key.startswith("'"):
            stage.hear(TextInput(key[1:-1]))
        else:
            pilot.press(key)
    return shown(stage.text.page)


@pytest.mark.parametrize(
    ("before", "key", "expected"),
    [
        ("ab|\ncd", "right", "ab\n|cd"),
        ("ab\n|cd", "left", "ab|\ncd"),
        ("ab|", "right", "ab|"),
        ("|ab", "left", "|ab"),
        ("a^b|c", "left", "a|bc"),
        ("a^b|c", "right", "ab|c"),
        ("x = long|_name", "ctrl+left", "x = |long_name"),
        ("x |= 1", "ctrl+right", "x =| 1"),
        ("|\nab", "ctrl+right", "\n|ab"),
        ("    ab|", "home", "    |ab"),
        ("    |ab", "home", "|    ab"),
        ("|    ab", "home", "    |ab"),
        ("a|b\nc", "end", "ab|\nc"),
        ("a\nb|\nc", "ctrl+home", "|a\nb\nc"),
        ("a\nb|\nc", "ctrl+end", "a\nb\nc|"),
        ("a|b", "shift+right", "a^b|"),
        ("a^b|", "shift+left", "a|b"),
        ("ab\nc|d", "shift+up", "a|b\nc^d"),
        ("one |two", "ctrl+shift+right", "one ^two|"),
        ("ab|", "shift+home", "|ab^"),
        ("a|b", "ctrl+a", "^ab|"),
        ("a|\nb", "up", "|a\nb"),
        ("a\n|b", "down", "a\nb|"),
    ],
)
def test_keys_move_the_caret_and_select(before: str, key: str, expected: str) -> None:
    assert after(before, key) == expected


def test_up_and_down_remember_the_column() -> None:
    assert after("long line|\nab\nlong line", "down", "down") == "long line\nab\nlong line|"
    assert after("long line|\nab\nlong line", "down", "left", "down").endswith("l|ong line")


def test_a_page_is_as_long_as_what_is_seen() -> None:
    text = "\n".join(f"x = {n}" for n in range(60))
    stage, pilot = text_stage()
    stage.text.page = Page.of(text)
    pilot.press("pagedown")
    line = stage.text.page.caret.line
    assert 5 < line < 40
    pilot.press("pageup")
    assert stage.text.page.caret.line == 0


@pytest.mark.parametrize(
    ("before", "key", "expected"),
    [
        ("ab|c", "backspace", "a|c"),
        ("ab|c", "delete", "ab|"),
        ("a\n|b", "backspace", "a|b"),
        ("a|\nb", "delete", "a|b"),
        ("a^bc|d", "backspace", "a|d"),
        ("f(|)", "backspace", "f|"),
        ('"|"', "backspace", "|"),
        ("        |x", "backspace", "    |x"),
        ("      |x", "backspace", "    |x"),
        ("one two|", "ctrl+backspace", "one |"),
        ("|one two", "ctrl+delete", "| two"),
        ("a|", "tab", "a   |"),
        ("a\n^b\nc|", "tab", "a\n    ^b\n    c|"),
        ("    ^a\n  b|", "shift+tab", "^a\nb|"),
        ("      a|", "shift+tab", "    a|"),
        ("a|b", "ctrl+/", "# a|b"),
        ("# a|b", "ctrl+/", "a|b"),
        ("^if x:\n    a()|", "ctrl+/", "# ^if x:\n#     a()|"),
        ("a\nb|", "alt+up", "b|\na"),
        ("a|\nb", "alt+down", "b\na|"),
        ("^a\nb|\nc", "alt+down", "c\n^a\nb|"),
        ("a|\nb", "alt+up", "a|\nb"),
        ("a|b\nc", "ctrl+d", "ab\na|b\nc"),
        ("a^b|c", "ctrl+d", "ab^b|c"),
        ("a|", "return", "a\n|"),
        ("if x:|", "return", "if x:\n    |"),
        ("if x:  # why|", "return", "if x:  # why\n    |"),
        ("    return 1|", "return", "    return 1\n|"),
        ("    a|  b", "return", "    a\n    |b"),
        ("  |  a", "return", "  \n  |a"),
    ],
)
def test_keys_change_the_text(before: str, key: str, expected: str) -> None:
    assert after(before, key) == expected


@pytest.mark.parametrize(
    ("before", "letter", "expected"),
    [
        ("f|", "(", "f(|)"),
        ("f(|)", ")", "f()|"),
        ("f(|", ")", "f()|"),
        ("|x", "(", "(|x"),
        ("x = |", '"', 'x = "|"'),
        ('x = "a|"', '"', 'x = "a"|'),
        ("don|", "'", "don'|"),
        ("# a |", "(", "# a (|"),
        ("f(^a|)", "[", "f([^a|])"),
        ("if x:\n    a()\n    else|", ":", "if x:\n    a()\nelse:|"),
        (
            "if x:\n    if y:\n        a()\n    else|",
            ":",
            "if x:\n    if y:\n        a()\n    else:|",
        ),
        ("x = ^old|", "n", "x = n|"),
    ],
)
def test_typing_closes_pairs_and_aligns_else(before: str, letter: str, expected: str) -> None:
    assert after(before, f"'{letter}'") == expected


def test_every_script_can_be_typed() -> None:
    stage, pilot = text_stage()
    pilot.type("# Əli, Дюйюн, 漢字")
    assert stage.text.page.text == "# Əli, Дюйюн, 漢字"


def test_what_an_input_method_composes_is_seen_but_not_yet_written() -> None:
    stage, pilot = text_stage()
    stage.hear(Composing("かな"))
    pilot.wait(0.02)
    pilot.see("かな")
    assert stage.text.page.text == ""
    stage.hear(Composing(""))
    stage.hear(TextInput("仮名"))
    assert stage.text.page.text == "仮名"


def test_copy_cut_and_paste_go_over_the_clipboard() -> None:
    stage, pilot = text_stage("forward()\nleft()\n")
    pilot.press("ctrl+a", "ctrl+c")
    assert stage.clipboard == "forward()\nleft()"
    pilot.press("ctrl+x")
    assert stage.text.page.text == ""
    pilot.press("ctrl+v", "ctrl+v")
    assert stage.text.page.text == "forward()\nleft()forward()\nleft()"
    pilot.press("ctrl+z", "ctrl+z", "ctrl+z")
    assert stage.text.page.text == "forward()\nleft()"


def test_a_whole_program_is_typed_without_a_single_space_for_indents() -> None:
    stage, pilot = text_stage()
    typing(pilot, "for row in range(2):\nif at_goal():\ntake()\nbreak\n")
    pilot.press("backspace")
    typing(pilot, "left()")
    assert stage.text.page.text == (
        "for row in range(2):\n    if at_goal():\n        take()\n        break\nleft()"
    )


def test_a_text_that_is_only_shown_cannot_be_changed() -> None:
    stage, pilot = text_stage("forward()\n", locked=True)
    pilot.press("x", "return", "backspace", "ctrl+d", "ctrl+x", "ctrl+v", "alt+return")
    assert stage.text.page.text == "forward()"
    pilot.press("ctrl+a", "ctrl+c")
    assert stage.clipboard == "forward()"


def test_tab_goes_through_a_sheet_in_which_nothing_was_done_and_escape_lets_it() -> None:
    _, pilot = text_stage("forward()\n")
    pilot.press("x")
    assert pilot.box("python").takes_tab
    pilot.press("escape")
    assert not pilot.box("python").takes_tab
    pilot.press("right")
    assert pilot.box("python").takes_tab
