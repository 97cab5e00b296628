"""The pulse without a screen: its score, what waits, what may be told, and its file."""

from __future__ import annotations

import json
import os
import random
from collections.abc import Callable
from hashlib import sha256
from math import isclose
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.art.drawings import drawing
from game.art.portrait import portrait
from game.pulse import (
    BATCH,
    MOMENTS,
    Cell,
    Cells,
    MemoryPulse,
    added,
    change,
    faces,
    score,
    shown,
    things,
    total,
)
from game.pulse.questions import ASKED, FACES, VERSIONS
from game.store import PulseFile, Store
from game.store import pulse as pulse_file

SCORES = st.integers(0, 3)
ANSWERS = st.lists(st.tuples(st.sampled_from(("one", "two")), st.sampled_from(MOMENTS), SCORES))
COUNTS = st.lists(st.integers(0, 30), min_size=4, max_size=4).map(tuple)
CHAPTERS = range(1, 13)
NAME = "ilme-class.json"


def counted(answers: list[tuple[str, str, int]]) -> Cells:
    cells: Cells = {}
    for answer in answers:
        cells = added(cells, *answer)
    return cells


# -- questions


def test_each_asking_has_six_people_three_of_each_side_of_three_ages() -> None:
    assert len(FACES) == 2
    for people in FACES:
        assert [face.side for face in people].count("w") == len(people) / 2 == 3
        assert {(face.side, face.young) for face in people if face.young} == {
            ("w", True),
            ("m", True),
        }
        assert len({face.key for face in people}) == 6
        assert len({portrait(face.parts) for face in people}) == 6


def test_no_colour_of_clothes_belongs_to_one_side() -> None:
    worn = {side: set() for side in "wm"}
    for people in FACES:
        for face in people:
            worn[face.side].add(face.parts["c1"])
    assert len(worn["w"] & worn["m"]) >= 4


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_before_and_after_ask_about_other_things(chapter: int) -> None:
    before, after = (things(chapter, moment) for moment in MOMENTS)
    assert len(before) == len(after) == ASKED
    assert not set(before) & set(after)
    assert faces(chapter, "before") != faces(chapter, "after")


def test_every_set_of_things_comes_before_as_often_as_after() -> None:
    for moment in MOMENTS:
        asked = [things(chapter, moment) for chapter in CHAPTERS]
        assert {asked.count(version) for version in VERSIONS} == {3}


def test_every_thing_is_drawn() -> None:
    names = {thing.drawing for version in VERSIONS for thing in version}
    assert len(names) == 12
    assert all(drawing(name).startswith("<svg") for name in names)


TAPS = st.lists(st.frozensets(st.sampled_from("abcdef")), max_size=4)


@given(TAPS, st.sampled_from(FACES))
def test_the_score_counts_the_things_for_which_both_sides_were_tapped(taps, people) -> None:
    sides = {face.key: face.side for face in people}
    found = score(people, taps)
    if len(taps) != 3 or frozenset() in taps:
        assert found is None
    else:
        assert found == len([one for one in taps if len({sides[key] for key in one}) == 2])


@given(TAPS)
def test_swapping_the_sides_swaps_nothing_in_the_score(taps) -> None:
    people = FACES[0]
    mirrored = {face.key: next(o for o in people if o.side != face.side).key for face in people}
    twins = {"a": "b", "b": "a", "c": "d", "d": "c", "e": "f", "f": "e"}
    assert set(mirrored) == set(twins)
    turned = [frozenset(twins[key] for key in one) for one in taps]
    assert score(people, taps) == score(people, turned)


# -- cells


@given(ANSWERS)
def test_every_answer_is_counted_or_waits(answers) -> None:
    cells = counted(answers)
    for key, cell in cells.items():
        mine = [answer[2] for answer in answers if answer[:2] == key]
        both = [a + b for a, b in zip(cell.counted, cell.waiting, strict=True)]
        assert both == [mine.count(one) for one in range(4)]
        assert cell.is_whole


@given(ANSWERS)
def test_totals_move_only_by_five_and_nothing_shows_under_five(answers) -> None:
    for key in {answer[:2] for answer in answers}:
        mine = [answer for answer in answers if answer[:2] == key]
        for many in range(len(mine) + 1):
            seen = sum(shown(counted(mine[:many]), *key))
            assert seen == many - many % BATCH
            assert (total(shown(counted(mine[:many]), *key)) is None) == (many < BATCH)


@given(st.lists(SCORES, min_size=2, max_size=4), st.randoms(use_true_random=False))
def test_the_order_of_those_who_wait_is_not_known(scores, chance) -> None:
    other = list(scores)
    chance.shuffle(other)
    one, two = (counted([("one", "before", s) for s in many]) for many in (scores, other))
    assert one == two


