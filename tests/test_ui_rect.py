"""Cutting rectangles: the parts add up and nothing is negative."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game import data
from game.ui.rect import Rect, divide

ROOM = Rect(10, 20, 200, 100)
weights = st.lists(st.floats(0.1, 100), min_size=1, max_size=8)


@given(st.floats(0, 5000), weights)
def test_shares_add_up_to_the_whole(total, parts):
    assert sum(divide(total, parts)) == pytest.approx(total)


def test_a_negative_weight_is_refused_and_no_weight_gives_nothing():
    with pytest.raises(ValueError, match="negative"):
        divide(10, [1, -1])
    assert divide(10, [0, 0]) == [0, 0]


@given(weights, st.floats(0, 10))
def test_columns_and_rows_fill_their_room(parts, gap):
    columns, rows = ROOM.columns(parts, gap), ROOM.rows(parts, gap)
    if gap * (len(parts) - 1) < 100:
        assert columns[-1].right == pytest.approx(ROOM.right)
        assert rows[-1].bottom == pytest.approx(ROOM.bottom)
    assert {rect.h for rect in columns} == {ROOM.h}
    assert {rect.w for rect in rows} == {ROOM.w}


@pytest.mark.parametrize("side", ["left", "right", "top", "bottom"])
def test_a_strip_and_the_rest_share_the_room(side):
    strip, rest = getattr(ROOM, f"cut_{side}")(30, 5)
    if side in ("left", "right"):
        assert strip.w + 5 + rest.w == ROOM.w
        assert strip.h == rest.h == ROOM.h
    else:
        assert strip.h + 5 + rest.h == ROOM.h
        assert strip.w == rest.w == ROOM.w
    assert getattr(strip, {"left": "x", "top": "y"}.get(side, side)) == getattr(
        ROOM, {"left": "x", "top": "y"}.get(side, side)
    )


def test_more_cut_than_there_is_leaves_nothing():
    assert ROOM.cut_left(500)[1].w == 0
    assert ROOM.inset(500).w == 0


def test_the_middle_stays_the_middle():
    assert ROOM.centred(20, 20).middle == ROOM.middle == ROOM.inset(7).middle
    assert ROOM.moved(5, 6).middle == (115, 76)


def test_a_rectangle_holds_its_first_and_not_its_last_px():
    assert ROOM.holds(10, 20)
    assert not ROOM.holds(210, 20)


def test_the_game_finds_its_files():
    assert (data.data_root() / "assets").is_dir()
    assert data.asset("icons/play.svg").is_file()


def test_a_named_folder_wins_when_it_is_whole(tmp_path, monkeypatch):
    data.data_root.cache_clear()
    try:
        monkeypatch.setenv("ILME_FILES", str(tmp_path))
        assert data.data_root() != tmp_path
        data.data_root.cache_clear()
        for name in ("levels", "assets", "locales"):
            (tmp_path / name).mkdir()
        assert data.data_root() == tmp_path
    finally:
        data.data_root.cache_clear()
