"""What a level gives as lists hangs on the wall of its desk."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from game.data import data_root
from game.scenes.app import App
from game.scenes.play import PlayScene
from game.scenes.play.desk_pinned import lists_of, pinned_paints
from game.scenes.sample import sample_home
from game.shell.fonts import Fonts
from game.ui.box import Box
from game.ui.paint import Fill, Poly, Words
from game.ui.pen import Pen
from game.ui.pilot import Pilot
from game.ui.rect import Rect
from game.ui.theme import Theme

MEASURE = Fonts().measure
PEN = Pen(1366, 768, Theme(), MEASURE, str)
SIZES = pytest.mark.parametrize(("width", "height"), [(800, 600), (1366, 768), (1920, 1080)])


def words_of(box: Box) -> Iterator[Words]:
    yield from (paint for paint in box.paints if isinstance(paint, Words))
    for kid in box.kids:
        yield from words_of(kid)


def at(id: str, width: float, height: float) -> Pilot:
    home = sample_home(data_root(), "en")
    level = next(one for chapter in home.chapters for one in chapter.levels if one.id == id)
    return Pilot(App(home, PlayScene(home, level)), width, height, MEASURE)


def test_only_lists_are_pinned() -> None:
    assert lists_of((("wanted", 7), ("words", ("a", "b")), ("name", "x"))) == (
        ("words", ("a", "b")),
    )


def test_rows_of_small_numbers_that_lead_to_themselves_are_no_plan() -> None:
    rows = (("grid", ((0, 1), (1, 0))),)
    paints = pinned_paints(PEN, Rect(0, 0, 584, 470), rows)
    assert [one.text for one in paints if isinstance(one, Words)] == ["grid", "0", "1", "1", "0"]


@SIZES
def test_every_word_of_every_card_can_be_read_on_the_wall(width: int, height: int) -> None:
    pilot = at("archive-10", width, height)
    shown = [one.text for one in words_of(pilot.tree)]
    for word in ("cards", "query", "carpet", "song", "fair"):
        assert word in shown
    assert shown.count("the") >= 4


def test_a_plan_shows_a_place_for_each_row_and_an_arrow_for_each_way() -> None:
    free = Rect(0, 0, 584, 470)
    plan = pinned_paints(PEN, free, (("pipes", ((1, 2), (3,), (), (4,), ())),))
    numbers = [one.text for one in plan if isinstance(one, Words) and one.text.isdigit()]
    assert numbers == ["0", "1", "2", "3", "4"]
    arrows = [one for one in plan if isinstance(one, Poly) and len(one.points) == 3]
    assert len(arrows) == 4
    board = next(one for one in plan if isinstance(one, Fill))
    assert all(
        board.rect.x < x < board.rect.right and board.rect.y < y < board.rect.bottom
        for one in arrows
        for x, y in one.points
    )


def test_lists_of_other_lists_are_no_plan() -> None:
    rows = pinned_paints(PEN, Rect(0, 0, 584, 470), (("cards", (("a",), ("b",))),))
    assert not [one for one in rows if isinstance(one, Poly)]
