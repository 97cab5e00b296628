"""Names, open levels, records and the keeper without a disk."""

from __future__ import annotations

import json
import unicodedata
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as some

from game.program import Node, Program
from game.progress import (
    Event,
    History,
    MemoryKeeper,
    Record,
    broken_links,
    clean_name,
    edited,
    fold,
    identity,
    moved,
    open_chapters,
    open_levels,
    read,
    union,
    written,
)
from game.progress.names import LONGEST

# names


@settings(max_examples=400, deadline=None)
@given(some.text(max_size=80))
@example("\ud800 lone")
@example("a" + "\u0301" * 60)
@example("\u202eilA\u202c\x00\r\n\t  x" + "y" * 60)
@example("\u1100\u1161\u11a8" * 30)
def test_a_name_is_short_visible_composed_and_cleaning_it_again_changes_nothing(text: str) -> None:
    name = clean_name(text)
    assert len(name) <= LONGEST
    assert name == unicodedata.normalize("NFC", name) == name.strip()
    assert "  " not in name
    assert all(unicodedata.category(letter)[0] != "C" for letter in name)
    assert clean_name(name) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Əli", "Əli"),
        ("  Gül \u00a0\n Şəhla  ", "Gül Şəhla"),
        ("e\u0301va", "éva"),
        ("\u202eilA", "ilA"),
        ("A\u200bl\x00i\ufeff", "Ali"),
        ("\u3164\u2800", ""),
        ("\u0301\u0301", ""),
        ("a" + "\u0316" * 9, "a\u0316\u0316"),
        ("Ли́за", "Ли́за"),
        ("🧶", "🧶"),
        ("", ""),
        ("x" * 30, "x" * 24),
        ("x" * 23 + " yy", "x" * 23),
    ],
)
def test_a_name_keeps_what_can_be_read(text: str, name: str) -> None:
    assert clean_name(text) == name


# open levels

CHAPTERS = (("a1", "a2", "a3", "a4", "a5"), ("b1", "b2", "b3"), ("c1",), ("d1", "d2"))
EVERY = [level for levels in CHAPTERS for level in levels]


@pytest.mark.parametrize(
    ("won", "chapters", "opened"),
    [
        ("", 1, "a1 a2"),
        ("a1", 1, "a1 a2 a3"),
        ("a2", 1, "a1 a2 a3"),
        ("a1 a2", 1, "a1 a2 a3 a4"),
        ("a1 a2 a4", 2, "a1 a2 a3 a4 a5 b1 b2"),
        ("a1 a2 a3 b1", 3, "a1 a2 a3 a4 a5 b1 b2 b3 c1"),
        ("a1 a2 a3 b1 c1", 4, "a1 a2 a3 a4 a5 b1 b2 b3 c1 d1 d2"),
        ("d2", 1, "a1 a2 d2"),
        ("nowhere", 1, "a1 a2"),
    ],
)
def test_what_is_won_opens_what_comes_next(won: str, chapters: int, opened: str) -> None:
    assert open_chapters(frozenset(won.split()), CHAPTERS) == set(range(chapters))
    assert open_levels(frozenset(won.split()), CHAPTERS) == set(opened.split())


@given(some.frozensets(some.sampled_from(EVERY)), some.sampled_from(EVERY))
def test_winning_more_never_closes_a_level_and_nobody_is_ever_stuck(
    won: frozenset[str], more: str
) -> None:
    opened = open_levels(won, CHAPTERS)
    assert won <= opened
    assert opened <= open_levels(won | {more}, CHAPTERS)
    assert won == set(EVERY) or opened - won


def test_a_door_is_open_from_the_start_and_leads_on_by_itself() -> None:
    assert open_chapters(frozenset(), CHAPTERS, {2}) == {0, 2}
    assert open_chapters({"c1"}, CHAPTERS, {2}) == {0, 2, 3}
    assert open_levels({"c1"}, CHAPTERS, {2}) == {"a1", "a2", "c1", "d1", "d2"}


def test_a_game_without_levels_opens_none() -> None:
    assert open_levels(frozenset(), ()) == frozenset()
    assert open_levels(frozenset(), ((), ("a",))) == {"a"}


# records

