"""The desk on a real PostgreSQL: the same answers, several desks, one partition a month."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from postgres import postgres
from shelves import game_library
from test_classroom import NOW, Hand, made
from test_classroom_sums import assert_true
from test_classroom_taking import Child, row_of

from game.classroom import Desk
from game.classroom.sample import CHAPTER, fill
from game.classroom.schema import SUMS
from game.classroom.taking import Taken
from game.levels import Library

MONTH_S = 31 * 86_400


@pytest.fixture(scope="module")
def library() -> Library:
    return game_library()


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with postgres() as found:
        yield found


def opened(hand: Hand, address: str) -> Desk:
    desk = Desk.open(hand.folder, lambda: hand.now, hand.bytes, address, hand.library)
    assert desk.notices() == ()
    return desk


def test_postgresql_answers_as_sqlite_does(tmp_path: Path, library: Library, address: str) -> None:
    small, large = Hand(tmp_path / "a", library), Hand(tmp_path / "b", library)
    desks = small.open(), opened(large, address)
    tables = [desk.table(fill(desk).id, CHAPTER) for desk in desks]
    assert tables[0] == tables[1] and tables[0] is not None and tables[0].knots == 84
    klass = desks[1].classes()[0]
    before = desks[1].table(klass.id, CHAPTER), desks[1].lessons(klass.id)
    for desk in desks:
        desk.close()
    again = opened(large, address)
    assert (again.table(klass.id, CHAPTER), again.lessons(klass.id)) == before
    again.close()


def test_two_desks_on_one_database_see_what_the_other_takes_in(
    tmp_path: Path, library: Library, address: str
) -> None:
    hand = Hand(tmp_path, library)
    for _ in range(500):
        hand.bytes(1)  # other ids than those of the other tests
    one, two = opened(hand, address), opened(hand, address)
    klass = made(one, "7A")
    pupils = one.add_pupils(klass.id, "Aysu\nMurad").pupils
    assert [pupil.id for pupil in two.pupils(klass.id)] == [pupil.id for pupil in pupils]
    child = Child(klass, pupils[0])
    level = library.chapters[1].levels[1]
    for month in range(3):
        child.t = NOW - month * MONTH_S
        for _ in range(90):
            child.wins(level)
    packets = [
        data
        for start in range(0, 271, 50)
        for data in child.packets(one, child.texts[start : start + 50])
    ]
    packets += child.packets(one)  # the whole once more: copied in one stream
    for number, data in enumerate(packets):
        assert isinstance((one, two)[number % 2].take(data), Taken)
        hand.now += 100
        (two, one)[number // 2 % 2].settle()
    three = opened(hand, address)
    assert three._database.read(SUMS, klass=klass.id)
    assert_true(three, klass)
    three.close()
    assert row_of(one, klass) == row_of(two, klass)
    assert row_of(one, klass)[1][2] == 270
    assert one.totals(klass.id).records == 271
    with psycopg.connect(address) as connection:
        found = connection.execute(
            "SELECT count(*) FROM pg_inherits WHERE inhparent = 'records'::regclass"
        ).fetchone()
        counted = connection.execute(
            "SELECT count(*), count(DISTINCT hash) FROM records WHERE klass = %s", (klass.id,)
        ).fetchone()
    assert found is not None and found[0] >= 3
    assert counted == (271, 271)
    assert two.erase(pupils[0].id) is None
    assert isinstance(one.take(packets[0]), Taken)
    assert one.totals(klass.id).records == 0 and len(one.pupils(klass.id)) == 1
    one.close()
    two.close()


def test_a_database_that_does_not_answer_is_told(tmp_path: Path, library: Library) -> None:
    hand = Hand(tmp_path, library)
    address = "postgresql://nobody@127.0.0.1:1/nothing"
    desk = Desk.open(hand.folder, lambda: hand.now, hand.bytes, address, library)
    assert [notice.code for notice in desk.notices()] == ["classroom.no-database"]
    assert desk.classes() == ()
    refused = desk.make_class("4B")
    assert getattr(refused, "code", "") == "classroom.readonly"
    desk.close()


def test_a_school_year_goes_on_postgresql_too_and_the_other_desk_sees_it(
    tmp_path: Path, library: Library, address: str
) -> None:
    hand = Hand(tmp_path, library)
    for _ in range(900):
        hand.bytes(1)  # other ids than those of the other tests
    one, two = opened(hand, address), opened(hand, address)
    klass = fill(one)
    before = one.table(klass.id, CHAPTER)
    assert two.table(klass.id, CHAPTER) == before and before is not None
    assert len(one.devices(klass.id)) == before.rows[-1].pupil.devices * len(before.rows)
    hand.now += 2 * 366 * 86_400
    assert one.let_go() == 0
    hand.now += 7 * 86_400
    gone = one.let_go()
    assert isinstance(gone, int) and gone > 50
    for desk in (one, two):
        after = desk.table(klass.id, CHAPTER)
        assert after is not None
        assert [row.stars for row in after.rows] == [row.stars for row in before.rows]
        assert {one.records for one in desk.kept() if one.klass.id == klass.id} == {0}
        desk.close()