@given(COUNTS, st.lists(SCORES, min_size=5, max_size=5), st.randoms(use_true_random=False))
def test_the_order_within_a_five_is_not_known(counts, scores, chance) -> None:
    other = list(scores)
    chance.shuffle(other)
    start = {("one", "before"): Cell()}
    ends = []
    for many in (scores, other):
        cells: Cells = start
        for one in many:
            cells = added(cells, "one", "before", one)
        ends.append(cells)
    assert ends[0] == ends[1]


# -- totals


@given(COUNTS)
def test_a_total_is_the_mean_with_its_interval_around_it(counts) -> None:
    found, count = total(counts), sum(counts)
    if count < 5:
        assert found is None
        return
    values = [at / 3 for at, many in enumerate(counts) for _ in range(many)]
    assert found is not None and isclose(found.mean, sum(values) / count, abs_tol=1e-12)
    if count < 10 or len(set(values)) == 1:
        assert found.low is None and found.high is None
    else:
        assert found.low is not None and found.high is not None
        assert 0 <= found.low <= found.mean <= found.high <= 1


def test_an_interval_is_that_of_student() -> None:
    found = total((2, 3, 3, 2))  # mean 0.5, deviation 0.36, n 10, t 2.262
    assert found is not None and found.low is not None and found.high is not None
    deviation = ((2 * 2 * 0.25 + 6 * (1 / 6) ** 2) / 9) ** 0.5
    half = 2.2622 * deviation / 10**0.5
    assert isclose(found.low, 0.5 - half, abs_tol=1e-4)
    assert isclose(found.high, 0.5 + half, abs_tol=1e-4)


@given(COUNTS, COUNTS)
def test_a_change_needs_ten_on_both_sides_and_turns_with_them(before, after) -> None:
    found, back = change(before, after), change(after, before)
    if min(sum(before), sum(after)) < 10:
        assert found is None and back is None
        return
    assert found is not None and back is not None
    assert isclose(found.mean, -back.mean, abs_tol=1e-12)
    if found.low is not None and found.high is not None:
        assert -1 <= found.low <= found.mean <= found.high <= 1


def test_a_change_of_all_alike_has_no_interval_and_no_size() -> None:
    found = change((10, 0, 0, 0), (0, 0, 0, 10))
    assert found is not None
    assert (found.mean, found.low, found.high, found.size) == (1.0, None, None, None)


# -- the file


def whole(folder: Path) -> bytes:
    return (folder / NAME).read_bytes()


@settings(deadline=None, max_examples=30)  # each answer waits for the disk
@given(answers=ANSWERS)
def test_totals_are_there_after_a_restart(tmp_path_factory, answers) -> None:
    folder = tmp_path_factory.mktemp("pulse")
    file, memory = PulseFile(folder), MemoryPulse()
    for answer in answers:
        file.add(*answer)
        memory.add(*answer)
    again = PulseFile(folder)
    assert dict(again.cells) == dict(file.cells) == dict(memory.cells)
    assert (*file.notices(), *again.notices(), *memory.notices()) == ()


@settings(deadline=None, max_examples=30)
@given(answers=ANSWERS.filter(bool))
def test_equal_counts_make_equal_files_whatever_chapter_came_first(
    tmp_path_factory, answers
) -> None:
    folders = [tmp_path_factory.mktemp("pulse") for _ in range(2)]
    by_kind: dict[tuple[str, str], list[int]] = {}
    for chapter, moment, one in answers:
        by_kind.setdefault((chapter, moment), []).append(one)
    first, second = PulseFile(folders[0]), PulseFile(folders[1])
    for answer in answers:
        first.add(*answer)
    for key in reversed(by_kind):
        for one in by_kind[key]:
            second.add(*key, one)
    assert whole(folders[0]) == whole(folders[1])


def test_there_is_no_file_before_the_first_answer(tmp_path: Path) -> None:
    assert PulseFile(tmp_path / "data").cells == {}
    assert list(tmp_path.iterdir()) == []


def test_the_file_says_nothing_about_when_it_was_written(tmp_path: Path) -> None:
    file = PulseFile(tmp_path)
    file.add("one", "before", 2)
    first = (tmp_path / NAME).stat().st_mtime
    file.add("one", "before", 3)
    assert (tmp_path / NAME).stat().st_mtime == first == pulse_file.NO_DAY
    assert [path.name for path in tmp_path.iterdir()] == [NAME]


def test_what_a_pulled_plug_left_beside_the_file_goes_at_the_next_start(tmp_path: Path) -> None:
    file = PulseFile(tmp_path)
    file.add("one", "before", 2)
    old = whole(tmp_path)
    (tmp_path / "ilme-class.part").write_bytes(old[:20])
    again = PulseFile(tmp_path)
    assert dict(again.cells) == dict(file.cells)
    assert [path.name for path in tmp_path.iterdir()] == [NAME]


