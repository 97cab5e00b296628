"""Widgets: what they say, send and show in each state, in every look and size."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest
from ui_sheet import SIZE, pen_for, sheet
from ui_stage import pen_of

from game.ui import widgets as w
from game.ui.box import Box
from game.ui.lint import lint, overflow
from game.ui.paint import Fill, Poly, Words
from game.ui.pilot import estimate, words_of
from game.ui.reach import focus_order, spots, topmost
from game.ui.rect import Rect
from game.ui.theme import Theme

LONG = "Azərbaycan dilində çox uzun bir düymə sözü"


def faces(box: Box) -> list[Fill]:
    return [paint for paint in box.paints if isinstance(paint, Fill)]


def test_a_button_says_and_sends_what_it_was_given():
    box = w.button(pen_of(), Rect(0, 0, 160, 56), "Play", on="play", key="p", group="g")
    assert (box.key, box.on, box.label, box.group) == ("p", "play", "Play", "g")
    assert words_of(box) == ["Play"]


def test_a_pressed_button_lies_on_its_lip():
    pen = pen_of()
    rest = faces(w.button(pen, Rect(0, 0, 160, 56), "Play"))[0]
    held = faces(w.button(replace(pen, held="Play"), Rect(0, 0, 160, 56), "Play"))[0]
    assert rest.lip and rest.lip_px == 4
    assert held.rect == rest.rect.moved(0, 4)
    assert not held.lip_px


def test_a_button_looks_different_when_hovered_and_when_disabled():
    pen = pen_of()
    rect = Rect(0, 0, 160, 56)
    rest = faces(w.button(pen, rect, "Play"))[0].color
    hover = faces(w.button(replace(pen, hover="Play"), rect, "Play"))[0].color
    off = faces(w.button(pen, rect, "Play", enabled=False))[0].color
    assert len({rest, hover, off}) == 3


def test_a_disabled_button_does_not_answer_to_the_hand():
    pen = replace(pen_of(), hover="Play", held="Play")
    off = w.button(pen, Rect(0, 0, 160, 56), "Play", enabled=False)
    assert faces(off)[0].rect.y == 0
    assert not off.enabled


@pytest.mark.parametrize("wide", [120, 160, 220])
def test_words_of_a_button_never_stick_out(wide):
    box = w.button(pen_of(), Rect(0, 0, wide, 56), LONG, icon_name="play")
    assert overflow(box, estimate) == []


def test_a_button_as_wide_as_it_wants_shows_its_words_whole():
    pen = pen_of()
    wide = w.button_width(pen, LONG, "play")
    assert words_of(w.button(pen, Rect(0, 0, wide, 56), LONG, icon_name="play")) == [LONG]


def test_an_icon_button_explains_itself():
    box = w.icon_button(pen_of(), Rect(0, 0, 48, 52), "hint", label="Hint", on="hint")
    assert (box.tip, box.label, words_of(box)) == ("Hint", "Hint", [])


def test_a_switch_has_a_segment_for_each_choice_and_ticks_the_chosen_one():
    box = w.switch(pen_of(), Rect(0, 0, 300, 52), (("A", "a"), ("B", "b")), 1, key="s")
    assert [kid.on for kid in box.kids] == ["a", "b"]
    assert len(box.kids[1].paints) > len(box.kids[0].paints)
    assert {kid.group for kid in box.kids} == {"s"}


@pytest.mark.parametrize("make", [w.toggle, w.checkbox])
def test_on_and_off_differ_in_shape_not_only_in_colour(make):
    pen = pen_of()
    on, off = (make(pen, Rect(0, 0, 300, 44), "Sound", state, on="x") for state in (True, False))
    assert len(on.paints) != len(off.paints)
    assert on.rect.h >= 44


def test_stars_not_won_differ_in_shape():
    row = w.star_row(pen_of(), Rect(0, 0, 160, 40), 1)
    polys = [paint for paint in row.paints if isinstance(paint, Poly)]
    assert len(polys) == 1 + 2 + 2


def test_a_star_that_is_being_won_grows():
    pen = pen_of()
    small = w.star_row(pen, Rect(0, 0, 160, 40), 1, 1, scales=(0.5,)).paints[-1]
    whole = w.star_row(pen, Rect(0, 0, 160, 40), 1, 1).paints[-1]
    assert isinstance(small, Poly) and isinstance(whole, Poly)
    assert _wide(small) < _wide(whole)


def _wide(poly: Poly) -> float:
    xs = [x for x, _ in poly.points]
    return max(xs) - min(xs)


def test_octagon_and_star_have_the_points_of_the_design():
    assert len(w.octagon(0, 0, 10)) == 8
    assert w.octagon(0, 0, 10)[0] == pytest.approx((-4.14, -10))
    assert len(w.star8(0, 0, 10)) == 16
    assert w.star8(0, 0, 10)[0] == pytest.approx((0, -10))


def test_a_curve_begins_and_ends_where_it_was_told():
    path = w.bezier((0, 0), (0, 50), (100, 50), (100, 0))
    assert (path[0], path[-1]) == ((0, 0), (100, 0))


def test_a_thread_needs_two_points():
    assert w.thread(pen_of(), ((0, 0),)) == ()
    assert len(w.thread(pen_of(), ((0, 0), (50, 0)))) == 3


def test_a_dialog_keeps_all_else_away_and_offers_the_safe_answer_first():
    pen = pen_of()
    below = w.button(pen, Rect(0, 0, 160, 56), "Below", on="below")
    asked = w.dialog(pen, "Sure?", "It cannot be undone.", (("Keep", 1, ""), ("Drop", 2, "trash")))
    tree = Box(Rect(0, 0, 1366, 768), (), (below, asked))
    order = [spot.box for spot in focus_order(tree)]
    assert [box.label for box in order] == ["Keep", "Drop"]
    assert order[0].entry and not order[1].entry
    assert topmost(tree, 10, 10, lambda box: box.on == "below") is None


@pytest.mark.parametrize(("width", "height"), [(800, 600), (1366, 768), (3840, 2160)])
@pytest.mark.parametrize("large", [False, True])
def test_a_long_dialog_fits_its_window(width, height, large):
    pen = pen_of(width, height, Theme(large=large))
    asked = w.dialog(pen, LONG, f"{LONG}. {LONG}.", ((LONG, 1, ""), (LONG, 2, "trash")))
    assert lint(asked, estimate) == []
    assert asked.kids[-1].rect.bottom <= height


def test_a_toast_that_stays_can_be_closed():
    stays = w.toast(pen_of(), Rect(0, 0, 400, 60), "Full", "warn", closes="x", close_label="Close")
    passing = w.toast(pen_of(), Rect(0, 0, 400, 60), "Saved", "check")
    assert [kid.on for kid in stays.kids] == ["x"]
    assert passing.kids == ()


@pytest.mark.parametrize("at", [(0, 0), (1340, 0), (700, 740), (1340, 740)])
def test_a_tooltip_stays_in_the_window_beside_its_box(at):
    pen = pen_of()
    target = Rect(*at, 26, 26)
    tip = w.tooltip(pen, target, LONG)
    assert tip.rect.x >= 0 and tip.rect.right <= 1366
    assert tip.rect.y >= 0 and tip.rect.bottom <= 768
    assert tip.rect.bottom <= target.y or tip.rect.y >= target.bottom
    assert tip.ghost


def test_a_field_shows_its_hint_only_while_empty():
    pen = pen_of()
    empty = w.text_field(pen, Rect(0, 0, 280, 54), "", hint="Find", key="f")
    full = w.text_field(pen, Rect(0, 0, 280, 54), "Aysu", hint="Find", key="f")
    assert words_of(empty) == ["Find"]
    assert words_of(full) == ["Aysu"]
    assert full.text_entry


def test_the_caret_of_a_long_text_stays_in_sight():
    pen = replace(pen_of(), focus="f")
    box = w.text_field(pen, Rect(0, 0, 200, 54), "a" * 200, key="f")
    room = box.kids[0]
    caret = next(paint for paint in room.paints if isinstance(paint, Fill))
    assert room.rect.x <= caret.rect.x <= room.rect.right


def test_a_scrollbar_shows_only_when_there_is_more():
    pen = pen_of()
    assert w.scrollbar(pen, Rect(0, 0, 10, 300), 0, 300).paints == ()
    top = faces(w.scrollbar(pen, Rect(0, 0, 10, 300), 0, 900))[0].rect
    end = faces(w.scrollbar(pen, Rect(0, 0, 10, 300), 600, 900))[0].rect
    assert top.y == 0 and end.bottom == pytest.approx(300)


def test_the_woven_edge_is_made_of_equal_steps():
    steps = [paint.rect for paint in w.woven_edge(pen_of(), 64, 200) if isinstance(paint, Fill)][2:]
    assert len(steps) > 10
    assert {(step.w, step.h) for step in steps} == {(8, 4)}
    assert {b.x - a.x for a, b in itertools.pairwise(steps)} == {16}


def test_a_knot_says_its_state_by_shape_and_number():
    pen = pen_of()
    states = [w.knot(pen, 50, 50, s, "7", key="k") for s in ("done", "now", "open", "locked")]
    assert [bool(words_of(box)) for box in states] == [True, True, True, False]


def test_waiting_tells_how_far_it_is():
    pen = pen_of()
    bars = [w.progress_ball(pen, Rect(0, 0, 162, 164), "Weaving", s).paints for s in (0.2, 0.9)]
    assert bars[0] != bars[1]


@pytest.mark.parametrize("contrast", [False, True])
@pytest.mark.parametrize("large", [False, True])
def test_the_whole_sheet_has_unique_keys_and_enough_room_for_its_words(contrast, large):
    tree = sheet(pen_for(estimate, contrast, large))
    assert tree.rect == Rect(0, 0, *SIZE)
    keys = [spot.box.key for spot in spots(tree) if spot.box.key and spot.box.on is not None]
    assert len(keys) > 30
    assert len(set(keys)) == len(keys)


def test_no_widget_casts_a_shadow_in_high_contrast():
    tree = sheet(pen_for(estimate, contrast=True))
    shadows = [p for spot in spots(tree) for p in spot.box.paints if isinstance(p, Fill)]
    assert shadows
    assert not any(paint.shadow for paint in shadows)


def test_words_are_words_of_the_theme_size():
    box = w.button(pen_of(theme=Theme(large=True)), Rect(0, 0, 400, 70), "Play")
    (words,) = (paint for paint in box.paints if isinstance(paint, Words))
    assert words.size == 27
