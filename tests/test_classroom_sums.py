"""Sums of what children did: whatever came in which order, they say what the records say."""

from __future__ import annotations

import os
import random
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from shelves import game_library
from test_classroom import Hand
from test_classroom_taking import Child, ready, row_of

from game.classroom import Desk
from game.classroom.accounts import read_account, written_account
from game.classroom.deeds import deeds_of
from game.classroom.erasing import backups
from game.classroom.opening import NAME
from game.classroom.sums import sum_of
from game.classroom.views import Klass
from game.levels import Level, Library

ROUNDS = 200 if os.environ.get("ILME_NIGHTLY") else 5
EVERYTHING = (
    "SELECT at, hash, player, device, signed, received, body FROM records WHERE klass = :klass"
)


@pytest.fixture(scope="module")
def library() -> Library:
    return game_library()


@pytest.fixture
def hand(tmp_path: Path, library: Library) -> Hand:
    return Hand(tmp_path / "desk", library)


@pytest.fixture(scope="module")
def levels(library: Library) -> list[Level]:
    return [level for level in library.chapters[1].levels if level.form == "make"]


def plays(child: Child, levels: list[Level], chance: random.Random) -> None:
    """A child wins, loses, starts the game again, and its clock jumps."""
    for _ in range(chance.randrange(3, 9)):
        level = chance.choice(levels)
        if chance.random() < 0.5:
            child.wins(level, hints=chance.randrange(3))
        else:
            child.keep(
                "attempt", level=level.id, digest=level.digest, won=False, program="forward()"
            )
        child.t += chance.choice([0, 40, -9_000, 90_000])
        if chance.random() < 0.3:
            child.lin, child.number = f"{chance.getrandbits(64):016x}", 0


def assert_true(desk: Desk, klass: Klass) -> None:
    """Each account, and all that follows, is what the records give when they are summed at once."""
    work = desk._work(klass.id)
    players: dict[str, list[tuple[object, ...]]] = {}
    for row in desk._database.read(EVERYTHING, klass=klass.id):
        players.setdefault(row[2], []).append(row)
    assert players
    for player, rows in players.items():
        account = work.account(player)
        assert account.total == sum_of(deeds_of(rows), desk._replays, klass.id)
        assert read_account(written_account(account)) == account
    assert work.count == sum(len(deeds_of(rows)) for rows in players.values())
    counted = 0
    for pupil in desk.pupils(klass.id):
        runs = desk.attempts(pupil.id)
        assert sum(one.runs for one in work.tallies(pupil.id).values()) == len(runs)
        counted += len(runs)
        for run in runs:
            assert run in desk.attempts(pupil.id, run.level) and desk.run(pupil.id, run.hash) == run
    days = desk.days(klass.id)
    points = [point for day in days for point in desk.timeline(klass.id, day)]
    assert sum(point.runs for point in points) == counted


def test_sums_say_what_the_records_say_in_whatever_order_they_come(
    tmp_path: Path, library: Library, levels: list[Level]
) -> None:
    chance = random.Random(3)
    for number in range(ROUNDS):
        hand = Hand(tmp_path / f"{number}", library)
        desk, klass, pupils = ready(hand)
        children = [
            Child(klass, pupils[seed % 2], f"{seed % 3:020x}", seed + 1) for seed in range(4)
        ]
        for child in children:
            plays(child, levels, chance)
        pieces = [
            (child, child.texts[start : start + 2])
            for child in children
            for start in range(0, len(child.texts), 2)
        ]
        schedule = pieces + chance.choices(pieces, k=6)
        chance.shuffle(schedule)
        for child, texts in schedule:
            desk = _perhaps_begun_anew(desk, hand, klass, chance)
            hand.now += chance.choice([0, 1, 200_000])
            if chance.random() < 0.2:
                desk.take_bare(klass.id, "\n".join(texts).encode())
            for data in child.packets(desk, texts):
                desk.take(data)
        assert_true(desk, klass)
        desk.close()
        desk = hand.open()
        assert_true(desk, klass)
        desk.close()


def _perhaps_begun_anew(desk: Desk, hand: Hand, klass: Klass, chance: random.Random) -> Desk:
    """The desk looks, keeps what it has summed, is killed before it could, or does nothing."""
    match chance.randrange(8):
        case 0:
            desk.table(klass.id, "turn")
        case 1:
            desk.settle()
        case 2:
            desk.close()
            return hand.open()
        case 3:
            desk._database.close()
            return hand.open()
    return desk


