"""What is kept until when: a school year and sixty days, then the best of each level."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as some

from game.classroom import Desk
from game.classroom.keeping import GRACE_S, keeps_since, kept_until, school_year_begins
from game.classroom.sample import fill
from game.classroom.views import Klass, Table
from game.data import data_root
from game.levels import Library, load_library
from game.progress import Event, Record, written

DAY_S = 86_400


def at(year: int, month: int, day: int) -> int:
    """Noon of a day."""
    return int(datetime(year, month, day, 12, tzinfo=UTC).timestamp())


class Hand:
    """A desk whose clock is moved by hand."""

    def __init__(self, folder: Path, library: Library) -> None:
        self.now, self.folder, self.library = at(2026, 11, 24), folder, library
        self.desk = self.open()

    def open(self) -> Desk:
        chance = Random(self.now).randbytes
        return Desk.open(self.folder, lambda: self.now, chance, library=self.library)

    def again(self) -> None:
        self.desk.close()
        self.desk = self.open()

    def holds(self, text: str) -> bool:
        """Whether a text stands anywhere in the file."""
        return any(text.encode() in one.read_bytes() for one in self.folder.glob("ilme-desk.db*"))


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library(data_root() / "levels")


@pytest.fixture
def hand(tmp_path: Path, library: Library) -> Iterator[Hand]:
    made = Hand(tmp_path / "desk", library)
    yield made
    made.desk.close()


def shown(desk: Desk, klass: Klass) -> list[tuple[str, bool, int, int]]:
    """The table of the class, as far as results stay: level, won, stars, runs."""
    table = desk.table(klass.id, desk.library.chapters[1].id)
    assert isinstance(table, Table)
    cells = (cell for row in table.rows for cell in row.cells)
    return [(cell.level, cell.state == "solved", cell.stars, cell.runs) for cell in cells]


@given(some.integers(0, 4_000_000_000), some.integers(0, 4_000_000_000))
def test_a_record_is_kept_for_its_year_and_sixty_days_and_not_longer(came: int, now: int) -> None:
    begins, until = school_year_begins(came), kept_until(came)
    assert begins.month == 8 and begins.day == 1
    assert until - came >= 60 * DAY_S - 1 and until - came <= 427 * DAY_S
    if now >= came:
        assert (came < keeps_since(now)) == (now > until)


def test_the_year_begins_in_august() -> None:
    assert school_year_begins(at(2026, 7, 31)) == date(2025, 8, 1)
    assert school_year_begins(at(2026, 8, 1)) == date(2026, 8, 1)
    assert kept_until(at(2026, 11, 24)) == at(2027, 9, 30) - DAY_S // 2 - 1


def test_runs_go_after_their_year_and_the_best_of_each_level_stays(hand: Hand) -> None:
    klass = fill(hand.desk)
    before, count = shown(hand.desk, klass), hand.desk.kept()[0].records
    program = next(r.program for p in hand.desk.pupils(klass.id) for r in hand.desk.attempts(p.id))
    assert count > 50 and hand.holds(program.split("(")[0])
    assert hand.desk.let_go() == 0 and hand.desk.let_go_on() == 0
    hand.now = at(2027, 9, 29)
    assert hand.desk.let_go() == 0 and hand.desk.let_go_on() == 0
    hand.now = at(2027, 9, 30)
    assert hand.desk.let_go() == 0 and hand.desk.kept()[0].records == count  # a week of warning
    assert hand.desk.let_go_on() == hand.now + GRACE_S
    hand.now += GRACE_S
    hand.again()
    assert hand.desk.let_go() == count
    assert hand.desk.kept()[0].records == 0 and hand.desk.let_go_on() == 0
    assert shown(hand.desk, klass) == before
    assert all(not hand.desk.attempts(pupil.id) for pupil in hand.desk.pupils(klass.id))
    assert not hand.desk.stuck(klass.id)
    hand.again()
    assert shown(hand.desk, klass) == before and hand.desk.let_go() == 0
    assert not hand.holds('"kind":"attempt"')


def test_who_is_erased_later_is_erased_with_the_best_and_does_not_come_back(hand: Hand) -> None:
    klass = fill(hand.desk)
    pupil = next(p for p in hand.desk.pupils(klass.id) if hand.desk.attempts(p.id))
    old = [row[6] for row in hand.desk._database.read(
        "SELECT at, hash, player, device, signed, received, body FROM records WHERE klass = :klass",
        klass=klass.id,
    )]  # fmt: skip
    hand.now = at(2027, 10, 1)
    hand.desk.let_go()
    hand.now += GRACE_S
    assert hand.desk.let_go()
    assert hand.desk.erase(pupil.id) is None
    data = "\n".join(old).encode()
    hand.desk.take_bare(klass.id, data)  # an old file comes back
    assert pupil.id not in {one.id for one in hand.desk.pupils(klass.id)}
    assert not hand.holds(pupil.name) and not hand.holds(pupil.id + '","t"')
    other = hand.desk.pupils(klass.id)[0]
    runs = {cell[0]: cell[3] for cell in shown(hand.desk, klass)[:9]}
    assert other.id != pupil.id and max(runs.values()) < 40  # what came back counts once


def test_a_clock_that_is_wrong_for_a_day_lets_nothing_go(hand: Hand) -> None:
    fill(hand.desk)
    count, right = hand.desk.kept()[0].records, hand.now
    hand.now = at(2040, 1, 1)
    assert hand.desk.let_go() == 0
    hand.now = right
    assert hand.desk.let_go() == 0 and hand.desk.let_go_on() == 0
    hand.now = at(2041, 1, 1)
    assert hand.desk.let_go() == 0
    assert hand.desk.kept()[0].records == count


def test_this_years_runs_stay_while_last_years_go_and_both_are_one_account(hand: Hand) -> None:
    klass = fill(hand.desk)
    pupil = hand.desk.pupils(klass.id)[0]
    level = hand.desk.library.chapters[1].levels[0].id
    before = shown(hand.desk, klass)[0][3]
    joined = Event.of("joined", "0" * 20, **{"class": klass.id, "pupil": pupil.id})
    hand.now = at(2027, 9, 20)
    lost = Event.of("attempt", "0" * 20, level=level, won=False, stars=0, program="", hints=0)
    texts = [written(Record("ab" * 8, n, "", hand.now, e)) for n, e in ((1, joined), (2, lost))]
    assert hand.desk.take_bare(klass.id, "\n".join(texts).encode()) == 2
    hand.now = at(2027, 10, 1)
    hand.desk.let_go()
    hand.now += GRACE_S
    assert hand.desk.let_go()
    assert hand.desk.kept()[0].records == 1
    assert len(hand.desk.attempts(pupil.id)) == 1
    after = shown(hand.desk, klass)[0][3]
    assert after == before + 1  # summed when it was written down, and not again
