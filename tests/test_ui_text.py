"""Text fits: wrapped between words, shrunk, and cut only at last."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from ui_stage import pen_of

from game.ui.paint import Words
from game.ui.rect import Rect
from game.ui.text import clip_text, fit, label, paragraph, wrap

TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=80)


@given(TEXTS, st.floats(20, 400))
def test_wrapping_loses_no_letter(text, width):
    lines = wrap(pen_of(), text, 20, width)
    assert lines
    assert "".join(lines).replace(" ", "") == text.replace("\n", "").replace(" ", "")


@given(TEXTS, st.floats(30, 400))
def test_no_line_is_wider_than_its_room(text, width):
    pen = pen_of()
    for line in wrap(pen, text, 20, width):
        assert len(line.strip()) <= 1 or pen.measure(line.rstrip(), 20, False, False) <= width


def test_lines_break_between_words():
    assert wrap(pen_of(), "one two three", 20, 80) == ["one two", "three"]


def test_a_word_that_is_too_long_is_cut_by_letters():
    lines = wrap(pen_of(), "a Donaudampfschiff", 20, 70)
    assert len(lines) > 2
    assert "".join(lines).replace(" ", "") == "aDonaudampfschiff"


def test_the_breaks_of_the_author_are_kept():
    assert wrap(pen_of(), "one\ntwo", 20, 500) == ["one", "two"]


def test_wrapping_again_gives_the_same_lines_and_measures_nothing():
    pen = pen_of()
    first = wrap(pen, "one two three", 20, 80)
    first.append("changed by the caller")
    assert wrap(pen, "one two three", 20, 80) == ["one two", "three"]


def test_a_text_that_fits_keeps_its_size():
    assert fit(pen_of(), "Play", 20, 200, True).size == 20


def test_a_text_shrinks_before_it_wraps_and_never_under_16():
    pen = pen_of()
    text = "Bring the lamp"
    wide = pen.measure(text, 20, False, False)
    assert fit(pen, text, 20, wide * 0.9).lines == (text,)
    long = fit(pen, text, 20, wide * 0.6)
    assert len(long.lines) == 2
    assert long.size >= 16


def test_only_what_fits_nowhere_gets_an_ellipsis():
    cut = fit(pen_of(), "one two three four five six seven eight nine ten", 20, 60, lines=2)
    assert len(cut.lines) == 2
    assert cut.lines[-1].endswith("…")
    assert cut.size == 16


@given(TEXTS, st.floats(30, 300))
def test_a_clipped_text_is_a_start_of_the_whole(text, width):
    pen = pen_of()
    cut = clip_text(pen, text, 20, width)
    assert cut == text or text.startswith(cut[:-1].rstrip())
    assert cut == text or len(cut) == 1 or pen.measure(cut, 20, False, False) <= width


def test_a_label_stands_in_the_middle_of_its_rectangle():
    (words,) = label(pen_of(), Rect(0, 0, 200, 50), "Play", 20, "#000000", align="center")
    assert (words.x, words.y) == (100, 25)


def test_a_paragraph_tells_its_height():
    words, high = paragraph(pen_of(), Rect(10, 10, 80, 0), "one two three", 20, "#000000")
    assert [word.text for word in words] == ["one two", "three"]
    assert all(isinstance(word, Words) and word.x == 10 for word in words)
    assert high == 2 * 20 * 1.4