def test_an_erased_child_is_in_no_sum_and_the_others_keep_theirs(
    hand: Hand, levels: list[Level]
) -> None:
    desk, klass, pupils = ready(hand)
    children = [Child(klass, pupils[at], f"{at:020x}", at + 1) for at in range(2)]
    for child in children:
        child.wins(levels[0])
        for data in child.packets(desk):
            desk.take(data)
    desk.settle()
    desk.back_up()
    assert desk.erase(pupils[0].id) is None
    assert_true(desk, klass)
    first = row_of(desk, klass)
    desk.close()
    for path, kept in ((hand.folder / NAME, 1), (backups(hand.folder)[0], 0)):
        connection = sqlite3.connect(path)
        found = [row[0] for row in connection.execute("SELECT player FROM sums")]
        connection.close()
        assert found == [children[1].player] * kept  # a copy that is restored sums anew
    desk = hand.open()
    assert_true(desk, klass)
    assert row_of(desk, klass) == first
    desk.close()


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE sums SET body = replace(body, 'turn', 'burn')",
        "UPDATE sums SET body = '[', hash = hash",
        "UPDATE summed SET rules = 'of another game'",
        "DELETE FROM summed",
        "DELETE FROM sums; DELETE FROM summed",
    ],
)
def test_sums_that_cannot_be_believed_are_made_anew(
    hand: Hand, levels: list[Level], harm: str
) -> None:
    desk, klass, pupils = ready(hand)
    child = Child(klass, pupils[0])
    for level in levels[:3]:
        child.wins(level)
    for data in child.packets(desk):
        desk.take(data)
    first = row_of(desk, klass)
    assert any(cell[1] for cell in first)
    desk.close()
    connection = sqlite3.connect(hand.folder / NAME)
    connection.executescript(harm)
    connection.close()
    desk = hand.open()
    assert row_of(desk, klass) == first
    assert_true(desk, klass)
    desk.close()


def test_a_restored_copy_sums_what_is_in_it_and_what_comes_after(
    hand: Hand, levels: list[Level]
) -> None:
    desk, klass, pupils = ready(hand)
    child = Child(klass, pupils[0])
    child.wins(levels[0])
    for data in child.packets(desk):
        desk.take(data)
    desk.settle()
    desk.back_up()
    child.wins(levels[1])
    for data in child.packets(desk):
        desk.take(data)
    desk.settle()
    desk.close()
    (copy,) = backups(hand.folder)
    (hand.folder / NAME).write_bytes(copy.read_bytes())
    desk = hand.open()
    assert desk.totals(klass.id).records == 2
    assert_true(desk, klass)
    for data in child.packets(desk):
        desk.take(data)
    assert desk.totals(klass.id).records == 3
    assert_true(desk, klass)
    desk.close()


def test_runs_in_levels_that_come_later_are_replayed_then(
    hand: Hand, library: Library, levels: list[Level]
) -> None:
    known = [one for one in library.chapters if one.id != levels[0].chapter]
    hand.library = replace(library, chapters=tuple(known))
    desk, klass, pupils = ready(hand)
    child = Child(klass, pupils[0])
    child.wins(levels[0])
    child.wins(levels[1], digest=known[0].levels[0].digest)  # a lie: that is another level
    child.wins(levels[2], stars=3, program="forward()")
    for data in child.packets(desk):
        desk.take(data)

    def trusts() -> list[str]:
        tallies = desk._work(klass.id).tallies(pupils[0].id)
        return [tallies[level.id].trust for level in levels[:3]]

    assert trusts() == ["signed", "not confirmed", "signed"]
    assert_true(desk, klass)
    desk._replays.shelf.add(levels)
    desk._works.look_again(desk._book)
    assert trusts() == ["verified", "not confirmed", "not confirmed"]
    assert_true(desk, klass)
    desk.close()


def test_an_erased_child_goes_from_the_sum_of_a_player_who_is_another_one_now(
    hand: Hand, levels: list[Level]
) -> None:
    desk, klass, pupils = ready(hand)
    child = Child(klass, pupils[0])
    child.wins(levels[0])
    child.keep("joined", **{"class": klass.id, "pupil": pupils[1].id})
    for data in child.packets(desk):
        desk.take(data)
    desk.settle()
    desk.back_up()
    assert desk.erase(pupils[0].id) is None
    assert desk.totals(klass.id).records == 2
    assert_true(desk, klass)
    desk._database.close()
    for path in (hand.folder / NAME, *backups(hand.folder)):
        connection = sqlite3.connect(path)
        bodies = [row[0] for row in connection.execute("SELECT body FROM sums")]
        connection.close()
        assert not any(pupils[0].id in body for body in bodies), path
    desk = hand.open()
    assert_true(desk, klass)
    desk.close()
