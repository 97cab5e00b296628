"""A carpet is symmetric, has its size and only its dyes, and is the same for the same seed."""

from __future__ import annotations

from itertools import combinations, pairwise
from math import dist

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.art.carpet import DYES, MAP_SIZE, THUMB_SIZE, Dyes, carpet, woven_rows
from game.art.knots import knots
from game.art.motif import MOTIFS, grown, lozenge, motif, motif_rows
from game.chance import Chance

SIZES = [MAP_SIZE, THUMB_SIZE, (33, 47), (67, 61), (79, 73), (27, 39), (15, 15)]
odd = st.integers(8, 60).map(lambda half: 2 * half + 1)


def colors(dyes: Dyes) -> set[str]:
    return {
        dyes.field, dyes.corner, dyes.medallion, dyes.accent, dyes.light, dyes.outline,
    }  # fmt: skip


@given(st.integers(0, 10**6), st.integers(0, 7), odd, odd)
@settings(max_examples=40, deadline=None)
def test_a_carpet_has_its_size_and_only_its_dyes(
    seed: int, dyes: int, width: int, height: int
) -> None:
    rows = carpet(seed, dyes, width, height)
    assert len(rows) == height
    assert {len(row) for row in rows} == {width}
    assert {color for row in rows for color in row} <= colors(DYES[dyes])


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("dyes", range(len(DYES)))
def test_the_left_half_mirrors_the_right_and_the_top_the_bottom(
    size: tuple[int, int], dyes: int
) -> None:
    # The figure in the very middle of a large carpet is one of the library, itself symmetric.
    rows = carpet(100 + dyes, dyes, *size)
    assert [row[::-1] for row in rows] == list(rows)
    assert rows[::-1] == rows


def test_the_same_seed_weaves_the_same_carpet_and_another_seed_another() -> None:
    first = carpet.__wrapped__(101, 0, *MAP_SIZE)
    assert first == carpet.__wrapped__(101, 0, *MAP_SIZE)
    others = {carpet(seed, 0, *MAP_SIZE) for seed in range(200, 220)}
    assert len(others) > 10


@pytest.mark.parametrize("size", [(32, 25), (33, 24), (13, 13)])
def test_a_carpet_without_a_middle_is_refused(size: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="cells"):
        carpet(1, 0, *size)


def test_the_edge_of_a_carpet_is_its_outline() -> None:
    rows = carpet(5, 3, *MAP_SIZE)
    assert set(rows[0]) == set(rows[-1]) == {row[0] for row in rows} == {DYES[3].outline}


@given(st.integers(5, 16), st.integers(0, 16))
def test_rows_grow_with_each_level_and_end_with_the_carpet(total: int, done: int) -> None:
    height = MAP_SIZE[1]
    done = min(done, total)
    rows = woven_rows(height, done, total)
    assert 1 <= rows <= height
    assert (rows == height) == (done == total)
    if done:
        assert rows > woven_rows(height, done - 1, total)


@given(st.integers(1, 36))
def test_knots_climb_within_the_carpet(count: int) -> None:
    places = knots(count, (268, 120, 715, 535))
    assert len(places) == count
    assert all(268 < x < 983 and 120 < y < 655 for x, y in places)
    assert all(low[1] > high[1] for low, high in pairwise(places))


@pytest.mark.parametrize("size", [(390, 285), (715, 535)])
@pytest.mark.parametrize("count", [10, 12, 13, 16, 17, 20, 24])
def test_no_knot_covers_another(count: int, size: tuple[int, int]) -> None:
    places = knots(count, (0, 0, *size))
    wide = 40 if size[0] < 400 else 54
    assert min(dist(one, other) for one, other in combinations(places, 2)) >= wide


def test_motifs_of_the_library_are_seven_by_seven() -> None:
    assert len(MOTIFS) == 10
    for name, rows in MOTIFS.items():
        assert len(rows) == 7 and {len(row) for row in rows} == {7}, name
        assert set("".join(rows)) <= set("#o+."), name


def pieces(rows: tuple[str, ...]) -> int:
    left = {(x, y) for y, row in enumerate(rows) for x, sign in enumerate(row) if sign != "."}
    count = 0
    while left:
        count, waiting = count + 1, [left.pop()]
        while waiting:
            x, y = waiting.pop()
            for near in ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)):
                if near in left:
                    left.remove(near)
                    waiting.append(near)
    return count


@given(st.integers(0, 10**9))
def test_a_grown_motif_is_one_symmetric_piece_that_is_no_cross(seed: int) -> None:
    rows = grown(seed)
    assert rows == motif(seed)
    assert len(rows) == 7 and {len(row) for row in rows} == {7}
    assert rows == rows[::-1] == tuple(row[::-1] for row in rows)
    assert pieces(rows) == 1
    assert rows[2][2] != "." and rows[3][3] == "+"


def test_a_motif_leaves_the_ground_free() -> None:
    rows = motif_rows(lozenge(), "#111111", "#222222", "#333333")
    assert rows[0] == ("", "", "#111111", "", "")
    assert rows[2] == ("#111111", "#222222", "#333333", "#222222", "#111111")


def test_chance_gives_the_numbers_it_always_gave() -> None:
    chance = Chance(1)
    assert [chance.below(1000) for _ in range(5)] == [465, 519, 590, 235, 761]
    assert sorted(Chance(2).shuffled(range(9))) == list(range(9))
