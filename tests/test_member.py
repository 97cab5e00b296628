"""Joining a class: what is kept of it, and what a level that was played is known by."""

from __future__ import annotations

from pathlib import Path

from shelves import game_library

from game.levels import read_level
from game.levels.digest import digest_of
from game.progress import Event, Member, fold, member_after
from game.store import Keeper

KLASS, OTHER = "0123456789abcdef", "f" * 16
PUPIL = "0123456789abcdef0123"

LEVEL = """id: dig-01
title: {title}
form: make
goal: Go.
maps:
  - |
    {row}
solution: |
  east()
  east()
"""


def joined(klass: str = KLASS, pupil: str = PUPIL) -> Event:
    return Event.of("joined", "child", **{"class": klass, "pupil": pupil})


def left(klass: str = KLASS) -> Event:
    return Event.of("left", "child", **{"class": klass})


def member(*events: Event) -> Member | None:
    state = fold((Event.of("player_made", "child", name="Aysu", number=1), *events))
    return state.players[0].member


def test_a_child_is_in_the_class_it_joined_last() -> None:
    assert member() is None
    assert member(joined()) == Member(KLASS, PUPIL)
    assert member(joined(), joined(OTHER)) == Member(OTHER, PUPIL)


def test_a_child_who_leaves_is_in_no_class_but_an_old_leaving_takes_nobody_out() -> None:
    assert member(joined(), left()) is None
    assert member(joined(), joined(OTHER), left()) == Member(OTHER, PUPIL)


def test_a_joining_that_makes_no_sense_changes_nothing() -> None:
    here = Member(KLASS, PUPIL)
    for facts in ({}, {"class": 3, "pupil": PUPIL}, {"class": KLASS, "pupil": "Aysu Məmmədova"}):
        assert member_after(here, "joined", facts) == here
    assert member_after(here, "left", {}) == here


def test_every_level_has_a_digest_of_its_own() -> None:
    levels = list(game_library().levels)
    assert len(levels) > 100
    assert len({level.digest for level in levels}) == len(levels)
    assert {len(level.digest) for level in levels} == {16}


def test_words_may_change_without_another_digest_but_a_map_may_not() -> None:
    def digest(title: str, row: str) -> str:
        level, faults = read_level(LEVEL.format(title=title, row=row).encode())
        assert level is not None, faults
        return level.digest

    assert digest("Two steps", ">.G") == digest("Two little steps", ">.G")
    assert digest("Two steps", ">.G") != digest("Two steps", ">.G#")


def test_a_mistake_is_known_by_its_program_and_not_by_what_is_said_to_it() -> None:
    one = {"mistakes": [{"id": "a", "says": "Oops", "program": "east()"}]}
    same = {"mistakes": [{"id": "a", "says": "Ouch", "program": "east()"}]}
    other = {"mistakes": [{"id": "a", "says": "Oops", "program": "west()"}]}
    assert digest_of(one) == digest_of(same) != digest_of(other)


def test_a_store_gives_its_events_in_order_from_any_row_on(tmp_path: Path) -> None:
    keeper = Keeper.open(tmp_path, lambda: 5.0, lambda n: b"\x01" * n)
    for number in range(5):
        keeper.keep(Event.of("met", "child", person=f"p{number}"))
    rows = keeper.since(0)
    assert [f"p{number}" in body for number, (_, body) in enumerate(rows)] == [True] * 5
    assert keeper.since(rows[2][0]) == rows[3:]
    assert keeper.since(rows[-1][0]) == ()
    keeper.close()
    assert keeper.since(0) == ()
