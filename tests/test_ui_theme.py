"""The tokens: readable in both contrasts, and complete."""

from __future__ import annotations

import pytest
from ui_stage import pen_of

from game.ui.motion import ease, progress
from game.ui.theme import CATEGORIES, COLORS, MOTION, SIZES, Theme, contrast, mix

BOTH = (Theme(), Theme(contrast=True))


def test_there_are_nine_categories_and_the_colours_of_the_design():
    assert len(CATEGORIES) == 9
    assert len(COLORS) > 40
    assert Theme().color("madder") == "#AB2E2A"


@pytest.mark.parametrize("theme", BOTH)
def test_words_on_every_category_can_be_read(theme):
    for name in CATEGORIES:
        look = theme.category(name)
        assert contrast(look.fill, look.ink) >= (7 if theme.contrast else 4.5), name
        assert contrast(look.badge, look.ink) >= 4.5, name


@pytest.mark.parametrize("theme", BOTH)
@pytest.mark.parametrize("ground", ["paper", "wool", "sand", "saffronL", "ground", "error_line"])
def test_ink_can_be_read_on_every_ground(theme, ground):
    assert contrast(theme.color("ink"), theme.color(ground)) >= 7


@pytest.mark.parametrize("theme", BOTH)
@pytest.mark.parametrize("words", ["keyword", "call", "number", "string", "comment", "ink"])
def test_python_can_be_read_on_its_sheet(theme, words):
    assert contrast(theme.color(words), theme.color("sheet")) >= 6


@pytest.mark.parametrize("theme", BOTH)
def test_edges_of_blocks_stand_out_from_the_workspace(theme):
    for name in CATEGORIES:
        assert contrast(theme.category(name).edge, theme.color("ground")) >= 3, name


def test_the_black_look_has_black_grounds_and_white_letters():
    theme = Theme(contrast=True)
    assert theme.color("wool") == theme.color("paper") == "#000000"
    assert theme.color("ink") == "#FFFFFF"
    assert theme.category("repeat").ink == "#000000"


def test_a_hex_is_its_own_colour_and_an_unknown_name_is_an_error():
    assert Theme().color("#123456") == "#123456"
    with pytest.raises(KeyError):
        Theme().color("mauve")


def test_large_text_is_larger_in_every_role_and_never_under_15_px():
    for role in SIZES:
        for compact in (False, True):
            small, large = Theme().size(role, compact), Theme(large=True).size(role, compact)
            assert large > small >= 15, role


def test_sizes_grow_with_the_window():
    assert pen_of(1366, 768).text_size("body") == 20
    assert pen_of(1920, 1080).text_size("body") == 25
    assert pen_of(800, 600).text_size("body") == 18
    assert pen_of(3840, 2160).px(8) == 22


def test_reduced_motion_cuts_what_the_design_cuts():
    still = Theme(still=True)
    assert Theme().seconds("snap") == 0.14
    assert still.seconds("snap") == 0
    assert still.seconds("panel") == 0.12
    assert all(usual >= reduced >= 0 for usual, _, reduced in MOTION.values())


@pytest.mark.parametrize("name", ["linear", "out-cubic", "in-out-cubic", "in-out-sine", "out-back"])
def test_every_easing_starts_at_nothing_and_ends_at_all(name):
    assert ease(name, 0) == pytest.approx(0)
    assert ease(name, 1) == pytest.approx(1)
    assert ease(name, 7) == pytest.approx(1)
    assert ease(name, -1) == pytest.approx(0)


def test_out_back_passes_its_end_and_comes_back():
    assert max(ease("out-back", i / 100) for i in range(101)) > 1.02


def test_a_motion_that_is_cut_is_over_at_once():
    assert progress(5, 5, 0) == 1
    assert progress(5, 4, 2) == 0.5
    assert progress(9, 4, 2) == 1


def test_mixing_goes_from_one_colour_to_the_other():
    assert mix("#000000", "#FFFFFF", 0) == "#000000"
    assert mix("#000000", "#FFFFFF", 1) == "#FFFFFF"
    assert mix("#102030", "#102030", 0.3) == "#102030"


def test_black_on_white_has_the_ratio_of_the_standard():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