@pytest.mark.parametrize("step", ["write", "move"])
def test_a_plug_pulled_at_any_step_leaves_the_old_file_or_the_new_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    file = PulseFile(tmp_path)
    file.add("one", "before", 2)
    old = dict(file.cells)

    class Plug(BaseException):
        """Nothing after this happens."""

    def pulled(*_: object) -> None:
        raise Plug

    def half(path: Path, text: str, **_: object) -> None:
        path.write_bytes(text[: len(text) // 2].encode())
        raise Plug

    if step == "write":
        monkeypatch.setattr(Path, "write_text", half)
    else:
        monkeypatch.setattr(pulse_file, "replace", pulled)
    with pytest.raises(Plug):
        file.add("one", "before", 3)
    monkeypatch.undo()
    assert dict(PulseFile(tmp_path).cells) == old


def damages() -> dict[str, Callable[[bytes], bytes]]:
    def flipped(raw: bytes) -> bytes:
        at = raw.index(b"waiting" if b"waiting" in raw else b"[0,") + 1
        return raw[:at] + bytes([raw[at] ^ 1]) + raw[at + 1 :]

    def forged(raw: bytes) -> bytes:
        body = {"cells": [["one", "before", [1, 0, 0, 0], [0, 0, 0, 0]]], "v": 1}
        plain = json.dumps(body, sort_keys=True, separators=(",", ":"))
        return json.dumps({"body": body, "sum": sha256(plain.encode()).hexdigest()}).encode()

    return {
        "empty": lambda raw: b"",
        "cut": lambda raw: raw[: len(raw) // 2],
        "zeros": lambda raw: bytes(len(raw)),
        "flipped": flipped,
        "no total of fives": forged,
        "not ours": lambda raw: b'{"a": 1}',
        "a list": lambda raw: b"[1, 2]",
        "deep": lambda raw: b"[" * 100_000,
        "not text": lambda raw: b"\xff\xfe" + raw,
    }


@pytest.mark.parametrize("damage", damages())
def test_a_damaged_file_is_set_aside_with_a_word_and_counting_begins_anew(
    tmp_path: Path, damage: str
) -> None:
    PulseFile(tmp_path).add("one", "before", 2)
    spoilt = damages()[damage](whole(tmp_path))
    assert spoilt != whole(tmp_path)
    (tmp_path / NAME).write_bytes(spoilt)
    file = PulseFile(tmp_path)
    assert [notice.code for notice in file.notices()] == ["store.class-damaged"]
    assert file.cells == {}
    assert (tmp_path / "ilme-class-damaged-1.json").read_bytes() == spoilt
    assert not file.cells
    assert file.holds, "what was set aside can be deleted, too"
    file.add("two", "after", 1)
    assert PulseFile(tmp_path).notices() == ()


def test_random_bytes_never_raise(tmp_path: Path) -> None:
    chance = random.Random(7)
    PulseFile(tmp_path).add("one", "before", 2)
    good = whole(tmp_path)
    for _ in range(300):
        raw = bytearray(good)
        for _ in range(chance.randrange(1, 4)):
            raw[chance.randrange(len(raw))] = chance.randrange(256)
        (tmp_path / NAME).write_bytes(raw)
        file = PulseFile(tmp_path, may_write=False)
        assert all(cell.is_whole for cell in file.cells.values())


def test_a_file_of_a_newer_game_stays_as_it_is(tmp_path: Path) -> None:
    body = {"cells": "another way", "v": 2}
    plain = json.dumps(body, sort_keys=True, separators=(",", ":"))
    newer = json.dumps({"body": body, "sum": sha256(plain.encode()).hexdigest()})
    (tmp_path / NAME).write_text(newer)
    file = PulseFile(tmp_path)
    file.add("one", "before", 2)
    assert [notice.code for notice in file.notices()] == ["store.class-newer"]
    assert (tmp_path / NAME).read_text() == newer


def test_a_disk_that_refuses_is_told_once_and_loses_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = PulseFile(tmp_path)

    def full(*_: object) -> None:
        raise OSError(28, "no space left")

    monkeypatch.setattr(pulse_file, "replace", full)
    file.add("one", "before", 2)
    file.add("one", "before", 2)
    assert [notice.code for notice in file.notices()] == ["store.class-not-saved"]
    monkeypatch.undo()
    file.add("one", "before", 2)
    assert PulseFile(tmp_path).cells["one", "before"].waiting == (0, 0, 3, 0)


def test_a_second_game_on_the_same_folder_writes_no_totals(tmp_path: Path) -> None:
    first = Store.open(tmp_path, lambda: 1e9, os.urandom).store
    second = Store.open(tmp_path, lambda: 1e9, os.urandom).store
    assert (first.owns, second.owns) == (True, False)
    PulseFile(tmp_path, second.owns).add("one", "before", 2)
    assert not (tmp_path / NAME).exists()
    second.close()
    first.close()


def test_clearing_leaves_no_file_not_even_one_set_aside(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text("spoilt")
    file = PulseFile(tmp_path)
    file.add("one", "before", 2)
    assert len(list(tmp_path.iterdir())) == 2
    file.clear()
    assert list(tmp_path.iterdir()) == []
    assert file.cells == {}