plain: Any = some.recursive(
    some.none() | some.booleans() | some.integers() | some.floats(allow_nan=False) | some.text(),
    lambda inner: (
        some.lists(inner, max_size=3).map(tuple) | some.dictionaries(some.text(), inner, max_size=3)
    ),
    max_leaves=6,
)
events = some.builds(
    lambda kind, player, facts: Event(kind, player, tuple(sorted(facts.items()))),
    some.text(),
    some.text(),
    some.dictionaries(some.text(), plain, max_size=4),
)
records = some.builds(
    Record,
    some.text(),
    some.integers(0),
    some.text(),
    some.integers(0),
    events,
)


@settings(max_examples=200, deadline=None)
@given(records)
def test_a_record_comes_back_from_its_canonical_text(record: Record) -> None:
    text = written(record)
    assert text.isascii()
    again = read(text)
    assert again == record
    assert written(again) == text
    assert json.dumps(json.loads(text), sort_keys=True, separators=(",", ":")) == text


def test_the_canonical_text_and_the_identity_never_change() -> None:
    record = Record("00ff", 2, "", 9, Event.of("setting", name="Ə", value=0.5))
    text = (
        '{"facts":{"name":"\\u018f","value":{"float":"0.5"}},"kind":"setting","lin":"00ff",'
        '"p":"","prev":"","seq":2,"t":9,"v":1}'
    )
    assert written(record) == text
    assert identity(text) == "0d1fbe40e3879ea41573edd9f362a0902ba0e72233d4ab2d02527469a363d4ea"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "7",
        "[]",
        "{}",
        "[" * 100_000,
        '{"facts":' + "9" * 5_000 + "}",
        '{"facts":[],"kind":"k","lin":"","p":"","prev":"","seq":1,"t":1}',
        '{"facts":{"x":{"float":"no number"}},"kind":"k","lin":"","p":"","prev":"","seq":1,"t":1}',
    ],
)
def test_what_is_no_record_is_none(text: str) -> None:
    assert read(text) is None


def test_a_fact_of_a_newer_game_is_kept_as_it_is() -> None:
    text = (
        '{"facts":{"new":{"float":"1.5","more":2}},"kind":"danced","lin":"a","p":"p","prev":"",'
        '"seq":1,"t":1,"v":2,"zz":3}'
    )
    record = read(text)
    assert record is not None
    assert record.event == Event.of("danced", "p", new={"float": "1.5", "more": 2})


@settings(max_examples=100, deadline=None)
@given(some.lists(records, max_size=6), some.data())
def test_joining_logs_is_a_union_and_the_same_log_twice_adds_nothing(
    log: list[Record], data: some.DataObject
) -> None:
    one = data.draw(some.lists(some.sampled_from(log), max_size=6)) if log else []
    joined = union(log, one)
    assert joined == union(joined, joined) == union(log, log)
    assert set(map(written, union(one, log))) == set(map(written, joined))
    assert fold(record.event for record in joined) == fold(record.event for record in union(log))


def test_a_chain_tells_what_is_missing_and_what_is_no_record() -> None:
    texts: list[str] = []
    for seq in (1, 2, 3):
        prev = identity(texts[-1]) if texts else ""
        texts.append(written(Record("a", seq, prev, 0, Event.of("face", "p", value="beads"))))
    assert broken_links(texts) == ()
    assert broken_links(texts[1:]) == (0,)
    assert broken_links([texts[0], "no record", texts[1]]) == (1,)


# history and memory


def program(length: int) -> Program:
    return Program(tuple(Node(number, "forward") for number in range(1, length + 1)))


def test_undo_and_redo_stay_within_the_history_and_an_edit_drops_redo() -> None:
    history = edited(edited(History(), program(1)), program(2))
    assert moved(history, -5).at == 0
    assert moved(history, 99).at == 2
    back = moved(history, 1)
    assert edited(back, program(1)) is back
    assert edited(back, program(5)) == History((Program(), program(1), program(5)), 2)


def test_the_keeper_without_a_disk_keeps_until_the_end() -> None:
    keeper = MemoryKeeper([Event.of("player_made", "p", name="Əli", number=1)])
    keeper.keep(Event.of("met", "p", person="a"))
    assert keeper.state == fold(keeper.events)
    assert keeper.history("p", "one") == History()
    keeper.edit("p", "one", program(1))
    keeper.edit("p", "one", at=0)
    assert keeper.history("p", "one") == History((Program(), program(1)), 0)
    assert keeper.history("p", "one", program(3)).program == program(3)
    keeper.edit("p", "one", Program())
    assert keeper.history("p", "one") == History((program(3), Program()), 1)
    assert keeper.notices() == ()
    keeper.close()
