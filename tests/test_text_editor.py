"""Laws of the text editor: whatever is done, nothing is lost and everything can be undone."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from game.editor.colors import pieces, place_in
from game.editor.text.page import Page, Spot, cleaned
from game.ui.events import Event, Shortcut, Typed
from tests.text_stage import TextStage

KEYS = (
    "left", "right", "up", "down", "home", "end", "pageup", "pagedown", "ctrl+left", "ctrl+right",
    "ctrl+home", "ctrl+end", "shift+left", "shift+right", "shift+up", "shift+down",
    "ctrl+shift+left", "ctrl+shift+right", "shift+home", "shift+end", "return", "backspace",
    "delete", "ctrl+backspace", "ctrl+delete", "tab", "shift+tab", "ctrl+/", "alt+up", "alt+down",
    "ctrl+d", "ctrl+a", "ctrl+c", "ctrl+x", "ctrl+z", "ctrl+y", "ctrl+space", "alt+return",
    "escape",
)  # fmt: skip
TYPED = st.sampled_from(
    ["f", "forward()", "x = 1", "(", ")", "[", "]", '"', "'", ":", " ", "#", "ə", "ж", "漢", "else"]
)
PASTED = st.sampled_from(["for _ in range(3):\n    take()", "\ta\r\nb", "\x00\x07", "", "x" * 50])


def key_event(name: str) -> Shortcut:
    *held, key = name.split("+") if name != "+" else ["+"]
    return Shortcut(key, "ctrl" in held, "shift" in held, "python", "alt" in held)


EVENTS: st.SearchStrategy[Event] = st.one_of(
    st.sampled_from(KEYS).map(key_event),
    TYPED.map(lambda text: Typed(text, "python")),
    PASTED.map(lambda text: Typed(text, "python", pasted=True)),
)
PAUSES = st.sampled_from([0.0, 0.0, 0.1, 1.0])
DOINGS = st.lists(st.tuples(EVENTS, PAUSES), max_size=40)
STARTS = st.sampled_from(["", "forward()\n", "for _ in range(2):\n    take()  # now\n\nx = 1\n"])


def do(stage: TextStage, doings: list[tuple[Event, float]]) -> None:
    for event, pause in doings:
        stage.take(stage.text.handle(event))
        stage.update(pause)
        page = stage.text.page
        for spot in (page.caret, page.anchor):
            assert 0 <= spot.line < len(page.lines)
            assert 0 <= spot.column <= len(page.lines[spot.line])
        assert all("\n" not in line for line in page.lines)
        draft = stage.blocks.draft
        if draft is not None:
            assert draft.text == page.text


@settings(max_examples=150)
@given(STARTS, DOINGS)
def test_undo_without_end_gives_the_start_and_redo_gives_the_end(
    start: str, doings: list[tuple[Event, float]]
) -> None:
    stage = TextStage(start)
    first = stage.text.page.text
    do(stage, doings)
    last = stage.text.page.text
    while stage.blocks.can_redo:
        stage.take(stage.text.redo())
    last = stage.text.page.text
    while stage.blocks.can_undo:
        stage.take(stage.text.undo())
    assert stage.text.page.text == first
    while stage.blocks.can_redo:
        stage.take(stage.text.redo())
    assert stage.text.page.text == last


@settings(max_examples=150)
@given(STARTS, DOINGS)
def test_what_was_written_is_kept_as_soon_as_the_hands_rest(
    start: str, doings: list[tuple[Event, float]]
) -> None:
    stage = TextStage(start)
    do(stage, doings)
    stage.update(1.0)
    assert stage.kept.at == stage.blocks.at
    assert len(stage.kept.programs) == len(stage.blocks.programs)
    if stage.kept.draft is not None:
        assert stage.kept.draft.text == stage.text.page.text
    else:
        assert stage.text.page.text == TextStage(start).text.page.text


@given(st.text(alphabet="ab(\n ə", max_size=40), st.integers(-3, 60), st.integers(-3, 60))
def test_places_and_offsets_are_two_names_of_one_thing(text: str, one: int, other: int) -> None:
    page = Page.of(text, one, other)
    assert page.text == text
    for offset in range(len(text) + 1):
        assert page.offset(page.spot(offset)) == offset
    assert page.selected == text[page.offset(page.start) : page.offset(page.end)]
    written = page.write("x\ny")
    assert written.text == text[: page.offset(page.start)] + "x\ny" + text[page.offset(page.end) :]
    assert written.offset(written.caret) == page.offset(page.start) + 3


@given(st.text(max_size=40).filter(lambda text: "\n" not in text and "\r" not in text))
def test_the_pieces_of_a_line_are_its_letters(line: str) -> None:
    for piece in pieces(line):
        assert line[piece.column : piece.column + len(piece.text)] == piece.text
    covered = "".join(piece.text for piece in pieces(line))
    assert "".join(covered.split()) == "".join(line.split())


def test_a_line_is_coloured_as_python_reads_it() -> None:
    found = [(piece.text, piece.kind) for piece in pieces('for x in f("a#b", 12):  # go')]
    assert found == [
        ("for", "keyword"),
        ("x", ""),
        ("in", "keyword"),
        ("f", "call"),
        ("(", ""),
        ('"a#b"', "string"),
        (",", ""),
        ("12", "number"),
        ("):", ""),
        ("# go", "comment"),
    ]
    assert place_in('print("a")', 8) == "string"
    assert place_in('print("a")', 9) == ""
    assert place_in("x  # y", 6) == "comment"
    assert place_in('x = "a', 6) == "string"


def test_pasted_text_is_made_fit_for_a_page() -> None:
    assert cleaned("\ta\r\nb\rc\x00") == "    a\nb\nc"


def test_a_text_longer_than_a_program_may_be_is_refused() -> None:
    stage = TextStage()
    stage.take(stage.text.handle(Typed("x" * 30_000, "python", pasted=True)))
    assert stage.text.page.text == ""
    assert stage.blocks.at == 0


def test_letters_in_a_row_are_undone_together_and_the_caret_comes_back() -> None:
    stage = TextStage("forward()\nleft()\n")
    stage.text.page = stage.text.page.at(Spot(0, 9))
    for letter in "  # go":
        stage.take(stage.text.handle(Typed(letter, "python")))
    for name in ("up", "home"):
        stage.take(stage.text.handle(key_event(name)))
    stage.take(stage.text.handle(Typed("x", "python")))
    assert stage.text.page.lines[0] == "xforward()  # go"
    stage.take(stage.text.undo())
    assert (stage.text.page.lines[0], stage.text.page.caret) == ("forward()  # go", Spot(0, 0))
    stage.take(stage.text.undo())
    stage.take(stage.text.undo())
    assert stage.text.page.lines[0] == "forward()"
    assert stage.text.page.caret == Spot(0, 9)
